"""What a guest list leaves behind in files and on paper: links, texts, a mail merge, cards.

The tokens are taken from the ledger for each of them and are not kept: nothing but the ledger holds them.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, TypeVar

from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.guest_cards import Card, CardPile, CardPress, Heading, LeftOut, ReadyCard
from nanosecure_gui.core.wording import Text, counted, text

from .handing_out import Handed, check_free, hand_outs, reasons, remove, to_come
from .presenter import Presenter

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from nanosecure_gui.core.card_sheets import CardSheet
    from nanosecure_gui.core.wording import Speaker

    from .ledger import LedgerKeeper
    from .notices import Notices
    from .session import Session
    from .tasks import TaskScope
    from .worker import Worker

__all__ = ["GuestPapers", "Handed", "Heading", "PapersView"]

T = TypeVar("T")

_KEY: Final = "hand-outs"
_NO_TOKEN: Final = "example" * 70  # as long as tokens are
_SECRET: Final = text("It holds tokens: whoever has it can watch. Delete it once it has served.")
_FULL_SIZE: Final = text("Print it at 100 %: fitted to the page, cards and codes come out smaller.")
_KEYS: Final = text("Whoever holds a card can watch: keep them locked away until they are handed out.")


@dataclass(frozen=True, slots=True)
class PapersView:
    """Whether something is being written or printed, and how far that is: `done` of `of` (0: not known)."""

    busy: bool = False
    done: int = 0
    of: int = 0


class GuestPapers(Presenter[PapersView]):
    """Writes and prints them."""

    def __init__(
        self,
        session: Session,
        ledger: LedgerKeeper,
        notices: Notices,
        scope: TaskScope,
        files: Worker,
        speaker: Callable[[datetime], Speaker],
        pdf: CardPress[bytes],
        place: str,
    ) -> None:
        """`speaker` says sentences at an instant, in the operator's language and venue time; `pdf` paints
        cards (in the interface's thread, a step at a time); notices are told at `place`."""
        super().__init__(PapersView())
        self._session = session
        self._ledger = ledger
        self._notices = notices
        self._scope = scope
        self._files = files
        self._speaker = speaker
        self._pdf = pdf
        self._place = place
        self._example: ReadyCard | None = None

    # ---------------------------------------------------------------------------------------------- verbs

    def save_list(self, path: Path, handed: Sequence[Handed]) -> None:
        """Write a table with the links: Excel for `.xlsx`, else CSV."""
        self._start(lambda: self._save_list(path, handed))

    def save_mail_merge(self, path: Path, handed: Sequence[Handed], subject: str) -> None:
        """Write the rows of a mail merge; `subject` may hold `{name}`, `{tag}`, `{from}` and `{until}`."""
        self._start(lambda: self._save_mail_merge(path, handed, subject))

    def save_each(self, folder: Path, handed: Sequence[Handed], heading: Heading) -> None:
        """Write a text for each guest into a folder."""
        self._start(lambda: self._save_each(folder, handed, heading))

    def save_cards(
        self, path: Path, handed: Sequence[Handed], heading: Heading, sheet: CardSheet, *, cover: bool
    ) -> None:
        """Write the guests' cards as a PDF."""
        self._start(lambda: self._save_cards(path, handed, heading, sheet, cover))

    def print_cards(
        self,
        press: CardPress[Any],
        handed: Sequence[Handed],
        heading: Heading,
        sheet: CardSheet,
        *,
        cover: bool,
    ) -> None:
        """Print the guests' cards with `press`."""
        self._start(lambda: self._print_cards(press, handed, heading, sheet, cover))

    def copy_link(self, one: Handed, copy: Callable[[str], None]) -> None:
        """Give a guest's link (or embed code, where the token is bound to a web page) to `copy`."""
        self._scope.start(self._copy_link(one, copy), "hand-out link")

    def with_card(self, handed: Sequence[Handed]) -> tuple[Handed, ...]:
        """Those of the guests who get a card, as far as the list knows."""
        now = self._session.now()
        return tuple(each for each in handed if each.gets_card(now))

    def example(self, handed: Sequence[Handed], heading: Heading, sheet: CardSheet) -> CardPile:
        """A page of the guests' cards to look at, without their tokens: all of them show the same code."""
        from nanosecure_gui.core.guest_cards import cards_of
        from nanosecure_gui.core.guest_files import hand_out

        from .card_codes import ready

        found = [
            hand_out(each.guest, each.planned, _NO_TOKEN, "1a2b3c4d")
            for each in self.with_card(handed)[: sheet.per_page]
        ]
        cards, _without = cards_of(found, heading, self._speaker(self._session.now()))
        if self._example is None and cards:
            first = ready(cards[0])
            self._example = first if isinstance(first, ReadyCard) else None
        code = self._example
        if code is None:
            return CardPile((), sheet)
        return CardPile(tuple(replace(code, card=card) for card in cards[: sheet.per_page]), sheet)

    def cancel(self) -> None:
        """Stop what is being written or printed. Nothing of it is left; what the printer has, it has."""
        if self.view.busy:
            self._scope.start(self._stopped(), _KEY)

    # ----------------------------------------------------------------------------------------------- work

    def _start(self, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """One thing after the other: what is asked for meanwhile is not done."""
        if self._scope.busy(_KEY):
            return
        self.show(PapersView(busy=True))
        self._scope.start(self._done(work), _KEY)

    async def _done(self, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        try:
            await work()
        finally:
            self.show(PapersView())

    async def _stopped(self) -> None:
        self._notices.tell(self._place, Severity.INFO, text("Stopped."))

    async def _save_list(self, path: Path, handed: Sequence[Handed]) -> None:
        from nanosecure_gui.core.guest_files import table
        from nanosecure_gui.store.spreadsheets import write_list

        found, missing = await hand_outs(self._ledger, handed, self._session.now())
        rows = await self._files.run(tuple, table(found, self._speaker(self._session.now())))
        await self._files.run(write_list, path, rows)
        self._tell(
            counted(len(found), "Wrote {n} link to {name}.", "Wrote {n} links to {name}.", name=path.name),
            missing,
            handed,
        )

    async def _save_mail_merge(self, path: Path, handed: Sequence[Handed], subject: str) -> None:
        from nanosecure_gui.core.guest_files import mail_merge, not_to_be_sent
        from nanosecure_gui.store.spreadsheets import write_list

        found, missing = await hand_outs(self._ledger, handed, self._session.now())
        why = [(each.who, not_to_be_sent(each)) for each in found]
        nowhere = [LeftOut(who, reason) for who, reason in why if reason is not None]
        if len(nowhere) == len(found):
            raise UserError(text("No link can be sent by e-mail."), reasons(nowhere))
        rows = await self._files.run(tuple, mail_merge(found, subject, self._speaker(self._session.now())))
        await self._files.run(write_list, path, rows)
        sentence = counted(
            len(rows) - 1, "Wrote {n} e-mail to {name}.", "Wrote {n} e-mails to {name}.", name=path.name
        )
        self._tell(sentence, (*missing, *nowhere), handed)

    async def _save_each(self, folder: Path, handed: Sequence[Handed], heading: Heading) -> None:
        from nanosecure_gui.core.guest_files import guest_files
        from nanosecure_gui.store.files import write_private

        found, missing = await hand_outs(self._ledger, handed, self._session.now())
        speaker = self._speaker(self._session.now())
        files = await self._files.run(tuple, guest_files(found, heading.event, speaker))
        await self._files.run(check_free, folder, [name for name, _content in files])
        begun: list[Path] = []
        try:
            for done, (name, content) in enumerate(files):
                self.show(PapersView(True, done, len(files)))
                begun.append(folder / name)
                await self._files.run(write_private, begun[-1], content.encode("utf-8", "replace"))
        except BaseException:  # also when stopped: half of them would be in the way of all of them
            await self._files.run(remove, begun)
            raise
        self._tell(
            counted(
                len(files), "Wrote {n} file into {name}.", "Wrote {n} files into {name}.", name=folder.name
            ),
            missing,
            handed,
        )

    async def _save_cards(
        self, path: Path, handed: Sequence[Handed], heading: Heading, sheet: CardSheet, cover: bool
    ) -> None:
        from nanosecure_gui.store.files import write_private

        pile, missing = await self._pile(handed, heading, sheet, cover)
        content = await self._painted(self._pdf, pile)
        await self._files.run(write_private, path, content)
        sentence = counted(
            len(pile.cards), "Wrote {n} card to {name}.", "Wrote {n} cards to {name}.", name=path.name
        )
        full = text("{scale} {advice}", scale=_FULL_SIZE, advice=_SECRET)
        self._tell(sentence, missing, handed, pile, full)

    async def _print_cards(
        self,
        press: CardPress[Any],
        handed: Sequence[Handed],
        heading: Heading,
        sheet: CardSheet,
        cover: bool,
    ) -> None:
        pile, missing = await self._pile(handed, heading, sheet, cover)
        await self._painted(press, pile)
        self._tell(
            counted(len(pile.cards), "Sent {n} card to the printer.", "Sent {n} cards to the printer."),
            missing,
            handed,
            pile,
            _KEYS,
        )

    async def _pile(
        self, handed: Sequence[Handed], heading: Heading, sheet: CardSheet, cover: bool
    ) -> tuple[CardPile, tuple[LeftOut, ...]]:
        """The cards with their codes proven, and who has none."""
        from nanosecure_gui.core.guest_cards import cards_of, cover_of

        found, missing = await hand_outs(self._ledger, handed, self._session.now())
        speaker = self._speaker(self._session.now())
        cards, without = await self._files.run(cards_of, found, heading, speaker)
        proven, unreadable = await self._proven(cards, sheet)
        missing = (*missing, *without, *unreadable)
        if not proven:
            raise UserError(text("No card can be printed."), reasons(missing))
        if not cover:
            return CardPile(proven, sheet), missing
        users = [each.guest.user for each in handed]
        page = cover_of(found, missing, sheet, len(proven), heading, self._ledger.who, speaker, users)
        return CardPile(proven, sheet, page), missing

    async def _proven(
        self, cards: Sequence[Card], sheet: CardSheet
    ) -> tuple[tuple[ReadyCard, ...], tuple[LeftOut, ...]]:
        from .card_codes import ready

        width = sheet.layout.code.width
        proven: list[ReadyCard] = []
        unreadable: list[LeftOut] = []
        for done, card in enumerate(cards):
            self.show(PapersView(True, done, 2 * len(cards)))
            each = await self._files.run(ready, card, width)
            if isinstance(each, ReadyCard):
                proven.append(each)
            else:
                unreadable.append(each)
        return tuple(proven), tuple(unreadable)

    async def _painted(self, press: CardPress[T], pile: CardPile) -> T:
        """Paint a card at a time: the window has its turn after each."""
        import asyncio

        work, count = press(pile), len(pile.cards)
        done = count  # the other half was proving the codes
        try:
            while True:
                try:
                    next(work)
                except StopIteration as end:
                    result: T = end.value
                    return result
                done = min(done + 1, 2 * count)
                self.show(PapersView(True, done, 2 * count))
                await asyncio.sleep(0)
        finally:
            work.close()

    async def _copy_link(self, one: Handed, copy: Callable[[str], None]) -> None:
        (found,), _missing = await hand_outs(self._ledger, [one], self._session.now())
        copy(" ".join(found.links) or found.embed)

    def _tell(
        self,
        sentence: Text,
        missing: Sequence[LeftOut],
        handed: Sequence[Handed],
        pile: CardPile | None = None,
        advice: Text = _SECRET,
    ) -> None:
        dense = _dense(pile) if pile is not None else 0
        if more := to_come(handed, self._session.now()):
            later = counted(
                more,
                "{n} token is still to come: hand it out once it is issued.",
                "{n} tokens are still to come: hand them out once they are issued.",
            )
            advice = text("{later} {advice}", later=later, advice=advice)
        if missing:
            advice = text("{left_out} {advice}", left_out=reasons(missing), advice=advice)
        if dense:
            finer = counted(
                dense,
                "{n} code is so fine that some phones may not read it: choose larger cards.",
                "{n} codes are so fine that some phones may not read them: choose larger cards.",
            )
            advice = text("{finer} {advice}", finer=finer, advice=advice)
        severity = Severity.CARE if missing or dense or more else Severity.GOOD
        self._notices.tell(self._place, severity, sentence, advice)


def _dense(pile: CardPile) -> int:
    from .card_codes import too_dense

    width = pile.sheet.layout.code.width
    return sum(too_dense(card, width) for card in pile.cards)
