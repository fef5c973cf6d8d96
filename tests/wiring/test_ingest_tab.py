"""The Ingest tab in the whole program: its own connections, its receiver, and that both end with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from nanosecure_gui.app.session import Connection
from nanosecure_gui.core.ingest import IngestForm
from nanosecure_gui.core.ingest_hosts import OWN, Protocol
from nanosecure_gui.training.server import PracticeServer
from tests.wiring.ingest_servers import listening, rtmp
from tests.wiring.live_program import Live, harbour, keep

FORM = IngestForm(Protocol.RTMP, place=OWN, name="Hb7Qe-x49nB", parameters=(("passcode", "a&b"),))


@pytest.fixture
def live(qapp: QApplication, tmp_path: Path, practice: PracticeServer) -> Live:
    keep(tmp_path, harbour(practice.addresses))
    return Live(qapp, tmp_path, {"harbour": practice.service.user_token})


def test_a_rehearsal_goes_from_the_test_publish_to_the_receiver_and_ends_with_the_program(live: Live) -> None:
    async def act(live: Live) -> None:
        await live.ready()
        live.program.window.open_tab("Ingest")
        webhooks = live.program.ingest.webhooks
        webhooks.observe(lambda _view: live._look())
        webhooks.start_receiver()
        await live.until(lambda: bool(webhooks.view.receiver))
        webhooks.send_test_publish(webhooks.view.receiver, FORM)
        await live.until(lambda: len(webhooks.view.received) == 3 and len(webhooks.view.answers) == 3)
        assert all(answer.let_in for answer in webhooks.view.answers)
        assert webhooks.view.received[-1].value("passcode") == "a&b"

    assert live.run(act) == 0


def test_a_connection_test_is_not_the_state_of_the_connection_to_the_service(live: Live) -> None:
    async def act(live: Live) -> None:
        await live.ready()
        live.program.window.open_tab("Ingest")
        tab = live.program.ingest.ingesting
        tab.observe(lambda _view: live._look())

        async def works() -> bool:
            tab.test_connection()
            await live.until(lambda: bool(tab.view.results) and not tab.view.testing)
            return tab.view.results[0].works

        async with listening(rtmp) as port:
            tab.edit(IngestForm(Protocol.RTMP, place=OWN, own_host="127.0.0.1", port=port, name=FORM.name))
            assert await works()
        assert not await works()
        assert live.program.session.view.connection is not Connection.OFFLINE

    assert live.run(act) == 0
