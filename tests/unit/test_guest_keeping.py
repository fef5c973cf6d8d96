"""A guest list as JSON: what is read again is what was kept, and nothing else is taken for it."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from nanosecure_gui.app.guest_board import GuestBoard, moved
from nanosecure_gui.app.guest_keeping import Cover, KeptRow, cover_bytes, read_cover, read_row, row_bytes
from nanosecure_gui.app.guest_list_view import RowState, Template
from nanosecure_gui.core.drafts import TargetKind, TokenDraft
from nanosecure_gui.core.event_times import Event, parse_window
from nanosecure_gui.core.guest_columns import recognise
from nanosecure_gui.core.guest_headings import Column
from nanosecure_gui.core.guest_people import Guest
from nanosecure_gui.core.guest_rows import Duplicates, Outcome, Rules, judge
from nanosecure_gui.core.guests import GuestList, read_guests
from nanosecure_gui.core.sheets import sheet_of
from nanosecure_gui.core.wording import text
from nanosecure_gui.store.spreadsheets import read_text

from .list_samples import GROUP
from .token_samples import NOW

HOUR = timedelta(hours=1)
EVENT = Event(NOW - HOUR, NOW + 2 * HOUR)
RULES = Rules(TokenDraft(group=GROUP), EVENT, parse_window("doors -30 min to end +1 h"))
WHY = text("no")
CELL = st.text(max_size=30) | st.sampled_from(
    ("22:30", "81.20.30.40, 10.0.0.0/8", "watch.example.com", "a@b.de")
)
SPANS = st.integers(-500_000, 500_000).map(lambda n: timedelta(seconds=n))
INSTANTS = st.none() | SPANS.map(lambda span: NOW + span)


@given(
    st.lists(CELL, min_size=len(Column), max_size=len(Column)),
    SPANS,
    st.integers(0, 9),
    st.booleans(),
    st.booleans(),
)
def test_a_row_is_read_as_it_was_kept(
    cells: list[str], delay: timedelta, reissues: int, settled: bool, long: bool
) -> None:
    rules = Rules(RULES.draft, Event(NOW, NOW + 50 * HOUR)) if long else RULES
    guest = Guest(7, 12, tuple(cells), delay)
    judged = judge(guest, rules, NOW)
    kept = KeptRow(guest, judged if settled and judged.outcome is not Outcome.REFUSED else None, reissues)
    again = read_row(7, row_bytes(kept))
    assert again is not None
    assert (again.guest, again.reissues) == (guest, reissues)
    if kept.judged is None:
        assert again.judged is None
    else:
        assert again.judged is not None
        assert again.judged.tokens == kept.judged.tokens
        assert again.judged.changes == kept.judged.changes
        assert (again.judged.user, again.judged.email, again.judged.outcome) == (
            kept.judged.user,
            kept.judged.email,
            kept.judged.outcome,
        )


@given(st.text(max_size=20), INSTANTS, INSTANTS, SPANS, st.booleans(), st.sampled_from(TargetKind))
def test_a_cover_is_read_as_it_was_kept(title: str, doors, end, delay, revocable, target) -> None:  # type: ignore[no-untyped-def]
    draft = TokenDraft(target, GROUP, title, expires=end, lifetime=None, revocable=revocable, tag=title)
    template = Template("Press", draft, doors, end, None, title, Duplicates.SUFFIX)
    cover = Cover("7", "harbour", title, "gala.csv", NOW, template, delay)
    assert read_cover("7", cover_bytes(cover)) == cover


@given(st.binary(max_size=50) | st.sampled_from((b"{}", b"[]", b'{"c": 1, "n": 2}', b'{"c": [], "n": 2}')))
def test_what_is_no_row_is_none(content: bytes) -> None:
    assert read_row(0, content) is None
    assert read_cover("7", content) is None


def test_a_row_kept_before_there_was_a_column_is_read() -> None:
    cells = tuple(f"cell {n}" for n in range(len(Column)))
    packed = row_bytes(KeptRow(Guest(3, 5, cells), None))
    before = packed.replace(f',"{cells[-1]}"]'.encode(), b"]")
    assert before != packed
    assert read_row(3, before) == KeptRow(Guest(3, 5, (*cells[:-1], "")), None)


# ------------------------------------------------------------------------------------------------ the board


def board_of(content: str, rules: Rules = RULES) -> GuestBoard:
    sheet = read_text(content)
    return GuestBoard(GuestList.of(read_guests(sheet, recognise(sheet)), rules, NOW))


def test_a_row_that_became_impossible_in_the_queue_is_not_asked_for() -> None:
    board = board_of("user;expires\nanna;20:30\nbert;22:00\n")
    board.queue((0, 1))
    asks = board.take((0, 1), NOW + HOUR)
    assert [ask.row for ask in asks] == [1]
    assert board.rows[0].state is RowState.REFUSED
    assert board.guests.settled == {1}


def test_a_start_that_has_passed_meanwhile_is_not_asked_for() -> None:
    board = board_of("user\nanna\n", Rules(TokenDraft(group=GROUP), Event(NOW + HOUR, NOW + 3 * HOUR)))
    board.queue((0,))
    (ask,) = board.take((0,), NOW)
    assert ask.request.not_before == NOW + HOUR
    board.give_back([ask], NOW)
    (ask,) = board.take((0,), NOW + HOUR)
    assert ask.request.not_before is None


def test_a_row_that_would_be_over_keeps_its_token() -> None:
    board = board_of("user\nanna\nbert\n")
    board.queue((0, 1))
    for number, ask in enumerate(board.take((0, 1), NOW)):
        board.issued(ask, number, "c0de", NOW)
    board.shifted(board.guests.shifted(-2 * HOUR, NOW), -2 * HOUR)
    later = NOW + 90 * timedelta(minutes=1)
    again = moved(board.guests, board.behind, board.delay, later)
    assert board.reopen(again, board.behind) == ()
    assert [row.state for row in board.rows] == [RowState.ISSUED] * 2
    assert board.guests.judged[0].tokens[0].request.expires == NOW + 3 * HOUR


def test_a_row_has_one_request_on_its_way() -> None:
    board = board_of("user\nanna\n", Rules(TokenDraft(group=GROUP), Event(NOW - 10 * HOUR, NOW + 20 * HOUR)))
    assert len(board.guests.judged[0].tokens) == 2
    board.queue((0,))
    (ask,) = board.take((0,), NOW)
    assert board.take((0,), NOW) == ()
    board.issued(ask, 1, "c0de", NOW)
    at = board.rows[0].next_at
    assert at is not None
    board.queue(board.due(NOW))
    (ask,) = board.take((0,), NOW)
    assert ask.stage == 2


def test_counts_follow_every_state() -> None:
    rows = [(n, (f"g{n}",)) for n in range(1, 9)]
    sheet = sheet_of([(0, ("user",)), *rows])
    board = GuestBoard(GuestList.of(read_guests(sheet, recognise(sheet)), RULES, NOW))
    board.queue(range(8))
    asks = board.take(range(8), NOW)
    board.issued(asks[0], 1, "c0de", NOW)
    board.lost(asks[1], WHY)
    board.failed([(asks[2], WHY)], NOW)
    board.give_back(asks[3:5], NOW)
    board.unqueue((3,), NOW)
    counted = {state: n for state, n in board.counts.items() if n}
    assert counted == {
        RowState.ISSUED: 1,
        RowState.MAY_EXIST: 1,
        RowState.FAILED: 1,
        RowState.PLANNED: 1,
        RowState.QUEUED: 1,
        RowState.SENDING: 3,
    }
    assert board.again(range(8), NOW) == (1, 2)
