"""Runs first in the frozen program: what PyInstaller put into the environment is for this process alone.

A browser or a file manager that finds this program's libraries before its own does not start. This process
has read the variables when it was started, and needs them no longer.
"""

import os

if (libraries := os.environ.pop("LD_LIBRARY_PATH_ORIG", None)) is not None:
    os.environ["LD_LIBRARY_PATH"] = libraries
else:
    os.environ.pop("LD_LIBRARY_PATH", None)
for name in [name for name in os.environ if name.startswith("_PYI_")]:
    del os.environ[name]
