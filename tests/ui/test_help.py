"""The help: every page is there, in every language, its links lead somewhere, and no key is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from nanosecure_gui.resources import resource
from nanosecure_gui.ui.desk_window import DeskWindow
from nanosecure_gui.ui.dialogs import Question
from nanosecure_gui.ui.help_window import BY_TAB, HelpWindow, page_file
from nanosecure_gui.ui.languages import LANGUAGES
from nanosecure_gui.ui.links import open_link
from tests.contract import TABS
from tests.packaging_tools import tool


@pytest.fixture
def help_window(qtbot: QtBot) -> HelpWindow:
    window = HelpWindow("en")
    qtbot.addWidget(window)
    window.show()
    return window


def test_every_tab_has_a_page_and_every_page_says_something(help_window: HelpWindow) -> None:
    assert tuple(BY_TAB) == TABS
    for name in help_window._titles:
        help_window.open_page(name)
        assert help_window.browser.toPlainText().strip(), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_all_pages_and_their_links_lead_somewhere(
    help_window: HelpWindow, language: str
) -> None:
    for name in help_window._titles:
        page = resource(f"help/{language}/{name}.md")
        assert page.exists() or name == "licences", f"{language}: no page {name}"
        for target in re.findall(r"\]\(([\w-]+)\.md\)", page_file(language, name).read_text("utf-8")):
            assert target in help_window._titles, f"{page.name} leads to {target}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_pressed_is_called_as_on_the_screen(language: str) -> None:
    """Names are between `**`; what is only stressed stands between `__`."""
    catalogue = tool("translations").read(resource("translations/nanosecure_de.ts"))
    said = catalogue.values() if language == "de" else (source for _context, source in catalogue)
    known = {_plain(words) for words in said}
    named = {
        (page.stem, name)
        for page in resource(f"help/{language}").glob("*.md")
        for name in re.findall(r"\*\*(.+?)\*\*", " ".join(page.read_text("utf-8").split()))
        if page.stem != "licences" and not re.match("Ctrl|Strg", name)
    }
    assert named
    assert [each for each in sorted(named) if _plain(each[1]) not in known] == []


def _plain(words: str) -> str:
    """A name without numbers, dots and question marks after it."""
    return re.sub(r"\s*\(?\{\w+\}\)?", "", words).strip(" ….:?").casefold()


def test_pages_and_their_list_have_room_to_be_read(help_window: HelpWindow) -> None:
    pages = help_window.pages
    heights = {pages.visualItemRect(pages.item(row)).height() for row in range(pages.count())}
    assert min(heights) > 1.5 * pages.fontMetrics().height()
    help_window.open_page("create")
    first = help_window.browser.document().begin()
    assert first.next().blockFormat().topMargin() > 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_is_called_what_the_list_calls_it(help_window: HelpWindow, language: str) -> None:
    catalogue = QTranslator()
    assert catalogue.load(str(resource(f"translations/nanosecure_{language}.qm"))) or language == "en"
    for name, title in help_window._titles.items():
        page = resource(f"help/{language}/{name}.md")
        if page.exists():
            said = catalogue.translate("HelpWindow", title) or title
            assert page.read_text("utf-8").startswith(f"# {said}\n")


def test_a_link_opens_the_other_page(help_window: HelpWindow) -> None:
    help_window.open_page("start")
    help_window.browser.anchorClicked.emit(QUrl("guests.md"))
    assert help_window.pages.currentItem().text() == "Guest lists"


def test_an_address_outside_is_opened_only_after_its_host_was_shown(
    help_window: HelpWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda link: opened.append(link.toString()))
    open_link(help_window, "https://docs.example.com/a?b=c")
    question = help_window.findChild(Question)
    assert isinstance(question, Question)
    assert question.windowTitle() == "Open docs.example.com?"
    assert opened == []
    question.action_button.click()
    assert opened == ["https://docs.example.com/a?b=c"]


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)", "http://example.com", "x"])
def test_nothing_but_encrypted_addresses_is_opened(help_window: HelpWindow, address: str) -> None:
    open_link(help_window, address)
    assert help_window.findChild(Question) is None


def test_the_licences_are_those_of_the_packages_that_are_shipped() -> None:
    page = resource("help/en/licences.md").read_text("utf-8")
    assert page == tool("licences").page(), "run packaging/licences.py"


NAMES_OF_KEYS: dict[str, dict[str, str]] = {
    "en": {},
    "de": {"Ctrl": "Strg", "Del": "Entf", "Down": "Pfeil ab"},
}


def keys_of(*windows: QWidget) -> Iterator[str]:
    """Every key that does something in these windows, as the English page writes it."""
    for window in windows:
        for shortcut in window.findChildren(QShortcut):
            keys = shortcut.keys()[0].toString(QKeySequence.SequenceFormat.PortableText)
            yield keys.replace("Return", "Enter")


def keys_on_page(language: str) -> set[str]:
    """Every key in the tables of the page: `Ctrl+1 to Ctrl+5` is five of them."""
    said: set[str] = set()
    for cell in re.findall(r"(?m)^\| (.*?) \|", page_file(language, "keys").read_text("utf-8")):
        parts = [part.strip() for part in cell.split(", ")]
        said.update(parts if cell[-1] != "," else [cell])
        if row := re.fullmatch(r"(.*\+)(\d) (?:to|bis) .*\+(\d)", cell):
            said.update(f"{row[1]}{number}" for number in range(int(row[2]), int(row[3]) + 1))
        said.add(cell.partition(" outside ")[0].partition(" außerhalb ")[0])
    return said


@pytest.fixture
def everything_open(window: DeskWindow, help_window: HelpWindow) -> tuple[QWidget, ...]:
    """The window with every tab open, the guest list and the help."""
    for title in TABS:
        window.open_tab(title)
    window.open_guest_list()
    assert window.guests.window is not None
    return window, window.guests.window, help_window


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_of_the_program_is_named(everything_open: tuple[QWidget, ...], language: str) -> None:
    names = NAMES_OF_KEYS[language]
    keys = {"+".join(names.get(key, key) for key in keys.split("+")) for keys in keys_of(*everything_open)}
    assert len(keys) > 12
    missing = sorted(keys - keys_on_page(language))
    assert not missing
