"""The guest list at work: judged, issued once each, kept, and honest about what it does not know."""

from __future__ import annotations

import asyncio
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from nanosecure_gui.app import guest_following
from nanosecure_gui.app.guest_list_view import RowState, Shift
from nanosecure_gui.core.drafts import TargetKind
from nanosecure_gui.core.errors import MayHaveArrived, NotAllowed
from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.guest_headings import Column
from nanosecure_gui.core.guest_rows import Duplicates, Outcome
from nanosecure_gui.core.ledger_queries import Query
from nanosecure_gui.core.ledger_records import Stored
from nanosecure_gui.core.organisations import Organisation, Role
from nanosecure_gui.core.tokens import StreamGroup
from nanosecure_gui.core.wording import text
from nanosecure_gui.store.database import Database
from tests.fake_desk import HARBOUR, NOW

from .guest_desk import DOORS, END, Clock, GuestDesk, GuestService, guest_desk, guests
from .ledger_desk import HOUR, MINUTE, files_of
from .list_samples import EXCEL_DE, GROUP, STREAMS
from .revoking_desk import FAULT, OFFLINE, REFUSED, busy, rejected, run
from .test_spreadsheets import several_sheets

LOST = MayHaveArrived(text("The token service did not answer: a token may exist all the same."))


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guest_following, "PACE", 0.0)


def stored(desk_path: Path, user: str) -> str:
    """What the file on the disk says of a user's newest entry."""
    with closing(Database(desk_path, read_only=True)) as database:
        row = database.one("SELECT state FROM entry WHERE user_name = ? ORDER BY id DESC", (user,))
    return str(row[0]) if row is not None else ""


async def all_issued(desk: GuestDesk, content: str) -> None:
    await desk.open(content)
    desk.listing.issue()
    await desk.until(lambda view: view.run is not None)
    await desk.ended()


async def summary(desk: GuestDesk) -> tuple[int, int]:
    """How many tokens of the list are issued, and have failed, as Revocations says."""
    (listed,) = await desk.keeper.read(lambda ledger: ledger.catalogue.lists(NOW))
    return listed.issued, listed.failed


# --------------------------------------------------------------------------------------------- the dry run


def test_every_row_is_judged_before_anything_is_issued_and_can_be_mended(tmp_path: Path) -> None:
    async def act() -> None:
        async with guest_desk(tmp_path) as desk:
            view = await desk.open("user;e-mail;ip\nanna;anna@example.com;\nbert;BERT;81.20.30\n")
            assert [row.outcome for row in desk.guests.judged] == [Outcome.ACCEPTED, Outcome.REFUSED]
            assert desk.states() == [RowState.PLANNED, RowState.REFUSED]
            assert view.judged(1).problems[0].column is Column.IP
            assert (view.totals.guests, view.totals.tokens, view.can_issue) == (2, 1, True)
            desk.listing.edit([1], Column.IP, "81.20.30.40")
            assert desk.states() == [RowState.PLANNED] * 2
            assert desk.view.judged(1).tokens[0].request.addresses == ("81.20.30.40",)
            assert not desk.service.asked

    run(act())


def test_columns_are_told_mapped_by_hand_and_remembered(tmp_path: Path) -> None:
    content = "Number;Who;Mail\n4711;Anna;anna@example.com\n4712;Bert;bert@example.com\n"

    async def act() -> None:
        async with guest_desk(tmp_path) as desk:
            view = await desk.open(content)
            assert view.can_map
            assert view.mapping is not None
            assert Column.USER not in view.mapping.places
            desk.listing.map_column(Column.USER, 0)
            view = await desk.until(lambda view: view.judged(0).user == "4711" and not view.loading)
            await desk.open(content.replace("4711", "4811"))
            assert desk.view.judged(0).user == "4811"
            desk.listing.set_header(None)
            await desk.until(lambda view: len(view.rows) == 3)

    run(act())


def test_a_list_of_a_file_says_how_it_was_read(tmp_path: Path) -> None:
    (tmp_path / "Gala.csv").write_bytes(EXCEL_DE)

    async def act() -> None:
        async with guest_desk(tmp_path) as desk:
            desk.listing.open_file(tmp_path / "Gala.csv")
            view = await desk.until(lambda view: view.is_open and not view.loading)
            assert (view.title, view.source, len(view.rows)) == ("Gala", "Gala.csv", 3)
            assert view.judged(1).name == "Weiß, Zoë"
            desk.listing.open_file(tmp_path / "nothing.csv")
            await desk.until(lambda view: not view.loading)
            assert desk.view.title == "Gala"
            assert desk.told

    run(act())


def test_another_sheet_of_the_file_takes_the_place_of_the_first(tmp_path: Path) -> None:
    (tmp_path / "Gala.xlsx").write_bytes(several_sheets())

    async def act() -> None:
        async with guest_desk(tmp_path) as desk:
            desk.listing.open_file(tmp_path / "Gala.xlsx")
            view = await desk.until(lambda view: view.is_open and not view.loading)
            assert view.judged(0).name == "Anna VIP"
            desk.listing.choose_sheet("Press")
            view = await desk.until(lambda view: view.judged(0).name == "Anna Press" and not view.loading)
            assert view.title == "Gala Press"  # another list than that of the first
            desk.listing.choose_sheet("VIP")
            await desk.until(lambda view: view.judged(0).name == "Anna VIP" and view.title == "Gala VIP")
            desk.listing.choose_sheet("Press")
            await desk.until(lambda view: view.title == "Gala Press" and not view.loading)
            desk.listing.choose_sheet("Empty")  # says so, and leaves what is open
            await desk.until(lambda view: not view.loading)
            assert "empty" in str(desk.told[-1].text)
            assert desk.view.judged(0).name == "Anna Press"

    run(act())


def test_many_rows_are_mended_together_and_kept(tmp_path: Path) -> None:
    async def act() -> None:
        async with guest_desk(tmp_path) as desk:
            rows = "\n".join(f"guest-{n};storniert" for n in range(1_000))
            await desk.open(f"User ID;Status\n{rows}")
            assert desk.view.totals.held == 1_000
            desk.listing.edit(range(1, 1_000), Column.STATUS, "")
            assert not desk.view.can_issue  # not before it is judged
            view = await desk.until(lambda view: view.totals.held == 1 and not view.loading)
            assert view.counts[RowState.PLANNED] == 999
            assert view.can_issue

    run(act())


def test_the_template_judges_all_rows_and_says_what_a_guest_gets(tmp_path: Path) -> None:
    async def act() -> None:
        async with guest_desk(tmp_path) as desk:
            await desk.open(guests(2) + "\nguest-1;Again;")
            assert desk.states()[2] is RowState.REFUSED
            desk.listing.template.set_window("doors -30 min to end +1 h")
            await desk.until(lambda view: view.judged(0).tokens[0].stage.ends == END + HOUR)
            desk.listing.template.set_window("whenever")
            assert desk.view.template.problem is not None
            assert desk.view.judged(0).tokens[0].stage.ends == END + HOUR
            assert desk.view.obstacle == desk.view.template.problem  # or tokens would have times nobody sees
            assert not desk.view.can_issue
            desk.listing.template.set_window("doors to end")
            desk.listing.template.set_duplicates(Duplicates.SUFFIX)
            await desk.until(lambda view: view.judged(2).user == "guest-1 (2)")
            desk.listing.template.set_event(DOORS, DOORS + 30 * HOUR)
            view = await desk.until(lambda view: len(view.judged(0).tokens) == 2)
            assert "one after another" in " ".join(map(str, view.template.plan))
            desk.listing.template.choose_preset("Crew, one week, not revocable")
            await desk.until(lambda view: len(view.judged(0).tokens) == 1)

    run(act())


def test_a_target_that_no_stream_has_is_refused_and_a_known_one_called_by_its_name(tmp_path: Path) -> None:
    async def act() -> None:
        async with guest_desk(tmp_path) as desk:
            desk.desk.streams.show(replace(desk.desk.streams.view, all=STREAMS, loaded=True))
            await desk.open(guests(2))
            desk.listing.template.edit_draft(
                replace(desk.view.template.draft, target=TargetKind.NAMES, names="Cellar")
            )
            await desk.until(lambda view: not view.can_issue and not view.loading)
            assert "not among the streams" in str(desk.view.template.unknown)
            desk.listing.template.edit_draft(replace(desk.view.template.draft, names="main hall"))
            await desk.until(lambda view: view.can_issue)
            assert (desk.view.template.called, desk.view.template.unknown) == ("Main hall", None)
            target = desk.view.judged(0).tokens[0].request.target
            assert target == StreamGroup(GROUP, "Main hall")

    run(act())


# ---------------------------------------------------------------------------------------------- issuing


def test_everything_is_on_record_before_it_is_sent_and_before_it_is_shown(tmp_path: Path) -> None:
    service = GuestService()
    path = tmp_path / "ledger.sqlite"
    before: list[str] = []
    service.before = lambda request: before.append(stored(path, request.user))

    async def act() -> None:
        async with guest_desk(tmp_path, service) as desk:
            await desk.open(guests(100))
            shown: list[str] = []

            def look(view: object) -> None:
                for row, progress in enumerate(desk.view.rows):
                    if progress.tokens and row % 10 == 0:
                        shown.append(stored(path, f"guest-{row}"))

            desk.listing.issue()
            await desk.until(lambda view: view.run is not None)
            desk.listing.observe(look)
            view = await desk.ended()
            assert before == ["creating"] * 100
            assert set(shown) == {"issued"}
            assert service.most_at_once == 8
            entries = await desk.entries()
            assert sorted(service.issued) == sorted(each.allowed.user for each in entries)
            for row, progress in enumerate(view.rows):
                (token,) = progress.tokens
                (entry,) = [each for each in entries if each.id == token.entry]
                assert (entry.allowed.user, entry.short_code) == (f"guest-{row}", token.code)
            (summary,) = await desk.keeper.read(lambda ledger: ledger.catalogue.lists(NOW))
            assert (summary.id, summary.issued) == (view.id, 100)
            assert str(desk.told[-1].text).startswith("100 tokens issued")
            assert len(desk.listing.handed()) == 100
            assert (desk.listing.heading().failed, desk.listing.heading().organisation) == (0, HARBOUR.name)
        assert b"guest1@example.com" not in files_of(tmp_path)

    run(act())


def test_a_row_that_failed_says_why_can_be_mended_and_is_asked_for_again(tmp_path: Path) -> None:
    service = GuestService()
    service.problem = lambda request: rejected(1000, "no such tag") if request.tag == "bad" else None

    async def act() -> None:
        async with guest_desk(tmp_path, service) as desk:
            await all_issued(desk, "user;tag\nanna;good\nbert;bad\n")
            assert desk.states() == [RowState.ISSUED, RowState.FAILED]
            assert await summary(desk) == (1, 1)
            assert "no such tag" in str(desk.view.rows[1].problem)
            assert desk.view.can_retry
            desk.listing.edit([0], Column.TAG, "too late")
            desk.listing.edit([1], Column.TAG, "good")
            assert desk.view.judged(0).tag == "good"
            desk.listing.issue()
            await desk.until(lambda view: view.counts.get(RowState.ISSUED) == 2)
            assert service.asked == ["anna", "bert", "bert"]
            assert await summary(desk) == (2, 0)

    run(act())


def test_what_may_exist_is_asked_for_again_only_if_somebody_says_so(tmp_path: Path) -> None:
    service = GuestService()
    troubles = {"guest-1": LOST, "guest-2": FAULT, "guest-3": rejected(1000)}
    service.problem = lambda request: troubles.pop(request.user, None)

    async def act() -> None:
        async with guest_desk(tmp_path, service) as desk:
            await all_issued(desk, guests(5))
            lost = [RowState.MAY_EXIST, RowState.MAY_EXIST]
            assert desk.states()[1:4] == [*lost, RowState.FAILED]
            assert str(desk.told[-1].text) == "2 tokens issued for 2026-11-21 19:42. 1 failed. 2 may exist."
            assert "Retry failed" in str(desk.told[-1].advice)
            desk.listing.retry_failed()
            await desk.until(lambda view: view.counts.get(RowState.ISSUED) == 3)
            assert desk.states()[1:3] == lost
            await desk.ended()
            assert str(desk.told[-1].text) == "1 token issued for 2026-11-21 19:42. 2 may exist."
            assert "Issue again" in str(desk.told[-1].advice)
            assert str(desk.told[-1].text).startswith("1 token issued")
            desk.listing.issue_lost_again([1, 4])
            await desk.until(lambda view: view.counts.get(RowState.ISSUED) == 4)
            assert desk.states()[2] is RowState.MAY_EXIST
            assert len(service.asked) == 7

    run(act())


def test_a_busy_service_slows_it_down_and_is_waited_for(tmp_path: Path) -> None:
    service = GuestService()
    answers = [busy(60)] * 8
    service.problem = lambda _request: answers.pop() if answers else None

    async def act() -> None:
        async with guest_desk(tmp_path, service) as desk:
            await desk.open(guests(40))
            desk.listing.issue()
            await desk.until(lambda view: view.run is not None and view.run.hold is not None)
            assert desk.run.until == NOW + timedelta(seconds=60)
            await desk.until(lambda view: view.counts.get(RowState.QUEUED) == 40)
            assert desk.run.at_once == 4
            assert await desk.entries() == ()  # nothing that was not sent looks as if it had been
            service.most_at_once = 0
            desk.pass_time(timedelta(seconds=61))
            await desk.until(lambda view: view.counts.get(RowState.ISSUED) == 40)
            assert service.most_at_once <= 5
            assert len(service.issued) == 40

    run(act())


def test_offline_rows_stay_queued_and_say_so(tmp_path: Path) -> None:
    service = GuestService()
    down = [OFFLINE]
    service.problem = lambda _request: down[0] if down else None

    async def act() -> None:
        async with guest_desk(tmp_path, service) as desk:
            await desk.open(guests(20))
            desk.listing.issue()
            await desk.until(lambda view: view.run is not None and view.run.hold is not None)
            assert "cannot be reached" in str(desk.run.hold)
            for _ in range(4):  # each attempt is one request
                service.asked.clear()
                desk.pass_time(timedelta(seconds=31))
                await desk.until(
                    lambda view: bool(service.asked) and view.run is not None and bool(view.run.hold)
                )
                assert len(service.asked) == 1
            await desk.until(lambda view: view.counts.get(RowState.QUEUED) == 20)
            assert await desk.entries() == ()
            down.clear()
            desk.pass_time(timedelta(seconds=31))
            await desk.until(lambda view: view.counts.get(RowState.ISSUED) == 20)
            assert sorted(service.issued) == sorted({*service.issued})

    run(act())


def test_a_pause_and_a_cancel_leave_a_clean_state(tmp_path: Path) -> None:
    service = GuestService()

    async def act() -> None:
        service.gate = gate = asyncio.Event()
        async with guest_desk(tmp_path, service) as desk:
            await desk.open(guests(100))
            desk.listing.issue()
            await desk.on_the_wire(8)
            desk.listing.pause()
            gate.set()
            view = await desk.until(lambda view: view.run is not None and view.run.done == 8)
            assert desk.run.paused
            await desk.until(lambda view: view.counts.get(RowState.QUEUED) == 92)
            assert len(await desk.entries()) == 8
            gate.clear()
            desk.listing.resume()
            await desk.on_the_wire(8)
            desk.listing.cancel()
            assert desk.run.ending
            gate.set()
            view = await desk.ended()
            assert view.counts == {RowState.ISSUED: 16, RowState.PLANNED: 84}
            said = desk.told[-1]
            assert str(said.text).startswith("Cancelled: 16 tokens issued for ")
            assert str(said.text).endswith(" 84 guests have none yet.")
            assert said.severity is Severity.CARE
            assert {each.stored for each in await desk.entries()} == {Stored.ISSUED}
            assert len(desk.guests.settled) == 16
            desk.listing.issue()
            await desk.until(lambda view: view.counts.get(RowState.ISSUED) == 100)
            assert len(service.asked) == 100

    run(act())


def test_a_lost_credential_holds_the_run_until_there_is_a_new_one(tmp_path: Path) -> None:
    service = GuestService()
    refused = [REFUSED]
    service.problem = lambda _request: refused[0] if refused else None

    async def act() -> None:
        async with guest_desk(tmp_path, service) as desk:
            await desk.open(guests(20))
            desk.listing.issue()
            await desk.until(
                lambda view: view.counts.get(RowState.QUEUED) == 20 and view.obstacle is not None
            )
            assert desk.view.run is not None
            assert desk.run.hold is not None
            assert sum("refused the credential" in str(notice.text) for notice in desk.told) == 1
            refused.clear()
            desk.desk.session.activate(desk.desk.session.view.organisation)
            await desk.until(lambda view: view.counts.get(RowState.ISSUED) == 20)

    run(act())


def test_what_held_a_run_is_said_no_longer_once_it_goes_on(tmp_path: Path) -> None:
    service, shown = GuestService(), list[str]()
    refused = [NotAllowed(text("The role may not create tokens."), status=403)]
    service.problem = lambda _request: refused[0] if refused else None

    async def act() -> None:
        async with guest_desk(tmp_path, service) as desk:
            desk.notices.observe(show=lambda _place, notice: shown.append(str(notice.text) if notice else ""))
            await desk.open(guests(20))
            desk.listing.issue()
            await desk.until(lambda view: view.run is not None and view.run.hold is not None)
            assert "may not create" in shown[-1]
            refused.clear()
            service.gate = asyncio.Event()
            desk.listing.resume()
            await desk.on_the_wire(8)
            assert shown[-1] == ""
            service.gate.set()
            await desk.until(lambda view: view.counts.get(RowState.ISSUED) == 20)

    run(act())


def test_many_bad_answers_in_a_row_stop_it_before_all_rows_may_exist(tmp_path: Path) -> None:
    service = GuestService(problem=lambda _request: FAULT)

    async def act() -> None:
        async with guest_desk(tmp_path, service) as desk:
            await desk.open(guests(200))
            desk.listing.issue()
            view = await desk.until(lambda view: view.run is not None and view.run.hold is not None)
            assert "in a row" in str(desk.run.hold)
            view = await desk.until(lambda view: view.counts.get(RowState.SENDING) is None)
            assert view.counts[RowState.MAY_EXIST] == len(service.asked) < 20
            desk.listing.cancel()
            await desk.ended()

    run(act())


def test_a_list_is_its_organisation_s_whichever_the_desk_works_for(tmp_path: Path) -> None:
    async def act() -> None:
        async with guest_desk(tmp_path) as desk:
            await desk.open(guests(2))
            desk.desk.session.activate(Organisation("2", "North Pier"))
            view = await desk.until(lambda view: view.obstacle is not None)
            assert view.owner is not None
            assert view.owner.name == "Harbour Events"
            assert "belongs to Harbour Events" in str(view.obstacle)
            desk.listing.close_list()
            await desk.until(lambda view: view.owner is not None and view.owner.name == "North Pier")

    run(act())


def test_without_a_ledger_nothing_is_issued(tmp_path: Path) -> None:
    async def act() -> None:
        async with guest_desk(tmp_path, opened=False) as desk:
            await desk.open(guests(2))
            assert desk.view.obstacle is not None
            assert not desk.view.can_issue
        async with guest_desk(tmp_path) as desk:
            await desk.open(guests(2))
            desk.desk.session._view = desk.desk.session.view.__class__(
                desk.desk.session.view.organisation, desk.desk.session.view.credential, Role.READ_ONLY
            )
            desk.listing.tick()
            assert desk.view.obstacle is not None

    run(act())


def test_a_full_disk_holds_the_run_and_loses_no_token(tmp_path: Path) -> None:
    service = GuestService()

    async def act() -> None:
        service.gate = gate = asyncio.Event()
        async with guest_desk(tmp_path, service) as desk:
            await desk.open(guests(100))
            desk.listing.issue()
            await desk.on_the_wire(8)
            database = (await desk.keeper.read(lambda ledger: ledger))._database
            database.read_only = True  # nothing can be written from here on
            gate.set()
            view = await desk.until(lambda view: view.run is not None and view.run.hold is not None)
            assert "recorded" in str(desk.run.hold)
            assert RowState.ISSUED not in view.counts
            database.read_only = False
            desk.pass_time(timedelta(seconds=6))
            await desk.until(lambda view: view.counts.get(RowState.ISSUED) == 100)
            assert len(service.asked) == 100
            assert len(await desk.entries()) == 100

    run(act())


# ----------------------------------------------------------------------------------- times, and what slips


def test_the_show_slips_and_the_issued_are_reissued(tmp_path: Path) -> None:
    async def act() -> None:
        async with guest_desk(tmp_path) as desk:
            await desk.open(guests(3))
            desk.service.problem = lambda request: rejected(1000) if request.user == "guest-2" else None
            desk.listing.issue()
            await desk.until(lambda view: view.counts.get(RowState.FAILED) == 1)
            await desk.ended()
            assert (desk.view.shift.planned, desk.view.shift.issued, desk.view.shift.behind) == (1, 2, 0)
            desk.listing.shift(30 * MINUTE)
            view = await desk.until(lambda view: view.shift.behind == 2 and not view.loading)
            assert view.judged(2).tokens[0].stage.ends == END + 30 * MINUTE
            assert view.judged(0).tokens[0].stage.ends == END
            assert view.template.delay == 30 * MINUTE
            old = {token.entry for row in view.rows for token in row.tokens}
            desk.listing.reissue_issued()
            await desk.until(
                lambda view: [row.reissues for row in view.rows] == [1, 1, 0] and view.run is not None
            )
            view = await desk.ended()
            new = [token.entry for row in view.rows[:2] for token in row.tokens]
            assert not old & set(new)
            assert desk.told[-1].severity is Severity.CARE
            assert str(desk.told[-1].advice).startswith("The links from before end: send the new ones")
            assert view.shift.behind == 0
            states = {each.id: each.stored for each in await desk.entries()}
            assert {states[entry] for entry in old} == {Stored.REVOKE_WAITING}
            assert {states[entry] for entry in new} == {Stored.ISSUED}
            assert desk.woken
            assert view.judged(0).tokens[0].request.expires == END + 30 * MINUTE
            desk.listing.close_list()
            view = await desk.until(lambda view: bool(view.earlier))
            earlier = view.earlier[0]  # guests, however many tokens each of them had
            assert (earlier.guests, earlier.issued, earlier.failed, earlier.revoked) == (3, 2, 1, 0)

    run(act())


def test_late_guests_join_the_list_with_its_times_of_now(tmp_path: Path) -> None:
    async def act() -> None:
        async with guest_desk(tmp_path) as desk:
            await desk.open(guests(2))
            desk.listing.issue()
            await desk.until(lambda view: view.counts.get(RowState.ISSUED) == 2)
            await desk.ended()
            desk.listing.shift(30 * MINUTE)
            await desk.until(lambda view: view.shift.behind == 2 and not view.loading)
            desk.listing.adding.add_text(guests(3))  # the whole list again, with one guest more
            view = await desk.until(lambda view: len(view.rows) == 3 and not view.loading)
            assert str(desk.told[-1].text) == "1 guest added."
            assert str(desk.told[-1].advice) == "2 are in the list already."
            assert (view.counts, view.due, view.can_map) == (
                {RowState.ISSUED: 2, RowState.PLANNED: 1},
                1,
                False,
            )
            assert view.judged(2).tokens[0].stage.ends == END + 30 * MINUTE
            desk.listing.issue()
            await desk.until(lambda view: view.counts.get(RowState.ISSUED) == 3)
            await desk.ended()
            assert desk.service.asked == ["guest-0", "guest-1", "guest-2"]
            desk.listing.adding.add_text("Guest 1, guest1@example.com")
            await desk.until(lambda view: not view.loading and str(desk.told[-1].text) == "Nobody was added.")
            kept = desk.view.id
            desk.listing.close_list()
            await desk.until(lambda view: not view.is_open and bool(view.earlier))
            desk.listing.reopen(kept)
            view = await desk.until(lambda view: view.is_open and not view.loading)
            assert view.counts == {RowState.ISSUED: 3}

    run(act())


async def issued_as(desk: GuestDesk, title: str, content: str) -> None:
    await desk.open(content)
    desk.listing.set_title(title)
    desk.listing.issue()
    await desk.until(lambda view: view.counts.get(RowState.ISSUED) == len(view.rows))
    await desk.ended()


def test_a_list_says_whose_guests_have_tokens_that_hold_from_another_one(tmp_path: Path) -> None:
    clock = Clock()

    async def looked(desk: GuestDesk) -> str:
        view = await desk.until(lambda view: not view.loading)
        return str(view.warning or "")

    async def first() -> None:
        async with guest_desk(tmp_path, clock=clock) as desk:
            await desk.open(guests(2))
            await desk.open(guests(2))
            assert await looked(desk) == "", "nobody has a token yet"
            await issued_as(desk, "Gala", guests(2))
            await desk.open(guests(3))
            said = await looked(desk)
            assert said.startswith("2 of these guests have a token from Gala already. There, Add guests")
            await issued_as(desk, "Crew", "user\nbert\nguest-1\n")

    async def then() -> None:
        async with guest_desk(tmp_path, clock=clock) as desk:
            await desk.open(f"{guests(3).strip()}\nbert;\n")
            said = "3 of these guests have tokens from other lists already, Gala among them."
            assert await looked(desk) == said
            await desk.open("user\nanna\n")
            assert await looked(desk) == ""
            clock.set_forward(3 * HOUR)
            await desk.open(guests(3))
            assert await looked(desk) == "", "these tokens are over"

    run(first())
    run(then())


def test_the_next_list_of_a_late_show_has_its_times_of_now(tmp_path: Path) -> None:
    async def act() -> None:
        async with guest_desk(tmp_path) as desk:
            await desk.open(guests(1))
            desk.listing.shift(30 * MINUTE)
            await desk.until(lambda view: view.template.delay == 30 * MINUTE and not view.loading)
            view = await desk.open("user\nbert\n")
            assert (view.template.end, view.template.delay) == (END + 30 * MINUTE, timedelta())
            assert view.judged(0).tokens[0].stage.ends == END + 30 * MINUTE

    run(act())


def test_tokens_that_count_from_when_they_are_issued_have_no_times_to_shift(tmp_path: Path) -> None:
    async def act() -> None:
        async with guest_desk(tmp_path) as desk:
            desk.listing.template.set_event(None, None)
            await all_issued(desk, guests(2))
            assert desk.view.shift == Shift()
            await desk.open("user;expires\nanna;22:00\nbert;\n")
            assert desk.view.shift.planned == 2

    run(act())


def test_the_show_slips_while_tokens_are_issued(tmp_path: Path) -> None:
    async def act() -> None:
        service = GuestService()
        service.gate = gate = asyncio.Event()
        async with guest_desk(tmp_path, service) as desk:
            await desk.open(guests(40))
            desk.listing.issue()
            await desk.on_the_wire(8)
            desk.listing.shift(30 * MINUTE)
            view = await desk.until(lambda view: view.template.delay == 30 * MINUTE and not view.loading)
            assert view.run is not None
            assert not view.run.paused
            gate.set()
            view = await desk.ended()
            assert view.counts == {RowState.ISSUED: 40}
            assert [each.expires for each in service.requests] == [END] * 8 + [END + 30 * MINUTE] * 32
            assert view.shift.behind == 8
            assert len(set(service.asked)) == 40

    run(act())


@pytest.mark.parametrize("meanwhile", [False, True])
def test_the_show_slips_while_the_run_is_paused_and_it_stays_paused(tmp_path: Path, meanwhile: bool) -> None:
    async def act() -> None:
        service = GuestService()
        service.gate = gate = asyncio.Event()
        async with guest_desk(tmp_path, service) as desk:
            await desk.open(guests(20))
            desk.listing.issue()
            await desk.on_the_wire(8)
            if not meanwhile:
                desk.listing.pause()
            desk.listing.shift(30 * MINUTE)
            await asyncio.sleep(0)  # the shift has begun
            desk.listing.pause()
            await desk.until(lambda view: view.template.delay == 30 * MINUTE and not view.loading)
            gate.set()
            await desk.until(lambda view: view.run is not None and view.run.done == 8)
            assert desk.run.paused
            desk.listing.resume()
            await desk.ended()
            assert [each.expires for each in service.requests] == [END] * 8 + [END + 30 * MINUTE] * 12

    run(act())


def test_the_show_slips_while_the_service_cannot_be_reached_and_that_is_waited_for(tmp_path: Path) -> None:
    service = GuestService()
    down = [OFFLINE]
    service.problem = lambda _request: down[0] if down else None

    async def act() -> None:
        async with guest_desk(tmp_path, service) as desk:
            await desk.open(guests(20))
            desk.listing.issue()
            await desk.until(lambda view: view.run is not None and view.run.hold is not None)
            asked = len(service.asked)
            desk.listing.shift(30 * MINUTE)
            await desk.until(lambda view: view.template.delay == 30 * MINUTE and not view.loading)
            assert desk.run.hold is not None
            assert not desk.run.paused
            assert len(service.asked) == asked
            down.clear()
            desk.pass_time(timedelta(seconds=31))
            await desk.until(lambda view: view.counts.get(RowState.ISSUED) == 20)
            assert {each.expires for each in service.requests[asked:]} == {END + 30 * MINUTE}

    run(act())


def test_what_may_exist_is_asked_for_again_with_the_times_of_now(tmp_path: Path) -> None:
    async def act() -> None:
        async with guest_desk(tmp_path) as desk:
            await desk.open(guests(1))
            desk.service.problem = lambda _request: LOST
            desk.listing.issue()
            await desk.until(lambda view: view.run is None and view.counts.get(RowState.MAY_EXIST) == 1)
            desk.listing.shift(30 * MINUTE)
            await desk.until(lambda view: view.template.delay == 30 * MINUTE and not view.loading)
            desk.service.problem = lambda _request: None
            desk.listing.issue_lost_again([0])
            view = await desk.until(lambda view: view.counts.get(RowState.ISSUED) == 1)
            assert desk.service.requests[-1].expires == END + 30 * MINUTE
            assert view.shift.behind == 0

    run(act())


def test_consecutive_tokens_are_issued_when_their_time_comes(tmp_path: Path) -> None:
    async def act() -> None:
        async with guest_desk(tmp_path) as desk:
            desk.listing.template.set_event(DOORS, DOORS + 40 * HOUR)
            await all_issued(desk, guests(2))
            view = await desk.until(lambda view: view.armed is not None)
            assert desk.states() == [RowState.ISSUED] * 2
            assert [len(row.tokens) for row in view.rows] == [1, 1]
            assert view.armed is not None
            assert view.armed == view.rows[0].next_at == view.judged(0).tokens[1].stage.issue_from
            desk.pass_time(view.armed - NOW - MINUTE)
            assert len(desk.service.asked) == 2
            desk.pass_time(2 * MINUTE)
            view = await desk.until(lambda view: [len(row.tokens) for row in view.rows] == [2, 2])
            assert view.armed is None
            assert [each.stage for each in view.rows[0].tokens] == [1, 2]
            assert len(desk.listing.handed()) == 4
            assert desk.service.requests[-1].expires == DOORS + 40 * HOUR

    run(act())


def test_tokens_that_are_to_follow_are_issued_by_a_list_that_was_opened_again(tmp_path: Path) -> None:
    clock = Clock()

    async def act() -> None:
        async with guest_desk(tmp_path, clock=clock) as desk:
            desk.listing.template.set_event(DOORS, DOORS + 40 * HOUR)
            await all_issued(desk, guests(2))
            assert desk.view.due == 0  # it goes by itself
            list_id, at = desk.view.id, desk.view.armed
        assert at is not None
        clock.set_forward(at - NOW + MINUTE)
        async with guest_desk(tmp_path, clock=clock) as desk:
            desk.listing.reopen(list_id)
            view = await desk.until(lambda view: view.is_open and not view.loading and view.can_issue)
            assert (view.due, desk.states()) == (2, [RowState.ISSUED] * 2)
            desk.listing.issue()
            await desk.until(lambda view: [len(row.tokens) for row in view.rows] == [2, 2])
            assert len(desk.service.asked) == 2

    run(act())


def test_a_cancel_takes_back_what_waits_for_its_time(tmp_path: Path) -> None:
    async def act() -> None:
        async with guest_desk(tmp_path) as desk:
            desk.listing.template.set_event(NOW + 40 * HOUR, NOW + 42 * HOUR)
            await desk.open(guests(2))
            assert desk.states() == [RowState.LATER] * 2
            desk.listing.issue()
            await desk.until(lambda view: view.armed is not None)
            desk.listing.cancel()
            assert desk.view.armed is None
            assert not desk.service.asked

    run(act())


# ------------------------------------------------------------------------------------------- another day


def test_another_list_waits_until_this_one_is_issued_and_that_is_said(tmp_path: Path) -> None:
    service = GuestService()

    async def act() -> None:
        async with guest_desk(tmp_path, service) as desk:
            earlier = (await desk.open(guests(2))).id
            here = (await desk.open("user\nbert\n")).id
            desk.listing.set_title("Crew")
            service.gate = asyncio.Event()
            desk.listing.issue()
            await desk.until(lambda view: view.run is not None)
            desk.listing.reopen(here)
            assert desk.told == []
            desk.listing.reopen(earlier)
            assert str(desk.told[-1].text) == "Tokens of Crew are being issued."
            service.gate.set()
            await desk.ended()
            assert desk.view.id == here
            desk.listing.reopen(earlier)
            await desk.until(lambda view: view.id == earlier and not view.loading)

    run(act())


def test_a_list_is_opened_again_as_it_was_and_nothing_is_issued_twice(tmp_path: Path) -> None:
    service, clock = GuestService(), Clock()
    troubles = {"guest-1": LOST, "guest-2": rejected(1000, "no")}
    service.problem = lambda request: troubles.pop(request.user, None)

    async def first() -> str:
        async with guest_desk(tmp_path, service, clock=clock) as desk:
            await desk.open(guests(6))
            desk.listing.set_title("Gala")
            desk.listing.edit([3], Column.EMAIL, "other@example.com")
            desk.listing.issue()
            await desk.until(lambda view: view.run is not None)
            await desk.ended()
            desk.listing.shift(10 * MINUTE)
            await desk.until(lambda view: view.shift.behind == 4)
            desk.listing.close_list()
            await desk.until(lambda view: len(view.earlier) == 1)
            assert not desk.view.is_open
            return desk.view.earlier[0].id

    async def then() -> None:
        list_id = await first()
        clock.set_forward(MINUTE)
        async with guest_desk(tmp_path, service, clock=clock) as desk:
            desk.listing.open()
            view = await desk.until(lambda view: bool(view.earlier))
            earlier = view.earlier[0]
            assert (earlier.title, earlier.guests, earlier.issued) == ("Gala", 6, 4)
            assert (earlier.failed, earlier.lost, earlier.revoked) == (1, 1, 0)
            desk.listing.reopen(list_id)
            view = await desk.until(lambda view: view.is_open and not view.loading)
            issued = RowState.ISSUED
            assert desk.states() == [issued, RowState.MAY_EXIST, RowState.FAILED, issued, issued, issued]
            assert (view.title, view.template.delay, view.shift.behind) == ("Gala", 10 * MINUTE, 4)
            assert view.judged(3).email == "other@example.com"
            assert view.judged(0).tokens[0].stage.ends == END
            assert len(desk.listing.handed()) == 4
            assert not view.can_map
            desk.listing.retry_failed()
            await desk.until(lambda view: view.counts.get(issued) == 5)
            assert service.asked.count("guest-2") == 2
            assert service.requests[-1].expires == END + 10 * MINUTE
            assert len(service.asked) == 7

    run(then())


def test_what_was_revoked_elsewhere_shows_in_the_rows(tmp_path: Path) -> None:
    async def act() -> None:
        async with guest_desk(tmp_path) as desk:
            await all_issued(desk, guests(3))
            entry = desk.view.rows[1].tokens[0].entry
            await desk.keeper.write(
                lambda ledger: ledger.queue.request([entry], by="kim", reason="leak", now=desk.clock.now())
            )
            await desk.until(lambda view: view.counts.get(RowState.REVOKING) == 1)
            assert desk.states()[1] is RowState.REVOKING

    run(act())


def test_a_list_that_was_only_looked_at_is_kept_for_a_while_and_can_be_forgotten(tmp_path: Path) -> None:
    async def act() -> None:
        async with guest_desk(tmp_path) as desk:
            await desk.open(guests(3))
            desk.listing.close_list()
            view = await desk.until(lambda view: bool(view.earlier))
            desk.listing.forget_list(view.earlier[0].id)
            await desk.until(lambda view: not view.earlier)
            assert await desk.keeper.read(lambda ledger: ledger.catalogue.lists(NOW)) == ()
            assert await desk.keeper.read(lambda ledger: ledger.catalogue.matching_ids(Query(), NOW)) == ()

    run(act())
