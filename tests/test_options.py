"""Where the started program keeps what lies outside its desk."""

from argparse import Namespace
from pathlib import Path

import pytest

from desktop_app.options import choose_guard_folder


def _chosen(guard_folder: Path | None = None, *, demo: bool = False, training: bool = False) -> Namespace:
    return Namespace(demo=demo, training=training, guard_folder=guard_folder)


def test_the_guard_is_never_in_the_folder_that_it_protects(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert choose_guard_folder(_chosen(), tmp_path / "elsewhere") == tmp_path / "quay-mot-cua" / "witness"
    beside = choose_guard_folder(_chosen(), tmp_path / "quay-mot-cua")
    assert beside == tmp_path / "quay-mot-cua-witness" / "witness"
    assert choose_guard_folder(_chosen(tmp_path / "usb"), tmp_path / "desk") == tmp_path / "usb"
    with pytest.raises(SystemExit):
        choose_guard_folder(_chosen(tmp_path / "desk" / "w"), tmp_path / "desk")


def test_the_sample_desk_has_no_rollback_guard(tmp_path: Path) -> None:
    assert choose_guard_folder(_chosen(demo=True), tmp_path) is None
    assert choose_guard_folder(_chosen(training=True), tmp_path) is None
