"""A token request as a developer would write it: JSON, and a curl line that holds no credential."""

from __future__ import annotations

import json
import re

from .organisations import CredentialKind, ServiceAddresses
from .tokens import TokenRequest
from .wording import INVISIBLE

CREDENTIAL_VARIABLE = "NANOSTREAM_CREDENTIAL"


def as_json(request: TokenRequest) -> str:
    """The body of the request, indented."""
    return _json(request, indent=2)


def as_curl(request: TokenRequest, addresses: ServiceAddresses, kind: CredentialKind) -> str:
    """A curl command for a shell; the credential is read from an environment variable, so that it is not
    copied along (vendor rule R11: credentials belong on a backend)."""
    import shlex

    return " \\\n  ".join(
        (
            f"curl -sS -X POST {shlex.quote(addresses.token + '/splay')}",
            "-H 'content-type: application/json'",
            f'-H "{kind.header}: ${CREDENTIAL_VARIABLE}"',
            f"--data {shlex.quote(_json(request))}",
        )
    )


def _json(request: TokenRequest, indent: int | None = None) -> str:
    """JSON as people read it, but direction and other invisible characters of a user id or tag as `\\uXXXX`:
    they could make the line look like another."""
    body = json.dumps(request.body(), indent=indent, ensure_ascii=False)
    return "\n".join(INVISIBLE.sub(_escaped, line) for line in body.split("\n"))


def _escaped(invisible: re.Match[str]) -> str:
    return json.dumps(invisible[0])[1:-1]
