"""The annexes of the demo office are what their script writes."""

from pathlib import Path

import pytest

from tests.scripts import load_script

SAMPLE = load_script("sample_decisions")


def test_the_shipped_annexes_are_those_of_the_script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SAMPLE, "FOLDER", tmp_path)
    SAMPLE.main()
    for name in (SAMPLE.BEFORE, SAMPLE.AFTER):
        assert (tmp_path / name).read_bytes() == (SAMPLE.ROOT / "sample" / name).read_bytes(), (
            f"python packaging/sample_decisions.py writes {name} anew"
        )
