"""The Guests table: ten thousand rows of which only those in sight cost anything, mended in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QLineEdit, QMenu, QWidget

from nanosecure_gui.app.guest_list_view import GuestListView
from nanosecure_gui.core.guest_headings import Column as Holds
from nanosecure_gui.core.wording import Speaker
from nanosecure_gui.ui import fonts
from nanosecure_gui.ui.lazy_model import LazyModel
from nanosecure_gui.ui.lazy_table import LazyTable
from nanosecure_gui.ui.naming import named
from nanosecure_gui.ui.table_parts import CellDelegate, Column, Index

from .fields_seen import ALWAYS, fields_holding, fields_quiet
from .guest_cells import FIELD_OF, WRITTEN, Field, GuestCells, at_fault, can_be_edited, fields_at_fault
from .shown_rows import GuestRow, ShownRows

_MEASURED: Final = 40  # rows, to see how much room a column needs
_WIDEST: Final = {
    Field.EMAIL: 180,
    Field.VALID: 200,
    Field.TAG: 100,
    Field.EXPIRES: 190,
    Field.NOT_BEFORE: 190,
}
_NARROWEST, _WIDE = 64, 150
_ROOMY: Final = 1_400  # pixels of the table, from which on a column may be half as wide again
_MARGINS: Final = 28
_REMARK, _REASON = 196, 160  # at least; a reason has the room that is left
_LOOKED_THROUGH: Final = 200  # rows, for others like the one under the cursor
_FIRST: Final = 1  # to yield
_LAST: Final = 9
_SIGN: Final = 23  # pixels: the mark of what has to be mended
_OF_TOKENS: Final = frozenset((Field.LIMITS, Field.VALID))  # refused rows have none
_TO_MEND: Final = frozenset(
    (Field.STREAM, Field.IP, Field.DOMAIN, Field.NOT_BEFORE, Field.EXPIRES, Field.STATUS)
)
_NO_UPDATE: Final = QItemSelectionModel.SelectionFlag.NoUpdate
_OF_HELD: Final = frozenset((Field.STATUS,))
_PUT_IN: Final = "put in"  # an editor's property: it has its text, which is the operator's from then on


class GuestModel(LazyModel[GuestRow]):
    """Rows whose cells can be written as long as nothing was asked for that they say."""

    written = Signal(int, str, str)  # row's id, the `Column` it holds, what was typed

    def __init__(
        self,
        fields: Sequence[Field],
        columns: Sequence[Column[GuestRow]],
        cells: GuestCells,
        parent: QWidget,
    ) -> None:
        super().__init__(columns, cells.describe, parent)
        self.fields = tuple(fields)
        self._cells = cells

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        row = self.record(index.row()) if index.isValid() else None
        if row is not None and self.fields[index.column()] in WRITTEN and can_be_edited(row):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.EditRole and index.isValid():
            row, field = self.record(index.row()), self.fields[index.column()]
            return self._cells.written(row, field) if row is not None and field in WRITTEN else None
        return super().data(index, role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row, field = self.record(index.row()), self.fields[index.column()]
        if role != Qt.ItemDataRole.EditRole or row is None or field not in WRITTEN:
            return False
        if str(value) != self._cells.written(row, field):
            self.written.emit(row.guest.id, WRITTEN[field].value, str(value))
        return True

    def show_columns(self, fields: Sequence[Field], columns: Sequence[Column[GuestRow]]) -> None:
        """Show other columns of the same rows."""
        self.beginResetModel()
        self.fields, self.columns = tuple(fields), tuple(columns)
        self.endResetModel()


class GuestTable(LazyTable[GuestRow]):
    """Shows some rows of the list. Enter mends a refused row, F2 edits the cell under the cursor."""

    mended = Signal(object, object, str)  # ids of rows, `Column`, what was typed
    link_wanted = Signal(int)  # of this row
    edit_ended = Signal()
    edit_refused = Signal()  # of the row under the cursor: it is issued

    def __init__(self, cells: GuestCells, parent: QWidget | None = None) -> None:
        self._cells = cells
        self._wanted: dict[Field, bool] = {}  # columns the operator chose to see, or not to
        self._list = ""
        self._sized_for: tuple[object, ...] = ()
        self._holding_of: tuple[object, ...] = ()
        self._holding = self._found = ALWAYS
        self._quiet: frozenset[Field] = frozenset()  # columns that say nothing
        self._looked_through: tuple[object, object] = (None, None)
        super().__init__((), lambda row: row.guest.id, cells.describe, parent)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setItemDelegate(_GuestDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.horizontalHeader().setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.horizontalHeader().customContextMenuRequested.connect(self._open_columns_menu)
        # Later: a row that is mended may leave the list, and its editor is still at work.
        self.guest_model().written.connect(self._write, Qt.ConnectionType.QueuedConnection)

    def make_model(
        self,
        columns: Sequence[Column[GuestRow]],
        describe: Callable[[GuestRow], str],  # noqa: ARG002
    ) -> LazyModel[GuestRow]:
        return GuestModel((), columns, self._cells, self)

    def guest_model(self) -> GuestModel:
        """The model shown."""
        model = self.lazy_model()
        assert isinstance(model, GuestModel)
        return model

    # ----------------------------------------------------------------------------------------------- showing

    @property
    def is_editing(self) -> bool:
        """Whether a cell is being edited: until that ends, every row stays where it is."""
        return self.state() == QAbstractItemView.State.EditingState

    def show_guests(
        self, view: GuestListView, ids: Sequence[int], voice: Speaker, *, fresh: bool, mending: bool = False
    ) -> None:
        """Show these rows. `fresh`: it is another list, or another part of it; `mending`: only refused ones,
        with the columns there is something wrong in."""
        self._cells.voice = voice
        if view.id != self._list:
            self._list, self._wanted = view.id, {}
        model = self.guest_model()
        rows = ShownRows(view, ids)
        self._show_columns(view, rows, mending=mending)
        before = model.rows.ids if isinstance(model.rows, ShownRows) else None
        place, column = self.currentIndex().row(), self.currentIndex().column()
        if not fresh and before == ids:
            model.update_rows(len(ids), 0, rows)
            self.viewport().update()
            return
        self.show_rows(len(ids), 0, rows, fresh=fresh)
        if not fresh and place >= 0 and not self.currentIndex().isValid() and ids:
            self.setCurrentIndex(model.index(min(place, len(ids) - 1), column))  # the next one to be mended

    def _show_columns(self, view: GuestListView, rows: ShownRows, *, mending: bool) -> None:
        """The columns that hold something, as wide as they need to be; none goes while its list is open."""
        kept = (view.id, view.mapping)
        if kept != self._holding_of:
            self._holding_of, self._holding = kept, ALWAYS
        self._holding |= self._look_through(view)
        held = bool(rows) and rows[0].held
        usual = _OF_TOKENS | (_TO_MEND - _OF_HELD if held else _OF_HELD) if mending else _TO_MEND
        holding = self._holding - usual
        shown = tuple(field for field in Field if self._wanted.get(field, field in holding))
        rules = view.guests.rules if view.guests is not None else None
        first = self._cells.valid(rows[0]) if rows else ""
        sized_for = (*kept, rules, shown, mending, self._quiet, first, self._is_roomy())
        if sized_for == self._sized_for:
            return
        self._sized_for = sized_for
        model = self.guest_model()
        columns = tuple(self._column(field, rows, mending=mending) for field in shown)
        if model.fields == shown and list(map(_room, columns)) == list(map(_room, model.columns)):
            return
        row, column = self.currentIndex().row(), self.currentIndex().column()
        selected = self.ranges()
        model.show_columns(shown, columns)
        self.dress_headers(columns)
        self._fit_columns()
        if row >= 0:
            there = model.index(row, min(column, len(columns) - 1))
            self.selectionModel().setCurrentIndex(there, _NO_UPDATE)
            self.select_ranges(selected)

    def _look_through(self, view: GuestListView) -> frozenset[Field]:
        if view.guests is None:
            return ALWAYS
        known = (view.guests.guests, view.guests.judged)
        if self._looked_through[0] is not known[0] or self._looked_through[1] is not known[1]:
            self._looked_through, self._found = known, fields_holding(view.guests)
            self._quiet = fields_quiet(view.guests)
        return self._found

    def _column(self, field: Field, rows: ShownRows, *, mending: bool) -> Column[GuestRow]:
        column = self._cells.column(field, self._width(field, rows, mending=mending))
        if field in self._quiet:
            column = replace(column, yields=_FIRST)
        if not mending:
            return column
        if field is Field.STATE:  # all the same
            return replace(column, yields=_LAST)
        to_mend = any(at_fault(row, field) for row in _some(rows))
        return replace(column, yields=0) if to_mend else column

    def _width(self, field: Field, rows: ShownRows, *, mending: bool) -> int:
        """What some rows of all the list need."""
        if field is Field.REMARK:
            return _REASON if mending else _REMARK
        metrics = QFontMetrics(fonts.mono_font(13) if field is Field.IP else fonts.text_font())
        read = self._cells.reader(field)
        measured = _some(rows)
        longest = max((metrics.horizontalAdvance(read(row)) for row in measured), default=0)
        title = QFontMetrics(fonts.semibold(12)).horizontalAdvance(self._cells.column(field).title)
        sign = _SIGN if any(at_fault(row, field) for row in measured) else 0
        most = _WIDEST.get(field, _WIDE)
        if self._is_roomy():
            most += most // 2
        return max(_NARROWEST, title + _MARGINS, min(most, longest + sign + _MARGINS))

    def _is_roomy(self) -> bool:
        return self.viewport().width() >= _ROOMY

    # --------------------------------------------------------------------------------------- columns by hand

    def columns_menu(self, menu: QMenu | None = None) -> QMenu:
        """The columns to choose from, in a menu of their own or in `menu`."""
        if menu is None:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for field in Field:
            if field in (Field.STATE, Field.REMARK):
                continue
            action = menu.addAction(self._cells.column(field).title)
            action.setCheckable(True)
            action.setChecked(field in self.guest_model().fields)
            action.toggled.connect(lambda on, field=field: self._choose_column(field, on=on))
        return menu

    def _choose_column(self, field: Field, *, on: bool) -> None:
        self._wanted[field] = on
        self._sized_for = ()
        self.edit_ended.emit()  # whoever shows the rows shows them again

    def _open_columns_menu(self, position: QPoint) -> None:
        self.columns_menu().popup(self.horizontalHeader().mapToGlobal(position))

    # --------------------------------------------------------------------------------------------- rows, keys

    def current_row(self) -> GuestRow | None:
        """The row under the keyboard's cursor."""
        return self.lazy_model().record(self.currentIndex().row()) if self.currentIndex().isValid() else None

    def go_to(self, place: int, field: Field) -> None:
        """Put the cursor into a cell and bring it into sight."""
        index = self._index(place, field)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def _index(self, place: int, field: Field) -> QModelIndex:
        fields = self.guest_model().fields
        return self.guest_model().index(place, fields.index(field) if field in fields else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current_row() if event.key() == Qt.Key.Key_F2 else None
        if row is not None and not can_be_edited(row):
            self.edit_refused.emit()
        else:
            super().keyPressEvent(event)

    def open_current(self) -> None:
        """Enter: the cell to be mended, in a refused row; else what the row is opened for."""
        row, index = self.current_row(), self.currentIndex()
        if row is None or self.is_editing:  # the Enter that ends editing comes here, too
            return
        wanted = fields_at_fault(row) if row.refused else ()
        if not wanted:
            super().open_current()
            return
        if wanted[0] not in self.guest_model().fields:
            self._choose_column(wanted[0], on=True)
        if self.guest_model().fields[self.currentIndex().column()] not in wanted:
            there = self._index(index.row(), wanted[0])
            self.selectionModel().setCurrentIndex(there, _NO_UPDATE)
        self.edit(self.currentIndex())

    def mended_together(self, row: GuestRow, field: Field) -> tuple[int, ...]:
        """The rows that what is typed into a cell of `row` goes to: if it is refused for that cell, all that
        are selected and refused for the same one, with the same in it."""
        alike = [each.guest.id for each in self.selected_here() if self._fails_as(each, row, field)]
        return tuple(alike) if row.guest.id in alike else (row.guest.id,)

    def others_fail_as(self, row: GuestRow, field: Field) -> bool:
        """Whether rows close by are refused for the same cell, with the same in it, as `row`."""
        if field is Field.USER or row.aimless:  # everybody's is another; a stream is chosen for all at once
            return False
        rows = self.guest_model().rows[:_LOOKED_THROUGH]
        return any(each.guest.id != row.guest.id and self._fails_as(each, row, field) for each in rows)

    def _fails_as(self, row: GuestRow, other: GuestRow, field: Field) -> bool:
        same = self._cells.written(row, field) == self._cells.written(other, field)
        return same and at_fault(row, field) and at_fault(other, field)

    def copy_rows(self) -> None:
        """Ctrl+C: the link of the guest under the cursor; of several selected rows, what they say."""
        row = self.current_row()
        if row is not None and row.progress.tokens and self.selected_count() <= 1:
            self.link_wanted.emit(row.guest.id)
        else:
            super().copy_rows()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:  # noqa: N802
        super().closeEditor(editor, hint)
        QTimer.singleShot(0, self, self.edit_ended.emit)

    def _write(self, row: int, column: str, typed: str) -> None:
        field = FIELD_OF[Holds(column)]
        edited = next((each for each in self.selected_here() if each.guest.id == row), None)
        self.mended.emit(self.mended_together(edited, field) if edited else (row,), Holds(column), typed)


class _GuestDelegate(CellDelegate):
    """An editor says what it edits and what is wrong there, and keeps what was typed while rows change."""

    def __init__(self, table: GuestTable) -> None:
        super().__init__(table)
        self._guests = table

    def createEditor(self, parent: QWidget, option: object, index: Index) -> QWidget:  # noqa: ARG002
        editor = named(QLineEdit(parent), "Cell")
        editor.setAccessibleName(str(self._guests.guest_model().columns[index.column()].title))
        editor.setAccessibleDescription(str(index.data(Qt.ItemDataRole.ToolTipRole) or ""))
        editor.setProperty("wrong", bool(editor.accessibleDescription()))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        if not editor.property(_PUT_IN):
            editor.setProperty(_PUT_IN, True)
            assert isinstance(editor, QLineEdit)
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()


def _room(column: Column[GuestRow]) -> tuple[int, int]:
    return column.width, column.yields


def _some(rows: ShownRows) -> list[GuestRow]:
    """Rows of all the list."""
    return [rows[at] for at in range(0, len(rows), max(1, len(rows) // _MEASURED))]
