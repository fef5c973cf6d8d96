"""Typing into the Create tab: from the key to the painted window, the whole draft judged anew."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from .children import run, say
from .figures import Figure, Limit

FRAME = 16.0  # milliseconds of a screen at 60 Hz
TYPED = "guest of row 12, press, camera 3 and the balcony"


def figures(environment: Mapping[str, str], folder: Path) -> list[Figure]:
    """Another process types into the User ID and into a bare field, in turns."""
    said = run(environment, "typing_in")[1]
    return [
        Figure(
            "type a character on Create",
            "ms",
            tuple(said["ours"]),
            tuple(said["bare"]),
            "the same key in a QLineEdit in a bare window",
            Limit.AT_MOST,
            FRAME,
        )
    ]


def main() -> None:
    """The child: types one character after the other."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QLineEdit, QMainWindow

    from nanosecure_gui.core.drafts import TokenDraft

    from .desk import rendered, shown_program

    application, program = shown_program()
    plain, line = QMainWindow(), QLineEdit()
    plain.setCentralWidget(line)
    plain.resize(program.window.size())
    plain.show()
    field = program.window.findChild(QLineEdit, "User ID")
    assert field is not None
    program.issuing.edit(TokenDraft(group="1dec3bbc-758b-4879-a202-7ae877d511ba"))
    application.processEvents()
    ours: list[float] = []
    bare: list[float] = []
    for key in TYPED:
        ours.append(rendered(program.window, lambda key=key: QTest.keyClicks(field, key)))  # type: ignore[misc]
        bare.append(rendered(plain, lambda key=key: QTest.keyClicks(line, key)))  # type: ignore[misc]
    assert program.issuing.view.draft.user == TYPED
    say(ours=ours, bare=bare)


if __name__ == "__main__":
    main()
