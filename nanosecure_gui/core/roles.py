"""What the credential in use may do: the vendor's role matrix, and what the service's refusals taught since.

A role nobody knows, and an action that the matrix does not list, are tried: the service decides. What it
refused is believed until the credential is checked again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from types import MappingProxyType
from typing import Final

from .organisations import CredentialKind, Role
from .wording import Text, text


class Action(Enum):
    """What an operator does here and a role may forbid; the value says it in a sentence."""

    SEE_STREAMS = text("see streams")
    CREATE_TOKENS = text("create tokens")
    REVOKE_TOKENS = text("revoke tokens")
    GUARD = text("block and allow viewers (Guardian)")
    SET_WEBHOOK = text("set the webhook")
    SIGN_LEGACY = text("create legacy tokens")

    @property
    def words(self) -> Text:
        """The action as the end of "It may ..."."""
        return self.value


_WRITERS: Final = frozenset((Role.ADMIN, Role.USER))
_EVERYONE: Final = _WRITERS | {Role.READ_ONLY}

MATRIX: Final[Mapping[Action, frozenset[Role]]] = MappingProxyType(
    {
        Action.SEE_STREAMS: _EVERYONE,
        Action.CREATE_TOKENS: _WRITERS,
        Action.SET_WEBHOOK: frozenset((Role.ADMIN,)),
    }
)
"""Who may do what, as the vendor's table has it (vendor-api section 4.8). Revoking and Guardian are not in
the table; legacy tokens are older than the roles."""


class Answer(Enum):
    """Whether an action is allowed, as far as anybody told."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Powers:
    """What is believed of a credential: its role, its kind, and what the service refused to it."""

    role: Role = Role.UNKNOWN
    kind: CredentialKind = CredentialKind.BINTU_TOKEN
    refused: frozenset[Action] = frozenset()

    def may(self, action: Action) -> Answer:
        """Whether it may do `action`. The service's own word counts more than the table."""
        if action is Action.SIGN_LEGACY:
            by_kind = self.kind is CredentialKind.API_KEY and action not in self.refused
            return Answer.YES if by_kind else Answer.NO
        if action in self.refused:
            return Answer.NO
        if self.role is Role.UNKNOWN:
            return Answer.UNKNOWN
        if action in MATRIX:
            return Answer.YES if self.role in MATRIX[action] else Answer.NO
        # Not listed: who may write nothing is taken to be unable to do this either (section 1.3).
        return Answer.NO if self.role is Role.READ_ONLY else Answer.UNKNOWN

    def obstacle(self, action: Action) -> Text | None:
        """Why `action` is not offered to this credential, or `None` where it may be tried."""
        if self.may(action) is not Answer.NO:
            return None
        if action is Action.SIGN_LEGACY and self.kind is not CredentialKind.API_KEY:
            return text(
                "Legacy tokens are signed with the API key only, not with a Bintu token. Keep the key as an "
                "organisation of its own, and use that one for this alone."
            )
        if action in self.refused:
            return text(
                "The service refused this to the credential: it may not {action}.", action=action.words
            )
        if self.role is Role.READ_ONLY:
            return text(
                "This credential is read-only (nanoReadOnly): it may look, but not {action}.",
                action=action.words,
            )
        return text(
            "Only the role nanoAdmin may {action}; this credential's is {role}.",
            action=action.words,
            role=self.role.value,
        )

    def after_refusal(self, action: Action) -> Powers:
        """What to believe once the service answered 403 to `action`. The role is only another where no
        listed one but that fits: who may not create tokens is read-only, who may not set the webhook is no
        admin."""
        role = self.role
        if action is Action.CREATE_TOKENS and self.kind is not CredentialKind.API_KEY:
            role = Role.READ_ONLY
        elif action is Action.SET_WEBHOOK and role is Role.ADMIN:
            role = Role.UNKNOWN
        return replace(self, role=role, refused=self.refused | {action})


NOT_KNOWN: Final = Powers()
"""Of a credential that nobody has checked yet."""


def powers_in_words(powers: Powers) -> Text:
    """What a credential may do, may not do, and what nobody says."""
    sentences = {
        Answer.YES: text("It may {actions}.", actions=_listed(powers, Answer.YES)),
        Answer.NO: text("It may not {actions}.", actions=_listed(powers, Answer.NO)),
        Answer.UNKNOWN: text(
            "Not said by the platform, so tried: {actions}.", actions=_listed(powers, Answer.UNKNOWN)
        ),
    }
    first, *others = (sentences[answer] for answer in Answer if _listed(powers, answer))
    for other in others:
        first = text("{sentence} {next}", sentence=first, next=other)
    return first


def _listed(powers: Powers, answer: Answer) -> tuple[Text, ...]:
    return tuple(action.words for action in Action if powers.may(action) is answer)
