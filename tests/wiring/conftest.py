"""Fixtures that the wiring tests share."""

from __future__ import annotations

from tests.practice import practice as practice
from tests.practice import practice_server as practice_server
from tests.wiring.training_client import admin as admin
from tests.wiring.training_client import anonymous as anonymous
