"""The Legacy player panel: signed-URL tokens (STS) for players older than 4.18.0, and registering a stream's
secret, which the oldest documents begin with."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from nanosecure_gui.core import playback
from nanosecure_gui.core.errors import InvalidInput, NoCredential, NotAllowed, NotAuthorised, UserError
from nanosecure_gui.core.findings import Finding, Fix, Severity, failure_lines
from nanosecure_gui.core.legacy import (
    LegacyDraft,
    LegacyRequest,
    StreamSecret,
    read_legacy,
    signed_findings,
    stream_secret,
)
from nanosecure_gui.core.roles import Action
from nanosecure_gui.core.wording import Text, text

from .presenter import Presenter
from .session import CredentialState, SessionView

if TYPE_CHECKING:
    from nanosecure_gui.core.sts import StsToken

    from .ledger import LedgerKeeper
    from .session import Session
    from .tasks import TaskScope


@dataclass(frozen=True, slots=True)
class Signed:
    """A legacy token that was signed just now, recorded. `findings` say whether it is what was asked for."""

    token: StsToken
    request: LegacyRequest
    at: datetime
    findings: tuple[Finding, ...]
    plays: str = ""  # the stream that its link plays; empty while none was named

    @property
    def player_link(self) -> str:
        """The hosted player with it."""
        return playback.legacy_link(self.token, self.plays) if self.plays else ""

    @property
    def embed_code(self) -> str:
        """Code for a web page."""
        return playback.legacy_embed_code(self.token, self.plays) if self.plays else ""

    @property
    def security_object(self) -> str:
        """The player configuration's `security` object."""
        return playback.legacy_security_object(self.token)


@dataclass(frozen=True, slots=True)
class LegacyView:
    """Everything the panel shows. `obstacle` is why nothing can be created or registered; `secret` what
    stands in its field until it was sent; `report` what came of the last press, `reported_register` whether
    that was to register."""

    draft: LegacyDraft
    now: datetime
    request: LegacyRequest | None = None
    findings: tuple[Finding, ...] = ()
    obstacle: Text | None = None
    signing: bool = False
    signed: Signed | None = None
    secret: str = field(default="", repr=False)
    registering: bool = False
    report: tuple[Finding, ...] = ()
    reported_register: bool = False

    @property
    def can_create(self) -> bool:
        """Whether a token can be asked for."""
        return self.request is not None and self.obstacle is None and not self.busy

    @property
    def busy(self) -> bool:
        """Whether the service is being asked."""
        return self.signing or self.registering


class Legacy(Presenter[LegacyView]):
    """The panel's verbs. It is open for a while only: `close` forgets all that was typed and signed."""

    def __init__(self, session: Session, ledger: LedgerKeeper, scope: TaskScope) -> None:
        self._session = session
        self._ledger = ledger
        self._scope = scope
        self._organisation = session.view.organisation.id
        super().__init__(LegacyView(LegacyDraft(), session.now()))
        session.observe(self._follow)
        scope.observe(self._show_busy)

    # ------------------------------------------------------------------------------------------- the form

    def open(self, stream: str = "") -> None:
        """The panel is being opened, with `stream` for a beginning."""
        self.show(LegacyView(LegacyDraft(stream=stream, hash=self._hash()), self._session.now()))
        self._judge(self.view)

    def close(self) -> None:
        """The panel is closed."""
        self.open()

    def edit(self, draft: LegacyDraft) -> None:
        """The form changed: what was said about the last press no longer holds."""
        if draft != self.view.draft:
            self._judge(replace(self.view, draft=draft, report=()))

    def tick(self) -> None:
        """Time passed."""
        self._judge(self.view)

    def apply(self, fix: Fix) -> None:
        """Carry out a finding's fix."""
        if fix.changes:
            self.edit(replace(self.view.draft, **fix.changes))

    def edit_secret(self, secret: str) -> None:
        """The secret to register changed."""
        if secret != self.view.secret:
            self.show(replace(self.view, secret=secret, report=()))

    def generate_secret(self) -> None:
        """Put a secret that nobody can guess into its field."""
        from secrets import token_urlsafe

        self.edit_secret(token_urlsafe(24))

    # ------------------------------------------------------------------------------------------ the service

    def create(self) -> None:
        """Ask for the token that the form describes now."""
        self.tick()
        if self.view.can_create and self.view.request is not None:
            request, plays = self.view.request, self.view.draft.stream.strip()
            self._begin(lambda: self._create(request, plays), "sign", self.create)

    def register(self) -> None:
        """Send stream name and secret, once; whatever comes of it, the secret is forgotten here."""
        if self.view.obstacle is not None or self.view.busy:
            return
        try:
            secret = stream_secret(self.view.draft.stream, self.view.secret)
        except InvalidInput as problem:
            self.show(replace(self.view, reported_register=True))
            self._report(problem)
            return
        self.show(replace(self.view, secret=""))
        self._begin(lambda: self._register(secret), "register", lambda: None)

    def _begin(
        self, work: Callable[[], Coroutine[Any, Any, None]], key: str, again: Callable[[], None]
    ) -> None:
        self.show(replace(self.view, report=(), reported_register=key == "register"))
        self._scope.start(self._reporting(work, again), key=key, to_end=True)

    async def _create(self, request: LegacyRequest, plays: str) -> None:
        organisation, now = self._organisation, self._session.now()
        await self._ledger.ready()
        if self._ledger.view.read_only:
            raise _not_recorded(self._ledger.view.problem or text("The ledger cannot be written."))
        client = await self._session.ready_client()
        token = await client.legacy.sign(request)
        by = self._ledger.who
        try:
            await self._ledger.write(
                lambda ledger: ledger.record_legacy(
                    request, token, organisation_id=organisation, by=by, now=now
                )
            )
        except UserError as problem:  # nobody has it: signing another one later costs nothing
            raise _not_recorded(problem.text) from problem
        if organisation == self._organisation:
            signed = Signed(token, request, now, signed_findings(request, token), plays)
            self.show(replace(self.view, signed=signed))

    async def _register(self, secret: StreamSecret) -> None:
        client = await self._session.ready_client()
        await client.legacy.register(secret)
        done = text("Registered for {stream}. The secret is not kept here.", stream=secret.stream)
        self.show(replace(self.view, report=(Finding(Severity.GOOD, done),)))

    async def _reporting(
        self, work: Callable[[], Coroutine[Any, Any, None]], again: Callable[[], None]
    ) -> None:
        """Failures stand in the panel, and the session hears of those that concern the credential."""
        try:
            with self._session.continued(again):
                await work()
        except UserError as problem:
            self._report(problem)
            if isinstance(problem, NotAuthorised):
                self._session.credential_refused()
            if isinstance(problem, NotAllowed):
                self._session.not_allowed(Action.SIGN_LEGACY)

    def _report(self, problem: UserError) -> None:
        gone = getattr(problem, "status", 0) == 404
        lines = failure_lines(problem, Severity.INFO if gone else Severity.HARM)
        self.show(replace(self.view, report=lines))

    # ------------------------------------------------------------------------------------------- the view

    def _judge(self, view: LegacyView) -> None:
        now = self._session.now()
        request, findings = read_legacy(view.draft, now)
        self.show(replace(view, now=now, request=request, findings=findings, obstacle=self._obstacle()))

    def _obstacle(self) -> Text | None:
        session = self._session.view
        if session.credential in (CredentialState.MISSING, CredentialState.REFUSED):
            return NoCredential().text
        return session.powers.obstacle(Action.SIGN_LEGACY)

    def _hash(self) -> str:
        session = self._session.view
        return session.organisation.hash or session.facts.hash

    def _follow(self, session: SessionView) -> None:
        if session.organisation.id != self._organisation:  # another's token must not stand under its name
            self._organisation = session.organisation.id
            self.show(replace(self.view, draft=LegacyDraft(hash=self._hash()), signed=None, secret=""))
        self._judge(self.view)

    def _show_busy(self) -> None:
        busy = self._scope.busy
        self.show(replace(self.view, signing=busy("sign"), registering=busy("register")))


def _not_recorded(why: Text) -> UserError:
    return UserError(text("No token: it could not be recorded. {why}", why=why))
