"""A desk for the Ingest tab: its real presenters over fakes that behave."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

from nanosecure_gui.api.bintu import CredentialCheck
from nanosecure_gui.app.ingesting import Ingesting
from nanosecure_gui.app.notices import Notice, Notices
from nanosecure_gui.app.webhooks import Webhooks
from nanosecure_gui.core.errors import Unreachable
from nanosecure_gui.core.ingest import IngestForm
from nanosecure_gui.core.ingest_hosts import Protocol
from nanosecure_gui.core.ingest_probe import Certificate, ProbeResult, Step, Target, Trouble
from nanosecure_gui.core.ingest_webhook import Event, TestAnswer
from nanosecure_gui.core.organisations import Organisation, Role
from nanosecure_gui.core.streams import OrganisationFacts, Stream
from nanosecure_gui.core.wording import text
from nanosecure_gui.training.receiver import Received, ReceiverRules
from tests.fake_desk import HARBOUR, NOW, FakeDesk, FakeDisk, FakeScope, stream

NAME = "Hb7Qe-x49nB"
HOOK = "https://hooks.harbour.example/ingest"
CERTIFICATE = Certificate(
    "*.nanocosmos.de", "Sectigo RSA Domain Validation Secure Server CA", NOW + timedelta(days=88)
)
_SPEEDS = (0.021, 0.018, 0.094, 0.148, 0.231, 0.287)


def probed(target: Target, at: int, *, running: bool = False) -> ProbeResult:
    """What a test of a target finds: the third one is dead, the others are the slower the later."""
    result = ProbeResult(target, running=running, address=f"203.0.113.{at + 7}")
    if at == 2:
        advice = text("A firewall may close this port: ask the venue's network people.")
        lost = Trouble(Step.TCP, text("Nobody answered within 3 s."), advice, "TimeoutError")
        return result.with_try({Step.DNS: 0.004}, lost).with_try({Step.DNS: 0.003}, lost)
    shown = Step.RTMP if target.protocol.is_rtmp else target.steps[-1]
    for number in range(2 if running else 5):
        way = _SPEEDS[at % len(_SPEEDS)] * (1 + number / 20)
        spent = dict.fromkeys(target.steps, way) | {Step.DNS: 0.0031, shown: 2 * way}
        result = result.with_try(spent, None)
    tls = Step.TLS in target.steps
    return replace(result, certificate=CERTIFICATE if tls else None)


@dataclass
class FakeProber:
    """Finds what `probed` says."""

    asked: list[Target] = field(default_factory=list)

    async def probe_all(self, targets: Iterable[Target], on_change: Callable[[ProbeResult], None]) -> None:
        for at, target in enumerate(targets):
            self.asked.append(target)
            on_change(ProbeResult(target, running=True))
            on_change(probed(target, at))


@dataclass
class FakeTester:
    """A webhook that answers `status` after `seconds`; 0 is nobody there."""

    status: int = 200
    seconds: float = 0.041
    sent: list[tuple[str, Event, IngestForm]] = field(default_factory=list)

    async def send(self, address: str, event: Event, form: IngestForm) -> TestAnswer:
        self.sent.append((address, event, form))
        if not self.status:
            raise Unreachable(text("Nobody answers there."), text("Start the backend first."))
        return TestAnswer(
            event, self.status, self.seconds, "ok\n" if self.status == 200 else "wrong passcode"
        )


class _Webhooks(Webhooks):
    """Keeps the rules instead of giving them to a receiver."""

    rules: list[ReceiverRules]

    def set_receiver_rules(self, rules: ReceiverRules) -> None:
        self.rules.append(rules)


class IngestDesk:
    """The presenters of the tab; `role` is the credential's."""

    def __init__(
        self,
        organisation: Organisation = HARBOUR,
        *,
        role: Role = Role.ADMIN,
        streams: tuple[Stream, ...] = (),
    ) -> None:
        self.desk = FakeDesk(organisation, active=organisation.id)
        facts = OrganisationFacts(hash="Hb7Qe", name=organisation.name, webhook=HOOK)
        self.desk.service.check = CredentialCheck(facts, role, timedelta(0))
        self.desk.service.streams_or_failure = streams or tuple(stream(at) for at in range(1, 4))
        self.notices: list[Notice | None] = []
        notices = Notices()
        notices.observe(show=lambda _place, notice: self.notices.append(notice))
        self.scope, self.webhook_scope = FakeScope("Ingest"), FakeScope("Ingest")
        self.prober, self.tester = FakeProber(), FakeTester()
        self.rules: list[ReceiverRules] = []
        self.tab = Ingesting(
            self.desk.session,
            self.desk.streams,
            notices,
            self.scope,
            cast(Any, FakeDisk()),
            cast(Any, lambda: self.prober),
        )
        self.webhooks = _Webhooks(
            self.desk.session,
            notices,
            self.webhook_scope,
            cast(Any, FakeDisk()),
            cast(Any, lambda: self.tester),
            cast(Any, None),
        )
        self.webhooks.rules = self.rules
        self.desk.session.activate(organisation)

    def fill(self, protocol: Protocol = Protocol.RTMPS, **changes: Any) -> None:
        """A usable form."""
        form = IngestForm(protocol, name=NAME, parameters=(("passcode", "Row 12 & balcony"),))
        self.tab.edit(replace(form, **changes))

    def receive(self) -> None:
        """The local receiver runs and was asked three times."""
        at = datetime(2026, 11, 21, 19, 41, 58, tzinfo=UTC)
        own = (("app", "live"), ("addr", "127.0.0.1"), ("clientid", "7"))
        fields = (("passcode", "Row 12 & balcony"), ("call", "publish"), ("name", NAME), *own)
        asked = (
            Received(at, fields),
            Received(at - timedelta(seconds=9), (("call", "publish_done"), ("name", NAME), *own)),
            Received(
                at - timedelta(seconds=31),
                fields[1:],
                403,
                text("{field} is missing or wrong", field="passcode"),
            ),
        )
        view = replace(self.webhooks.view, receiver="http://127.0.0.1:40123/webhook", received=asked)
        self.webhooks.show(view)


def path_of(folder: Path) -> list[str]:
    """What stands in the one folder inside `folder`."""
    (profile,) = folder.iterdir()
    return sorted(path.name for path in profile.iterdir())
