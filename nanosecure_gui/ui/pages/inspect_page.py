"""The Inspect tab: what was pasted on the left, what it is on the right."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QHideEvent,
    QImage,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from nanosecure_gui.app.inspecting import Inspecting, InspectView
from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.wording import Speaker, text
from nanosecure_gui.ui import dialogs, pictures
from nanosecure_gui.ui.clipboard import Clipboard
from nanosecure_gui.ui.naming import kind, named, worded
from nanosecure_gui.ui.primary_keys import on_primary_keys, with_primary_keys
from nanosecure_gui.ui.voice import Venue, speaker
from nanosecure_gui.ui.widgets.busy_button import BusyButton
from nanosecure_gui.ui.widgets.cards import Card, EmptyState, heading
from nanosecure_gui.ui.widgets.findings_list import FindingsList

from .inspect_details import DetailsCard
from .inspect_input import InputSection
from .inspect_verdict import VerdictCard

_TICK_MS = 1_000
_LEFT, _LEFT_NARROW, _NARROW, _LOW = 424, 344, 1000, 520


class _Findings(FindingsList):
    """Scrolls rather than make the page higher than the window."""

    def hasHeightForWidth(self) -> bool:
        return False


class _Results(QWidget):
    """Gives its tables less room rather than make the page higher than the window."""

    def hasHeightForWidth(self) -> bool:
        return False

    def minimumSizeHint(self) -> QSize:
        """As high as all that is said needs, in as many lines as it has at this width."""
        least, inside = super().minimumSizeHint(), self.layout()
        height = inside.minimumHeightForWidth(self.width()) if inside is not None else 0
        return least.expandedTo(QSize(0, height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


class InspectPage(QWidget):
    """Renders the `Inspecting` presenter."""

    cut_viewer = Signal(str, str)  # a token, and whose it is

    def __init__(
        self,
        presenter: Inspecting,
        clipboard: Clipboard,
        venue: Venue,
        reasons: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        """`reasons` are offered when a token is revoked."""
        super().__init__(parent)
        self._presenter = presenter
        self._venue = venue
        self._reasons = reasons
        self.question: dialogs.Question | None = None
        self.setAcceptDrops(True)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(16)
        self._left = self._left_card()
        columns.addWidget(self._left)
        columns.addLayout(self._right(clipboard), 1)
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK_MS)
        self._clock.timeout.connect(presenter.tick)
        on_primary_keys(self, presenter.verify)
        presenter.observe(self.render_view)

    # ------------------------------------------------------------------------------------------------ taking

    def inspect_text(self, pasted: str) -> None:
        """Inspect a text in place of what is there."""
        self._presenter.inspect(pasted)

    def take_clipboard(self) -> None:
        """Inspect whatever the clipboard holds: text, a file, or a picture of a QR code."""
        data = QGuiApplication.clipboard().mimeData()
        if not self.input.text.take(data):
            nothing = text("The clipboard holds nothing that could be read.")
            self._presenter.refuse(UserError(nothing, text("Copy the token or link again, then paste.")))
        self.input.text.setFocus()

    def _take_picture(self, image: QImage) -> None:
        try:
            self._presenter.inspect_picture(pictures.grey_image(image))
        except UserError as problem:
            self._presenter.refuse(problem)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.input.text.canInsertFromMimeData(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self.input.text.take(event.mimeData()):
            event.acceptProposedAction()

    # ----------------------------------------------------------------------------------------------- showing

    def render_view(self, view: InspectView) -> None:
        """Show a view."""
        voice = speaker(self._venue, view.now)
        self.input.show_view(view, voice)
        self._pages.setCurrentIndex(0 if view.empty else 1)
        self.verdict.show_view(view, voice)
        known = view.sheet is not None
        self.details.setVisible(known)
        self._nothing.setVisible(not known)
        self._findings_title.setVisible(known)
        self.findings.setVisible(known)
        if view.sheet is not None:
            self.details.show_view(view, voice)
            self.findings.show_findings(view.sheet.findings, voice)
        self._show_actions(view, voice)

    def _show_actions(self, view: InspectView, voice: Speaker) -> None:
        self.verify.show_busy(view.verifying, self.tr("Asking…"))
        self.revoke.show_busy(view.revoking, self.tr("Revoking…"))
        for button, allowed, obstacle in (
            (self.verify, view.can_verify, view.cannot_verify),
            (self.revoke, view.can_revoke, view.cannot_revoke),
        ):
            button.setEnabled(allowed)
            why = voice.say(obstacle) if obstacle is not None else ""
            button.setToolTip(why)
            button.setAccessibleDescription(why)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._presenter.tick()
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._clock.stop()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        self._left.setFixedWidth(_LEFT_NARROW if narrow else _LEFT)
        self._share_room()

    def _share_room(self) -> None:
        self.verdict.be_brief(self.details.guest_button.isChecked() and self.height() < _LOW)

    # ---------------------------------------------------------------------------------------------- building

    def _left_card(self) -> QWidget:
        card = Card()
        self.input = InputSection()
        self.input.text.edited.connect(self._presenter.inspect)
        self.input.text.handed.connect(self._presenter.inspect)
        self.input.text.file_dropped.connect(self._presenter.inspect_file)
        self.input.text.picture_dropped.connect(self._take_picture)
        self.input.paste.connect(self.take_clipboard)
        self.input.cleared.connect(self._clear)
        self.input.selected.connect(self._presenter.select)
        self._findings_title = heading(self.tr("Findings"))
        self.findings = named(_Findings(self.tr("Nothing to remark.")), "Findings", self._findings_title)
        self.verify = BusyButton("", "on_accent")
        kind(named(self.verify, "Verify with service"), "primary")
        self.verify.setText(with_primary_keys(self.verify.accessibleName()))
        self.verify.setFixedHeight(40)
        self.verify.clicked.connect(lambda: self._presenter.verify())
        self.revoke = BusyButton("", "harm")
        kind(worded(self.revoke, "Revoke token"), "danger")
        self.revoke.setFixedHeight(40)
        self.revoke.clicked.connect(lambda: self.ask_to_revoke())
        actions = QHBoxLayout()
        actions.setSpacing(8)
        actions.addWidget(self.verify, 1)
        actions.addWidget(self.revoke)
        card.body.setContentsMargins(18, 14, 18, 16)
        card.body.addWidget(self.input, 2)
        card.body.addWidget(self._findings_title)
        card.body.addWidget(self.findings, 3)
        card.body.addLayout(actions)
        return card

    def _right(self, clipboard: Clipboard) -> QStackedLayout:
        self._pages = QStackedLayout()
        empty = EmptyState(
            "scan-search",
            self.tr("What is this token?"),
            self.tr(
                "Paste a token, a player link, an iframe, a curl line or a whole e-mail; drop a file or a"
                " picture of a QR code. Every token in it is found and read here, on this machine."
            ),
            self.tr("Paste from clipboard"),
        )
        named(empty.button, "Paste from clipboard")
        empty.button.clicked.connect(lambda: self.take_clipboard())
        self.verdict = VerdictCard(clipboard)
        self.details = DetailsCard(clipboard)
        self.details.compare.connect(self._presenter.compare_with)
        self.details.stop_comparing.connect(self._presenter.stop_comparing)
        self.details.guest_button.toggled.connect(lambda: self._share_room())
        self.details.guest.check.connect(self._presenter.check_viewer)
        self._nothing = QWidget()
        result = _Results()
        column = QVBoxLayout(result)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.verdict)
        column.addWidget(self.details, 1)
        column.addWidget(self._nothing, 1)
        self._pages.addWidget(empty)
        self._pages.addWidget(result)
        return self._pages

    # ----------------------------------------------------------------------------------------------- acting

    def ask_to_revoke(self) -> None:
        """Ask for a reason, then revoke the token looked at."""
        view = self._presenter.view
        if view.item is None or not view.can_revoke:
            return
        whose = speaker(self._venue, view.now).value(view.item.whose)
        words = self.tr("Viewers with this token are cut off within seconds. This cannot be undone.")
        self.question = dialogs.ask(
            self,
            self.tr("Revoke the token of {whose}?").replace("{whose}", whose)
            if whose
            else self.tr("Revoke this token?"),
            words,
            self.tr("Revoke 1 token"),
            self._presenter.revoke,
            reasons=self._reasons,
            other=self.tr("Cut this viewer…"),
            on_other=partial(self.cut_viewer.emit, view.item.token, whose),
        )

    def _clear(self) -> None:
        self._presenter.clear()
        self.input.text.setFocus()
