"""Legacy player, Backend sample and Sign in: names, keys, what they show and what they never keep."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar, cast
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from nanosecure_gui.app.signing_in import SigningIn
from nanosecure_gui.core.backend_samples import Sample
from nanosecure_gui.core.drafts import TokenDraft
from nanosecure_gui.core.errors import Rejected
from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.wording import Speaker, text
from nanosecure_gui.ui.clipboard import Clipboard
from nanosecure_gui.ui.legacy_dialog import LegacyDialog
from nanosecure_gui.ui.organisations_dialog import OrganisationsDialog
from nanosecure_gui.ui.sample_dialog import SampleDialog
from nanosecure_gui.ui.sign_in_dialog import SignInDialog
from nanosecure_gui.ui.voice import Venue
from nanosecure_gui.ui.widgets.findings_list import FindingsList
from tests.fake_desk import HARBOUR, NOW, FakeDesk, FakeScope, FakeService
from tests.issuing_desk import GROUP, IssuingDesk
from tests.legacy_desk import STREAM, LegacyDesk

from .open_dialog import opened
from .places import settle

BERLIN = Venue(ZoneInfo("Europe/Berlin"), "Berlin")
W = TypeVar("W", bound=QWidget)


def speaker() -> Speaker:
    return Speaker(NOW, BERLIN.zone)


def child(parent: QWidget, of: type[W], name: str) -> W:
    found = parent.findChild(of, name)
    assert found is not None, name
    return found


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[LegacyDesk], LegacyDialog]:
    def open_dialog(desk: LegacyDesk) -> LegacyDialog:
        dialog = LegacyDialog(desk.legacy, Clipboard(), BERLIN, speaker)
        opened(dialog, qtbot)
        return dialog

    return open_dialog


# ---------------------------------------------------------------------------------------------------- legacy


def test_a_token_is_created_and_handed_out(show: Any, qapp: QApplication) -> None:
    desk = LegacyDesk()
    dialog = show(desk)
    assert child(dialog, QLineEdit, "Legacy stream name").text() == STREAM
    QTest.keyClicks(child(dialog, QLineEdit, "Legacy tag"), "press")
    child(dialog, QPushButton, "Lasts 7 days").click()
    dialog.create_button.click()
    (request,) = desk.signing.asked
    assert (request.tag, request.expires - NOW.replace(microsecond=0)) == ("press", timedelta(days=7))
    child(dialog, QPushButton, "Copy legacy link").click()
    assert f"entry.rtmp.streamname={STREAM}" in qapp.clipboard().text()
    assert "Options 9: ends at a time, has a tag" in str(dialog.meaning.findings()[-1].text)


def test_the_primary_keys_create_from_any_field(show: Any) -> None:
    desk = LegacyDesk()
    field = child(show(desk), QLineEdit, "Legacy tag")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(desk.signing.asked) == 1


def test_with_a_bintu_token_it_says_why_not(show: Any) -> None:
    dialog = show(LegacyDesk(HARBOUR))
    assert not dialog.create_button.isEnabled()
    assert "API key only" in dialog.create_button.accessibleDescription()


def test_what_is_refused_is_marked_and_explained_beside(show: Any) -> None:
    dialog = show(LegacyDesk())
    field = child(dialog, QLineEdit, "Legacy allowed IP")
    QTest.keyClicks(field, "2001:db8::1")
    assert "NAT64" in field.accessibleDescription()
    worst = dialog.findings.findings()[0]
    assert worst.severity is Severity.HARM
    assert worst.fix is not None
    assert worst.fix.link
    assert not dialog.create_button.isEnabled()


def test_an_empty_stream_is_not_called_wrong_before_something_was_pressed(show: Any) -> None:
    desk = LegacyDesk()
    dialog = show(desk)
    stream = child(dialog, QLineEdit, "Legacy stream name")
    stream.clear()
    assert stream.accessibleDescription() == ""
    desk.legacy.edit_secret("x" * 32)
    desk.legacy.register()
    assert "Enter at least one stream name" in stream.accessibleDescription()


def test_the_secret_is_generated_sent_and_gone(show: Any) -> None:
    desk = LegacyDesk()
    dialog = show(desk)
    secret = child(dialog, QLineEdit, "Stream secret")
    assert not secret.isVisible()  # hardly anybody needs it
    child(dialog, QPushButton, "Register stream secret").click()
    assert secret.isVisible()
    child(dialog, QPushButton, "Generate secret").click()
    assert secret.echoMode() is QLineEdit.EchoMode.Password
    generated = secret.text()
    child(dialog, QPushButton, "Register secret").click()
    assert desk.signing.registered[0].secret == generated
    assert secret.text() == ""
    assert "Registered" in str(child(dialog, FindingsList, "Registering").findings()[0].text)


def test_closing_forgets_the_token(show: Any) -> None:
    desk = LegacyDesk()
    dialog = show(desk)
    dialog.create_button.click()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert desk.legacy.view.signed is None
    assert child(dialog, QPlainTextEdit, "Created legacy token").toPlainText() == ""


def test_inspect_gets_what_it_can_read(show: Any, qtbot: QtBot) -> None:
    desk = LegacyDesk()
    dialog = show(desk)
    dialog.create_button.click()
    with qtbot.waitSignal(dialog.inspect) as asked:
        child(dialog, QPushButton, "Inspect legacy token").click()
    assert asked.args is not None
    assert "entry.security.token=" in asked.args[0]
    assert not dialog.isVisible()


# ------------------------------------------------------------------------------------------------ from Create


def test_create_offers_both_from_its_page(qapp: QApplication, qtbot: QtBot) -> None:
    desk = IssuingDesk()
    window = desk.window(qapp, BERLIN)
    qtbot.addWidget(window)
    window.show()
    page = window.create_page
    sample = child(page, QPushButton, "Backend sample")
    assert not sample.isEnabled()  # there is nothing yet to make one of
    desk.issuing.edit(TokenDraft(group=GROUP, tag="press"))
    sample.click()
    child(page, QPushButton, "Legacy player").click()
    opened = {type(each): each for each in window.findChildren(QDialog)}
    assert set(opened) == {SampleDialog, LegacyDialog}
    code = cast(SampleDialog, opened[SampleDialog]).code.toPlainText()
    assert GROUP in code
    assert "press" in code
    for dialog in opened.values():
        dialog.close()


def test_a_sample_is_shown_copied_and_saved(qapp: QApplication, qtbot: QtBot) -> None:
    saved: list[tuple[Path, str]] = []
    dialog = SampleDialog(
        lambda sample: f"code of {sample.name}", lambda path, code: saved.append((path, code)), Clipboard()
    )
    opened(dialog, qtbot)
    QTest.keyClick(dialog.kinds, Qt.Key.Key_Down)
    assert dialog.code.toPlainText() == f"code of {tuple(Sample)[1].name}"
    dialog.copy_button.click()
    assert qapp.clipboard().text() == dialog.code.toPlainText()


# ------------------------------------------------------------------------------------------------- signing in


def signing_in(qtbot: QtBot, service: FakeService) -> tuple[SignInDialog, list[str]]:
    tokens: list[str] = []
    presenter = SigningIn(lambda: cast(Any, service), lambda _email, token: tokens.append(token), FakeScope())
    dialog = SignInDialog(presenter, speaker)
    opened(dialog, qtbot)
    return dialog, tokens


def test_signing_in_by_keyboard_closes_with_a_token(qtbot: QtBot) -> None:
    dialog, tokens = signing_in(qtbot, FakeService())
    QTest.keyClicks(dialog.focusWidget(), "kim@example.com")
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClicks(dialog.focusWidget(), "hunter22")
    assert dialog.password.echoMode() is QLineEdit.EchoMode.Password
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert tokens == ["eyJh.bintu.token"]
    assert not dialog.isVisible()
    assert dialog.password.text() == ""


def test_a_refused_sign_in_leads_back_to_the_password(qtbot: QtBot) -> None:
    dialog, tokens = signing_in(qtbot, FakeService(signed_in=Rejected(text("Wrong."), status=401)))
    dialog.email.setText("kim@example.com")
    dialog.password.setText("hunter22")
    dialog.sign_in_button.click()
    assert tokens == []
    assert dialog.report.isVisible()
    assert dialog.focusWidget() is dialog.password
    assert dialog.password.selectedText() != ""


def test_a_refusal_does_not_squeeze_the_fields(qtbot: QtBot) -> None:
    refusal = Rejected(
        text("The sign-in was refused: e-mail address or password is wrong."),
        text("Check both. With single sign-on, copy the Bintu token from the dashboard instead."),
        status=401,
    )
    dialog, _tokens = signing_in(qtbot, FakeService(signed_in=refusal))
    settle()
    height = dialog.password.height()
    dialog.email.setText("kim@example.com")
    dialog.password.setText("hunter22")
    dialog.sign_in_button.click()
    settle()
    assert dialog.password.height() == height
    assert dialog.report.verticalScrollBar().maximum() == 0


def test_the_organisation_form_takes_the_token(qtbot: QtBot) -> None:
    desk = FakeDesk(HARBOUR, active="1")
    dialog = OrganisationsDialog(desk.organisations, speaker)
    opened(dialog, qtbot)
    child(dialog, QPushButton, "Sign in with e-mail").click()
    sign_in = child(dialog, SignInDialog, "")
    sign_in.email.setText("kim@example.com")
    sign_in.password.setText("hunter22")
    sign_in.sign_in_button.click()
    credential = child(dialog, QLineEdit, "Credential")
    assert credential.text() == "eyJh.bintu.token"
    assert credential.echoMode() is QLineEdit.EchoMode.Password
    assert "Signed in as" in str(dialog.report.findings()[0].text)


def test_what_can_still_be_revoked_is_shown_from_the_refusal(qtbot: QtBot) -> None:
    desk = FakeDesk(HARBOUR, active="1")
    desk.session.credential_refused()
    dialog = OrganisationsDialog(desk.organisations, speaker)
    opened(dialog, qtbot)
    finding = dialog.report.findings()[1]
    with qtbot.waitSignal(dialog.show_revocable):
        dialog.report.fix_requested.emit(finding)
    assert not dialog.isVisible()
