"""Training: the organisations to practise with, and the credentials the practice service knows them by."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from nanosecure_gui.core.organisations import CredentialKind, Organisation, Role

if TYPE_CHECKING:
    from nanosecure_gui.store.secrets import Secrets
    from nanosecure_gui.store.settings import Settings
    from nanosecure_gui.training.server import PracticeServer

PRACTICE_ROLES: Final = {
    "practice": Role.USER,
    "practice-admin": Role.ADMIN,
    "practice-read-only": Role.READ_ONLY,
}
PRACTICE_KEY: Final = "practice-key"  # the organisation that holds the API key, for legacy tokens


def with_practice_organisations(settings: Settings) -> Settings:
    """The settings with an organisation for each role to practise in, and one with the API key."""
    listed = {each.id for each in settings.organisations}
    names = {
        "practice": "Harbour Events",
        "practice-admin": "Harbour Events (admin)",
        "practice-read-only": "Harbour Events (read-only)",
        PRACTICE_KEY: "Harbour Events (API key)",
    }
    kinds = {PRACTICE_KEY: CredentialKind.API_KEY}
    practice = tuple(
        Organisation(
            id=id_,
            name=name,
            credential_kind=kinds.get(id_, CredentialKind.BINTU_TOKEN),
            colour="amber",
            training=True,
        )
        for id_, name in names.items()
        if id_ not in listed
    )
    active = settings.active or "practice"
    return replace(settings, organisations=(*practice, *settings.organisations), active=active)


def hold_practice_credentials(practice: PracticeServer, secrets: Secrets) -> None:
    """Put the credentials of the running practice service in, for this run only."""
    for organisation, role in PRACTICE_ROLES.items():
        secrets.hold(organisation, practice.service.access.bintu_token(role))
    secrets.hold(PRACTICE_KEY, practice.service.api_key)
