"""core.ledger_export and core.handover: what leaves the ledger holds no token and harms no program."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import UTC
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nanosecure_gui.core.handover import MOST_ROWS, Handover, page
from nanosecure_gui.core.ledger_export import COLUMNS, as_csv, as_json_lines, neutral
from nanosecure_gui.core.ledger_queries import QueueCounts
from nanosecure_gui.core.ledger_records import Allowed, LedgerRow, Revocation, Source, Stored
from nanosecure_gui.core.tokens import StreamGroup, StreamNames, WholeOrganisation
from nanosecure_gui.core.wording import Speaker, text

from .ledger_desk import HOUR, NOW, add, ledger_in, token

NASTY = st.text(max_size=40) | st.sampled_from(
    [
        '=cmd|"/C calc"!A1',
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "<script>alert(1)</script>",
        '"><img src=x>',
        "&amp;",
    ]
)
SPEAKER = Speaker(NOW, UTC)


def a_row(user: str = "kim", tag: str = "", reason: str = "", stored: Stored = Stored.REVOKED) -> LedgerRow:
    return LedgerRow(
        7,
        "studio",
        Source.CREATED,
        stored,
        Allowed(target=StreamGroup("g", user), expires=NOW + HOUR, user=user, tag=tag, domain=tag),
        NOW,
        made_by=user,
        digest="ab" * 32,
        has_token=True,
        revocation=Revocation(NOW, by=user, reason=reason, done=NOW, problem=text("{said}", said=reason)),
    )


def named_row(number: int) -> LedgerRow:
    row = a_row(reason="wrong list")
    return replace(row, id=number, allowed=replace(row.allowed, user=f"guest-{number}"))


def handover(*rows: LedgerRow, name: str = "Studio", unsettled: int = 0) -> Handover:
    return Handover(name, NOW, "kim", rows, len(rows), rows, rows, QueueCounts(waiting=unsettled))


@given(NASTY, NASTY, NASTY)
def test_a_spreadsheet_calculates_nothing_and_reads_every_cell_back(user: str, tag: str, reason: str) -> None:
    table = as_csv([a_row(user, tag, reason)], NOW)
    assert table.startswith("\ufeff")
    heading, *rows = csv.reader(io.StringIO(table[1:], newline=""))
    assert tuple(heading) == COLUMNS
    (cells,) = rows
    assert len(cells) == len(COLUMNS)
    assert not [
        cell for cell in cells if cell.lstrip(" ")[:1] in {"=", "+", "-", "@", "\t", "\r", "\n"} - {""}
    ]
    assert cells[COLUMNS.index("user")].replace("'", "") == user.replace("'", "")


@given(st.text())
def test_what_is_no_formula_is_left_as_it_is(cell: str) -> None:
    made = neutral(cell)
    assert made.replace("'", "") == cell.replace("'", "")
    assert neutral(made) == made


@pytest.mark.parametrize("divider", [";", "\t", "\n"])
def test_read_by_other_dividers_it_is_no_formula_either(divider: str) -> None:
    assert neutral(f"Row A{divider}=1+1").split(divider) == ["Row A", "'=1+1"]
    assert neutral(f"Row A{divider}12") == f"Row A{divider}12"


@given(NASTY, NASTY, NASTY)
def test_json_lines_are_one_object_each_with_everything_in_it(user: str, tag: str, reason: str) -> None:
    lines = as_json_lines([a_row(user, tag, reason)] * 2, NOW).split("\n")
    assert lines.pop() == ""
    first, second = (json.loads(line) for line in lines)
    assert first == second
    assert (first["user"], first["tag"], first["reason"]) == (user, tag, reason)
    assert first["ends"] == (NOW + HOUR).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@given(NASTY, NASTY, NASTY)
def test_no_markup_of_anybody_reaches_the_page(user: str, tag: str, reason: str) -> None:
    harmless = page(handover(a_row("kim", "tag", "why"), name="Studio"), SPEAKER)
    made = page(handover(a_row(user, tag, reason), name=user), SPEAKER)
    assert made.count("<") == harmless.count("<")
    assert made.count("<script") == made.count("<img") == 0


def test_the_page_says_first_what_is_not_in_force() -> None:
    made = page(handover(a_row(stored=Stored.REVOKE_WAITING), unsettled=3), SPEAKER)
    assert made.index("not in force yet") < made.index("Open tokens")
    assert "3 revocations" in made
    assert "Not in force" not in page(handover(a_row()), SPEAKER)


def test_the_page_carries_its_date_and_the_name_of_its_clock() -> None:
    assert f"{NOW.astimezone(SPEAKER.zone):%Y-%m-%d %H:%M %Z}, by kim" in page(handover(a_row()), SPEAKER)


def test_a_name_without_end_does_not_push_columns_off_the_paper() -> None:
    made = page(handover(a_row(user="u" * 200)), SPEAKER)
    assert "u" * 32 + "…" in made


def test_a_long_page_is_cut_and_says_so() -> None:
    made = page(handover(*[a_row()] * (MOST_ROWS + 5)), SPEAKER)
    assert "and 5 more" in made


def test_a_list_is_one_line_and_the_next_shift_sees_everything_that_matters() -> None:
    listed = [replace(named_row(n), list_id="gala") for n in range(900)]
    lost = [a_row("lost-1", stored=Stored.MAY_EXIST)]
    refused = [a_row("stuck", reason="left", stored=Stored.REVOKE_REFUSED)]
    content = replace(handover(*listed), failed=refused, lost=lost, lists={"gala": "Gala"}, revoked_before=7)
    made = page(content, SPEAKER)
    assert made.count("900 tokens of the list “Gala”") == 2  # open and revoked
    for words in ("guest-17", "and 900 more"):
        assert words not in made
    for words in ("lost-1", "stuck", "and 7 more", "wrong list"):
        assert words in made


def test_tokens_of_another_organisation_say_so() -> None:
    theirs = replace(a_row("quinn"), organisation_id="quay")
    made = page(replace(handover(a_row(), theirs), others={"quay": "Quay <4>"}), SPEAKER)
    assert made.count("Quay &lt;4&gt; · quinn") == 2  # open and revoked


def test_few_alike_are_named() -> None:
    made = page(handover(*map(named_row, range(3))), SPEAKER)
    assert made.count("guest-2") == 2  # open and revoked


def test_every_target_has_a_name() -> None:
    for target in (StreamNames(("a-b", "c-d")), WholeOrganisation(), StreamGroup("g", "Main hall"), None):
        row = a_row()
        row = replace(row, allowed=replace(row.allowed, target=target))
        assert json.loads(as_json_lines([row], NOW))["target"] in (
            "a-b c-d",
            "whole organisation",
            "group g",
            "",
        )
        assert page(handover(row), SPEAKER)


def test_no_token_is_in_any_of_them(tmp_path: Path) -> None:
    secret = token(3)
    with ledger_in(tmp_path) as ledger:
        rows = ledger.catalogue.rows(add(ledger, secret))
    for written in (as_csv(rows, NOW), as_json_lines(rows, NOW), page(handover(*rows), SPEAKER)):
        assert secret.token not in written
        assert secret.token[-30:] not in written
        assert rows[0].short_code in written
