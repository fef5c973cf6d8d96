"""Two tokens side by side."""

from __future__ import annotations

from nanosecure_gui.core.comparison import Part, compare
from nanosecure_gui.core.decoding import decode
from tests.unit.token_samples import HEADER, NOW, playback_claims, playback_token, seconds, token_of


def test_equal_tokens_do_not_differ_whatever_their_signature() -> None:
    other = token_of(playback_claims(), HEADER, b"x" * 64)
    assert compare(decode(playback_token()), decode(other)) == ()


def test_only_the_differences_are_told_in_words() -> None:
    other = token_of(playback_claims(exp=seconds(NOW), user=None, ip="203.0.113.7"), {**HEADER, "kid": "new"})
    found = {d.name: d for d in compare(decode(playback_token()), decode(other))}
    assert set(found) == {"kid", "exp", "user", "ip"}
    assert found["kid"].part is Part.HEADER
    assert str(found["exp"].right) == "20:00 on 21 Nov 2026"
    assert found["user"].right is None
    assert found["ip"].left is None


def test_one_and_true_are_not_the_same() -> None:
    assert compare(decode(token_of({"a": 1})), decode(token_of({"a": True})))


def test_a_broken_token_can_be_compared() -> None:
    assert compare(decode("nonsense"), decode(playback_token()))
