"""The list of libraries of a release: whole, with licences, and the same bytes for the same lock."""

import json
import subprocess
import sys
import tomllib

import pytest

import desktop_app
from tests.scripts import FOLDER, load_script

check_licences = load_script("check_licences")
bill_of_materials = load_script("bill_of_materials")


def _printed(part: str) -> str:
    command = [sys.executable, str(FOLDER / "bill_of_materials.py"), part]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("part", ["desk", "server"])
def test_each_library_of_the_lock_is_listed_with_a_licence_that_may_be_shipped(part: str) -> None:
    lock = (FOLDER / bill_of_materials.LOCKS[part]).read_text(encoding="utf-8")
    listed = bill_of_materials.components(lock)
    assert [component["name"] for component in listed] == check_licences.packages(lock)
    assert len({component["bom-ref"] for component in listed}) == len(listed)
    expressions = {component["name"]: component["licenses"][0]["expression"] for component in listed}
    assert not {name for name, expression in expressions.items() if not check_licences.is_allowed(expression)}
    hashes = sum(line["name"] == "quay-mot-cua:sha256" for component in listed for line in component["properties"])
    assert hashes == lock.count("--hash=sha256:")


def test_the_same_lock_gives_the_same_bytes() -> None:
    printed = _printed("desk")
    assert printed == _printed("desk")
    bill = json.loads(printed)
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    assert bill["metadata"]["component"]["version"] == desktop_app.__version__


def test_the_version_stands_in_one_place() -> None:
    project = tomllib.loads((FOLDER.parent / "pyproject.toml").read_text(encoding="utf-8"))
    assert "version" not in project["project"]
    assert project["project"]["dynamic"] == ["version"]
    assert project["tool"]["setuptools"]["dynamic"]["version"] == {"attr": "desktop_app.__version__"}
