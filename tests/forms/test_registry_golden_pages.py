"""Every printed page looks and reads as it did when somebody last looked at it."""

from __future__ import annotations

import numpy as np
import pypdfium2
import pytest

from tests.forms.golden_pictures import (
    CASES,
    FOLDER,
    load,
    load_words,
    pictures,
    save_difference,
    tol1,
    words,
)


@pytest.mark.parametrize("name", CASES)
def test_pages_match_the_golden_ones(name: str) -> None:
    pdf = CASES[name]()
    drawn, stored = pictures(pdf), load(name)
    changed = [
        str(save_difference(f"{name}.{number}", old, new))
        for number, (old, new) in enumerate(zip(stored, drawn, strict=False), start=1)
        if tol1(new, old)
    ]
    assert not changed, f"look at {', '.join(changed)}"
    assert len(drawn) == len(stored)
    assert words(pdf) == load_words(name)


def test_every_golden_page_belongs_to_a_case() -> None:
    assert {path.name.split(".")[0] for path in FOLDER.iterdir()} == set(CASES)


def test_forty_of_everything_need_several_pages() -> None:
    single = ("apology", "refusal", "address-label", "urging-slip", "satisfaction-slip", "correction", "incident")
    many = [name for name in CASES if name.endswith("-many") and not name.startswith(single)]
    assert all(len(pypdfium2.PdfDocument(CASES[name]())) > 1 for name in many)


def test_measure_sees_a_lost_stroke_but_not_noise() -> None:
    (stored,) = load("receipt-2018")
    noisy = np.clip(stored.astype(int) + np.random.default_rng(1).integers(-20, 21, stored.shape), 0, 255)
    assert tol1(stored, noisy.astype(np.uint8)) == 0
    damaged = stored.copy()
    y, x = np.argwhere(stored < 30)[4000]
    damaged[y - 3 : y + 4, x - 3 : x + 4] = 255
    assert tol1(stored, damaged) > 0
    assert save_difference("measure", stored, damaged).exists()
