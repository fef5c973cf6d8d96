"""app.revocations: what the tab lists, whom it cuts off, and what can be taken back."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from nanosecure_gui.app.arming import ARMED_FOR
from nanosecure_gui.app.parting import Concern, Why
from nanosecure_gui.app.revocations_view import WINDOW
from nanosecure_gui.core.ledger_queries import Show, Sort
from nanosecure_gui.core.ledger_records import Stored, refused_by_service
from nanosecure_gui.core.organisations import Organisation
from nanosecure_gui.core.roles import Action
from nanosecure_gui.store.ledger import Ledger

from .ledger_desk import DAY, NOW, ORGANISATION, REQUEST, SECOND, add, ending, token
from .revocations_desk import RevocationsDesk, issued, open_both, tab_in
from .revoking_desk import OFFLINE, rejected, run


def guests(number: int, start: int = 0) -> list[object]:
    return [token(each, user=f"guest-{each}") for each in range(start, start + number)]


def on_list(list_id: str, number: int, start: int) -> object:
    def record(ledger: Ledger) -> None:
        ledger.record_list(list_id, list_id.title(), organisation_id=ORGANISATION, by="kim", now=NOW)
        ids = ledger.record_intents_to_create(
            [REQUEST] * number, organisation_id=ORGANISATION, by="kim", now=NOW, list_id=list_id
        )
        ledger.record_all_created(list(zip(ids, guests(number, start), strict=True)), NOW)  # type: ignore[arg-type]

    return record


async def opened_with(desk: RevocationsDesk, number: int) -> None:
    await desk.have(issued(*guests(number)))
    desk.tab.open()
    await desk.listed(number)


# ------------------------------------------------------------------------------------------------- the list


def test_the_newest_search_is_what_is_shown(tmp_path: Path) -> None:
    async def act() -> None:
        async with tab_in(tmp_path) as desk:
            await opened_with(desk, 12)
            for typed in ("guest-1", "guest-11", "nobody", "guest-2"):
                desk.tab.search(typed)
            await desk.until(lambda: desk.users == ["guest-2"])
            desk.tab.search("guest-1")
            desk.tab.filter(Show.EXPIRED)
            await desk.listed(0)
            desk.tab.filter(Show.ALL)
            desk.tab.sort(Sort.USER, descending=False)
            await desk.until(lambda: desk.users == ["guest-1", "guest-10", "guest-11"])

    run(act())


def test_rows_come_as_they_are_looked_at(tmp_path: Path) -> None:
    async def act() -> None:
        async with tab_in(tmp_path) as desk:
            await opened_with(desk, 500)
            assert len(desk.view.window.rows) == WINDOW
            desk.tab.want(400, 30)
            await desk.until(lambda: desk.view.window.row(400) is not None)
            assert desk.users[400 - desk.view.window.first] == "guest-99"
            desk.tab.search("guest-49")
            await desk.listed(11)
            assert desk.view.window.first == 0

    run(act())


def test_only_what_can_be_revoked_is_counted_also_beyond_the_window(tmp_path: Path) -> None:
    async def act() -> None:
        async with tab_in(tmp_path) as desk:
            await desk.have(issued(*guests(300)))
            await desk.have(issued(*(token(each, revocable=False) for each in range(300, 450))))
            desk.tab.open()
            await desk.until(lambda: (desk.view.total, desk.view.to_cut) == (450, 300))
            desk.tab.search("guest-29")
            assert desk.view.to_cut is None, "the number of another search is nobody's"
            await desk.until(lambda: (desk.view.total, desk.view.to_cut) == (11, 11))

    run(act())


def test_the_overview_follows_what_is_recorded(tmp_path: Path) -> None:
    async def act() -> None:
        async with tab_in(tmp_path, started=False) as desk:
            await opened_with(desk, 3)
            await desk.until(lambda: desk.view.counts.get(Show.ALL) == 3 and bool(desk.view.chart))
            (entry, *_rest) = (row.id for row in desk.view.window.rows)
            await desk.desk.want(entry, due=NOW + SECOND)
            await desk.until(lambda: desk.view.queue.waiting == 1)
            assert desk.view.queue.due == NOW + SECOND

    run(act())


def test_the_overview_outlives_a_new_key_and_the_viewer_mode(tmp_path: Path) -> None:
    async def act() -> None:
        async with tab_in(tmp_path) as desk:
            await opened_with(desk, 3)
            keeper = desk.desk.keeper
            for view_only in (True, False):
                await keeper.close_file()
                await open_both(desk.desk, view_only=view_only)
                assert await keeper.survey(lambda ledger: ledger.catalogue.counts(NOW)[Show.ALL]) == 3
            assert await keeper.survey(lambda ledger: ledger.read_only), "it only reads"
        assert not (tmp_path / "ledger.sqlite-wal").exists(), "whoever closed last folded it in"

    run(act())


# ---------------------------------------------------------------------------------------------- guest lists


def test_a_guest_list_is_shown_beside_a_search_or_whole(tmp_path: Path) -> None:
    async def act() -> None:
        async with tab_in(tmp_path) as desk:
            await desk.have(on_list("gala", 4, 100))  # type: ignore[arg-type]
            await opened_with_more(desk, 3)
            await desk.until(lambda: [each.title for each in desk.view.lists] == ["Gala"])
            desk.tab.search("guest-101")
            desk.tab.filter_list("gala")
            await desk.until(lambda: desk.users == ["guest-101"])
            assert desk.view.guest_list is not None
            assert desk.view.guest_list.issued == 4
            desk.tab.show_list("gala")
            await desk.listed(4)
            assert desk.view.query.text == ""
            desk.tab.show_list("gala", desk.view.window.rows[1].short_code)
            await desk.listed(1)
            desk.tab.search("")
            desk.tab.clear_list()
            await desk.listed(7)
            assert desk.view.guest_list is None

    async def opened_with_more(desk: RevocationsDesk, number: int) -> None:
        await desk.have(issued(*guests(number)))
        desk.tab.open()
        await desk.listed(7)

    run(act())


def test_a_whole_list_is_revoked_whatever_is_searched_in_it(tmp_path: Path) -> None:
    async def act() -> None:
        async with tab_in(tmp_path) as desk:
            await desk.have(issued(*guests(2)))
            await desk.have(on_list("gala", 3, 100))  # type: ignore[arg-type]
            await desk.have(
                lambda ledger: ledger.record_intents_to_create(
                    [REQUEST], organisation_id=ORGANISATION, by="kim", now=NOW, list_id="gala"
                )
            )
            desk.tab.open()
            desk.tab.show_list("gala")
            desk.tab.search("guest-101")
            await desk.listed(1)
            desk.tab.revoke_list("cancelled")
            await desk.until(lambda: desk.view.arming is not None)
            assert desk.view.arming is not None
            assert desk.view.arming.tokens == 3
            assert desk.said == []  # the one that never came is no token that is left alone
            desk.tab.fire()
            await desk.until(lambda: desk.view.guest_list is not None and desk.view.guest_list.revoked == 3)
            desk.tab.clear_list()
            desk.tab.search("")
            await desk.until(lambda: desk.view.to_cut == 2)

    run(act())


# ------------------------------------------------------------------------------------------------- revoking


def test_positions_far_beyond_the_window_are_who_was_shown_there(tmp_path: Path) -> None:
    async def act() -> None:
        async with tab_in(tmp_path) as desk:
            await opened_with(desk, 400)
            desk.tab.revoke([(1, 1), (300, 302)], "leak")
            await desk.until(lambda: desk.view.arming is not None)
            desk.tab.fire()
            await desk.until(lambda: desk.view.counts.get(Show.REVOKED) == 4)
            desk.tab.filter(Show.REVOKED)
            await desk.until(lambda: desk.users == ["guest-398", "guest-99", "guest-98", "guest-97"])
            assert desk.view.reasons[0] == "leak"

    run(act())


def test_a_list_that_changed_is_not_guessed_at(tmp_path: Path) -> None:
    async def act() -> None:
        async with tab_in(tmp_path) as desk:
            await opened_with(desk, 400)
            await desk.have(issued(token(999)))
            desk.tab.revoke([(300, 302)], "leak")
            await desk.until(lambda: "The list changed meanwhile. Nothing was revoked." in desk.said)
            assert desk.view.arming is None
            assert desk.mint.asked == []

    run(act())


def test_what_cannot_be_revoked_is_passed_over_and_said(tmp_path: Path) -> None:
    async def act() -> None:
        async with tab_in(tmp_path) as desk:
            await desk.have(issued(token(1), token(2, revocable=False), ending(3, NOW - 3 * DAY)))
            desk.tab.open()
            await desk.listed(3)
            desk.tab.revoke([(0, 1)], "")
            await desk.until(lambda: bool(desk.said))
            assert desk.view.arming is None
            desk.tab.revoke_all_shown("")
            await desk.until(lambda: desk.view.arming is not None)
            assert "2 of 3 tokens cannot be revoked, or are already." in desk.said

    run(act())


def test_armed_can_be_taken_back_and_fires_at_once_or_by_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def act() -> None:
        async with tab_in(tmp_path) as desk:
            await opened_with(desk, 3)
            desk.tab.revoke([(0, 0)], "")
            await desk.until(lambda: desk.view.arming is not None)
            assert desk.view.arming is not None
            assert desk.view.arming.fires == NOW + ARMED_FOR
            desk.tab.disarm()
            await desk.until(lambda: "Taken back: nothing was sent." in desk.said)
            await desk.until(lambda: {row.stored for row in desk.view.window.rows} == {Stored.ISSUED})
            desk.tab.revoke([(0, 0)], "")
            await desk.until(lambda: desk.view.arming is not None)
            desk.tab.revoke([(1, 1)], "")  # another one: the first does not wait for it
            await desk.until(lambda: desk.view.counts.get(Show.REVOKED) == 1)
            assert len(desk.mint.revoked) == 1
            monkeypatch.setattr("nanosecure_gui.app.arming.ARMED_FOR", timedelta(seconds=0.02))
            desk.tab.fire()
            desk.tab.revoke([(2, 2)], "")
            await desk.until(lambda: desk.view.arming is not None)
            await desk.until(lambda: desk.view.arming is None)
            desk.desk.pass_time(SECOND)
            await desk.until(lambda: desk.view.counts.get(Show.REVOKED) == 3)

    run(act())


def test_why_nothing_can_be_revoked_is_said(tmp_path: Path) -> None:
    async def act() -> None:
        async with tab_in(tmp_path, opened=False) as desk:
            assert desk.view.obstacle is None, "it is being opened"
            await open_both(desk.desk, view_only=False)
            assert desk.view.obstacle is None
            desk.session.not_allowed(Action.REVOKE_TOKENS)
            assert "revoke" in str(desk.view.obstacle)
            desk.session.activate(Organisation("other", "Other"))
            assert "No credential" in str(desk.view.obstacle)
            await desk.desk.keeper.close_file()
            await open_both(desk.desk, view_only=True)
            assert "only shows" in str(desk.view.obstacle)

    run(act())


# ------------------------------------------------------------------------------------------- one and by hand


def test_tokens_added_by_hand_are_counted_and_a_text_without_any_is_explained(tmp_path: Path) -> None:
    async def act() -> None:
        async with tab_in(tmp_path) as desk:
            await desk.have(lambda ledger: add(ledger, token(1)))
            desk.tab.open()
            desk.tab.add_tokens("half a link")
            await desk.until(lambda: desk.view.adding.problem is not None)
            assert (desk.view.adding.done, desk.said) == (0, [])
            desk.tab.add_tokens(f"{token(1).token}\n{token(2).token}")
            await desk.until(lambda: desk.view.adding.done == 1)
            assert desk.view.adding.problem is None
            assert desk.said == ["1 token added."]
            await desk.listed(2)
            file = tmp_path / "list.txt"
            file.write_text(f"see {token(3).token}!")
            desk.tab.add_file(file)
            await desk.listed(3)
            await desk.until(lambda: all(row.verification for row in desk.view.window.rows[:2]))
            desk.mint.revoked.append(token(4).token)
            desk.tab.add_tokens(token(4).token)
            await desk.until(lambda: "The service refuses 1 of the tokens added." in desk.said)
            answers = ["jwt revoked", "", "", ""]
            await desk.until(
                lambda: [refused_by_service(row, NOW) for row in desk.view.window.rows] == answers
            )
            desk.tab.add_file(tmp_path / "gone.txt")
            await desk.until(lambda: desk.view.adding.problem is not None)
            assert {row.made_by for row in desk.view.window.rows if not row.issued_here} == {"kim"}

    run(act())


def test_the_service_s_answer_is_told_though_it_cannot_be_recorded(tmp_path: Path) -> None:
    async def act() -> None:
        async with tab_in(tmp_path) as desk:
            await opened_with(desk, 1)
            await desk.desk.keeper.close_file()
            await open_both(desk.desk, view_only=True)
            desk.tab.verify(0)
            await desk.until(lambda: desk.said == ["The service says: valid."])
            assert "nothing can be recorded" in str(desk.told[0].advice)
            assert desk.view.window.rows[0].verification is None

    run(act())


def test_the_service_s_answer_is_stamped_and_a_token_can_be_inspected(tmp_path: Path) -> None:
    async def act() -> None:
        async with tab_in(tmp_path) as desk:
            await opened_with(desk, 1)
            desk.tab.verify(0)
            await desk.until(lambda: desk.view.window.rows[0].verification is not None)
            assert desk.said == ["The service says: valid."]
            desk.tab.inspect(0)
            desk.tab.inspect(7)  # nothing is there
            await desk.until(lambda: bool(desk.shown))
            assert desk.shown == [token(0, user="guest-0").token]

    run(act())


# --------------------------------------------------------------------------------------------------- closing


def test_nothing_to_hear_closes_at_once(tmp_path: Path) -> None:
    async def act() -> None:
        async with tab_in(tmp_path) as desk:
            await opened_with(desk, 1)
            assert desk.parting.concern() is None

    run(act())


async def armed(desk: RevocationsDesk, number: int) -> None:
    await opened_with(desk, number)
    desk.tab.revoke_all_shown("")
    await desk.until(lambda: desk.view.arming is not None)
    assert desk.parting.concern() == Concern(Why.ARMED, number)


def test_the_question_about_what_is_armed_hears_that_it_went_off(tmp_path: Path) -> None:
    async def act() -> None:
        heard: list[str] = []
        async with tab_in(tmp_path) as desk:
            await armed(desk, 1)
            desk.parting.when_gone_off(lambda: heard.append("gone off"))
            assert heard == []
            desk.tab.fire()
            await desk.until(lambda: bool(desk.mint.revoked))
        assert heard == ["gone off"]

    run(act())


def test_what_is_armed_is_sent_before_closing(tmp_path: Path) -> None:
    async def act() -> None:
        heard = asyncio.Queue[Concern | None]()
        async with tab_in(tmp_path) as desk:
            await armed(desk, 3)
            desk.parting.send(heard.put_nowait)
            assert await heard.get() is None
            assert len(desk.mint.revoked) == 3

    run(act())


def test_what_could_not_be_sent_or_was_refused_is_heard_before_closing(tmp_path: Path) -> None:
    async def act() -> None:
        heard = asyncio.Queue[Concern | None]()
        async with tab_in(tmp_path / "offline") as desk:
            desk.mint.problem = lambda _token: OFFLINE
            await armed(desk, 2)
            desk.parting.send(heard.put_nowait)
            concern = await heard.get()
        assert concern is not None
        assert (concern.why, concern.tokens, str(concern.problem)) == (Why.UNSENT, 2, str(OFFLINE.text))
        async with tab_in(tmp_path / "refused") as desk:
            desk.mint.problem = lambda _token: rejected(2011)
            await armed(desk, 2)
            desk.parting.send(heard.put_nowait)
            concern = await heard.get()
        assert concern is not None
        assert (concern.why, concern.tokens) == (Why.REFUSED, 2)

    (tmp_path / "offline").mkdir()
    (tmp_path / "refused").mkdir()
    run(act())


def test_what_is_armed_is_taken_back_before_closing(tmp_path: Path) -> None:
    async def act() -> None:
        heard = asyncio.Queue[Concern | None]()
        async with tab_in(tmp_path) as desk:
            await armed(desk, 2)
            desk.parting.take_back(heard.put_nowait)
            assert await heard.get() is None
            await desk.until(lambda: {row.stored for row in desk.view.window.rows} == {Stored.ISSUED})
        assert desk.mint.asked == []

    run(act())


def test_an_answer_that_does_not_come_lets_the_window_ask_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nanosecure_gui.app.parting.LONGEST_SENDING", 0.05)

    async def act() -> None:
        heard = asyncio.Queue[Concern | None]()
        async with tab_in(tmp_path) as desk:
            desk.mint.gate = asyncio.Event()
            await armed(desk, 1)
            desk.parting.send(heard.put_nowait)
            await desk.until(lambda: desk.view.queue.sent == 1)
            concern = await heard.get()
            assert concern is not None
            assert concern.why is Why.UNSENT
            desk.mint.gate.set()

    run(act())
