"""Pictures of every widget and of the window, dark and light: `python -m tests.ui.gallery OUT_DIR`."""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from nanosecure_gui.app.notices import Notice
from nanosecure_gui.core.findings import Finding, Fix, Severity
from nanosecure_gui.core.wording import Speaker, text
from nanosecure_gui.ui import dialogs, fonts
from nanosecure_gui.ui.clipboard import Clipboard
from nanosecure_gui.ui.header import HeaderView
from nanosecure_gui.ui.icons import icon
from nanosecure_gui.ui.main_window import MainWindow
from nanosecure_gui.ui.naming import kind, named
from nanosecure_gui.ui.notice_bar import NoticeBar
from nanosecure_gui.ui.record_table import Column, RecordTable, Side
from nanosecure_gui.ui.theme import Scheme, Theme
from nanosecure_gui.ui.voice import Venue
from nanosecure_gui.ui.widgets.busy_button import BusyButton
from nanosecure_gui.ui.widgets.cards import Card, Symbol, heading, small
from nanosecure_gui.ui.widgets.copy_button import CopyButton
from nanosecure_gui.ui.widgets.date_time_field import DateTimeField
from nanosecure_gui.ui.widgets.findings_list import FindingsList
from nanosecure_gui.ui.widgets.labelled_field import LabelledField
from nanosecure_gui.ui.widgets.qr_view import QrView
from nanosecure_gui.ui.widgets.secret_field import SecretField
from nanosecure_gui.ui.widgets.segments import Segments
from nanosecure_gui.ui.widgets.timeline_bar import Mark, Span, TimelineBar
from nanosecure_gui.ui.widgets.wrap_row import WrapRow

NOW = datetime(2026, 11, 21, 19, 42, 7, tzinfo=UTC)
BERLIN = Venue(ZoneInfo("Europe/Berlin"), "Berlin")
SPEAKER = Speaker(NOW, BERLIN.zone)
TOKEN = "eyJhbGciOiJFZERTQSIsImtpZCI6Im5hbm9feDI1NTE5IiwidHlwIjoiSldUIn0." + "QmFzZTY0" * 30 + ".MEUCIQPzDw"
FINDINGS = (
    Finding(
        Severity.CARE,
        text("Not bound to an address: whoever gets the link can use it."),
        rule="R4",
        fix=Fix(text("Bind to IP")),
    ),
    Finding(
        Severity.INFO,
        text("Domain-bound tokens do not play in the hosted player page. Hand out the embed code instead."),
    ),
    Finding(
        Severity.GOOD,
        text("Short-lived, revocable, traceable: follows the vendor's advice for ticketed shows."),
    ),
)
ROWS = (
    (
        "Active",
        "circle-check",
        "ok",
        "guest-17",
        "Main hall",
        "20:41",
        "2:00:45",
        "yes, until 22:42 tomorrow",
    ),
    (
        "Active",
        "circle-check",
        "ok",
        "guest-204",
        "Main hall",
        "18:45",
        "0:03:51",
        "yes, until 20:46 tomorrow",
    ),
    ("Revoking", "clock", "accent", "guest-88", "Main hall", "18:40", "1:57:02", "sent, waiting for answer"),
    ("Revoked", "circle-x", "harm", "guest-12", "Main hall", "18:40", "–", "cut 20:39:10, verified"),
    (
        "Active",
        "triangle-alert",
        "care",
        "crew-…",
        "Whole organisation",
        "12:00",
        "15:17:20",
        "no: viewers stay",
    ),
    ("Expired", "info", "muted", "guest-5", "Main hall", "17:00", "3 min ago", "yes, 23 h 57 min left"),
)
Row = tuple[str, str, str, str, str, str, str, str]


def form(clipboard: Clipboard) -> QWidget:
    """A page like Create: the form on the left, its consequence on the right."""
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(16)
    left = _form_card()
    left.setMaximumWidth(460)
    row.addWidget(left, 5)
    right = QVBoxLayout()
    right.setSpacing(16)
    right.addWidget(_consequence_card())
    right.addWidget(_created_card(clipboard))
    right.addStretch()
    row.addLayout(right, 6)
    return page


def _form_card() -> Card:
    card = Card("Target")
    card.body.addWidget(
        Segments([("Stream group", ""), ("Stream names", ""), ("Whole organisation", "triangle-alert")])
    )
    group = QLineEdit("1c0ffee0-7a51-4f0e-9c55-3a3b0e6f2b10")
    group.setFont(fonts.mono_font(13))
    line = QHBoxLayout()
    line.addWidget(named(group, "Stream group ID"), 1)
    group.setCursorPosition(0)
    line.addWidget(QPushButton("Choose streams"))
    card.body.addLayout(line)
    card.body.addSpacing(8)
    card.body.addWidget(heading("Lifetime"))
    chips = QHBoxLayout()
    for name in ("30 min", "2 h", "6 h", "24 h"):
        chip = kind(named(QPushButton(name), name), "chip")
        chip.setCheckable(True)
        chip.setChecked(name == "2 h")
        chips.addWidget(chip)
    when = DateTimeField(BERLIN.zone, "")
    when.limit(NOW, None)
    when.show_instant(NOW + timedelta(hours=2))
    chips.addWidget(when, 1)
    card.body.addLayout(chips)
    for words, on in (
        ("Valid immediately", True),
        ("Revocable", True),
        ("Disconnect viewers at expiry", False),
    ):
        box = QCheckBox(words)
        box.setChecked(on)
        card.body.addWidget(box)
    card.body.addSpacing(8)
    card.body.addWidget(heading("Limits and trace"))
    grid = QGridLayout()
    grid.setSpacing(10)
    address = LabelledField("Allowed IP", QLineEdit("fe80::1"))
    address.show_problem("IPv6 does not work here.")
    grid.addWidget(address, 0, 0)
    grid.addWidget(LabelledField("Allowed domain", QLineEdit("watch.harbour.example")), 0, 1)
    grid.addWidget(LabelledField("User ID", QLineEdit("guest-17")), 1, 0)
    tag = QLineEdit()
    tag.setPlaceholderText("table, seat, order …")
    grid.addWidget(LabelledField("Tag", tag), 1, 1)
    card.body.addLayout(grid)
    card.body.addStretch()
    preset = QComboBox()
    preset.addItems(["Ticketed viewer", "Crew"])
    line = QHBoxLayout()
    line.addWidget(preset, 1)
    line.addWidget(QPushButton("Save preset"))
    line.addWidget(QPushButton("Guest list…"))
    card.body.addLayout(line)
    card.body.addWidget(kind(BusyButton("Create token   Ctrl ⏎", "on_accent"), "primary"))
    return card


def _consequence_card() -> Card:
    card = Card("What it will allow")
    words = QLabel(
        "One viewer, <b>guest-17</b>, may watch the group <b>Main hall</b> (3 qualities) from now until "
        "<b>22:42</b> (2 h), on pages of <b>watch.harbour.example</b>. At 22:42 the picture stops."
    )
    words.setWordWrap(True)
    words.setFont(fonts.text_font(16))
    card.body.addWidget(words)
    findings = named(FindingsList(), "Findings")
    findings.show_findings(FINDINGS, SPEAKER)
    card.body.addWidget(findings)
    return card


def _created_card(clipboard: Clipboard) -> Card:
    card = Card()
    line = QHBoxLayout()
    line.setSpacing(10)
    line.addWidget(Symbol("circle-check", "ok", 18))
    title = QLabel("Created 20:41:52 · granted exactly as asked")
    title.setFont(fonts.semibold(16))
    title.setWordWrap(True)
    line.addWidget(title, 1)
    line.addWidget(small("id Zrvvdve0"))
    card.body.addLayout(line)
    secret = SecretField("Created token")
    secret.show_secret(TOKEN)
    secret.add_button(CopyButton("Copy created token", clipboard, lambda: TOKEN, "Token", quiet=True))
    card.body.addWidget(secret)
    holder = QWidget()
    row = WrapRow(holder)
    for name in ("Copy token", "Copy player link", "Copy embed code", "Copy security object"):
        row.addWidget(CopyButton(name, clipboard, lambda: TOKEN, name[5:].capitalize()))
    row.addWidget(QPushButton(icon("qr-code", "muted"), "Show QR code"))
    row.addWidget(QPushButton(icon("scan-search", "muted"), "Inspect token"))
    row.addWidget(kind(QPushButton("Revoke token"), "danger"))
    card.body.addWidget(holder)
    return card


def inspect() -> QWidget:
    """A page like Inspect: verdict, timeline, table."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(16)
    card = Card("Timeline")
    bar = TimelineBar()
    bar.show_marks(
        (
            Mark(0.0, "Issued", "20:41:52", "muted"),
            Mark(0.02, "Starts", "20:42", "ok"),
            Mark(0.035, "Now", "21:30", "text", now=True),
            Mark(0.08, "Ends", "22:42", "care"),
            Mark(1.0, "Revocable until", "22:42 tomorrow", "muted"),
        ),
        (Span(0.02, 0.08, "ok"),),
    )
    card.body.addWidget(bar)
    column.addWidget(card)
    table: RecordTable[Row] = RecordTable(
        (
            Column("State", lambda r: r[0], icon=lambda r: r[1], tint=lambda r: r[2]),
            Column("User", lambda r: r[3], width=110),
            Column("Target", lambda r: r[4], width=170),
            Column("Issued", lambda r: r[5], mono=True, side=Side.RIGHT, width=90),
            Column("Ends in", lambda r: r[6], mono=True, side=Side.RIGHT),
            Column("Can still be stopped?", lambda r: r[7], stretch=True),
        ),
        identify=lambda r: r[3],
    )
    table.show_records(ROWS)
    table.let_sort()
    table.selectRow(2)
    column.addWidget(table, 1)
    empty: RecordTable[Row] = RecordTable(
        (Column("User", lambda r: r[3]), Column("Target", lambda r: r[4], stretch=True)),
        empty="No token matches. Clear the search, or issue one in Create.",
    )
    column.addWidget(empty, 1)
    return page


def controls() -> QWidget:
    """Every control in its states."""
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(16)
    buttons = Card("Buttons")
    for look in ("", "primary", "danger", "harm", "chip", "link"):
        line = QHBoxLayout()
        for state in ("enabled", "disabled", "checked"):
            button = kind(QPushButton(f"{look or 'plain'} {state}"), look)
            button.setCheckable(look == "chip")
            button.setChecked(look == "chip" and state == "checked")
            button.setEnabled(state != "disabled")
            line.addWidget(button)
        buttons.body.addLayout(line)
    busy = kind(BusyButton("Create token", "on_accent"), "primary")
    busy.show_busy(True, "Creating…")
    buttons.body.addWidget(busy)
    buttons.body.addWidget(QrView(tuple(tuple((x * y + x) % 3 == 0 for x in range(29)) for y in range(29))))
    row.addWidget(buttons)
    fields = Card("Fields")
    for enabled in (True, False):
        combo, spin, edit = QComboBox(), QSpinBox(), QLineEdit()
        combo.addItems(["Ticketed viewer"])
        edit.setPlaceholderText("any address")
        when = DateTimeField(BERLIN.zone, BERLIN.name)
        check, radio, part = QCheckBox("Revocable"), QRadioButton("RTMPS"), QCheckBox("Some")
        check.setChecked(True)
        radio.setChecked(True)
        part.setTristate(True)
        progress = QProgressBar()
        progress.setValue(64)
        for control in (
            combo,
            spin,
            edit,
            when,
            check,
            radio,
            part,
            progress,
            Segments([("On", ""), ("Off", "")]),
        ):
            control.setEnabled(enabled)
            fields.body.addWidget(control)
    fields.body.addStretch()
    row.addWidget(fields)
    return page


def notices() -> QWidget:
    """Notice bars of every severity."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    for severity in reversed(Severity):
        bar = NoticeBar()
        notice = Notice(
            severity,
            text("The token service could not be reached."),
            text("Check the network, then press Create token again. Nothing was created."),
            "HTTP 503\n<html>Bad gateway</html>" if severity >= Severity.CARE else "",
        )
        bar.show_notice(notice, SPEAKER)
        if severity is Severity.HARM:
            bar.details_button.setChecked(True)
        column.addWidget(bar)
    column.addStretch()
    return page


def window() -> MainWindow:
    """The whole window with sample pages."""
    clipboard = Clipboard()
    pages = [
        ("Create", form(clipboard)),
        ("Inspect", inspect()),
        ("Revocations", QWidget()),
        ("Ingest", QWidget()),
        ("Guardian", QWidget()),
        ("Controls", controls()),
        ("Notices", notices()),
    ]
    made = MainWindow(pages, clipboard, clock=lambda: NOW)
    made.show_header(
        HeaderView(
            "Harbour Events",
            "nanoUser · Bintu token, ends 23:40 · practice service",
            BERLIN,
            "amber",
            True,
            timedelta(seconds=0.3),
        )
    )
    made.show_connection("Connected · 38 ms", "wifi", "ok")
    clipboard.countdown.emit("Player link", 41)
    return made


def main(folder: Path) -> None:
    """Write all pictures into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(["gallery"])
    theme = Theme(application, Scheme.DARK)
    shown = window()
    shown.show()

    def grab(name: str) -> None:
        for _ in range(3):
            application.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            application.processEvents()
        shown.grab().save(str(folder / f"{name}.png"))

    for scheme in (Scheme.DARK, Scheme.LIGHT):
        theme.choose(scheme)
        for width, height in ((1100, 720), (900, 600)):
            shown.resize(QSize(width, height))
            for number in range(shown.tabs.count()):
                shown.tabs.setCurrentIndex(number)
                grab(f"{shown.tabs.tabText(number).lower()}-{scheme}-{width}")
        question = dialogs.ask(
            shown,
            "Revoke 12 tokens?",
            "Viewers inside are cut off within seconds. This cannot be undone.",
            "Revoke 12 tokens",
            partial(print),
            typed_word="revoke",
            reasons=("shared link", "refund"),
        )
        application.processEvents()
        question.grab().save(str(folder / f"question-{scheme}.png"))
        question.reject()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
