"""The accessibility bus (AT-SPI 2 over D-Bus): controls as a screen reader knows them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Final, TypeVar

from jeepney import DBusAddress, MessageType, new_method_call  # type: ignore[import-untyped]
from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]

PATIENCE: Final = 15.0  # seconds until something that was to happen has not; far more than any machine needs
_LOOK_AGAIN: Final = 0.02
_AT_ONCE: Final = 100  # controls: more answers than fit into the sockets' buffers would block both ends

_ACCESSIBLE: Final = "org.a11y.atspi.Accessible"
_PROPERTIES: Final = "org.freedesktop.DBus.Properties"
HOLDERS: Final = frozenset({"table", "list", "combo box"})
_ROOT: Final = "/org/a11y/atspi/accessible/root"

T = TypeVar("T")


def until(what: str, look: Callable[[], T | None], patience: float = PATIENCE) -> T:
    """What `look` returns as soon as that is something. Fails with `what` if it takes longer than
    `patience`, in seconds."""
    give_up = time.monotonic() + patience
    while True:
        found = look()
        if found:
            return found
        if time.monotonic() > give_up:
            raise AssertionError(f"did not happen within {patience:.0f} s: {what}")
        time.sleep(_LOOK_AGAIN)


class Gone(Exception):
    """The bus knows no such control any more, or the program has ended."""


class State(IntEnum):
    """The states asked for here (`AtspiStateType`)."""

    ACTIVE = 1
    CHECKED = 4
    ENABLED = 8
    FOCUSABLE = 11
    FOCUSED = 12
    SELECTED = 23
    SENSITIVE = 24
    SHOWING = 25


@dataclass(frozen=True, slots=True)
class Ref:
    """Where a control is on the bus."""

    owner: str
    path: str


@dataclass(frozen=True, slots=True)
class Control:
    """A control as it was when it was looked at."""

    ref: Ref
    role: str
    name: str
    identifier: str
    description: str
    states: int

    def has(self, state: State) -> bool:
        """Whether it was in that state."""
        return bool(self.states >> state & 1)

    def is_called(self, name: str) -> bool:
        """Whether people know it by that name, or scripts by that identifier."""
        return name in (self.identifier, self.name)


class Bus:
    """A connection to the accessibility bus."""

    def __init__(self, session_address: str) -> None:
        with open_dbus_connection(session_address) as session:
            asked = new_method_call(
                DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress"
            )
            address = session.send_and_get_reply(asked, timeout=PATIENCE).body[0]
        self._connection = open_dbus_connection(address)

    def close(self) -> None:
        """Leave the bus."""
        self._connection.close()

    def call(self, to: Ref, interface: str, member: str, signature: str = "", *arguments: Any) -> Any:
        """The first value of a method's answer, `None` if it has none. Raises `Gone`."""
        return self._calls([(to, interface, member, signature, arguments)])[0]

    def application(self, pid: int) -> Ref | None:
        """The program with that process id, once it is on the bus."""
        registry = Ref("org.a11y.atspi.Registry", _ROOT)
        for owner, path in self.call(registry, _ACCESSIBLE, "GetChildren"):
            asked = Ref("org.freedesktop.DBus", "/org/freedesktop/DBus")
            try:
                known = self.call(asked, "org.freedesktop.DBus", "GetConnectionUnixProcessID", "s", owner)
            except Gone:
                continue
            if known == pid:
                return Ref(owner, path)
        return None

    def children(self, ref: Ref) -> list[Control]:
        """The controls inside another one, in their order."""
        found = self.call(ref, _ACCESSIBLE, "GetChildren")
        return self.look([Ref(owner, path) for owner, path in found])

    def below(self, ref: Ref, *, hidden: bool = False) -> Iterator[Control]:
        """Every control inside another one, in reading order; with `hidden` also what is not shown. What
        tables, lists and combo boxes hold is left out."""
        for control in self.children(ref):
            if hidden or control.has(State.SHOWING):
                yield control
                if control.role not in HOLDERS:
                    yield from self.below(control.ref, hidden=hidden)

    def look(self, refs: Sequence[Ref]) -> list[Control]:
        """The controls at these places, as they are now."""
        return [
            control
            for start in range(0, len(refs), _AT_ONCE)
            for control in self._look(refs[start : start + _AT_ONCE])
        ]

    def _look(self, refs: Sequence[Ref]) -> list[Control]:
        asked: list[tuple[Ref, str, str, str, tuple[Any, ...]]] = []
        for ref in refs:
            asked.append((ref, _ACCESSIBLE, "GetRoleName", "", ()))
            asked += [
                (ref, _PROPERTIES, "Get", "ss", (_ACCESSIBLE, name))
                for name in ("Name", "AccessibleId", "Description")
            ]
            asked.append((ref, _ACCESSIBLE, "GetState", "", ()))
        answers = iter(self._calls(asked))
        return [
            Control(ref, role, name[1], identifier[1], description[1], states[0] | states[1] << 32)
            for ref, role, name, identifier, description, states in zip(
                refs, answers, answers, answers, answers, answers, strict=True
            )
        ]

    def _calls(self, asked: Sequence[tuple[Ref, str, str, str, tuple[Any, ...]]]) -> list[Any]:
        """All asked at once: one round trip instead of many."""
        serials = []
        for to, interface, member, signature, arguments in asked:
            message = new_method_call(
                DBusAddress(to.path, to.owner, interface), member, signature or None, arguments
            )
            serials.append(next(self._connection.outgoing_serial))
            self._connection.send(message, serial=serials[-1])
        answers: dict[int, Any] = {}
        while len(answers) < len(serials):
            answer = self._connection.receive(timeout=PATIENCE)
            fields = answer.header.fields
            if answer.header.message_type not in (MessageType.method_return, MessageType.error):
                continue  # a signal
            answers[next(value for key, value in fields.items() if key.name == "reply_serial")] = answer
        failed = [a.body for a in answers.values() if a.header.message_type is MessageType.error]
        if failed:
            raise Gone(str(failed[0]))
        return [answers[serial].body[0] if answers[serial].body else None for serial in serials]
