"""core.guardian_*: what may be blocked, what it reaches, and what is said of it; for any input."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from ipaddress import IPv4Network

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nanosecure_gui.core.errors import InvalidInput, UserError
from nanosecure_gui.core.findings import Severity, refused
from nanosecure_gui.core.guardian import Action, GuardianForm, NewRule, Rule, RuleKind, RuleState
from nanosecure_gui.core.guardian_lists import MOST_ROWS, dry_run
from nanosecure_gui.core.guardian_rules import Judgement, Known, review
from nanosecure_gui.core.guardian_values import covers, read_address, read_domain, size
from nanosecure_gui.core.guest_rows import Outcome
from nanosecure_gui.store.spreadsheets import read_text

from .token_samples import NOW

A, N, R, ONLY = RuleKind.ADDRESS, RuleKind.NETWORK, RuleKind.REFERRER, RuleKind.ALLOW_ONLY
addresses = st.ip_addresses(v=4).map(str)
prefixes = st.integers(0, 32)
labels = st.from_regex(r"[a-z0-9]([a-z0-9-]{0,10}[a-z0-9])?", fullmatch=True).filter(
    lambda label: label[2:4] != "--"
)
domains = st.builds(
    lambda parts, end: ".".join((*parts, end)),
    st.lists(labels, min_size=1, max_size=3),
    st.sampled_from(("de", "example", "co")),
)


def judged(kind: RuleKind, value: str, known: Known | None = None) -> Judgement:
    return review(GuardianForm(kind, value), known or Known(), NOW)


def said(judgement: Judgement, severity: Severity = Severity.CARE) -> list[str]:
    return [str(each.text) for each in judgement.findings if each.severity is severity]


def kept(kind: RuleKind, value: str, action: Action = Action.DENY, **values: object) -> Rule:
    rule = Rule(1, "studio", NewRule(kind, action, value), RuleState.IN_FORCE, NOW, "kim")
    ends = None if kind is R else NOW + timedelta(hours=3)
    return replace(rule, ends=ends, **values)  # type: ignore[arg-type]


@given(addresses, prefixes)
def test_any_address_in_a_network_normalises_to_it(address: str, prefix: int) -> None:
    network = IPv4Network(f"{address}/{prefix}", strict=False)
    sent = read_address(f" {address}/{prefix}")
    assert read_address(sent) == sent
    assert IPv4Network(sent) == network
    assert size(sent) == network.num_addresses
    assert ("/" in sent) is (prefix < 32)
    said = str(covers(NewRule(N, Action.DENY, sent)))
    assert f"{network.num_addresses:,}" in said or prefix == 32


@given(addresses, prefixes)
def test_every_network_is_either_sent_as_it_is_or_has_to_be_typed(address: str, prefix: int) -> None:
    form = judged(N, f"{address}/{prefix}")
    if prefix == 32:
        assert [finding.fix.changes["kind"] for finding in form.findings if finding.fix] == [A]
        return
    (rule,) = form.rules
    assert not refused(form.findings)
    assert form.typed == (rule.value if prefix < 16 else "")


@given(domains)
def test_a_domain_is_sent_in_lower_case_without_its_dot_and_never_with_more(domain: str) -> None:
    assert read_domain(f" {domain.upper()}. ") == domain
    for more in (
        f"https://{domain}",
        f"{domain}/player",
        f"{domain}:443",
        f"*.{domain}",
        f"{domain} {domain}",
    ):
        with pytest.raises(InvalidInput):
            read_domain(more)
        form = judged(R, more)
        assert form.rules == ()
        fix = form.findings[0].fix
        if " " not in more:
            assert fix is not None
            assert judged(R, fix.changes["value"]).rules[0].value == domain


@given(st.lists(domains, min_size=1, max_size=8))
def test_an_allow_list_always_ends_with_the_star(names: list[str]) -> None:
    form = judged(ONLY, ", ".join(names))
    *allows, star = form.rules
    assert [rule.value for rule in allows] == list(dict.fromkeys(names))
    assert all(rule.action is Action.ALLOW for rule in allows)
    assert (star.action, star.value) == (Action.DENY, "*")
    assert form.typed == names[0]


@given(st.sampled_from(RuleKind), st.text(max_size=60) | addresses | domains, st.text(max_size=300))
def test_whatever_is_typed_is_judged(kind: RuleKind, value: str, reason: str) -> None:
    form = review(GuardianForm(kind, value, reason), Known(("8.8.8.8",)), NOW)
    assert bool(form.rules) is (
        not refused(form.findings) and bool(value.strip(" \t\r\n,;")) and bool(form.covers)
    )
    assert form.summary or form.findings
    for finding in form.findings:
        assert str(finding.text)
        if finding.fix is not None:
            review(replace(GuardianForm(kind, value, reason), **finding.fix.changes), Known(), NOW)


def test_international_names_are_sent_as_punycode_and_said_so() -> None:
    form = judged(R, "Bücher.example")
    assert form.rules[0].value == "xn--bcher-kva.example"
    assert "Sent as xn--bcher-kva.example." in said(form, Severity.INFO)


@pytest.mark.parametrize(
    ("kind", "value", "other"),
    [
        (A, "8.8.8.0/24", N),
        (A, "8.8.8.*", N),
        (N, "8.8.8.8", A),
        (A, "https://pirate.example/tv", R),
        (R, "8.8.8.8", A),
        (R, "8.8.8.8/8", N),
        (R, "*", ONLY),
    ],
)
def test_what_belongs_elsewhere_is_moved_there_with_one_click(
    kind: RuleKind, value: str, other: RuleKind
) -> None:
    form = judged(kind, value)
    assert form.rules == ()
    fix = form.findings[0].fix
    assert fix is not None
    assert fix.changes["kind"] is other


@pytest.mark.parametrize("typed", ["2001:db8::1", "2001:db8::/48", "[2001:db8::1]:443"])
def test_an_ipv6_address_is_explained_with_a_link(typed: str) -> None:
    (finding,) = judged(A, typed).findings
    assert "NAT64" in str(finding.text)
    assert finding.fix is not None
    assert finding.fix.link.startswith("https://docs.nanocosmos.de/")


def test_nobody_is_shut_out_unawares() -> None:
    assert said(judged(A, "192.168.1.7")) == [
        "192.168.1.7 is a private address: the platform sees the public one instead."
    ]
    own = Known(("8.8.8.0/28",))
    assert said(judged(N, "8.0.0.0/8", own))[0].startswith("8.8.8.0/28 belongs to this venue")
    everybody = judged(N, "8.8.8.8/0")
    assert (everybody.typed, said(everybody)) == ("0.0.0.0/0", ["This shuts out every viewer."])
    assert "no player link handed out works" in said(judged(R, "demo.nanocosmos.de"))[0]
    assert "links handed out stop" in said(judged(ONLY, "a.example"))[0]
    assert said(judged(ONLY, "a.example demo.nanocosmos.de")) == []


def test_what_this_desk_sent_before_is_taken_into_account() -> None:
    network, domain = kept(N, "8.8.8.0/24"), kept(R, "a.example", Action.ALLOW)
    known = Known(rules=(network, domain))
    assert "Within 8.8.8.0/24" in said(judged(A, "8.8.8.8", known), Severity.INFO)[0]
    assert "already, until" in said(judged(N, "8.8.8.0/24", known), Severity.INFO)[0]
    over = Known(rules=(replace(network, ends=NOW),))
    assert said(judged(A, "8.8.8.8", over), Severity.INFO) == []
    doubtful = Known(rules=(replace(network, state=RuleState.UNKNOWN),))
    assert "may be blocked" in said(judged(A, "8.8.8.8", doubtful), Severity.INFO)[0]
    assert "which of the two rules wins" in said(judged(R, "a.example", known))[0]
    still = said(judged(ONLY, "b.example demo.nanocosmos.de", known))
    assert still == ["Also still allowed, from before: a.example. Remove those on the vendor's page."]


@given(st.lists(st.tuples(addresses, prefixes), max_size=8), addresses, prefixes)
def test_the_rules_around_a_network_are_those_that_hold_all_of_it(
    others: list[tuple[str, int]], address: str, prefix: int
) -> None:
    network = IPv4Network(f"{address}/{prefix}", strict=False)
    rules = tuple(kept(N, read_address(f"{other}/{size}")) for other, size in others)
    around = [rule for rule in rules if network.subnet_of(IPv4Network(rule.new.value))]
    found = list(Known(rules=(*rules, kept(R, "a.example"))).around(network))
    assert sorted(map(id, found)) == sorted(map(id, around))
    widths = [IPv4Network(rule.new.value).prefixlen for rule in found]
    assert widths == sorted(widths, reverse=True)


def outcomes(written: str, known: Known | None = None) -> list[tuple[str, str]]:
    rows = dry_run(read_text(written), known or Known(), NOW).rows
    return [(row.outcome.value, row.value) for row in rows]


def test_a_list_is_read_however_it_was_written() -> None:
    good = [("accepted", "8.8.8.8"), ("accepted", "9.9.9.9")]
    assert outcomes("8.8.8.8\n9.9.9.9") == good
    assert outcomes("8.8.8.8, 9.9.9.9") == good
    assert outcomes("8.8.8.8 9.9.9.9") == good
    assert outcomes("IP address\n8.8.8.8\n9.9.9.9\n") == good
    assert outcomes("when\tIP\tnote\nMon\t8.8.8.8\tbot\nTue\t9.9.9.9\tbot") == good
    assert outcomes("8.8.8.8:51234\n9.9.9.9/24\n0.0.0.0/0\n::1\n8.8.8.8") == [
        ("changed", "8.8.8.8"),
        ("changed", "9.9.9.0/24"),
        ("refused", ""),
        ("refused", ""),
        ("refused", ""),
    ]
    assert outcomes("8.8.8.8\n9.9.9.9", Known(("9.9.9.0/24",)))[1] == ("refused", "")


def test_reasons_stand_in_their_column_and_very_much_at_once_has_to_be_typed() -> None:
    run = dry_run(read_text("ip,Reason\n8.8.8.8,bot\n9.9.9.9,"), Known(), NOW)
    assert [row.rule("list").reason for row in run.accepted] == ["bot", "list"]
    assert run.typed == ""
    assert dry_run(read_text("8.8.0.0/16\n9.9.9.9"), Known(), NOW).typed == "2"


def test_a_list_without_addresses_or_with_far_too_many_is_refused() -> None:
    with pytest.raises(InvalidInput, match="no IPv4"):
        dry_run(read_text("anna\nbert"), Known(), NOW)
    many = "\n".join(f"8.{number >> 8 & 255}.{number & 255}.1" for number in range(MOST_ROWS + 1))
    with pytest.raises(InvalidInput, match="too long"):
        dry_run(read_text(many), Known(), NOW)


@given(st.lists(addresses | domains | st.text(min_size=1, max_size=20), min_size=1, max_size=20))
def test_a_list_never_sends_one_thing_twice_or_anything_very_wide(cells: list[str]) -> None:
    try:
        run = dry_run(read_text("\n".join(cells)), Known(), NOW)
    except UserError:  # a list that holds nothing, or no addresses
        return
    values = [row.value for row in run.accepted]
    assert len(set(values)) == len(values)
    assert all(IPv4Network(value).prefixlen >= 16 for value in values)
    assert all(row.notes for row in run.rows if row.outcome is not Outcome.ACCEPTED)
