"""Sentences in a column of the ledger: they say the same when they come back; nothing else becomes one."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nanosecure_gui.core.kept_text import kept, read_kept
from nanosecure_gui.core.wording import Speaker, Text, printable, text
from tests.packaging_tools import tool

NOW = datetime(2026, 11, 21, 19, 0, tzinfo=UTC)
PLACES = ("service", "n", "at", "message", "limit")
IN_BERLIN = Speaker(NOW, ZoneInfo("Europe/Berlin"))
ELSEWHERE = Speaker(NOW, UTC, lambda template: f"{template} {template}".upper())

anything = st.text(st.characters(codec=None), max_size=60)
zones = st.sampled_from((UTC, timezone(timedelta(hours=-9, minutes=-30)), ZoneInfo("Europe/Berlin")))
plain = (
    anything
    | st.text(min_size=390, max_size=500)
    | st.integers()
    | st.booleans()
    | st.floats()
    | st.datetimes(timezones=zones)
    | st.timedeltas()
    | st.lists(anything, max_size=3).map(tuple)
)
templates = st.lists(
    st.sampled_from([f"{{{place}}}" for place in PLACES]) | st.text(max_size=12).map(printable), max_size=5
).map(lambda parts: "".join(parts).replace("<", ""))


def sentences(values: st.SearchStrategy[object]) -> st.SearchStrategy[Text]:
    named = st.dictionaries(st.sampled_from(PLACES), values, max_size=3)
    return st.builds(lambda template, values: text(template, **values), templates, named)


any_sentence = sentences(st.recursive(plain, sentences, max_leaves=4))


@given(any_sentence)
def test_a_sentence_says_the_same_when_it_comes_back(sentence: Text) -> None:
    column = kept(sentence)
    assert column.isascii()
    assert column.isprintable()
    found = read_kept(column)
    assert found is not None
    assert found.template == sentence.template
    for speaker in (IN_BERLIN, ELSEWHERE):
        assert speaker.say(found) == speaker.say(sentence)
        assert speaker.say_html(found) == speaker.say_html(sentence)
    assert kept(found) == column


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(("say", "with", "at", "span", "x")), inner, max_size=3)
    ),
)


@given(anything.filter(bool) | json_values.map(json.dumps))
def test_anything_else_is_said_as_it_stands_there(column: str) -> None:
    found = read_kept(column)
    assert found is not None
    if kept(found) != column:  # else it is a sentence, written by chance
        assert found == text("{said}", said=column)


@pytest.mark.parametrize(
    "column",
    [
        "The token service cannot be reached.",
        "503",
        '{"message":"{said}"}',
        '{"say":"<b>Revoked</b>","with":{}}',
        '{"say":"in \\u202e force","with":{}}',
        '{"say":"Revoked at {at}","with":{"at":{"at":"2026-11-21T20:00:00"}}}',  # where?
        '{"say":"Wait {n}","with":{"n":{"span":1e99}}}',
        '{"say":"Wait {n}","with":{"n":{"span":99999999999999999999999}}}',
        '{"say":"Revoked","with":{},"more":1}',
        '{"say":"{a}","with":{"a":' * 400 + "1" + "}}" * 400,
        "[" * 100_000,
    ],
)
def test_what_is_no_sentence_of_ours_is_said_as_it_stands_there(column: str) -> None:
    assert read_kept(column) == text("{said}", said=column)


def test_nothing_is_no_sentence() -> None:
    assert read_kept("") is None


def test_every_sentence_of_the_program_can_be_kept() -> None:
    templates = tool("translations").collect()["sentences"]
    assert len(templates) > 500
    for template in templates:
        assert read_kept(kept(text(template))) == text(template)
