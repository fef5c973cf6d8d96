"""app.guest_papers: what leaves a guest list, with tokens from the real ledger."""

from __future__ import annotations

import asyncio
import csv
import errno
import io
import stat
from collections.abc import AsyncIterator, Generator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from nanosecure_gui.app.guest_papers import GuestPapers, Handed, Heading, PapersView
from nanosecure_gui.app.handing_out import of_now
from nanosecure_gui.app.notices import Notice, Notices
from nanosecure_gui.app.tasks import Tasks
from nanosecure_gui.app.worker import Worker
from nanosecure_gui.core.card_sheets import sheet_of
from nanosecure_gui.core.event_times import stages
from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.guest_cards import CardPile, CardPress
from nanosecure_gui.core.guest_rows import Judged, Outcome, Planned
from nanosecure_gui.core.tokens import StreamGroup, TokenRequest
from nanosecure_gui.core.wording import Speaker
from nanosecure_gui.store.spreadsheets import read_content

from .ledger_desk import HOUR, NOW, ORGANISATION, issue, token
from .revoking_desk import RevokingDesk, desk_in, run
from .token_samples import GROUP

EVIL = '=HYPERLINK("http://evil.example","Anna")'
ENDS = NOW + 4 * HOUR
PAST = TokenRequest(StreamGroup(GROUP), NOW)


@dataclass
class Papers:
    """Papers on a desk; `press` stands in for the painter, `files` is where they write."""

    desk: RevokingDesk
    folder: Path
    papers: GuestPapers
    tasks: Tasks
    worker: Worker
    press: CardPress[bytes]
    notices: list[Notice] = field(default_factory=list)
    piles: list[CardPile] = field(default_factory=list)
    views: list[PapersView] = field(default_factory=list)

    async def hand(self, *names: str, domain: str = "", first: int = 0) -> tuple[Handed, ...]:
        """Guests with tokens in the ledger."""
        made = [token(first + number) for number in range(len(names))]
        entries = await self.desk.keeper.write(lambda ledger: issue(ledger, *made))
        request = TokenRequest(StreamGroup(GROUP), ENDS, domain=domain)
        (stage,) = stages(NOW, ENDS, revocable=True)
        return tuple(
            Handed(
                entry,
                Judged(entry, entry, Outcome.ACCEPTED, f"u{entry}", name, f"{entry}@a.example", "Row A"),
                Planned(request, stage),
            )
            for entry, name in zip(entries, names, strict=True)
        )

    async def settled(self) -> Notice:
        """What was told when nothing is under way any more."""
        idle = asyncio.Event()

        def see(view: PapersView) -> None:
            if not view.busy:
                idle.set()

        self.papers.observe(see)
        await idle.wait()
        self.papers.forget(see)
        await asyncio.sleep(0)  # a failure is told when its task has ended
        return self.notices[-1]


@asynccontextmanager
async def papers_in(folder: Path) -> AsyncIterator[Papers]:
    async with desk_in(folder, started=False) as desk:
        notices, told, files = Notices(), list[Notice](), Worker("papers")
        notices.observe(show=lambda _place, notice: told.append(notice) if notice else None)
        tasks = Tasks(notices.failed)
        tasks.open(asyncio.get_running_loop())
        view = SimpleNamespace(organisation=SimpleNamespace(id=ORGANISATION, name="Harbour Events"))
        session = cast(Any, SimpleNamespace(now=lambda: NOW, view=view))
        made: Papers

        def press(pile: CardPile) -> Generator[None, None, bytes]:
            made.piles.append(pile)
            for _card in pile.cards:
                yield
            return b"%PDF"

        papers = GuestPapers(
            session,
            desk.keeper,
            notices,
            tasks.scope("Guest list"),
            files,
            lambda at: Speaker(at, NOW.tzinfo),  # type: ignore[arg-type]
            press,
            "Guest list",
        )
        made = Papers(desk, folder, papers, tasks, files, press, told)
        papers.observe(made.views.append)
        try:
            yield made
        finally:
            await tasks.close()
            files.close()


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_list_with_links_holds_no_formula_and_is_for_this_user_only(tmp_path: Path, ending: str) -> None:
    async def act() -> None:
        async with papers_in(tmp_path) as desk:
            path = tmp_path / f"guests.{ending}"
            handed = await desk.hand("Anna", EVIL)
            desk.papers.save_list(path, handed)
            said = await desk.settled()
            assert (said.severity, str(said.text)) == (Severity.GOOD, f"Wrote 2 links to guests.{ending}.")
            assert "whoever has it can watch" in str(said.advice)
            assert stat.S_IMODE(path.stat().st_mode) == 0o600
            _headings, anna, evil = read_content(path.read_bytes()).rows
            assert (await desk.desk.token(handed[0].entry)) in anna[-1]
            assert evil[0] == f"'{EVIL}"

    run(act())


def test_a_mail_merge_in_which_a_subject_is_no_formula(tmp_path: Path) -> None:
    async def act() -> None:
        async with papers_in(tmp_path) as desk:
            path = tmp_path / "mails.csv"
            desk.papers.save_mail_merge(path, await desk.hand("Anna"), "=1+{name}")
            assert str((await desk.settled()).text) == "Wrote 1 e-mail to mails.csv."
            rows = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"))))
            assert rows[0][:3] == ["to", "subject", "link"]
            assert rows[1][1] == "'=1+Anna"
            bound = await desk.hand("Bert", domain="watch.example.com", first=1)
            desk.papers.save_mail_merge(path, bound, "{name}")
            said = await desk.settled()
            assert str(said.text) == "No link can be sent by e-mail."
            assert "on one web page only" in str(said.advice)

    run(act())


def test_a_file_for_each_guest_never_replaces_one(tmp_path: Path) -> None:
    async def act() -> None:
        async with papers_in(tmp_path) as desk:
            folder = tmp_path / "guests"
            folder.mkdir()
            handed = await desk.hand("Anna", "Bert")
            desk.papers.save_each(folder, handed, Heading("Gala"))
            assert (await desk.settled()).severity is Severity.GOOD
            assert sorted(path.name for path in folder.iterdir()) == ["Anna.txt", "Bert.txt"]
            assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
            before = (folder / "Anna.txt").read_text()
            assert before.startswith("Gala\nFor Anna\n")
            desk.papers.save_each(folder, handed, Heading("Other"))
            said = await desk.settled()
            assert (said.severity, (folder / "Anna.txt").read_text()) == (Severity.HARM, before)

    run(act())


def test_files_for_guests_are_there_all_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from nanosecure_gui.store import files

    def full_at_the_third(path: Path, content: bytes) -> None:
        if path.name == "Cleo.txt":
            raise files.storage_error(OSError(errno.ENOSPC, "full"), path)
        write(path, content)

    write = files.write_private
    monkeypatch.setattr(files, "write_private", full_at_the_third)

    async def act() -> None:
        async with papers_in(tmp_path) as desk:
            folder = tmp_path / "guests"
            folder.mkdir()
            handed = await desk.hand("Anna", "Bert", "Cleo", "Dora")
            desk.papers.save_each(folder, handed, Heading())
            said = await desk.settled()
            assert (said.severity, list(folder.iterdir())) == (Severity.HARM, [])
            assert "no room left" in str(said.text)
            monkeypatch.undo()

            def cancel(view: PapersView) -> None:
                if view.done == 2:
                    desk.papers.cancel()

            desk.papers.observe(cancel)
            desk.papers.save_each(folder, handed, Heading())
            assert str((await desk.settled()).text) == "Stopped."
            await desk.worker.run(bool)  # what was begun is gone when the next job is done
            assert list(folder.iterdir()) == []

    run(act())


def test_a_token_that_is_over_is_not_sent_and_what_is_to_come_is_said(tmp_path: Path) -> None:
    async def act() -> None:
        async with papers_in(tmp_path) as desk:
            anna, bert = await desk.hand("Anna", "Bert")
            over = replace(anna, planned=replace(anna.planned, request=PAST))
            stages = [
                replace(bert.planned, stage=replace(bert.planned.stage, number=n, of=3)) for n in (1, 2, 3)
            ]
            second = replace(bert, planned=stages[0], guest=replace(bert.guest, tokens=tuple(stages)))
            path = tmp_path / "mails.csv"
            desk.papers.save_mail_merge(path, [over, second], "{name}")
            said = await desk.settled()
            assert (said.severity, str(said.text)) == (Severity.CARE, "Wrote 1 e-mail to mails.csv.")
            assert "Left out Anna: the token is over." in str(said.advice)
            assert "2 tokens are still to come" in str(said.advice)

    run(act())


def test_what_is_printed_is_no_file_to_delete(tmp_path: Path) -> None:
    async def act() -> None:
        async with papers_in(tmp_path) as desk:
            handed = await desk.hand("Anna")
            desk.papers.print_cards(desk.press, handed, Heading(), sheet_of("a4-8"), cover=False)
            said = await desk.settled()
            assert str(said.text) == "Sent 1 card to the printer."
            assert "Delete" not in str(said.advice)

    run(act())


def test_cards_leave_out_who_is_not_to_get_one(tmp_path: Path) -> None:
    async def act() -> None:
        async with papers_in(tmp_path) as desk:
            handed = await desk.hand("Anna", "Bert", "Cleo")
            bound = await desk.hand("Dora", domain="watch.example.com", first=3)
            revoked = handed[1].entry
            await desk.desk.keeper.write(
                lambda ledger: ledger.queue.request([revoked], by="kim", reason="", now=NOW)
            )
            path = tmp_path / "cards.pdf"
            desk.papers.save_cards(path, (*handed, *bound), Heading("Gala"), sheet_of("a4-8"), cover=True)
            said = await desk.settled()
            assert (said.severity, str(said.text)) == (Severity.CARE, "Wrote 2 cards to cards.pdf.")
            assert "Left out 2 (Bert, Dora)" in str(said.advice)
            assert path.read_bytes() == b"%PDF"
            assert stat.S_IMODE(path.stat().st_mode) == 0o600
            (pile,) = desk.piles
            assert [each.card.who for each in pile.cards] == ["Anna", "Cleo"]
            first = await desk.desk.keeper.read(lambda ledger: ledger.catalogue.row(handed[0].entry))
            assert first is not None
            assert pile.cards[0].card.code == first.short_code
            assert pile.cover is not None
            assert ("Left out", "2") in pile.cover.totals
            steps = [view.done for view in desk.views if view.of]
            assert steps == sorted(steps)
            assert desk.papers.view == PapersView()

    run(act())


def test_cancelled_half_way_there_is_no_file(tmp_path: Path) -> None:
    async def act() -> None:
        async with papers_in(tmp_path) as desk:
            path = tmp_path / "cards.pdf"
            handed = await desk.hand(*("Guest",) * 5)

            def cancel(view: PapersView) -> None:
                if view.of and view.done > view.of // 2:
                    desk.papers.cancel()

            desk.papers.observe(cancel)
            desk.papers.save_cards(path, handed, Heading(), sheet_of("a4-8"), cover=False)
            desk.papers.save_list(path, handed)  # one after the other: this is not done
            said = await desk.settled()
            assert str(said.text) == "Stopped."
            assert not path.exists()

    run(act())


def test_nobody_has_anything_to_receive(tmp_path: Path) -> None:
    async def act() -> None:
        async with papers_in(tmp_path) as desk:
            (one,) = await desk.hand("Anna")
            desk.papers.save_list(tmp_path / "x.csv", [])
            assert str((await desk.settled()).text) == "There is nothing to hand out."
            desk.papers.save_list(tmp_path / "x.csv", [Handed(one.entry + 7, one.guest, one.planned)])
            said = await desk.settled()
            assert str(said.advice) == "Left out Anna: the token is not kept any more."
            assert not (tmp_path / "x.csv").exists()

    run(act())


def test_of_several_tokens_the_one_that_lets_in_is_handed_out() -> None:
    judged = Judged(1, 1, Outcome.ACCEPTED, "anna")
    covered = stages(NOW, NOW + 40 * HOUR, revocable=True)
    tokens = [
        Handed(stage.number, judged, Planned(TokenRequest(StreamGroup(GROUP), stage.ends), stage))
        for stage in covered
    ]
    moments = (NOW, covered[0].ends, covered[-1].ends + HOUR)
    assert [of_now(tokens, at).entry for at in moments] == [1, 2, len(covered)]


def test_a_link_is_copied_and_an_example_holds_no_token(tmp_path: Path) -> None:
    async def act() -> None:
        async with papers_in(tmp_path) as desk:
            handed = await desk.hand("Anna", "Bert", "Cleo")
            bound = await desk.hand("Dora", domain="watch.example.com", first=3)
            copied = asyncio.get_running_loop().create_future()
            desk.papers.copy_link(handed[0], copied.set_result)
            secret = await desk.desk.token(handed[0].entry)
            assert secret in await copied
            revoked = replace(handed[1], revoked=True)
            over = replace(handed[1], planned=replace(handed[1].planned, request=PAST))
            assert desk.papers.with_card((*bound, revoked, over, handed[2])) == handed[2:]
            pile = desk.papers.example((*bound, *handed), Heading("Gala"), sheet_of("a4-2"))
            assert [each.card.who for each in pile.cards] == ["Anna", "Bert"]
            assert not any(secret in each.card.link for each in pile.cards)

    run(act())
