"""The left side of Ingest: which stream goes where, and by which protocol."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QIntValidator, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from nanosecure_gui.app.ingest_view import IngestView
from nanosecure_gui.core.ingest import IngestForm
from nanosecure_gui.core.ingest_hosts import GLOBAL, OWN, Place, Protocol
from nanosecure_gui.core.wording import Speaker, printable
from nanosecure_gui.ui import fonts
from nanosecure_gui.ui.icons import icon
from nanosecure_gui.ui.naming import kind, named, worded
from nanosecure_gui.ui.widgets.cards import heading
from nanosecure_gui.ui.widgets.field_problems import show_problem_at, show_problems
from nanosecure_gui.ui.widgets.findings_list import FindingsList
from nanosecure_gui.ui.widgets.labelled_field import LabelledField
from nanosecure_gui.ui.widgets.scrolling import scrolling

from .ingest_parameters import ParameterSection

_PROTOCOLS: Final = tuple(Protocol)
_USUAL_LATENCY: Final = IngestForm().latency
_USUAL_TIMEOUT: Final = IngestForm().timeout
_WIDE, _SLIM = 5, 2  # how the fields of a row share it
_GAP = 6  # pixels between two rows
_ONE_FINDING, _FEW_FINDINGS = 48, 72  # pixels of height


class _Findings(FindingsList):
    """Scrolls rather than make the form higher than the window."""

    def hasHeightForWidth(self) -> bool:
        return False


class IngestFormSection(QWidget):
    """Shows an `IngestForm` and says when the operator changed it. An address pasted into the name is handed
    over whole, to be taken apart."""

    edited = Signal(object)  # IngestForm
    pasted = Signal(str)
    choose_stream = Signal()
    fix_requested = Signal(object)  # Finding

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = IngestForm()
        self._places: tuple[Place, ...] = ()
        self._showing = False
        self._fields: dict[str, LabelledField] = {}
        self.parameters = ParameterSection()
        self.parameters.edited.connect(lambda given: self._edit(parameters=given))
        self._fields["Parameters"] = self.parameters.field
        fields = self._all_fields = QWidget()
        fields.installEventFilter(self)
        column = QVBoxLayout(fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(self._name_row())
        column.addLayout(self._protocol_row())
        column.addLayout(self._region_row())
        column.addWidget(self.parameters, 1)
        title = self._title = heading(self.tr("Findings"))
        self.findings = named(_Findings(self.tr("Nothing to remark.")), "Findings", title)
        self.findings.fix_requested.connect(self.fix_requested)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(_GAP)
        whole.addWidget(scrolling(fields), 1)
        whole.addWidget(title)
        whole.addWidget(self.findings)

    # ---------------------------------------------------------------------------------------------- showing

    def show_view(self, view: IngestView, speaker: Speaker) -> None:
        """Show a view. Emits nothing."""
        self._showing = True
        form = self._form = view.form
        if self._name.text() != form.name:
            self._name.setText(form.name)
            self._name.setCursorPosition(0)
        self._protocol.setCurrentIndex(_PROTOCOLS.index(form.protocol))
        self._show_places(view, speaker)
        self._show_applications(view)
        self._show_number(self._port, form.port, 0)
        self._port.setPlaceholderText(str(form.protocol.port))
        self._show_number(self._latency, form.latency, _USUAL_LATENCY)
        self._show_number(self._timeout, form.timeout, _USUAL_TIMEOUT)
        for field in self._srt_fields:
            field.setVisible(form.protocol is Protocol.SRT)
        self.parameters.show_parameters(form.parameters)
        self.findings.show_findings(view.findings, speaker)
        show_problems(self._fields, view.findings, speaker, beside=True)  # the sentences stand below
        self._share_room()
        self._showing = False

    def show_problem(self, name: str, sentence: str) -> bool:
        """Say at one field what was refused, until the next view. False: it is not here."""
        return show_problem_at(self._fields, name, sentence)

    def _show_places(self, view: IngestView, speaker: Speaker) -> None:
        if view.places != self._places:
            self._places = view.places
            self._region.clear()
            for each in self._places:
                label = "{region}"
                if each.key == GLOBAL:
                    label = self.tr("{region} (recommended)")
                elif not each.available:
                    label = self.tr("{region} (not for {protocol})")
                label = label.replace("{protocol}", view.form.protocol.name)
                self._region.addItem(label.replace("{region}", speaker.say(each.label)), each.key)
                host = printable(each.host, 260)
                self._region.setItemData(self._region.count() - 1, host, Qt.ItemDataRole.ToolTipRole)
        self._region.setCurrentIndex(self._region.findData(view.form.place))
        self._region.setToolTip(printable(view.form.host, 260))

    def _show_applications(self, view: IngestView) -> None:
        offered = list(view.applications)
        if [self._application.itemData(row) for row in range(self._application.count())] != offered:
            self._application.clear()
            for each in offered:
                self._application.addItem(printable(each, 64), each)
        self._application.setCurrentIndex(self._application.findData(view.form.application))

    def _show_number(self, line: QLineEdit, number: int, usual: int) -> None:
        if (int(line.text()) if line.text() else usual) != number:
            line.setText("" if number == usual else str(number))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:  # the fields need more room now, or less
            self._share_room()
        return super().eventFilter(watched, event)

    def _share_room(self) -> None:
        """The findings get what they need, as far as the fields leave it to them: then they scroll."""
        needed = self.findings.heightForWidth(self.findings.width())
        taken = self._all_fields.minimumSizeHint().height() + self._title.height() + 2 * _GAP
        most = max(_FEW_FINDINGS, self.height() - taken)
        self.findings.setFixedHeight(min(max(needed, _ONE_FINDING), most))

    # --------------------------------------------------------------------------------------------- building

    def _name_row(self) -> QWidget:
        self._name = QLineEdit()
        self._name.setFont(fonts.mono_font(13))
        self._name.setPlaceholderText(self.tr("XXXXX-YYYYY or an address"))
        self._name.textChanged.connect(self._typed_name)
        beside = QWidget()
        self._choose = worded(QPushButton(), "Choose stream")
        self._choose.clicked.connect(lambda: self.choose_stream.emit())
        self.paste_button = kind(named(QPushButton(), "Paste address"), "quiet")
        self.paste_button.setIcon(icon("clipboard-paste", "muted"))
        self.paste_button.setToolTip(
            self.tr("Paste an address, or server and key: it is taken apart into this form")
        )
        self.paste_button.clicked.connect(lambda: self.pasted.emit(QGuiApplication.clipboard().text()))
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.paste_button)
        row.addWidget(self._choose)
        return self._field(self.tr("Stream name"), self._name, "Stream name", beside)

    def _protocol_row(self) -> QHBoxLayout:
        self._protocol = _box(4)
        for protocol in _PROTOCOLS:
            words = self.tr("RTMP (not encrypted)") if protocol is Protocol.RTMP else protocol.name
            self._protocol.addItem(words, protocol.value)
        self._protocol.currentIndexChanged.connect(self._choose_protocol)
        self._port = self._number("port", 65_535, 0)
        self._latency = self._number("latency", 60_000, _USUAL_LATENCY)
        self._timeout = self._number("timeout", 60_000, _USUAL_TIMEOUT)
        self._latency.setPlaceholderText(str(_USUAL_LATENCY))
        self._timeout.setPlaceholderText(str(_USUAL_TIMEOUT))
        row = _row()
        row.addWidget(self._field(self.tr("Protocol"), self._protocol, "Protocol"), _WIDE)
        row.addWidget(self._field(self.tr("Port"), self._port, "Port"), _SLIM)
        self._srt_fields = (
            self._field(self.tr("Latency (ms)"), self._latency, "Latency"),
            self._field(self.tr("Timeout (ms)"), self._timeout, "Timeout"),
        )
        for field in self._srt_fields:
            row.addWidget(field, _SLIM)
        return row

    def _region_row(self) -> QHBoxLayout:
        self._region = _box(8)
        self._region.currentIndexChanged.connect(self._choose_region)
        self._application = _box(4)
        self._application.currentIndexChanged.connect(
            lambda row: self._edit(application=self._application.itemData(row))
        )
        row = _row()
        row.addWidget(self._field(self.tr("Region"), self._region, "Region"), _WIDE)
        row.addWidget(self._field(self.tr("Application"), self._application, "Application"), _SLIM)
        return row

    def _number(self, attribute: str, most: int, usual: int) -> QLineEdit:
        line = QLineEdit()
        line.setValidator(QIntValidator(1, most, line))
        line.textChanged.connect(
            lambda typed: self._edit(**{attribute: int(typed) if typed.isdecimal() else usual})
        )
        return line

    def _field(self, label: str, control: QWidget, name: str, beside: QWidget | None = None) -> LabelledField:
        field = self._fields[name] = LabelledField(label, control, name, beside)
        return field

    # ----------------------------------------------------------------------------------------------- editing

    def _typed_name(self, typed: str) -> None:
        if self._showing or typed == self._form.name:
            return
        whole = "://" in typed and len(typed) - len(self._form.name) > 1  # pasted or dropped, not typed
        self._edit(name=typed)
        if whole:
            self.pasted.emit(typed)

    def _choose_protocol(self, row: int) -> None:
        port = self._form.port if self._form.place == OWN else 0  # 0: the new protocol's usual one
        self._edit(protocol=_PROTOCOLS[row], port=port)

    def _choose_region(self, row: int) -> None:
        key = self._region.itemData(row)
        if key is None or key == OWN:
            return
        port = 0 if self._form.place == OWN else self._form.port
        self._edit(place=key, own_host="", port=port)

    def _edit(self, **changes: object) -> None:
        if self._showing:  # a control that was set, not edited
            return
        form = replace(self._form, **changes)  # type: ignore[arg-type]
        if form != self._form:
            self._form = form
            self.edited.emit(form)


def _row() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(_GAP)
    return row


def _box(characters: int) -> QComboBox:
    """A combo box that may be as narrow as so many characters."""
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(characters)
    return box
