"""Where the running program can be reached from outside: nowhere; in training, on this machine only."""

from __future__ import annotations

from typing import TYPE_CHECKING

import psutil

if TYPE_CHECKING:
    from .conftest import Start
    from .desktop import RunningProgram


def doors(program: RunningProgram) -> list[str]:
    """The addresses of its sockets that listen, its children's too."""
    process = psutil.Process(program.process.pid)
    family = (process, *process.children(recursive=True))
    connections = [each for one in family for each in one.net_connections("inet")]
    return [each.laddr.ip for each in connections if each.status in (psutil.CONN_LISTEN, psutil.CONN_NONE)]


def test_nobody_can_reach_the_program_and_training_from_this_machine_only(start: Start) -> None:
    program = start("--debug")
    ledger = program.folder / "ledger.sqlite"
    program.screen.until("the whole program is at work", ledger.exists)
    assert doors(program) == []
    program.terminate()
    program = start("--training", "--debug")
    program.screen.press("Choose streams")  # asks the practice service, which is up by then
    program.screen.wait_for_window("Choose streams")
    program.screen.choose_row("Streams", "4 renditions")
    assert doors(program) == ["127.0.0.1"]
    program.terminate()
