"""Every page, window and dialog of the program, filled, one after the other: for tests that hold for all.

`python -m tests.ui.places OUT_DIR [NAME...]` takes a picture of each, or of any state that a gallery has
(`inspect-busy`, `streams-failed`): with `--rtl` from right to left, with `--longer` in words of a long
language, `--language=de` in German, `--size=900x600`, `--light`, `--small` for dialogs as small as they can
be; `QT_SCALE_FACTOR` scales.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from functools import cache, partial
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMainWindow, QPushButton, QWidget

from nanosecure_gui.app.guest_list_view import RunProgress
from nanosecure_gui.app.ledger_opening import Ask
from nanosecure_gui.app.locking import Locking
from nanosecure_gui.app.revocations_view import Adding
from nanosecure_gui.core.drafts import TargetKind
from nanosecure_gui.core.guardian import GuardianForm, RuleKind, RuleState
from nanosecure_gui.core.ledger_records import Stored
from nanosecure_gui.core.presets import Preset
from nanosecure_gui.core.wording import Speaker, text
from nanosecure_gui.ui import dialogs
from nanosecure_gui.ui.about_dialog import AboutDialog
from nanosecure_gui.ui.clipboard import Clipboard
from nanosecure_gui.ui.cut_viewer_dialog import CutViewerDialog
from nanosecure_gui.ui.desk_commands import commands
from nanosecure_gui.ui.guardian_import_dialog import GuardianImportDialog
from nanosecure_gui.ui.header import HeaderView
from nanosecure_gui.ui.help_window import HelpWindow
from nanosecure_gui.ui.languages import speak
from nanosecure_gui.ui.ledger_key_dialog import LedgerKeyDialog
from nanosecure_gui.ui.lock import LockPane
from nanosecure_gui.ui.main_window import MainWindow
from nanosecure_gui.ui.pages.guardian_page import GuardianPage
from nanosecure_gui.ui.pages.revocations_add import AddTokensDialog
from nanosecure_gui.ui.pages.revocations_record import RecordDialog
from nanosecure_gui.ui.palette import Palette
from nanosecure_gui.ui.preset_dialog import PresetDialog
from nanosecure_gui.ui.settings_dialog import SettingsDialog
from nanosecure_gui.ui.theme import Scheme, Theme
from nanosecure_gui.ui.voice import speaker
from tests.fake_desk import HARBOUR, NOW, QUAY, FakeDesk, FakeDisk, FakeScope, FakeSecrets
from tests.inspect_desk import Desk as InspectDesk
from tests.issuing_desk import GROUP, IssuingDesk

from . import gallery_guests, gallery_ingest, gallery_inspect, gallery_legacy, gallery_revocations
from .fake_guarding import FakeGuarding, rule
from .fake_guests import FakeGuests
from .gallery import BERLIN
from .gallery_dialogs import codes, organisations, streams
from .pseudo import Backwards, Longer
from .test_cards_dialog import DialogDesk, dialog_on
from .test_ledger_key_dialog import Opening

Undo = Callable[[], object]
Make = Callable[[], tuple[QWidget, Undo]]
"""Makes a window or dialog, and says how to end what stands behind it."""


def voice() -> Speaker:
    return speaker(BERLIN, NOW)


def _nothing() -> None:
    return None


def _filled(desk: IssuingDesk) -> None:
    desk.issuing.edit(
        replace(desk.issuing.view.draft, group=GROUP, user="guest-17", tag="table 7", domain="watch.example")
    )


def _create(desk: IssuingDesk) -> None:
    _filled(desk)
    desk.issuing.create()


def _refused(desk: IssuingDesk) -> None:
    _filled(desk)
    draft = desk.issuing.view.draft
    desk.issuing.edit(
        replace(draft, ip="2001:db8::1", domain="https://a.example/live", lifetime=timedelta(days=9))
    )


def _organisation_wide(desk: IssuingDesk) -> None:
    _filled(desk)
    desk.issuing.edit(replace(desk.issuing.view.draft, target=TargetKind.ORGANISATION, revocable=False))


def _desk_window(prepare: Callable[[IssuingDesk], None]) -> tuple[QWidget, Undo]:
    desk = IssuingDesk(HARBOUR, QUAY)
    window = desk.window(_application(), BERLIN)
    prepare(desk)
    return window, _nothing


def _application() -> QApplication:
    return cast(QApplication, QApplication.instance())


def _inspect(state: str) -> tuple[QWidget, Undo]:
    desk = InspectDesk()
    window, page = gallery_inspect.window(desk)
    window.resize(1100, 720)
    window.show()
    gallery_inspect.STATES[state](desk, page)

    def undo() -> None:
        desk.settle()
        desk.close()

    return window, undo


def _revocations(state: str) -> tuple[QWidget, Undo]:
    prepare, size = gallery_revocations.STATES[state]
    desk = gallery_revocations.desk_of(size)
    window, page = gallery_revocations.window(desk)
    window.show()
    settle()
    prepare(desk, page)
    return window, _nothing


def _adding() -> tuple[QWidget, Undo]:
    desk = gallery_revocations.desk_of(0)
    window, page = gallery_revocations.window(desk)
    page.ask_for_tokens()
    assert isinstance(page.dialog, AddTokensDialog)
    page.dialog.text.setPlainText("https://player.example.com/")
    desk.change(adding=Adding(problem=text("There is no whole playback token in this.")))
    return page.dialog, window.deleteLater


def _token_record() -> tuple[QWidget, Undo]:
    desk = gallery_revocations.desk_of(0)
    window, page = gallery_revocations.window(desk)
    lost = next(row for row in desk.found if row.stored is Stored.MAY_EXIST)
    page.ask_for_details(desk.found.index(lost))
    assert isinstance(page.dialog, RecordDialog)
    return page.dialog, window.deleteLater


def _ingest(state: str) -> tuple[QWidget, Undo]:
    desk = gallery_ingest.desk_of(state)
    window, page = gallery_ingest.window(desk)
    window.show()
    settle()
    gallery_ingest.STATES[state](desk, page)
    return window, _nothing


def _phone() -> tuple[QWidget, Undo]:
    window, _undo = _ingest("phone")
    dialog = window.findChild(QDialog)
    assert dialog is not None
    window.hide()
    return dialog, window.deleteLater


def _guests(state: str) -> tuple[QWidget, Undo]:
    desk = FakeGuests()
    window = gallery_guests.window(desk)
    window.show()
    settle()
    gallery_guests.STATES[state](desk, window)
    return window, _nothing


def _shift() -> tuple[QWidget, Undo]:
    desk = FakeGuests()
    window = gallery_guests.window(desk)
    gallery_guests.STATES["failed"](desk, window)
    window.ask.to_shift()
    assert window.ask.dialog is not None
    return window.ask.dialog, window.deleteLater


def _guarding() -> FakeGuarding:
    return FakeGuarding(
        rules=(
            rule(1, "203.0.113.7"),
            rule(2, "198.51.100.23", RuleState.FAILED),
            rule(3, "pirate.example"),
            rule(4, "192.0.2.9", hours=0.2),
        ),
        running_out=(4,),
    )


def _guardian(kind: RuleKind, typed: str) -> tuple[QWidget, Undo]:
    desk = _guarding()
    page = GuardianPage(cast(Any, desk), voice)
    clipboard = Clipboard()
    others = [(title, QWidget()) for title in ("Create", "Inspect", "Revocations", "Ingest")]
    window = MainWindow([*others, ("Guardian", page)], clipboard, clock=lambda: NOW)
    window.show_header(HeaderView("Harbour Events", "nanoUser · practice service", BERLIN, "amber", True))
    window.open_tab("Guardian")
    if typed:
        desk.edit(GuardianForm(kind, typed))
    return window, _nothing


def _plan() -> tuple[QWidget, Undo]:
    window, undo = _guardian(RuleKind.ALLOW_ONLY, "watch.example.com, partner.example")
    button = window.findChild(QPushButton, "Allow only these")
    assert button is not None
    button.click()
    settle()
    question = window.findChild(dialogs.Question)
    if question is not None:
        word = question.findChild(QLineEdit, "Confirmation")
        if word is not None:
            word.setText("watch.example.com")
        question.action_button.click()
    return window, undo


def _cut() -> tuple[QWidget, Undo]:
    dialog = CutViewerDialog(cast(Any, _guarding()), voice)
    dialog.token.setPlainText("eyJ")
    dialog.address.setText("93.184.216.34")
    dialog.cut_button.click()
    return dialog, _nothing


def _import() -> tuple[QWidget, Undo]:
    desk = _guarding()
    dialog = GuardianImportDialog(cast(Any, desk), voice)
    desk.import_text("93.184.216.34 example.com 93.184.216.35")
    return dialog, _nothing


def _settings() -> tuple[QWidget, Undo]:
    locking = Locking(cast(Any, FakeSecrets()), FakeScope("Settings"), cast(Any, FakeDisk()), lambda: 0.0)
    theme = Theme(_application(), Scheme.DARK, dressed=False)
    presets = ["Ticketed viewer"]
    dialog = SettingsDialog(FakeDesk().preferences, theme, presets, "/home/desk/data", voice, locking)
    return dialog, theme.deleteLater


def _lock() -> tuple[QWidget, Undo]:
    locking = Locking(cast(Any, FakeSecrets()), FakeScope("Settings"), cast(Any, FakeDisk()), lambda: 0.0)
    window = QMainWindow()
    window.resize(1100, 720)
    pane = LockPane(locking, voice)
    pane.show_guest_run(RunProgress(500, done=88))
    window.setCentralWidget(pane)
    return window, _nothing


def _palette() -> tuple[QWidget, Undo]:
    window = IssuingDesk(HARBOUR, QUAY).window(_application(), BERLIN)
    return Palette(commands(window)), window.deleteLater


def _help() -> tuple[QWidget, Undo]:
    window = HelpWindow("en")
    window.open_page("keys")
    return window, _nothing


def _question(**options: Any) -> tuple[QWidget, Undo]:
    under = QWidget()
    asked = dialogs.ask(
        under,
        "Revoke 12 tokens?",
        "Everybody watching with them is disconnected, and nobody gets in with them again. This is final.",
        "Revoke 12 tokens",
        lambda _reason: None,
        **options,
    )
    return asked, under.deleteLater


def _preset() -> tuple[QWidget, Undo]:
    kept = Preset("Main stage", timedelta(hours=2))
    return PresetDialog((kept,), "Main stage", voice()), _nothing


def _of_gallery(states: Callable[[], Iterator[tuple[str, Callable[[], QDialog]]]], name: str) -> Make:
    def make() -> tuple[QWidget, Undo]:
        return dict(states())[name](), _nothing

    return make


PLACES: dict[str, Make] = {
    "create": partial(_desk_window, lambda _desk: None),
    "create-created": partial(_desk_window, _create),
    "create-refused": partial(_desk_window, _refused),
    "create-organisation": partial(_desk_window, _organisation_wide),
    **{
        f"inspect-{state}": partial(_inspect, state)
        for state in ("empty", "working", "three", "comparison", "guest", "revoked", "raw", "sts")
    },
    **{
        f"revocations-{state}": partial(_revocations, state)
        for state in ("evening", "selection", "arming", "offline", "lists", "empty", "working")
    },
    "revocations-add": _adding,
    "revocations-details": _token_record,
    **{
        f"ingest-{state}": partial(_ingest, state)
        for state in ("rtmps", "findings", "srt-backup", "ffmpeg", "tested", "webhook-tested", "rehearsing")
    },
    "ingest-phone": _phone,
    "guardian": partial(_guardian, RuleKind.ADDRESS, ""),
    "guardian-refused": partial(_guardian, RuleKind.NETWORK, "203.0.113.7/8"),
    "guardian-plan": _plan,
    "guardian-cut": _cut,
    "guardian-import": _import,
    **{
        f"guests-{state}": partial(_guests, state)
        for state in ("empty", "earlier", "error", "refused", "columns", "issuing", "failed")
    },
    "guests-shift": _shift,
    "cards": lambda: (dialog_on(DialogDesk()), _nothing),
    **{
        f"organisations-{state}": _of_gallery(organisations, state)
        for state in ("several", "tested", "wrong")
    },
    **{f"streams-{state}": _of_gallery(streams, state) for state in ("many", "nothing", "failed")},
    "qr": _of_gallery(codes, "usual"),
    **{
        f"legacy-{state}": _of_gallery(gallery_legacy.legacy, state)
        for state in ("signed", "wrong", "registered")
    },
    "sample": _of_gallery(gallery_legacy.samples, "python"),
    "sign-in": _of_gallery(gallery_legacy.signing_in, "refused"),
    "settings": _settings,
    "help": _help,
    "about": lambda: (AboutDialog(_nothing), _nothing),
    "palette": _palette,
    "lock": _lock,
    "ledger-key": lambda: (LedgerKeyDialog(Opening(Ask.NEW_PASSPHRASE), voice), _nothing),
    "preset": _preset,
    "question": partial(_question, reasons=["shared link"]),
    "question-typed": partial(_question, typed_word="everything", other="Save first"),
}
"""By name."""


_GALLERIES: dict[str, Callable[[str], Make]] = {
    "inspect": lambda state: partial(_inspect, state),
    "revocations": lambda state: partial(_revocations, state),
    "ingest": lambda state: partial(_ingest, state),
    "guests": lambda state: partial(_guests, state),
    "organisations": partial(_of_gallery, organisations),
    "streams": partial(_of_gallery, streams),
    "qr": partial(_of_gallery, codes),
    "legacy": partial(_of_gallery, gallery_legacy.legacy),
    "sample": partial(_of_gallery, gallery_legacy.samples),
    "sign-in": partial(_of_gallery, gallery_legacy.signing_in),
    "refusal": partial(_of_gallery, gallery_legacy.refusals),
}


def _maker(name: str) -> Make:
    """What makes a place, or any other state that its gallery has."""
    if name in PLACES:
        return PLACES[name]
    gallery = next(each for each in _GALLERIES if name.startswith(f"{each}-"))
    return _GALLERIES[gallery](name.removeprefix(f"{gallery}-"))


def settle() -> None:
    """Lay out and paint all that waits for it."""
    for _ in range(4):
        QApplication.sendPostedEvents(cast(QObject, None), QEvent.Type.LayoutRequest.value)
        QApplication.processEvents()
        QApplication.sendPostedEvents(cast(QObject, None), QEvent.Type.DeferredDelete.value)


@contextmanager
def shown(name: str) -> Iterator[QWidget]:
    """A place, on the screen and with the keyboard."""
    widget, undo = _maker(name)()
    widget.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    try:
        widget.show()
        widget.activateWindow()
        settle()
        yield widget
    finally:
        if isinstance(widget, QDialog):
            widget.reject()
        widget.hide()
        undo()
        widget.deleteLater()
        QApplication.sendPostedEvents(cast(QObject, None), QEvent.Type.DeferredDelete.value)


@cache
def _option(name: str) -> str:
    given = (argument for argument in sys.argv if argument.startswith(f"--{name}"))
    return next((argument.partition("=")[2] or "on" for argument in given), "")


def main(folder: Path, only: list[str]) -> None:
    """Write all pictures into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(["places"])
    theme = Theme(application, Scheme.LIGHT if _option("light") else Scheme.DARK)
    if _option("language"):
        speak(application, _option("language"))
    if _option("longer"):
        application.installTranslator(Longer(application))
    if _option("rtl"):
        application.installTranslator(Backwards(application))
        application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    for name in only or PLACES:
        with shown(name) as widget:
            if _option("size") and not (isinstance(widget, QDialog) and not name.startswith("guests")):
                width, _, height = _option("size").partition("x")
                widget.resize(int(width), int(height))
            elif _option("small"):
                widget.resize(widget.minimumSizeHint().expandedTo(widget.minimumSize()))
            theme.choose(Scheme.SYSTEM)  # a window of its own has put on the system's
            theme.choose(Scheme.LIGHT if _option("light") else Scheme.DARK)
            settle()
            widget.grab().save(str(folder / f"{name}.png"))
    theme.deleteLater()


if __name__ == "__main__":
    main(Path(sys.argv[1]), [argument for argument in sys.argv[2:] if not argument.startswith("--")])
