"""The real program on its real event loop, driven by a test."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from nanosecure_gui.app.ledger_opening import KEY_NAME
from nanosecure_gui.app.notices import Notice
from nanosecure_gui.app.session import CredentialState
from nanosecure_gui.core.organisations import Organisation, Role, ServiceAddresses
from nanosecure_gui.event_loop import new_event_loop
from nanosecure_gui.store.paths import DataFolder
from nanosecure_gui.store.settings import Settings, SettingsStore
from nanosecure_gui.store.vault import KeyRing
from nanosecure_gui.training.server import PracticeServer
from tests.whole_program import whole_program

LEDGER_KEY = KeyRing.fresh().text()  # what the keyring holds
PATIENCE = 8.0  # seconds for any one step, on any machine
NOTHING: Mapping[str, str] = {}
Act = Callable[["Live"], Coroutine[Any, Any, None]]


def harbour(addresses: ServiceAddresses, id_: str = "harbour", name: str = "Harbour Events") -> Organisation:
    """An organisation that works on the practice service."""
    return Organisation(id_, name, addresses=addresses, colour="red")


class Live:
    """One run of the program. `secrets` are what it holds for its organisations, by their ids."""

    def __init__(
        self,
        application: QApplication,
        root: Path,
        secrets: Mapping[str, str] = NOTHING,
        *,
        training: bool = False,
        environment: Mapping[str, str] = NOTHING,
    ) -> None:
        self._application = application
        self.folder = DataFolder(root)
        self.secrets = dict(secrets)
        self.program = whole_program(application, self.folder, environment, training=training)
        for organisation, secret in secrets.items():
            self.program._secrets.hold(organisation, secret)
        self.program._secrets.hold(KEY_NAME, LEDGER_KEY)
        self.told: list[Notice] = []
        self.crashes: list[BaseException] = []
        self._looks: list[Callable[[], None]] = []
        program = self.program
        program.notices.observe(show=self._hear, crash=self.crashes.append)
        ledger = program.ledger
        tabs = (program.session, program.streams, program.issuing, program.inspecting, ledger.revocations)
        for presenter in (*tabs, ledger.keeper, ledger.opening):
            presenter.observe(lambda _view: self._look())

    def run(self, act: Act) -> int:
        """Start the program, let `act` use it, close it. Returns the exit code; no fault may have come up and
        no secret may have reached the disk."""
        with ExitStack() as stack:
            self.program.load(stack, debug=True)
            self.program.window.show()
            with asyncio.Runner(loop_factory=lambda: new_event_loop(self._application)) as runner:
                code = runner.run(self._live(act))
        self.program.window.deleteLater()
        assert not self.crashes, self.crashes
        self._nothing_leaked()
        return code

    async def until(self, happened: Callable[[], bool]) -> None:
        """Wait for a state of the presenters, or for a notice."""
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()

        def look() -> None:
            if not done.done() and happened():
                done.set_result(None)

        self._looks.append(look)
        look()
        try:
            async with asyncio.timeout(PATIENCE):
                await done
        finally:
            self._looks.remove(look)

    async def ready(self) -> None:
        """Wait until the credential has been checked."""
        session = self.program.session
        await self.until(lambda: session.view.role is not Role.UNKNOWN)
        assert session.view.credential is CredentialState.READY

    async def notice(self, words: str = "") -> Notice:
        """Wait for a notice that says `words`."""

        def found() -> list[Notice]:
            return [notice for notice in self.told if words in f"{notice.text} {notice.advice}"]

        try:
            await self.until(lambda: bool(found()))
        except TimeoutError:
            raise AssertionError(f"not said: {words!r}, but {[str(n.text) for n in self.told]}") from None
        return found()[-1]

    async def _live(self, act: Act) -> int:
        living = asyncio.ensure_future(self.program.live(smoke_test=False))
        try:
            while self.program._closing is None:  # noqa: ASYNC110 - it starts within a few turns of the loop
                await asyncio.sleep(0)
            await act(self)
        finally:
            self.program.window.leave()  # whatever there is to hear
            code = await living
        return code

    def _hear(self, _place: str, notice: Notice | None) -> None:
        if notice is not None:
            self.told.append(notice)
        self._look()

    def _look(self) -> None:
        for look in tuple(self._looks):
            look()

    def _nothing_leaked(self) -> None:
        if not self.folder.root.is_dir():
            return
        tokens = [created.token for created in self.program.issuing._created.values()]
        for path in self.folder.root.rglob("*"):
            if path.is_file():
                content = path.read_text("utf-8", "replace")
                for secret in (*self.secrets.values(), *tokens):
                    assert secret not in content, f"a secret is in {path.name}"
                    assert secret[-40:] not in content, f"a part of a secret is in {path.name}"


def keep(root: Path, *organisations: Organisation) -> None:
    """Write settings with these organisations, the first one active."""
    folder = DataFolder(root)
    folder.prepare()
    SettingsStore(folder.settings).save(Settings(organisations=organisations, active=organisations[0].id))


def creates(practice: PracticeServer) -> int:
    """How many creates the service was asked for."""
    return sum(asked.path == "/api/v1/splay" for asked in practice.service.record.asked)
