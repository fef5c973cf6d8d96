"""The documentation: its links lead somewhere, and the files it names are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    path
    for folder in (ROOT, ROOT / "docs", ROOT / "packaging", ROOT / "resources")
    for path in folder.glob("*.md")
)
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[\w-]+)?\)")
NAMED = re.compile(
    r"`((?:nanosecure_gui|tests|resources|packaging|docs|app|api|core|store|ui|training)/[\w./-]+\.\w+)`"
)


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_and_pictures_lead_somewhere(page: Path) -> None:
    links = [link for link in LINK.findall(page.read_text("utf-8")) if "://" not in link]
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_files_that_are_named_are_there(page: Path) -> None:
    examples = {"app/tagging.py", "ui/pages/tags_page.py", "resources/help/en/tags.md"}  # of the recipe
    named = set(NAMED.findall(page.read_text("utf-8"))) - examples
    places = (ROOT, ROOT / "nanosecure_gui")
    assert [name for name in sorted(named) if not any((place / name).exists() for place in places)] == []
