"""Takes pictures of the running program: `python -m tests.pictures FOLDER`. README shows six of them, in 256
colours each.

The program runs for real on its practice service, drawn offscreen; only the operator is played.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("TZ", "Europe/Berlin")

from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from nanosecure_gui import bootstrap, smoke
from nanosecure_gui.app.guest_list_view import RowState
from nanosecure_gui.app.issuing import Issuing
from nanosecure_gui.app.session import CredentialState
from nanosecure_gui.cli import Options
from nanosecure_gui.core.drafts import TargetKind, TokenDraft
from nanosecure_gui.core.guardian import GuardianForm, RuleKind
from nanosecure_gui.core.organisations import Role
from nanosecure_gui.core.streams import Stream
from nanosecure_gui.program import Program
from nanosecure_gui.resources import resource
from nanosecure_gui.ui.guests.shown_rows import Part
from nanosecure_gui.ui.theme import Scheme

LARGE, SMALL = (1100, 720), (900, 600)
SCHEMES = {Scheme.DARK: (LARGE,), Scheme.LIGHT: (LARGE, SMALL)}


async def until(happened: Callable[[], bool], seconds: float = 20.0) -> None:
    """Wait for something the program does by itself."""
    async with asyncio.timeout(seconds):
        while not happened():  # noqa: ASYNC110 - the whole program is what is waited for
            await asyncio.sleep(0.02)


class Photographer:
    """Puts the program into a state and takes its picture in every scheme and size."""

    def __init__(self, program: Program, folder: Path, *, everything: bool) -> None:
        self.program = program
        self._folder = folder
        self._everything = everything

    async def shoot(self, name: str, of: QWidget | None = None) -> None:
        """Save the window, or another one, as `name-scheme[-small].png`."""
        window = of or self.program.window
        for scheme, sizes in SCHEMES.items():
            self.program.window._theme.choose(scheme)
            for size in sizes if self._everything else sizes[:1]:
                window.resize(*size)
                await asyncio.sleep(0.15)
                suffix = "-small" if size == SMALL else ""
                window.grab().save(str(self._folder / f"{name}-{scheme.value}{suffix}.png"))

    async def dialog(self, name: str) -> None:
        """Save the dialog in front."""
        await asyncio.sleep(0.3)
        dialog = QApplication.activeModalWidget() or QApplication.activeWindow()
        if dialog is not None and dialog is not self.program.window:
            dialog.grab().save(str(self._folder / f"{name}.png"))
            dialog.close()
        await asyncio.sleep(0.1)


async def tour(program: Program, camera: Photographer) -> int:
    """Every tab and dialog, in the states that matter."""
    issuing, inspecting, window = program.issuing, program.inspecting, program.window
    await until(lambda: program.session.view.credential is CredentialState.READY)
    await until(lambda: program.session.view.role is not Role.UNKNOWN)
    await camera.shoot("create-empty")
    program.streams.load()
    await until(lambda: program.streams.view.loaded)
    group = next(s for s in program.streams.view.all if len(s.renditions) > 2 and s.tags)
    guest = replace(
        TokenDraft(), group=group.group, user="guest-17", tag="table 7", domain="watch.harbour.example"
    )
    issuing.edit(guest)
    issuing.create()
    await until(lambda: issuing.view.created is not None)
    await camera.shoot("create")
    issuing.edit(replace(guest, group="nNCcf-3ki5X", ip="2001:db8::1", domain="https://watch.example/live"))
    await camera.shoot("create-refused")
    issuing.edit(replace(guest, target=TargetKind.ORGANISATION, revocable=False))
    await camera.shoot("create-organisation")
    issuing.edit(guest)
    assert issuing.view.created is not None
    window.open_tab("Inspect")
    await camera.shoot("inspect-empty")
    inspecting.inspect(issuing.view.created.player_link)
    await until(lambda: inspecting.view.item is not None)
    inspecting.verify()
    await until(lambda: inspecting.view.verification is not None)
    await camera.shoot("inspect")
    issuing.revoke("shared link")
    await until(lambda: issuing.view.created is not None and issuing.view.created.revoked is not None)
    await camera.shoot("inspect-revoked")
    await _fill_the_ledger(program, guest)
    await _block(program)
    for title in ("Revocations", "Ingest", "Guardian"):
        window.open_tab(title)
        await asyncio.sleep(0.5)
        name = window.page(title).findChild(QLineEdit, "Stream name")
        if name is not None:
            name.setText(group.name)
            await asyncio.sleep(0.5)
        await camera.shoot(title.lower())
    window.open_tab("Create")
    await _guest_list(program, camera, group)
    window.dialogs.open_organisations()
    await camera.dialog("organisations")
    return 0


async def _block(program: Program) -> None:
    """Who passed a link on, where it was sold, and the page that showed it."""
    guarding = program.guardian.guarding
    for sent, (kind, value, reason) in enumerate(BLOCKED, start=1):
        guarding.edit(GuardianForm(kind, value, reason))
        guarding.block()
        await until(lambda wanted=sent: len(guarding.view.rules) == wanted and not guarding.view.sending)  # type: ignore[misc]
    guarding.edit(GuardianForm())


async def _guest_list(program: Program, camera: Photographer, group: Stream) -> None:
    """A list before and after it is issued."""
    listing = program.guests.listing
    program.window.open_guest_list()
    guests = program.window.guests.window
    assert guests is not None
    listing.open_file(resource("samples/guests.csv"))
    await until(lambda: listing.view.is_open and not listing.view.loading)
    doors = listing.view.now.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    listing.template.choose_streams([group], as_group=True)
    listing.template.set_event(doors, doors + timedelta(hours=3))
    listing.template.set_window("doors -30 min to end +1 h")
    await until(lambda: not listing.view.loading and listing.view.can_issue)
    guests.show_part(Part.REFUSED)
    guests.table.selectRow(1)
    await camera.shoot("guest-list-refused", guests)
    guests.show_part(Part.ALL)
    listing.issue()
    await until(lambda: bool(listing.view.counts.get(RowState.ISSUED)) and listing.view.run is None)
    await camera.shoot("guest-list", guests)
    guests.hide()


async def _fill_the_ledger(program: Program, guest: TokenDraft) -> None:
    """A room full of guests, and a few who had to leave."""
    issuing = program.issuing
    for number, (user, tag, hours) in enumerate(GUESTS, start=1):
        lifetime = timedelta(hours=hours)
        issuing.edit(replace(guest, user=user, tag=tag, lifetime=lifetime, revocable=hours <= 24))
        issuing.create()
        await until(partial(_has_token_of, issuing, user))
        if number in (3, 7):
            issuing.revoke("shared link")
            await until(lambda: issuing.view.created is not None and issuing.view.created.revoked is not None)


def _has_token_of(issuing: Issuing, user: str) -> bool:
    created = issuing.view.created
    return created is not None and created.request.user == user and not issuing.view.creating


BLOCKED = (
    (RuleKind.ADDRESS, "203.0.113.7", "shared link"),
    (RuleKind.NETWORK, "198.51.100.0/24", "sells access"),
    (RuleKind.REFERRER, "pirate.example", "embeds the player"),
)
GUESTS = (
    ("guest-18", "table 7", 2),
    ("guest-204", "press", 6),
    ("guest-88", "table 2", 2),
    ("vip-3", "lounge", 24),
    ("guest-5", "table 1", 0.5),
    ("crew-07", "crew", 168),
    ("guest-12", "table 2", 4),
    ("guest-31", "table 4", 4),
    ("sponsor-2", "box 1", 6),
)


def main() -> int:
    """Take the pictures into the folder named by the first argument; all sizes with `--all`."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    everything = "--all" in sys.argv

    async def instead(program: Program) -> int:
        return await tour(program, Photographer(program, folder, everything=everything))

    smoke.smoke = instead
    with TemporaryDirectory() as data:
        return bootstrap.main(Options(training=True, data_dir=Path(data), smoke_test=True))


if __name__ == "__main__":
    sys.exit(main())
