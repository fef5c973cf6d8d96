"""What the command palette offers: the window's own commands, then every button of the tab in front."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton

from .palette import Command

if TYPE_CHECKING:
    from .desk_window import DeskWindow


def commands(window: DeskWindow) -> list[Command]:
    """All that can be done now."""
    return [*_of_the_tab(window), *_of_the_window(window), *_of_organisations(window)]


def _of_the_tab(window: DeskWindow) -> Iterator[Command]:
    """The buttons that could be pressed, by the names a screen reader says."""
    where = window.tabs.tabText(window.tabs.currentIndex())
    for button in window.page(window.current_title).findChildren(QPushButton):
        if button.isVisible() and button.isEnabled() and button.accessibleName():
            yield Command(button.accessibleName(), button.click, where=where)


def _of_the_window(window: DeskWindow) -> Iterator[Command]:
    for number in range(window.tabs.count()):
        words = _tr("Go to {tab}").replace("{tab}", window.tabs.tabText(number))
        yield Command(words, partial(window.tabs.setCurrentIndex, number), f"Ctrl+{number + 1}")
    yield Command(_tr("Organisations"), window.dialogs.open_organisations)
    yield Command(_tr("Settings"), window.dialogs.open_settings, "Ctrl+,")
    yield Command(_tr("Lock now"), window.lock_now, "Ctrl+L")
    yield Command(_tr("Help on this tab"), window.dialogs.open_help, "F1")
    yield Command(_tr("The show is on fire"), partial(window.dialogs.open_help, "fire"))
    yield Command(_tr("All keys"), partial(window.dialogs.open_help, "keys"))
    yield Command(_tr("About NanoSecure"), window.dialogs.open_about)


def _of_organisations(window: DeskWindow) -> Iterator[Command]:
    organisations = window.presenters.organisations
    active = window.presenters.session.view.organisation.id
    for each in organisations.view.organisations:
        if each.id != active:
            words = _tr("Work for {name}").replace("{name}", each.name)
            yield Command(words, partial(organisations.activate, each.id))


def _tr(words: str) -> str:
    return QCoreApplication.translate("Commands", words)
