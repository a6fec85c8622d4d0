"""A module's tests are found by its name.

`desktop_app/<folders>/<module>.py` is tested in `tests/<folders>/test_<module>.py`, `central_server` and `forms` in
`tests/central_server/<folders>/...` and `tests/forms/<folders>/...`. A module with many tests has several such files,
each with an aspect behind the name: `test_<module>_<aspect>.py`. A package counts as the module of its name. Tests of
several modules together stand beside the module that they mainly exercise.

Some folders test no single module and are free in their names: the whole program (`end_to_end`, `faults`,
`simulation`), measurements (`benchmarks`), data files (`resources`) and scripts (`packaging`).
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
ROOT = TESTS.parent
FREE = ("benchmarks", "end_to_end", "faults", "packaging", "resources", "simulation")
FILES = [
    path.relative_to(TESTS)
    for path in sorted(TESTS.rglob("test_*.py"))
    if path.relative_to(TESTS).parts[0] not in FREE and path != Path(__file__)
]


def source_folder(test_file: Path) -> Path:
    """Return the folder of the modules that a test file in this place is about."""
    folder = test_file.parent
    return ROOT / (folder if folder.parts[:1] in {("central_server",), ("forms",)} else "desktop_app" / folder)


def modules_of(folder: Path) -> set[str]:
    """Return the names of the modules and packages in a folder, without leading or trailing underscores."""
    files = {path.stem for path in folder.glob("*.py")}
    packages = {path.parent.name for path in folder.glob("*/__init__.py")}
    return {name.strip("_") for name in files | packages} - {"init"}


@pytest.mark.parametrize("test_file", FILES, ids=str)
def test_a_test_file_has_the_name_of_a_module(test_file: Path) -> None:
    modules = modules_of(source_folder(test_file))
    name = test_file.stem.removeprefix("test_")
    assert any(name == module or name.startswith(f"{module}_") for module in modules), (
        f"{source_folder(test_file).relative_to(ROOT)} has no module for tests/{test_file}"
    )


# Words that say nothing about what a name holds, or that stand for something else.
EMPTY_NAMES = {"found", "heard", "judge", "life", "one", "said", "stuff", "thing", "told", "what"}
SOURCES = [
    path for folder in ("central_server", "desktop_app", "forms", "packaging") for path in (ROOT / folder).rglob("*.py")
]


def _names_in(tree: ast.Module) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name, node.lineno
        elif isinstance(node, ast.arg):
            yield node.arg, node.lineno
        elif isinstance(node, ast.Name | ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield (node.id if isinstance(node, ast.Name) else node.attr), node.lineno


def test_names_say_what_they_hold() -> None:
    empty = [
        f"{path.relative_to(ROOT)}:{line} {name}"
        for path in SOURCES
        for name, line in _names_in(ast.parse(path.read_text(encoding="utf-8")))
        if name.strip("_").lower() in EMPTY_NAMES
    ]
    assert not empty
