"""A second reference of the start: a form with as many controls, the same fonts and style, in one file.

It says what Qt and Python take for such a window before a line of the program's own has run.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFont, QFontDatabase, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateTimeEdit,
    QGridLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMainWindow,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QWidget,
)

from .first_paint import report

ROWS = 43  # makes as many widgets as the program has once furnished, about 210
RESOURCES = Path(__file__).parents[2] / "resources"


class Window(QMainWindow):
    """The form; reports its first paint exactly as the program does."""

    painted = False

    def __init__(self) -> None:
        super().__init__()
        page, tabs = QWidget(), QTabWidget()
        grid = QGridLayout(page)
        for row in range(ROWS):
            line = (QLabel("Label"), QLineEdit(), QPushButton("Do"), QCheckBox("On"))
            for column, control in enumerate(line):
                grid.addWidget(control, row, column)
        for column, field in enumerate((QComboBox(), QDateTimeEdit(), QDateTimeEdit(), QListView())):
            grid.addWidget(field, ROWS, column)
        grid.addWidget(QPlainTextEdit(), ROWS + 1, 0, 1, 4)
        tabs.addTab(page, "Create")
        for title in ("Inspect", "Revocations", "Ingest", "Guardian"):
            tabs.addTab(QWidget(), title)
        self.setCentralWidget(tabs)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.painted:
            self.painted = True
            QTimer.singleShot(0, report)


def dress(application: QApplication) -> None:
    """The program's fonts and style sheet; its colours do not matter here."""
    for file in (RESOURCES / "fonts").glob("*.[ot]tf"):
        QFontDatabase.addApplicationFont(str(file))
    font = QFont("Inter")
    font.setPixelSize(14)
    application.setFont(font)
    sheet = (RESOURCES / "style" / "nanosecure.qss").read_text(encoding="utf-8")
    application.setStyleSheet(re.sub("@[a-z_]+@", "#334455", re.sub(r"url\([^)]*\)", "none", sheet)))


if __name__ == "__main__":
    application = QApplication([*sys.argv[:1], "-style", "fusion"])
    window = Window()
    dress(application)
    window.resize(1100, 720)
    window.show()
    application.exec()
