"""The Organisations dialog: several named organisations, each with a credential kept in the keyring only."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from nanosecure_gui.core.errors import InvalidInput, NoCredential, UserError
from nanosecure_gui.core.findings import Finding, Severity
from nanosecure_gui.core.organisations import (
    Credential,
    CredentialKind,
    Organisation,
    Role,
    ServiceAddresses,
    credential_problem,
)
from nanosecure_gui.core.wording import Text, text

from .presenter import Presenter

if TYPE_CHECKING:
    from nanosecure_gui.api.bintu import CredentialCheck
    from nanosecure_gui.api.client import ServiceClient
    from nanosecure_gui.store.secrets import Secrets

    from .preferences import Preferences
    from .session import Session
    from .tasks import TaskScope

MOST_OFFSET_SECONDS = 30  # beyond this, times on this machine are misleading
LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class OrganisationForm:
    """The dialog's fields as typed. An empty credential keeps the stored one."""

    id: str = ""
    name: str = ""
    hash: str = ""
    kind: CredentialKind = CredentialKind.BINTU_TOKEN
    credential: str = field(default="", repr=False)
    token_url: str = ""
    bintu_url: str = ""
    guardian_url: str = ""
    colour: str = "blue"


@dataclass(frozen=True, slots=True)
class OrganisationsView:
    """What the dialog shows: the list, the form, and what the last test or save had to say."""

    organisations: tuple[Organisation, ...]
    active: str
    form: OrganisationForm
    has_credential: bool = False  # the keyring holds one for the organisation in the form
    keyring: Text | None = None  # why credentials last for this session only; None: they are kept
    testing: bool = False
    saving: bool = False
    report: tuple[Finding, ...] = ()
    saved: int = 0  # counts saves, so that the dialog can close itself


class Organisations(Presenter[OrganisationsView]):
    """The dialog's verbs."""

    def __init__(
        self,
        preferences: Preferences,
        secrets: Secrets,
        session: Session,
        connect: Callable[[Organisation, Credential], ServiceClient],
        scope: TaskScope,
    ) -> None:
        self._preferences = preferences
        self._secrets = secrets
        self._session = session
        self._connect = connect
        self._scope = scope
        settings = preferences.view
        super().__init__(OrganisationsView(settings.organisations, settings.active, OrganisationForm()))
        preferences.observe(lambda kept: self._list(kept.organisations, kept.active))
        scope.observe(self._show_busy)

    # ------------------------------------------------------------------------------------------ the form

    def edit(self, form: OrganisationForm) -> None:
        """The form changed."""
        self.show(replace(self.view, form=form))

    def add(self) -> None:
        """An empty form for a new organisation."""
        self.show(replace(self.view, form=OrganisationForm(), has_credential=False, report=()))

    def select(self, organisation_id: str) -> None:
        """Put an organisation into the form; its credential stays in the keyring."""
        organisation = self._find(organisation_id)
        if organisation is not None:
            self.show(replace(self.view, form=_form_of(organisation), has_credential=False, report=()))
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
        self.show(replace(self.view, report=()))
        self._scope.start(self._reporting(self._test()), key="test")

    def save(self) -> None:
        """Keep the form (organisation in the settings, credential in the keyring) and make it active."""
        self.show(replace(self.view, report=()))
        self._scope.start(self._reporting(self._save()), key="save")

    def remove(self, organisation_id: str) -> None:
        """Forget an organisation and its credential."""
        self._scope.start(self._reporting(self._remove(organisation_id)), key="save")

    # ----------------------------------------------------------------------------------------- how it goes

    async def _test(self) -> None:
        organisation, credential = self._read(), await self._credential()
        check = await self._connect(organisation, credential).bintu.check_credential()
        self.show(replace(self.view, report=report(check, organisation)))

    async def _save(self) -> None:
        organisation = self._read()
        typed = self.view.form.credential.strip()
        credential = Credential(organisation.credential_kind, typed) if typed else None
        if credential is not None:
            # The secret first: an organisation without its credential would be worse than the reverse.
            await self._secrets.set(organisation.id, credential.secret)
        others = [each for each in self._preferences.view.organisations if each.id != organisation.id]
        position = next(
            (i for i, each in enumerate(self._preferences.view.organisations) if each.id == organisation.id),
            len(others),
        )
        listed = (*others[:position], organisation, *others[position:])
        await self._preferences.save(lambda s: replace(s, organisations=listed, active=organisation.id))
        self._session.activate(organisation, credential)
        self.show(replace(self.view, form=_form_of(organisation), saved=self.view.saved + 1))

    async def _remove(self, organisation_id: str) -> None:
        await self._secrets.delete(organisation_id)
        rest = tuple(each for each in self._preferences.view.organisations if each.id != organisation_id)
        active = self._preferences.view.active
        if active == organisation_id:
            active = rest[0].id if rest else ""
        await self._preferences.save(lambda s: replace(s, organisations=rest, active=active))
        if self._session.view.organisation.id == organisation_id:
            self._session.activate(rest[0] if rest else NOBODY)
        self.add()

    async def _look_for_credential(self, organisation_id: str) -> None:
        kept = await self._secrets.get(organisation_id)
        if self.view.form.id == organisation_id:
            reason = self._secrets.session_only_reason
            self.show(replace(self.view, has_credential=bool(kept), keyring=reason))

    async def _credential(self) -> Credential:
        form = self.view.form
        if form.credential.strip():
            return Credential(form.kind, form.credential.strip())
        kept = await self._secrets.get(form.id) if form.id else None
        if not kept:
            raise NoCredential
        return Credential(form.kind, kept)

    async def _reporting(self, work: object) -> None:
        """Failures of the dialog stand in the dialog, beside the field they are about."""
        try:
            await work  # type: ignore[misc]
        except UserError as problem:
            where = problem.field if isinstance(problem, InvalidInput) else ""
            lines = [Finding(Severity.HARM, problem.text, field=where)]
            lines += [Finding(Severity.INFO, problem.advice)] if problem.advice else []
            self.show(replace(self.view, report=tuple(lines)))

    # --------------------------------------------------------------------------------------------- reading

    def _read(self) -> Organisation:
        """The organisation in the form. Raises `InvalidInput` naming the field."""
        form = self.view.form
        name = " ".join(form.name.split())
        if not name:
            raise InvalidInput(text("Give the organisation a name."), "Name")
        if len(name) > LONGEST_NAME:
            raise InvalidInput(text("The name has at most {most} characters.", most=LONGEST_NAME), "Name")
        if any(
            each.name.casefold() == name.casefold() and each.id != form.id for each in self.view.organisations
        ):
            raise InvalidInput(text("There is another organisation called {name}.", name=name), "Name")
        hash_ = form.hash.strip()
        if hash_ and not (hash_.isascii() and hash_.isalnum() and len(hash_) <= 12):
            raise InvalidInput(
                text("The hash is the first part of your stream names, like nNCcf."), "Organisation hash"
            )
        if form.credential and (problem := credential_problem(form.kind, form.credential)) is not None:
            raise InvalidInput(problem, "Credential")
        known = self._find(form.id)
        return Organisation(
            id=form.id or uuid.uuid4().hex,
            name=name,
            credential_kind=form.kind,
            hash=hash_,
            colour=form.colour,
            addresses=_addresses(form),
            training=known.training if known else False,
        )

    def _find(self, organisation_id: str) -> Organisation | None:
        return next(
            (each for each in self._preferences.view.organisations if each.id == organisation_id), None
        )

    def _list(self, organisations: tuple[Organisation, ...], active: str) -> None:
        self.show(replace(self.view, organisations=organisations, active=active))

    def _show_busy(self) -> None:
        self.show(replace(self.view, testing=self._scope.busy("test"), saving=self._scope.busy("save")))


NOBODY = Organisation(id="", name="")
"""The organisation of a desk that has none yet."""


def _form_of(organisation: Organisation) -> OrganisationForm:
    default, own = ServiceAddresses(), organisation.addresses
    return OrganisationForm(
        id=organisation.id,
        name=organisation.name,
        hash=organisation.hash,
        kind=organisation.credential_kind,
        token_url="" if own.token == default.token else own.token,
        bintu_url="" if own.bintu == default.bintu else own.bintu,
        guardian_url="" if own.guardian == default.guardian else own.guardian,
        colour=organisation.colour,
    )


def _addresses(form: OrganisationForm) -> ServiceAddresses:
    addresses = ServiceAddresses()
    for name, label, typed in (
        ("token", "Token service URL", form.token_url),
        ("bintu", "Bintu URL", form.bintu_url),
        ("guardian", "Guardian URL", form.guardian_url),
    ):
        try:
            addresses = addresses.replaced(**{name: typed})
        except InvalidInput as problem:
            raise InvalidInput(problem.text, label, problem.advice) from None
    return addresses


def report(check: CredentialCheck, organisation: Organisation) -> tuple[Finding, ...]:
    """What a credential test found, in lines: organisation, role, clock."""
    lines: list[Finding] = []
    facts = check.organisation
    name = facts.name or facts.hash
    found = text("Works. Organisation: {name}", name=name) if name else text("Works.")
    lines.append(Finding(Severity.GOOD, found))
    if facts.hash and organisation.hash and facts.hash != organisation.hash:
        sentence = text(
            "The service says the hash is {real}, not {typed}.", real=facts.hash, typed=organisation.hash
        )
        lines.append(Finding(Severity.CARE, sentence, field="Organisation hash"))
    lines.append(_role_line(check.role, organisation.credential_kind))
    if check.clock_offset is not None:
        lines.append(_clock_line(check.clock_offset.total_seconds()))
    return tuple(lines)


def _role_line(role: Role, kind: CredentialKind) -> Finding:
    match role:
        case Role.READ_ONLY:
            sentence = text("Role: nanoReadOnly. It may look at streams, but not create tokens.")
            return Finding(Severity.CARE, sentence)
        case Role.UNKNOWN:
            return Finding(Severity.INFO, text("Role: the service does not tell."))
        case Role.ADMIN if kind is CredentialKind.API_KEY:
            sentence = text("Role: full access, for ever. Prefer a Bintu token for daily work.")
            return Finding(Severity.CARE, sentence)
        case _:
            return Finding(Severity.GOOD, text("Role: {role}", role=role.value))


def _clock_line(seconds: float) -> Finding:
    if abs(seconds) <= MOST_OFFSET_SECONDS:
        return Finding(
            Severity.GOOD, text("Clock: within {seconds} s of the service.", seconds=f"{abs(seconds):.1f}")
        )
    ahead = text("ahead of") if seconds > 0 else text("behind")
    sentence = text(
        "Clock: the service is {seconds} s {direction} this machine. Token times follow the service.",
        seconds=round(abs(seconds)),
        direction=ahead,
    )
    return Finding(Severity.CARE, sentence)
