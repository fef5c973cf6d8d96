"""The Create form, however unfinished, and the request it amounts to."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nanosecure_gui.core.drafts import CLOCK_DOUBT, TargetKind, TokenDraft, read_draft
from nanosecure_gui.core.findings import Finding, Severity, refused
from nanosecure_gui.core.tokens import (
    LONGEST,
    LONGEST_REVOCABLE,
    StreamGroup,
    StreamNames,
    TokenRequest,
    WholeOrganisation,
)

from .drafts_at_random import GROUP, NOW, drafts, instants

READY = TokenDraft(group=GROUP)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def request(draft: TokenDraft, now: datetime = NOW) -> TokenRequest:
    found, findings = read_draft(draft, now)
    assert found is not None, [str(finding.text) for finding in findings]
    return found


def harm(draft: TokenDraft, now: datetime = NOW) -> Finding:
    found, findings = read_draft(draft, now)
    assert found is None
    [worst] = [finding for finding in findings if finding.severity is Severity.HARM]
    return worst


def fixed(draft: TokenDraft, now: datetime = NOW) -> TokenDraft:
    fix = harm(draft, now).fix
    assert fix is not None
    return replace(draft, **fix.changes)


# -------------------------------------------------------------------------------------------------- anything


@given(drafts(instants, wild=True), instants)
def test_any_form_at_any_time_is_read(draft: TokenDraft, now: datetime) -> None:
    found, findings = read_draft(draft, now)
    chosen = {TargetKind.GROUP: draft.group.strip(), TargetKind.NAMES: draft.names.strip()}.get(
        draft.target, "all"
    )
    assert (found is not None) == (bool(chosen) and not refused(findings))
    assert all(str(finding.text) for finding in findings)


@given(drafts(), st.timedeltas(timedelta(0), timedelta(seconds=2)))
def test_a_request_stays_within_the_services_limits(draft: TokenDraft, later: timedelta) -> None:
    now = NOW + later
    found, _findings = read_draft(draft, now)
    if found is not None:
        longest = LONGEST_REVOCABLE if found.revocable else LONGEST
        # The service counts whole seconds on a clock that may be a little behind.
        assert found.expires - now.replace(microsecond=0) <= longest - CLOCK_DOUBT
        assert found.expires > max(now, found.not_before or now)
        assert found.not_before is None or found.not_before > now - timedelta(seconds=1)


@given(drafts())
def test_a_request_is_sent_in_the_documented_types(draft: TokenDraft) -> None:
    found, _findings = read_draft(draft, NOW)
    if found is None:
        return
    body = found.body()
    types: dict[str, type | tuple[type, ...]] = {
        "groupid": str,
        "streams": list,
        "orgawide": bool,
        "nbf": int,
        "exp": int,
        "domain": str,
        "user": str,
        "tag": str,
        "revocable": bool,
        "forceDisconnect": bool,
        "ip": (str, list),
    }
    assert all(isinstance(value, types[key]) for key, value in body.items())
    assert len(body.keys() & {"groupid", "streams", "orgawide"}) == 1
    assert {"exp", "revocable", "forceDisconnect"} <= body.keys()
    assert isinstance(body["exp"], int)
    assert body["exp"] < 10**11  # seconds, not milliseconds
    assert all(value for key, value in body.items() if key not in ("revocable", "forceDisconnect"))
    assert not isinstance(body.get("ip"), list) or len(found.addresses) > 1


@given(drafts(instants, wild=True), instants)
def test_every_fix_changes_fields_that_the_form_has(draft: TokenDraft, now: datetime) -> None:
    for finding in read_draft(draft, now)[1]:
        if finding.fix is not None:
            read_draft(replace(draft, **finding.fix.changes), now)
            assert finding.fix.changes or finding.fix.focus or finding.fix.link


@given(drafts(), st.sampled_from(["R2", "R1", "R5", ""]))
def test_a_fix_removes_what_it_was_offered_for(draft: TokenDraft, rule: str) -> None:
    for finding in read_draft(draft, NOW)[1]:
        if finding.rule == rule and finding.fix is not None and finding.fix.changes:
            after = read_draft(replace(draft, **finding.fix.changes), NOW)[1]
            left = [other for other in after if (other.rule, other.field) == (rule, finding.field)]
            assert all(other.severity < finding.severity for other in left)


# ---------------------------------------------------------------------------------------------------- target


def test_an_empty_form_asks_for_a_target_without_alarm() -> None:
    found, [finding] = read_draft(TokenDraft(), NOW)
    assert found is None
    assert (finding.severity, finding.field) == (Severity.INFO, "Stream group ID")
    assert finding.fix is not None
    assert finding.fix.focus == "Choose streams"


def test_the_three_targets() -> None:
    names = replace(READY, target=TargetKind.NAMES, names="nNCcf-3ki5X nNCcf-wDMBj")
    assert request(READY).target == StreamGroup(GROUP)
    assert request(names).target == StreamNames(("nNCcf-3ki5X", "nNCcf-wDMBj"))
    assert request(replace(READY, target=TargetKind.ORGANISATION)).target == WholeOrganisation()


def test_a_name_in_the_group_field_moves_over_with_one_click() -> None:
    assert request(fixed(TokenDraft(group=" 8sKpm-x49nB "))).target == StreamNames(("8sKpm-x49nB",))


def test_an_id_in_the_names_field_moves_over_with_one_click() -> None:
    swapped = fixed(TokenDraft(target=TargetKind.NAMES, names=GROUP.upper()))
    assert request(swapped).target == StreamGroup(GROUP)


# ----------------------------------------------------------------------------------------------------- times


def test_the_defaults_are_the_safe_ones() -> None:
    found = request(READY)
    assert (found.revocable, found.force_disconnect, found.not_before) == (True, True, None)
    assert found.expires == NOW.replace(microsecond=0) + 2 * HOUR


def test_a_lifetime_counts_from_the_start() -> None:
    start = NOW.replace(microsecond=0) + HOUR
    found = request(replace(READY, immediately=False, not_before=start))
    assert (found.not_before, found.expires) == (start, start + 2 * HOUR)


def test_a_start_in_the_past_means_at_once() -> None:
    draft = replace(READY, immediately=False, not_before=NOW - 3 * HOUR)
    found, [finding] = read_draft(draft, NOW)
    assert found == request(READY)
    assert (finding.severity, finding.field) == (Severity.INFO, "Not before")


def test_a_start_that_was_now_when_it_was_typed_is_not_worth_a_word() -> None:
    assert read_draft(replace(READY, immediately=False, not_before=NOW - timedelta(seconds=50)), NOW)[1] == ()


def test_24_hours_are_counted_from_now_also_with_a_later_start() -> None:
    late = replace(READY, immediately=False, not_before=NOW + 23 * HOUR)
    assert "within 24 hours from now" in str(harm(late).text)
    assert request(fixed(late)).expires <= NOW + DAY
    assert request(fixed(late)).not_before == NOW + 23 * HOUR


def test_a_start_more_than_a_day_ahead_cannot_be_revocable() -> None:
    found = request(fixed(replace(READY, immediately=False, not_before=NOW + 3 * DAY)))
    assert not found.revocable
    assert found.not_before == NOW + 3 * DAY


def test_a_start_more_than_a_year_ahead_becomes_now() -> None:
    far = replace(READY, immediately=False, not_before=NOW + 400 * DAY, revocable=False)
    assert request(fixed(far)).not_before is None


def test_24_hours_are_asked_for_a_moment_short_so_that_no_clock_makes_them_too_long() -> None:
    day = replace(READY, lifetime=DAY)
    assert request(day).expires == NOW.replace(microsecond=0) + DAY - CLOCK_DOUBT
    assert request(replace(day, revocable=False)).expires == NOW.replace(microsecond=0) + DAY


@pytest.mark.parametrize(
    ("draft", "because"),
    [
        (replace(READY, lifetime=None, expires=NOW - HOUR), "already be over"),
        (replace(READY, lifetime=None, expires=NOW), "already be over"),
        (
            replace(READY, lifetime=None, expires=NOW + HOUR, immediately=False, not_before=NOW + 2 * HOUR),
            "before it starts",
        ),
        (replace(READY, lifetime=timedelta(seconds=9)), "handed out"),
        (replace(READY, lifetime=DAY + timedelta(seconds=1)), "within 24 hours"),
        (replace(READY, lifetime=LONGEST + timedelta(seconds=1), revocable=False), "at most 365 days"),
        (replace(READY, lifetime=timedelta.max), "out of range"),
    ],
)
def test_times_that_cannot_work_are_refused_and_mended(draft: TokenDraft, because: str) -> None:
    finding = harm(draft)
    assert because in str(finding.text)
    assert (finding.rule, finding.field) == ("R2", "Expires at")
    assert request(fixed(draft)).expires > NOW


def test_the_longest_lifetimes_pass() -> None:
    request(replace(READY, lifetime=DAY))
    request(replace(READY, lifetime=LONGEST, revocable=False))
    request(replace(READY, lifetime=timedelta(seconds=10)))


@pytest.mark.parametrize("now", [datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)])
def test_the_ends_of_the_calendar(now: datetime) -> None:
    read_draft(replace(READY, immediately=False, not_before=datetime.max.replace(tzinfo=UTC)), now)


# ---------------------------------------------------------------------------------------------------- limits


def test_limits_and_trace_are_read() -> None:
    draft = replace(READY, ip="203.0.113.7 198.51.100.7/24", domain="Straße.de", user=" v1 ", tag="press")
    found = request(draft)
    assert found.addresses == ("203.0.113.7", "198.51.100.0/24")
    assert (found.domain, found.user, found.tag) == ("xn--strae-oqa.de", "v1", "press")


def test_ipv6_is_refused_with_the_way_out() -> None:
    finding = harm(replace(READY, ip="2001:db8::1"))
    assert (finding.rule, finding.field) == ("R6", "Allowed IP")
    assert "IPv4 only" in str(finding.text)
    assert "public IPv4 address" in str(finding.text)


def test_a_whole_web_address_is_cut_to_its_host_with_one_click() -> None:
    draft = replace(READY, domain="https://watch.example.com:8080/live?x=1")
    assert request(fixed(draft)).domain == "watch.example.com"


def test_every_bad_field_is_reported_at_once() -> None:
    draft = TokenDraft(group="x", ip="x", domain="x", user="a\nb", tag="a\nb", lifetime=timedelta(0))
    fields = {finding.field for finding in read_draft(draft, NOW)[1]}
    assert fields == {"Stream group ID", "Allowed IP", "Allowed domain", "User ID", "Tag", "Expires at"}
