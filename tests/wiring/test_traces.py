"""What a whole session leaves behind: on the disk, in the log, and on the network."""

from __future__ import annotations

import logging
import os
import stat
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import psutil
import pytest
from PySide6.QtWidgets import QApplication

from nanosecure_gui.app.guest_list_view import ExportKind, RowState
from nanosecure_gui.core.ingest import IngestForm
from nanosecure_gui.core.ingest_hosts import OWN, Protocol
from nanosecure_gui.training.server import PracticeServer
from tests.wiring.live_program import LEDGER_KEY, Live, harbour, keep
from tests.wiring.test_program import create

PIN = "4711-0815"
PASSCODE = "ingest-passcode-1"
GUESTS = "user;e-mail\nada;ada.l@example.com\nkurt;kurt.g@example.com\nmary;mary.s@example.com"


def listening() -> set[tuple[str, int]]:
    """Where this process can be reached from outside: TCP that listens, and UDP."""
    connections = psutil.Process().net_connections("inet")
    return {
        (each.laddr.ip, each.laddr.port)
        for each in connections
        if each.status in (psutil.CONN_LISTEN, psutil.CONN_NONE)
    }


async def guest_list(live: Live, saved: Path) -> None:
    """Three guests, issued and handed out as a file of the operator's."""
    listing = live.program.guests.listing
    listing.observe(lambda _view: live._look())
    listing.open()
    await live.until(lambda: live.program.streams.view.loaded)
    now = datetime.now(UTC)
    listing.template.set_event(now - timedelta(hours=1), now + timedelta(hours=2))
    listing.template.choose_streams([live.program.streams.view.all[0]], as_group=True)
    listing.open_text(GUESTS)
    await live.until(lambda: listing.view.is_open and not listing.view.loading)
    listing.issue()
    await live.until(lambda: listing.view.counts.get(RowState.ISSUED) == 3 and listing.view.run is None)
    listing.export(ExportKind.TABLE, saved)
    await live.notice(saved.name)


async def inspect_and_revoke(live: Live) -> None:
    issuing, inspecting = live.program.issuing, live.program.inspecting
    assert issuing.view.created is not None
    inspecting.inspect(issuing.view.created.player_link)
    await live.until(lambda: inspecting.view.item is not None)
    inspecting.verify()
    await live.until(lambda: inspecting.view.verification is not None)
    issuing.revoke("shared link")

    def revoked() -> bool:
        created = issuing.view.created
        return created is not None and created.revoked is not None

    await live.until(revoked)


async def rehearse(live: Live) -> tuple[str, int]:
    """An encoder's question to the rehearsal's receiver, whose address is returned."""
    webhooks = live.program.ingest.webhooks
    webhooks.observe(lambda _view: live._look())
    webhooks.start_receiver()
    await live.until(lambda: bool(webhooks.view.receiver))
    form = IngestForm(Protocol.RTMP, place=OWN, name="Hb7Qe-x49nB", parameters=(("passcode", PASSCODE),))
    webhooks.send_test_publish(webhooks.view.receiver, form)
    await live.until(lambda: len(webhooks.view.received) == 3)
    where = urlsplit(webhooks.view.receiver)
    assert where.hostname is not None
    assert where.port is not None
    return where.hostname, where.port


def crash(live: Live, *secrets: str) -> None:
    """A fault whose words hold every secret, in a log that is told them besides."""
    for secret in secrets:
        logging.getLogger("nanosecure_gui.test").debug("%s and %r", secret, {"token": secret})
    try:
        raise RuntimeError(" ".join(secrets))
    except RuntimeError as fault:
        live.program.crashed(fault)


def read_all(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


def nothing_of(secrets: list[str], written: dict[Path, bytes]) -> None:
    for path, content in written.items():
        for secret in secrets:
            for form in (secret.encode(), secret.encode()[-40:], secret.encode("utf-16-le")):
                assert form not in content, path.name


def test_a_whole_session_leaves_no_secret_and_opens_no_door(
    qapp: QApplication, tmp_path: Path, practice: PracticeServer, expected_logs: list[str]
) -> None:
    expected_logs.append("fault")
    root = tmp_path / "data"
    saved = tmp_path / "links.csv"
    keep(root, harbour(practice.addresses))
    live = Live(qapp, root, {"harbour": practice.service.user_token})
    before = listening()  # of the practice service, and of tests that came earlier
    seen: dict[Path, bytes] = {}

    async def act(live: Live) -> None:
        await live.ready()
        live.program.locking.observe(lambda _view: live._look())
        live.program.locking.set_pin(PIN)
        await create(live)
        await inspect_and_revoke(live)
        await guest_list(live, saved)
        receiver = await rehearse(live)
        assert listening() - before == {receiver}
        assert receiver[0] == "127.0.0.1"
        await live.until(lambda: bool(live.program.locking.view.has_pin))
        crash(live, practice.service.user_token, practice.service.record.issued[0].token)
        seen.update(read_all(root))  # while it is open: the ledger's log and index too

    assert live.run(act) == 0
    assert listening() <= before
    access = practice.service
    tokens = [each.token for each in access.record.issued]
    assert len(tokens) == 4
    assert all(token in saved.read_text("utf-8-sig") for token in tokens[1:])  # the operator's own file
    written = read_all(root)
    kinds = {path.relative_to(root).parts[0] for path in written}
    assert {"settings.json", "ledger.sqlite", "logs", "crash-reports"} <= kinds
    for contents in (seen, written):
        nothing_of([*tokens, access.user_token, access.bintu_token, access.api_key], contents)
        nothing_of([*LEDGER_KEY.split()[1:], PIN, PASSCODE, "ada.l@example.com"], contents)
    report = next(content for path, content in written.items() if path.name.startswith("crash-"))
    assert b"RuntimeError: [removed] [removed]" in report
    log = (root / "logs" / "nanosecure.log").read_bytes()
    assert b"DEBUG nanosecure_gui.test: [removed] and" in log


@pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has access lists instead, which the profile inherits"
)
def test_what_is_written_is_for_this_user_only(
    qapp: QApplication, tmp_path: Path, practice: PracticeServer, expected_logs: list[str]
) -> None:
    expected_logs.append("fault")
    root = tmp_path / "data"
    saved = tmp_path / "links.csv"
    live = Live(qapp, root, training=True)
    modes: dict[str, int] = {}

    async def act(live: Live) -> None:
        await live.ready()
        await create(live)
        await guest_list(live, saved)
        crash(live, "no secret")
        modes.update(look())

    def look() -> dict[str, int]:
        return {str(path): stat.S_IMODE(path.lstat().st_mode) for path in (root, *root.rglob("*"))}

    before = os.umask(0)  # what a careless account has
    try:
        live.run(act)
    finally:
        os.umask(before)
    modes |= look()
    assert any(name.endswith("-wal") for name in modes)
    assert {name: oct(mode) for name, mode in modes.items() if mode not in (0o600, 0o700)} == {}
    assert stat.S_IMODE(saved.stat().st_mode) == 0o600
