"""What guests are handed: links, mail-merge rows and texts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from nanosecure_gui.core.event_times import stages
from nanosecure_gui.core.guest_files import HandOut, file_stem, guest_files, hand_out, mail_merge, table
from nanosecure_gui.core.guest_rows import Judged, Outcome, Planned
from nanosecure_gui.core.tokens import StreamGroup, TokenRequest
from nanosecure_gui.core.wording import Speaker
from nanosecure_gui.store.spreadsheets import as_csv, read_content

from .list_samples import GROUP

STARTS = datetime(2026, 11, 21, 18, 0, tzinfo=UTC)
ENDS = STARTS + timedelta(hours=4)
SPEAKER = Speaker(STARTS, ZoneInfo("Europe/Berlin"))
REQUEST = TokenRequest(StreamGroup(GROUP), ENDS)


def handed(
    user: str = "anna", *, email: str = "anna@example.com", domain: str = "", token: str = "a.b.c"
) -> HandOut:
    judged = Judged(0, 2, Outcome.ACCEPTED, user, "Anna Albers" if user == "anna" else "", email, "Row A")
    (stage,) = stages(STARTS, ENDS, revocable=True)
    return hand_out(judged, Planned(replace(REQUEST, domain=domain), stage), token, "1a2b3c4d")


def test_the_table_has_a_row_for_each_token_in_venue_time() -> None:
    headings, row = table([handed()], SPEAKER)
    assert dict(zip(headings, row, strict=True)) | {"Link": ""} == {
        "Name": "Anna Albers", "E-mail": "anna@example.com", "User ID": "anna", "Tag": "Row A",
        "From (Europe/Berlin)": "2026-11-21 19:00", "Until (Europe/Berlin)": "2026-11-21 23:00",
        "Code": "1a2b3c4d", "Link": "",
    }  # fmt: skip
    assert row[-1].startswith("https://")
    assert "a.b.c" in row[-1]


def test_no_repr_holds_a_token() -> None:
    assert "secret" not in repr(handed(token="x.secret.y")) + repr(
        handed(token="x.secret.y", domain="a.example")
    )


def test_a_domain_bound_token_is_handed_out_as_embed_code() -> None:
    each = handed(domain="watch.example.com")
    assert not each.links
    assert "NanoPlayer" in each.embed


def test_a_mail_merge_leaves_out_whom_nothing_can_be_sent() -> None:
    headings, *rows = mail_merge(
        [handed(), handed("bert", email=""), handed("carl", domain="watch.example.com")],
        "Your link, {name} ({tag}) {x}",
        SPEAKER,
    )
    assert headings[:3] == ("to", "subject", "link")
    assert [row[:2] for row in rows] == [("anna@example.com", "Your link, Anna Albers (Row A) {x}")]


def test_a_mail_says_by_which_clock() -> None:
    headings, row = mail_merge([handed()], "From {from}", SPEAKER)
    told = dict(zip(headings, row, strict=True))
    assert (told["from"], told["until"]) == ("2026-11-21 19:00 CET", "2026-11-21 23:00 CET")
    assert told["subject"] == "From 2026-11-21 19:00 CET"


def test_an_address_that_looks_like_a_formula_still_arrives() -> None:
    rows = tuple(mail_merge([handed(email="+anna@example.com")], "", SPEAKER))
    assert read_content(as_csv(rows)).rows[1][0] == "<+anna@example.com>"


def test_a_hand_out_survives_being_written_and_read() -> None:
    rows = tuple(table([handed()], SPEAKER))
    assert read_content(as_csv(rows)).rows == rows


def test_each_guest_has_one_text_with_all_tokens() -> None:
    parts = [replace(handed(), part=number, parts=2, code=f"code{number}") for number in (1, 2)]
    files = dict(guest_files([*parts, handed("bert")], "Summer Gala", SPEAKER))
    assert set(files) == {"Anna-Albers.txt", "bert.txt"}
    assert files["Anna-Albers.txt"].startswith("Summer Gala\nFor Anna Albers\nRow A\n")
    assert "Link 2 of 2: Sat 21 Nov 2026, 19:00 to 23:00 CET" in files["Anna-Albers.txt"]
    assert "\nSat 21 Nov 2026, 19:00 to 23:00 CET\n" in files["bert.txt"]  # it is read on another day
    assert "code1" in files["Anna-Albers.txt"]


@given(st.lists(st.text(st.characters(codec="utf-8"), min_size=1, max_size=120), unique=True, max_size=8))
def test_file_names_are_safe_and_each_their_own(users: list[str]) -> None:
    names = [name for name, _ in guest_files([handed(f"{user}!") for user in users], "", SPEAKER)]
    assert len({name.casefold() for name in names}) == len(users)
    assert not any(set(name) & set('/\\:*?"<>|\0') or name.startswith(".") for name in names)
    assert not any(len(name.encode()) > 200 for name in names)  # a file system takes 255


def test_a_name_of_nothing_but_dots_gives_way_to_the_user_id() -> None:
    dots = replace(handed("anna-7"), name="...")
    assert [name for name, _ in guest_files([dots], "", SPEAKER)] == ["anna-7.txt"]


def test_names_that_windows_keeps_for_itself_are_not_used() -> None:
    assert file_stem("CON") == "guest-CON"
    assert file_stem("com¹") == "guest-com¹"
    assert file_stem("../../etc/passwd") == "etc-passwd"
    assert file_stem("???") == "guest-"
