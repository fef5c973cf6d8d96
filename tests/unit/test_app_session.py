"""The session: what is asked for while the credential is still being looked up."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any, cast

import pytest

from nanosecure_gui.api.protocol import Traffic
from nanosecure_gui.app.session import CredentialState, Session, ends_of
from nanosecure_gui.app.tasks import Tasks
from nanosecure_gui.core.errors import NoCredential, NotAuthorised, Unreachable
from nanosecure_gui.core.organisations import Credential, CredentialKind, Role
from nanosecure_gui.core.roles import Action, Answer
from nanosecure_gui.core.wording import text
from tests.fake_desk import HARBOUR, QUAY, WORKING, FakeSecrets, FakeService

from .token_samples import NOW, playback_token, seconds


class SlowSecrets(FakeSecrets):
    """A keyring that answers when it is let."""

    def __init__(self, **kept: str) -> None:
        super().__init__(kept)
        self.may_answer = asyncio.Event()

    async def get(self, organisation_id: str) -> str | None:
        await self.may_answer.wait()
        return await super().get(organisation_id)


def with_session(
    check: Callable[[Session, SlowSecrets], Any],
    kept: dict[str, str] | None = None,
    service: FakeService | None = None,
    failures: list[BaseException] | None = None,
) -> None:
    """Run `check` with a session that has just begun to look up its credential. What fails is collected in
    `failures`, or nothing may."""
    expected = failures is not None
    failures = [] if failures is None else failures

    async def run() -> None:
        tasks = Tasks(lambda _owner, failure: failures.append(failure))
        tasks.open(asyncio.get_running_loop())
        secrets = SlowSecrets(**(kept or {}))
        session = Session(
            HARBOUR,
            tasks.scope("Session"),
            cast(Any, secrets),
            (service or FakeService()).connect,
            lambda organisation: organisation,
            lambda _secret: None,
        )
        session.activate(HARBOUR)
        await check(session, secrets)
        await tasks.close()
        assert expected or failures == []

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

    with_session(check, {HARBOUR.id: "secret"})


def test_what_a_refused_credential_broke_off_goes_on_with_a_new_one() -> None:
    again: list[str] = []
    once_more = partial(again.append, "again")

    async def check(session: Session, secrets: SlowSecrets) -> None:
        secrets.may_answer.set()
        await session.ready_client()
        broke_off(session, once_more)
        broke_off(session, once_more)  # asked twice, done once
        session.activate(HARBOUR, Credential(HARBOUR.credential_kind, "new"))
        await settled(session)
        assert again == ["again"]
        session.activate(HARBOUR, Credential(HARBOUR.credential_kind, "newer"))
        await settled(session)
        assert again == ["again"]

    with_session(check, {HARBOUR.id: "secret"})


def test_what_broke_off_still_goes_on_after_a_wrong_credential_or_an_outage() -> None:
    again: list[str] = []
    failures: list[BaseException] = []
    service = FakeService()

    async def check(session: Session, secrets: SlowSecrets) -> None:
        secrets.may_answer.set()
        await settled(session)
        broke_off(session, partial(again.append, "again"))
        for problem in (NotAuthorised(text("No."), status=401), Unreachable(text("No way."))):
            service.check = problem
            session.activate(HARBOUR, Credential(HARBOUR.credential_kind, "mistyped"))
            await settled(session)
            assert again == []
        service.check = WORKING
        session.traffic(Traffic(ok=True, at=NOW, latency=timedelta(milliseconds=4)))
        await settled(session)
        assert again == ["again"]

    with_session(check, {HARBOUR.id: "secret"}, service, failures)
    assert [type(each) for each in failures] == [NotAuthorised, Unreachable]


def test_what_an_outage_kept_from_us_is_asked_again_when_anything_is_answered() -> None:
    failures: list[BaseException] = []
    works: list[str] = []
    service = FakeService(check=Unreachable(text("No way.")))

    async def check(session: Session, secrets: SlowSecrets) -> None:
        session.on_credential_works(lambda: works.append("works"))
        secrets.may_answer.set()
        await settled(session)
        assert session.view.role is Role.UNKNOWN
        session.traffic(Traffic(ok=False, at=NOW, error=Unreachable(text("No way."))))
        await settled(session)
        service.check = WORKING
        assert (session.view.role, works) == (Role.UNKNOWN, [])
        session.traffic(Traffic(ok=True, at=NOW, latency=timedelta(milliseconds=4)))
        await settled(session)
        assert (session.view.role, works) == (WORKING.role, ["works"])

    with_session(check, {HARBOUR.id: "secret"}, service, failures)
    assert [str(each) for each in failures] == ["No way."]  # said once


def test_nothing_goes_on_for_another_organisation_or_after_giving_up() -> None:
    again: list[str] = []
    once_more = partial(again.append, "again")

    async def check(session: Session, secrets: SlowSecrets) -> None:
        secrets.may_answer.set()
        await session.ready_client()
        broke_off(session, once_more)
        session.activate(QUAY, Credential(QUAY.credential_kind, "another"))
        await settled(session)
        session.activate(HARBOUR)
        await settled(session)
        broke_off(session, once_more)
        session.give_up()
        session.activate(HARBOUR, Credential(HARBOUR.credential_kind, "new"))
        await settled(session)
        assert again == []

    with_session(check, {HARBOUR.id: "secret"})


def test_a_refusal_is_believed_until_the_next_check() -> None:
    async def check(session: Session, secrets: SlowSecrets) -> None:
        secrets.may_answer.set()
        await session.ready_client()
        await settled(session)
        session.not_allowed(Action.REVOKE_TOKENS)
        assert session.view.powers.may(Action.REVOKE_TOKENS) is Answer.NO
        session.refresh()
        await settled(session)
        assert session.view.powers.may(Action.REVOKE_TOKENS) is Answer.UNKNOWN

    with_session(check, {HARBOUR.id: "secret"})


def test_the_end_of_a_bintu_token_is_read_from_it() -> None:
    assert ends_of(Credential(CredentialKind.BINTU_TOKEN, playback_token(exp=seconds(NOW)))) == NOW
    assert ends_of(Credential(CredentialKind.BINTU_TOKEN, "opaque")) is None
    assert ends_of(Credential(CredentialKind.API_KEY, playback_token(exp=seconds(NOW)))) is None


def broke_off(session: Session, again: Callable[[], None]) -> None:
    with pytest.raises(NotAuthorised), session.continued(again):
        raise NotAuthorised(text("No."), status=401)


async def settled(session: Session) -> None:
    """The session has done all it was about to do: fakes answer within a few turns of the loop."""
    for _turn in range(20):
        await asyncio.sleep(0)
    assert not session._scope.busy("activate")


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

    with_session(check, {HARBOUR.id: "secret"})
