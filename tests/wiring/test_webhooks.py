"""Webhooks over real HTTP: test events to the local receiver, and the organisation's own at the practice
service."""

from __future__ import annotations

import asyncio
import urllib.request
from collections.abc import Callable, Coroutine
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from typing import Any, cast

import pytest

from nanosecure_gui.api.client import ServiceClient
from nanosecure_gui.api.transport import Patience, Transport
from nanosecure_gui.api.webhook import WebhookTester
from nanosecure_gui.app.notices import Notice, Notices
from nanosecure_gui.app.session import CredentialState, SessionView
from nanosecure_gui.app.tasks import Tasks
from nanosecure_gui.app.webhooks import Webhooks, WebhooksView
from nanosecure_gui.app.worker import Worker
from nanosecure_gui.core.errors import InvalidInput, NotAllowed, NotAuthorised, UserError
from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.ingest import IngestForm
from nanosecure_gui.core.ingest_webhook import Event
from nanosecure_gui.core.organisations import Credential, CredentialKind, Organisation, Role
from nanosecure_gui.training.receiver import ReceiverRules, RehearsalReceiver
from nanosecure_gui.training.server import PracticeServer

FORM = IngestForm(name="Hb7Qe-x49nB", parameters=(("passcode", "a&b ä"),))
HOOK = "https://hooks.example.com/ingest"
ADMIN = SessionView(Organisation("1", "Harbour Events"), CredentialState.READY, Role.ADMIN)


def run(work: Coroutine[Any, Any, Any]) -> Any:
    return asyncio.run(asyncio.wait_for(work, 30))


async def ask(address: str, *events: Event) -> list[Any]:
    transport = Transport(patience=Patience(attempts=1))
    try:
        return [await WebhookTester(transport).send(address, event, FORM) for event in events]
    finally:
        await transport.aclose()


def test_the_receiver_gets_the_form_and_the_test_its_answer() -> None:
    with RehearsalReceiver(ReceiverRules(required=(("passcode", "a&b ä"),))) as receiver:
        answers = run(ask(receiver.url, *Event))
    assert [answer.status for answer in answers] == [200] * 5
    assert answers[0].body == "ok\n"
    assert [received.value("call") for received in receiver.received] == [event.value for event in Event]
    assert receiver.received[0].fields[0] == ("passcode", "a&b ä")
    assert "a&b" not in repr(receiver.received)


def test_a_refusal_is_an_answer_with_its_reason() -> None:
    with RehearsalReceiver(ReceiverRules(closed=True)) as receiver:
        (answer,) = run(ask(receiver.url, Event.PUBLISH))
    assert (answer.status, answer.let_in, answer.body) == (403, False, "closed to everybody\n")


def test_the_receiver_takes_forms_by_post_only_and_bounded() -> None:
    with RehearsalReceiver() as receiver:
        for body, method in ((None, "GET"), (b"x" * 70_000, "POST")):
            asked = urllib.request.Request(receiver.url, body, method=method)
            with pytest.raises(urllib.error.HTTPError) as refused:
                urllib.request.urlopen(asked, timeout=10)
            assert refused.value.code == 405
            refused.value.close()
        assert receiver.received == ()


def test_nothing_unencrypted_leaves_this_machine() -> None:
    with pytest.raises(InvalidInput):
        run(ask("http://hooks.example.com/", Event.PUBLISH))


def test_a_webhook_that_is_not_there_fails_in_words() -> None:
    with RehearsalReceiver() as receiver:
        address = receiver.url
    with pytest.raises(UserError, match="webhook cannot be reached"):
        run(ask(address, Event.PUBLISH))


def client(
    practice: PracticeServer, transport: Transport, kind: CredentialKind, secret: str
) -> ServiceClient:
    return ServiceClient(practice.addresses, Credential(kind, secret), transport)


def test_an_admin_sets_and_removes_the_organisation_s_webhook(practice: PracticeServer) -> None:
    async def work() -> list[str]:
        transport = Transport()
        bintu = client(practice, transport, CredentialKind.API_KEY, practice.service.api_key).bintu
        seen = []
        for webhook in (HOOK, ""):
            await bintu.set_webhook(webhook)
            seen.append((await bintu.organisation()).webhook)
        await transport.aclose()
        return seen

    assert run(work()) == [HOOK, ""]


def test_others_are_refused_by_the_service_in_words(practice: PracticeServer) -> None:
    async def work(secret: str) -> None:
        transport = Transport()
        try:
            await client(practice, transport, CredentialKind.BINTU_TOKEN, secret).bintu.set_webhook(HOOK)
        finally:
            await transport.aclose()

    with pytest.raises(NotAllowed, match="may not set the webhook"):
        run(work(practice.service.user_token))
    with pytest.raises(NotAuthorised):
        run(work("wrong"))


@dataclass
class FakeSession:
    """A session of which a test says who works in it."""

    view: SessionView = ADMIN
    client: Any = None
    observers: list[Callable[[SessionView], None]] = field(default_factory=list)

    def observe(self, render: Callable[[SessionView], None]) -> None:
        self.observers.append(render)
        render(self.view)

    def continued(self, _again: Callable[[], None]) -> AbstractContextManager[None]:
        return nullcontext()

    def show(self, view: SessionView) -> None:
        self.view = view
        for render in self.observers:
            render(view)


class Desk:
    """The presenter on a running loop."""

    def __init__(self, session: FakeSession) -> None:
        self.failures: list[BaseException] = []
        self.notices: list[Notice | None] = []
        self.session = session
        notices = Notices()
        notices.observe(show=lambda _place, notice: self.notices.append(notice))
        self.tasks = Tasks(lambda _owner, failure: self.failures.append(failure))
        self.tasks.open(asyncio.get_running_loop())
        self.transport = Transport(patience=Patience(attempts=1))
        self.worker = Worker("receiver")
        self.presenter = Webhooks(
            cast(Any, session),
            notices,
            self.tasks.scope("Ingest"),
            self.worker,
            lambda: WebhookTester(self.transport),
            lambda rules, tell: RehearsalReceiver(rules, on_received=tell),
        )

    @property
    def view(self) -> WebhooksView:
        return self.presenter.view

    async def until(self, happened: Callable[[WebhooksView], object]) -> WebhooksView:
        """The first view for which `happened` holds."""
        found: asyncio.Future[WebhooksView] = asyncio.get_running_loop().create_future()

        def render(view: WebhooksView) -> None:
            if happened(view) and not found.done():
                found.set_result(view)

        self.presenter.observe(render)
        async with asyncio.timeout(20):
            return await found

    async def close(self) -> None:
        self.presenter.close()
        await self.tasks.close()
        await self.transport.aclose()
        self.worker.close()


def on_a_desk(work: Callable[[Desk], Coroutine[Any, Any, None]], session: FakeSession | None = None) -> Desk:
    async def whole() -> Desk:
        desk = Desk(session or FakeSession())
        try:
            await work(desk)
        finally:
            await desk.close()
        return desk

    return cast(Desk, run(whole()))


def test_a_rehearsal_from_start_to_stop() -> None:
    async def work(desk: Desk) -> None:
        desk.presenter.start_receiver()
        await desk.until(lambda view: view.receiver)
        desk.presenter.send_test_publish(desk.view.receiver, FORM)
        await desk.until(lambda view: len(view.received) == 3 and not view.testing)
        assert [answer.event.is_old for answer in desk.view.answers] == [False] * 3
        desk.presenter.set_receiver_rules(ReceiverRules(closed=True))
        desk.presenter.send_test_publish(desk.view.receiver, FORM, with_old_events=True)
        await desk.until(lambda view: len(view.received) == 8 and not view.testing)
        assert [answer.status for answer in desk.view.answers] == [403, 403, 200, 403, 200]
        address = desk.view.receiver
        desk.presenter.stop_receiver()
        await desk.until(lambda view: not view.receiver and not view.starting)
        desk.presenter.send_test_publish(address, FORM)
        view = await desk.until(lambda view: view.failure)
        assert "The platform would refuse the encoder." in str(view.failure)

    assert on_a_desk(work).failures == []


def test_the_presenter_sets_the_webhook_and_reads_it_back(practice: PracticeServer) -> None:
    async def work(desk: Desk) -> None:
        desk.session.client = client(
            practice, desk.transport, CredentialKind.API_KEY, practice.service.api_key
        )
        desk.presenter.set_webhook(HOOK)
        await desk.until(lambda view: view.current == HOOK and not view.setting)
        desk.presenter.set_webhook("")
        await desk.until(lambda view: view.current == "" and not view.setting)
        desk.presenter.read_webhook()
        await desk.until(lambda view: not view.reading)

    desk = on_a_desk(work)
    assert desk.failures == []
    assert [notice.severity for notice in desk.notices if notice] == [Severity.GOOD, Severity.CARE]


def test_others_than_admins_are_told_why_they_may_not() -> None:
    async def work(desk: Desk) -> None:
        assert "Only the role nanoAdmin" in str(desk.view.obstacle)
        with pytest.raises(InvalidInput):
            desk.presenter.set_webhook(HOOK)
        desk.session.show(replace(ADMIN, credential=CredentialState.MISSING))
        assert "no credential" in str(desk.view.obstacle)
        desk.session.show(ADMIN)
        assert desk.view.obstacle is None

    on_a_desk(work, FakeSession(replace(ADMIN, role=Role.USER)))


def test_in_training_no_test_leaves_this_machine() -> None:
    async def work(desk: Desk) -> None:
        with pytest.raises(InvalidInput, match="nothing leaves this machine"):
            desk.presenter.send_test_publish(HOOK, FORM)

    training = replace(ADMIN, organisation=replace(ADMIN.organisation, training=True))
    on_a_desk(work, FakeSession(training))


def test_another_organisation_s_webhook_is_not_shown() -> None:
    async def work(desk: Desk) -> None:
        desk.session.show(replace(ADMIN, facts=replace(ADMIN.facts, webhook=HOOK)))
        assert desk.view.current == HOOK
        desk.session.show(replace(ADMIN, organisation=Organisation("2", "Quay 4")))
        assert desk.view.current is None

    on_a_desk(work)
