"""Changes since the last release: one file each, put together by towncrier."""

import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
CHANGES = ROOT / "packaging/changes"


def _fragments() -> list[Path]:
    return [path for path in CHANGES.iterdir() if path.name != "README.md"]


def test_every_file_has_a_kind_that_towncrier_knows() -> None:
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["towncrier"]
    kinds = {kind["directory"] for kind in config["type"]}
    for path in _fragments():
        parts = path.name.split(".")
        assert parts[-1] == "md", path.name
        assert kinds & set(parts[1:-1]), path.name
        assert path.read_text(encoding="utf-8").strip(), path.name


def test_a_release_puts_all_of_them_into_the_change_log() -> None:
    command = [sys.executable, "-m", "towncrier", "build", "--draft", "--version", "9.9.9", "--date", "2026-12-01"]
    draft = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert draft.startswith("## [9.9.9] - 2026-12-01")
    for path in _fragments():
        assert f"- {path.read_text(encoding='utf-8').strip()}" in draft


def test_the_change_log_has_the_place_for_the_next_release() -> None:
    log = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert log.count("<!-- towncrier release notes start -->") == 1
    assert log.index("<!-- towncrier release notes start -->") < log.index("## [")
