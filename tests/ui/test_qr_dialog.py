"""The QR dialog: a code that was read back, and a sentence instead of one that cannot be."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from nanosecure_gui.app import qr_codes
from nanosecure_gui.core.errors import UserError
from nanosecure_gui.ui.clipboard import Clipboard
from nanosecure_gui.ui.qr_dialog import DENSE, QrDialog
from nanosecure_gui.ui.widgets.qr_view import QrView

from .open_dialog import opened

LINK = "https://demo.nanocosmos.de/nanoplayer/embed/nanoplayer.html?security.jwtoken="


def make(qtbot: QtBot, content: str) -> QrDialog:
    dialog = QrDialog("Player link", content, Clipboard(), caption="For guest-17")
    return opened(dialog, qtbot)


def words(dialog: QWidget, name: str) -> str:
    label = dialog.findChild(QLabel, name)
    return label.text() if isinstance(label, QLabel) else ""


def seen(dialog: QrDialog) -> tuple[str, ...]:
    """What a camera in front of the screen would read."""
    view = dialog.findChild(QrView, "QR code")
    assert isinstance(view, QrView)
    image = view.grab().toImage().convertToFormat(view.grab().toImage().Format.Format_Grayscale8)
    rows = bytes(image.constBits())
    width, stride = image.width(), image.bytesPerLine()
    pixels = b"".join(rows[y * stride : y * stride + width] for y in range(image.height()))
    return qr_codes.read(qr_codes.GreyPicture(width, image.height(), pixels))


@pytest.mark.parametrize("length", [10, 400, 1_200])
def test_a_camera_reads_what_is_to_be_handed_over(qtbot: QtBot, length: int) -> None:
    content = LINK + "A" * length
    dialog = make(qtbot, content)
    assert seen(dialog) == (content,)
    dialog.resize(dialog.minimumSize())
    QApplication.processEvents()
    assert seen(dialog) == (content,)


def test_it_warns_that_whoever_scans_it_holds_the_token(qtbot: QtBot) -> None:
    assert words(make(qtbot, LINK), "Warning") == "Whoever scans this holds the token."


def test_a_dense_code_is_said_to_be_one(qtbot: QtBot) -> None:
    assert len(qr_codes.grid(LINK + "A" * 400)) > DENSE >= len(qr_codes.grid(LINK + "A" * 100))
    assert words(make(qtbot, LINK + "A" * 400), "Dense code")
    assert not words(make(qtbot, LINK + "A" * 100), "Dense code")


def test_what_does_not_fit_is_said_instead_of_shown(qtbot: QtBot) -> None:
    dialog = make(qtbot, LINK + "A" * 3_000)
    assert dialog.findChild(QrView, "QR code") is None
    assert words(dialog, "Problem").startswith("This is too long for a QR code")
    assert dialog.copy_button.isEnabled()


def test_a_code_that_reads_differently_is_not_shown(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(qr_codes, "read", lambda _picture: ("something else",))
    dialog = make(qtbot, LINK)
    assert dialog.findChild(QrView, "QR code") is None
    assert "could not be read back" in words(dialog, "Problem")


def test_copy_is_treated_as_a_secret_and_enter_closes(qtbot: QtBot) -> None:
    dialog = make(qtbot, LINK)
    dialog.copy_button.click()
    data = QApplication.clipboard().mimeData()
    assert data.text() == LINK
    assert len(data.formats()) > 1  # marked for clipboard histories
    assert dialog.focusWidget() is not None
    for name in ("Copy", "Close", "QR code"):
        control = dialog.findChild(QWidget, name)
        assert control is not None
        assert control.accessibleName() == control.accessibleIdentifier() == name
    dialog.close_button.setFocus()
    QTest.keyClick(dialog.close_button, Qt.Key.Key_Return)
    assert not dialog.isVisible()


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1, max_size=300))
def test_any_text_is_proven_or_refused(content: str) -> None:
    try:
        modules = qr_codes.proven_grid(content)
    except UserError:
        return
    assert qr_codes.read(qr_codes.picture(modules)) == (content,)


def test_a_link_is_always_proven() -> None:
    assert qr_codes.proven_grid(LINK + "eyJhbGciOiJFZERTQSJ9.abc_-123.xyz")
