"""The Inspect page: what is pasted, dropped and pressed, and what is seen and said of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QGuiApplication, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from nanosecure_gui.app import qr_codes
from nanosecure_gui.app.inspecting import READ_AT_ONCE, SHOWN
from nanosecure_gui.ui.clipboard import Clipboard
from nanosecure_gui.ui.pages.inspect_page import InspectPage
from tests.inspect_desk import GROUP, Desk, jwt, signed
from tests.ui.gallery import BERLIN

TOKEN = jwt()
STS = (
    "https://demo.nanocosmos.de/nanoplayer/release/nanoplayer.html?entry.rtmp.streamname=q7Rtz-00021"
    "&entry.security.token=aGFsbG8gd2VsdA&entry.security.expires=1795297327&entry.security.options=1"
)


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = Desk()
    yield made
    made.close()
    assert not made.crashes


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> InspectPage:
    made = InspectPage(desk.presenter, Clipboard(), BERLIN, ("shared link",))
    qtbot.addWidget(made)
    made.resize(1068, 571)
    made.show()
    return made


def button(page: QWidget, name: str) -> QAbstractButton:
    found = page.findChild(QAbstractButton, name)
    assert found is not None, name
    return found


def verdict(page: InspectPage) -> str:
    return page.verdict.verdict.text()


def cells(page: InspectPage, row: int) -> list[str]:
    model = page.details.claims.record_model()
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def text_data(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


def qr_image(content: str) -> QImage:
    modules = qr_codes.grid(content)
    image = QImage((len(modules) + 8) * 4, (len(modules) + 8) * 4, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    for y, row in enumerate(modules):
        for x, dark in enumerate(row):
            if dark:
                painter.fillRect((x + 4) * 4, (y + 4) * 4, 4, 4, QColor("black"))
    painter.end()
    return image


# Names ------------------------------------------------------------------------------------------------------


def test_the_names_of_the_contract_hold(page: InspectPage) -> None:
    for name in (
        *("Token to inspect", "Claims", "Findings", "Verify with service", "Revoke token"),
        *("Viewer IP", "Viewer page domain", "Viewer stream", "Check", "Compare"),
    ):
        control = page.findChild(QWidget, name)
        assert control is not None, name
        assert control.accessibleName() == name
        assert control.accessibleIdentifier() == name


def test_the_verdict_is_said_by_its_text(page: InspectPage) -> None:
    label = page.findChild(QLabel, "Verdict")
    assert label is not None
    assert label.accessibleIdentifier() == "Verdict"
    assert not label.accessibleName()


# Taking -----------------------------------------------------------------------------------------------------


def test_an_empty_page_invites_to_paste(page: InspectPage) -> None:
    QGuiApplication.clipboard().setText(TOKEN)

    assert not page.verdict.isVisible()
    button(page, "Paste from clipboard").click()

    assert verdict(page) == "Works now - 1 h 12 min left"
    assert page.input.text.hasFocus() or page.window().focusWidget() is page.input.text


def test_typing_and_pasting_into_the_field_inspects(page: InspectPage, desk: Desk) -> None:
    page.input.text.setFocus()
    QTest.keyClicks(page.input.text, "hello")
    assert verdict(page) == "No token found"

    QGuiApplication.clipboard().setText(f"see {TOKEN}")
    page.input.text.paste()

    assert desk.view.text == f"see {TOKEN}"  # a whole paste replaces
    assert verdict(page).startswith("Works now")
    page.input.text.undo()
    assert desk.view.text == "hello"


def test_a_short_paste_is_inserted(page: InspectPage, desk: Desk) -> None:
    QTest.keyClicks(page.input.text, "ab")
    QGuiApplication.clipboard().setText("c")
    page.input.text.paste()

    assert desk.view.text == "abc"


def test_a_text_from_another_tab_is_shown_in_the_field(page: InspectPage) -> None:
    page.inspect_text(TOKEN)

    assert page.input.text.toPlainText() == TOKEN


def test_rich_text_comes_in_plain(page: InspectPage) -> None:
    data = text_data(TOKEN)
    data.setHtml(f"<h1>{TOKEN}</h1>")
    page.input.text.insertFromMimeData(data)

    assert page.input.text.toPlainText() == TOKEN


def test_ten_megabytes_are_searched_without_being_put_into_the_field(page: InspectPage, desk: Desk) -> None:
    QGuiApplication.clipboard().setText("~" * 10_000_000 + " " + TOKEN)
    page.take_clipboard()
    assert verdict(page) == "Searching…"
    desk.settle()

    assert verdict(page).startswith("Works now")
    assert len(page.input.text.toPlainText()) == SHOWN
    assert page.input.text.isReadOnly()
    QGuiApplication.clipboard().setText(jwt(user="next"))
    QTest.keyClick(page.input.text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert not page.input.text.isReadOnly()
    assert page.input.text.toPlainText() == jwt(user="next")


@pytest.mark.parametrize("text", ["a\x00b", "\ud800", "\u202e" * 50, ".\r\n\u2028\u2029", "x" * READ_AT_ONCE])
def test_odd_characters_are_taken(page: InspectPage, text: str) -> None:
    page.inspect_text(text)

    assert page.verdict.isVisible()


def test_a_dropped_file_is_read(page: InspectPage, desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "mail.eml"
    file.write_text(f"Here it is: {TOKEN}")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    page.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    desk.settle()

    assert verdict(page).startswith("Works now")


def test_a_picture_of_a_qr_code_is_read(page: InspectPage, desk: Desk) -> None:
    data = QMimeData()
    data.setImageData(qr_image(TOKEN))
    page.input.text.insertFromMimeData(data)
    desk.settle()

    assert page.input.text.toPlainText() == TOKEN
    assert verdict(page).startswith("Works now")


def test_a_picture_without_a_code_is_said(page: InspectPage, desk: Desk) -> None:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    data = QMimeData()
    data.setImageData(image)
    page.input.text.take(data)
    desk.settle()

    assert desk.notice is not None


def test_clear_empties_everything(page: InspectPage) -> None:
    page.inspect_text(TOKEN)
    button(page, "Clear").click()

    assert page.input.text.toPlainText() == ""
    assert not page.verdict.isVisible()


# Showing ----------------------------------------------------------------------------------------------------


def test_instants_stand_in_three_clocks(page: InspectPage) -> None:
    page.inspect_text(TOKEN)

    assert cells(page, 2)[:2] == ["Ends · exp", "21:54 · 20:54 UTC · in 1 h 12 min"]
    assert cells(page, 2)[3].isdigit()


def test_claims_can_be_copied_each(page: InspectPage) -> None:
    page.inspect_text(TOKEN)
    table = page.details.claims
    copies = table.copies(table.record_model().record(1))

    assert [content for _words, content in copies] == [
        "watch.harbour.example",
        '"watch.harbour.example"',
        'domain\twatch.harbour.example\t"watch.harbour.example"',
    ]


def test_the_token_is_copied_as_a_secret(page: InspectPage) -> None:
    page.inspect_text(f"https://x.example/?group.security.jwtoken={TOKEN}")
    button(page, "Copy token").click()

    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == TOKEN
    assert data.hasFormat("x-kde-passwordManagerHint")


def test_hostile_claims_are_shown_as_plain_text(page: InspectPage) -> None:
    page.inspect_text(
        signed({"alg": "EdDSA"}, {"aud": "splay", "user": "<b>x</b>\u202e", "n": 2**70, "\u202ename": [[[]]]})
    )

    assert page.verdict._about.textFormat() is Qt.TextFormat.PlainText
    shown = [cell for row in range(4) for cell in cells(page, row)]
    assert "<b>x</b>⟨U+202E⟩" in shown
    assert not any("\u202e" in cell for cell in shown)
    assert "\u202e" not in page.details.raw.text.toPlainText()


def test_several_tokens_are_listed_and_chosen(page: InspectPage) -> None:
    page.inspect_text(TOKEN)
    assert not page.input.found.isVisible()

    page.inspect_text(f"{TOKEN} {jwt(user='guest-18', exp=1)}")
    assert page.input.found.count() == 2
    page.input.found.setCurrentRow(1)

    assert verdict(page).startswith("Expired")


def test_the_page_fits_the_window_for_a_normal_token(page: InspectPage) -> None:
    page.inspect_text(TOKEN)

    assert page.minimumSizeHint().height() <= 571
    page.resize(868, 451)
    assert page.minimumSizeHint().height() <= 451
    assert page.minimumSizeHint().width() <= 868


def test_a_long_verdict_keeps_its_lines_in_the_smallest_window(page: InspectPage) -> None:
    page.inspect_text(TOKEN)
    page.details.guest_button.setChecked(True)
    page.resize(868, 451)
    label = page.verdict.verdict
    label.setText("Expired long ago, and still much can be said of it. " * 4)
    for _ in range(4):
        QGuiApplication.processEvents()
        page.resize(868, max(451, page.minimumSizeHint().height()))  # as the page's scroll area does
    assert label.height() >= label.heightForWidth(label.width())


def test_nothing_is_made_anew_while_typing(page: InspectPage) -> None:
    page.inspect_text(TOKEN)
    before = {id(child) for child in page.findChildren(QWidget)}
    for number in range(5):
        page.inspect_text(jwt(user=f"guest-{number}"))

    assert {id(child) for child in page.findChildren(QWidget)} == before


def test_the_primary_button_names_its_keys_where_there_is_room(page: InspectPage) -> None:
    page.inspect_text(TOKEN)
    assert button(page, "Verify with service").text().endswith("Ctrl+Enter")


def test_legacy_tokens_offer_only_what_they_hold(page: InspectPage) -> None:
    page.inspect_text(TOKEN)
    button(page, "Show header").click()
    page.inspect_text(STS)

    assert page.details.claims.isVisible()
    assert not button(page, "Show header").isEnabled()
    assert not button(page, "Verify with service").isEnabled()
    assert button(page, "Revoke token").toolTip() == "Legacy tokens cannot be revoked."


# Asking -----------------------------------------------------------------------------------------------------


def test_ctrl_enter_asks_the_service(page: InspectPage, desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitExposed(page)
    page.activateWindow()
    page.inspect_text(TOKEN)
    page.input.text.setFocus()
    QTest.keyClick(page.input.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    while_asked = page.verify.busy
    desk.settle()
    assert (while_asked, page.verify.busy) == (True, False)
    said = [label.text() for label in page.verdict.findChildren(QLabel)]
    assert "The service says: valid - asked 20:42:07" in said


def test_revoking_asks_first_and_shows_the_reason(page: InspectPage, desk: Desk) -> None:
    page.inspect_text(TOKEN)
    button(page, "Revoke token").click()
    assert page.question is not None
    assert page.question.action_button.text() == "Revoke 1 token"
    assert page.question.cancel_button.isDefault()
    assert not desk.service.revoked

    page.question.action_button.click()
    desk.settle()

    assert desk.service.revoked == {TOKEN}
    assert verdict(page) == "Revoked 20:42 from this desk"
    assert not button(page, "Revoke token").isEnabled()


def test_cancelling_revokes_nothing(page: InspectPage, desk: Desk) -> None:
    page.inspect_text(TOKEN)
    page.ask_to_revoke()
    assert page.question is not None
    page.question.cancel_button.click()
    desk.settle()

    assert not desk.service.revoked


def test_the_guest_check_unfolds_and_answers(page: InspectPage) -> None:
    page.inspect_text(f"https://x.example/?group.id={GROUP}&group.security.jwtoken={TOKEN}")
    guest = page.details.guest
    assert not guest.isVisible()
    button(page, "Why can't this guest watch?").click()
    field = page.findChild(QLineEdit, "Viewer page domain")
    assert field is not None
    field.setText("www.harbour.example")
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert guest.isVisible()
    assert "watch.harbour.example, not to www.harbour.example" in guest.answer.text()
    assert guest.stream.placeholderText() == f"{GROUP} (from the link)"


def test_a_second_token_is_compared(page: InspectPage) -> None:
    page.inspect_text(TOKEN)
    button(page, "Compare").click()
    assert page.details.comparison.isVisible()

    page.details.comparison.second.setText(jwt(user="guest-18", tag="table 8"))

    assert page.details.comparison.outcome.text() == "2 differences to guest-18"
    model = page.details.comparison.differences.record_model()
    assert [str(model.index(1, column).data()) for column in range(3)] == ["User", "guest-17", "guest-18"]


def test_with_two_tokens_found_compare_needs_no_further_paste(page: InspectPage) -> None:
    page.inspect_text(f"{TOKEN} {jwt(user='guest-18')}")
    button(page, "Compare").click()
    assert page.details.comparison.outcome.text() == "1 difference to guest-18"
    page.input.found.setCurrentRow(1)
    assert page.details.comparison.outcome.text() == "1 difference to guest-17"
    assert page.details.comparison.other.currentText().startswith("guest-17")

    button(page, "Show claims").click()
    assert page.details.claims.isVisible()


def test_the_menu_of_a_claim_copies(page: InspectPage) -> None:
    page.inspect_text(TOKEN)
    table = page.details.claims
    menu = table.copy_menu(table.record_model().record(1))
    menu.actions()[0].trigger()

    assert QGuiApplication.clipboard().text() == "watch.harbour.example"


def test_an_empty_clipboard_is_said(page: InspectPage, desk: Desk) -> None:
    QGuiApplication.clipboard().clear()
    page.take_clipboard()

    assert desk.notice is not None
    assert "nothing that could be read" in str(desk.notice.text)


def test_a_token_that_works_can_be_handed_out_again(page: InspectPage) -> None:
    token = jwt(without="domain")
    page.inspect_text(token)
    hand_out = page.verdict.hand_out
    assert hand_out.isVisible()
    assert hand_out.link.isVisible()
    hand_out.link.click()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("https://demo.nanocosmos.de/")
    assert token in copied
    hand_out.code.click()
    assert QGuiApplication.clipboard().text().startswith("<iframe")
    QGuiApplication.clipboard().clear()


def test_what_the_hosted_player_would_not_play_has_no_player_link(page: InspectPage) -> None:
    page.inspect_text(jwt(domain="watch.example.com"))
    assert not page.verdict.hand_out.link.isVisible()
    page.verdict.hand_out.code.click()
    assert "NanoPlayer(" in QGuiApplication.clipboard().text()
    QGuiApplication.clipboard().clear()


def test_what_does_not_work_is_not_handed_out(page: InspectPage) -> None:
    page.inspect_text(jwt(exp=1))
    assert not page.verdict.hand_out.isVisible()
