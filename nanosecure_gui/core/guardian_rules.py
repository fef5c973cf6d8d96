"""A rule for Guardian as it was typed, judged: what would be sent, what it reaches, and what to mind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from ipaddress import IPv4Network
from typing import Final

from . import names
from .drafts import about_ipv6, with_advice
from .errors import InvalidInput
from .findings import Finding, Fix, Severity, worst_first
from .guardian import EVERY_PAGE, SESSIONS_GO_ON, TAKES_EFFECT, Action, GuardianForm, NewRule, Rule
from .guardian import RuleKind as Kind
from .guardian import RuleState as State
from .guardian_values import (
    BETWEEN,
    VALUE,
    covers,
    is_very_wide,
    looks_like_address,
    read_address,
    read_domain,
)
from .viewers import HOSTED_PAGES
from .wording import Text, text

REASON: Final = "Reason"
WIDE: Final = 24  # bits: a wider network than this is more than one connection's neighbourhood
MOST_DOMAINS: Final = 50  # ours, of one allow-list: the service's maximum is not documented


@dataclass(frozen=True)
class Known:
    """What this desk knows while a rule is drafted: the venue's own addresses and networks, and the rules of
    the organisation that it sent before."""

    own: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()

    def around(self, network: IPv4Network) -> Iterator[Rule]:
        """The rules about networks that hold all of this one, the narrowest first. Quick: a list of thousands
        is judged beside thousands of rules."""
        address = int(network.network_address)
        for prefix in range(network.prefixlen, -1, -1):
            yield from self._by_network.get((prefix, address >> (32 - prefix)), ())

    @cached_property
    def _by_network(self) -> dict[tuple[int, int], list[Rule]]:
        found: dict[tuple[int, int], list[Rule]] = {}
        for rule in self.rules:
            if rule.new.kind is not Kind.REFERRER:
                network = IPv4Network(rule.new.value)
                key = network.prefixlen, int(network.network_address) >> (32 - network.prefixlen)
                found.setdefault(key, []).append(rule)
        return found


@dataclass(frozen=True, slots=True)
class Judgement:
    """A form, judged. `rules` are to be sent in their order; none if a finding forbids it. `typed` has to be
    typed first; empty where nothing has to."""

    rules: tuple[NewRule, ...] = ()
    findings: tuple[Finding, ...] = ()
    covers: Text | None = None
    summary: tuple[Text, ...] = ()
    typed: str = ""


def review(form: GuardianForm, known: Known, now: datetime) -> Judgement:
    """Judge a form at `now`."""
    if not form.value.strip():
        return Judgement(summary=(text("Nothing entered yet."),))
    try:
        reason = reason_of(form.reason)
        if form.kind is Kind.ALLOW_ONLY:
            return _allow_only(form, reason, known, now)
        rule = NewRule(form.kind, Action.DENY, _canonical(form), reason)
    except _Refused as refusal:
        return Judgement(findings=(refusal.finding,))
    if rule.kind is Kind.REFERRER:
        about = _about_domain(rule, known, now)
        summary: tuple[Text, ...] = (
            text("Players embedded in pages of this domain are refused, until the rule is removed."),
        )
    else:
        about = about_address(rule.value, known, now)
        summary = (text("Blocked for {span}, then it ends by itself.", span=rule.lasts), SESSIONS_GO_ON)
    found = (*_respelled(form.value, rule.value), *about)
    typed = rule.value if rule.kind is Kind.NETWORK and is_very_wide(rule.value) else ""
    return Judgement((rule,), worst_first(found), covers(rule), summary, typed)


def reason_of(typed: str) -> str:
    """A reason as the service takes it. Raises `_Refused`, which says so at the field."""
    try:
        return names.trace(typed, text("The reason"))
    except InvalidInput as problem:
        raise _Refused(problem.text, REASON) from None


def about_address(value: str, known: Known, now: datetime) -> Iterator[Finding]:
    """What to mind before an address or network is blocked."""
    network = IPv4Network(value)
    for own in _overlapping(network, known.own):
        sentence = text("{own} belongs to this venue: players in the house are shut out too.", own=own)
        yield Finding(Severity.CARE, sentence, "own-address", VALUE)
    if network.prefixlen == 0:
        yield Finding(Severity.CARE, text("This shuts out every viewer."), "everybody", VALUE)
    elif (why := names.never_a_viewer(value)) is not None:
        yield Finding(Severity.CARE, why, "never-a-viewer", VALUE)
    elif network.prefixlen < WIDE:
        sentence = text("So wide a network holds many customers of a provider, not one viewer.")
        yield Finding(Severity.CARE, sentence, "wide", VALUE)
    yield from _blocked_already(network, known, now)


class _Refused(Exception):
    """The form cannot be sent; with the finding that says why."""

    def __init__(self, sentence: Text, field: str = VALUE, fix: Fix | None = None) -> None:
        super().__init__(str(sentence))
        self.finding = Finding(Severity.HARM, sentence, "", field, fix)


# --------------------------------------------------------------------------------------- one thing is blocked


def _canonical(form: GuardianForm) -> str:
    """What was typed, as it is sent."""
    value = form.value.strip()
    if form.kind is Kind.REFERRER:
        return _domain(value)
    try:
        found = read_address(value)
    except InvalidInput as problem:
        raise _Refused(with_advice(problem), fix=about_ipv6(value) or _other_kind(value)) from None
    if form.kind is Kind.ADDRESS and "/" in found:
        raise _Refused(
            text("{value} is a network, not one address.", value=found),
            fix=Fix(text("Block the network"), {"kind": Kind.NETWORK, "value": found}),
        )
    if form.kind is Kind.NETWORK and "/" not in found:
        raise _Refused(
            text("{value} is one address, not a network.", value=found),
            fix=Fix(text("Block the address"), {"kind": Kind.ADDRESS, "value": found}),
        )
    return found


def _domain(value: str) -> str:
    if value == EVERY_PAGE:
        raise _Refused(
            text("This would shut out every page. Name the pages that stay allowed instead."),
            fix=Fix(text("Allow only these domains"), {"kind": Kind.ALLOW_ONLY, "value": ""}),
        )
    try:
        return read_domain(value)
    except InvalidInput as problem:
        raise _Refused(problem.text, fix=_domain_fix(value)) from None


def _domain_fix(value: str) -> Fix | None:
    """What was probably meant: the host of a web address, or an address to be blocked."""
    if looks_like_address(value):
        found = names.addresses(value)[0]
        kind = Kind.NETWORK if "/" in found else Kind.ADDRESS
        return Fix(kind.label, {"kind": kind, "value": found})
    try:
        host = read_domain(names.host_in(value.replace("*.", "", 1)))
    except InvalidInput:
        return None
    return Fix(text("Use {host}", host=host), {"value": host})


def _other_kind(value: str) -> Fix | None:
    """A domain stands where an address belongs."""
    try:
        domain = read_domain(names.host_in(value))
    except InvalidInput:
        return None
    return Fix(Kind.REFERRER.label, {"kind": Kind.REFERRER, "value": domain})


def _respelled(typed: str, sent: str) -> Iterator[Finding]:
    if typed.strip().removesuffix(".").lower() != sent:
        yield Finding(
            Severity.INFO,
            text("Sent as {value}.", value=sent),
            "respelled",
            VALUE,
            Fix(text("Write it so"), {"value": sent}),
        )


def _blocked_already(network: IPv4Network, known: Known, now: datetime) -> Iterator[Finding]:
    for rule in known.around(network):
        state = rule.state_at(now)
        if state not in (State.IN_FORCE, State.UNKNOWN):
            continue
        if state is State.UNKNOWN:
            sentence = text(
                "{value} may be blocked already: sending it again does no harm.", value=rule.new.value
            )
        elif IPv4Network(rule.new.value) == network:
            sentence = text("Blocked from here already, until {ends}. Renew it in the table.", ends=rule.ends)
        else:
            sentence = text(
                "Within {value}, which is blocked until {ends}.", value=rule.new.value, ends=rule.ends
            )
        yield Finding(Severity.INFO, sentence, "blocked-already", VALUE)
        return


def _about_domain(rule: NewRule, known: Known, now: datetime) -> Iterator[Finding]:
    if rule.value in HOSTED_PAGES:
        sentence = text("The vendor's own player pages are there: no player link handed out works any more.")
        yield Finding(Severity.CARE, sentence, "hosted-player", VALUE)
    yield from _contradicted(rule, known, now)
    yield _subdomains()


def _contradicted(rule: NewRule, known: Known, now: datetime) -> Iterator[Finding]:
    for before in known.rules:
        if before.new.value != rule.value or before.state_at(now) not in (State.IN_FORCE, State.UNKNOWN):
            continue
        if before.new.action is rule.action:
            if rule.action is Action.DENY:
                sentence = text("Blocked from here already, until it is removed.")
                yield Finding(Severity.INFO, sentence, "blocked-already", VALUE)
        else:
            sentence = (
                text(
                    "This desk allowed {value} before: which of the two rules wins is not documented.",
                    value=rule.value,
                )
                if rule.action is Action.DENY
                else text(
                    "This desk blocked {value} before: which of the two rules wins is not documented.",
                    value=rule.value,
                )
            )
            yield Finding(Severity.CARE, sentence, "contradiction", VALUE)
        return


def _subdomains() -> Finding:
    sentence = text("Whether a rule holds for sub-domains is not documented: name each host, also www.")
    return Finding(Severity.INFO, sentence, "sub-domains", VALUE)


# ------------------------------------------------------------------------------------------- an allow-list


def _allow_only(form: GuardianForm, reason: str, known: Known, now: datetime) -> Judgement:
    """All allows first, then `*`: the reverse would shut everybody out meanwhile (vendor-api section 5)."""
    domains, refused = _domains(form.value)
    if refused:
        return Judgement(findings=refused)
    allows = tuple(NewRule(Kind.REFERRER, Action.ALLOW, domain, reason) for domain in domains)
    findings = [found for rule in allows for found in _contradicted(rule, known, now)]
    findings += _left_over(domains, known, now)
    if HOSTED_PAGES[0] not in domains:
        sentence = text(
            "The vendor's player page is not among them: the player links handed out stop working."
        )
        fix = Fix(text("Add {host}", host=HOSTED_PAGES[0]), {"value": " ".join((*domains, HOSTED_PAGES[0]))})
        findings.append(Finding(Severity.CARE, sentence, "hosted-player", VALUE, fix))
    findings.append(_subdomains())
    summary = (
        text(
            "The domains are allowed first, and {star} is blocked last: nobody is shut out between.",
            star=EVERY_PAGE,
        ),
        text(
            "New connections are refused within {span}, until the rules are removed. Viewers inside stay.",
            span=TAKES_EFFECT,
        ),
    )
    rules = (*allows, NewRule(Kind.REFERRER, Action.DENY, EVERY_PAGE, reason))
    reach = text("Blocked: every page but those of {domains}", domains=domains)
    return Judgement(rules, worst_first(findings), reach, summary, domains[0])


def _domains(typed: str) -> tuple[tuple[str, ...], tuple[Finding, ...]]:
    parts = tuple(part for part in BETWEEN.split(typed.strip()) if part)
    if len(parts) > MOST_DOMAINS:
        sentence = text("{n} domains are too many at once: at most {most}.", n=len(parts), most=MOST_DOMAINS)
        return (), (Finding(Severity.HARM, sentence, "", VALUE),)
    domains, refused = [], []
    for part in parts:
        try:
            domains.append(read_domain(part))
        except InvalidInput as problem:
            refused.append(Finding(Severity.HARM, problem.text, "", VALUE, _within(typed, part)))
    return tuple(dict.fromkeys(domains)), tuple(refused)


def _within(typed: str, part: str) -> Fix | None:
    """A part of the list, mended."""
    fix = _domain_fix(part)
    if fix is None or "kind" in fix.changes:
        return None
    parts = [fix.changes["value"] if each == part else each for each in BETWEEN.split(typed.strip())]
    return Fix(fix.label, {"value": " ".join(parts)})


def _left_over(domains: Sequence[str], known: Known, now: datetime) -> Iterator[Finding]:
    """An allow cannot be taken back from here: a shorter list than before does not shut anybody out."""
    still = dict.fromkeys(
        rule.new.value
        for rule in known.rules
        if rule.new.action is Action.ALLOW
        and rule.new.value not in (*domains, EVERY_PAGE)
        and rule.state_at(now) in (State.IN_FORCE, State.UNKNOWN)
    )
    if still:
        sentence = text(
            "Also still allowed, from before: {domains}. Remove those on the vendor's page.",
            domains=tuple(still),
        )
        yield Finding(Severity.CARE, sentence, "left-over", VALUE)


def _overlapping(network: IPv4Network, own: Sequence[str]) -> Iterator[str]:
    for each in own:
        if network.overlaps(IPv4Network(each)):
            yield each
