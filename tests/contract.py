"""The names the outside relies on by the place they are in and the kind of control.

A change here is a breaking change.
"""

from __future__ import annotations

from typing import Final

TABS: Final = ("Create", "Inspect", "Revocations", "Ingest", "Guardian")

Names = dict[str, tuple[str, ...]]

CONTROLS: Final[dict[str, Names]] = {
    "Create": {
        "radio button": ("Stream group", "Stream names", "Whole organisation"),
        "text": ("Stream group ID", "Stream names", "Allowed IP", "Allowed domain", "User ID", "Tag"),
        "read-only text": ("Created token",),
        "button": (
            "Choose streams",
            "30 min",
            "2 h",
            "6 h",
            "24 h",
            "Save preset",
            "Create token",
            "Copy token",
            "Copy player link",
            "Copy security object",
            "Copy embed code",
            "Show QR code",
            "Inspect token",
            "Revoke token",
            "Guest list",
        ),
        "date-time": ("Expires at", "Not before"),
        "check box": ("Valid immediately", "Revocable", "Disconnect viewers at expiry"),
        "combo box": ("Preset",),
        "list": ("Findings",),
    },
    "Inspect": {
        "text": ("Token to inspect",),
        "label": ("Verdict",),
        "table": ("Claims",),
        "list": ("Findings",),
        "button": ("Verify with service", "Revoke token"),
    },
    "Revocations": {
        "text": ("Search tokens",),
        "combo box": ("Show",),
        "table": ("Tokens",),
        "button": (
            "Revoke selected",
            "Revoke all shown",
            "Reissue",
            "Add token",
            "Export",
            "Hand over",
        ),
        "label": ("Queue",),
    },
    "Ingest": {
        "combo box": ("Protocol", "Region", "Application", "Encoder"),
        "text": ("Stream name",),
        "read-only text": ("Ingest URL", "Server", "Stream key"),
        "table": ("Parameters",),
        "list": ("Findings",),
        "button": (
            "Choose stream",
            "Add parameter",
            "Remove parameter",
            "Copy URL",
            "Copy server",
            "Copy stream key",
            "Show QR code",
            "Test connection",
            "Export for OBS",
        ),
    },
    "Guardian": {
        "combo box": ("Rule",),
        "text": ("Address or domain", "Reason"),
        "button": ("Block", "Allow only these"),
        "table": ("Rules",),
    },
    "Guest list": {
        "button": ("Open list", "Issue tokens", "Cancel", "Retry failed", "Export", "Print cards"),
        "table": ("Guests",),
        "progress bar": ("Issuing",),
    },
    "Organisation": {
        "text": ("Name", "Organisation hash", "Token service URL", "Bintu URL", "Guardian URL"),
        "combo box": ("Credential type",),
        "password text": ("Credential",),
        "button": ("Test credential", "Save", "Cancel", "Add"),
    },
}

# Places that later versions bring: each moves up when it is built.
LATER: Final[dict[str, Names]] = {}

# What the accessibility bus calls them.
ROLES: Final[dict[str, tuple[str, ...]]] = {
    "radio button": ("radio button",),
    "text": ("text",),
    "read-only text": ("text",),
    "password text": ("password text", "text"),
    "button": ("push button",),
    "date-time": ("spin box",),
    "check box": ("check box",),
    "combo box": ("combo box",),
    "list": ("list",),
    "table": ("table",),
    "label": ("label",),
    "progress bar": ("progress bar",),
}
# Qt names these by what they show: only identifier and label are fixed.
NAMED_BY_STATE: Final = frozenset({"combo box", "label"})


def expected(place: str) -> list[tuple[str, str]]:
    """(kind, name) of every control of a place that is built."""
    return [(kind, name) for kind, names in CONTROLS[place].items() for name in names]
