"""The look: contrast, the style sheet, icons, fonts, and changing the scheme while running."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF, QIcon, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from nanosecure_gui.resources import resource
from nanosecure_gui.ui import fonts, icons
from nanosecure_gui.ui.theme import (
    DARK,
    LIGHT,
    STRIPES,
    Palette,
    Scheme,
    Theme,
    colours,
    contrast,
    mixed,
    stripe,
)

from .dressed import dressed

GROUNDS = (
    "window",
    "surface",
    "field",
    "zebra",
    "raised",
    "chosen",
)  # also a row under the pointer, and selected
WORDS = ("text", "muted", "accent", "ok", "care", "harm")


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """A theme that leaves the application undressed."""
    with dressed(qapp, Scheme.DARK) as theme:
        yield theme


@pytest.mark.parametrize("palette", [DARK, LIGHT], ids=["dark", "light"])
@pytest.mark.parametrize(("words", "ground"), list(product(WORDS, GROUNDS)))
def test_words_stand_out_from_every_ground(palette: Palette, words: str, ground: str) -> None:
    assert contrast(getattr(palette, words), getattr(palette, ground)) >= 4.5


@pytest.mark.parametrize("palette", [DARK, LIGHT], ids=["dark", "light"])
@pytest.mark.parametrize(
    ("words", "ground"),
    [
        ("on_badge", "badge"),
        ("on_accent", "accent"),
        ("on_accent", "accent_hover"),
        ("surface", "harm"),
        ("text", "hover"),
        ("accent_hover", "surface"),
        ("text", "line"),  # a pressed button
    ],
)
def test_words_on_controls_stand_out(palette: Palette, words: str, ground: str) -> None:
    assert contrast(getattr(palette, words), getattr(palette, ground)) >= 4.5


@pytest.mark.parametrize("palette", [DARK, LIGHT], ids=["dark", "light"])
@pytest.mark.parametrize("ground", ["window", "surface", "field", "zebra"])
def test_outlines_of_controls_can_be_seen(palette: Palette, ground: str) -> None:
    """WCAG 2.2, 1.4.11; `muted` outlines check boxes, `accent` what has the keyboard."""
    for outline in (palette.edge, palette.muted, palette.accent, palette.harm):
        assert contrast(outline, getattr(palette, ground)) >= 3


@pytest.mark.parametrize("palette", [DARK, LIGHT], ids=["dark", "light"])
def test_icons_and_stripes_can_be_seen(palette: Palette) -> None:
    for role, ground in product(WORDS, (*GROUNDS, "hover")):
        assert contrast(getattr(palette, role), getattr(palette, ground)) >= 3
    for name, stripes in STRIPES.items():
        assert contrast(stripes[0 if palette is DARK else 1], palette.surface) >= 3, name


@pytest.mark.parametrize("scheme", [Scheme.DARK, Scheme.LIGHT])
def test_a_hint_inside_a_field_can_be_read(theme: Theme, qtbot: QtBot, scheme: Scheme) -> None:
    theme.choose(scheme)
    for line in (QLineEdit(), QPlainTextEdit(), QComboBox()):
        qtbot.addWidget(line)
        line.ensurePolished()
        hint = line.palette().color(QPalette.ColorRole.PlaceholderText)
        assert hint.alpha() == 255
        assert contrast(hint.name(), colours().field) >= 4.5


@pytest.mark.parametrize("role", ["ok", "care", "harm", "accent", "muted"])
@pytest.mark.parametrize("scheme", [Scheme.DARK, Scheme.LIGHT])
def test_words_stand_out_from_the_tint_of_a_notice(theme: Theme, scheme: Scheme, role: str) -> None:
    theme.choose(scheme)
    tint = mixed(role, 0.10).name()
    assert [words for words in WORDS if contrast(getattr(colours(), words), tint) < 4.5] == []


def test_contrast_is_the_one_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_the_scheme_changes_while_running(theme: Theme, qapp: QApplication) -> None:
    heard: list[str] = []
    theme.changed.connect(lambda: heard.append(colours().name))
    theme.choose(Scheme.LIGHT)
    theme.choose(Scheme.LIGHT)
    theme.choose(Scheme.DARK)
    assert heard == ["light", "dark"]
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.window)


def test_a_system_that_does_not_say_is_taken_for_dark(theme: Theme, qapp: QApplication) -> None:
    theme.choose(Scheme.LIGHT)
    theme.choose(Scheme.SYSTEM)
    system = qapp.styleHints().colorScheme().name
    assert colours().name == ("light" if system == "Light" else "dark")


def test_every_place_of_the_style_sheet_is_filled(theme: Theme, qapp: QApplication) -> None:
    for scheme in (Scheme.DARK, Scheme.LIGHT):
        theme.choose(scheme)
        rules = re.sub(r"/\*.*?\*/", "", qapp.styleSheet(), flags=re.S)
        assert "@" not in rules
        for path in re.findall(r"url\((.*?)\)", rules):
            assert QImage(path).size().isValid(), path


def test_only_the_theme_names_colours() -> None:
    sheet = resource("style/nanosecure.qss").read_text(encoding="utf-8")
    assert not re.search(r":\s*#|rgb", sheet)
    package = resource("x").parent.parent / "nanosecure_gui" / "ui"
    guilty = [
        path.name
        for path in package.rglob("*.py")
        if path.name != "theme.py" and re.search(r"#[0-9A-Fa-f]{6}\b", path.read_text(encoding="utf-8"))
    ]
    assert guilty == []


@pytest.mark.parametrize("palette", [DARK, LIGHT], ids=["dark", "light"])
def test_the_marks_of_the_style_are_in_the_palette(palette: Palette) -> None:
    mine = {palette.muted, palette.disabled, palette.on_accent}
    for path in resource(f"style/{palette.name}").glob("*.svg"):
        assert set(re.findall(r"#[0-9A-Fa-f]{6}", path.read_text(encoding="utf-8"))) <= mine


def test_an_unknown_stripe_is_grey(theme: Theme) -> None:
    assert stripe("no such colour") == stripe("grey") == QColor(STRIPES["grey"][0])


def test_icons_follow_the_palette_and_show_what_is_disabled(theme: Theme) -> None:
    found = icons.icon("check", "ok")

    def ink(mode: QIcon.Mode) -> str:
        image = found.pixmap(QSize(32, 32), mode).toImage()
        strongest = max(
            (image.pixelColor(x, y) for x in range(32) for y in range(32)), key=lambda c: c.alpha()
        )
        return strongest.name().upper()

    assert ink(QIcon.Mode.Normal) == DARK.ok
    assert ink(QIcon.Mode.Disabled) == DARK.disabled
    theme.choose(Scheme.LIGHT)
    assert ink(QIcon.Mode.Normal) == LIGHT.ok


def test_icons_are_drawn_at_the_screen_s_scale(theme: Theme) -> None:
    image = QImage(64, 64, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(2)
    image.fill(0)
    painter = QPainter(image)
    icons.draw(painter, "check", QRectF(0, 0, 32, 32), QColor(DARK.ok))
    painter.end()
    assert any(image.pixelColor(x, 44).alpha() for x in range(64))  # the tick's lowest point
    assert not any(image.pixelColor(x, 60).alpha() for x in range(64))


def test_every_shipped_icon_draws_something(theme: Theme) -> None:
    for path in resource("icons").glob("*.svg"):
        image = icons.icon(path.stem).pixmap(QSize(24, 24)).toImage()
        assert any(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24)), path.name


def test_the_typefaces_are_the_shipped_ones(theme: Theme) -> None:
    fonts.load_rest()
    assert QFontInfo(fonts.text_font()).family().startswith("Inter")
    assert QFontInfo(fonts.mono_font()).family().startswith("JetBrains Mono")
    assert QFontInfo(fonts.mono_font()).fixedPitch()


def test_clocks_do_not_dance(theme: Theme) -> None:
    metrics = QFontMetricsF(fonts.clock_font(17))
    widths = [metrics.horizontalAdvance(f"{digit}{digit}:{digit}{digit}") for digit in range(10)]
    assert max(widths) - min(widths) < 0.2


def test_focus_does_not_move_or_grow_a_control(theme: Theme, qtbot: QtBot) -> None:
    button = QPushButton("Choose streams")
    qtbot.addWidget(button)
    button.show()
    before = button.sizeHint()
    button.setFocus()
    assert button.sizeHint() == before
