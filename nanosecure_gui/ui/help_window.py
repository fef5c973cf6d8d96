"""Help without a network: the pages in `resources/help`, one for each tab and a few more."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QKeySequence, QShortcut, QTextBlockFormat, QTextCursor, QTextDocument, QTextTable
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QListWidget, QTextBrowser, QVBoxLayout, QWidget

from nanosecure_gui.resources import resource

from .links import open_link
from .naming import kind, named

_SIZE = QSize(900, 660)
_ROW = 32  # pixels of height
_EDGE = 16  # pixels around a page
BY_TAB: Final = {
    "Create": "create",
    "Inspect": "inspect",
    "Revocations": "revocations",
    "Ingest": "ingest",
    "Guardian": "guardian",
}


def page_file(language: str, name: str) -> Path:
    """The page in that language, else in English."""
    own = resource(f"help/{language}/{name}.md")
    return own if own.exists() else resource(f"help/en/{name}.md")


class HelpWindow(QDialog):
    """A list of the pages, and one of them to read. It stays open beside the work."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("NanoSecure help"))
        self._language = language
        self._titles = {
            "start": self.tr("First steps"),
            "fire": self.tr("The show is on fire"),
            "create": self.tr("Create"),
            "guests": self.tr("Guest lists"),
            "inspect": self.tr("Inspect"),
            "revocations": self.tr("Revocations"),
            "ingest": self.tr("Ingest"),
            "guardian": self.tr("Guardian"),
            "organisations": self.tr("Organisations and settings"),
            "security": self.tr("What is kept where"),
            "keys": self.tr("Keys"),
            "licences": self.tr("Licences"),
        }
        self.pages = named(QListWidget(), "Help pages")
        self.pages.addItems(list(self._titles.values()))
        for row in range(self.pages.count()):
            self.pages.item(row).setSizeHint(QSize(0, _ROW))
        self.pages.setFixedWidth(248)
        self.pages.currentRowChanged.connect(self._open_row)
        self.search = named(QLineEdit(), "Search help")
        self.search.setPlaceholderText(self.tr("Find on this page"))
        self.search.returnPressed.connect(self._find)
        self.browser = kind(named(QTextBrowser(), "Help"), "help")
        self.browser.setOpenLinks(False)
        self.browser.anchorClicked.connect(self._follow)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.search)
        left.addWidget(self.pages, 1)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(16, 16, 16, 16)
        columns.setSpacing(12)
        columns.addLayout(left)
        columns.addWidget(self.browser, 1)
        QShortcut(QKeySequence.StandardKey.Find, self).activated.connect(self.search.setFocus)
        self.resize(_SIZE)

    def open_page(self, name: str) -> None:
        """Show a page by its file's name."""
        names = list(self._titles)
        self.pages.setCurrentRow(names.index(name) if name in names else 0)
        self.browser.setFocus()

    def _open_row(self, row: int) -> None:
        self._load(list(self._titles)[max(0, row)])

    def _load(self, name: str) -> None:
        address = QUrl.fromLocalFile(str(page_file(self._language, name)))
        self.browser.setSource(address, QTextDocument.ResourceType.MarkdownResource)
        _give_air(self.browser.document())

    def _find(self) -> None:
        if not self.browser.find(self.search.text()):
            self.browser.moveCursor(self.browser.textCursor().MoveOperation.Start)  # round again
            self.browser.find(self.search.text())

    def _follow(self, link: QUrl) -> None:
        """Another page opens here; an address on the network only after its host was shown."""
        if link.isRelative() or link.isLocalFile():
            self.open_page(Path(link.path()).stem)
        else:
            open_link(self, link)


def _give_air(page: QTextDocument) -> None:
    """Room between paragraphs and in tables: as it is read, Markdown has none."""
    page.setDocumentMargin(_EDGE)
    cursor = QTextCursor(page)
    while True:
        table, heading = _table_at(cursor), cursor.blockFormat().headingLevel()
        if table is None:
            room = QTextBlockFormat()
            listed = cursor.currentList() is not None
            room.setTopMargin(18 if heading > 1 else 0 if listed else 8)
            room.setBottomMargin(4 if listed else 8)
            cursor.mergeBlockFormat(room)
        else:
            _give_cells_air(table)
        if not cursor.movePosition(QTextCursor.MoveOperation.NextBlock):
            return


def _table_at(cursor: QTextCursor) -> QTextTable | None:
    return cursor.currentTable()


def _give_cells_air(table: QTextTable) -> None:
    look = table.format()
    if look.cellPadding() != _EDGE / 2:
        look.setCellPadding(_EDGE / 2)
        look.setTopMargin(_EDGE / 2)
        table.setFormat(look)
