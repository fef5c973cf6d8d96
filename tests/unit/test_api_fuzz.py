"""Whatever a server sends, every reader returns or raises a `UserError`, quickly and without a secret."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nanosecure_gui.api import answers, failures
from nanosecure_gui.api.protocol import Answer, Operation
from nanosecure_gui.core.errors import UserError

SECRET = "k3y-that-nobody-may-see"
READERS: list[Callable[[Answer], object]] = [
    answers.read_created,
    answers.read_verified,
    answers.read_revoked,
    answers.read_streams,
    answers.read_stream,
    answers.read_group,
    answers.read_organisation,
    answers.read_allowed,
    answers.read_signed_in,
    answers.read_signed,
    answers.read_registered,
]
CORPUS: dict[str, bytes] = {
    "empty": b"",
    "space": b" \r\n\t ",
    "null": b"null",
    "true": b"true",
    "number": b"42",
    "string": b'"token"',
    "array": b"[]",
    "object": b"{}",
    "nan": b'{"errorCode": NaN, "success": Infinity}',
    "huge number": b'{"errorCode": ' + b"9" * 5_000 + b"}",
    "huge float": b'{"errorCode": 1e400, "data": {"token": 1e400}}',
    "deep arrays": b"[" * 100_000,
    "deep objects": b'{"data":' * 50_000 + b"1" + b"}" * 50_000,
    "closed deep arrays": b"[" * 900 + b"]" * 900,
    "cut off": b'{"success":true,"data":{"token":"eyJhbGciOi',
    "two objects": b'{"success":true}{"success":false}',
    "trailing html": b'{"success":true}<html>',
    "html": b"<!DOCTYPE html><html><body>502 Bad Gateway</body></html>",
    "sign-in page": b"<html><form action='/login?token=x'>Welcome to the hotel</form></html>",
    "xml": b"<?xml version='1.0'?><error code='1001'/>",
    "text": b"Internal Server Error",
    "control characters": bytes(range(32)),
    "all bytes": bytes(range(256)),
    "not utf-8": b'{"message": "\xff\xfe\xfd"}',
    "utf-16": '{"success": true}'.encode("utf-16"),
    "bom": b'\xef\xbb\xbf{"success": true}',
    "lone surrogate": b'{"message": "\\ud800", "data": {"token": "\\udfff.a.b"}, "id": "\\ud800"}',
    "bidi": '{"message": "\u202eevil\u2066", "errorCode": 7}'.encode(),
    "zero bytes": b"\0" * 4_096,
    "gzip": gzip.compress(b"0" * 100_000),
    "null fields": b'{"success":null,"data":null,"error":null,"message":null,"errorCode":null}',
    "wrong types": b'{"success":"yes","data":[1],"error":[2],"message":{"a":1},"errorCode":[3]}',
    "data is text": b'{"success":true,"data":"a.b.c"}',
    "token is an object": b'{"success":true,"data":{"token":{"a":"b"}}}',
    "token with spaces": b'{"success":true,"data":{"token":"a.b.c d"}}',
    "token with a line break": b'{"success":true,"data":{"token":"a.b.c\\n"}}',
    "endless token": b'{"success":true,"data":{"token":"' + b"a.b." + b"c" * 900_000 + b'"}}',
    "endless message": b'{"success":false,"message":"' + b"m" * 900_000 + b'"}',
    "echo": b'{"success":false,"message":"' + SECRET.encode() + b'","apiKey":"' + SECRET.encode() + b'"}',
    "nested errors": b'{"error":{"error":{"error":{"message":"x"}}}}',
    "same key twice": b'{"success":true,"success":false,"data":{},"data":[]}',
    "streams of noise": b'[1,"a",null,{"id":[]},{"id":""},'
    b'{"id":"x","tags":{"a":1},"playout":[],"ingest":""}]',
    "playout of noise": b'{"id":"x","playout":{"h5live":[[],{},{"rtmp":[]},'
    b'{"rtmp":{"streamname":1}}],"rtmp":{}}}',
    "sizes of noise": b'{"id":"x","playout":{"h5live":[{"rtmp":{"streamname":"n"},"info":{"width":1e308,'
    b'"height":NaN,"bitrate":-1,"fps":"x"}}]}}',
    "times of noise": b'[{"id":"a","created_at":"9999-12-31T23:59:59-23:59"},{"id":"b","created_at":1e99}]',
    "organisation of noise": b'{"hash":{"hash":{"hash":{}}},"name":[],'
    b'"webhook":{"url":5},"packages":[null,{}]}',
    "many keys": json.dumps({f"k{n}": {"hash": n} for n in range(20_000)}).encode(),
}
STATUSES = (200, 201, 204, 206, 301, 400, 401, 403, 404, 429, 500, 502, 503, 599, 100, 999)
HEADERS = {"content-type": "\u202etext/html", "retry-after": "Fri, 31 Dec 9999 23:59:59 GMT", "date": "x"}


def survives(answer: Answer) -> None:
    def clean(error: UserError) -> None:
        shown = f"{error} {error.text} {error.advice} {error.details}"
        assert SECRET not in shown
        assert str(error).isprintable()
        assert len(error.details) < 3_000

    for read in READERS:
        try:
            read(answer)
        except UserError as error:
            clean(error)
    for operation in Operation:
        clean(failures.failure(answer, operation))


@pytest.mark.parametrize("body", CORPUS.values(), ids=CORPUS.keys())
def test_hostile_answers_become_values_or_clear_errors(body: bytes) -> None:
    for status in (200, 400, 403, 429) if len(body) > 20_000 else STATUSES:
        survives(Answer(status, HEADERS, body, secrets=(SECRET,)))


_KEYS = """
    id data success token message errorCode error code streams items state tags playout ingest rtmp h5live
    info width streamname streamgroup created_at hash name webhook secure packages url
"""
_WORDS = st.sampled_from(_KEYS.split())
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | _WORDS | st.just(SECRET),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(_WORDS | st.text(max_size=5), inner, max_size=6)
    ),
    max_leaves=25,
)


@settings(max_examples=150, deadline=None)
@given(status=st.sampled_from(STATUSES), content=_JSON)
def test_any_json_is_survived(status: int, content: object) -> None:
    survives(Answer(status, {}, json.dumps(content).encode(), secrets=(SECRET,)))


@settings(max_examples=100, deadline=None)
@given(status=st.integers(100, 999), body=st.binary(max_size=200), header=st.text(max_size=40))
def test_any_bytes_are_survived(status: int, body: bytes, header: str) -> None:
    survives(Answer(status, {"retry-after": header, "date": header, "content-type": header}, body))
