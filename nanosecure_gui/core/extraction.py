"""Finds every token in whatever was pasted: links, frames, curl lines, JSON, mail text, Base64 of those.

Nothing is searched by decoding the whole text. A token begins with the Base64 of `{"` whatever surrounds it,
so the beginnings are looked for, and read on from there through the line breaks and marks that mail, HTML and
percent-encoding put in between. Time and memory are bounded by the constants below.
"""

from __future__ import annotations

import binascii
import json
import re
from base64 import b64decode
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from .decoding import INVISIBLE, MOST_CHARACTERS, SIGNATURE_BYTES, invisible_removed
from .link_context import NO_CONTEXT, LinkContext, context_at, json_paths, sts_in
from .sts import StsToken
from .wording import Text, text

MOST_SCANNED: Final = 16 * 1024 * 1024  # characters of the pasted text
MOST_TOKENS: Final = 500
_MOST_ATTEMPTS: Final = 5000  # beginnings that turn out not to be one
_MOST_READINGS: Final = 2000  # tokens read, repeated ones too; long ones count more
_MOST_PLACES: Final = 20  # of one token, whose surroundings are looked at
_BASE64_SCANNED: Final = 2 * 1024 * 1024
_MOST_BLOBS: Final = 200
_DEEPEST: Final = 3  # Base64 in Base64 in Base64

# The Base64 of '{"a', '{ "', '{\n ' and '{\r\n', where a JSON object begins.
_BEGINNING: Final = re.compile(r"e(?:yJ[B-Zah-z0-6]|yA[gi]|wo[gJi]|w0K)")
_RUN: Final = re.compile(r"[A-Za-z0-9_-]+")
_DOT: Final = re.compile(r"\.|%(?:25){0,2}2[Ee]|=2[Ee]")
# A line break inside a token: wrapped by mail (perhaps quoted with >), soft-broken, or continued in a shell.
_WRAP: Final = re.compile(r"[=\\]?[ \t]{0,8}\r?\n[ \t>]{0,16}")
_BACKWARDS: Final = re.compile(r"[A-Za-z0-9_-]*")
_MEMBERS: Final = re.compile(r'\{\s*"(?:alg|typ|kid|enc|cty|jku|jwk|x5[a-z]|crit|zip|b64)(?:"|$)')
_CLAIMS: Final = re.compile(r'\{\s*"(?:aud|exp|iat|iss|nbf|sub|jti|streams|orga|force)')
_BLOB: Final = re.compile(
    r"(?<![A-Za-z0-9+/_=-])[A-Za-z0-9+/_-]{24,}(?:[ \t]{0,4}\r?\n[ \t]{0,4}[A-Za-z0-9+/_-]{1,})*={0,2}"
)
_TOO_MUCH: Final = text("There is too much that looks like a token: not all of it was read.")
_LONG_LINE: Final = 20  # a wrapped token's lines are longer than words


@dataclass(frozen=True, slots=True)
class Found:
    """One token as it stood in the text, cleaned of what surrounded it; whether it is whole is for `decode`
    to say. `source` tells where it was, `context` what the link or configuration around it is about."""

    token: str = field(repr=False)
    source: Text
    context: LinkContext = NO_CONTEXT
    notes: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class _Read:
    """A token as read from a text: where it began and ended, and how many invisible characters it held."""

    token: str = field(repr=False)
    start: int
    end: int
    hidden: int


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything found in a text, each once and in order. `notes` say what was passed over."""

    tokens: tuple[Found, ...] = ()
    sts: tuple[StsToken, ...] = ()
    notes: tuple[Text, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.tokens or self.sts)


def extract(pasted: str) -> Extraction:
    """Every token in any text. Never raises; 10 MB of noise take well under a second."""
    search = _Search()
    if len(pasted) > MOST_SCANNED:
        sentence = text("Only the first {n} million characters were searched.", n=MOST_SCANNED // 1024**2)
        search.notes.append(sentence)
    pasted = pasted[:MOST_SCANNED]
    search.run(pasted, 0)
    if not search.tokens and INVISIBLE.search(pasted):
        search.run(INVISIBLE.sub("", pasted), 0)
        if search.tokens:
            search.notes.append(text("Invisible characters were removed from the text."))
    return Extraction(tuple(search.tokens.values()), tuple(search.sts.values()), tuple(search.notes))


class _Search:
    """One extraction in progress: what was found, and what may still be spent."""

    def __init__(self) -> None:
        self.tokens: dict[str, Found] = {}
        self.sts: dict[tuple[str, str], StsToken] = {}
        self.notes: list[Text] = []
        self.seen: Counter[str] = Counter()
        self.paths: dict[str, str] = {}
        self.attempts = _MOST_ATTEMPTS
        self.readings = _MOST_READINGS
        self.blobs = _MOST_BLOBS

    def run(self, pasted: str, depth: int) -> None:
        """Search one text, and what is encoded in it."""
        self.paths = json_paths(pasted)
        spans = list(self._plain(pasted, depth))
        for sts in sts_in(pasted):
            if not any(found.token == sts.token for found in self.tokens.values()):
                self.sts.setdefault((sts.token, sts.stream), sts)
        if depth < _DEEPEST:
            for decoded in self._encoded(pasted, spans):
                self.run(decoded, depth + 1)

    def _plain(self, pasted: str, depth: int) -> Iterator[tuple[int, int]]:
        at = 0
        while (beginning := _BEGINNING.search(pasted, at)) is not None:
            if min(self.attempts, self.readings) <= 0 or len(self.tokens) >= MOST_TOKENS:
                if _TOO_MUCH not in self.notes:
                    self.notes.append(_TOO_MUCH)
                return
            read = _token_at(pasted, beginning.start())
            if read is None:
                at = beginning.end()
                self.attempts -= 1
            else:
                at = read.end
                self.readings -= 1 + (read.end - read.start) // 1000
                self._keep(read, pasted, depth)
                yield read.start, read.end

    def _keep(self, read: _Read, pasted: str, depth: int) -> None:
        token = read.token
        self.seen[token] += 1
        if self.seen[token] > _MOST_PLACES:
            return
        source, context, note = context_at(pasted, read.start, read.end)
        if self.paths.get(token):
            source = text("field {name}", name=self.paths[token])
        for _ in range(depth):
            source = text("{source}, in Base64", source=source)
        known = self.tokens.get(token)
        if known is None:
            notes = [] if note is None else [note]
            if read.hidden:
                notes.append(invisible_removed(read.hidden))
            self.tokens[token] = Found(token, source, context, tuple(notes))
        else:
            self.tokens[token] = replace(known, context=known.context.joined(context))

    def _encoded(self, pasted: str, spans: list[tuple[int, int]]) -> Iterator[str]:
        taken = iter(spans)
        span = next(taken, None)
        for blob in _BLOB.finditer(pasted, 0, _BASE64_SCANNED):
            while span is not None and span[1] <= blob.start():
                span = next(taken, None)
            if span is not None and span[0] < blob.end():
                continue
            if not self.blobs:
                return
            self.blobs -= 1
            decoded = _decoded_text(blob.group())
            if decoded:
                yield decoded


def _decoded_text(blob: str) -> str:
    """The text in a run of Base64 (either alphabet, wrapped or not); empty if there is none."""
    first_line = blob.split("\n", 1)[0].strip()
    for candidate in dict.fromkeys(("".join(blob.split()), first_line)):
        plain = candidate.replace("-", "+").replace("_", "/").rstrip("=")
        try:
            decoded = b64decode(plain + "=" * (-len(plain) % 4)).decode("utf-8")
        except (binascii.Error, UnicodeDecodeError):
            continue
        return decoded
    return ""


# ------------------------------------------------------------------------------------------- one token's text


def _token_at(pasted: str, start: int) -> _Read | None:
    """The token whose header begins at `start`: its text, and where it begins and ends. `None` if it is not
    one. If only its claims are there, whatever stands before their dot is taken for the header."""
    head = _head(pasted, start)
    if _MEMBERS.match(head):
        return _Reader(pasted, start).read()
    if not _CLAIMS.match(head):
        return _odd_token(pasted, start)
    if start and pasted[start - 1] == ".":
        before = pasted[max(0, start - 1025) : start - 1][::-1]
        match = _BACKWARDS.match(before)
        header = match.group()[::-1] if match else ""
        if header:
            return _Reader(pasted, start, header).read()
    return None


def _odd_token(pasted: str, start: int) -> _Read | None:
    """A token whose header begins with a member no standard knows, told by the claims that follow it."""
    run = _RUN.match(pasted, start, start + 2048)
    if run is None or not _BEGINNING.match(pasted, run.end() + 1) or pasted[run.end()] != ".":
        return None
    return _Reader(pasted, start).read()


def _head(pasted: str, start: int) -> str:
    """The first characters of the JSON behind a beginning, enough to recognise its first member."""
    some = INVISIBLE.sub("", _WRAP.sub("", pasted[start : start + 60]))
    run = _RUN.match(some)
    usable = run.group()[:24] if run else ""
    usable = usable[: len(usable) - len(usable) % 4]
    return b64decode(usable.replace("-", "+").replace("_", "/")).decode("utf-8", "replace")


class _Reader:
    """Reads a token on from its beginning, over line breaks and invisible characters.

    A line break may be the token's end or a wrap: the token goes on if that makes it whole, or while the
    lines are too long to be words.
    """

    def __init__(self, pasted: str, start: int, header: str = "") -> None:
        self.pasted = pasted
        self.start = start - 1 - len(header) if header else start
        self.at = start
        self.hidden = 0
        self.parts: list[list[str]] = [[header], []] if header else [[]]
        self.length = len(header)
        self.wanted: tuple[int, ...] | None = () if header else None  # signature characters; None: not known
        self.most_parts = 3

    def read(self) -> _Read:
        """The token."""
        best = self._line()
        while not self._whole() and self.length < MOST_CHARACTERS:
            wrap = _WRAP.match(self.pasted, self.at)
            run = _RUN.match(self.pasted, wrap.end()) if wrap else None
            dotted = _DOT.match(self.pasted, wrap.end()) if wrap else None
            if wrap is None or (run is None and (dotted is None or len(self.parts) >= self.most_parts)):
                break
            if self.parts[-1] and _BEGINNING.match(self.pasted, wrap.end()) and self._another(wrap.end()):
                break
            broken_on_purpose = wrap.group()[0] in "=\\"
            self.at = wrap.end()
            line = self._line()
            if self._whole() or broken_on_purpose or self.at - wrap.end() >= _LONG_LINE:
                best = line
            else:
                break  # a short line is a token's last one only if it makes it whole
        return best

    def _another(self, at: int) -> bool:
        return bool(_MEMBERS.match(_head(self.pasted, at)))

    def _line(self) -> _Read:
        while self.length < MOST_CHARACTERS:
            if run := _RUN.match(self.pasted, self.at, self.at + MOST_CHARACTERS):
                self.parts[-1].append(run.group())
                self.length += len(run.group())
                self.at = run.end()
            elif hidden := INVISIBLE.match(self.pasted, self.at):
                self.hidden += hidden.end() - self.at
                self.at = hidden.end()
            elif (dot := _DOT.match(self.pasted, self.at)) and len(self.parts) < self.most_parts:
                self.at = dot.end()
                self._next_part()
            else:
                break
        return _Read(self._text(), self.start, self.at, self.hidden)

    def _next_part(self) -> None:
        if len(self.parts) == 1 and self.wanted is None:
            self.wanted, self.most_parts = _shape("".join(self.parts[0]))
        self.parts.append([])

    def _whole(self) -> bool:
        if len(self.parts) < 3 or not self.wanted:
            return False
        return sum(map(len, self.parts[2])) in self.wanted

    def _text(self) -> str:
        parts = ["".join(part) for part in self.parts]
        if len(parts) == 3 and self.wanted:
            signature = parts[2]
            for wanted in self.wanted:  # emphasis marks of chat programs are Base64 characters too
                if len(signature) > wanted and not signature[wanted:].strip("_-"):
                    parts[2] = signature[:wanted]
        token = ".".join(parts)
        return token.rstrip(".") if len(parts) != 3 or not parts[1] else token


def _shape(header: str) -> tuple[tuple[int, ...], int]:
    """How many characters the signature may have (empty: not known), and how many parts there may be."""
    try:
        members = json.loads(b64decode(header.replace("-", "+").replace("_", "/") + "=" * (-len(header) % 4)))
    except (ValueError, RecursionError):
        return (), 3
    if not isinstance(members, dict):
        return (), 3
    algorithm = members.get("alg")
    lengths = SIGNATURE_BYTES.get(algorithm, ()) if isinstance(algorithm, str) else ()
    if isinstance(algorithm, str) and algorithm[:2] in ("RS", "PS"):
        lengths = (256, 384, 512)
    return tuple((8 * length + 5) // 6 for length in lengths), 5 if "enc" in members else 3
