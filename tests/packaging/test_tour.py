"""The tour: a whole visit on a virtual display, and the stored pictures that come from it."""

import shutil
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from tests.scripts import FOLDER, load_script
from tests.unmeasured import unmeasured_environment

tour = load_script("tour")

pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(not all(map(shutil.which, ("Xvfb", "xdotool", "xkbcomp"))), reason="needs Xvfb and xdotool"),
]

_ANEW = "make the pictures anew and look at them: bash packaging/run.sh --tour FOLDER --keep"


def test_the_tour_receives_a_dossier_and_the_stored_pictures_are_up_to_date(tmp_path: Path) -> None:
    environment = unmeasured_environment() | {"TMPDIR": str(tmp_path), "HOME": str(tmp_path)}
    out = tmp_path / "out"
    subprocess.run([sys.executable, str(FOLDER / "tour.py"), str(out)], env=environment, check=True, timeout=600)
    with pypdfium2.PdfDocument(out / "receipt.pdf") as receipt:
        assert "Dương Văn Tuấn" in receipt[0].get_textpage().get_text_bounded()
    taken = {path.name.partition("-")[2]: path for path in out.glob("[0-9]*.png")}
    stored = {path.name: path for path in tour.PICTURES.glob("*.png")}
    assert taken.keys() == stored.keys(), _ANEW
    differing = {name: tour.differing_cells(taken[name], stored[name]) for name in taken}
    assert not {name: count for name, count in differing.items() if count > tour.MOST_DIFFERING}, _ANEW


def test_a_changed_label_is_seen_and_fewer_colours_are_not(tmp_path: Path) -> None:
    stored = tour.PICTURES / "saved.png"
    with Image.open(stored) as picture:
        whole = picture.convert("RGB")
    whole.quantize(64).save(tmp_path / "few.png")
    whole.paste(whole.crop((400, 420, 500, 440)), (330, 270))
    whole.save(tmp_path / "label.png")
    assert tour.differing_cells(stored, tmp_path / "few.png") <= tour.MOST_DIFFERING
    assert tour.differing_cells(stored, tmp_path / "label.png") > tour.MOST_DIFFERING
