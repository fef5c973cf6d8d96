"""Who may publish: the organisation's webhook, a test of one, and a local stand-in."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from nanosecure_gui.core.errors import InvalidInput, NoCredential, NotAllowed, ServiceError
from nanosecure_gui.core.findings import Severity
from nanosecure_gui.core.ingest_webhook import Event, published_address, webhook_address
from nanosecure_gui.core.names import host_in
from nanosecure_gui.core.organisations import is_loopback
from nanosecure_gui.core.roles import Action
from nanosecure_gui.core.streams import OrganisationFacts
from nanosecure_gui.core.wording import Text, text

from .presenter import Presenter
from .session import CredentialState

if TYPE_CHECKING:
    from nanosecure_gui.api.webhook import WebhookTester
    from nanosecure_gui.core.ingest import IngestForm
    from nanosecure_gui.core.ingest_webhook import TestAnswer
    from nanosecure_gui.training.receiver import Received, ReceiverRules, RehearsalReceiver

    from .notices import Notices
    from .session import Session, SessionView
    from .tasks import TaskScope
    from .worker import Worker

PLACE: Final = "Ingest"
MOST_SHOWN: Final = 200  # questions to the receiver
MakeReceiver = Callable[["ReceiverRules | None", Callable[["Received"], None]], "RehearsalReceiver"]


@dataclass(frozen=True, slots=True)
class WebhooksView:
    """All about webhooks. `current` is what is registered, empty for none, `None` while it is not known.
    `obstacle` says why it may not be set with this credential. `answers` are those of the last test;
    `failure` why it broke off: without an answer the platform refuses the encoder. `receiver` is the address
    of the local stand-in while it runs, else empty; `received` what it was asked, newest first."""

    current: str | None = None
    obstacle: Text | None = None
    reading: bool = False
    setting: bool = False
    testing: bool = False
    answers: tuple[TestAnswer, ...] = ()
    failure: Text | None = None
    advice: Text | None = None
    starting: bool = False
    receiver: str = ""
    received: tuple[Received, ...] = ()


class Webhooks(Presenter[WebhooksView]):
    """Reads, sets, tests and rehearses."""

    def __init__(
        self,
        session: Session,
        notices: Notices,
        scope: TaskScope,
        worker: Worker,
        tester: Callable[[], WebhookTester],
        make_receiver: MakeReceiver,
    ) -> None:
        """`worker` starts and stops the receiver; `tester` makes what sends test events, when it is needed;
        `make_receiver` takes the rules and who is told of every question, from a thread of its own."""
        self._session = session
        self._notices = notices
        self._scope = scope
        self._worker = worker
        self._tester = tester
        self._make_receiver = make_receiver
        self._receiver: RehearsalReceiver | None = None
        self._organisation = session.view.organisation.id
        self._facts = OrganisationFacts()
        super().__init__(WebhooksView())
        session.observe(self._follow)
        scope.observe(self._show_busy)

    # ------------------------------------------------------------------------------ the organisation's own

    def read_webhook(self) -> None:
        """Ask the service which webhook is registered."""
        self._notices.clear(PLACE)
        self._scope.start(self._read(), key="read-webhook")

    def set_webhook(self, address: str) -> None:
        """Register another webhook, or none with an empty address. Raises `InvalidInput` for an address that
        the platform cannot call, and if the role may not do this."""
        if self.view.obstacle is not None:
            raise InvalidInput(self.view.obstacle, "Webhook URL")
        checked = published_address(address)
        self._notices.clear(PLACE)
        self._scope.start(self._set(checked), key="set-webhook", to_end=True)

    # -------------------------------------------------------------------------------------------- the test

    def send_test_publish(self, address: str, form: IngestForm, *, with_old_events: bool = False) -> None:
        """Send the events of one broadcast by `form` to a webhook, one after the other. Raises
        `InvalidInput` for an address that may not be used, and without a stream's name."""
        checked = webhook_address(address)
        if not form.name:
            sentence = text("Enter the stream's name first: the webhook is asked about it.")
            raise InvalidInput(sentence, "Stream name")
        if self._session.view.organisation.training and not is_loopback(host_in(checked)):
            sentence = text("In training mode nothing leaves this machine: test the local receiver.")
            raise InvalidInput(sentence, "Webhook URL")
        events = [event for event in Event if with_old_events or not event.is_old]
        self.show(replace(self.view, answers=(), failure=None, advice=None))
        self._scope.start(self._test(checked, form, events), key="test-webhook")

    def cancel_test(self) -> None:
        """Stop sending test events."""
        self._scope.stop("test-webhook")

    # ---------------------------------------------------------------------------------------- the stand-in

    def start_receiver(self, rules: ReceiverRules | None = None) -> None:
        """Start the local receiver; without rules it lets everybody in."""
        if self._receiver is None:
            self._scope.start(self._start(rules), key="receiver", to_end=True)

    def set_receiver_rules(self, rules: ReceiverRules) -> None:
        """From now on the receiver answers by these."""
        if self._receiver is not None:
            self._receiver.rules = rules

    def stop_receiver(self) -> None:
        """Stop the local receiver; what it was asked stays in view."""
        receiver, self._receiver = self._receiver, None
        self.show(replace(self.view, receiver=""))
        if receiver is not None:
            self._scope.start(self._worker.run(receiver.stop), key="receiver", to_end=True)

    def close(self) -> None:
        """The program ends: stop the receiver at once."""
        receiver, self._receiver = self._receiver, None
        if receiver is not None:
            receiver.stop()

    # ---------------------------------------------------------------------------------------- how it goes

    async def _read(self) -> None:
        asked = self._organisation
        with self._session.continued(self.read_webhook):
            facts = await self._session.client.bintu.organisation()
        if asked == self._organisation:
            self.show(replace(self.view, current=facts.webhook))

    async def _set(self, address: str) -> None:
        asked, bintu = self._organisation, self._session.client.bintu
        try:
            with self._session.continued(lambda: self.set_webhook(address)):
                await bintu.set_webhook(address)
        except NotAllowed:
            if asked == self._organisation:
                self._session.not_allowed(Action.SET_WEBHOOK)
            raise
        in_force = address
        with suppress(ServiceError):  # it was taken all the same
            in_force = (await bintu.organisation()).webhook or address
        if asked != self._organisation:
            return
        self.show(replace(self.view, current=in_force))
        if in_force != address:
            sentence = text("The service took it, but says that its webhook is {url}.", url=in_force)
            self._notices.tell(PLACE, Severity.CARE, sentence)
        elif address:
            sentence = text("Webhook set: from now on it decides which encoders may publish.")
            self._notices.tell(PLACE, Severity.GOOD, sentence)
        else:
            sentence = text("Webhook removed: now every encoder with a stream's name may publish.")
            self._notices.tell(PLACE, Severity.CARE, sentence)

    async def _test(self, address: str, form: IngestForm, events: list[Event]) -> None:
        tester = self._tester()
        try:
            for event in events:
                answer = await tester.send(address, event, form)
                self.show(replace(self.view, answers=(*self.view.answers, answer)))
        except ServiceError as lost:
            said = text("{problem} The platform would refuse the encoder.", problem=lost.text)
            self.show(replace(self.view, failure=said, advice=lost.advice))

    async def _start(self, rules: ReceiverRules | None) -> None:
        import asyncio

        loop = asyncio.get_running_loop()

        def tell(received: Received) -> None:
            if not loop.is_closed():
                loop.call_soon_threadsafe(self._show_received, received)

        self._receiver = await self._worker.run(lambda: self._make_receiver(rules, tell).start())
        self.show(replace(self.view, receiver=self._receiver.url, received=()))

    def _show_received(self, received: Received) -> None:
        self.show(replace(self.view, received=(received, *self.view.received[: MOST_SHOWN - 1])))

    # ------------------------------------------------------------------------------------------- the view

    def _follow(self, session: SessionView) -> None:
        view = self.view
        if session.organisation.id != self._organisation:
            self._organisation = session.organisation.id
            view = replace(view, current=None, answers=(), failure=None, advice=None)
        if session.facts != self._facts:
            self._facts = session.facts
            view = replace(view, current=session.facts.webhook or view.current)
        self.show(replace(view, obstacle=_obstacle(session)))

    def _show_busy(self) -> None:
        busy = self._scope.busy
        self.show(
            replace(
                self.view,
                reading=busy("read-webhook"),
                setting=busy("set-webhook"),
                testing=busy("test-webhook"),
                starting=busy("receiver"),
            )
        )


def _obstacle(session: SessionView) -> Text | None:
    """Why the webhook may not be set with this credential (vendor-api section 4.8), or `None`."""
    if session.credential in (CredentialState.MISSING, CredentialState.REFUSED):
        return NoCredential().text
    return session.powers.obstacle(Action.SET_WEBHOOK)
