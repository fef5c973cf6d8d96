"""The Organisations dialog: several named organisations, each with a credential kept in the keyring only."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from nanosecure_gui.core.errors import InvalidInput, NoCredential, NotAuthorised, UserError
from nanosecure_gui.core.findings import Finding, Severity, failure_lines
from nanosecure_gui.core.organisation_form import OrganisationForm
from nanosecure_gui.core.organisations import Credential, CredentialKind, Organisation
from nanosecure_gui.core.wording import Text, text

from .credential_report import NEEDED, report, session_only, still_valid
from .presenter import Presenter
from .session import CredentialState, ends_of
from .signing_in import SigningIn

if TYPE_CHECKING:
    from nanosecure_gui.api.client import ServiceClient
    from nanosecure_gui.store.secrets import AsyncSecrets
    from nanosecure_gui.store.settings import Settings

    from .preferences import Preferences
    from .session import Session
    from .tasks import TaskScope


@dataclass(frozen=True, slots=True)
class OrganisationsView:
    """What the dialog shows: the list, the form, and what the last test or save had to say."""

    organisations: tuple[Organisation, ...]
    active: str
    form: OrganisationForm
    has_credential: bool = False  # the keyring holds one for the organisation in the form
    keyring: Text | None = None  # why credentials last for this session only; None: they are kept
    keyring_advice: Text | None = None
    testing: bool = False
    saving: bool = False
    report: tuple[Finding, ...] = ()
    saved: int = 0  # counts saves, so that the dialog can close itself

    @property
    def busy(self) -> bool:
        """Whether something is under way that the form must wait for."""
        return self.testing or self.saving

    @property
    def changed(self) -> bool:
        """Whether the form holds anything that is not saved."""
        known = next((each for each in self.organisations if each.id == self.form.id), None)
        return self.form != (OrganisationForm.of(known) if known is not None else OrganisationForm())


class Organisations(Presenter[OrganisationsView]):
    """The dialog's verbs."""

    def __init__(
        self,
        preferences: Preferences,
        secrets: AsyncSecrets,
        session: Session,
        connect: Callable[[Organisation, Credential | None], ServiceClient],
        locate: Callable[[Organisation], Organisation],
        scope: TaskScope,
        count_revocable: Callable[[str], Awaitable[int]],
    ) -> None:
        """`connect` makes a client, also without a credential; `count_revocable` tells how many tokens of an
        organisation this desk can still revoke."""
        self._preferences = preferences
        self._secrets = secrets
        self._session = session
        self._connect = connect
        self._locate = locate
        self._scope = scope
        self._count_revocable = count_revocable
        self.signing_in = SigningIn(self._connect_without, self._take_token, scope)
        settings = preferences.view
        super().__init__(OrganisationsView(settings.organisations, settings.active, OrganisationForm()))
        preferences.observe(lambda kept: self._list(kept.organisations, kept.active))
        scope.observe(self._show_busy)

    # ------------------------------------------------------------------------------------------ the form

    def open(self) -> None:
        """The dialog is being opened: show the active organisation, and try the keyring."""
        self._show_active()
        if self._find(self.view.active) and self._session.view.credential in NEEDED:
            self.show(replace(self.view, report=(NEEDED[self._session.view.credential],)))
        self._scope.start(self._try_keyring(), key="keyring")
        if self._session.view.credential is CredentialState.REFUSED:
            self._scope.start(self._tell_what_stays_valid(), key="revocable")

    def close(self) -> None:
        """The dialog is being closed: forget what was typed, the credential above all. What waits for a new
        credential and got none, waits no longer."""
        self._session.give_up()
        self.show(replace(self.view, form=OrganisationForm(), has_credential=False, report=()))

    def edit(self, form: OrganisationForm) -> None:
        """The form changed: what was said about it before no longer holds."""
        if form != self.view.form:
            self.show(replace(self.view, form=form, report=()))

    def add(self) -> None:
        """An empty form for a new organisation."""
        self.show(replace(self.view, form=OrganisationForm(), has_credential=False, report=()))

    def select(self, organisation_id: str) -> None:
        """Put an organisation into the form; its credential stays in the keyring."""
        organisation = self._find(organisation_id)
        if organisation is not None:
            self.show(
                replace(self.view, form=OrganisationForm.of(organisation), has_credential=False, report=())
            )
            self._scope.start(self._look_for_credential(organisation_id), key="look")

    def activate(self, organisation_id: str) -> None:
        """Work for this organisation from now on."""
        organisation = self._find(organisation_id)
        if organisation is not None:
            self._preferences.change(active=organisation_id)
            self._session.activate(organisation)

    # ------------------------------------------------------------------------------- test, save and remove

    def test(self) -> None:
        """Ask the service who the credential in the form belongs to, without keeping it."""
        self._begin(self._test, "test")

    def save(self) -> None:
        """Keep the form (organisation in the settings, credential in the keyring) and make it active."""
        self._begin(self._save, "save", to_end=True)

    def remove(self, organisation_id: str) -> None:
        """Forget an organisation and its credential."""
        self._begin(lambda: self._remove(organisation_id), "save", to_end=True)

    def _begin(
        self, work: Callable[[], Coroutine[Any, Any, None]], key: str, *, to_end: bool = False
    ) -> None:
        if not self.view.busy:  # a second press must not cut off the first in its middle
            self.show(replace(self.view, report=()))
            self._scope.start(self._reporting(work), key=key, to_end=to_end)

    # ----------------------------------------------------------------------------------------- how it goes

    async def _test(self) -> None:
        organisation, credential = self._read(), await self._credential()
        client = self._connect(self._locate(organisation), credential)
        try:
            check = await client.bintu.check_credential()
        except NotAuthorised as refusal:
            raise InvalidInput(refusal.text, "Credential", refusal.advice) from refusal
        self.show(replace(self.view, report=report(check, organisation, ends_of(credential))))
        if organisation.id == self._session.view.organisation.id and not self.view.form.credential.strip():
            self._session.refresh()  # what was believed of the role may have been wrong

    async def _save(self) -> None:
        organisation = self._read()
        credential = self.view.form.new_credential(self._find(organisation.id))
        keeping = None
        if credential is not None:
            # The secret first: an organisation without its credential would be worse than the reverse.
            keeping = await self._secrets.set(organisation.id, credential.secret)
        try:
            await self._preferences.save(lambda kept: _with(kept, organisation))
        except UserError:
            if credential is not None and self._find(organisation.id) is None:
                await self._secrets.delete(organisation.id)  # nobody would ever find it again
            raise
        self._session.activate(organisation, credential)
        saved = replace(self.view, form=OrganisationForm.of(organisation), saved=self.view.saved + 1)
        if keeping is not None:
            saved = replace(
                saved,
                has_credential=True,
                keyring=keeping.reason,
                keyring_advice=keeping.advice,
                report=session_only(keeping),
            )
        self.show(saved)

    async def _remove(self, organisation_id: str) -> None:
        await self._secrets.delete(organisation_id)
        await self._preferences.save(lambda kept: _without(kept, organisation_id))
        if self._session.view.organisation.id == organisation_id:
            self._session.activate(self._find(self.view.active) or NOBODY)
        self._show_active()

    async def _look_for_credential(self, organisation_id: str) -> None:
        try:
            kept = await self._secrets.get(organisation_id)
        except UserError as problem:
            self.show(replace(self.view, keyring=problem.text, keyring_advice=problem.advice))
            return
        if self.view.form.id == organisation_id:
            self.show(replace(self.view, has_credential=bool(kept)))

    async def _try_keyring(self) -> None:
        keeping = await self._secrets.available()
        self.show(replace(self.view, keyring=keeping.reason, keyring_advice=keeping.advice))

    async def _tell_what_stays_valid(self) -> None:
        """The credential may have been reset; the tokens that were issued with it were not."""
        try:
            number = await self._count_revocable(self._session.view.organisation.id)
        except UserError:
            return  # the ledger says itself why it is shut
        if self._session.view.credential is CredentialState.REFUSED:
            self.show(replace(self.view, report=(*self.view.report, still_valid(number))))

    def _connect_without(self) -> ServiceClient:
        """A client of the service in the form, for who has no credential yet."""
        known = self._find(self.view.form.id)
        organisation = replace(known or NOBODY, addresses=self.view.form.addresses())
        return self._connect(self._locate(organisation), None)

    def _take_token(self, email: str, token: str) -> None:
        self.edit(replace(self.view.form, kind=CredentialKind.BINTU_TOKEN, credential=token))
        done = text(
            "Signed in as {email}. Press Save to keep the token; the password is not kept.", email=email
        )
        self.show(replace(self.view, report=(Finding(Severity.GOOD, done),)))

    async def _credential(self) -> Credential:
        form = self.view.form
        if (typed := form.typed_credential()) is not None:
            return typed
        kept = await self._secrets.get(form.id) if form.id else None
        if not kept:
            raise NoCredential
        return Credential(form.kind, kept)

    async def _reporting(self, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Failures of the dialog stand in the dialog, beside the field they are about."""
        try:
            await work()
        except UserError as problem:
            self.show(replace(self.view, report=failure_lines(problem)))

    def _read(self) -> Organisation:
        organisation = self.view.form.read(self.view.organisations)
        return organisation if organisation.id else replace(organisation, id=_new_id())

    def _show_active(self) -> None:
        if self._find(self.view.active) is not None:
            self.select(self.view.active)
        else:
            self.add()

    def _find(self, organisation_id: str) -> Organisation | None:
        return self._preferences.view.organisation_of(organisation_id)

    def _list(self, organisations: tuple[Organisation, ...], active: str) -> None:
        self.show(replace(self.view, organisations=organisations, active=active))

    def _show_busy(self) -> None:
        self.show(replace(self.view, testing=self._scope.busy("test"), saving=self._scope.busy("save")))


NOBODY = Organisation(id="", name="")
"""The organisation of a desk that has none yet."""


def _new_id() -> str:
    from uuid import uuid4  # not before the first paint: it looks at the whole platform

    return uuid4().hex


def _with(settings: Settings, organisation: Organisation) -> Settings:
    """The settings with an organisation in its old place, or at the end, and active."""
    known = settings.organisations
    if any(each.id == organisation.id for each in known):
        listed = tuple(organisation if each.id == organisation.id else each for each in known)
    else:
        listed = (*known, organisation)
    return replace(settings, organisations=listed, active=organisation.id)


def _without(settings: Settings, organisation_id: str) -> Settings:
    """The settings without an organisation; if it was the active one, the first of the others is."""
    rest = tuple(each for each in settings.organisations if each.id != organisation_id)
    active = settings.active
    if active == organisation_id:
        active = rest[0].id if rest else ""
    return replace(settings, organisations=rest, active=active)
