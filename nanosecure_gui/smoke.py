"""The smoke test: the whole program, once through, on the practice service."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from nanosecure_gui.app.session import CredentialState
from nanosecure_gui.core.drafts import TokenDraft
from nanosecure_gui.ui.main_window import MainWindow

if TYPE_CHECKING:
    from .program import Program

log = logging.getLogger(__name__)

PATIENCE: Final = 20.0  # seconds for any one step, on any machine
LOOK_AGAIN: Final = 0.02


class Failed(Exception):
    """A step did not come to its end."""


async def smoke(program: Program) -> int:
    """Open every tab, create, inspect, verify and revoke one token. Returns the exit code, 0 for success."""
    try:
        await _once_through(program)
    except Failed as failure:
        log.error("smoke test: %s", failure)
        return 1
    return 0


async def _once_through(program: Program) -> None:
    window, issuing, inspecting = program.window, program.issuing, program.inspecting
    await _until("the credential is ready", lambda: program.session.view.credential is CredentialState.READY)
    for title in ("Inspect", "Revocations", "Ingest", "Guardian", "Create"):
        window.open_tab(title)
        await _painted(window)
    program.streams.load()
    await _until("the streams are listed", lambda: program.streams.view.loaded)
    group = next(stream.group for stream in program.streams.view.all if stream.group)
    issuing.edit(replace(TokenDraft(), group=group, user="smoke-test"))
    issuing.create()
    await _until("a token is created", lambda: issuing.view.created is not None)
    created = issuing.view.created
    assert created is not None
    window.open_tab("Inspect")
    inspecting.inspect(created.player_link)
    await _until("the token is found", lambda: inspecting.view.item is not None)
    inspecting.verify()
    await _until("the service has verified it", lambda: inspecting.view.verification is not None)
    issuing.revoke("smoke test")
    await _until("the token is revoked", lambda: _revoked(program))
    await _painted(window)


def _revoked(program: Program) -> bool:
    created = program.issuing.view.created
    return created is not None and created.revoked is not None


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
