"""A desk without network, disk, keyring and event loop: real presenters over fakes that behave.

Work runs at once, or waits in its scope for `finish()` while `hold` is set: so busy states can be looked at.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, cast

from nanosecure_gui.api.bintu import CredentialCheck
from nanosecure_gui.app.organisations import NOBODY, Organisations
from nanosecure_gui.app.preferences import Preferences
from nanosecure_gui.app.session import Session
from nanosecure_gui.app.streams import Streams
from nanosecure_gui.app.tasks import TaskScope, Work
from nanosecure_gui.core.errors import UserError
from nanosecure_gui.core.organisations import Credential, Organisation, Role
from nanosecure_gui.core.streams import OrganisationFacts, Stream, StreamState
from nanosecure_gui.core.wording import Text, text
from nanosecure_gui.store.secrets import IN_KEYRING, Keeping, SecretHome
from nanosecure_gui.store.settings import Settings

NOW = datetime(2026, 11, 21, 19, 42, 7, tzinfo=UTC)
NO_KEYRING = Keeping(
    SecretHome.SESSION_ONLY,
    text("This computer offers no keyring."),
    text("On Linux, install and unlock gnome-keyring or KWallet, then start NanoSecure again."),
)
HARBOUR = Organisation("1", "Harbour Events", hash="Hb7Qe", colour="red")
QUAY = Organisation("2", "Quay 4", colour="teal")
WORKING = CredentialCheck(
    OrganisationFacts(hash="Hb7Qe", name="Harbour Events"), Role.USER, timedelta(seconds=0.3)
)


class FakeScope(TaskScope):
    """Runs work to its end when it is started; with `hold`, when `finish` is called."""

    def __init__(self, owner: str = "Fake") -> None:
        self.failures: list[BaseException] = []
        self.hold = False
        self._running = False
        self._held: list[tuple[Work, str]] = []
        super().__init__(owner, lambda _owner, failure: self.failures.append(failure))

    def start(self, work: Work, key: str = "", *, to_end: bool = False) -> None:
        if key:
            self._drop(key)
        self._held.append((work, key))
        self._changed()
        if not self.hold:
            self.finish()

    def stop(self, key: str) -> None:
        self._drop(key)
        self._changed()

    def _drop(self, key: str) -> None:
        waiting = self._held[1:] if self._running else self._held
        for earlier in [entry for entry in waiting if entry[1] == key]:
            earlier[0].close()
            self._held.remove(earlier)

    def busy(self, key: str) -> bool:
        return any(key == held for _work, held in self._held)

    def finish(self) -> None:
        """Run what waits, in the order it was started."""
        if self._running:
            return  # by the work that is running; its turn comes
        while self._held:
            self._running = True
            work, _key = entry = self._held[0]
            try:
                work.send(None)
                raise AssertionError("a fake made its caller wait")
            except StopIteration:
                pass
            except UserError as failure:
                self.failures.append(failure)
            finally:
                self._running = False
                self._held.remove(entry)
            self._changed()

    def drop_held(self) -> None:
        """Forget what waits."""
        for work, _key in self._held:
            work.close()
        self._held.clear()


@dataclass
class FakeSecrets:
    """A keyring in memory. `keeping` is where it says secrets go; `failure` is raised by every question."""

    kept: dict[str, str] = field(default_factory=dict)
    keeping: Keeping = IN_KEYRING
    failure: UserError | None = None

    async def available(self) -> Keeping:
        return self.keeping

    async def get(self, organisation_id: str) -> str | None:
        if self.failure is not None:
            raise self.failure
        return self.kept.get(organisation_id)

    async def set(self, organisation_id: str, secret: str) -> Keeping:
        self.kept[organisation_id] = secret
        return self.keeping

    async def delete(self, organisation_id: str) -> None:
        if self.failure is not None:
            raise self.failure
        self.kept.pop(organisation_id, None)


@dataclass
class FakeDisk:
    """Where settings are written; `failure` is raised instead."""

    written: Settings | None = None
    failure: UserError | None = None

    def save(self, settings: Settings) -> None:
        if self.failure is not None:
            raise self.failure
        self.written = settings

    async def run(self, work: Callable[..., Any], *arguments: Any) -> Any:
        return work(*arguments)


@dataclass
class FakeService:
    """Bintu as every client of the desk sees it. `asked` are the organisations and credentials it met."""

    check: CredentialCheck | UserError = WORKING
    streams_or_failure: tuple[Stream, ...] | UserError = ()
    asked: list[tuple[Organisation, Credential]] = field(default_factory=list)
    lists: int = 0
    signed_in: str | UserError = "eyJh.bintu.token"
    passwords: list[tuple[str, str]] = field(default_factory=list)
    clock_offset: timedelta | None = None

    @property
    def bintu(self) -> FakeService:
        return self

    def connect(self, organisation: Organisation, credential: Credential | None) -> Any:
        if credential is not None:
            self.asked.append((organisation, credential))
        return self

    async def sign_in(self, email: str, password: str) -> str:
        self.passwords.append((email, password))
        if isinstance(self.signed_in, UserError):
            raise self.signed_in
        return self.signed_in

    async def check_credential(self) -> CredentialCheck:
        if isinstance(self.check, UserError):
            raise self.check
        return self.check

    async def streams(self, quantity: int) -> tuple[Stream, ...]:
        self.lists += 1
        if isinstance(self.streams_or_failure, UserError):
            raise self.streams_or_failure
        return self.streams_or_failure[:quantity]


class FakeDesk:
    """The presenters behind the dialogs."""

    def __init__(self, *organisations: Organisation, active: str = "", secrets: FakeSecrets | None = None):
        self.secrets = secrets or FakeSecrets({each.id: f"secret-of-{each.id}" for each in organisations})
        self.disk = FakeDisk()
        self.service = FakeService()
        self.scope = FakeScope()
        self.session_scope = FakeScope("Session")
        settings = Settings(organisations=organisations, active=active)
        self.preferences = Preferences(
            settings, cast(Any, self.disk), FakeScope("Settings"), cast(Any, self.disk)
        )
        self.session = Session(
            settings.organisation or NOBODY,
            self.session_scope,
            cast(Any, self.secrets),
            self.service.connect,
            lambda organisation: organisation,
            lambda _secret: None,
            lambda: NOW,
        )
        self.organisations = Organisations(
            self.preferences,
            cast(Any, self.secrets),
            self.session,
            self.service.connect,
            lambda organisation: organisation,
            self.scope,
            self._count_revocable,
        )
        self.streams = Streams(self.session, self.scope)
        self.session.activate(self.session.view.organisation)
        self.service.asked.clear()

    async def _count_revocable(self, _organisation_id: str) -> int:
        return 3


def stream(
    number: int,
    state: StreamState = StreamState.LIVE,
    *tags: str,
    group: str | None = None,
    renditions: int = 1,
) -> Stream:
    """A plausible stream, one minute older than the one before."""
    from nanosecure_gui.core.streams import Rendition

    identity = f"1dec3bbc-758b-4879-a202-{number:012d}"
    return Stream(
        id=identity,
        group=identity if group is None else group,
        name=f"Hb7Qe-{number:05d}",
        state=state,
        tags=tags,
        created=NOW - timedelta(minutes=number),
        renditions=tuple(Rendition(f"Hb7Qe-{number:04d}{at}") for at in range(renditions)),
    )


def sentences(report: tuple[Any, ...]) -> list[str]:
    """What findings say, in English."""
    return [str(cast(Text, finding.text)) for finding in report]
