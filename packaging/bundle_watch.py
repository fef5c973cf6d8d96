"""Runs before the program's own script in the executable whose start is measured."""

from tests.bench.start_ours import watch

watch()
