"""The program in another language than the one its records were written in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import QApplication, QTableView

from nanosecure_gui.core.ledger_records import LedgerRow, Stored
from nanosecure_gui.resources import resource
from nanosecure_gui.training.server import PracticeServer
from tests.wiring.live_program import Live, harbour, keep
from tests.wiring.test_program import DRAFT

ENGLISH = "The token service refused the credential."
GERMAN = "Der Token-Dienst hat die Zugangsdaten abgelehnt."


@pytest.fixture
def german(qapp: QApplication) -> Iterator[QTranslator]:
    """Windows that are made while it is installed speak German."""
    catalogue = QTranslator(qapp)
    assert catalogue.load(str(resource("translations/nanosecure_de.qm")))
    yield catalogue
    qapp.removeTranslator(catalogue)


async def refused(live: Live) -> LedgerRow:
    """The only row, which is a create that was refused."""
    revocations = live.program.ledger.revocations
    revocations.open()
    await live.until(lambda: [row.stored for row in revocations.view.window.rows] == [Stored.REFUSED])
    return revocations.view.window.rows[0]


def cells(live: Live) -> list[str]:
    """What stands in the table of tokens."""
    live.program.window.open_tab("Revocations")
    table = live.program.window.findChild(QTableView, "Tokens")
    assert table is not None
    model = table.model()
    shown = range(model.columnCount())
    return [str(model.index(0, column).data(Qt.ItemDataRole.DisplayRole)) for column in shown]


def test_a_reason_kept_in_english_is_read_in_german(
    qapp: QApplication, tmp_path: Path, practice: PracticeServer, german: QTranslator
) -> None:
    root = tmp_path / "data"
    keep(root, harbour(practice.addresses))
    secrets = {"harbour": practice.service.user_token}

    async def first(live: Live) -> None:
        await live.ready()
        practice.service.expire_bintu_tokens()
        live.program.issuing.edit(DRAFT)
        live.program.issuing.create()
        await refused(live)
        assert ENGLISH in cells(live)

    async def second(live: Live) -> None:
        row = await refused(live)
        assert GERMAN in cells(live)
        record = await live.program.ledger.keeper.read(lambda ledger: ledger.history(row.id))
        assert [line.reason for line in record if line.what == "create-refused"] == [ENGLISH]

    Live(qapp, root, secrets).run(first)
    qapp.installTranslator(german)
    Live(qapp, root, secrets).run(second)
