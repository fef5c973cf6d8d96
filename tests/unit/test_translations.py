"""The catalogues: complete, current, true to their places, and compiled."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.packaging_tools import tool

catalogues = tool("translations")
TS = sorted(catalogues.CATALOGUES.glob("nanosecure_*.ts"))
PLACE = re.compile(r"\{\w+\}")


def test_there_is_a_catalogue() -> None:
    assert [path.stem for path in TS] == ["nanosecure_de"]


@pytest.mark.parametrize("catalogue", TS, ids=lambda path: path.stem)
def test_a_catalogue_is_complete_and_current(catalogue: Path) -> None:
    texts, known = catalogues.collect(), catalogues.read(catalogue)
    assert catalogues.unfinished(texts, known) == [], "translate them; see CONTRIBUTING.md"
    language = catalogue.stem.partition("_")[2]
    assert catalogue.read_text("utf-8") == catalogues.written(language, texts, known), "run `make texts`"


@pytest.mark.parametrize("catalogue", TS, ids=lambda path: path.stem)
def test_a_translation_has_the_places_of_its_source(catalogue: Path) -> None:
    wrong = {
        source: translation
        for (_context, source), translation in catalogues.read(catalogue).items()
        if set(PLACE.findall(source)) != set(PLACE.findall(translation))
    }
    assert wrong == {}


@pytest.mark.parametrize("catalogue", TS, ids=lambda path: path.stem)
def test_what_the_program_loads_was_made_from_the_catalogue(catalogue: Path, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.qm"
    catalogues.compile_catalogue(catalogue, fresh)
    assert catalogue.with_suffix(".qm").read_bytes() == fresh.read_bytes(), "run `make texts`"


SOURCE = """
from x import named, text, counted
LOOKS = {1: ("icon", "Seen")}
WORDS = {1: "one dog", 2: "two dogs"}

def _tr(words):
    return QCoreApplication.translate("Things", words)

def named(widget, name, label=None):
    widget.setAccessibleName(QCoreApplication.translate("names", name))
    return widget

def field(label, control, name=""):
    return named(control, name or label)

class Page(QWidget):
    def __init__(self, number):
        self.tr("Plain")
        self.tr("Yes" if number else "No")
        self.tr(WORDS[number])
        _tr("Through a function")
        field("Label", None)
        field("Label", None, name="Own name")
        for words, name in (("Shown", "First"), ("Shown too", "Second")):
            named(QPushButton(self.tr(words)), name)
        text("{n} cats", n=number)
        counted(number, "1 cat", "{n} cats")
        speaker.translate("Said")
        label.text("not one of ours")
        text(number)
"""


def test_it_collects_what_is_asked_to_be_translated(tmp_path: Path) -> None:
    (tmp_path / "page.py").write_text(SOURCE)
    texts = {context: set(sources) for context, sources in catalogues.collect(tmp_path).items()}
    for context, also in catalogues.ALSO.items():
        texts[context] -= set(also)
    assert {context: sources for context, sources in texts.items() if sources} == {
        "Page": {"Plain", "Yes", "No", "one dog", "two dogs", "Shown", "Shown too"},
        "Things": {"Through a function"},
        "names": {"Label", "Own name", "First", "Second"},
        "sentences": {"{n} cats", "1 cat", "Said", "not one of ours"},
    }
