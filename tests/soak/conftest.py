"""Fixtures that the long tests share."""

from __future__ import annotations

from tests.practice import practice as practice
from tests.practice import practice_server as practice_server
