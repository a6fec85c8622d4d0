"""Write resources/rules/PARAMETERS.md: where each parameter of the law is stored, enforced and tested.

python packaging/parameter_table.py
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "resources" / "rules" / "PARAMETERS.md"
HEAD = """\
# Where the parameters of the law are kept

Made by `packaging/parameter_table.py` from `parameters.json`; a test compares them. Complete is what is stored as data,
enforced and tested: {complete} of {all}.

| no. | rule | article | stored | enforced | tested | remark |
|---|---|---|---|---|---|---|
"""


def table() -> str:
    """Return the content of the file."""
    from desktop_app.services.law import load_parameters  # noqa: PLC0415 - needs the path that main sets

    parameters = load_parameters()
    rows = [
        (
            parameter.id,
            parameter.name,
            parameter.values[-1].article,
            _listed([place.removeprefix("resources/") for place in parameter.stored]),
            _listed([name.removeprefix("desktop_app.") for name in parameter.enforced]),
            _listed([test.removeprefix("tests/") for test in parameter.tested]),
            parameter.reason,
        )
        for parameter in parameters
    ]
    lines = "".join("| " + " | ".join(row) + " |\n" for row in rows)
    return HEAD.format(complete=sum(map(_is_complete, parameters)), all=len(parameters)) + lines


def _is_complete(parameter: object) -> bool:
    return bool(getattr(parameter, "is_complete", False))


def _listed(places: Sequence[str]) -> str:
    return "<br>".join(f"`{place}`" for place in places) or "–"


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    TARGET.write_text(table(), encoding="utf-8")
