"""What a person would see to be wrong in a window: words that are cut, controls that cover one another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)

_SLACK = 2  # pixels: what rounding and the style sheet's least widths may take


def faults(window: QWidget) -> list[str]:
    """Everything wrong in what is shown, each as a sentence."""
    shown = [each for each in window.findChildren(QWidget) if each.isVisible() and not _is_inside(each)]
    return [*_cut(shown), *_outside(shown, window), *_overlapping(shown)]


def called(widget: QWidget) -> str:
    """How to find a widget: its class, name and words."""
    words = widget.text() if isinstance(widget, (QLabel, QAbstractButton, QLineEdit)) else ""
    return f"{type(widget).__name__} {widget.objectName()!r} {words[:60]!r}"


def _is_inside(widget: QWidget) -> bool:
    """Whether it is a part that Qt made of another control."""
    above = widget.parentWidget()
    return widget.objectName().startswith("qt_") or isinstance(
        above, (QAbstractSpinBox, QComboBox, QLineEdit)
    )


def _cut(shown: list[QWidget]) -> Iterator[str]:
    for each in shown:
        if isinstance(each, QLabel):
            yield from _cut_label(each)
        elif isinstance(each, (QPushButton, QCheckBox, QRadioButton)):
            if each.width() + _SLACK < each.minimumSizeHint().width():
                yield f"{called(each)} has {each.width()} pixels of {each.minimumSizeHint().width()}"
        elif isinstance(each, QComboBox):
            room = each.width() - 44
            cut = each.fontMetrics().horizontalAdvance(each.currentText()) > room
            if cut and not each.isEditable() and not each.toolTip():
                yield f"{called(each)} cuts {each.currentText()!r}"
        elif isinstance(each, QLineEdit):
            words = each.placeholderText() if not each.text() else ""
            room = each.width() - 20
            if words and not each.toolTip() and each.fontMetrics().horizontalAdvance(words) > room:
                yield f"{called(each)} cuts {words!r}"


def _cut_label(label: QLabel) -> Iterator[str]:
    if not label.text() or not label.pixmap().isNull():
        return
    room = label.contentsRect()
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        if label.height() + _SLACK < needed:
            yield f"{called(label)} has {label.height()} pixels of height of {needed}"
        return
    metrics = QFontMetrics(label.font())
    rich = label.textFormat() is Qt.TextFormat.RichText or "<" in label.text()
    needed = label.sizeHint().width() if rich else metrics.horizontalAdvance(label.text())
    if room.width() + _SLACK < needed and not label.toolTip():
        yield f"{called(label)} has {room.width()} pixels of {needed}"


def _outside(shown: list[QWidget], window: QWidget) -> Iterator[str]:
    for each in shown:
        above = each.parentWidget()
        if above is None or above is window or _scrolls(each):
            continue
        if not above.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(each.geometry()):
            yield f"{called(each)} at {each.geometry()} is not whole in {called(above)} {above.size()}"


def _scrolls(widget: QWidget) -> bool:
    above = widget.parentWidget()
    return isinstance(above, QAbstractScrollArea) or isinstance(
        above.parentWidget() if above is not None else None, QAbstractScrollArea
    )


def _overlapping(shown: list[QWidget]) -> Iterator[str]:
    controls = [
        each
        for each in shown
        if isinstance(each, (QAbstractButton, QLabel, QLineEdit, QComboBox, QAbstractSpinBox))
    ]
    places = [(each, QRect(each.mapTo(each.window(), QPoint()), each.size())) for each in controls]
    for (one, here), (other, there) in combinations(places, 2):
        if one.parentWidget() is not other.parentWidget() and _in_scroll(one) is not _in_scroll(other):
            continue
        met = here.intersected(there)
        if met.width() > 2 and met.height() > 2:
            yield f"{called(one)} and {called(other)} are over one another"


def _in_scroll(widget: QWidget) -> QWidget | None:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QAbstractScrollArea):
        above = above.parentWidget()
    return above
