"""Cards for 200 guests: codes made, read back and painted into a PDF, while the window goes on."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from time import perf_counter

from .children import run, say
from .figures import Figure, Limit

CARDS = 200
SECONDS = 5.0
STEP = 50.0  # milliseconds in which the window cannot answer


def figures(environment: Mapping[str, str], folder: Path) -> list[Figure]:
    """Another process makes the codes and paints."""
    said = run(environment, "card_printing")[1]
    codes = "the codes by themselves: made and read back"
    return [
        Figure(
            f"{CARDS} cards to PDF",
            "s",
            tuple(said["whole"]),
            tuple(said["codes"]),
            codes,
            Limit.AT_MOST,
            SECONDS,
        ),
        Figure("longest step of the cards", "ms", tuple(said["steps"]), (), "", Limit.AT_MOST, STEP),
    ]


def main() -> None:
    """The child."""
    from PySide6.QtWidgets import QApplication

    from nanosecure_gui.core.card_sheets import sheet_of
    from nanosecure_gui.ui import fonts
    from nanosecure_gui.ui.card_printing import cards_pdf
    from tests.ui.card_samples import pile

    _application = QApplication(["bench"])
    fonts.load()
    fonts.load_rest()
    whole: list[float] = []
    codes: list[float] = []
    steps: list[float] = []
    for key in ("a4-8", "a4-12", "a4-badge-90x54"):
        began = perf_counter()
        content = pile(sheet_of(key), CARDS)
        assert len(content.cards) == CARDS
        codes.append(perf_counter() - began)
        work, longest = cards_pdf(content), 0.0
        while True:
            at = perf_counter()
            ended = next(work, "ended")
            longest = max(longest, perf_counter() - at)
            if ended:
                break
        whole.append(perf_counter() - began)
        steps.append(longest * 1_000)
    say(whole=whole, codes=codes, steps=steps)


if __name__ == "__main__":
    main()
