"""The Inspect presenter on a real event loop, with a service made up here."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nanosecure_gui.app import qr_codes
from nanosecure_gui.app.inspected import Sheet, is_picture, judge, read_file, read_items
from nanosecure_gui.app.inspecting import LARGEST_FILE, READ_AT_ONCE, SHOWN
from nanosecure_gui.app.qr_codes import GreyPicture
from nanosecure_gui.app.revocations_known import RevocationsKnown
from nanosecure_gui.core.errors import MayHaveArrived, NotAuthorised, Rejected
from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.inspection import VerdictKind
from nanosecure_gui.core.roles import Action
from nanosecure_gui.core.viewers import Restriction
from nanosecure_gui.core.wording import Speaker, text
from tests.inspect_desk import GROUP, NOW, Desk, Service, jwt, signed

TOKEN = jwt()
STS = (
    "https://demo.nanocosmos.de/nanoplayer/release/nanoplayer.html?entry.rtmp.streamname=q7Rtz-00021"
    "&entry.security.token=aGFsbG8gd2VsdA&entry.security.expires=1795297327&entry.security.tag=vip"
    "&entry.security.options=9"
)


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = Desk()
    yield made
    made.close()
    assert not made.crashes


def sheet(desk: Desk) -> Sheet:
    assert desk.view.sheet is not None
    return desk.view.sheet


def verdict(desk: Desk) -> str:
    return str(sheet(desk).verdict.text)


# Reading ----------------------------------------------------------------------------------------------------


def test_a_token_is_judged_as_soon_as_it_is_pasted(desk: Desk) -> None:
    desk.presenter.inspect(TOKEN)

    assert verdict(desk) == "Works now - 1 h 12 min left"
    assert desk.view.item is not None
    assert desk.view.item.whose == "guest-17"
    assert [row.name for row in sheet(desk).claims][:3] == ["aud", "domain", "exp"]
    assert '"alg": "EdDSA"' in sheet(desk).raw
    assert desk.view.can_verify
    assert desk.view.can_revoke


def test_nothing_stays_of_the_text_before(desk: Desk) -> None:
    desk.presenter.inspect(TOKEN)
    desk.presenter.compare_with(jwt(tag="x"))

    desk.presenter.inspect("no token in here")

    assert desk.view.items == ()
    assert desk.view.sheet is None
    assert desk.view.comparison is None
    assert not desk.view.can_verify
    assert not desk.view.empty
    desk.presenter.clear()
    assert desk.view.empty


def test_every_token_of_a_text_can_be_looked_at(desk: Desk) -> None:
    desk.presenter.inspect(f"{TOKEN}\n{jwt(user='guest-18')}\n{STS}")

    assert [item.whose for item in desk.view.items] == ["guest-17", "guest-18", "vip"]
    desk.presenter.select(1)
    assert ("user", '"guest-18"') in {(row.name, row.raw) for row in sheet(desk).claims}
    desk.presenter.select(7)
    assert desk.view.index == 1


def test_time_passes_for_the_verdict(desk: Desk) -> None:
    desk.presenter.inspect(TOKEN)

    desk.now += timedelta(hours=1, minutes=17)
    desk.presenter.tick()

    assert verdict(desk) == "Expired 5 min ago - viewers were disconnected"


def test_a_large_text_is_searched_in_the_worker_and_only_its_beginning_shown(desk: Desk) -> None:
    large = "x " * READ_AT_ONCE + TOKEN

    desk.presenter.inspect(large)

    at_first = desk.view
    assert at_first.reading
    assert not at_first.items
    assert not at_first.empty
    desk.settle()
    assert not desk.view.reading
    assert desk.view.items[0].token == TOKEN
    assert len(desk.view.text) == SHOWN
    assert desk.view.hidden == len(large) - SHOWN


def test_the_newest_text_wins_over_one_still_being_searched(desk: Desk) -> None:
    desk.presenter.inspect("x " * READ_AT_ONCE + jwt(user="old"))
    desk.presenter.inspect(TOKEN)
    desk.settle()

    assert [item.whose for item in desk.view.items] == ["guest-17"]
    assert not desk.view.reading


def test_what_was_typed_at_last_wins_over_a_slow_file(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "mail.txt"
    file.write_text(jwt(user="old"))
    desk.presenter.inspect_file(file)
    desk.presenter.inspect(TOKEN)
    desk.settle()

    assert desk.view.items[0].whose == "guest-17"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_text_file_is_read_in_its_encoding(desk: Desk, tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "mail.txt"
    file.write_text(f"Für Gäste: {TOKEN}", encoding)
    desk.presenter.inspect_file(file)
    desk.settle()

    assert desk.view.items[0].token == TOKEN


def test_a_file_that_cannot_be_read_is_said_and_the_text_stays(desk: Desk, tmp_path: Path) -> None:
    desk.presenter.inspect(TOKEN)
    desk.presenter.inspect_file(tmp_path / "missing.txt")
    desk.settle()

    assert desk.notice is not None
    assert "does not exist" in str(desk.notice.text)
    assert desk.view.items[0].token == TOKEN


def test_a_file_over_the_limit_is_refused(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "film.mp4"
    with file.open("wb") as made:
        made.truncate(LARGEST_FILE + 1)
    desk.presenter.inspect_file(file)
    desk.settle()

    assert desk.notice is not None
    assert "too large" in str(desk.notice.text)


def picture(content: str) -> GreyPicture:
    """A QR code, four pixels a module, with its quiet zone."""
    modules = qr_codes.grid(content)
    side = (len(modules) + 8) * 4
    pixels = bytearray(b"\xff" * side * side)
    for y, row in enumerate(modules):
        for x, dark in enumerate(row):
            if dark:
                for line in range(4):
                    at = ((y + 4) * 4 + line) * side + (x + 4) * 4
                    pixels[at : at + 4] = bytes(4)
    return GreyPicture(side, side, bytes(pixels))


def test_the_token_in_a_qr_code_is_found(desk: Desk) -> None:
    desk.presenter.inspect_picture(picture(TOKEN))
    desk.settle()

    assert desk.view.items[0].token == TOKEN
    assert desk.view.text == TOKEN


def test_a_picture_file_is_told_by_its_beginning(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "code.txt"  # its name says nothing
    file.write_bytes(b"\x89PNG" + bytes([40, 40]) + b"\xff" * 1600)
    desk.presenter.inspect_file(file)
    desk.settle()

    assert desk.notice is not None
    assert "no readable QR code" in str(desk.notice.text)
    file.write_bytes(b"\x89PNG\x90\x90")
    desk.presenter.inspect_file(file)
    desk.settle()
    assert "not a picture" in str(desk.notice.text)


# Legacy tokens ----------------------------------------------------------------------------------------------


def test_the_option_bits_of_a_legacy_token_are_named(desk: Desk) -> None:
    desk.presenter.inspect(STS)

    rows = {row.name: str(row.value) for row in sheet(desk).claims}
    assert rows["options"] == "9"
    assert rows["option 1"] == "ends at a time"
    assert rows["option 8"] == "has a tag"
    assert "option 2" not in rows
    assert not desk.view.can_verify
    assert not desk.view.can_revoke


def test_a_huge_options_number_is_survived(desk: Desk) -> None:
    desk.presenter.inspect(STS.replace("options=9", "options=99999999999999999999"))

    assert len(sheet(desk).claims) < 100


# Comparing --------------------------------------------------------------------------------------------------


def test_two_tokens_are_compared_by_what_differs(desk: Desk) -> None:
    desk.presenter.inspect(f"{TOKEN} {jwt(user='guest-18')}")
    desk.presenter.compare_with(1)

    assert desk.view.comparison is not None
    assert [difference.name for difference in desk.view.comparison.differences] == ["user"]
    desk.presenter.select(1)
    swapped = desk.view.comparison
    assert swapped.other is desk.view.items[0]
    assert [str(difference.left) for difference in swapped.differences] == ["guest-18"]
    desk.presenter.stop_comparing()
    assert desk.view.comparison is None


@pytest.mark.parametrize(
    ("other", "words"),
    [("nothing", "no token"), (TOKEN, "same token"), (STS, "legacy"), (TOKEN[:-4] + "AAAA", "signature")],
)
def test_what_cannot_be_compared_is_said(desk: Desk, other: str, words: str) -> None:
    desk.presenter.inspect(TOKEN)
    desk.presenter.compare_with(other)

    assert desk.view.comparison is not None
    assert words in str(desk.view.comparison.problem)


# The guest --------------------------------------------------------------------------------------------------


def test_the_first_restriction_that_keeps_a_guest_out_is_named(desk: Desk) -> None:
    desk.presenter.inspect(TOKEN)
    desk.presenter.check_viewer(" 203.0.113.7 ", "www.harbour.example", "q7Rtz-00021")

    assert desk.view.answer is not None
    assert desk.view.answer.restriction is Restriction.DOMAIN
    desk.presenter.check_viewer("203.0.113.7", "watch.harbour.example", "q7Rtz-00021")
    assert desk.view.answer.restriction is None


def test_what_is_not_known_of_the_guest_is_taken_from_the_link(desk: Desk) -> None:
    link = f"https://demo.nanocosmos.de/nanoplayer/embed/2.0.0/nanoplayer.html?group.id={GROUP}"
    desk.presenter.inspect(f"{link}&group.security.jwtoken={TOKEN}")
    desk.presenter.check_viewer("", "", "q7Rtz-00021")

    assert desk.view.answer is not None
    assert desk.view.answer.restriction is Restriction.DOMAIN  # the hosted page cannot play it


def test_the_answer_follows_the_clock(desk: Desk) -> None:
    desk.presenter.inspect(TOKEN)
    desk.presenter.check_viewer("", "watch.harbour.example", "q7Rtz-00021")
    desk.now += timedelta(hours=3)
    desk.presenter.tick()

    assert desk.view.answer is not None
    assert desk.view.answer.restriction is Restriction.EXPIRED


# The service ------------------------------------------------------------------------------------------------


def test_the_service_is_asked_and_its_answer_stamped(desk: Desk) -> None:
    desk.presenter.inspect(TOKEN)
    desk.presenter.verify()
    meanwhile = desk.view
    assert meanwhile.verifying
    assert not meanwhile.can_verify
    desk.settle()

    assert not desk.view.verifying
    assert desk.view.verification is not None
    assert desk.view.verification.accepted
    assert desk.view.verification.at == NOW
    desk.presenter.inspect("")
    desk.presenter.inspect(TOKEN)
    assert desk.view.verification is not None  # still known of this token


def test_a_refused_token_is_called_refused(desk: Desk) -> None:
    desk.service.revoked.add(TOKEN)
    desk.presenter.inspect(TOKEN)
    desk.presenter.verify()
    desk.settle()

    assert sheet(desk).verdict.kind is VerdictKind.REFUSED


def test_an_answer_belongs_to_the_token_that_was_asked_about(desk: Desk) -> None:
    desk.presenter.inspect(f"{TOKEN} {jwt(user='guest-18')}")
    desk.presenter.verify()
    desk.presenter.select(1)
    desk.settle()

    assert desk.service.asked == [TOKEN]
    assert desk.view.verification is None
    desk.presenter.select(0)
    assert desk.view.verification is not None


def test_another_organisation_is_asked_anew(desk: Desk) -> None:
    desk.presenter.inspect(TOKEN)
    desk.presenter.verify()
    desk.settle()
    desk.sign_in("quay")

    assert desk.view.verification is None
    assert desk.view.items


def test_the_question_goes_on_when_a_refused_credential_was_replaced(desk: Desk) -> None:
    desk.presenter.inspect(TOKEN)
    desk.service.failure = NotAuthorised(text("No."), status=401)
    desk.presenter.verify()
    desk.settle()
    desk.service.failure = None
    desk.sign_in("harbour")

    assert desk.view.verification is not None
    assert desk.view.verification.accepted


@pytest.mark.parametrize(
    "token",
    [
        jwt(without="aud", role="admin", aud="bintu"),
        jwt(without="aud", ingesturl="rtmp://x", streamname="a"),
        TOKEN.rpartition(".")[0],
        STS,
    ],
)
def test_what_is_no_playback_token_is_never_sent(desk: Desk, token: str) -> None:
    desk.presenter.inspect(token)
    desk.presenter.verify()
    desk.presenter.revoke("leak")
    desk.settle()

    assert desk.view.cannot_verify is not None
    assert desk.view.cannot_revoke is not None
    assert not desk.service.asked
    assert not desk.service.revoked


def test_a_revoked_token_is_remembered_with_its_reason(desk: Desk) -> None:
    desk.presenter.inspect(TOKEN)
    desk.presenter.verify()
    desk.settle()
    desk.presenter.revoke("shared link")
    desk.settle()

    assert desk.service.revoked == {TOKEN}
    assert sheet(desk).verdict.kind is VerdictKind.REVOKED
    assert desk.view.revoked is not None
    assert desk.view.revoked.reason == "shared link"
    assert desk.view.verification is None
    assert not desk.view.can_revoke
    assert desk.notice is not None
    assert desk.notice.severity is Severity.GOOD


def test_a_revocation_from_another_tab_is_seen(desk: Desk) -> None:
    desk.presenter.inspect(TOKEN)
    desk.known.remember(TOKEN, NOW, "refund")

    assert sheet(desk).verdict.kind is VerdictKind.REVOKED


@pytest.mark.parametrize(
    "failure",
    [
        Rejected(text("It was not created as revocable."), status=400, code=2011),
        MayHaveArrived(text("No answer came back.")),
    ],
)
def test_a_failed_revocation_is_said_and_nothing_is_claimed(desk: Desk, failure: Rejected) -> None:
    desk.presenter.inspect(TOKEN)
    desk.service.failure = failure
    desk.presenter.revoke("x")
    desk.settle()

    assert desk.notice is not None
    assert desk.notice.text == failure.text
    assert desk.view.revoked is None
    assert desk.view.can_revoke


def test_a_credential_that_may_not_revoke_is_learnt(desk: Desk) -> None:
    desk.presenter.inspect(TOKEN)
    desk.session.not_allowed(Action.REVOKE_TOKENS)
    assert "it may not revoke tokens" in str(desk.view.cannot_revoke)
    assert desk.view.can_verify


def test_a_token_that_is_not_revocable_cannot_be_revoked() -> None:
    desk = Desk(Service())
    desk.presenter.inspect(jwt(revocable=False))

    assert str(desk.view.cannot_revoke) == "It was not created as revocable."
    desk.close()


# Anything at all --------------------------------------------------------------------------------------------


def say_all(shown: Sheet) -> None:
    speaker = Speaker(NOW, UTC)
    sentences = [shown.verdict.text, *shown.about, *(finding.text for finding in shown.findings)]
    sentences += [
        part for row in (*shown.claims, *shown.header) for part in (row.label, row.value, row.meaning)
    ]
    sentences += [mark.label for mark in shown.timeline]
    for sentence in sentences:
        said = speaker.say(sentence)
        assert not {"\u202e", "\x00", "\n"} & set(said)


members = st.dictionaries(
    st.text(max_size=12) | st.sampled_from(["exp", "nbf", "iat", "aud", "streams", "alg", "revocable"]),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
        max_leaves=8,
    ),
    max_size=8,
)


@given(st.text())
def test_any_text_is_read(pasted: str) -> None:
    items, _notes = read_items(pasted)
    for item in items:
        say_all(judge(item, NOW))


@given(header=members, claims=members)
def test_any_claims_are_judged(header: dict[str, object], claims: dict[str, object]) -> None:
    for item in read_items(signed({"alg": "EdDSA"} | header, claims))[0]:
        say_all(judge(item, NOW))


@given(st.integers(0, 400), st.text(alphabet="eyJ.\n\u202e\x00=%", max_size=5))
def test_half_a_token_is_judged(cut: int, noise: str) -> None:
    for item in read_items(TOKEN[:cut] + noise + TOKEN[cut:])[0]:
        say_all(judge(item, NOW))


@given(st.binary(max_size=200))
def test_any_file_is_text_or_picture(content: bytes) -> None:
    assert isinstance(read_file(content), str)
    assert is_picture(content) in (True, False)


def test_the_known_revocations_keep_no_token() -> None:
    known = RevocationsKnown()
    known.remember(TOKEN, NOW, "leak")

    assert TOKEN not in repr(known.view)
    assert known.of(TOKEN) is not None
    assert known.of(jwt(user="other")) is None


def test_the_view_does_not_show_tokens_in_its_repr(desk: Desk) -> None:
    desk.presenter.inspect(TOKEN)

    assert TOKEN not in repr(desk.view)
    assert TOKEN.split(".")[1] not in repr(desk.view)
