"""What is said before tokens are revoked: how many, which of them cannot be, and what viewers will see."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from nanosecure_gui.core.ledger_queries import ListSummary
from nanosecure_gui.core.ledger_records import LedgerRow, State, can_be_cut, standing
from nanosecure_gui.core.wording import printable
from nanosecure_gui.ui.figures import count

_NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Choice:
    """Tokens somebody wants to revoke: `able` can be, `unknown` are not here to be looked at, `unable` cannot
    be, counted by why (empty: not looked at). `elsewhere` counts those able by their organisation, as far as
    that is not the active one; `user` is for whom a single one is."""

    able: int = 0
    unknown: int = 0
    unable: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    elsewhere: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    user: str = ""

    @property
    def most(self) -> int:
        """How many are revoked if all of those not looked at can be."""
        return self.able + self.unknown


def choose(rows: Iterable[LedgerRow], total: int, now: datetime, others: Mapping[str, str] = _NONE) -> Choice:
    """What revoking `total` tokens comes to, of which `rows` are known; `others` are the names of the
    organisations that are not the active one."""
    known = tuple(rows)
    judged = [(cannot(row, now), others.get(row.organisation_id, "")) for row in known]
    able = [row for row, (reason, _) in zip(known, judged, strict=True) if not reason]
    unable = Counter(reason for reason, _ in judged if reason)
    elsewhere = Counter(name for reason, name in judged if name and not reason)
    return Choice(
        len(judged) - unable.total(),
        max(0, total - len(judged)),
        MappingProxyType(dict(unable.most_common())),
        MappingProxyType(dict(elsewhere.most_common())),
        able[0].allowed.user if len(able) == 1 == total - unable.total() else "",
    )


def counted(able: int, total: int) -> Choice:
    """What revoking `total` tokens comes to, of which `able` can be."""
    unable = {"": total - able} if total > able else {}
    return Choice(able, unable=MappingProxyType(unable))


def cannot(row: LedgerRow, now: datetime) -> str:
    """Why a token cannot be revoked, in the operator's language; empty if it can."""
    if can_be_cut(row, now):
        return ""
    at = standing(row, now)
    if at.state in _STATES:
        return _tr(_STATES[at.state])
    if row.allowed.revocable is False:
        return _tr("created as not revocable")
    return _tr("over for too long") if row.has_token else _tr("its token is not kept any more")


_STATES: Mapping[State, str] = {
    State.CREATING: "still being created",
    State.MAY_EXIST: "not known here",
    State.REFUSED: "never created",
    State.REVOKE_WAITING: "already being revoked",
    State.REVOKE_SENT: "already being revoked",
    State.REVOKED: "already revoked",
    State.REVOKE_FAILED: "refused by the service",
}


def question(choice: Choice) -> str:
    """The title of the confirmation."""
    return f"{action(choice)}?"


def action(choice: Choice) -> str:
    """What the button does, with the number."""
    words = _tr("Revoke 1 token") if choice.most == 1 else _tr("Revoke {n} tokens")
    return words.replace("{n}", count(choice.most))


def consequences(choice: Choice, listed: ListSummary | None = None) -> str:
    """What will happen to viewers, and to the tokens that cannot be revoked; of a whole guest list, if so."""
    said = _of_list(listed) if listed is not None else []
    if choice.user:
        said.append(_tr("It was made for {user}.").replace("{user}", printable(choice.user, 60)))
    said += [
        _tr(
            "Everybody watching with one of them is disconnected, and nobody gets in with it again. "
            "This is final."
        )
        if choice.most != 1
        else _tr(
            "Everybody watching with it is disconnected, and nobody gets in with it again. This is final."
        )
    ]
    if choice.elsewhere:
        said.append(_of_others(choice))
    if choice.unable:
        said.append(left_alone(choice))
    if choice.unknown:
        said.append(_tr("Those among them that cannot be revoked are left as they are."))
    return "\n\n".join(said)


def _of_list(listed: ListSummary) -> list[str]:
    """Whether it is everybody on the list."""
    said = _tr("This is everybody on the list “{list}”.")
    if listed.asked:
        said = _tr(
            "Tokens of the list “{list}” are still being issued: those that come from now on are not "
            "revoked. Stop issuing first, then revoke."
        )
    whole = [said.replace("{list}", printable(listed.title, 40))]
    if listed.lost:
        one = _tr("1 more may exist: this desk does not know it and cannot revoke it.")
        many = _tr("{n} more may exist: this desk does not know them and cannot revoke them.")
        whole.append(one if listed.lost == 1 else many.replace("{n}", count(listed.lost)))
    return whole


def _of_others(choice: Choice) -> str:
    """That not all of them are of the organisation in the head of the window."""
    told = ", ".join(f"{printable(name, 40)} ({count(number)})" for name, number in choice.elsewhere.items())
    return _tr("Among them are tokens of other organisations: {names}.").replace("{names}", told)


def left_alone(choice: Choice) -> str:
    """How many cannot be revoked and why: `3 cannot be revoked: 2 already revoked, 1 never created.`"""
    whys = ", ".join(f"{number} {why}" for why, number in choice.unable.items() if why)
    words = _tr("{n} cannot be revoked: {whys}.") if whys else _tr("{n} cannot be revoked, or are already.")
    return words.replace("{n}", count(sum(choice.unable.values()))).replace("{whys}", whys)


def _tr(words: str) -> str:
    return QCoreApplication.translate("Revoking", words)
