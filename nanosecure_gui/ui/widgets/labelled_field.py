"""A label above a field, and under it what is wrong with its content."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from nanosecure_gui.ui import fonts
from nanosecure_gui.ui.naming import kind, named

from .cards import Symbol


class LabelledField(QWidget):
    """`control` under a visible label that is its buddy, known by the contract's `name`."""

    def __init__(
        self,
        label: str,
        control: QWidget,
        name: str = "",
        beside: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`name` is the contract's English name where it differs from the label; `beside` stands right of
        the control, for example a button."""
        super().__init__(parent)
        self.control = control
        self.label = kind(QLabel(label), "label")
        self.label.setFont(fonts.text_font(fonts.SMALL))
        named(control, name or label, self.label)
        self._shown = "", False
        self._about = self._more_than_the_name()
        control.setAccessibleDescription(self._about)
        self._line: _ProblemLine | None = None
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(control, 1)
        if beside is not None:
            row.addWidget(beside)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.label)
        column.addLayout(row)
        column.addStretch()  # beside a field with a problem, this one stays on its line

    def _more_than_the_name(self) -> str:
        """The label where it says more than the control's name, and no hint inside does already."""
        words = self.label.text()
        hint = self.control.placeholderText() if isinstance(self.control, QLineEdit) else ""
        return "" if hint or words == self.control.accessibleName() else words

    @property
    def problem(self) -> str:
        """What is said to be wrong; empty if nothing is."""
        return self._shown[0]

    @property
    def label_height(self) -> int:
        """How far below the field's top its control begins, in pixels."""
        layout = self.layout()
        return self.label.sizeHint().height() + (layout.spacing() if layout is not None else 0)

    def relabel(self, label: str) -> None:
        """Another label, as the field says something else now. Its contract name stays."""
        if label != self.label.text():
            self.label.setText(label)
            self._about = self._more_than_the_name()
            self.control.setAccessibleDescription(self.problem or self._about)

    def show_problem(self, sentence: str = "", *, beside: bool = False) -> None:
        """Say under the field what is wrong with it; empty takes that away. `beside`: the sentence stands in
        a list nearby, so that the field is only marked and described with it."""
        if (sentence, beside) == self._shown:
            return
        self._shown = sentence, beside
        if self._line is None and sentence and not beside:  # most fields never have a problem
            self._line = _ProblemLine()
            self._column.insertWidget(self._column.count() - 1, self._line)  # above the stretch
        if self._line is not None:
            self._line.words.setText(sentence)
            self._line.setVisible(bool(sentence) and not beside)
        self.control.setAccessibleDescription(sentence or self._about)
        self.control.setProperty("wrong", bool(sentence))
        self.control.style().unpolish(self.control)
        self.control.style().polish(self.control)


class _ProblemLine(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.words = kind(QLabel(), "problem")
        self.words.setFont(fonts.text_font(fonts.SMALL))
        self.words.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(Symbol("circle-alert", "harm", 14), 0, QtCore.Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
