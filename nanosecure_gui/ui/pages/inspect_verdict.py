"""How a token stands, in one line, and its life drawn to scale."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nanosecure_gui.app.inspecting import InspectView
from nanosecure_gui.core.inspection import Mark as Instant
from nanosecure_gui.core.inspection import Verdict, VerdictKind
from nanosecure_gui.core.wording import Speaker, Text, text
from nanosecure_gui.ui import fonts, icons
from nanosecure_gui.ui.clipboard import Clipboard
from nanosecure_gui.ui.naming import identified, kind
from nanosecure_gui.ui.theme import colour, mixed
from nanosecure_gui.ui.widgets.cards import Card
from nanosecure_gui.ui.widgets.copy_button import CopyButton
from nanosecure_gui.ui.widgets.findings_list import SYMBOLS
from nanosecure_gui.ui.widgets.outside_text import outside_text
from nanosecure_gui.ui.widgets.remark import Remark
from nanosecure_gui.ui.widgets.timeline_bar import Mark, Span, TimelineBar

if TYPE_CHECKING:
    from nanosecure_gui.app.inspected import Item

_BY_KIND: Final = {
    VerdictKind.NOT_YET: ("clock", "accent"),
    VerdictKind.EXPIRED: ("hourglass", "muted"),
    VerdictKind.REVOKED: ("circle-x", "harm"),  # as in the table of Revocations
    VerdictKind.REFUSED: ("shield-off", "harm"),
    VerdictKind.UNCLEAR: ("circle-question-mark", "care"),
    VerdictKind.BROKEN: ("octagon-x", "harm"),
}
_HANDED_OUT: Final = frozenset({VerdictKind.WORKS, VerdictKind.NOT_YET})
_LONGEST_FACT: Final = 60  # characters
_NOWHERE: Final = frozenset({"token", "text"})  # sources that say nothing


def symbol_of(verdict: Verdict) -> tuple[str, str]:
    """The icon of a verdict and the role of its colour."""
    return _BY_KIND.get(verdict.kind) or SYMBOLS[verdict.severity]


class VerdictCard(Card):
    """The answer an operator came for."""

    def __init__(self, clipboard: Clipboard, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._token = ""
        self._brief = False
        self._drawn = False
        self._disc = _Disc()
        self.verdict = identified(outside_text(), "Verdict")
        self.verdict.setFont(fonts.clock_font(22))
        self.verdict.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._about = kind(outside_text(), "muted")
        self.copy_token = CopyButton(
            "Copy token", clipboard, lambda: self._token, self.tr("Token"), quiet=True
        )
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addStretch()
        words.addWidget(self.verdict)
        words.addWidget(self._about)
        words.addStretch()
        top = QHBoxLayout()
        top.setSpacing(14)
        top.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        top.addWidget(self.copy_token, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(top)
        self._remarks = _Remarks()
        self.hand_out = HandOut(clipboard)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self._remarks, 1)
        below.addWidget(self.hand_out, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(below)
        self.timeline = TimelineBar()
        self.body.addSpacing(2)
        self.body.addWidget(self.timeline)
        self.body.setContentsMargins(18, 14, 18, 14)

    def show_view(self, view: InspectView, speaker: Speaker) -> None:
        """Show how the token stands; or that there is none, or not yet."""
        item, sheet = view.item, view.sheet
        self._token = item.token if item is not None else ""
        self.copy_token.setVisible(bool(self._token))
        if item is None or sheet is None:
            self._show_nothing(view)
            return
        self._disc.show_icon(*symbol_of(sheet.verdict))
        _say(self.verdict, speaker.say(sheet.verdict.text))
        facts = sheet.about if item.source.template in _NOWHERE else (*sheet.about, item.source)
        _say(self._about, "  ·  ".join(_brief(speaker.say(fact)) for fact in facts))
        self._remarks.show_view(view, speaker)
        self.hand_out.show_item(item if sheet.verdict.kind in _HANDED_OUT else None)
        marks = tuple(_mark(instant, speaker) for instant in sheet.timeline)
        self._drawn = len(marks) > 1
        self.timeline.setVisible(self._drawn and not self._brief)
        self.timeline.show_marks(marks, _spans(sheet.timeline))

    def be_brief(self, brief: bool) -> None:
        """Leave the timeline out, where the window is too small for everything."""
        self._brief = brief
        self.timeline.setVisible(self._drawn and not brief)

    def _show_nothing(self, view: InspectView) -> None:
        self._drawn = False
        self.timeline.hide()
        self._remarks.hide()
        self.hand_out.show_item(None)
        if view.reading:
            self._disc.show_icon("hourglass", "accent")
            _say(self.verdict, self.tr("Searching…"))
            _say(self._about, self.tr("The text is being searched for tokens."))
        else:
            self._disc.show_icon("circle-question-mark", "care")
            _say(self.verdict, self.tr("No token found"))
            words = self.tr("A token has three parts with dots between them and begins with {beginning}.")
            _say(self._about, words.replace("{beginning}", "eyJ"))


class HandOut(QWidget):
    """A token that works, or will, once more in the forms in which it is given to people. The player link is
    left out where the hosted player would not play it."""

    def __init__(self, clipboard: Clipboard) -> None:
        super().__init__()
        self._link, self._code = "", ""
        words, more = self.tr("Player link"), self.tr("Embed code")
        self.link = CopyButton("Copy player link", clipboard, lambda: self._link, words, words=words)
        self.code = CopyButton("Copy embed code", clipboard, lambda: self._code, more, words=more)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for button in (self.link, self.code):
            row.addWidget(kind(button, "link"))
        self.hide()

    def show_item(self, item: Item | None) -> None:
        """Offer what there is of a token; nothing for none."""
        self._link, self._code = item.hand_out if item is not None else ("", "")
        self.link.setVisible(bool(self._link))
        self.code.setVisible(bool(self._code))
        self.setVisible(bool(self._code))


class _Remarks(QWidget):
    """What this desk and the service have said of it."""

    def __init__(self) -> None:
        super().__init__()
        self._service = Remark("shield-check", "ok", look="")
        self._desk = Remark("list", "muted", name="This desk", look="")
        row = QHBoxLayout(self)
        row.setContentsMargins(58, 0, 0, 0)
        row.setSpacing(8)
        for remark in (self._service, self._desk):
            row.addWidget(remark, 1, Qt.AlignmentFlag.AlignVCenter)

    def show_view(self, view: InspectView, speaker: Speaker) -> None:
        said, known = view.verification, view.told or _reason_of(view)
        self._service.setVisible(said is not None)
        self._desk.setVisible(bool(known))
        self.setVisible(said is not None or bool(known))
        if said is not None:
            at = f"{said.at.astimezone(speaker.zone):%H:%M:%S}"
            words = self.tr("The service says: valid - asked {at}")
            if not said.accepted:
                words = self.tr("The service says: not valid ({message}) - asked {at}")
            message = speaker.value(said.message.rstrip(".")) or self.tr("no reason given")
            symbol = ("shield-check", "ok") if said.accepted else ("shield-off", "harm")
            self._service.say(words.replace("{at}", at).replace("{message}", message), *symbol)
        symbol = ("circle-x", "harm") if view.revoked is not None else ("list", "muted")
        self._desk.say(" · ".join(speaker.say(line) for line in known), *symbol)


def _reason_of(view: InspectView) -> tuple[Text, ...]:
    """Without a ledger, all that is known is why it was revoked just now."""
    reason = view.revoked.reason if view.revoked is not None else ""
    return (text("Reason: {reason}", reason=reason),) if reason else ()


class _Disc(QWidget):
    """The verdict's icon on a tint of its colour."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = ("info", "muted")
        self.setFixedSize(44, 44)

    def show_icon(self, name: str, role: str) -> None:
        if (name, role) != self._icon:
            self._icon = (name, role)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        name, role = self._icon
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mixed(role, 0.16))
        painter.drawEllipse(self.rect())
        icons.draw(painter, name, QRectF(10, 10, 24, 24), colour(role))


def _brief(fact: str) -> str:
    return fact if len(fact) <= _LONGEST_FACT else fact[: _LONGEST_FACT - 1] + "…"


def _say(label: QLabel, words: str) -> None:
    if label.text() != words:
        label.setText(words)


_ROLES: Final = {"starts": "ok", "issued, starts": "ok", "ends": "care"}


def _mark(instant: Instant, speaker: Speaker) -> Mark:
    label = speaker.say(instant.label)
    return Mark(
        instant.fraction,
        label[:1].upper() + label[1:],
        speaker.instant(instant.at),
        _ROLES.get(instant.label.template, "muted"),
        now=instant.label.template == "now",
    )


def _spans(timeline: tuple[Instant, ...]) -> tuple[Span, ...]:
    """The stretch in which it works."""
    at = {instant.label.template: instant.fraction for instant in timeline}
    begin = at.get("starts", at.get("issued, starts", at.get("issued")))
    end = at.get("ends")
    return (Span(begin, end, "ok"),) if begin is not None and end is not None and begin < end else ()
