"""Guardian's rules (vendor-api section 5): what can be asked for, and what is known of a rule once it was.

The service documents neither a list nor a removal, so what this desk knows is what it sent itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from .wording import Text, text

BLOCK_LASTS: Final = timedelta(hours=24)  # an address or network; a referrer stays until it is removed
REMIND_BEFORE: Final = timedelta(minutes=30)
TAKES_EFFECT: Final = timedelta(minutes=6)  # at most, for new connections; running ones go on
EVERY_PAGE: Final = "*"
PAGE: Final = "https://metrics.nanostream.cloud/streamGuard?misTerm=ip"  # where the vendor lists and unblocks


class RuleKind(StrEnum):
    """What a rule is about; also what the form's combo box offers. The ledger never holds `ALLOW_ONLY`: that
    is several referrer rules in a fixed order."""

    ADDRESS = "address"
    NETWORK = "network"
    REFERRER = "referrer"
    ALLOW_ONLY = "allow-only"

    @property
    def label(self) -> Text:
        """As the combo box has it."""
        return _KINDS[self]


class Action(StrEnum):
    """What a rule does."""

    DENY = "deny"
    ALLOW = "allow"

    @property
    def label(self) -> Text:
        """As the table has it."""
        return _ACTIONS[self]


class RuleState(StrEnum):
    """How a rule stands, as far as this desk can know."""

    WAITING = "waiting"  # written down, not sent yet
    SENDING = "sending"
    IN_FORCE = "in-force"
    FAILED = "failed"  # certainly not in force; `problem` says why
    UNKNOWN = "unknown"  # sent, no clear answer: it may be in force. Sending it again does no harm
    EXPIRED = "expired"  # its 24 hours are over
    RENEWED = "renewed"  # another rule of this desk took its place
    REMOVED = "removed"  # somebody at this desk noted that it was removed on the vendor's page
    WITHDRAWN = "withdrawn"  # cancelled before it was sent

    @property
    def label(self) -> Text:
        """As the table has it."""
        return _STATES[self]

    @property
    def may_hold(self) -> bool:
        """Whether it keeps somebody out, or may."""
        return self in (RuleState.SENDING, RuleState.IN_FORCE, RuleState.UNKNOWN)

    @property
    def can_be_sent_again(self) -> bool:
        """Whether *Send again* makes sense."""
        return self in (RuleState.FAILED, RuleState.UNKNOWN, RuleState.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class GuardianForm:
    """The form. `value` is what was typed: an address, a network, a domain, or for `ALLOW_ONLY` several
    domains, separated by white space or commas."""

    kind: RuleKind = RuleKind.ADDRESS
    value: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class NewRule:
    """A rule to be sent, in canonical form. `reason` goes along as `tag` (address) or `info` (referrer)."""

    kind: RuleKind
    action: Action
    value: str
    reason: str = ""

    @property
    def lasts(self) -> timedelta | None:
        """How long the service keeps it; `None` until it is removed."""
        return None if self.kind is RuleKind.REFERRER else BLOCK_LASTS


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule this desk sent or is to send. `ends` is when its 24 hours are over, counted from when it was
    sent; `None` for a referrer and while it was not sent. `batch` joins the rules of one action."""

    id: int
    organisation_id: str
    new: NewRule
    state: RuleState
    asked_at: datetime
    asked_by: str
    sent_at: datetime | None = None
    ends: datetime | None = None
    problem: Text | None = None
    code: int = 0
    attempts: int = 0
    batch: str = ""
    renews: int | None = None

    def state_at(self, now: datetime) -> RuleState:
        """The state, with what time alone has changed."""
        over = self.ends is not None and self.ends <= now
        return RuleState.EXPIRED if over and self.state.may_hold else self.state

    @property
    def moments(self) -> tuple[datetime, ...]:
        """When time alone changes how it is shown: it begins to run out, and it is over."""
        return () if self.ends is None else (self.ends - REMIND_BEFORE, self.ends)

    def runs_out(self, now: datetime) -> bool:
        """Whether it is in force and ends soon."""
        return (
            self.state_at(now) is RuleState.IN_FORCE
            and self.ends is not None
            and self.ends - now <= REMIND_BEFORE
        )


CANNOT_KNOW: Final = text(
    "Only rules sent from this desk stand here: the service documents no way to list or remove rules. "
    "The vendor's page shows all of them, and removes them."
)
SESSIONS_GO_ON: Final = text(
    "New connections are refused within {span}. Viewers already inside stay until they leave: "
    "Cut a viewer revokes their token too.",
    span=TAKES_EFFECT,
)

_KINDS: Final = {
    RuleKind.ADDRESS: text("Block address"),
    RuleKind.NETWORK: text("Block network"),
    RuleKind.REFERRER: text("Block referrer domain"),
    RuleKind.ALLOW_ONLY: text("Allow only these domains"),
}
_ACTIONS: Final = {Action.DENY: text("Blocked"), Action.ALLOW: text("Allowed")}
_STATES: Final = {
    RuleState.WAITING: text("Waiting"),
    RuleState.SENDING: text("Being sent"),
    RuleState.IN_FORCE: text("In force"),
    RuleState.FAILED: text("Not in force"),
    RuleState.UNKNOWN: text("May be in force"),
    RuleState.EXPIRED: text("Over"),
    RuleState.RENEWED: text("Renewed"),
    RuleState.REMOVED: text("Removed"),
    RuleState.WITHDRAWN: text("Cancelled"),
}
