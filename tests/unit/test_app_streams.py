"""The Streams presenter: loading, narrowing, and which group a choice stands for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nanosecure_gui.app.streams import MOST_LISTED, StreamsView
from nanosecure_gui.core.errors import Unreachable
from nanosecure_gui.core.streams import Stream, StreamState
from nanosecure_gui.core.wording import text
from tests.fake_desk import HARBOUR, QUAY, FakeDesk, stream

HALL = stream(1, StreamState.LIVE, "Main hall", "Day 1", renditions=4)
STAGE = stream(2, StreamState.CREATED, "Stage B", "Day 1")
PRESS = stream(3, StreamState.ENDED, "Press room", "day 2")
ALL = (HALL, STAGE, PRESS)


def loaded(*streams: Stream) -> FakeDesk:
    desk = FakeDesk(HARBOUR, QUAY, active="1")
    desk.service.streams_or_failure = streams or ALL
    desk.streams.load()
    return desk


def test_loading_shows_the_list_as_it_came() -> None:
    view = loaded().streams.view
    assert view.all == view.shown == ALL
    assert view.loaded
    assert not view.loading
    assert view.tags == ("Day 1", "day 2", "Main hall", "Press room", "Stage B")


def test_what_is_loaded_is_not_asked_for_again_unless_wanted() -> None:
    desk = loaded()
    desk.streams.load_once()
    assert desk.service.lists == 1
    desk.streams.load()
    assert desk.service.lists == 2


def test_a_failed_refresh_keeps_the_list_and_says_why() -> None:
    desk = loaded()
    desk.service.streams_or_failure = Unreachable(text("No connection."), text("Check the network."))
    desk.streams.load()
    view = desk.streams.view
    assert view.all == ALL
    assert (str(view.failure), str(view.advice)) == ("No connection.", "Check the network.")
    assert not view.loading
    assert len(desk.scope.failures) == 1  # and the tab is told


@pytest.mark.parametrize(
    ("search", "state", "tag", "found"),
    [
        ("", None, "", ALL),
        ("HALL", None, "", (HALL,)),
        ("day room", None, "", (PRESS,)),
        ("Hb7Qe-00002", None, "", (STAGE,)),
        ("1dec3bbc", None, "", ALL),
        ("", StreamState.LIVE, "", (HALL,)),
        ("", None, "Day 1", (HALL, STAGE)),
        ("", None, "day 1", ()),
        ("stage", StreamState.ENDED, "", ()),
    ],
)
def test_narrowing(search: str, state: StreamState | None, tag: str, found: tuple[Stream, ...]) -> None:
    desk = loaded()
    desk.streams.narrow(search, state, tag)
    assert desk.streams.view.shown == found
    assert desk.streams.view.all == ALL


def test_a_refresh_keeps_to_what_is_searched_for() -> None:
    desk = loaded()
    desk.streams.narrow("hall")
    desk.streams.load()
    assert desk.streams.view.shown == (HALL,)


@given(st.text(max_size=40))
def test_any_search_finds_a_part_of_the_list_and_never_fails(search: str) -> None:
    view = StreamsView(all=ALL)
    desk = FakeDesk(HARBOUR, active="1")
    desk.streams.show(view)
    desk.streams.narrow(search)
    assert set(desk.streams.view.shown) <= set(ALL)


def test_another_organisation_begins_with_an_empty_list() -> None:
    desk = loaded()
    desk.session.activate(QUAY)
    assert desk.streams.view == StreamsView()


@pytest.mark.parametrize("answer", [ALL, Unreachable(text("No connection."))])
def test_the_list_of_an_organisation_that_was_left_is_dropped(
    answer: tuple[Stream, ...] | Unreachable,
) -> None:
    desk = FakeDesk(HARBOUR, QUAY, active="1")
    desk.service.streams_or_failure = answer

    class Leaving(type(desk.service)):  # type: ignore[misc]
        async def streams(self, quantity: int) -> tuple[Stream, ...]:
            desk.session.activate(QUAY)
            if isinstance(answer, Unreachable):
                raise answer
            return answer

    desk.service.__class__ = Leaving
    desk.streams.load()
    assert desk.streams.view == StreamsView()
    assert desk.scope.failures == []


def test_a_desk_without_credential_says_so_instead_of_a_list() -> None:
    desk = FakeDesk()
    desk.streams.load()
    assert "no credential" in str(desk.streams.view.failure)


def test_a_full_answer_is_said_to_be_cut() -> None:
    assert not loaded().streams.view.truncated
    assert loaded(*(stream(n) for n in range(MOST_LISTED + 20))).streams.view.truncated


def test_a_group_is_counted_by_its_leading_stream_or_by_what_is_listed() -> None:
    one, two = stream(7, group="g"), stream(8, group="g")
    sizes = StreamsView(all=(HALL, STAGE, one, two, stream(9, group=""))).group_sizes
    assert sizes == {HALL.group: 4, STAGE.group: 1, "g": 2}


def test_a_choice_is_a_group_if_it_is_one_stream_of_it_or_all_of_them() -> None:
    one, two, three = (stream(n, group="g") for n in (7, 8, 9))
    view = StreamsView(all=(HALL, one, two, three, stream(10, group="")))
    assert view.group_of((one,)) == "g"
    assert view.group_of((three, one, two)) == "g"
    assert view.group_of((one, two)) == ""
    assert view.group_of((HALL, one)) == ""
    assert view.group_of((stream(10, group=""),)) == ""
    assert view.group_of(()) == ""
