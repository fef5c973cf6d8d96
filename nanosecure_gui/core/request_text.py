"""A token request as a developer would write it: JSON, and a curl line that holds no credential."""

from __future__ import annotations

import json
import shlex

from .organisations import CredentialKind, ServiceAddresses
from .tokens import TokenRequest

CREDENTIAL_VARIABLE = "NANOSTREAM_CREDENTIAL"


def as_json(request: TokenRequest) -> str:
    """The body of the request, indented."""
    return json.dumps(request.body(), indent=2, ensure_ascii=False)


def as_curl(request: TokenRequest, addresses: ServiceAddresses, kind: CredentialKind) -> str:
    """A curl command for a shell; the credential is read from an environment variable, so that it is not
    copied along (vendor rule R11: credentials belong on a backend)."""
    return " \\\n  ".join(
        (
            f"curl -sS -X POST {shlex.quote(addresses.token + '/splay')}",
            "-H 'content-type: application/json'",
            f'-H "{kind.header}: ${CREDENTIAL_VARIABLE}"',
            f"--data {shlex.quote(json.dumps(request.body(), ensure_ascii=False))}",
        )
    )
