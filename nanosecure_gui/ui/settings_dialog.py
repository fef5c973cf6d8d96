"""The Settings dialog: what is chosen holds at once, or says from when on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from zoneinfo import ZoneInfo

from PySide6.QtCore import QSize, Qt, QTimeZone, QUrl
from PySide6.QtGui import QDesktopServices, QIcon
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from nanosecure_gui.app.locking import Locking
from nanosecure_gui.app.preferences import Preferences
from nanosecure_gui.core.errors import InvalidInput
from nanosecure_gui.core.proxies import SYSTEM, read_proxy
from nanosecure_gui.core.wording import Speaker

from .languages import LANGUAGES
from .lock import PinRow
from .naming import kind, named, worded
from .screen_capture import POSSIBLE
from .theme import Scheme, Theme
from .widgets.cards import Card, small
from .widgets.enter_dialog import EnterDialog
from .widgets.labelled_field import LabelledField
from .widgets.scrolling import scrolling

_SIZE = QSize(720, 640)


class SettingsDialog(EnterDialog):
    """Shows the preferences, and changes them one by one."""

    def __init__(
        self,
        preferences: Preferences,
        theme: Theme,
        presets: Iterable[str],
        data_folder: str,
        speaker: Callable[[], Speaker],
        locking: Locking,
        parent: QWidget | None = None,
    ) -> None:
        """`presets` are the names the Create form can start with; `data_folder` is where everything lies."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Settings"))
        self._preferences = preferences
        self._theme = theme
        self._speaker = speaker
        self._folder = data_folder
        self._locking = locking
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for card in (
            self._look(),
            self._new_tokens(presets),
            self._shared_desk(),
            self._network(),
            self._keeping(),
        ):
            column.addWidget(card)
        column.addStretch()
        content = QWidget()
        content.setLayout(column)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close = worded(buttons.button(QDialogButtonBox.StandardButton.Close), "Close")
        close.setIcon(QIcon())  # some desktops give it one, in their own colour
        close.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 16, 16, 14)
        outer.setSpacing(12)
        self._area = scrolling(content)
        outer.addWidget(self._area, 1)
        outer.addWidget(buttons)
        self.resize(_SIZE)
        self.appearance.setFocus()

    def go_to(self, name: str) -> None:
        """Put the cursor into the control called so, and show it."""
        control = self.findChild(QWidget, name)
        assert control is not None
        control.setFocus()
        self._area.ensureWidgetVisible(control)

    # ---------------------------------------------------------------------------------------------- the cards

    def _look(self) -> Card:
        kept = self._preferences.view
        self.appearance = self._choice(
            {
                Scheme.SYSTEM.value: self.tr("As the system"),
                Scheme.LIGHT.value: self.tr("Light"),
                Scheme.DARK.value: self.tr("Dark"),
            },
            self._theme.scheme.value,
            self._choose_appearance,
        )
        languages = {"system": self.tr("As the system"), **LANGUAGES}
        self.language = self._choice(languages, kept.language, lambda chosen: self._keep(language=chosen))
        self.zone = self._zones(kept.venue_zone)
        return self._card(
            self.tr("Look and language"),
            LabelledField(self.tr("Appearance"), self.appearance, "Appearance"),
            LabelledField(self.tr("Language"), self.language, "Language"),
            LabelledField(self.tr("Time zone of the venue"), self.zone, "Time zone"),
            note=self.tr("Language and time zone hold from the next start on."),
        )

    def _new_tokens(self, presets: Iterable[str]) -> Card:
        kept = self._preferences.view
        names = {"": self.tr("The usual: 2 h, revocable"), **{name: name for name in presets}}
        self.preset = self._choice(names, kept.start_preset, lambda chosen: self._keep(start_preset=chosen))
        return self._card(
            self.tr("New tokens"),
            LabelledField(self.tr("The form starts with"), self.preset, "Starting preset"),
            note=self.tr("Presets are saved on the Create tab. The next start begins with the one chosen."),
        )

    def _shared_desk(self) -> Card:
        kept = self._preferences.view
        self.clipboard = self._number(
            "clipboard_seconds", 0, 3_600, self.tr(" s"), self.tr("Until the program ends")
        )
        self.lock = self._number("lock_minutes", 0, 240, self.tr(" min"), self.tr("Never"))
        self.hidden = QCheckBox(self.tr("Hide the window from screen sharing and recording"))
        named(self.hidden, "Hide from screen capture")
        self.hidden.setChecked(kept.hidden_from_capture)
        self.hidden.setEnabled(POSSIBLE)
        self.hidden.toggled.connect(lambda on: self._keep(hidden_from_capture=on))
        return self._card(
            self.tr("Shared desk"),
            LabelledField(
                self.tr("Copied secrets leave the clipboard after"), self.clipboard, "Clipboard time"
            ),
            LabelledField(self.tr("Lock the window when nobody types for"), self.lock, "Lock after"),
            wide=(PinRow(self._locking, self._speaker), self.hidden),
            note=self.tr(
                "The window locks only with a PIN: then also at the next start, and at once with Ctrl+L. "
                "Windows and macOS can hide a window from capture. Linux cannot: who shares the screen "
                "shows it."
            ),
        )

    def _network(self) -> Card:
        kept = self._preferences.view
        self.proxy = QLineEdit("" if kept.proxy == SYSTEM else kept.proxy)
        self.proxy.setPlaceholderText(self.tr("as the system"))
        self._proxy_field = LabelledField(self.tr("Proxy"), self.proxy, "Proxy")
        self.proxy.editingFinished.connect(self._read_proxy)
        return self._card(
            self.tr("Network"),
            self._proxy_field,
            note=self.tr("Empty: as the system says. direct: none. Otherwise host:port."),
        )

    def _keeping(self) -> Card:
        kept = self._preferences.view
        self.keep = self._number("keep_days", 1, 365, self.tr(" days"))
        self.log_level = self._choice(
            {
                "warning": self.tr("Only problems"),
                "info": self.tr("What happens"),
                "debug": self.tr("Everything, for support"),
            },
            kept.log_level,
            lambda chosen: self._keep(log_level=chosen),
        )
        folder = QHBoxLayout()
        folder.setSpacing(8)
        path = kind(QLabel(self._folder), "mono")
        path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        path.setWordWrap(True)
        named(path, "Data folder")
        show = named(QPushButton(self.tr("Open folder")), "Open folder")
        show.setAutoDefault(False)  # Enter in a field must not press it
        show.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(self._folder)))
        folder.addWidget(path, 1)
        folder.addWidget(show)
        row = QWidget()
        row.setLayout(folder)
        folder.setContentsMargins(0, 0, 0, 0)
        return self._card(
            self.tr("What is kept"),
            LabelledField(self.tr("Forget tokens that are over after"), self.keep, "Keep tokens"),
            LabelledField(self.tr("Log"), self.log_level, "Log level"),
            wide=(row,),
            note=self.tr(
                "The ledger's lines stay; only the secret itself is destroyed. Neither the log nor a crash "
                "report holds a token or a credential. Another folder: start with --data-dir."
            ),
        )

    # --------------------------------------------------------------------------------------------- the pieces

    def _card(self, title: str, *fields: QWidget, note: str, wide: Iterable[QWidget] = ()) -> Card:
        card = Card(title)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        for number, field in enumerate(fields):
            grid.addWidget(field, number // 2, number % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        card.body.addLayout(grid)
        for part in wide:
            card.body.addWidget(part)
        line = small(note)
        line.setWordWrap(True)
        card.body.addWidget(line)
        return card

    def _choice(self, options: dict[str, str], current: str, chosen: Callable[[str], object]) -> QComboBox:
        box = QComboBox()
        for value, shown in options.items():
            box.addItem(shown, value)
        box.setCurrentIndex(max(0, box.findData(current)))
        box.activated.connect(lambda number: chosen(box.itemData(number)))
        return box

    def _number(self, option: str, least: int, most: int, unit: str, nothing: str = "") -> QSpinBox:
        box = QSpinBox()
        box.setRange(least, most)
        box.setSuffix(unit)
        box.setSpecialValueText(nothing)
        box.setKeyboardTracking(False)
        box.lineEdit().setTextMargins(8, 0, 0, 0)  # the style sheet's padding is for other fields only
        box.setValue(getattr(self._preferences.view, option))
        box.valueChanged.connect(lambda value: self._keep(**{option: value}))
        return box

    def _zones(self, current: str) -> QComboBox:
        box = QComboBox()
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.addItem(self.tr("As this computer"), "")
        for each in QTimeZone.availableTimeZoneIds():
            name = bytes(each.data()).decode()
            if "/" in name or name == "UTC":
                box.addItem(name, name)
        box.setCurrentIndex(max(0, box.findData(current)))
        completer = QCompleter(box.model(), box)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        box.setCompleter(completer)
        box.activated.connect(lambda _number: self._read_zone())
        line = box.lineEdit()
        assert line is not None
        line.editingFinished.connect(self._read_zone)
        return box

    # ------------------------------------------------------------------------------------------------ changes

    def _keep(self, **changes: object) -> None:
        if any(getattr(self._preferences.view, name) != value for name, value in changes.items()):
            self._preferences.change(**changes)

    def _choose_appearance(self, scheme: str) -> None:
        self._theme.choose(Scheme(scheme))
        self._keep(theme=scheme)

    def _read_zone(self) -> None:
        """Take the zone that was typed or chosen, also by a part of its name that no other has; another text
        goes back to the one in force."""
        typed = self.zone.currentText()
        number = self.zone.findText(typed, Qt.MatchFlag.MatchFixedString)
        if number < 0 and typed.strip():
            wanted = typed.strip().casefold().replace(" ", "_")
            names = (self.zone.itemText(each).casefold() for each in range(self.zone.count()))
            fitting = [each for each, name in enumerate(names) if wanted in name]
            number = fitting[0] if len(fitting) == 1 else -1
        zone = self.zone.itemData(number) if number >= 0 else None
        if zone is not None and (not zone or _is_zone(zone)):
            self.zone.setCurrentIndex(number)
            self._keep(venue_zone=zone)
        else:
            self.zone.setCurrentIndex(max(0, self.zone.findData(self._preferences.view.venue_zone)))

    def _read_proxy(self) -> None:
        try:
            proxy = read_proxy(self.proxy.text())
        except InvalidInput as problem:
            voice = self._speaker()
            advice = f" {voice.say(problem.advice)}" if problem.advice is not None else ""
            self._proxy_field.show_problem(voice.say(problem.text) + advice)
            return
        self._proxy_field.show_problem()
        self._keep(proxy=proxy)


def _is_zone(name: str) -> bool:
    with suppress(Exception):  # a name that Qt knows and Python does not
        ZoneInfo(name)
        return True
    return False
