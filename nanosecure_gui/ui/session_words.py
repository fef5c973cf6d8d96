"""How the window's frame says for whom the desk works, and how the connection is."""

from __future__ import annotations

from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication

from nanosecure_gui.app.session import Connection, CredentialState, SessionView
from nanosecure_gui.core.organisations import CredentialKind, Role


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
