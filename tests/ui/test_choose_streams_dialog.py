"""The stream list: names, filters, what Enter takes, and what stands there instead of rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from nanosecure_gui.core.errors import Unreachable
from nanosecure_gui.core.streams import Stream, StreamState
from nanosecure_gui.core.wording import Speaker, text
from nanosecure_gui.ui.choose_streams_dialog import ChooseStreamsDialog
from tests.fake_desk import HARBOUR, NOW, FakeDesk, stream

from .open_dialog import opened

HALL = stream(1, StreamState.LIVE, "Main hall", "Day 1", renditions=4)
STAGE = stream(2, StreamState.CREATED, "Stage B", "Day 1")
PRESS = stream(3, StreamState.ENDED, "Press room", "Day 2")
ONE, TWO = stream(4, group="g"), stream(5, group="g")
ALL = (HALL, STAGE, PRESS, ONE, TWO)


class Picked:
    """Takes what was chosen."""

    def __init__(self) -> None:
        self.taken: list[tuple[tuple[Stream, ...], bool]] = []

    def __call__(self, streams: Sequence[Stream], as_group: bool) -> None:
        self.taken.append((tuple(streams), as_group))


Open = Callable[..., ChooseStreamsDialog]


@pytest.fixture
def picked() -> Picked:
    return Picked()


@pytest.fixture
def desk() -> FakeDesk:
    desk = FakeDesk(HARBOUR, active="1")
    desk.service.streams_or_failure = ALL
    return desk


@pytest.fixture
def show(qtbot: QtBot, desk: FakeDesk, picked: Picked) -> Open:
    def open_dialog(*, single: bool = False) -> ChooseStreamsDialog:
        dialog = ChooseStreamsDialog(
            desk.streams, picked, lambda: Speaker(NOW, ZoneInfo("Europe/Berlin")), single=single
        )
        return opened(dialog, qtbot)

    return open_dialog


def select(dialog: ChooseStreamsDialog, *streams: Stream) -> None:
    model, flag = dialog.table.record_model(), QItemSelectionModel.SelectionFlag
    dialog.table.clearSelection()
    for row, record in enumerate(model.records):
        if record in streams:
            dialog.table.selectionModel().select(model.index(row, 0), flag.Select | flag.Rows)
            dialog.table.selectionModel().setCurrentIndex(model.index(row, 0), flag.NoUpdate)


def instead(dialog: ChooseStreamsDialog) -> str:
    assert not dialog.table.record_model().records
    return dialog.table.accessibleDescription()


def test_every_control_has_its_name(show: Open) -> None:
    dialog = show()
    for name in ("Search streams", "State", "Tag", "Streams", "Refresh", "Use names", "Use group", "Cancel"):
        control = dialog.findChild(QWidget, name)
        assert control is not None, name
        assert control.accessibleName() == control.accessibleIdentifier() == name
    assert show(single=True).findChild(QPushButton, "Use this stream") is not None


def test_a_row_says_state_label_name_group_tags_and_time(show: Open) -> None:
    dialog = show()
    model = dialog.table.record_model()
    cells = [model.index(0, column).data() for column in range(model.columnCount())]
    assert cells == ["Live", "Main hall", "Hb7Qe-00001", "1dec3bbc · 4 renditions", "Day 1", "20:41"]
    icons = {model.index(row, 0).data(model.ICON) for row in range(3)}
    assert len(icons) == 3  # never colour alone


def test_typing_narrows_and_enter_takes_the_first_that_is_left(
    show: Open, qtbot: QtBot, picked: Picked
) -> None:
    dialog = show()
    assert dialog.focusWidget() is dialog.search
    QTest.keyClicks(dialog.search, "stage")
    assert dialog.table.record_model().records == (STAGE,)
    assert dialog.table.selected() == (STAGE,)
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert picked.taken == [((STAGE,), False)]
    assert not dialog.isVisible()


def test_enter_without_a_choice_does_nothing(show: Open, qtbot: QtBot, picked: Picked) -> None:
    dialog = show()
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert picked.taken == []


def test_down_goes_from_the_search_into_the_table(show: Open, qtbot: QtBot, picked: Picked) -> None:
    dialog = show()
    QTest.keyClick(dialog.search, Qt.Key.Key_Down)
    assert dialog.focusWidget() is dialog.table
    assert dialog.table.selected() == (HALL,)
    QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert picked.taken == [((STAGE,), False)]


def test_ctrl_f_returns_to_the_search(show: Open, qtbot: QtBot) -> None:
    dialog = show()
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert dialog.focusWidget() is dialog.search


def test_enter_on_an_adaptive_stream_takes_its_group(show: Open, qtbot: QtBot, picked: Picked) -> None:
    dialog = show()
    select(dialog, HALL)
    assert dialog.group_button.isEnabled()
    assert dialog.group_button.isDefault()
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert picked.taken == [((HALL,), True)]


@pytest.mark.parametrize(("target", "as_group"), [(HALL, True), (STAGE, False), (ONE, True)])
def test_a_double_click_takes_a_group_of_several_renditions_else_the_name(
    show: Open, qtbot: QtBot, picked: Picked, target: Stream, as_group: bool
) -> None:
    dialog = show()
    row = dialog.table.record_model().records.index(target)
    place = dialog.table.visualRect(dialog.table.record_model().index(row, 1)).center()
    QTest.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert picked.taken == [((target,), as_group)]


def test_the_group_needs_all_its_listed_streams_or_one(show: Open, picked: Picked) -> None:
    dialog = show()
    select(dialog, ONE, TWO)
    assert dialog.group_button.isEnabled()
    select(dialog, ONE, HALL)
    assert not dialog.group_button.isEnabled()
    assert dialog.names_button.text() == "Use 2 names"
    assert dialog.names_button.isDefault()
    dialog.names_button.click()
    assert [(set(streams), as_group) for streams, as_group in picked.taken] == [({ONE, HALL}, False)]


def test_a_single_stream_may_still_be_used_as_a_group(show: Open, picked: Picked) -> None:
    dialog = show()
    select(dialog, STAGE)
    assert dialog.names_button.text() == "Use 1 name"
    assert dialog.names_button.isDefault()
    dialog.group_button.click()
    assert picked.taken == [((STAGE,), True)]


def test_a_stream_whose_name_is_not_known_offers_its_group_only(
    show: Open, desk: FakeDesk, picked: Picked
) -> None:
    nameless = Stream("id-1", "id-1", "", StreamState.LIVE)
    desk.service.streams_or_failure = (nameless,)
    dialog = show()
    select(dialog, nameless)
    assert not dialog.names_button.isEnabled()
    dialog.group_button.click()
    assert picked.taken == [((nameless,), True)]


def test_state_and_tag_narrow_too(show: Open, qtbot: QtBot) -> None:
    dialog = show()
    states = [dialog.state.itemText(row) for row in range(dialog.state.count())]
    assert states == ["All", "Live", "Created", "Ended"]
    dialog.state.setFocus()
    for _ in range(3):
        QTest.keyClick(dialog.state, Qt.Key.Key_Down)
    assert dialog.table.record_model().records == (PRESS,)
    dialog.tag.setFocus()
    QTest.keyClick(dialog.tag, Qt.Key.Key_Down)
    assert dialog.tag.currentText() == "Day 1"
    assert instead(dialog) == "No stream of this state and tag."
    QTest.keyClicks(dialog.search, "x")
    assert instead(dialog) == "No stream of this state and tag matches 'x'."


def test_a_filter_does_not_outlive_the_dialog(show: Open, qtbot: QtBot) -> None:
    dialog = show()
    QTest.keyClicks(dialog.search, "nothing of that kind")
    assert instead(dialog) == "No stream matches 'nothing of that kind'."
    dialog.reject()
    assert show().table.record_model().records == ALL


def test_the_table_says_that_it_loads_fails_or_is_empty(show: Open, desk: FakeDesk) -> None:
    desk.scope.hold = True
    dialog = show()
    assert instead(dialog) == "Loading the streams…"
    assert dialog.refresh_button.busy
    desk.scope.hold = False
    desk.service.streams_or_failure = Unreachable(text("No connection."), text("Check the network."))
    desk.scope.finish()
    assert instead(dialog) == "No connection. Check the network."
    desk.service.streams_or_failure = ()
    dialog.refresh_button.click()
    assert instead(dialog).startswith("There are no streams yet.")


def test_a_failed_refresh_leaves_the_rows_and_says_that_they_are_older(show: Open, desk: FakeDesk) -> None:
    dialog = show()
    desk.service.streams_or_failure = Unreachable(text("No connection."))
    dialog.refresh_button.click()
    assert dialog.table.record_model().records == ALL
    assert dialog._remark.text() == "This list is older: No connection."
    assert dialog._remark.isVisible()


def test_five_hundred_streams_are_listed_and_said_to_be_the_newest(show: Open, desk: FakeDesk) -> None:
    desk.service.streams_or_failure = tuple(stream(n, renditions=n % 5) for n in range(500))
    dialog = show()
    assert len(dialog.table.record_model().records) == 500
    assert dialog._remark.text() == "The newest 500 are shown."
    dialog.table.selectAll()
    assert dialog.names_button.text() == "Use 500 names"


def test_titles_sort(show: Open) -> None:
    dialog = show()
    dialog.table.sortByColumn(5, Qt.SortOrder.AscendingOrder)
    assert dialog.table.record_model().records == tuple(reversed(ALL))
    dialog.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert dialog.table.record_model().records[0].state is StreamState.LIVE


def test_a_refresh_keeps_the_choice(show: Open, desk: FakeDesk) -> None:
    dialog = show()
    select(dialog, STAGE)
    desk.service.streams_or_failure = (stream(0), *ALL)
    dialog.refresh_button.click()
    assert dialog.table.selected() == (STAGE,)
    assert dialog.names_button.isEnabled()


def test_picking_one_for_a_link(show: Open, qtbot: QtBot, picked: Picked) -> None:
    dialog = show(single=True)
    assert not dialog.group_button.isVisible()
    assert not dialog.names_button.isEnabled()
    dialog.table.selectAll()
    select(dialog, HALL)
    assert dialog.names_button.text() == "Use this stream"
    dialog.names_button.click()
    assert picked.taken == [((HALL,), True)]


def test_escape_takes_nothing(show: Open, qtbot: QtBot, picked: Picked) -> None:
    dialog = show()
    select(dialog, HALL)
    QTest.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert picked.taken == []


def test_enter_on_a_button_presses_that_button(show: Open, qtbot: QtBot, picked: Picked) -> None:
    dialog = show()
    select(dialog, HALL)
    cancel = dialog.findChild(QPushButton, "Cancel")
    assert isinstance(cancel, QPushButton)
    cancel.setFocus()
    QTest.keyClick(cancel, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert picked.taken == []


def test_labels_and_tags_cannot_disguise_themselves(show: Open, desk: FakeDesk) -> None:
    desk.service.streams_or_failure = (stream(1, StreamState.LIVE, "a\u202eb", "c\nd"),)
    dialog = show()
    model = dialog.table.record_model()
    assert model.index(0, 1).data() == "a⟨U+202E⟩b"
    assert model.index(0, 4).data() == "c⟨U+000A⟩d"
    assert "c⟨U+000A⟩d" in [dialog.tag.itemText(row) for row in range(dialog.tag.count())]


def test_tab_follows_reading_order(show: Open, qtbot: QtBot) -> None:
    dialog = show()
    select(dialog, HALL)
    dialog.search.setFocus()
    walked = []
    for _ in range(8):
        focused = dialog.focusWidget()
        assert focused is not None
        walked.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert walked == [
        "Search streams",
        "State",
        "Tag",
        "Refresh",
        "Streams",
        "Cancel",
        "Use names",
        "Use group",
    ]
    assert isinstance(dialog.findChild(QComboBox, "State"), QComboBox)
