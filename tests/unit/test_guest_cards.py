"""Cards: sheets that hold them, codes that are read back, and the words on them."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from itertools import combinations
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nanosecure_gui.app.card_codes import printed, ready, too_dense
from nanosecure_gui.app.qr_codes import grid, quick_grid, read
from nanosecure_gui.core.card_sheets import (
    SHEETS,
    SMALLEST_CODE,
    CardSheet,
    Paper,
    Place,
    layout,
    quiet,
    sheet_of,
)
from nanosecure_gui.core.guest_cards import Card, Heading, LeftOut, ReadyCard, cards_of, cover_of
from nanosecure_gui.core.paper_times import when
from nanosecure_gui.core.qr_outline import outlines, spans
from nanosecure_gui.core.wording import Speaker, text

from .test_guest_files import ENDS, SPEAKER, STARTS, handed

LINK = "https://demo.nanocosmos.de/nanoplayer/embed/2.0.0/nanoplayer.html?group.security.jwtoken="
CARD = Card("Anna", "Row A", "Gala", "Harbour", ("Sat",), "Sat", "", "1a2b3c4d", (), LINK + "a" * 560)
A_LITTLE = 1e-6
grids = st.integers(1, 24).flatmap(
    lambda side: st.lists(
        st.lists(st.booleans(), min_size=side, max_size=side).map(tuple), min_size=side, max_size=side
    ).map(tuple)
)


def apart(one: Place, other: Place, distance: float = 0.0) -> bool:
    distance -= A_LITTLE
    return (
        one.right + distance <= other.x
        or other.right + distance <= one.x
        or one.bottom + distance <= other.y
        or other.bottom + distance <= one.y
    )


def within(inner: Place, outer: Place, distance: float = 0.0) -> bool:
    distance -= A_LITTLE
    return (
        inner.x - distance >= outer.x
        and inner.y - distance >= outer.y
        and inner.right + distance <= outer.right
        and inner.bottom + distance <= outer.bottom
    )


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.key)
def test_cards_lie_apart_on_the_page(sheet: CardSheet) -> None:
    page = Place(0, 0, *sheet.paper.value)
    assert len(sheet.cards) == sheet.per_page
    assert all(within(card, page) for card in sheet.cards)
    assert all(apart(one, other) for one, other in combinations(sheet.cards, 2))


@given(st.floats(20, 300), st.floats(20, 300))
def test_a_card_has_room_for_a_code_and_words_or_is_not_offered(width: float, height: float) -> None:
    made = layout(width, height)
    if made is None:
        assert width < 95 or height < 55 or width / height > 2  # nothing large is refused
        return
    card = Place(0, 0, width, height)
    assert made.code.width == made.code.height >= SMALLEST_CODE - A_LITTLE
    assert within(made.code, card, quiet(made.code.width))  # its white is on the card
    for words in (made.head, made.details):
        assert words.width > 0 < words.height
        assert within(words, card)
        assert apart(words, made.code, quiet(made.code.width))
    assert apart(made.head, made.details)


def test_every_number_of_cards_is_offered_on_both_papers() -> None:
    for paper in Paper:
        counts = [sheet.per_page for sheet in SHEETS if sheet.paper is paper and sheet.cut]
        assert counts == [1, 2, 4, 6, 8, 10, 12]
    keys = [sheet.key for sheet in SHEETS]
    assert len(set(keys)) == len(keys)
    assert all(sheet_of(key).key == key for key in keys)
    assert sheet_of("gone").per_page == 8
    assert [sheet_of("a4-12").pages(cards) for cards in (1, 12, 13)] == [1, 1, 2]


@given(grids)
def test_outlines_filled_are_the_grid_again(modules: tuple[tuple[bool, ...], ...]) -> None:
    back = [
        tuple(sum(x >= change for change in changes) % 2 == 1 for x in range(len(modules)))
        for changes in spans(outlines(modules), len(modules))
    ]
    assert tuple(back) == modules


def test_a_thousand_cards_are_no_burden() -> None:
    made = ready(CARD, 50)
    assert isinstance(made, ReadyCard)
    assert sys.getsizeof(made.shape) < 12_000


@given(st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=2_900))
def test_the_quick_writer_says_the_same(content: str) -> None:
    made = quick_grid(content)
    assert len(made) == len(grid(content))
    assert read(printed(outlines(made), len(made), 110)) == (content,)


@pytest.mark.parametrize("length", [300, 700, 1_200, 2_200])
def test_a_code_is_read_back_at_the_size_it_is_printed(length: int) -> None:
    card = replace(CARD, link=LINK + "a" * (length - len(LINK)))
    made = ready(card, 50)
    assert isinstance(made, ReadyCard)
    picture = printed(made.shape, made.side, 50)
    assert read(picture) == (card.link,)
    assert picture.width == pytest.approx(50 / 25.4 * 300 * (1 + 8 / 57), rel=0.02)
    assert "aaaa" not in repr(made)


def test_a_code_with_a_stain_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    from nanosecure_gui.app import card_codes

    whole = quick_grid(CARD.link)
    stained = tuple(
        tuple(dark != (20 <= x < 70 and 20 <= y < 70) for x, dark in enumerate(row))
        for y, row in enumerate(whole)
    )
    monkeypatch.setattr(card_codes, "quick_grid", lambda _content: stained)
    left_out = ready(CARD)
    assert isinstance(left_out, LeftOut)
    assert str(left_out.why) == "the QR code could not be read back"


def test_what_fits_no_code_is_left_out_and_fine_ones_are_told() -> None:
    left_out = ready(replace(CARD, link=LINK + "a" * 3_000))
    assert isinstance(left_out, LeftOut)
    assert "too long" in str(left_out.why)
    fine = ready(replace(CARD, link=LINK + "a" * 2_200), 90)
    assert isinstance(fine, ReadyCard)
    assert [too_dense(fine, width) for width in (45, 90)] == [True, False]


def test_paper_says_the_date_and_whose_clock_it_is() -> None:
    assert when(STARTS, ENDS, SPEAKER) == ("Sat 21 Nov 2026", "19:00 to 23:00 CET")
    night = STARTS + timedelta(hours=9)
    assert when(STARTS, night, SPEAKER) == ("Sat 21 Nov 2026, 19:00", "to Sun 22 Nov, 04:00 CET")
    summer = datetime(2026, 10, 24, 20, tzinfo=UTC)
    assert when(summer, summer + timedelta(hours=6), SPEAKER) == (
        "Sat 24 Oct 2026, 22:00 CEST",
        "to Sun 25 Oct, 03:00 CET",
    )
    nameless = Speaker(STARTS, ZoneInfo("America/Sao_Paulo"))
    assert when(STARTS, ENDS, nameless)[1] == "15:00 to 19:00 UTC-03"
    assert when(STARTS, ENDS, Speaker(STARTS, timezone(timedelta(hours=5))))[1].endswith("UTC+05:00")


def test_a_card_for_every_link() -> None:
    twice = replace(handed(token="x.secret.y"), links=("https://a.example/1", "https://a.example/2"), parts=2)
    cards, left_out = cards_of(
        [twice, handed(domain="watch.example.com"), replace(handed("bert"), ends=STARTS)],
        Heading("Summer Gala"),
        SPEAKER,
    )
    assert [card.part for card in cards] == ["Link 1 of 2 · Streams 1 of 2", "Link 1 of 2 · Streams 2 of 2"]
    assert (cards[0].who, cards[0].tag, cards[0].code) == ("Anna Albers", "Row A", "1a2b3c4d")
    assert [(each.who, str(each.why)) for each in left_out] == [
        ("Anna Albers", "the token plays on one web page only, not by a link"),
        ("bert", "the token is over"),
    ]
    assert "a.example" not in repr(cards)


def test_the_cover_counts() -> None:
    found = [handed(), handed("bert"), replace(handed("bert"), ends=ENDS + timedelta(hours=6))]
    gone = LeftOut("Cleo", text("the token is over"))
    heading = Heading("Summer Gala", "Friends", "Harbour Events", failed=2, refused=1, lost=4, to_come=5)
    users = [*(each.user for each in found), *(f"revoked-{n}" for n in range(12))]
    cover = cover_of(found, [gone] * 12, sheet_of("a4-2"), 3, heading, "kim", SPEAKER, users)
    assert (cover.title, cover.subtitle) == ("Friends", "Summer Gala · Harbour Events")
    assert dict(cover.totals) == {
        "Guests": "14",
        "Tokens issued": "15",  # so many cards, and so many left out
        "Cards": "3",
        "Pages of cards": "2",
        "Left out": "12",
        "Tokens still to come": "5",
        "Requests that failed": "2",
        "Requests without an answer": "4",
        "Rows refused": "1",
    }
    assert cover.windows == (
        ("Sat 21 Nov 2026, 19:00 to 23:00 CET", "2"),
        ("Sat 21 Nov 2026, 19:00 to Sun 22 Nov, 05:00 CET", "1"),
    )
    assert (len(cover.left_out), cover.left_out[-1]) == (11, "and 2 more")
    assert cover.printed == "Printed Sat 21 Nov 2026, 19:00 CET by kim"
    same = replace(heading, list_title="Summer Gala")
    assert cover_of(found, [], sheet_of("a4-2"), 3, same, "kim", SPEAKER, users).subtitle == "Harbour Events"
