"""Reading the product's own data files."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any


def resource(*parts: str) -> Path:
    """Return the path of a file under ``resources/``."""
    return Path(str(files("resources").joinpath(*parts)))


def read_json(*parts: str) -> Any:  # any JSON value
    """Return the contents of a JSON file under ``resources/``."""
    return json.loads(resource(*parts).read_text(encoding="utf-8"))
