"""The only owner of colours: two palettes, the organisation stripes, and how they reach Qt.

Everything else asks `colours()` for the palette in force, or is styled by `resources/style/nanosecure.qss`,
whose `@name@` places are filled from the palette.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import Final, NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from nanosecure_gui.resources import resource

from . import fonts


class Scheme(StrEnum):
    """What the operator chose: follow the desk's system, or one of ours."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def scheme_called(name: str) -> Scheme:
    """The scheme of that name; for an unknown one, the system's."""
    return Scheme(name) if name in tuple(Scheme) else Scheme.SYSTEM


class Palette(NamedTuple):
    """One colour scheme, as `#RRGGBB`. `ok`, `care` and `harm` have one meaning each, always beside a word
    and an icon; `muted` also stands for what is over."""

    name: str
    window: str
    surface: str
    raised: str
    line: str
    field: str
    text: str
    muted: str
    accent: str
    ok: str
    care: str
    harm: str
    edge: str  # outline of what can be pressed or filled in
    hover: str  # a raised control under the pointer
    zebra: str  # every second row
    chosen: str  # selected rows and text
    disabled: str
    on_accent: str
    accent_hover: str
    badge: str = "#F2B84B"  # the training badge: the same bright amber in both schemes
    on_badge: str = "#1D1403"


DARK: Final = Palette(
    name="dark",
    window="#12151A",
    surface="#191D24",
    raised="#222833",
    line="#2B323E",
    field="#0F1217",
    text="#E8EBF0",
    muted="#95A0B0",
    accent="#6C8CFF",
    ok="#41C08A",
    care="#E7A93F",
    harm="#F4636A",
    edge="#667083",
    hover="#2C3442",
    zebra="#1D222A",
    chosen="#1F2A4B",
    disabled="#5F6979",
    on_accent="#0B1020",
    accent_hover="#86A1FF",
)

LIGHT: Final = Palette(
    name="light",
    window="#F3F5F8",
    surface="#FFFFFF",
    raised="#EEF1F6",
    line="#D9DEE6",
    field="#FFFFFF",
    text="#171B22",
    muted="#5B6675",
    accent="#2F5BEA",
    ok="#0E7547",
    care="#925C00",
    harm="#C22B33",
    edge="#848D9C",
    hover="#E2E7EF",
    zebra="#F8F9FB",
    chosen="#E3EAFE",
    disabled="#9AA3B0",
    on_accent="#FFFFFF",
    accent_hover="#244BC8",
)

# The header's stripe, by the name an organisation keeps; (dark, light).
STRIPES: Final[dict[str, tuple[str, str]]] = {
    "blue": ("#6C8CFF", "#2F5BEA"),
    "red": ("#F4636A", "#C22B33"),
    "amber": ("#F2B84B", "#C4860F"),
    "green": ("#41C08A", "#14804F"),
    "teal": ("#3FBAC2", "#0E7C86"),
    "violet": ("#A98BF5", "#6B46C9"),
    "pink": ("#EE7DB4", "#B8327A"),
    "grey": ("#95A0B0", "#5B6675"),
}


def colours() -> Palette:
    """The palette in force: whichever of ours the application's own palette is made of."""
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if window.lightness() < 128 else LIGHT


def colour(role: str) -> QColor:
    """A colour of the palette in force by the name of its role, for example `muted`."""
    return QColor(getattr(colours(), role))


def stripe(name: str) -> QColor:
    """The colour of an organisation's stripe; an unknown name is grey."""
    dark, light = STRIPES.get(name, STRIPES["grey"])
    return QColor(dark if colours() is DARK else light)


def mixed(role: str, share: float, ground: str = "surface") -> QColor:
    """`share` (0..1) of one colour laid over another: a tint that stays readable in both schemes."""
    over, under = colour(role), colour(ground)
    rest = 1.0 - share
    return QColor(
        round(over.red() * share + under.red() * rest),
        round(over.green() * share + under.green() * rest),
        round(over.blue() * share + under.blue() * rest),
    )


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2 defines it, 1..21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


class Theme(QObject):
    """Dresses the application in one scheme, now and whenever the system changes its own."""

    changed = Signal()

    def __init__(
        self,
        application: QApplication,
        scheme: Scheme = Scheme.SYSTEM,
        *,
        worn: str | None = None,
        dressed: bool = True,
    ) -> None:
        """`worn` is the palette of the last run: its colours are taken for the system's until `settle()`, for
        asking takes as long as painting. With `dressed` false there are colours and fonts only, until
        `dress()`: with a style sheet in force Qt styles a widget anew for every layout it is put into, which
        doubles the time to build a window."""
        super().__init__(application)
        self._application = application
        self._scheme = scheme
        self._worn: Palette | None = None
        self._assumed = None if worn is None else LIGHT if worn == LIGHT.name else DARK
        self._dressed = dressed
        fonts.load()
        application.setFont(fonts.text_font())
        self._wear()
        if worn is None:
            self.settle()

    def settle(self) -> None:
        """Ask the system for its colours, and follow it from now on."""
        self._assumed = None
        self.choose(self._scheme)
        self._application.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def scheme(self) -> Scheme:
        """What the operator chose."""
        return self._scheme

    @property
    def worn(self) -> str:
        """The name of the palette in force."""
        return self._wanted().name

    def dress(self) -> None:
        """Put the style sheet on, once what was to be built is built."""
        if not self._dressed:
            self._dressed = True
            self._application.setStyleSheet(_style_sheet(self._wanted()))

    def choose(self, scheme: Scheme) -> None:
        """Wear `scheme` from now on; no restart needed."""
        self._scheme = scheme
        hints = self._application.styleHints()
        # Window frames of Windows and macOS follow this hint. Elsewhere it may do nothing, or do it
        # without a word, so our own palette is laid over it in every case.
        if scheme is Scheme.SYSTEM:
            hints.unsetColorScheme()
        else:
            schemes = QtCore.Qt.ColorScheme
            hints.setColorScheme(schemes.Dark if scheme is Scheme.DARK else schemes.Light)
        self._wear()

    def _system_changed(self) -> None:
        # A platform theme that obeys also lays its own palette over ours.
        self._worn = None
        self._wear()

    def _wear(self) -> None:
        wanted = self._wanted()
        if wanted is self._worn:
            return
        self._worn = wanted
        self._application.setPalette(_qt_palette(wanted))
        if self._dressed:
            self._application.setStyleSheet(_style_sheet(wanted))
        self.changed.emit()

    def _wanted(self) -> Palette:
        if self._scheme is not Scheme.SYSTEM:
            return DARK if self._scheme is Scheme.DARK else LIGHT
        if self._assumed is not None:
            return self._assumed
        # A system that does not say is taken for a dark room: that is where the program is used.
        light = self._application.styleHints().colorScheme() is QtCore.Qt.ColorScheme.Light
        return LIGHT if light else DARK


@cache
def _style_sheet(palette: Palette) -> str:
    sheet = resource("style/nanosecure.qss").read_text(encoding="utf-8")
    for role, colour in palette._asdict().items():
        sheet = sheet.replace(f"@{role}@", colour)
    return sheet.replace("@style@", resource("style").as_posix() + "/" + palette.name)


def _qt_palette(palette: Palette) -> QPalette:
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    made = QPalette(QColor(palette.raised), QColor(palette.window))
    for where, what in (
        (role.Window, palette.window),
        (role.WindowText, palette.text),
        (role.Base, palette.field),
        (role.AlternateBase, palette.zebra),
        (role.Text, palette.text),
        (role.PlaceholderText, palette.muted),
        (role.Button, palette.raised),
        (role.ButtonText, palette.text),
        (role.BrightText, palette.harm),
        (role.ToolTipBase, palette.raised),
        (role.ToolTipText, palette.text),
        (role.Link, palette.accent),
        (role.LinkVisited, palette.accent),
        (role.Highlight, palette.chosen),
        (role.HighlightedText, palette.text),
        (role.Accent, palette.accent),
        (role.Light, palette.hover),
        (role.Midlight, palette.raised),
        (role.Mid, palette.line),
        (role.Dark, palette.edge),
        (role.Shadow, palette.window),
    ):
        made.setColor(where, QColor(what))
    for where in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(group.Disabled, where, QColor(palette.disabled))
    return made
