"""Pictures of the guest list in every state, and how fast it is:
`python -m tests.ui.gallery_guests OUT_DIR [STATE...]`."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from nanosecure_gui.app.notices import Notice
from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.wording import text
from nanosecure_gui.resources import resource
from nanosecure_gui.ui.clipboard import Clipboard
from nanosecure_gui.ui.guest_list_window import GuestListWindow
from nanosecure_gui.ui.guests.shown_rows import Part
from nanosecure_gui.ui.theme import Scheme, Theme

from .fake_guests import EARLIER, READY, FakeGuests, many
from .gallery import BERLIN
from .gallery_revocations import settle

if TYPE_CHECKING:
    from nanosecure_gui.app.guest_list import GuestListing

SAMPLE = resource("samples/guests.csv")


def _sample(desk: FakeGuests, page: GuestListWindow) -> None:
    desk.use()
    desk.open_file(SAMPLE)


def _refused(desk: FakeGuests, page: GuestListWindow) -> None:
    _sample(desk, page)
    page.show_part(Part.REFUSED)
    page.table.selectRow(1)
    page.table.setFocus()


def _mending(desk: FakeGuests, page: GuestListWindow) -> None:
    _refused(desk, page)
    page.table.open_current()


def _columns(desk: FakeGuests, page: GuestListWindow) -> None:
    _sample(desk, page)
    page.toolbar.columns_button.setChecked(True)


def _question(desk: FakeGuests, page: GuestListWindow) -> None:
    _sample(desk, page)
    page.ask.to_issue()


def _issuing(desk: FakeGuests, page: GuestListWindow) -> None:
    desk.use()
    desk.take(many(412))
    desk.issue()
    desk.go_on(120)
    desk.go_on(3, "The service refused it: the stream group is not known.")
    desk.go_on(9)


def _offline(desk: FakeGuests, page: GuestListWindow) -> None:
    _issuing(desk, page)
    desk.hold("No connection to the service.", 12)


def _failed(desk: FakeGuests, page: GuestListWindow) -> None:
    _issuing(desk, page)
    desk.go_on(2, "No answer came.", lost=True)
    desk.go_on(1_000)
    page.show_part(Part.FAILED)
    page.table.selectRow(0)


def _shift(desk: FakeGuests, page: GuestListWindow) -> None:
    _failed(desk, page)
    page.ask.to_shift()


def _shifted(desk: FakeGuests, page: GuestListWindow) -> None:
    _failed(desk, page)
    page.show_part(Part.ALL)
    desk.shift(timedelta(minutes=30))


def _long(desk: FakeGuests, page: GuestListWindow) -> None:
    _sample(desk, page)
    assert READY.end is not None
    desk.use(end=READY.end + timedelta(hours=60))


def _no_event(desk: FakeGuests, page: GuestListWindow) -> None:
    _sample(desk, page)
    desk.use(doors=None, end=None)


def _obstacle(desk: FakeGuests, page: GuestListWindow) -> None:
    _sample(desk, page)
    desk.change(obstacle=text("Choose what may be watched."), unkept=text("The ledger is locked: not kept."))


def _done(desk: FakeGuests, page: GuestListWindow) -> None:
    _sample(desk, page)
    desk.issue()
    desk.go_on(27)
    page.show_notice(Notice(Severity.GOOD, text("27 tokens issued for Gala.")))


def _error(desk: FakeGuests, page: GuestListWindow) -> None:
    page.show_notice(
        Notice(
            Severity.HARM,
            text("This is an Excel file of the old kind (.xls), or one with a password."),
            text("Save it in Excel as .xlsx without a password, or as CSV, and open that."),
        )
    )


def _ten_thousand(desk: FakeGuests, page: GuestListWindow) -> None:
    desk.use()
    desk.take(many(10_000))
    page.table.scrollToBottom()


STATES: dict[str, Callable[[FakeGuests, GuestListWindow], None]] = {
    "empty": lambda desk, page: None,
    "earlier": lambda desk, page: desk.change(earlier=EARLIER),
    "error": _error,
    "sample": _sample,
    "refused": _refused,
    "mending": _mending,
    "columns": _columns,
    "question": _question,
    "issuing": _issuing,
    "offline": _offline,
    "done": _done,
    "failed": _failed,
    "shift": _shift,
    "shifted": _shifted,
    "long": _long,
    "no-event": _no_event,
    "obstacle": _obstacle,
    "ten-thousand": _ten_thousand,
}


def window(desk: FakeGuests) -> GuestListWindow:
    """The window around a presenter."""
    return GuestListWindow(cast("GuestListing", desk), Clipboard(), BERLIN)


def measure(application: QApplication, size: int) -> None:
    """Print how long a list takes to be shown, scrolled, searched, mended, and to move on while issued."""
    desk = FakeGuests()
    page = window(desk)
    page.show()
    settle(application)
    sheet = many(size)

    def took(do: Callable[[], object]) -> float:
        begin = time.perf_counter()
        do()
        settle(application)
        return (time.perf_counter() - begin) * 1_000

    judged = FakeGuests()
    alone = took(lambda: judged.take(sheet))
    opened = took(lambda: desk.take(sheet)) - alone
    bar = page.table.verticalScrollBar()
    steps = (bar.maximum() * step // 100 for step in range(1, 101))
    spent = [took(partial(bar.setValue, step)) for step in steps]
    first = took(lambda: page.parts.search.setText("anna 9"))
    searched = took(lambda: page.parts.search.setText("anna 99"))
    cleared = took(lambda: page.parts.search.clear())
    desk.issue()
    moved = [took(lambda: desk.go_on(20)) for _ in range(10)]
    print(
        f"{size:>7,} rows: judged {alone:.0f} ms, shown {opened:.0f}, scrolled {sorted(spent)[50]:.1f}"
        f" (worst {max(spent):.1f}), searched {first:.0f} and {searched:.0f}, cleared {cleared:.0f},"
        f" issuing moved on {sorted(moved)[5]:.0f} (worst {max(moved):.0f})"
    )
    page.hide()
    page.deleteLater()


def main(folder: Path, only: list[str]) -> None:
    """Write all pictures into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(["gallery"])
    theme = Theme(application, Scheme.DARK)
    for size in () if only else (1_000, 10_000):
        measure(application, size)
    for name, prepare in STATES.items():
        if only and name not in only:
            continue
        desk = FakeGuests()
        page = window(desk)
        page.show()
        settle(application)
        prepare(desk, page)
        for scheme, width, height in (
            (Scheme.DARK, 1100, 720),
            (Scheme.LIGHT, 1100, 720),
            (Scheme.DARK, 900, 600),
        ):
            theme.choose(scheme)
            page.resize(QSize(width, height))
            settle(application)
            page.grab().save(str(folder / f"{name}-{scheme}-{width}.png"))
            for dialog in (page.ask.question, page.ask.dialog):
                if dialog is not None:
                    settle(application)
                    dialog.grab().save(str(folder / f"{name}-dialog-{scheme}-{width}.png"))
        page.hide()
        page.deleteLater()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
