"""What a test of the way to the platform found: the hosts side by side, and what one of them showed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from nanosecure_gui.app.ingest_view import IngestView
from nanosecure_gui.core.ingest_probe import TRIES, Certificate, ProbeResult, Step
from nanosecure_gui.core.wording import Speaker, printable, text
from nanosecure_gui.ui import fonts
from nanosecure_gui.ui.clipboard import Clipboard
from nanosecure_gui.ui.figures import count, decimal
from nanosecure_gui.ui.naming import identified, named
from nanosecure_gui.ui.record_table import Column, RecordTable, Side
from nanosecure_gui.ui.widgets.cards import Card, Symbol, heading, small
from nanosecure_gui.ui.widgets.copy_button import CopyButton
from nanosecure_gui.ui.widgets.outside_text import outside_text

_HANDSHAKES: Final = (Step.RTMP, Step.SRT, Step.WHIP)
_ROW: Final = 34
_NARROW: Final = 520  # pixels of width below which the single steps are not shown
_SINGLE_STEPS: Final = (2, 3, 4)  # columns

Ranked = tuple[int, ProbeResult]


class ResultsSection(Card):
    """Progress, table and details. Selecting a row shows its certificate, or what went wrong."""

    cancelled = Signal()

    def __init__(
        self, clipboard: Clipboard, report: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        """`report` is what `Copy report` copies."""
        super().__init__("", parent)
        self.body.setContentsMargins(16, 12, 16, 14)
        self._voice: Speaker | None = None
        self.body.addLayout(self._head(clipboard, report))
        self.table: RecordTable[Ranked] = RecordTable(
            self._columns(),
            self.tr(
                "Test connection measures the way to the chosen host, All regions to every one side by"
                " side: name, TCP, TLS and the handshake, five times each. Nothing is published."
            ),
            identify=lambda row: row[1].target,
        )
        named(self.table, "Connection results", self._title)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.verticalHeader().setDefaultSectionSize(_ROW)
        self.table.setMinimumHeight(36 + 2 * _ROW)
        self.table.chosen.connect(self._show_details)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._details())

    # ---------------------------------------------------------------------------------------------- showing

    def show_view(self, view: IngestView, speaker: Speaker) -> None:
        """Show a view."""
        self._voice = speaker
        results = view.results
        self.table.show_records(enumerate(results, start=1))
        if results and not view.testing and not self.table.selected():
            self.table.selectRow(0)
        self.progress.setVisible(view.testing)
        self.cancel_button.setVisible(view.testing)
        self.copy_button.setVisible(not view.testing)
        self.copy_button.setEnabled(bool(results))
        done = sum(result.tries if result.running else TRIES for result in results)
        self.progress.setRange(0, max(1, TRIES * len(results)))
        self.progress.setValue(done)
        self._summary.setText(self._summed_up(view))
        self._summary.setVisible(not view.testing)
        self._show_details()

    def _summed_up(self, view: IngestView) -> str:
        results = view.results
        if not results:
            return ""
        working = sum(result.works for result in results)
        words = self.tr("{n} of {all} work; times in ms").replace("{n}", count(working))
        if not working:
            words = self.tr("none of {all} works")
        if len(results) == 1:
            words = self.tr("works; times in ms") if working else self.tr("does not work")
        return words.replace("{all}", count(len(results)))

    def _show_details(self) -> None:
        chosen, voice = self.table.selected(), self._voice
        self._details_box.setVisible(bool(chosen))
        if not chosen or voice is None:
            return
        result = chosen[0][1]
        target = result.target
        place = f"{target.protocol.name}  {target.host}:{target.port}"
        self._host.setText(printable(f"{place}  {result.address}".strip(), 300))
        symbol, role, words = self._verdict(result, voice)
        self._symbol.show_icon(symbol, role)
        self._words.setText(words)
        self._certificate.setText(_about(result.certificate, voice))
        self._certificate.setVisible(result.certificate is not None)

    def _verdict(self, result: ProbeResult, voice: Speaker) -> tuple[str, str, str]:
        trouble = result.trouble
        if trouble is None:
            if result.running:
                return "loader-circle", "muted", self.tr("Testing…")
            return "circle-check", "ok", self.tr("Every try got through to the end of the handshake.")
        sentences = [voice.say(each) for each in (trouble.text, trouble.advice) if each is not None]
        if trouble.details:
            sentences.append(f"({printable(trouble.details, 300)})")
        words = f"{trouble.step}: {' '.join(sentences)}"
        if result.works:
            went = self.tr("{n} of {all} tries failed.").replace("{n}", count(result.failed))
            return "triangle-alert", "care", f"{went.replace('{all}', str(result.tries))} {words}"
        return "octagon-x", "harm", words

    # --------------------------------------------------------------------------------------------- building

    def _head(self, clipboard: Clipboard, report: Callable[[], str]) -> QHBoxLayout:
        self._title = heading(self.tr("Connection"))
        self._summary = identified(small(), "Connection summary")
        self.progress = named(QProgressBar(), "Connection progress")
        self.progress.setTextVisible(False)
        self.cancel_button = named(QPushButton(), "Cancel test")
        self.cancel_button.setText(self.tr("Cancel"))
        self.cancel_button.clicked.connect(lambda: self.cancelled.emit())
        self.copy_button = CopyButton("Copy report", clipboard, report, self.tr("Report"), secret=False)
        self.copy_button.setToolTip(self.tr("What the vendor's support asks for, without the key"))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._title)
        row.addWidget(self._summary)
        row.addWidget(self.progress, 1)
        row.addStretch(0)
        row.addWidget(self.cancel_button)
        row.addWidget(self.copy_button)
        return row

    def _columns(self) -> Sequence[Column[Ranked]]:
        def single(step: Step) -> Column[Ranked]:
            return Column(
                step.value, lambda row: _median(row[1], (step,)), side=Side.RIGHT, mono=True, width=50
            )

        return (
            Column("#", lambda row: str(row[0]), side=Side.RIGHT, mono=True, width=36),
            Column(
                self.tr("Region"),
                lambda row: self._region(row[1]),
                icon=lambda row: _look(row[1])[0],
                tint=lambda row: _look(row[1])[1],
                tip=lambda row: printable(f"{row[1].target.host}:{row[1].target.port}", 300),
                spoken=lambda row: f"{self._region(row[1])}, {self._median(row[1])}",
                width=130,
                stretch=True,
            ),
            single(Step.DNS),
            single(Step.TCP),
            single(Step.TLS),
            Column(
                self.tr("Handshake"),
                lambda row: _median(row[1], _HANDSHAKES),
                side=Side.RIGHT,
                mono=True,
                width=88,
            ),
            Column(
                self.tr("Median"),
                lambda row: self._median(row[1]),
                side=Side.RIGHT,
                mono=True,
                tint=lambda row: "text" if row[1].works or row[1].running else "harm",
                width=84,
            ),
            Column(self.tr("Worst"), lambda row: _shown(row[1].worst), side=Side.RIGHT, mono=True, width=66),
        )

    def _region(self, result: ProbeResult) -> str:
        return self._voice.say(result.target.label) if self._voice is not None else ""

    def _median(self, result: ProbeResult) -> str:
        if result.running and not result.works:
            return self.tr("testing")
        return _shown(result.median) if result.works else self.tr("fails")

    def _details(self) -> QWidget:
        self._details_box = QWidget()
        self._symbol = Symbol("info", "muted")
        self._host = identified(outside_text(), "Connection host")
        self._host.setFont(fonts.mono_font(12))
        self._words = identified(outside_text(), "Connection verdict")
        self._certificate = identified(outside_text(small()), "Certificate")
        words = QVBoxLayout()
        words.setSpacing(3)
        for label in (self._words, self._host, self._certificate):
            words.addWidget(label)
        row = QHBoxLayout(self._details_box)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._symbol, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self._details_box.hide()
        return self._details_box

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for column in _SINGLE_STEPS:
            self.table.setColumnHidden(column, self.width() < _NARROW)


def _look(result: ProbeResult) -> tuple[str, str]:
    if result.running:
        return "loader-circle", "muted"
    if not result.works:
        return "octagon-x", "harm"
    return ("triangle-alert", "care") if result.failed else ("circle-check", "ok")


def _shown(seconds: float | None) -> str:
    if seconds is None:
        return ""
    milliseconds = seconds * 1_000
    return decimal(milliseconds, 0 if milliseconds >= 10 else 1)


def _median(result: ProbeResult, steps: Sequence[Step]) -> str:
    timing = next((found for step in steps if (found := result.timing(step))), None)
    return _shown(timing.median) if timing is not None else ""


def _about(certificate: Certificate | None, voice: Speaker) -> str:
    if certificate is None:
        return ""
    until = certificate.not_after
    sentence = text(
        "Certificate of {subject}, issued by {issuer}, valid until {until}.",
        subject=certificate.subject,
        issuer=certificate.issuer,
        until=until if until is not None else text("an unknown day"),
    )
    trusted = text("This computer trusts it.")
    if certificate.problem:
        trusted = text("Not trusted: {problem}", problem=certificate.problem)
    return f"{voice.say(sentence)} {voice.say(trusted)}"
