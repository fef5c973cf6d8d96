"""What presenters share: an immutable view, and whoever renders it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

V = TypeVar("V")


class Presenter(Generic[V]):
    """Holds the current view of one part of the window and tells its observers about every new one."""

    def __init__(self, view: V) -> None:
        self._view = view
        self._observers: list[Callable[[V], None]] = []

    @property
    def view(self) -> V:
        """What is to be seen now."""
        return self._view

    def observe(self, render: Callable[[V], None]) -> None:
        """Render the current view and every later one."""
        self._observers.append(render)
        render(self._view)

    def forget(self, render: Callable[[V], None]) -> None:
        """Tell `render` no more: for what is seen for a while only, such as a dialog."""
        self._observers.remove(render)

    def show(self, view: V) -> None:
        """Replace the view; observers hear of it only if it differs."""
        if view == self._view:
            return
        self._view = view
        for render in tuple(self._observers):
            if self._view is not view:  # an observer showed a newer one, which all have seen by now
                return
            render(view)
