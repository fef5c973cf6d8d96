"""The Inspect tab in every state, as `places` shows it."""

from __future__ import annotations

import random
import string
from collections.abc import Callable
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from nanosecure_gui.ui.clipboard import Clipboard
from nanosecure_gui.ui.header import HeaderView
from nanosecure_gui.ui.main_window import MainWindow
from nanosecure_gui.ui.pages.inspect_page import InspectPage
from tests.inspect_desk import GROUP, NOW, Desk, jwt, seconds

from .gallery import BERLIN

WORKING = jwt()
LINK = f"https://demo.nanocosmos.de/nanoplayer/embed/2.0.0/nanoplayer.html?group.id={GROUP}&group.security.jwtoken="
STS = (
    "https://demo.nanocosmos.de/nanoplayer/release/nanoplayer.html?entry.rtmp.streamname=q7Rtz-00021"
    "&entry.security.token=aGFsbG8gd2VsdA&entry.security.expires=1795297327&entry.security.tag=vip"
    "&entry.security.options=15"
)
STATES: dict[str, Callable[[Desk, InspectPage], None]] = {
    "empty": lambda desk, page: None,
    "working": lambda desk, page: desk.presenter.inspect(WORKING),
    "expired": lambda desk, page: desk.presenter.inspect(
        jwt(exp=seconds(timedelta(minutes=-5)), forceDisconnect=False)
    ),
    "not-yet": lambda desk, page: desk.presenter.inspect(jwt(nbf=seconds(timedelta(minutes=20)))),
    "broken": lambda desk, page: desk.presenter.inspect(WORKING[:220]),
    "no-signature": lambda desk, page: desk.presenter.inspect(WORKING.rpartition(".")[0]),
    "alg-none": lambda desk, page: desk.presenter.inspect(jwt({"alg": "none", "typ": "JWT"})),
    "org-wide": lambda desk, page: desk.presenter.inspect(jwt(without="streams", orgahash="q7Rtz")),
    "webcaster": lambda desk, page: desk.presenter.inspect(
        jwt(without="aud", ingestUrl="rtmp://bintu-stream.nanocosmos.de:1935/live", streamname="q7Rtz-00021")
    ),
    "hostile": lambda desk, page: desk.presenter.inspect(
        jwt(user="gue\u202est\u0000<b>17</b>" * 9, tag="x" * 3000, note={"deep": [[[1]]], "n": 2**70})
    ),
    "sts": lambda desk, page: desk.presenter.inspect(STS),
    "three": lambda desk, page: _three(desk),
    "comparison": lambda desk, page: _compare(desk),
    "second-text": lambda desk, page: _second(desk, page),
    "guest": lambda desk, page: _guest(desk, page),
    "guest-fine": lambda desk, page: _guest_fine(desk, page),
    "verified": lambda desk, page: _verified(desk),
    "refused": lambda desk, page: _refused(desk),
    "revoked": lambda desk, page: _revoked(desk),
    "noise": lambda desk, page: _noise(desk),
    "words": lambda desk, page: desk.presenter.inspect("Good evening, the link does not work."),
    "raw": lambda desk, page: _raw(desk, page),
    "busy": lambda desk, page: _busy(desk),
}


def _three(desk: Desk) -> None:
    second, third = jwt(user="guest-18", exp=seconds(timedelta(minutes=-3))), jwt(user="guest-19")
    desk.presenter.inspect(f'Hi,\n{LINK}{WORKING}\nand {second}\n{{"token": "{third}"}}')


def _compare(desk: Desk) -> None:
    _three(desk)
    desk.presenter.compare_with(1)


def _second(desk: Desk, page: InspectPage) -> None:
    desk.presenter.inspect(WORKING)
    page.details.comparison.second.setText(jwt(tag="table 8", user="guest-18", without="domain"))


def _guest(desk: Desk, page: InspectPage) -> None:
    desk.presenter.inspect(LINK + WORKING)
    page.details.guest_button.setChecked(True)
    page.details.guest.domain.setText("www.harbour.example")
    page.details.guest.stream.setText("q7Rtz-00021")
    page.details.guest.button.click()


def _guest_fine(desk: Desk, page: InspectPage) -> None:
    _guest(desk, page)
    page.details.guest.domain.setText("watch.harbour.example")
    page.details.guest.button.click()


def _verified(desk: Desk) -> None:
    desk.presenter.inspect(WORKING)
    desk.presenter.verify()
    desk.settle()


def _refused(desk: Desk) -> None:
    desk.service.revoked.add(WORKING)
    _verified(desk)


def _revoked(desk: Desk) -> None:
    desk.presenter.inspect(WORKING)
    desk.presenter.revoke("shared link")
    desk.settle()


def _noise(desk: Desk) -> None:
    noise = "".join(random.Random(1).choices(string.printable, k=100_000)) * 100
    desk.presenter.inspect(noise)
    desk.settle()


def _raw(desk: Desk, page: InspectPage) -> None:
    desk.presenter.inspect(WORKING)
    page.details.chip("Show raw JSON").click()


def _busy(desk: Desk) -> None:
    desk.presenter.inspect(WORKING)
    desk.presenter.verify()


def window(desk: Desk) -> tuple[MainWindow, InspectPage]:
    """The window around a page."""
    clipboard = Clipboard()
    page = InspectPage(desk.presenter, clipboard, BERLIN, ("shared link",))
    pages = [(title, QWidget()) for title in ("Create", "Revocations", "Ingest", "Guardian")]
    made = MainWindow([pages[0], ("Inspect", page), *pages[1:]], clipboard, clock=lambda: NOW)
    made.show_header(HeaderView("Harbour Events", "nanoUser · practice service", BERLIN, "amber", True))
    made.open_tab("Inspect")
    return made, page
