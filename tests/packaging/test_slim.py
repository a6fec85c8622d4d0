"""What a setup leaves out of the libraries is what the program never loads."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.scripts import load_script

if TYPE_CHECKING:
    from collections.abc import Iterator

SLIM = load_script("slim")
ROOT = Path(__file__).parents[2]
KEPT = (
    "PySide6/Qt6Core.dll",
    "PySide6/QtWidgets.pyd",
    "PySide6/QtWidgets.abi3.so",
    "PySide6/Qt/lib/libQt6XcbQpa.so.6",
    "PySide6/Qt/lib/libicudata.so.73",
    "PySide6/msvcp140_2.dll",
    "PySide6/plugins/platforms/qwindows.dll",
    "PySide6/Qt/plugins/platforms/libqxcb.so",
    "holidays/locale/vi/LC_MESSAGES/VN.mo",
    "stdnum/util.py",
    "stdnum/vn/mst.py",
    "sqlalchemy/dialects/sqlite/base.py",
    "tzdata/zoneinfo/Asia/Ho_Chi_Minh",
)
GONE = (
    "PySide6/Qt6Quick.dll",
    "PySide6/Qt6XcbQpa.dll",
    "PySide6/QtQml.pyd",
    "PySide6/QtCore.pyi",
    "PySide6/Qt/lib/libQt6Quick.so.6",
    "PySide6/designer.exe",
    "PySide6/opengl32sw.dll",
    "PySide6/qml/QtQuick/qmldir",
    "PySide6/plugins/platforms/qminimal.dll",
    "PySide6/plugins/sqldrivers/qsqlite.dll",
    "holidays/locale/fr/LC_MESSAGES/FR.mo",
    "stdnum/eu/vat.py",
    "setuptools/__init__.py",
    "lxml/etree.h",
    "keyring/__pycache__/core.cpython-311.pyc",
)


def modules_of_qt() -> Iterator[str]:
    for path in (ROOT / "desktop_app").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6.Qt"):
                yield str(node.module).removeprefix("PySide6.Qt")


def test_every_module_of_qt_that_is_imported_stays() -> None:
    assert set(modules_of_qt()) == set(SLIM.QT_IMPORTED)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in (*KEPT, *GONE):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"content")
    return tmp_path


def test_what_the_program_loads_stays_and_the_rest_goes(site: Path) -> None:
    SLIM.slim(site)
    assert sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()) == sorted(KEPT)


def test_slimming_twice_changes_nothing_more(site: Path) -> None:
    SLIM.slim(site)
    once = SLIM.size_of(site)
    SLIM.slim(site)
    assert SLIM.size_of(site) == once == len(KEPT) * len(b"content")


def test_the_record_of_a_library_lists_what_is_there(tmp_path: Path) -> None:
    folder = tmp_path / "mako-1.dist-info"
    folder.mkdir()
    for name in ("mako/util.py", "mako/with,comma.py", "bin/mako-render"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    lines = ["bin/mako-render,sha256=of-the-build-folder,307", "mako/util.py,,0", '"mako/with,comma.py",,0']
    (folder / "RECORD").write_text("\n".join([*lines, "mako-1.dist-info/RECORD,,"]) + "\n")
    SLIM.slim(tmp_path)
    assert (folder / "RECORD").read_text().splitlines() == [*lines[1:], "mako-1.dist-info/RECORD,,"]
