"""The session: what is asked for while the credential is still being looked up."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, cast

import pytest

from nanosecure_gui.app.session import CredentialState, Session
from nanosecure_gui.app.tasks import Tasks
from nanosecure_gui.core.errors import NoCredential
from nanosecure_gui.core.organisations import Credential
from tests.fake_desk import HARBOUR, QUAY, FakeSecrets, FakeService


class SlowSecrets(FakeSecrets):
    """A keyring that answers when it is let."""

    def __init__(self, **kept: str) -> None:
        super().__init__(kept)
        self.may_answer = asyncio.Event()

    async def get(self, organisation_id: str) -> str | None:
        await self.may_answer.wait()
        return await super().get(organisation_id)


def with_session(check: Callable[[Session, SlowSecrets], Any], **kept: str) -> None:
    """Run `check` with a session that has just begun to look up its credential."""

    async def run() -> None:
        failures: list[BaseException] = []
        tasks = Tasks(lambda _owner, failure: failures.append(failure))
        tasks.open(asyncio.get_running_loop())
        secrets = SlowSecrets(**kept)
        session = Session(
            HARBOUR,
            tasks.scope("Session"),
            cast(Any, secrets),
            FakeService().connect,
            lambda organisation: organisation,
            lambda _secret: None,
        )
        session.activate(HARBOUR)
        await check(session, secrets)
        await tasks.close()
        assert failures == []

    asyncio.run(run())


def test_a_client_is_waited_for_while_the_keyring_is_asked() -> None:
    async def check(session: Session, secrets: SlowSecrets) -> None:
        waiting = asyncio.ensure_future(session.ready_client())
        await asyncio.sleep(0)
        assert not waiting.done()
        with pytest.raises(NoCredential):
            _ = session.client
        secrets.may_answer.set()
        assert await waiting is session.client
        assert session.view.credential is CredentialState.READY

    with_session(check, **{HARBOUR.id: "secret"})


def test_a_credential_that_turns_out_to_be_missing_is_said() -> None:
    async def check(session: Session, secrets: SlowSecrets) -> None:
        secrets.may_answer.set()
        with pytest.raises(NoCredential):
            await session.ready_client()

    with_session(check)


def test_what_was_asked_of_one_organisation_never_goes_to_another() -> None:
    async def check(session: Session, secrets: SlowSecrets) -> None:
        waiting = asyncio.ensure_future(session.ready_client())
        await asyncio.sleep(0)
        session.activate(QUAY, Credential(QUAY.credential_kind, "another"))
        with pytest.raises(NoCredential):
            await waiting

    with_session(check, **{HARBOUR.id: "secret"})
