"""From guests and the ledger's entries to what they receive: the tokens are taken out here, and not kept."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from nanosecure_gui.core.drafts import SHORTEST
from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.guest_cards import LeftOut
from nanosecure_gui.core.ledger_records import Stored
from nanosecure_gui.core.wording import Text, counted, text

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from nanosecure_gui.core.guest_files import HandOut
    from nanosecure_gui.core.guest_rows import Judged, Planned
    from nanosecure_gui.core.ledger_records import LedgerRow
    from nanosecure_gui.store.ledger import Ledger

    from .ledger import LedgerKeeper

_READ: Final = 500  # tokens taken from the ledger in one go: its thread stays free for what is urgent
_NAMED: Final = 3  # guests who are left out
_OVER: Final = text("the token is over")
_GONE: Final = text("the token is not kept any more")

_Kept = tuple[str, str, Text | None]  # a token, its short code, and why it is not to be handed out


@dataclass(frozen=True, slots=True)
class Handed:
    """A guest who has a token; `entry` is its number in the ledger. Whether it is `revoked` is what the list
    knows: the ledger is asked again before anything leaves it."""

    entry: int
    guest: Judged
    planned: Planned
    revoked: bool = False

    def gets_card(self, now: datetime) -> bool:
        """Whether there is anything to scan at `now` or later."""
        request = self.planned.request
        return not self.revoked and not request.domain and request.expires > now


def of_now(tokens: Sequence[Handed], now: datetime) -> Handed:
    """Of a guest's tokens, in their order, the one that lets in at `now`, or that does so next; else the
    last."""
    return next((each for each in tokens if each.planned.request.expires > now), tokens[-1])


async def hand_outs(
    ledger: LedgerKeeper, handed: Sequence[Handed], now: datetime
) -> tuple[tuple[HandOut, ...], tuple[LeftOut, ...]]:
    """What the guests receive of tokens that are not over at `now`, and who has nothing to receive. Raises
    `UserError` if nobody has, or what the ledger raises."""
    from nanosecure_gui.core.guest_files import hand_out

    found: list[HandOut] = []
    missing: list[LeftOut] = []
    for begin in range(0, len(handed), _READ):
        portion = handed[begin : begin + _READ]
        kept = await ledger.read(_reader([each.entry for each in portion]))
        for each in portion:
            token, code, why = kept.get(each.entry, ("", "", _GONE))
            if each.planned.request.expires <= now:
                why = why or _OVER
            if why is None:
                found.append(hand_out(each.guest, each.planned, token, code))
            else:
                missing.append(LeftOut(each.guest.name or each.guest.user, why))
    if not found:
        raise UserError(text("There is nothing to hand out."), reasons(missing))
    return tuple(found), tuple(missing)


def reasons(missing: Sequence[LeftOut]) -> Text | None:
    """Who is left out, by name if it is few."""
    if not missing:
        return None
    names = tuple(dict.fromkeys(each.who for each in missing))
    return counted(
        len(missing),
        "Left out {names}: {why}.",
        "Left out {n} ({names}), the first because: {why}.",
        names=names if len(names) <= _NAMED else (*names[:_NAMED], "…"),
        why=missing[0].why,
    )


def to_come(handed: Sequence[Handed], now: datetime) -> int:
    """How many tokens these guests get yet, after those that they have. Who came late gets none for what was
    over by then."""
    have: dict[int, list[Handed]] = {}
    for each in handed:
        if not each.revoked:
            have.setdefault(each.guest.id, []).append(each)
    return sum(
        len(to_follow(tokens[0].guest, [each.planned.stage.number for each in tokens], now))
        for tokens in have.values()
    )


def to_follow(guest: Judged, stages: Collection[int], now: datetime) -> list[Planned]:
    """The tokens of a guest who has those of `stages` that can be had yet."""
    return [
        each
        for each in guest.tokens
        if each.stage.number not in stages and each.request.expires - now >= SHORTEST
    ]


def check_free(folder: Path, names: Sequence[str]) -> None:
    """Raises `UserError` if a file of one of these names lies in `folder`: links are not replaced unasked."""
    for name in names:
        if (folder / name).exists():
            raise UserError(
                text("There is a file called {name} in {folder} already.", name=name, folder=folder.name),
                text("Choose an empty folder."),
            )


def remove(paths: Sequence[Path]) -> None:
    """Remove files, as far as they are there and let themselves be removed."""
    for path in paths:
        with suppress(OSError):
            path.unlink()


def _reader(ids: Sequence[int]) -> Callable[[Ledger], dict[int, _Kept]]:
    """Asks for the token and the short code of entries, and why one is not to be handed out."""

    def read(ledger: Ledger) -> dict[int, _Kept]:
        tokens = ledger.tokens(ids)
        return {
            row.id: (tokens[row.id], row.short_code, _not_to_hand_out(row))
            for row in ledger.catalogue.rows(ids)
            if row.id in tokens
        }

    return read


def _not_to_hand_out(row: LedgerRow) -> Text | None:
    return None if row.stored is Stored.ISSUED else text("the token is revoked, or is to be")
