"""An organisation as it is typed, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from .errors import InvalidInput
from .organisations import Credential, CredentialKind, Organisation, ServiceAddresses, credential_problem
from .wording import text

LONGEST_NAME: Final = 80


@dataclass(frozen=True, slots=True)
class OrganisationForm:
    """The dialog's fields as typed. An empty credential keeps the stored one, an empty id is a new one's."""

    id: str = ""
    name: str = ""
    hash: str = ""
    kind: CredentialKind = CredentialKind.BINTU_TOKEN
    credential: str = field(default="", repr=False)
    token_url: str = ""
    bintu_url: str = ""
    guardian_url: str = ""
    colour: str = "blue"

    @classmethod
    def of(cls, organisation: Organisation) -> OrganisationForm:
        """What is kept of an organisation, to be changed."""
        default, own = ServiceAddresses(), organisation.addresses
        return cls(
            id=organisation.id,
            name=organisation.name,
            hash=organisation.hash,
            kind=organisation.credential_kind,
            token_url="" if own.token == default.token else own.token,
            bintu_url="" if own.bintu == default.bintu else own.bintu,
            guardian_url="" if own.guardian == default.guardian else own.guardian,
            colour=organisation.colour,
        )

    def read(self, known: Iterable[Organisation]) -> Organisation:
        """The organisation, one of `known` or another. Raises `InvalidInput` naming the field."""
        others = {each.id: each for each in known}
        before = others.pop(self.id, None)
        name = " ".join(self.name.split())
        if not name:
            raise InvalidInput(text("Give the organisation a name."), "Name")
        if len(name) > LONGEST_NAME:
            raise InvalidInput(text("The name has at most {most} characters.", most=LONGEST_NAME), "Name")
        if any(each.name.casefold() == name.casefold() for each in others.values()):
            raise InvalidInput(text("There is another organisation called {name}.", name=name), "Name")
        hash_ = self.hash.strip()
        if hash_ and not (hash_.isascii() and hash_.isalnum() and len(hash_) <= 12):
            raise InvalidInput(
                text("The hash is the first part of your stream names, like nNCcf."), "Organisation hash"
            )
        if self.credential and (problem := credential_problem(self.kind, self.credential)) is not None:
            raise InvalidInput(problem, "Credential")
        return Organisation(
            id=self.id,
            name=name,
            credential_kind=self.kind,
            hash=hash_,
            colour=self.colour,
            addresses=self.addresses(),
            training=before.training if before is not None else False,
        )

    def addresses(self) -> ServiceAddresses:
        """The services' addresses. Raises `InvalidInput` naming the field."""
        addresses = ServiceAddresses()
        for name, label, typed in (
            ("token", "Token service URL", self.token_url),
            ("bintu", "Bintu URL", self.bintu_url),
            ("guardian", "Guardian URL", self.guardian_url),
        ):
            try:
                addresses = addresses.replaced(**{name: typed})
            except InvalidInput as problem:
                raise InvalidInput(problem.text, label, problem.advice) from None
        return addresses

    def typed_credential(self) -> Credential | None:
        """The credential that was typed; `None` for the stored one."""
        typed = self.credential.strip()
        return Credential(self.kind, typed) if typed else None

    def new_credential(self, before: Organisation | None) -> Credential | None:
        """The credential to keep, `None` for the one that is kept already of the organisation as it was
        `before`. Raises `InvalidInput` without either."""
        typed = self.typed_credential()
        if typed is None and before is None:
            raise InvalidInput(text("Enter the credential."), "Credential")
        if typed is None and before is not None and before.credential_kind is not self.kind:
            raise InvalidInput(
                text("The credential that is kept is of the other type: enter the new one."), "Credential"
            )
        return typed
