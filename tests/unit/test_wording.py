"""Sentences: places, values, venue time and spans."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nanosecure_gui.core.wording import Speaker, Text, counted, printable, text

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 21, 19, 0, tzinfo=UTC)  # 20:00 in Berlin
HIDDEN = {"Cc", "Cs", "Zl", "Zp"}
BIDI = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
any_instant = st.datetimes(timezones=st.just(UTC))
any_text = st.text(st.characters(codec=None), max_size=60)


def in_berlin(now: datetime = NOW) -> Speaker:
    return Speaker(now, BERLIN)


@given(any_text)
def test_what_is_shown_holds_no_control_or_direction_character(raw: str) -> None:
    for character in in_berlin().say(text("{raw}", raw=raw)):
        assert unicodedata.category(character) not in HIDDEN
        assert unicodedata.bidirectional(character) not in BIDI


@pytest.mark.parametrize(
    "hidden", "\u200b\u200d\u200e\u200f\u061c\u202e\u2066\ufeff\u3164\u00ad\U000e0041\x00\n"
)
def test_characters_that_draw_nothing_are_shown_by_number(hidden: str) -> None:
    assert printable(f"a{hidden}b") == f"a⟨U+{ord(hidden):04X}⟩b"


@pytest.mark.parametrize("visible", ["Müller", "שלום", "日本", "😀", "é"])
def test_letters_of_the_world_stay_as_they_are(visible: str) -> None:
    assert printable(visible) == visible


def test_long_text_is_cut_with_an_ellipsis() -> None:
    assert printable("x" * 10_000_000) == "x" * 400 + "…"
    assert printable("x" * 400) == "x" * 400


def test_a_value_that_looks_like_a_place_is_left_alone() -> None:
    sentence = text("{user} and {n} of {tag}", user="{tag}", n=3, tag="{n}{user}")
    assert in_berlin().say(sentence) == "{tag} and 3 of {n}{user}"
    assert in_berlin().say_html(sentence) == "<b>{tag}</b> and <b>3</b> of <b>{n}{user}</b>"


def test_large_numbers_are_grouped_and_small_ones_stay_whole() -> None:
    sentence = text("{n} of {all} on port {port}", n=2**16, all=2**32, port=65535)
    assert in_berlin().say(sentence) == "65,536 of 4,294,967,296 on port 65535"


def test_a_nested_value_that_looks_like_a_place_is_left_alone() -> None:
    sentence = text("{inner}: {n}", inner=text("user {user}", user="{n}"), n=7)
    assert in_berlin().say(sentence) == "user {n}: 7"


def test_a_place_without_a_value_stays_visible() -> None:
    assert in_berlin().say(text("{missing}")) == "{missing}"


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.words += data


@given(any_text, any_text)
def test_rich_text_says_the_same_and_has_no_markup_but_bold(one: str, two: str) -> None:
    sentence = text("a < b & {one} {inner}", one=one, inner=text("<i>{two}</i>", two=(two, "x")))
    reader = _Reader()
    reader.feed(in_berlin().say_html(sentence))
    reader.close()
    assert reader.tags <= {"b"}
    assert reader.words.replace("\u200b", "") == in_berlin().say(sentence)


def test_rich_text_may_break_a_word_that_is_longer_than_an_id() -> None:
    said = in_berlin().say_html(text("for {user}", user="u" * 100))
    assert max(map(len, said.removeprefix("for <b>").removesuffix("</b>").split("\u200b"))) == 24
    whole = "5658857e-d923-4ff7-9ca4-abc767b091ce"
    assert in_berlin().say_html(text("{group}", group=whole)) == f"<b>{whole}</b>"


def test_a_translation_may_reorder_and_repeat_places() -> None:
    speaker = Speaker(NOW, BERLIN, {"{a} of {b}": "{b}: {a}, {b}"}.__getitem__)
    assert speaker.say(text("{a} of {b}", a=1, b=2)) == "2: 1, 2"


def test_counted_chooses_by_number() -> None:
    assert str(counted(1, "{n} stream", "{n} streams")) == "1 stream"
    assert str(counted(0, "{n} stream", "{n} streams")) == "0 streams"


def test_equal_sentences_are_equal_and_hash_alike() -> None:
    assert text("{a}", a=1) == text("{a}", a=1)
    assert text("{a}", a=1) != text("{a}", a=2)
    assert len({text("{a}", a=1), text("{a}", a=1)}) == 1


@pytest.mark.parametrize(
    ("instant", "said"),
    [
        (datetime(2026, 11, 21, 21, 30, tzinfo=UTC), "22:30"),
        (datetime(2026, 11, 21, 22, 59, tzinfo=UTC), "23:59"),
        (datetime(2026, 11, 21, 23, 0, tzinfo=UTC), "00:00 tomorrow"),
        (datetime(2026, 11, 20, 22, 59, tzinfo=UTC), "23:59 yesterday"),
        (datetime(2026, 11, 23, 21, 30, tzinfo=UTC), "22:30 on Mon 23 Nov"),
        (datetime(2026, 12, 31, 23, 30, tzinfo=UTC), "00:30 on 1 Jan 2027"),
        (datetime(2026, 7, 1, 12, 0, tzinfo=UTC), "14:00 on Wed 1 Jul"),
    ],
)
def test_an_instant_is_said_in_venue_time(instant: datetime, said: str) -> None:
    assert in_berlin().instant(instant) == said


def test_tomorrow_is_the_venues_tomorrow_across_new_year() -> None:
    evening = in_berlin(datetime(2026, 12, 31, 22, 0, tzinfo=UTC))
    assert evening.instant(datetime(2026, 12, 31, 23, 30, tzinfo=UTC)) == "00:30 tomorrow"


def test_the_hour_that_comes_twice_names_its_zone() -> None:
    night = in_berlin(datetime(2026, 10, 24, 23, 0, tzinfo=UTC))
    assert night.instant(datetime(2026, 10, 25, 0, 30, tzinfo=UTC)) == "02:30 CEST"
    assert night.instant(datetime(2026, 10, 25, 1, 30, tzinfo=UTC)) == "02:30 CET"
    assert night.instant(datetime(2026, 10, 25, 2, 30, tzinfo=UTC)) == "03:30"


def test_the_hour_that_never_comes_is_skipped() -> None:
    night = in_berlin(datetime(2026, 3, 28, 23, 30, tzinfo=UTC))
    assert night.instant(datetime(2026, 3, 29, 0, 59, tzinfo=UTC)) == "01:59"
    assert night.instant(datetime(2026, 3, 29, 1, 0, tzinfo=UTC)) == "03:00"


@given(any_instant, any_instant, st.sampled_from(["Europe/Berlin", "Pacific/Kiritimati", "America/Adak"]))
def test_every_instant_can_be_said_in_every_zone(instant: datetime, now: datetime, zone: str) -> None:
    assert Speaker(now, ZoneInfo(zone)).instant(instant)


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "0 s"),
        (0.4, "0 s"),
        (45, "45 s"),
        (59.6, "1 min"),
        (90, "1 min 30 s"),
        (3_599, "59 min 59 s"),
        (3_600, "1 h"),
        (7_198, "2 h"),  # what is left of two hours when the answer has come
        (4_320, "1 h 12 min"),
        (86_398, "24 h"),
        (86_400, "24 h"),
        (129_600, "36 h"),
        (132_000, "36 h 40 min"),
        (172_790, "2 d"),
        (31_532_400, "364 d 23 h"),
        (-300, "5 min"),
    ],
)
def test_a_span_is_said_in_two_units(seconds: float, said: str) -> None:
    assert in_berlin().span(timedelta(seconds=seconds)) == said


@given(st.timedeltas())
def test_every_span_can_be_said_and_is_never_far_off(span: timedelta) -> None:
    units = {"d": 86_400, "h": 3_600, "min": 60, "s": 1}
    words = in_berlin().span(span).split()
    assert len(words) in (2, 4)
    said = sum(int(n) * units[unit] for n, unit in zip(words[::2], words[1::2], strict=True))
    assert abs(said - abs(span.total_seconds())) <= {"d": 1_800, "h": 1_800, "min": 30, "s": 1}[words[1]]


def test_lists_and_other_values_are_said_as_data() -> None:
    assert in_berlin().say(text("{v}", v=("a", "b\n"))) == "a, b⟨U+000A⟩"
    assert in_berlin().say(text("{v}", v=None)) == "None"
    assert in_berlin().say(text("{v}", v=timedelta(minutes=5))) == "5 min"
    assert in_berlin().say(text("{v}", v=(Text("x"), 2))) == "x, 2"
