"""Legacy player, Backend sample and Sign in in many states, as `places` shows them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any, cast
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QDialog, QPushButton

from nanosecure_gui.app.signing_in import SigningIn
from nanosecure_gui.core.backend_samples import Sample, backend_sample
from nanosecure_gui.core.errors import Rejected
from nanosecure_gui.core.organisations import CredentialKind, ServiceAddresses
from nanosecure_gui.core.tokens import StreamNames, TokenRequest
from nanosecure_gui.core.wording import Speaker, text
from nanosecure_gui.ui.clipboard import Clipboard
from nanosecure_gui.ui.legacy_dialog import LegacyDialog
from nanosecure_gui.ui.organisations_dialog import OrganisationsDialog
from nanosecure_gui.ui.sample_dialog import SampleDialog
from nanosecure_gui.ui.sign_in_dialog import SignInDialog
from nanosecure_gui.ui.voice import Venue
from nanosecure_gui.ui.voice import speaker as speaker_at
from tests.fake_desk import HARBOUR, NOW, FakeDesk, FakeScope, FakeService
from tests.legacy_desk import LegacyDesk

BERLIN = Venue(ZoneInfo("Europe/Berlin"), "Berlin")
REQUEST = TokenRequest(StreamNames(("Hb7Qe-AbCdE",)), NOW + timedelta(hours=2), user="viewer-17", tag="press")


def speaker() -> Speaker:
    return speaker_at(BERLIN, NOW)


def legacy() -> Iterator[tuple[str, Callable[[], QDialog]]]:
    def dialog(desk: LegacyDesk) -> LegacyDialog:
        return LegacyDialog(desk.legacy, Clipboard(), BERLIN, speaker)

    def signed() -> QDialog:
        desk = LegacyDesk()
        desk.legacy.edit(replace(desk.legacy.view.draft, tag="press box", ip="203.0.113.7"))
        desk.legacy.create()
        return dialog(desk)

    def wrong() -> QDialog:
        desk = LegacyDesk()
        changed = replace(desk.legacy.view.draft, ip="2001:db8::1", referer="https://a.example/x", whole=True)
        desk.legacy.edit(replace(changed, lifetime=timedelta(days=400), hash=""))
        return dialog(desk)

    def registered() -> QDialog:
        desk = LegacyDesk()
        made = dialog(desk)
        folded = made.findChild(QPushButton, "Register stream secret")
        assert folded is not None
        folded.click()
        desk.signing.failure = Rejected(
            text("The service has no such step any more (404): this account does not need it."),
            text("Nothing was registered. Create the token right away."),
            status=404,
        )
        desk.legacy.generate_secret()
        desk.legacy.register()
        return made

    yield "first", lambda: dialog(LegacyDesk())
    yield "bintu", lambda: dialog(LegacyDesk(HARBOUR))
    yield "signed", signed
    yield "wrong", wrong
    yield "registered", registered


def samples() -> Iterator[tuple[str, Callable[[], QDialog]]]:
    def dialog(kind: Sample) -> QDialog:
        def write(sample: Sample) -> str:
            return backend_sample(sample, REQUEST, NOW, ServiceAddresses(), CredentialKind.BINTU_TOKEN)

        made = SampleDialog(write, lambda _path, _code: None, Clipboard())
        made.kinds.setCurrentIndex(list(Sample).index(kind))
        return made

    for sample in Sample:
        yield sample.name.lower(), lambda sample=sample: dialog(sample)  # type: ignore[misc]


def signing_in() -> Iterator[tuple[str, Callable[[], QDialog]]]:
    def dialog(service: FakeService, email: str = "") -> QDialog:
        presenter = SigningIn(lambda: cast(Any, service), lambda _email, _token: None, FakeScope())
        made = SignInDialog(presenter, speaker)
        if email:
            made.email.setText(email)
            made.password.setText("hunter22")
            made.sign_in_button.click()
        return made

    refused = FakeService(
        signed_in=Rejected(
            text("The sign-in was refused: e-mail address or password is wrong."),
            text("Check both. With single sign-on, copy the Bintu token from the dashboard instead."),
            status=401,
        )
    )
    yield "empty", lambda: dialog(FakeService())
    yield "wrong", lambda: dialog(FakeService(), "kim")
    yield "refused", lambda: dialog(refused, "kim@example.com")


def refusals() -> Iterator[tuple[str, Callable[[], QDialog]]]:
    def refused() -> QDialog:
        desk = FakeDesk(HARBOUR, active="1")
        desk.session.credential_refused()
        return OrganisationsDialog(desk.organisations, speaker)

    def signed_in() -> QDialog:
        desk = FakeDesk(HARBOUR, active="1")
        dialog = OrganisationsDialog(desk.organisations, speaker)
        desk.organisations.signing_in.sign_in("kim@example.com", "hunter22")
        return dialog

    yield "refused", refused
    yield "signed-in", signed_in
