"""The Organisations dialog: who the desk works for, and with which credential."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from nanosecure_gui.app.organisations import Organisations, OrganisationsView
from nanosecure_gui.core.findings import Finding, Severity
from nanosecure_gui.core.organisations import Organisation
from nanosecure_gui.core.wording import Speaker, printable

from . import dialogs
from .icons import icon
from .links import open_link
from .naming import kind, named, worded
from .organisation_form import OrganisationFields
from .organisation_list import OrganisationList
from .widgets.busy_button import BusyButton
from .widgets.cards import Card, heading
from .widgets.enter_dialog import EnterDialog
from .widgets.findings_list import FindingsList

_LIST_WIDTH = 260
_REPORT_HEIGHT = 130


class OrganisationsDialog(EnterDialog):
    """Renders the `Organisations` presenter while it is open; closing forgets what was typed."""

    show_revocable = Signal()  # the tokens that can still be revoked are to be seen

    def __init__(
        self, presenter: Organisations, speaker: Callable[[], Speaker], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Organisations"))
        self._presenter = presenter
        self._speaker = speaker
        self._saved = presenter.view.saved
        self._busy = self._closed = False
        self._focused: QWidget | None = None
        self._build()
        self.setMinimumHeight(560)
        self.resize(820, 680)
        presenter.open()
        presenter.observe(self.render_view)
        self._place_cursor(presenter.view)

    def done(self, result: int) -> None:
        """Close, saved or not."""
        if not self._closed:
            self._closed = True
            self._presenter.forget(self.render_view)
            self._presenter.close()
            self.fields.show_view(self._presenter.view, self._speaker())
        super().done(result)

    # ---------------------------------------------------------------------------------------------- showing

    def render_view(self, view: OrganisationsView) -> None:
        """Show a view; close after a save, unless there is something to say about it."""
        voice = self._speaker()
        if view.busy:
            self._follow_work(view)
        self._show_lists(view, voice)
        self._show_buttons(view)
        if not view.busy:
            self._follow_work(view)

    def _show_lists(self, view: OrganisationsView, voice: Speaker) -> None:
        self.listed.show_organisations(view.organisations, view.active, view.form.id)
        self.fields.show_view(view, voice)
        self.report.show_findings(view.report, voice)
        self.report.setVisible(bool(view.report))
        self._report_heading.setVisible(bool(view.report))
        self.listed.setEnabled(not view.busy)

    def _show_buttons(self, view: OrganisationsView) -> None:
        known = self._known(view)
        self.test_button.show_busy(view.testing, self.tr("Testing…"))
        self.save_button.show_busy(view.saving, self.tr("Saving…"))
        self.test_button.setEnabled(not view.saving)
        self.save_button.setEnabled(not view.testing)
        self.remove_button.setEnabled(known is not None and not view.busy)
        self.add_button.setEnabled(not view.busy)
        usable = known is not None and known.id != view.active and not view.changed and not view.busy
        self.use_button.setEnabled(usable)
        why = self.tr("Save or discard the changes first.") if known is not None and view.changed else ""
        self.use_button.setToolTip(why)

    def _follow_work(self, view: OrganisationsView) -> None:
        """Close after a save; after anything else, put the cursor where there is something to mend."""
        began, ended = view.busy and not self._busy, self._busy and not view.busy
        self._busy = view.busy
        if began:
            self._focused = self.focusWidget()  # which is about to be disabled
        elif ended and view.saved != self._saved and not view.report:
            self.accept()
        elif ended:
            self._saved = view.saved
            self._return_focus(view)

    def _return_focus(self, view: OrganisationsView) -> None:
        problems = (finding.field for finding in view.report if finding.severity is Severity.HARM)
        if not any(self.fields.go_to(name) for name in problems) and self._focused is not None:
            self._focused.setFocus()
        QTimer.singleShot(0, self, self._show_cursor)  # once the report has taken its place

    def _show_cursor(self) -> None:
        focused = self.focusWidget()
        if self.fields.isAncestorOf(focused):
            self._area.ensureWidgetVisible(focused, 0, 56)

    def _place_cursor(self, view: OrganisationsView) -> None:
        needed = next((finding.field for finding in view.report if finding.field), "")
        if needed:
            self.fields.go_to(needed)
        elif self._known(view) is None:
            self.fields.go_to("Name")
        else:
            self.listed.setFocus()

    def _known(self, view: OrganisationsView) -> Organisation | None:
        return next((each for each in view.organisations if each.id == view.form.id), None)

    # --------------------------------------------------------------------------------------------- building

    def _build(self) -> None:
        columns = QHBoxLayout(self)
        columns.setContentsMargins(16, 16, 16, 16)
        columns.setSpacing(16)
        columns.addLayout(self._left())
        columns.addWidget(self._right(), 1)

    def _left(self) -> QVBoxLayout:
        label = heading(self.tr("Organisations"))
        self.listed = named(OrganisationList(), "Organisation list", label)
        self.listed.setFixedWidth(_LIST_WIDTH)
        self.listed.chosen.connect(lambda chosen: self._leave(partial(self._presenter.select, chosen)))
        self.listed.opened.connect(lambda _chosen: self._use())
        self.use_button = self._button("Use this", "check", self._use)
        self.add_button = self._button("Add", "plus", lambda: self._leave(self._add))
        self.remove_button = self._button("Remove", "trash-2", self._ask_to_remove)
        pair = QHBoxLayout()
        pair.setSpacing(8)
        pair.addWidget(self.add_button)
        pair.addWidget(self.remove_button)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(label)
        column.addWidget(self.listed, 1)
        column.addWidget(self.use_button)
        column.addLayout(pair)
        return column

    def _right(self) -> QWidget:
        card = Card()
        self.fields = OrganisationFields()
        self.fields.edited.connect(self._presenter.edit)
        self.fields.sign_in.connect(self._sign_in)
        area = self._area = QScrollArea()
        area.setMinimumHeight(200)
        area.setWidget(self.fields)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fields.setObjectName("page")
        card.body.addWidget(area, 1)
        self._report_heading = heading(self.tr("Report"))
        self.report = named(FindingsList(), "Report", self._report_heading)
        self.report.setMaximumHeight(_REPORT_HEIGHT)
        self.report.fix_requested.connect(self._fix)
        card.body.addWidget(self._report_heading)
        card.body.addWidget(self.report)
        card.body.addSpacing(4)
        card.body.addLayout(self._buttons())
        return card

    def _buttons(self) -> QHBoxLayout:
        self.test_button = worded(BusyButton(""), "Test credential")
        self.test_button.setAutoDefault(False)
        self.test_button.clicked.connect(lambda: self._presenter.test())
        self.cancel_button = self._button("Cancel", "", self.reject)
        self.save_button = kind(worded(BusyButton("", "on_accent"), "Save"), "primary")
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(lambda: self._presenter.save())
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.test_button)
        row.addStretch()
        row.addWidget(self.cancel_button)
        row.addWidget(self.save_button)
        return row

    def _button(self, name: str, symbol: str, pressed: Callable[[], object]) -> QPushButton:
        button = worded(QPushButton(), name)
        button.setAutoDefault(False)
        if symbol:
            button.setIcon(icon(symbol, "muted"))
        button.clicked.connect(lambda: pressed())
        return button

    # ----------------------------------------------------------------------------------------------- acting

    def _use(self) -> None:
        if self.use_button.isEnabled():
            self._presenter.activate(self._presenter.view.form.id)
            self.accept()

    def _add(self) -> None:
        self._presenter.add()
        self.fields.go_to("Name")

    def _sign_in(self) -> None:
        from .sign_in_dialog import SignInDialog

        SignInDialog(self._presenter.signing_in, self._speaker, self).open()

    def _fix(self, finding: Finding) -> None:
        if finding.fix is None:
            return
        if finding.fix.link:
            open_link(self, finding.fix.link)
        elif finding.fix.focus == "Tokens":
            self.show_revocable.emit()
            self.reject()

    def _leave(self, go: Callable[[], None]) -> None:
        """Go to another organisation, after a question if that loses something typed."""
        view = self._presenter.view
        if not view.changed:
            go()
            return
        self.listed.show_organisations(view.organisations, view.active, view.form.id)
        dialogs.ask(
            self,
            self.tr("Discard the changes?"),
            self.tr("What you entered for {name} is not saved.").replace("{name}", self._name(view)),
            self.tr("Discard changes"),
            lambda _reason: go(),
        )

    def _ask_to_remove(self) -> None:
        view = self._presenter.view
        known = self._known(view)
        if known is None:
            return
        name = printable(known.name, 120)
        dialogs.ask(
            self,
            self.tr("Remove {name}?").replace("{name}", name),
            self.tr("Its credential is deleted from the keyring. Tokens that were issued stay valid."),
            self.tr("Remove {name}").replace("{name}", name if len(name) <= 24 else name[:23] + "…"),
            lambda _reason: self._presenter.remove(known.id),
        )

    def _name(self, view: OrganisationsView) -> str:
        return printable(view.form.name.strip(), 80) or self.tr("the new organisation")
