"""A token request as a developer would write it: JSON, and a curl line that holds no credential."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from .organisations import CredentialKind, ServiceAddresses
from .tokens import TokenRequest
from .wording import INVISIBLE

CREDENTIAL_VARIABLE = "NANOSTREAM_CREDENTIAL"


def as_json(request: TokenRequest) -> str:
    """The body of the request, indented."""
    return body_as_json(request.body(), indent=2)


def as_curl(request: TokenRequest, addresses: ServiceAddresses, kind: CredentialKind) -> str:
    """A curl command for a shell; the credential is read from an environment variable, so that it is not
    copied along (vendor rule R11: credentials belong on a backend)."""
    import shlex

    return " \\\n  ".join(
        (
            f"curl -sS -X POST {shlex.quote(addresses.token + '/splay')}",
            "-H 'content-type: application/json'",
            f'-H "{kind.header}: ${CREDENTIAL_VARIABLE}"',
            f"--data {shlex.quote(body_as_json(request.body()))}",
        )
    )


def body_as_json(body: Mapping[str, object], indent: int | None = None) -> str:
    """JSON as people read it, but direction and other invisible characters of a user id or tag as `\\uXXXX`:
    they could make the line look like another."""
    lines = json.dumps(body, indent=indent, ensure_ascii=False).split("\n")
    return "\n".join(INVISIBLE.sub(_escaped, line) for line in lines)


def _escaped(invisible: re.Match[str]) -> str:
    return json.dumps(invisible[0])[1:-1]
