"""The reference of the start: a process with nothing but an empty QMainWindow."""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from .first_paint import report


class Window(QMainWindow):
    """Empty; reports its first paint exactly as the program does."""

    painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.painted:
            self.painted = True
            QTimer.singleShot(0, report)


def main() -> None:
    """Show the window and wait."""
    application = QApplication(sys.argv[:1])
    window = Window()
    window.resize(1100, 720)
    window.show()
    application.exec()


if __name__ == "__main__":
    main()
