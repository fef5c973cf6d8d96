"""store.logs: what a support case needs, and never a secret."""

from __future__ import annotations

import logging
import stat
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nanosecure_gui.core.errors import UserError
from nanosecure_gui.store import logs
from nanosecure_gui.store.logs import REPORTS_KEPT, logging_to, write_crash_report
from nanosecure_gui.store.redactor import REMOVED, Redactor

JWT = "eyJhbGciOiJFZERTQSJ9.eyJhdWQiOiJzcGxheSJ9.c2lnbmF0dXJlLXNpZ25hdHVyZQ"
NOW = datetime(2026, 11, 21, 20, 0, tzinfo=UTC)
log = logging.getLogger("nanosecure.test")


@pytest.mark.parametrize(
    "line",
    [
        "created {}",
        "https://demo.nanocosmos.de/play?security.jwtoken={}&x=1",
        "rtmp://host/live/name?token={}",
        "?jwtoken={}",
        "?key={}",
        "https%3A%2F%2Fhost%2F%3Ftoken%3D{}",
        "X-BINTU-APIKEY: {}",
        "{{'X-BINTU-TOKEN': '{}'}}",
        "Headers([(b'x-bintu-apikey', b'{}')])",
        "curl -H 'x-bintu-token:{}' https://host",
        "Authorization: Bearer {}",
        '{{"token":"{}"}}',
        '{{"api_key": "{}", "name": "x"}}',
        "{{'passphrase': b'{}'}}",
    ],
)
def test_what_looks_like_a_secret_is_removed_without_being_known(line: str) -> None:
    secrets = [JWT] if line == "created {}" else [JWT, "5f3a9c77e0d1", "abc+/=="]
    for secret in secrets:
        cleaned = Redactor().clean(line.format(secret))
        assert secret not in cleaned
        assert REMOVED in cleaned


def test_a_cut_token_is_removed() -> None:
    for end in range(JWT.index(".") + 2, len(JWT)):
        assert "ey" not in Redactor().clean(f"token {JWT[:end]} ends")


def test_ordinary_words_stay() -> None:
    line = "GET /stream 200 in 41 ms; 3 streams of group Eyre, key light on, tokens: 12; token expired"
    assert Redactor().clean(line) == line


@given(st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=6), st.text(), st.text())
def test_a_registered_secret_is_removed_plain_and_encoded(secret: str, before: str, after: str) -> None:
    redactor = Redactor()
    redactor.register(secret)
    for form in (secret, quote(secret, safe="")):
        cleaned = redactor.clean(f"{before} {form} {after}")
        assert form not in cleaned.replace(REMOVED, "") or form in before + after + REMOVED


def test_a_forgotten_secret_is_not_held() -> None:
    redactor = Redactor()
    redactor.register(" s3cret-s3cret\n")
    assert redactor.clean("is s3cret-s3cret.") == f"is {REMOVED}."
    redactor.forget("s3cret-s3cret")
    assert redactor.clean("is s3cret-s3cret.") == "is s3cret-s3cret."
    assert "s3cret" not in str(vars(redactor))


@pytest.mark.parametrize("noise", ["ey-", "token", "x-bintu-a", "'", "eyAAAAAA.", "=key", ". "])
def test_noise_by_the_megabyte_is_cleaned_too(noise: str) -> None:
    Redactor().clean(noise * (200_000 // len(noise)))


def test_a_record_is_cleaned_wherever_the_secret_hides(tmp_path: Path, expected_logs: list[str]) -> None:
    expected_logs.append("^failed$")
    redactor = Redactor()
    redactor.register("hunter2hunter2")
    with logging_to(tmp_path, redactor):
        log.info("plain hunter2hunter2")
        log.info("argument %s and %r", JWT, {"token": "abc"})
        try:
            raise ValueError(f"bad credential hunter2hunter2 in {JWT}")
        except ValueError:
            log.exception("failed")
        log.info("broken \udc80 text, stack", stack_info=True)
    written = (tmp_path / "nanosecure.log").read_text("utf-8")
    assert "hunter2" not in written
    assert "eyJ" not in written
    assert "'abc'" not in written
    for kept in ("plain", "argument", "ValueError: bad credential", "broken", "Z INFO nanosecure.test: "):
        assert kept in written


def test_the_log_is_private_rotates_and_ends_with_its_block(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logs, "LOG_BYTES", 10_000)
    before = list(logging.getLogger().handlers)
    with logging_to(tmp_path, Redactor()):
        for _ in range(70):
            log.info("x" * 900)
        assert logging.getLogger("httpx").getEffectiveLevel() == logging.WARNING
    files = sorted(tmp_path.iterdir())
    assert len(files) == 5
    assert all(path.stat().st_size <= 10_000 for path in files)
    if sys.platform != "win32":
        assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    assert logging.getLogger().handlers == before


def test_an_endless_record_is_cut_after_it_was_cleaned(tmp_path: Path) -> None:
    with logging_to(tmp_path, Redactor()):
        log.info("%s %s", "x" * (logs.LONGEST_RECORD - 60), JWT)
        log.info("x" * 2 * logs.LONGEST_RECORD)
    lines = (tmp_path / "nanosecure.log").read_text("utf-8").splitlines()
    assert "eyJ" not in lines[0]
    assert len(lines[1]) == logs.LONGEST_RECORD + 1


def test_a_lost_record_tells_no_secret_and_needs_no_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with logging_to(tmp_path, Redactor()):
        handler = logging.getLogger().handlers[-1]
        record = logging.LogRecord("x", logging.INFO, "file.py", 3, "too few %s %s", (JWT,), None)
        handler.handle(record)
        monkeypatch.setattr(sys, "stderr", None)
        handler.handle(record)
    said = capsys.readouterr().err
    assert "file.py:3 was lost: TypeError" in said
    assert "eyJ" not in said


def test_a_place_without_room_for_a_log_is_said(tmp_path: Path) -> None:
    (tmp_path / "logs").write_bytes(b"")
    with pytest.raises(UserError), logging_to(tmp_path / "logs", Redactor()):
        pass


def fail(secret: str) -> None:
    local = secret
    try:
        raise KeyError(f"inner {local}")
    except KeyError as error:
        raise RuntimeError(f"outer token={local}") from error


def caught(work: Callable[[], None]) -> BaseException:
    with pytest.raises(RuntimeError) as info:
        work()
    return info.value


def test_a_crash_report_tells_the_story_without_secrets_or_locals(tmp_path: Path) -> None:
    error = caught(lambda: fail(JWT))
    path = write_crash_report(tmp_path, error, version="1.2.3", redactor=Redactor(), now=NOW)
    report = path.read_text("utf-8")
    assert "eyJ" not in report
    for kept in (
        "NanoSecure 1.2.3",
        "2026-11-21T20:00:00Z",
        "KeyError",
        "RuntimeError",
        "in fail",
        "Python 3",
    ):
        assert kept in report
    assert path.name.startswith("crash-20261121T200000Z-")
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_only_the_newest_crash_reports_are_kept(tmp_path: Path) -> None:
    error = RuntimeError("x \udc80")
    paths = [
        write_crash_report(
            tmp_path, error, version="1", redactor=Redactor(), now=NOW + timedelta(seconds=number)
        )
        for number in range(REPORTS_KEPT + 5)
    ]
    assert sorted(tmp_path.iterdir()) == paths[5:]
