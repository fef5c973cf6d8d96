"""A program's windows, used as a person or a screen reader uses them."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Sequence
from typing import Final

from .bus import Bus, Control, Gone, State, T, until

_ACTION: Final = "org.a11y.atspi.Action"
_COMPONENT: Final = "org.a11y.atspi.Component"
_EDITABLE: Final = "org.a11y.atspi.EditableText"
_SELECTION: Final = "org.a11y.atspi.Selection"
_TABLE: Final = "org.a11y.atspi.Table"
_TEXT: Final = "org.a11y.atspi.Text"

Keys = Callable[..., None]


class Screen:
    """What is shown in the window in front; behind a dialog nothing can be reached.

    A control is given by its name or identifier. Everything waits until it is possible, or fails.
    """

    def __init__(self, bus: Bus, process: subprocess.Popen[bytes], keys: Keys) -> None:
        """`keys(*keys)` presses keys, each as xdotool names it (`ctrl+Return`)."""
        self._bus = bus
        self._process = process
        self._keys = keys
        self._application = self.until("it is on the accessibility bus", lambda: bus.application(process.pid))
        self.in_front()

    # ------------------------------------------------------------------------------------------------ looking

    def in_front(self) -> Control:
        """The window with the keyboard."""
        return self.until("a window is in front", self._active)

    def window_title(self) -> str:
        """The title of the window in front."""
        return self.in_front().name

    def wait_for_window(self, title: str) -> None:
        """Wait until a window whose title begins so is in front."""

        def there() -> bool:
            window = self._active()
            return window is not None and window.name.startswith(title)

        self.until(f"'{title}' is in front", there)

    def controls(self, *, hidden: bool = False) -> list[Control]:
        """All controls of the window in front, in reading order; with `hidden` also what is not shown."""
        return list(self._bus.below(self.in_front().ref, hidden=hidden))

    def find(self, name: str, role: str = "") -> Control:
        """The control called `name`."""
        return self.until(f"'{name}' is shown", lambda: self._find(name, role))

    def can_press(self, name: str) -> bool:
        """Whether a button can be pressed now."""
        return self.find(name).has(State.SENSITIVE)

    def says(self, words: str) -> Control:
        """The first control whose name holds `words`: a label, a notice."""
        return self.until(
            f"something says '{words}'",
            lambda: next((each for each in self.controls() if words in each.name), None),
        )

    def text_of(self, name: str) -> str:
        """The content of a text, the current item of a combo box, or what a label says."""
        control = self.find(name)
        if control.role in ("label", "combo box"):
            return control.name
        return str(self._bus.call(control.ref, _TEXT, "GetText", "ii", 0, -1))

    def items(self, name: str) -> list[str]:
        """What the items of a list say."""
        return self._whole(lambda: [item.name for item in self._bus.children(self.find(name).ref)])

    def rows(self, name: str) -> list[list[str]]:
        """What the cells of a table say, row by row."""
        return self._whole(lambda: [[cell.name for cell in row] for row in self._rows(self.find(name))])

    def _whole(self, read: Callable[[], list[T]]) -> list[T]:
        """What is read while nothing of it goes: lists are made anew as time passes."""
        (found,) = self.until("a list can be read as a whole", lambda: (read(),))
        return found

    def until(self, what: str, look: Callable[[], T | None]) -> T:
        """As `bus.until`, where what is looked at may change meanwhile."""

        def carefully() -> T | None:
            code = self._process.poll()
            assert code is None, f"the program has ended with {code}, so it did not happen that {what}"
            try:
                return look()
            except Gone:
                return None

        return until(what, carefully)

    def wait_for_text(self, name: str, words: str) -> str:
        """What a control says, once that holds `words`."""
        return self.until(
            f"'{name}' says '{words}'", lambda: text if words in (text := self.text_of(name)) else None
        )

    # ------------------------------------------------------------------------------------------------- acting

    def press(self, name: str, role: str = "") -> None:
        """Press a button, check box or radio button, once it can be pressed."""

        def ready() -> Control | None:
            control = self._find(name, role)
            return control if control is not None and control.has(State.SENSITIVE) else None

        control = self.until(f"'{name}' can be pressed", ready)
        assert self._bus.call(control.ref, _ACTION, "DoAction", "i", 0)

    def type_into(self, name: str, text: str) -> None:
        """Replace the content of a text, as dictation and braille displays do."""
        control = self.find(name)
        assert self._bus.call(control.ref, _EDITABLE, "SetTextContents", "s", text)

    def focus(self, name: str) -> None:
        """Put the cursor into a control."""
        control = self.find(name)
        assert self._bus.call(control.ref, _COMPONENT, "GrabFocus")
        self.wait_for_focus(name)

    def wait_for_focus(self, name: str) -> None:
        """Wait until the cursor is in a control."""

        def focused() -> bool:
            control = self._find(name)
            return control is not None and control.has(State.FOCUSED)

        self.until(f"'{name}' has the focus", focused)

    def focused(self) -> Control | None:
        """The control with the cursor."""
        found = [each for each in self.controls() if each.has(State.FOCUSED)]
        found.sort(key=lambda each: each.role == "page tab")  # the open tab always says that it has the focus
        return found[0] if found else None

    def choose(self, name: str, item: str) -> None:
        """Choose an item of a combo box, with the keys."""
        combo = self.find(name, "combo box")
        assert self._bus.call(combo.ref, _ACTION, "DoAction", "i", 0)

        def open_list() -> bool:
            return self._bus.children(combo.ref)[0].has(State.SHOWING)

        self.until(f"the list of '{name}' is open", open_list)
        self._keys(*(f"U{ord(character):04X}" for character in item), "Return")
        self.until(f"'{name}' shows '{item}'", lambda: self.text_of(name) == item)

    def choose_row(self, name: str, holds: str) -> list[str]:
        """Select the first row of a table of which a cell holds `holds`; what the row says."""

        def select() -> list[str]:
            table = self.find(name)
            for number, row in enumerate(self._rows(table)):
                words = [cell.name for cell in row]
                if any(holds in cell for cell in words):
                    assert self._bus.call(table.ref, _TABLE, "AddRowSelection", "i", number)
                    return words
            return []

        return self.until(f"'{name}' has a row with '{holds}'", select)

    def choose_item(self, name: str, holds: str) -> None:
        """Select the first item of a list that says `holds`."""

        def select() -> bool:
            holder = self.find(name)
            for number, item in enumerate(self._bus.children(holder.ref)):
                if holds in item.name:
                    return bool(self._bus.call(holder.ref, _SELECTION, "SelectChild", "i", number))
            return False

        self.until(f"'{name}' has an item with '{holds}'", select)

    def wait_for_tab(self, title: str) -> None:
        """Wait until a tab is the open one."""

        def there() -> bool:
            tab = self._find(title, "page tab")
            return tab is not None and tab.has(State.SELECTED)

        self.until(f"the tab '{title}' is open", there)

    def open_tab(self, title: str) -> None:
        """Bring a tab to the front."""
        self.press(title, "page tab")

    # -------------------------------------------------------------------------------------------------- parts

    def _active(self) -> Control | None:
        windows = self._bus.children(self._application)
        return next((each for each in windows if each.has(State.ACTIVE) and each.has(State.SHOWING)), None)

    def _find(self, name: str, role: str = "") -> Control | None:
        window = self._active()
        if window is None:
            return None
        found = [
            control
            for control in self._bus.below(window.ref)
            if control.is_called(name) and role in ("", control.role)
        ]
        found.sort(key=lambda control: control.identifier != name)  # a label may have the same words
        return found[0] if found else None

    def _rows(self, table: Control) -> Sequence[Sequence[Control]]:
        """The cells of a table, row by row."""
        parts = self._bus.children(table.ref)
        columns = sum(part.role == "column header" for part in parts)
        cells = [part for part in parts if part.role == "cell"]
        return [cells[start : start + columns] for start in range(0, len(cells), columns)]
