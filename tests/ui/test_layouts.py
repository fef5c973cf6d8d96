"""Nothing is cut, covered or outside: on a small screen, in a longer language, from right to left."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTranslator
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from nanosecure_gui.core.findings import Finding, Fix, Severity
from nanosecure_gui.core.wording import Speaker, text
from nanosecure_gui.resources import resource
from nanosecure_gui.ui.directions import direction_of, draw_words
from nanosecure_gui.ui.main_window import SMALLEST_SIZE
from nanosecure_gui.ui.theme import Scheme
from nanosecure_gui.ui.widgets.date_time_field import DateTimeField
from nanosecure_gui.ui.widgets.findings_list import FindingsList
from nanosecure_gui.ui.widgets.wrap_row import WrapRow
from tests.fake_desk import NOW

from .dressed import dressed
from .gallery import BERLIN
from .layout_faults import faults
from .places import PLACES, settle, shown
from .pseudo import Backwards, Longer, Spoken

LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


@pytest.fixture(scope="module", autouse=True)
def theme(qapp: QApplication) -> Iterator[None]:
    """The program's own looks."""
    with dressed(qapp, Scheme.LIGHT):
        yield


@pytest.fixture
def from_right_to_left(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(RIGHT)
    yield
    qapp.setLayoutDirection(LEFT)


@pytest.fixture
def translated(qapp: QApplication) -> Iterator[Callable[[QTranslator], None]]:
    """Speaks a language until the test ends."""
    spoken: list[QTranslator] = []

    def translate(translator: QTranslator) -> None:
        spoken.append(translator)
        qapp.installTranslator(translator)

    yield translate
    for translator in spoken:
        qapp.removeTranslator(translator)


def is_window(name: str, widget: QWidget) -> bool:
    """Whether people make it smaller; a dialog is as large as what is in it."""
    return not isinstance(widget, QDialog) or (name.startswith("guests-") and name != "guests-shift")


def all_faults() -> list[str]:
    found = []
    for name in PLACES:
        with shown(name) as widget:
            found += [f"{name}: {fault}" for fault in faults(widget)]
    return found


def test_the_smallest_window_has_room_for_everything() -> None:
    """So does the usual one: see the longer language."""
    found = []
    for name in PLACES:
        with shown(name) as widget:
            if is_window(name, widget):
                widget.resize(*SMALLEST_SIZE)
                settle()
            found += [f"{name}: {fault}" for fault in faults(widget)]
    assert found == []


def test_a_longer_language_has_its_room(translated: Callable[[QTranslator], None]) -> None:
    translated(Longer())
    assert all_faults() == []


def too_wide(window: QWidget) -> Iterator[str]:
    """What stands in an area that would have to be scrolled sideways, or is cut at its edge."""
    for area in window.findChildren(QScrollArea):
        inner, room = area.widget(), area.viewport().width()
        if inner is not None and area.isVisible() and inner.width() > room + 2:
            yield f"{type(inner).__name__} {inner.width()} > {room}"


def test_in_german_nothing_is_scrolled_sideways_on_a_small_screen(
    translated: Callable[[QTranslator], None],
) -> None:
    german = Spoken()
    assert german.load(str(resource("translations/nanosecure_de.qm")))
    translated(german)
    found = []
    for name in PLACES.keys() - {"guests-columns"}:  # a list has as many columns as it has
        with shown(name) as widget:
            if is_window(name, widget):
                widget.resize(*SMALLEST_SIZE)
                settle()
            found += [f"{name}: {fault}" for fault in too_wide(widget)]
    assert found == []


@pytest.mark.usefixtures("from_right_to_left")
def test_from_right_to_left_too(translated: Callable[[QTranslator], None]) -> None:
    translated(Backwards())
    assert all_faults() == []


@pytest.mark.usefixtures("from_right_to_left")
def test_a_finding_is_mirrored_and_its_fix_is_pressed_where_it_stands(qtbot: QtBot) -> None:
    findings = FindingsList()
    qtbot.addWidget(findings)
    findings.resize(500, 80)
    fix = Fix(text("Bind to IP"))
    findings.show_findings((Finding(Severity.CARE, text("Not bound."), fix=fix),), Speaker(NOW, BERLIN.zone))
    findings.show()
    settle()
    row = findings.visualRect(findings.model().index(0, 0))
    with qtbot.waitSignal(findings.fix_requested):
        QTest.mouseClick(findings.viewport(), Qt.MouseButton.LeftButton, pos=row.topLeft() + QPoint(20, 12))
    picture = findings.viewport().grab().toImage()
    assert _ink(picture, QRect(row.right() - 22, row.top(), 20, 28)), "its symbol is on the right"


@pytest.mark.usefixtures("from_right_to_left")
def test_a_row_that_wraps_begins_on_the_right(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    row = WrapRow(host)
    first, second = QPushButton("First"), QPushButton("Second")
    row.addWidget(first)
    row.addWidget(second)
    host.resize(400, 60)
    host.show()
    assert second.geometry().right() < first.geometry().left()
    assert first.geometry().right() == host.width() - 1


@pytest.mark.usefixtures("from_right_to_left")
def test_the_head_begins_on_the_right() -> None:
    with shown("guardian") as window:
        role = window.findChild(QLabel, "Role")
        name = window.findChild(QLabel, "Active organisation")
        assert role is not None
        assert name is not None
        assert role.geometry().right() == name.geometry().right()
        assert (
            role.width() == role.sizeHint().width()
        )  # else its words, from left to right, would begin far left


@pytest.mark.usefixtures("from_right_to_left")
def test_a_time_is_never_turned_round(qtbot: QtBot) -> None:
    field = DateTimeField(BERLIN.zone, "")
    qtbot.addWidget(field)
    field.show_instant(NOW)
    line = field.findChild(QLineEdit)
    assert line is not None
    assert line.text().endswith(f"{NOW.astimezone(BERLIN.zone):%H:%M}")
    assert field.layoutDirection() is LEFT


@pytest.mark.parametrize(
    ("words", "direction"),
    [
        ("guest-17", LEFT),
        ("2001:db8::1", LEFT),
        ("22:42", LEFT),
        ("فعال", RIGHT),
        ("12 \u05d3\u05e7\u05d5\u05ea", RIGHT),
    ],
)
def test_what_is_said_keeps_its_own_direction(words: str, direction: Qt.LayoutDirection) -> None:
    assert direction_of(words) is direction


@pytest.mark.parametrize("layout", [LEFT, RIGHT])
def test_an_address_looks_the_same_in_every_layout(layout: Qt.LayoutDirection) -> None:
    room = QRect(0, 0, 200, 30)

    def drawn(within: Qt.LayoutDirection, flags: int) -> QImage:
        image = QImage(room.size(), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setLayoutDirection(within)
        draw_words(painter, room, "2001:db8::1", flags)
        painter.end()
        return image

    beginning, end = Qt.AlignmentFlag.AlignLeft.value, Qt.AlignmentFlag.AlignRight.value
    usual = drawn(LEFT, beginning if layout is LEFT else end)
    assert drawn(layout, beginning) == usual


def _ink(picture: QImage, where: QRect) -> bool:
    colours = {
        picture.pixel(x, y)
        for x in range(where.left(), where.right())
        for y in range(where.top(), where.bottom())
    }
    return len(colours) > 1
