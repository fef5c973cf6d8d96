#!/bin/sh
# Puts this checkout and its command nanosecure-gui into .venv, as an editable installation would.
set -eu
root=$(pwd)
packages=$(.venv/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
printf '%s\n' "$root" >"$packages/nanosecure_gui.pth"
cat >.venv/bin/nanosecure-gui <<END
#!$root/.venv/bin/python
import sys

from nanosecure_gui.__main__ import run

sys.exit(run())
END
chmod +x .venv/bin/nanosecure-gui
