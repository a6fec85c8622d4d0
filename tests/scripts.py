"""Loads the scripts of ``packaging``, which are no package."""

import importlib.util
import sys
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[1] / "packaging"


def load_script(name: str) -> Any:
    """Return a script of ``packaging`` as a module, by its name without ending."""
    spec = importlib.util.spec_from_file_location(name, FOLDER / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    # A data class looks its module up by name.
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module
