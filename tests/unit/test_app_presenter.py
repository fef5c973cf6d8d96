"""Views and their observers."""

from __future__ import annotations

from nanosecure_gui.app.presenter import Presenter


def test_an_observer_sees_the_current_view_and_every_different_one() -> None:
    presenter, seen = Presenter(1), list[int]()
    presenter.observe(seen.append)
    for view in (1, 2, 2, 3):
        presenter.show(view)
    assert seen == [1, 2, 3]
    assert presenter.view == 3


def test_an_observer_that_shows_a_newer_view_leaves_nobody_with_the_older_one() -> None:
    presenter, seen = Presenter(0), list[int]()
    presenter.observe(lambda view: presenter.show(2) if view == 1 else None)
    presenter.observe(seen.append)
    presenter.show(1)
    assert seen == [0, 2]


def test_an_observer_may_come_while_a_view_is_shown() -> None:
    presenter, late = Presenter(0), list[int]()
    presenter.observe(lambda view: presenter.observe(late.append) if view == 1 else None)
    presenter.show(1)
    presenter.show(2)
    assert late == [1, 2]
