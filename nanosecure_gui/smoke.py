"""The smoke test: the whole program, once through, on the practice service."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from nanosecure_gui.app.qr_codes import proven_grid
from nanosecure_gui.app.session import CredentialState
from nanosecure_gui.core.drafts import TokenDraft
from nanosecure_gui.core.errors import UserError
from nanosecure_gui.store.secrets import AsyncSecrets, SecretHome, Secrets
from nanosecure_gui.ui.desk_window import TABS

if TYPE_CHECKING:
    from nanosecure_gui.ui.main_window import MainWindow

    from .program import Program

log = logging.getLogger(__name__)

PATIENCE: Final = 20.0  # seconds for any one step, on any machine
LOOK_AGAIN: Final = 0.02


class Failed(Exception):
    """A step did not come to its end."""


async def smoke(program: Program) -> int:
    """Open every tab; create, inspect, verify and revoke one token; write, read and delete an entry of the
    keyring. Returns the exit code: 0 if all went well and no fault was logged. The log says what was done."""
    try:
        with no_faults():
            await _once_through(program)
    except (Failed, UserError) as failure:
        log.error("failed: %s", failure)
        return 1
    return 0


async def _once_through(program: Program) -> None:
    await _until("the credential is ready", lambda: program.session.view.credential is CredentialState.READY)
    await _every_tab(program.window)
    await _one_token(program)
    await _painted(program.window)
    await _keyring()


async def _every_tab(window: MainWindow) -> None:
    for title in (*TABS, TABS[0]):
        window.open_tab(title)
        await _painted(window)
    log.info("opened: %s", ", ".join(TABS))


async def _one_token(program: Program) -> None:
    issuing, inspecting = program.issuing, program.inspecting
    program.streams.load()
    await _until("the streams are listed", lambda: program.streams.view.loaded)
    group = next(stream.group for stream in program.streams.view.all if stream.group)
    issuing.edit(replace(TokenDraft(), group=group, user="smoke-test"))
    issuing.create()
    await _until("a token is created", lambda: issuing.view.created is not None)
    created = issuing.view.created
    assert created is not None
    proven_grid(created.token)
    log.info("a token was created; its QR code reads back")
    program.window.open_tab("Inspect")
    inspecting.inspect(created.player_link)
    await _until("the token is found", lambda: inspecting.view.item is not None)
    inspecting.verify()
    await _until("the service has verified it", lambda: inspecting.view.verification is not None)
    log.info("it was found in its link and verified")
    issuing.revoke("smoke test")
    await _until("the token is revoked", lambda: _revoked(program))
    log.info("it was revoked")


def _revoked(program: Program) -> bool:
    created = program.issuing.view.created
    return created is not None and created.revoked is not None


async def _keyring() -> None:
    """A machine may have none, or one that is locked: that is said, and is no failure."""
    keeping = await AsyncSecrets(Secrets()).available()
    if keeping.home is SecretHome.KEYRING:
        log.info("an entry of the keyring was written, read and deleted")
    else:
        log.info("no entry of the keyring was written: %s", keeping.reason)


async def _painted(window: MainWindow) -> None:
    window.repaint()
    await asyncio.sleep(LOOK_AGAIN)


async def _until(what: str, happened: Callable[[], bool]) -> None:
    try:
        async with asyncio.timeout(PATIENCE):
            while not happened():  # noqa: ASYNC110 - what is waited for is the whole program
                await asyncio.sleep(LOOK_AGAIN)
    except TimeoutError:
        raise Failed(f"it did not happen that {what}") from None


@contextmanager
def no_faults() -> Iterator[None]:
    """Raises `Failed` at the end if an error was logged meanwhile, as faults are that nobody waits for."""
    faults: list[str] = []
    handler = logging.Handler(logging.ERROR)
    handler.emit = lambda record: faults.append(record.getMessage())  # type: ignore[method-assign]
    logging.getLogger().addHandler(handler)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(handler)
    if faults:
        raise Failed(f"errors were logged: {'; '.join(faults)}")
