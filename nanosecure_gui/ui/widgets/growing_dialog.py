"""A dialog that grows when its content needs more height than it has: a refusal, a finding, an outcome."""

from __future__ import annotations

from PySide6.QtCore import QEvent

from .enter_dialog import EnterDialog


class GrowingDialog(EnterDialog):
    """A layout squeezes wrapped texts rather than make the window around it higher."""

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._grow()
        return handled

    def _grow(self) -> None:
        layout = self.layout()
        needed = layout.totalHeightForWidth(self.width()) if layout is not None else 0
        if needed > self.height():
            self.resize(self.width(), needed)
