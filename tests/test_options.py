"""Where the started program keeps what lies outside its desk."""

from argparse import Namespace
from pathlib import Path

import pytest

from desktop_app.options import witness_folder


def _chosen(witness: Path | None = None, *, demo: bool = False) -> Namespace:
    return Namespace(demo=demo, witness=witness)


def test_the_witness_is_never_in_the_folder_it_watches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert witness_folder(_chosen(), tmp_path / "elsewhere") == tmp_path / "quay-mot-cua" / "witness"
    beside = witness_folder(_chosen(), tmp_path / "quay-mot-cua")
    assert beside == tmp_path / "quay-mot-cua-witness" / "witness"
    assert witness_folder(_chosen(tmp_path / "usb"), tmp_path / "desk") == tmp_path / "usb"
    with pytest.raises(SystemExit):
        witness_folder(_chosen(tmp_path / "desk" / "w"), tmp_path / "desk")


def test_the_sample_desk_keeps_no_witness(tmp_path: Path) -> None:
    assert witness_folder(_chosen(demo=True), tmp_path) is None
