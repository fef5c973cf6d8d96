"""What the line under the table says, and the table itself where it has no rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from nanosecure_gui.app.guest_list_view import RowState
from nanosecure_gui.ui.figures import count

from .guest_cells import GuestCells, can_be_edited, fields_at_fault
from .guest_table import GuestTable
from .shown_rows import GuestRow, Part


class RowWords(QObject):
    """Says them of the table's rows."""

    def __init__(self, table: GuestTable, cells: GuestCells) -> None:
        super().__init__(table)
        self._table, self._cells = table, cells
        self._kept_from: int | None = None  # the row that was to be edited, and cannot be
        table.edit_refused.connect(self._note_refusal)
        table.selectionModel().currentRowChanged.connect(lambda *_: self._forget_refusal())

    def empty(self, part: Part, typed: str, *, ready: bool) -> tuple[str, str]:
        """Why there are no rows, and a title for that; `ready`: tokens can be issued."""
        if not typed and part is Part.REFUSED:
            next_step = self.tr("Ctrl+Enter issues the tokens.")
            return next_step if ready else self.tr("No row is refused."), self.tr("Nothing to mend")
        words = self.tr("No guest is in this part of the list now.")
        if typed:
            words = self.tr("No guest here has these words. Clear the search, or show all guests.")
        return words, self.tr("Nothing found")

    def hint(self, part: Part) -> str:
        """What can be done, while no row is chosen."""
        usual = self.tr("Enter mends a refused row and inspects an issued one. Ctrl+C copies a guest's link.")
        if not self._table.guest_model().rowCount():
            return usual
        return {
            Part.HELD: self.tr(
                "The list says that these are not to come. Let in gives tokens to those you select."
            ),
            Part.REFUSED: self.tr(
                "Enter mends a row. Select several to mend at once what is wrong in all of them."
            ),
            Part.MAY_EXIST: self.tr(
                "No answer came for these: tokens may exist that this desk does not know. Issue again asks "
                "for others, for the rows chosen or for all of them."
            ),
        }.get(part, usual)

    def of(self, row: GuestRow | None, selected: Sequence[GuestRow]) -> str:
        """What there is to know of the row under the cursor, or how many are selected."""
        if row is None:
            return ""
        if row.guest.id == self._kept_from and not can_be_edited(row):
            return self._why_fixed(row)
        if len(selected) > 1 and not row.refused:
            return self.tr("{n} guests selected").replace("{n}", count(len(selected)))
        words = self.tr("Row {n}, {who}: {details}").replace("{n}", str(row.judged.number))
        words = words.replace("{who}", self._cells.who(row))
        return words.replace("{details}", self._cells.details(row) or self._cells.state(row))

    def _why_fixed(self, row: GuestRow) -> str:
        """Why its cells cannot be written, and what helps."""
        if row.progress.state in (RowState.QUEUED, RowState.SENDING):
            return self.tr(
                "This guest's token is being issued. Cancel, to edit those that are not issued yet."
            )
        if row.progress.state is RowState.ISSUED:
            return self.tr(
                "What stands in a token stays. Add guests takes this guest under the right name; then revoke "
                "this token in Revocations."
            )
        return self.tr("What stands in a token stays. Add guests takes this guest under the right name.")

    def _note_refusal(self) -> None:
        row = self._table.current_row()
        self._kept_from = row.guest.id if row is not None else None

    def _forget_refusal(self) -> None:
        self._kept_from = None

    def together(self, row: GuestRow | None) -> str:
        """What others have to do with the row under the cursor: they can be mended with it."""
        wanted = fields_at_fault(row) if row is not None and not row.held else ()
        if row is None or not wanted:
            return ""
        number = len(self._table.mended_together(row, wanted[0]))
        if number > 1:
            words = self.tr(
                "{n} rows are selected that want the same mended: what you type goes into all of them."
            )
            return words.replace("{n}", count(number))
        if self._table.others_fail_as(row, wanted[0]):
            return self.tr("Others want the same mended: Ctrl+A, then Enter, mends them together.")
        return ""
