"""The backend samples run as they are, against the practice service, and issue what the form describes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import types
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from nanosecure_gui.core.backend_samples import Sample, backend_sample, lifetime_of
from nanosecure_gui.core.organisations import CredentialKind
from nanosecure_gui.core.tokens import StreamGroup, StreamNames, TokenRequest, WholeOrganisation
from nanosecure_gui.training.server import PracticeServer

HOSTILE = """O'Neill "$(id)" `id` ${HOME} \\ %s é 🎥 \u202e </script>"""
NOW = datetime(2026, 11, 21, 20, 0, tzinfo=UTC)
REQUEST = TokenRequest(
    StreamNames(("Hb7Qe-AbCdE",)),
    NOW + timedelta(hours=2),
    addresses=("203.0.113.7", "198.51.100.0/24"),
    domain="watch.example.com",
    user=HOSTILE,
    tag="main hall",
)
FORMS = [
    REQUEST,
    replace(REQUEST, target=WholeOrganisation(), addresses=("203.0.113.7",), revocable=False),
    TokenRequest(StreamGroup("1dec3bbc-758b-4879-a202-000000000001"), NOW + timedelta(hours=24)),
]
FORM_NAMES = ["names", "everything", "group"]


class FastApi:
    """As much of the framework as a sample needs to be read."""

    def post(self, _path: str) -> Any:
        return lambda endpoint: endpoint


def source(sample: Sample, request: TokenRequest, practice: PracticeServer) -> str:
    kind = CredentialKind.API_KEY if sample is Sample.CURL else CredentialKind.BINTU_TOKEN
    return backend_sample(sample, request, NOW, practice.addresses, kind)


def check(practice: PracticeServer, request: TokenRequest) -> str:
    """The service issued one token, and it allows what `request` asks for; the token."""
    (issued,) = practice.service.record.issued
    wanted = {name: value for name, value in request.body().items() if name not in ("exp", "nbf")}
    claims: dict[str, Any] = dict(issued.claims)
    assert claims["exp"] - claims["iat"] == pytest.approx(lifetime_of(request, NOW).total_seconds(), abs=2)
    for name in ("user", "tag", "streams", "ip", "domain"):
        assert claims.get(name) == wanted.get(name), name
    assert bool(claims.get("revocable")) is request.revocable
    return issued.token


@pytest.mark.parametrize("form", FORMS, ids=FORM_NAMES)
def test_the_python_sample_issues(
    practice: PracticeServer, form: TokenRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    fastapi: Any = types.ModuleType("fastapi")
    fastapi.FastAPI, fastapi.HTTPException, fastapi.Response = FastApi, RuntimeError, object
    monkeypatch.setitem(sys.modules, "fastapi", fastapi)
    monkeypatch.setenv("NANOSTREAM_CREDENTIAL", practice.service.bintu_token)
    program: dict[str, Any] = {}
    exec(compile(source(Sample.PYTHON, form, practice), "sample", "exec"), program)
    answer = types.SimpleNamespace(headers={})
    told = program["playback_token"](answer)
    assert answer.headers == {"cache-control": "no-store"}
    assert told["token"] == check(practice, form)


@pytest.mark.parametrize("form", FORMS, ids=FORM_NAMES)
@pytest.mark.skipif(os.name == "nt" or not shutil.which("curl"), reason="no shell with curl")
def test_the_curl_sample_issues(practice: PracticeServer, form: TokenRequest, tmp_path: Path) -> None:
    said = run(tmp_path, Sample.CURL, "sh", source(Sample.CURL, form, practice), practice.service.api_key)
    assert check(practice, form) in said


@pytest.mark.parametrize("form", FORMS, ids=FORM_NAMES)
@pytest.mark.skipif(not shutil.which("node"), reason="no Node.js")
def test_the_node_sample_issues(practice: PracticeServer, form: TokenRequest, tmp_path: Path) -> None:
    """With a stand-in for Express that calls the one route and ends."""
    package = tmp_path / "node_modules" / "express"
    package.mkdir(parents=True)
    (package / "package.json").write_text('{"name": "express", "type": "module", "main": "index.js"}')
    (package / "index.js").write_text(
        "export default () => ({ post(path, route) { this.route = route; }, listen() {"
        " const response = { set() { return this; }, status(code) { console.log(code); return this; },"
        " json(content) { console.log(JSON.stringify(content)); } };"
        " this.route({}, response); } });"
    )
    code = source(Sample.NODE, form, practice)
    said = run(tmp_path, Sample.NODE, "node", code, practice.service.bintu_token)
    assert check(practice, form) in said


def run(folder: Path, sample: Sample, interpreter: str, code: str, credential: str) -> str:
    """What the sample prints."""
    script = folder / sample.file_name
    script.write_text(code, encoding="utf-8")
    environment = {**os.environ, "NANOSTREAM_CREDENTIAL": credential}
    command = [str(shutil.which(interpreter)), str(script)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_fixed_start_and_end_become_a_lifetime() -> None:
    start = NOW + timedelta(hours=20)
    later = replace(REQUEST, not_before=start, expires=start + timedelta(hours=3))
    assert lifetime_of(later, NOW) == timedelta(hours=3)
    day = replace(REQUEST, expires=NOW + timedelta(hours=24))
    moment = timedelta(milliseconds=900)  # a request ends at a whole second
    assert lifetime_of(later, NOW + moment) == timedelta(hours=3)
    two_hours = replace(day, expires=NOW + timedelta(hours=2))
    assert lifetime_of(two_hours, NOW + moment) == timedelta(hours=2)
    assert lifetime_of(day, NOW) < timedelta(hours=24)  # a little less, for clocks that differ
