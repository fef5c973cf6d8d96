"""The catalogues of the interface's languages, made from the program's text: `make texts`.

Collects every text that is asked to be translated, brings `resources/translations/nanosecure_*.ts` up to date
(what is gone goes, what is new stands there unfinished) and compiles it to `.qm` with Qt's `lrelease`. With
`--check` it changes nothing and fails if a catalogue is not current, or not complete.

What is collected, by Qt's contexts:
- `self.tr("...")`: the class it stands in;
- `QCoreApplication.translate("Context", "...")`, and calls of functions that hand a parameter on to it;
- `text("...")`, `counted(n, "...", "...")` and `Speaker.translate("...")`: "sentences";
- `QT_TRANSLATE_NOOP("Context", "...")` for what is translated through a variable.
- accessible names (`named`): "names".
A variable in such a place stands for the texts of the literal dict, tuple or list that the module calls so; a
parameter makes its function one of those that are looked for.
"""

from __future__ import annotations

import argparse
import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
PACKAGE: Final = ROOT / "nanosecure_gui"
CATALOGUES: Final = ROOT / "resources" / "translations"
SENTENCES: Final = "sentences"
Texts = dict[str, dict[str, None]]  # sources by context, in the order they were met


@dataclass(frozen=True)
class Place:
    """A parameter whose argument is translated in `context`."""

    context: str
    number: int  # among the positional arguments of a call
    name: str


Function = ast.FunctionDef | ast.AsyncFunctionDef
Literals = dict[str, tuple[str, ...]]  # the texts a name of a module stands for
Asking = dict[str, set[Place]]  # by the name of the function, or of the class that is made
EVERYWHERE: Final[Mapping[str, frozenset[Place]]] = {
    "text": frozenset({Place(SENTENCES, 0, "template")}),
    "counted": frozenset({Place(SENTENCES, 1, "one"), Place(SENTENCES, 2, "many")}),
    "QT_TRANSLATE_NOOP": frozenset(),
}

# What reaches the interface through variables. The tests of the interface fail for whatever is missing here.
ALSO: Final[Mapping[str, tuple[str, ...]]] = {
    "MainWindow": ("Create", "Inspect", "Revocations", "Ingest", "Guardian"),
    "IngestFormSection": ("RTMPS", "RTMP (not encrypted)", "SRT", "WHIP"),
    "OrganisationFields": ("Token service URL", "Bintu URL", "Guardian URL"),
    "TokenForm": ("30 min", "2 h", "6 h", "24 h"),
    "names": (
        *(
            "30 min",
            "2 h",
            "6 h",
            "24 h",
            "Stream group",
            "Whole organisation",
            "Reveal created token",
            "Copy security object",
        ),
        *("One stream", "Every stream", "Reveal created legacy token"),
        *("Viewer IP", "Viewer page domain", "Viewer stream"),
        *("Show claims", "Show header", "Show raw JSON"),
        *("Show main encoder", "Show backup encoder", "Show recommended settings", "Webhook", "Rehearsal"),
        *("Token service URL", "Bintu URL", "Guardian URL"),
        *("Larix Broadcaster", "Moblin", "Plain address", "Address", "Connection"),
        *(f"Encoder field {number}" for number in range(1, 9)),
        *(f"Copy encoder field {number}" for number in range(1, 9)),
    ),
}


class _Module(ast.NodeVisitor):
    """What one module asks to be translated: its literals, and its functions that hand a parameter on."""

    def __init__(self, tree: ast.Module, literals: Literals, everywhere: Asking) -> None:
        self.texts: Texts = {}
        self.asking: Asking = {}
        self._everywhere = everywhere
        self._literals = literals
        self._class = ""
        self._functions: list[tuple[str, Function, int]] = []  # name, itself, parameters that are not passed
        self._tree = tree

    def visit(self, node: ast.AST) -> None:
        match node:
            case ast.ClassDef(name=name):
                outer, self._class = self._class, name
                self.generic_visit(node)
                self._class = outer
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                method = bool(self._class) and not any(each for each in self._functions)
                name = self._class if node.name == "__init__" else node.name
                self._functions.append((name, node, int(method and not _is_static(node))))
                self.generic_visit(node)
                self._functions.pop()
            case ast.Call():
                self.generic_visit(node)
                self._call(node)
            case _:
                self.generic_visit(node)

    def run(self) -> None:
        """Collect until nothing more is found: functions hand on to functions."""
        before = -1
        while before != (before := sum(map(len, self.asking.values()))):
            self.visit(self._tree)

    def _call(self, node: ast.Call) -> None:
        called = node.func
        name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
        if name == "tr":
            self._take(self._class, node.args[:1])
        elif name in ("translate", "QT_TRANSLATE_NOOP") and len(node.args) == 2:
            for context in _strings(node.args[0]):
                self._take(context, node.args[1:])
        elif name == "translate":
            self._take(SENTENCES, node.args[:1])
        else:
            for place in self.asking.get(name, set()) | self._everywhere.get(name, set()):
                given = [each.value for each in node.keywords if each.arg == place.name]
                self._take(place.context, given or node.args[place.number : place.number + 1])

    def _take(self, context: str, arguments: list[ast.expr]) -> None:
        for argument in arguments:
            for part in _parts(argument):
                for source in self._sources(context, part):
                    self.texts.setdefault(context, {})[source] = None

    def _sources(self, context: str, part: ast.expr) -> Iterable[str]:
        """The texts a part of an argument stands for; a parameter stands for those of the calls."""
        if not isinstance(part, ast.Name):
            return _strings(part)
        return () if self._hand_on(context, part.id) else self._literals.get(part.id, ())

    def _hand_on(self, context: str, name: str) -> bool:
        for function, node, skipped in self._functions:
            parameters = [each.arg for each in (*node.args.args, *node.args.kwonlyargs)]
            if name in parameters:
                place = Place(context, parameters.index(name) - skipped, name)
                self.asking.setdefault(function, set()).add(place)
                return True
        return False


def _is_static(function: Function) -> bool:
    return any(isinstance(each, ast.Name) and each.id == "staticmethod" for each in function.decorator_list)


def _parts(argument: ast.expr) -> Iterator[ast.expr]:
    """What an argument may turn out to be."""
    match argument:
        case ast.IfExp(body=one, orelse=other):
            yield from _parts(one)
            yield from _parts(other)
        case ast.BoolOp(values=values):
            for value in values:
                yield from _parts(value)
        case ast.Subscript(value=table) | ast.Call(func=ast.Attribute(value=table, attr="get")):
            yield table
        case _:
            yield argument


def _strings(node: ast.expr) -> Iterator[str]:
    """The texts of a literal: itself, or the values of a dict, tuple, list or set."""
    match node:
        case ast.Constant(value=str() as value):
            if value:
                yield value
        case ast.Dict(values=values) | ast.Tuple(elts=values) | ast.List(elts=values) | ast.Set(elts=values):
            for value_node in values:
                yield from _strings(value_node)
        case ast.Call(func=ast.Name(id="MappingProxyType" | "frozenset"), args=[inner]):
            yield from _strings(inner)


def _literals(tree: ast.Module) -> Literals:
    """The names that stand for texts in this module: assigned literals, and what loops over them."""
    literals: Literals = {}
    for node in ast.walk(tree):
        for name, found in _named_texts(node):
            literals[name] = (*literals.get(name, ()), *found)
    return literals


def _named_texts(node: ast.AST) -> Iterator[tuple[str, tuple[str, ...]]]:
    match node:
        case (
            ast.Assign(targets=[ast.Name(id=name)], value=value)
            | ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value)
        ):
            yield name, tuple(_strings(value))
        case ast.For(target=ast.Name(id=name), iter=ast.Tuple() | ast.List() as iterated):
            yield name, tuple(_strings(iterated))
        case ast.For(target=ast.Tuple(elts=targets), iter=ast.Tuple(elts=rows) | ast.List(elts=rows)):
            for place, target in enumerate(targets):
                parts = [
                    row.elts[place] for row in rows if isinstance(row, ast.Tuple) and place < len(row.elts)
                ]
                if isinstance(target, ast.Name):
                    yield target.id, tuple(text for part in parts for text in _strings(part))


@cache
def collect(package: Path = PACKAGE) -> Texts:
    """Every text of the program that is to be translated, by context; both in alphabetical order."""
    everywhere: Asking = {name: set(places) for name, places in EVERYWHERE.items()}
    modules = (
        ast.parse(path.read_text("utf-8"))
        for path in sorted(package.rglob("*.py"))
        if path.relative_to(package).parts[0] != "training"  # what a service says is not the program's
    )
    trees = [(tree, _literals(tree)) for tree in modules]
    texts: Texts = {context: dict.fromkeys(also) for context, also in ALSO.items()}
    before = -1
    while before != (before := sum(map(len, everywhere.values()))):
        for tree, literals in trees:
            module = _Module(tree, literals, everywhere)
            module.run()
            for context, sources in module.texts.items():
                texts.setdefault(context, {}).update(sources)
            for name, places in module.asking.items():
                if not name.startswith("_"):  # the others are called in their own module only
                    everywhere.setdefault(name, set()).update(places)
    return {context: dict.fromkeys(sorted(texts[context])) for context in sorted(texts)}


def read(catalogue: Path) -> dict[tuple[str, str], str]:
    """The finished translations of a `.ts` file by context and source; empty if there is no such file."""
    if not catalogue.exists():
        return {}
    found = {}
    for context in ET.parse(catalogue).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.text and translation.get("type") != "unfinished":
                key = (context.findtext("name", ""), message.findtext("source", ""))
                found[key] = translation.text
    return found


def written(language: str, texts: Texts, known: Mapping[tuple[str, str], str]) -> str:
    """A `.ts` file for Qt Linguist."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    for context, sources in texts.items():
        group = ET.SubElement(root, "context")
        ET.SubElement(group, "name").text = context
        for source in sources:
            message = ET.SubElement(group, "message")
            ET.SubElement(message, "source").text = source
            translation = ET.SubElement(message, "translation")
            if (context, source) in known:
                translation.text = known[context, source]
            else:
                translation.set("type", "unfinished")
    ET.indent(root, "")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{ET.tostring(root, "unicode")}\n'


def unfinished(texts: Texts, known: Mapping[tuple[str, str], str]) -> list[tuple[str, str]]:
    """What has no translation yet."""
    return [
        (context, source)
        for context, sources in texts.items()
        for source in sources
        if (context, source) not in known
    ]


def compile_catalogue(catalogue: Path, compiled: Path) -> None:
    """Make the `.qm` file that the program loads; a running one has it mapped, and keeps the old file."""
    lrelease = Path(sys.executable).with_name("pyside6-lrelease")
    draft = compiled.with_suffix(".draft.qm")
    command = [str(lrelease), "-silent", str(catalogue), "-qm", str(draft)]
    subprocess.run(command, check=True)  # noqa: S603 - our own files
    draft.replace(compiled)


def main() -> int:
    """Update the catalogues, or check them."""
    parser = argparse.ArgumentParser(description="Update the catalogues of the interface's languages.")
    parser.add_argument("--check", action="store_true", help="change nothing, fail if they are not current")
    check = parser.parse_args().check
    texts = collect()
    wanting = 0
    for catalogue in sorted(CATALOGUES.glob("nanosecure_*.ts")):
        language = catalogue.stem.partition("_")[2]
        known = read(catalogue)
        content = written(language, texts, known)
        missing = unfinished(texts, known)
        for context, source in missing:
            print(f"{language}: not translated: {context}: {source}")
        current = catalogue.read_text("utf-8") == content
        if not current:
            print(f"{language}: {catalogue.name} is not current")
        if check:
            wanting += bool(missing) or not current
            continue
        catalogue.write_text(content, "utf-8", newline="\n")
        compile_catalogue(catalogue, catalogue.with_suffix(".qm"))
    return int(wanting > 0)


if __name__ == "__main__":
    sys.exit(main())
