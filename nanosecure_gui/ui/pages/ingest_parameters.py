"""The table of an address's own parameters, edited in place; every key at once reaches the address."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from nanosecure_gui.core.ingest import Parameter
from nanosecure_gui.core.wording import printable
from nanosecure_gui.ui.naming import kind, named
from nanosecure_gui.ui.table_parts import MONO, CellDelegate, Column, Index, TableBase
from nanosecure_gui.ui.widgets.cards import small
from nanosecure_gui.ui.widgets.labelled_field import LabelledField

ROW: Final = 30
_LONGEST: Final = 1_000


class ParameterModel(QAbstractTableModel):
    """Rows of name and value. A row that is empty still is only in the table."""

    edited = Signal(object)  # tuple[Parameter, ...], without empty rows

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[Parameter] = []

    def show_parameters(self, parameters: tuple[Parameter, ...]) -> None:
        """Show other parameters; the same ones leave rows, cursor and editor alone."""
        if parameters != self.filled():
            self.beginResetModel()
            self.rows = list(parameters)
            self.endResetModel()

    def filled(self) -> tuple[Parameter, ...]:
        """The parameters that there are."""
        return tuple(row for row in self.rows if row != ("", ""))

    def add(self) -> int:
        """An empty row at the end, or the one that is there already; its number."""
        if ("", "") in self.rows:
            return self.rows.index(("", ""))
        self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows))
        self.rows.append(("", ""))
        self.endInsertRows()
        return len(self.rows) - 1

    def remove(self, row: int) -> None:
        """Take a row away."""
        self.beginRemoveRows(QModelIndex(), row, row)
        gone = self.rows.pop(row)
        self.endRemoveRows()
        if gone != ("", ""):
            self.edited.emit(self.filled())

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return self.heading(section) if role == Qt.ItemDataRole.DisplayRole else None

    def heading(self, column: int) -> str:
        """The title of a column."""
        return self.tr("Value") if column else self.tr("Name")

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        value = self.rows[index.row()][index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return printable(value, _LONGEST)
            case Qt.ItemDataRole.EditRole:
                return value
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return True if role == MONO else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = list(self.rows[index.row()])
        if role != Qt.ItemDataRole.EditRole or row[index.column()] == str(value):
            return False
        row[index.column()] = str(value)
        self.rows[index.row()] = (row[0], row[1])
        self.dataChanged.emit(index, index)
        self.edited.emit(self.filled())
        return True


class _Editor(CellDelegate):
    """Writes every key into the table; Esc brings back what stood there."""

    def __init__(self, table: TableBase) -> None:
        super().__init__(table)
        self._before = ""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: ARG002
        line = named(QLineEdit(parent), "Parameter value" if index.column() else "Parameter name")
        line.setFont(self._mono)
        kind(line, "cell")
        line.setMaxLength(_LONGEST)
        line.textEdited.connect(lambda _text: self.commitData.emit(line))
        self._before = str(index.data(Qt.ItemDataRole.EditRole))
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        # Qt asks again after every change of the model: the cursor would jump.
        assert isinstance(editor, QLineEdit)
        if editor.text() != index.data(Qt.ItemDataRole.EditRole):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:  # noqa: N802
        assert isinstance(editor, QLineEdit)
        model.setData(index, editor.text())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        pressed = event.key() if isinstance(event, QKeyEvent) else None
        escapes = pressed == Qt.Key.Key_Escape and event.type() == QEvent.Type.KeyPress
        if escapes and isinstance(editor, QLineEdit):
            editor.setText(self._before)
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
            return True
        return super().eventFilter(editor, event)


class ParameterTable(TableBase):
    """Keys: F2 or typing edits a cell, Enter edits it too, Delete removes the row, Insert adds one."""

    def __init__(self, empty: str) -> None:
        super().__init__(empty)
        self.parameters = ParameterModel(self)
        self.setModel(self.parameters)
        self.setItemDelegate(_Editor(self))
        titles = (self.parameters.heading(0), self.parameters.heading(1))
        self.dress_headers([Column[Parameter](title, str, width=150) for title in titles])
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.horizontalHeader().setStretchLastSection(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed)
        for changed in (
            self.parameters.rowsInserted,
            self.parameters.rowsRemoved,
            self.parameters.modelReset,
        ):
            changed.connect(lambda *_: self._keep_room())
        self._keep_room()

    def _keep_room(self) -> None:
        """Two rows are seen, if there are so many."""
        self.setMinimumHeight(38 + ROW * min(max(self.parameters.rowCount(), 1), 2))

    def add(self) -> None:
        """Begin a new parameter."""
        row = self.parameters.add()
        self.setCurrentIndex(self.parameters.index(row, 0))
        self.setFocus()
        self.edit(self.parameters.index(row, 0))

    def remove_current(self) -> None:
        """Take the current row away."""
        row = self.currentIndex().row()
        if row >= 0:
            self.parameters.remove(row)

    def open_current(self) -> None:
        editing = self.state() == QAbstractItemView.State.EditingState  # its Enter arrives here too
        if self.currentIndex().isValid() and not editing:
            self.edit(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_current()
        elif event.key() == Qt.Key.Key_Insert:
            self.add()
        else:
            super().keyPressEvent(event)


class ParameterSection(QWidget):
    """The table under its label, with its two buttons."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = ParameterTable(self.tr("None. The webhook may want a passcode."))
        self.table.parameters.edited.connect(self.edited)
        self.field = LabelledField("", self.table, "Parameters")
        self.field.label.hide()  # it stands beside the buttons
        title = small(self.tr("Parameters behind the stream name"), "label")
        title.setBuddy(self.table)
        self.add_button = kind(named(QPushButton(), "Add parameter"), "link")
        self.remove_button = kind(named(QPushButton(), "Remove parameter"), "link")
        for button, words in ((self.add_button, self.tr("Add")), (self.remove_button, self.tr("Remove"))):
            button.setText(words)
            button.setToolTip(button.accessibleName())
        self.add_button.clicked.connect(lambda: self.table.add())
        self.remove_button.clicked.connect(lambda: self.table.remove_current())
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(title, 1)
        row.addWidget(self.add_button)
        row.addWidget(self.remove_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.field, 1)
        for signal in (self.table.selectionModel().currentChanged, self.table.parameters.modelReset):
            signal.connect(lambda *_: self._allow())
        self.table.parameters.rowsRemoved.connect(lambda *_: self._allow())
        self._allow()

    def show_parameters(self, parameters: tuple[Parameter, ...]) -> None:
        """Show the form's parameters."""
        self.table.parameters.show_parameters(parameters)

    def _allow(self) -> None:
        self.remove_button.setEnabled(self.table.currentIndex().isValid())
