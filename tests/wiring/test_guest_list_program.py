"""The whole program and its guest list, against the practice service: real lists, and bad evenings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Coroutine
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Protocol

import pytest
from PySide6.QtWidgets import QApplication

from nanosecure_gui.app.guest_list import GuestListing
from nanosecure_gui.app.guest_list_view import ExportKind, RowState
from nanosecure_gui.core.guest_headings import Column
from nanosecure_gui.core.guest_rows import Duplicates
from nanosecure_gui.core.ledger_records import LedgerRow, Stored
from nanosecure_gui.store.spreadsheets import read_list
from nanosecure_gui.training.faults import Fault, FaultKind, Faults
from nanosecure_gui.training.server import PracticeServer
from tests.unit.list_samples import BOM_MERGED, EXCEL_DE, GOOGLE_SHEETS, PRETIX, TYPED, excel_file
from tests.wiring.live_program import Live, harbour, keep

CREATE = "/api/v1/splay"
LISTS = {
    "Excel DE.csv": EXCEL_DE,
    "Google Sheets.csv": GOOGLE_SHEETS,
    "pretix.csv": PRETIX,
    "merged.csv": BOM_MERGED,
    "typed.txt": TYPED,
    "Excel.xlsx": excel_file(),
}


class Act(Protocol):
    """What a test does with the list."""

    def __call__(self, live: Live, listing: GuestListing) -> Coroutine[Any, Any, None]: ...


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pauses are short."""
    monkeypatch.setattr("nanosecure_gui.app.guest_gate.FIRST_PAUSE", 0.05)
    monkeypatch.setattr("nanosecure_gui.app.guest_following.PACE", 0.02)


def run(qapp: QApplication, root: Path, practice: PracticeServer, act: Act) -> None:
    """One run of the program, its list prepared: an event under way, a stream group of the organisation."""
    keep(root, harbour(practice.addresses))
    live = Live(qapp, root, {"harbour": practice.service.user_token})

    async def prepared(live: Live) -> None:
        await live.ready()
        listing = live.program.guests.listing
        listing.observe(lambda _view: live._look())
        listing.open()
        await live.until(lambda: live.program.streams.view.loaded)
        now = datetime.now(UTC)
        listing.template.set_event(now - timedelta(hours=1), now + timedelta(hours=2))
        group = next(each for each in live.program.streams.view.all if each.group)
        listing.template.choose_streams([group], as_group=True)
        await act(live, listing)

    live.run(prepared)


def guests(count: int) -> str:
    return "user;e-mail\n" + "\n".join(f"guest-{n};guest{n}@example.com" for n in range(count))


async def opened(live: Live, listing: GuestListing, content: str) -> None:
    listing.open_text(content)
    await live.until(lambda: listing.view.is_open and not listing.view.loading)


async def issue(live: Live, listing: GuestListing) -> None:
    await live.until(lambda: listing.view.can_issue)
    listing.issue()


async def until_counts(live: Live, listing: GuestListing, **counts: int) -> None:
    wanted = {RowState(name.replace("_", " ")): number for name, number in counts.items()}
    await live.until(
        lambda: (
            all(listing.view.counts.get(state, 0) == number for state, number in wanted.items())
            and listing.view.run is None
            and not listing.view.loading
        )
    )


async def entries(live: Live, listing: GuestListing) -> tuple[LedgerRow, ...]:
    return await live.program.ledger.keeper.read(lambda ledger: ledger.catalogue.of_list(listing.view.id))


def made(practice: PracticeServer) -> Counter[object]:
    """How many tokens the service made for each user."""
    return Counter(each.claims["user"] for each in practice.service.record.issued)


@pytest.mark.parametrize("name", LISTS)
def test_lists_as_people_have_them_are_mended_issued_and_handed_out(
    qapp: QApplication, root: Path, tmp_path: Path, practice: PracticeServer, name: str
) -> None:
    (tmp_path / name).write_bytes(LISTS[name])

    async def act(live: Live, listing: GuestListing) -> None:
        listing.open_file(tmp_path / name)
        await live.until(lambda: listing.view.is_open and not listing.view.loading)
        listing.template.set_duplicates(Duplicates.SUFFIX)
        await live.until(lambda: not listing.view.loading)
        for row in range(len(listing.view.rows)):  # their evening is over, their streams are another's
            for column in (Column.EXPIRES, Column.NOT_BEFORE, Column.STREAM):
                listing.edit([row], column, "")
        assert RowState.REFUSED not in listing.view.counts
        await issue(live, listing)
        await until_counts(live, listing, issued=len(listing.view.rows))
        assert made(practice) == Counter(
            listing.view.judged(row).user for row in range(len(listing.view.rows))
        )
        saved = tmp_path / "links.xlsx"
        listing.export(ExportKind.TABLE, saved)
        await live.notice("links.xlsx")
        sheet = read_list(saved)
        handed = {row[2]: row[-1] for row in sheet.rows[1:]}
        for each in practice.service.record.issued:
            assert each.token in handed[str(each.claims["user"])]
        copied: list[str] = []

        def copy(link: str) -> None:
            copied.append(link)
            live._look()

        listing.copy_link(0, copy)
        await live.until(lambda: bool(copied))
        assert copied[0] == handed[listing.view.judged(0).user]

    run(qapp, root, practice, act)


def test_a_bad_evening_makes_no_token_twice(qapp: QApplication, root: Path, practice: PracticeServer) -> None:
    async def act(live: Live, listing: GuestListing) -> None:
        await opened(live, listing, guests(60))
        practice.service.faults = Faults(
            (
                Fault(FaultKind.TOO_MANY, count=6, path=CREATE, retry_after="0"),
                Fault(FaultKind.SERVER_ERROR, count=2, path=CREATE),
                Fault(FaultKind.DROP_AFTER, count=2, path=CREATE),
                Fault(FaultKind.DROP_BEFORE, count=1, path=CREATE),
                Fault(FaultKind.EMPTY, count=1, path=CREATE),
            )
        )
        await issue(live, listing)
        await until_counts(live, listing, issued=54, may_exist=6)
        assert set(made(practice).values()) == {1}
        assert len(made(practice)) == 54 + 3  # dropped and emptied answers were tokens all the same
        stored = Counter(each.stored for each in await entries(live, listing))
        assert stored == {Stored.ISSUED: 54, Stored.MAY_EXIST: 6}
        await live.notice("may exist")

    run(qapp, root, practice, act)


def test_without_a_way_to_the_service_rows_wait_and_then_go_on(
    qapp: QApplication, root: Path, practice: PracticeServer
) -> None:
    with PracticeServer() as away:
        port, service = away.port, away.service

        async def act(live: Live, listing: GuestListing) -> None:
            await opened(live, listing, guests(40))
            away.stop()
            await issue(live, listing)
            await live.until(lambda: listing.view.run is not None and listing.view.run.hold is not None)
            assert listing.view.counts.get(RowState.ISSUED) is None
            with PracticeServer(service, port=port) as back:
                await until_counts(live, listing, issued=40)
                assert set(made(back).values()) == {1}

        run(qapp, root, away, act)


def test_closed_in_the_middle_it_goes_on_at_the_next_start(
    qapp: QApplication, root: Path, practice: PracticeServer
) -> None:
    practice.service.faults = Faults(latency=0.01)

    async def first(live: Live, listing: GuestListing) -> None:
        await opened(live, listing, guests(150))
        await issue(live, listing)
        await live.until(lambda: listing.view.counts.get(RowState.ISSUED, 0) > 20)

    async def second(live: Live, listing: GuestListing) -> None:
        await live.notice("not finished")
        await live.until(lambda: listing.view.is_open and not listing.view.loading)
        before = listing.view.counts
        assert set(before) == {RowState.ISSUED, RowState.PLANNED}  # nothing is in doubt
        assert len(made(practice)) == before[RowState.ISSUED]
        await issue(live, listing)
        await until_counts(live, listing, issued=150)
        assert set(made(practice).values()) == {1}

    run(qapp, root, practice, first)
    run(qapp, root, practice, second)
