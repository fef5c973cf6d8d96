"""One way to give a control the name that people, scripts and screen readers know it by."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

B = TypeVar("B", bound=QAbstractButton)
W = TypeVar("W", bound=QWidget)


def named(widget: W, name: str, label: QLabel | None = None) -> W:
    """`widget`, known as `name` (English, as the contract has it).

    The name becomes its accessible name in the interface's language, and its identifier in English. Combo
    boxes, date-times and tables need a visible `label` too: it becomes their buddy, because Qt on Linux
    names a combo box by its current text.
    """
    identified(widget, name)
    widget.setAccessibleName(QCoreApplication.translate("names", name))
    if label is not None:
        label.setBuddy(widget)
    return widget


def worded(button: B, name: str) -> B:
    """`button`, known as `name`, which also stands on it."""
    named(button, name).setText(button.accessibleName())
    return button


def identified(widget: W, name: str) -> W:
    """`widget` with `name` as its identifier only: for a label whose text is its state (`Verdict`)."""
    widget.setObjectName(name)
    widget.setAccessibleIdentifier(name)
    return widget


def kind(widget: W, look: str) -> W:
    """`widget` in one of the style sheet's looks, for example `primary`, `danger`, `chip` or `card`."""
    had_one = widget.property("kind") is not None
    widget.setProperty("kind", look)
    if had_one or widget.isVisible():  # it may have been styled already
        widget.style().unpolish(widget)
        widget.style().polish(widget)
    return widget
