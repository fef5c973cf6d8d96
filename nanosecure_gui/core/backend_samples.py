"""The current form as a program for the customer's own server: it issues such a token at every call.

The end is worked out when the token is asked for, so a sample serves for ever; a fixed start has no place in
it. The credential comes from the environment (vendor rule R11: credentials belong on a backend). What stands
in the form is put in as literals of the language, whatever characters it holds.
"""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import Enum
from typing import Final

from .organisations import CredentialKind, ServiceAddresses
from .request_text import CREDENTIAL_VARIABLE
from .tokens import LONGEST, LONGEST_REVOCABLE, TokenRequest

SHORTEST: Final = timedelta(seconds=10)
_SPARE: Final = timedelta(seconds=2)  # a backend's clock may be ahead of the service's


class Sample(Enum):
    """What a sample is written for; the value names it, as its makers do."""

    NODE = "Node.js, Express"
    PYTHON = "Python, FastAPI"
    CURL = "curl"

    @property
    def file_name(self) -> str:
        """What the sample is usually saved as."""
        return {Sample.NODE: "playback-token.mjs", Sample.PYTHON: "playback_token.py"}.get(
            self, "playback-token.sh"
        )


def backend_sample(
    sample: Sample,
    request: TokenRequest,
    now: datetime,
    addresses: ServiceAddresses,
    kind: CredentialKind,
) -> str:
    """The source of a program that asks for tokens like `request`, which was made for `now`."""
    body = {name: value for name, value in request.body().items() if name not in ("exp", "nbf")}
    lifetime = int(lifetime_of(request, now).total_seconds())
    url = addresses.token + "/splay"
    write = {Sample.NODE: _node, Sample.PYTHON: _python, Sample.CURL: _curl}[sample]
    return write(body, lifetime, url, kind.header)


def lifetime_of(request: TokenRequest, now: datetime) -> timedelta:
    """How long such tokens last, counted from when they are asked for; never more than the service grants."""
    now = now.replace(microsecond=0)  # as the request was made
    longest = (LONGEST_REVOCABLE if request.revocable else LONGEST) - _SPARE
    return max(SHORTEST, min(request.expires - max(now, request.not_before or now), longest))


# ------------------------------------------------------------------------------------------------------ node

_NODE: Final = """\
// Issues playback tokens. Run it with Node.js 18 or later:
//   npm install express
//   $VARIABLE=... node $FILE
import express from "express";

const URL = $URL;
const LIFETIME = $LIFETIME; // seconds
const RESTRICTIONS = $BODY;

// Ask the token service. Throws if it makes none.
async function issueToken() {
  const credential = process.env.$VARIABLE;
  if (!credential) throw new Error("$VARIABLE is not set");
  const exp = Math.floor(Date.now() / 1000) + LIFETIME;
  const answer = await fetch(URL, {
    method: "POST",
    headers: { "content-type": "application/json", "$HEADER": credential },
    body: JSON.stringify({ ...RESTRICTIONS, exp }),
    signal: AbortSignal.timeout(15_000),
  });
  const content = await answer.json();
  if (!answer.ok || !content.success) {
    throw new Error(`token service: HTTP ${answer.status}, ${content.message ?? "no reason given"}`);
  }
  return content.data.token;
}

const app = express();

app.post("/playback-token", async (request, response) => {
  // Check here who is asking: whoever gets through gets a token.
  try {
    response.set("cache-control", "no-store").json({ token: await issueToken() });
  } catch (error) {
    console.error(error.message);
    response.status(502).json({ error: "no token could be issued" });
  }
});

app.listen(8080, "127.0.0.1");
"""


def _node(body: Mapping[str, object], lifetime: int, url: str, header: str) -> str:
    return _filled(
        _NODE,
        VARIABLE=CREDENTIAL_VARIABLE,
        FILE=Sample.NODE.file_name,
        URL=json.dumps(url),
        LIFETIME=str(lifetime),
        BODY=json.dumps(body, indent=2),
        HEADER=header,
    )


# ---------------------------------------------------------------------------------------------------- python

_PYTHON: Final = '''\
"""Issues playback tokens. Run it with Python 3.9 or later:

pip install fastapi uvicorn
$VARIABLE=... uvicorn $MODULE:app --host 127.0.0.1 --port 8080
"""

import json
import logging
import os
import time
import urllib.error
import urllib.request

from fastapi import FastAPI, HTTPException, Response

URL = $URL
LIFETIME = $LIFETIME  # seconds
RESTRICTIONS = $BODY

app = FastAPI()


def issue_token():
    """Ask the token service. Raises OSError, ValueError or KeyError if it makes none."""
    body = {**RESTRICTIONS, "exp": int(time.time()) + LIFETIME}
    request = urllib.request.Request(
        URL,
        data=json.dumps(body).encode(),
        headers={
            "content-type": "application/json",
            "$HEADER": os.environ["$VARIABLE"],
        },
        method="POST",
    )
    with urllib.request.urlopen(request, timeout=15) as answer:
        return json.load(answer)["data"]["token"]


@app.post("/playback-token")
def playback_token(response: Response):
    # Check here who is asking: whoever gets through gets a token.
    try:
        token = issue_token()
    except urllib.error.HTTPError as refusal:
        logging.error("token service: HTTP %s", refusal.code)
        raise HTTPException(502, "no token could be issued")
    except (OSError, ValueError, KeyError) as problem:
        logging.error("token service: %s", type(problem).__name__)
        raise HTTPException(502, "no token could be issued")
    response.headers["cache-control"] = "no-store"
    return {"token": token}
'''


def _python(body: Mapping[str, object], lifetime: int, url: str, header: str) -> str:
    members = "".join(f"    {_literal(name)}: {_literal(value)},\n" for name, value in body.items())
    return _filled(
        _PYTHON,
        VARIABLE=CREDENTIAL_VARIABLE,
        MODULE=Sample.PYTHON.file_name.removesuffix(".py"),
        URL=_literal(url),
        LIFETIME=str(lifetime),
        BODY=f"{{\n{members}}}",
        HEADER=header,
    )


def _literal(value: object) -> str:
    """A value in Python's own notation; strings in double quotes where that is plain."""
    if isinstance(value, str) and value.isascii() and value.isprintable():
        return json.dumps(value)
    if isinstance(value, list):
        return "[" + ", ".join(map(_literal, value)) + "]"
    return ascii(value)


# ------------------------------------------------------------------------------------------------------ curl

_CURL: Final = """\
#!/bin/sh
# Prints one playback token's answer. Run it with the credential in the environment:
#   $VARIABLE=... sh $FILE
set -eu

lifetime=$LIFETIME  # seconds
exp=$(( $(date +%s) + lifetime ))

curl --silent --show-error --fail-with-body --max-time 15 \\
  --request POST $URL \\
  --header 'content-type: application/json' \\
  --header @- \\
  --data $BODY"$exp}" <<EOF
$HEADER: $$VARIABLE
EOF
"""


def _curl(body: Mapping[str, object], lifetime: int, url: str, header: str) -> str:
    opened = json.dumps(body).removesuffix("}") + ', "exp": '
    return _filled(
        _CURL,
        VARIABLE=CREDENTIAL_VARIABLE,
        FILE=Sample.CURL.file_name,
        LIFETIME=str(lifetime),
        URL=shlex.quote(url),
        BODY=shlex.quote(opened),
        HEADER=header,
    )


def _filled(template: str, **places: str) -> str:
    """The template with every `$NAME` replaced in one pass, so that no value is read as a place."""
    return re.sub(r"\$([A-Z]+)", lambda place: places.get(place[1], place[0]), template)
