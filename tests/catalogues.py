"""The tool that makes the catalogues, for tests: it lives in `packaging`, which is no package."""

from __future__ import annotations

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

TOOL = Path(__file__).resolve().parent.parent / "packaging" / "translations.py"


def tool() -> ModuleType:
    """`packaging/translations.py` as a module."""
    spec = spec_from_file_location("catalogue_tool", TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module
