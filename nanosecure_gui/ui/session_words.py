"""How the window's frame says for whom the desk works, and how the connection is."""

from __future__ import annotations

from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication

from nanosecure_gui.app.session import Connection, CredentialState, SessionView
from nanosecure_gui.core.organisations import CredentialKind, Role
from nanosecure_gui.core.roles import powers_in_words
from nanosecure_gui.core.wording import Speaker


def _tr(text: str) -> str:
    return QCoreApplication.translate("DeskWindow", text)


def role_line(view: SessionView, *, training: bool) -> str:
    """Role · credential · service, or what is missing for that."""
    if not view.organisation.id:
        return _tr("Add one with the button Organisations, or practise first")
    match view.credential:
        case CredentialState.LOADING:
            return _tr("Looking up the credential…")
        case CredentialState.MISSING:
            return _tr("No credential")
        case CredentialState.REFUSED:
            return _tr("Credential refused by the service")
    kind = {
        CredentialKind.BINTU_TOKEN: _tr("Bintu token"),
        CredentialKind.API_KEY: _tr("API key"),
    }[view.organisation.credential_kind]
    role = _tr("role unknown") if view.role is Role.UNKNOWN else view.role.value
    service = _tr("practice service") if training else urlsplit(view.organisation.addresses.token).hostname
    return " · ".join((role, kind, service or ""))


def powers(view: SessionView, speaker: Speaker) -> str:
    """What the credential may do, and until when; empty while there is none that works."""
    if view.credential is not CredentialState.READY:
        return ""
    said = [speaker.say(powers_in_words(view.powers))]
    if view.credential_ends is not None:
        ends = _tr("The Bintu token ends at {at}.")
        said.append(ends.replace("{at}", speaker.instant(view.credential_ends)))
    return "\n".join(said)


def connection(view: SessionView) -> tuple[str, str, str]:
    """The state of the connection: in words, its icon, and the icon's colour."""
    match view.connection:
        case Connection.CONNECTED:
            milliseconds = round(view.latency.total_seconds() * 1_000) if view.latency else 0
            return _tr("Connected · {n} ms").replace("{n}", str(milliseconds)), "wifi", "ok"
        case Connection.OFFLINE:
            return _tr("Offline"), "wifi-off", "harm"
        case Connection.UNKNOWN:
            return _tr("Not connected yet"), "wifi", "muted"
