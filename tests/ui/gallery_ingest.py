"""The Ingest tab in every state, as `places` shows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from nanosecure_gui.core.encoders import Encoder
from nanosecure_gui.core.ingest_hosts import Protocol
from nanosecure_gui.core.ingest_probe import targets
from nanosecure_gui.core.organisations import Role
from nanosecure_gui.ui.clipboard import Clipboard
from nanosecure_gui.ui.header import HeaderView
from nanosecure_gui.ui.main_window import MainWindow
from nanosecure_gui.ui.pages.ingest_page import REHEARSAL, WEBHOOK, IngestPage
from nanosecure_gui.ui.voice import speaker
from tests.fake_desk import NOW

from .fake_ingest import IngestDesk, probed
from .gallery import BERLIN

Prepare = Callable[[IngestDesk, IngestPage], None]


def _encoder(
    desk: IngestDesk, page: IngestPage, encoder: Encoder, protocol: Protocol, look: str = ""
) -> None:
    desk.fill(protocol)
    desk.tab.choose_encoder(encoder)
    if look:
        _press(page, look)


def _press(page: QWidget, name: str) -> None:
    from PySide6.QtWidgets import QAbstractButton

    button = page.findChild(QAbstractButton, name)
    assert button is not None
    button.click()


def _findings(desk: IngestDesk, page: IngestPage) -> None:
    harm = (("name", "x"), ("passcode", "a&b=c"), ("passcode", "b.mp4"))
    desk.fill(Protocol.RTMP, place="eu", port=1937, application="rec", parameters=harm)


def _id(desk: IngestDesk, page: IngestPage) -> None:
    desk.desk.streams.load()
    desk.fill(name=desk.desk.streams.view.all[0].id)


def _region(desk: IngestDesk, page: IngestPage) -> None:
    desk.fill(Protocol.SRT, place="au")


def _revealed(desk: IngestDesk, page: IngestPage) -> None:
    desk.fill()
    page.address.reveal.setChecked(True)


def _adding(desk: IngestDesk, page: IngestPage) -> None:
    desk.fill()
    page.form.parameters.table.add()


def _tested(desk: IngestDesk, page: IngestPage) -> None:
    desk.fill()
    page.test(all_regions=True)


def _failed(desk: IngestDesk, page: IngestPage) -> None:
    _tested(desk, page)
    page.results.table.selectRow(len(desk.tab.view.results) - 1)


def _one(desk: IngestDesk, page: IngestPage) -> None:
    desk.fill()
    page.test()


def _testing(desk: IngestDesk, page: IngestPage) -> None:
    desk.fill()
    desk.scope.hold = True
    page.test(all_regions=True)
    wanted = targets(desk.tab.view.form, all_regions=True)
    results = tuple(probed(target, at, running=at != 1) for at, target in enumerate(wanted))
    desk.tab.show(replace(desk.tab.view, results=results))


def _webhook(desk: IngestDesk, page: IngestPage) -> None:
    desk.fill()
    page.segments.choose(WEBHOOK)


def _webhook_tested(desk: IngestDesk, page: IngestPage, status: int = 200, seconds: float = 0.041) -> None:
    _webhook(desk, page)
    desk.receive()
    desk.tester.status, desk.tester.seconds = status, seconds
    page.webhook.test_button.click()


def _rehearsal(desk: IngestDesk, page: IngestPage) -> None:
    desk.fill()
    page.segments.choose(REHEARSAL)


def _rehearsing(desk: IngestDesk, page: IngestPage) -> None:
    _rehearsal(desk, page)
    desk.receive()


def _phone(desk: IngestDesk, page: IngestPage) -> None:
    desk.fill()
    page.show_codes()


STATES: dict[str, Prepare] = {
    "empty": lambda desk, page: None,
    "rtmps": lambda desk, page: desk.fill(),
    "rtmp": lambda desk, page: desk.fill(Protocol.RTMP),
    "srt-vmix": partial(_encoder, encoder=Encoder.VMIX, protocol=Protocol.SRT),
    "srt-backup": partial(_encoder, encoder=Encoder.OBS, protocol=Protocol.SRT, look="Show backup encoder"),
    "whip": partial(_encoder, encoder=Encoder.OBS, protocol=Protocol.WHIP),
    "whip-vmix": partial(_encoder, encoder=Encoder.VMIX, protocol=Protocol.WHIP),
    "ffmpeg": partial(_encoder, encoder=Encoder.FFMPEG, protocol=Protocol.RTMPS),
    "revealed": _revealed,
    "findings": _findings,
    "stream-id": _id,
    "region": _region,
    "adding": _adding,
    "tested": _tested,
    "failed": _failed,
    "one": _one,
    "testing": _testing,
    "webhook": _webhook,
    "webhook-tested": _webhook_tested,
    "webhook-refused": partial(_webhook_tested, status=403, seconds=0.41),
    "webhook-nobody": partial(_webhook_tested, status=0),
    "webhook-user": _webhook,
    "rehearsal": _rehearsal,
    "rehearsing": _rehearsing,
    "phone": _phone,
}


def desk_of(state: str) -> IngestDesk:
    """The desk that a state is about."""
    return IngestDesk(role=Role.USER if state == "webhook-user" else Role.ADMIN)


def window(desk: IngestDesk) -> tuple[MainWindow, IngestPage]:
    """The window around a page."""
    clipboard = Clipboard()
    page = IngestPage(desk.tab, desk.webhooks, clipboard, lambda: speaker(BERLIN, NOW))
    pages = [(title, QWidget()) for title in ("Create", "Inspect", "Revocations")]
    made = MainWindow([*pages, ("Ingest", page), ("Guardian", QWidget())], clipboard, clock=lambda: NOW)
    made.show_header(HeaderView("Harbour Events", "nanoAdmin · practice service", BERLIN, "amber", True))
    made.open_tab("Ingest")
    return made, page
