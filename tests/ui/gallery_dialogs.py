"""Dialogs in many states, as `places` shows them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QApplication, QDialog

from nanosecure_gui.core.errors import Unreachable
from nanosecure_gui.core.organisation_form import OrganisationForm
from nanosecure_gui.core.organisations import CredentialKind, Organisation
from nanosecure_gui.core.streams import StreamState
from nanosecure_gui.core.wording import Speaker, text
from nanosecure_gui.ui.choose_streams_dialog import ChooseStreamsDialog
from nanosecure_gui.ui.clipboard import Clipboard
from nanosecure_gui.ui.organisations_dialog import OrganisationsDialog
from nanosecure_gui.ui.qr_dialog import QrDialog
from nanosecure_gui.ui.voice import Venue
from nanosecure_gui.ui.voice import speaker as speaker_at
from tests.fake_desk import HARBOUR, NO_KEYRING, NOW, QUAY, FakeDesk, FakeSecrets, stream

PLACES = ("Main hall", "Stage B", "Press room", "Backstage cam", "Sign language", "Café corner")
MANY = tuple(
    stream(
        number,
        (StreamState.LIVE, StreamState.CREATED, StreamState.ENDED)[min(2, number // 20)],
        f"{PLACES[number % 6]} {number // 6 or ''}".strip(),
        f"Day {1 + number // 40}",
        *(("ABR",) if number % 4 == 0 else ()),
        renditions=4 if number % 4 == 0 else 1,
    )
    for number in range(500)
)
LINK = "https://demo.nanocosmos.de/nanoplayer/embed/nanoplayer.html?group.id=1dec3bbc&security.jwtoken="


def speaker() -> Speaker:
    return speaker_at(Venue(ZoneInfo("Europe/Berlin"), "Berlin"), NOW)


def organisations() -> Iterator[tuple[str, Callable[[], QDialog]]]:
    def first() -> QDialog:
        return OrganisationsDialog(FakeDesk(secrets=FakeSecrets({})).organisations, speaker)

    def several() -> QDialog:
        more = tuple(
            Organisation(str(n), f"Festival {n}", colour=c) for n, c in enumerate(("violet", "pink"), 3)
        )
        api = replace(QUAY, credential_kind=CredentialKind.API_KEY)
        return OrganisationsDialog(FakeDesk(HARBOUR, api, *more, active="1").organisations, speaker)

    def tested() -> QDialog:
        desk = FakeDesk(HARBOUR, QUAY, active="1")
        dialog = OrganisationsDialog(desk.organisations, speaker)
        desk.organisations.test()
        return dialog

    def busy() -> QDialog:
        desk = FakeDesk(HARBOUR, QUAY, active="1")
        dialog = OrganisationsDialog(desk.organisations, speaker)
        dialog.show()
        QApplication.processEvents()
        dialog.finished.connect(lambda _result: desk.scope.drop_held())
        desk.scope.hold = True
        desk.organisations.test()
        return dialog

    def wrong() -> QDialog:
        desk = FakeDesk(HARBOUR, secrets=FakeSecrets({}, NO_KEYRING), active="1")
        dialog = OrganisationsDialog(desk.organisations, speaker)
        dialog.show()
        QApplication.processEvents()
        desk.organisations.edit(
            OrganisationForm("1", "Harbour Events", credential="x y", token_url="http://example.com")
        )
        desk.organisations.save()
        return dialog

    def unsafe() -> QDialog:
        desk = FakeDesk(HARBOUR, secrets=FakeSecrets({"1": "x"}, NO_KEYRING), active="1")
        dialog = OrganisationsDialog(desk.organisations, speaker)
        desk.organisations.edit(
            replace(desk.organisations.view.form, credential="abc", token_url="https://a.b")
        )
        desk.organisations.save()
        return dialog

    yield from {
        "first": first,
        "several": several,
        "tested": tested,
        "busy": busy,
        "wrong": wrong,
        "unsafe": unsafe,
    }.items()


def streams() -> Iterator[tuple[str, Callable[[], QDialog]]]:
    def with_list(*, single: bool = False) -> tuple[FakeDesk, ChooseStreamsDialog]:
        desk = FakeDesk(HARBOUR, active="1")
        desk.service.streams_or_failure = MANY
        return desk, ChooseStreamsDialog(desk.streams, lambda _s, _g: None, speaker, single=single)

    def many() -> QDialog:
        dialog = with_list()[1]
        dialog.table.selectRow(0)
        return dialog

    def single() -> QDialog:
        dialog = with_list(single=True)[1]
        dialog.table.selectRow(1)
        return dialog

    def names() -> QDialog:
        dialog = with_list()[1]
        dialog.table.selectRow(1)
        dialog.table.keyboardSearch("x")
        dialog.table.selectAll()
        return dialog

    def nothing() -> QDialog:
        dialog = with_list()[1]
        dialog.search.setText("lighthouse")
        dialog.search.textEdited.emit("lighthouse")
        return dialog

    def empty() -> QDialog:
        return ChooseStreamsDialog(FakeDesk(HARBOUR, active="1").streams, lambda _s, _g: None, speaker)

    def failed(*, again: bool = False) -> QDialog:
        desk, dialog = with_list()
        desk.service.streams_or_failure = Unreachable(
            text("Bintu could not be reached: the name bintu.nanocosmos.de is not known."),
            text("Check the network, then press Refresh."),
        )
        if not again:
            dialog.reject()
            desk = FakeDesk(HARBOUR, active="1")
            desk.service.streams_or_failure = Unreachable(
                text("Bintu could not be reached: the name bintu.nanocosmos.de is not known."),
                text("Check the network, then press Refresh."),
            )
            return ChooseStreamsDialog(desk.streams, lambda _s, _g: None, speaker)
        desk.streams.load()
        return dialog

    def loading() -> QDialog:
        desk = FakeDesk(HARBOUR, active="1")
        desk.scope.hold = True
        dialog = ChooseStreamsDialog(desk.streams, lambda _s, _g: None, speaker)
        dialog.finished.connect(lambda _result: desk.scope.drop_held())
        return dialog

    yield from {
        "many": many,
        "single": single,
        "names": names,
        "nothing": nothing,
        "empty": empty,
        "failed": failed,
        "stale": lambda: failed(again=True),
        "loading": loading,
    }.items()


def codes() -> Iterator[tuple[str, Callable[[], QDialog]]]:
    clipboard = Clipboard()
    for name, length in (("short", 20), ("usual", 400), ("dense", 1200), ("impossible", 4000)):
        content = LINK + "A" * length
        yield (
            name,
            lambda content=content: QrDialog(  # type: ignore[misc]
                "Player link", content, clipboard, caption="For guest-17, until 22:42"
            ),
        )
