"""The printed page looks as it did when somebody last looked at it."""

from __future__ import annotations

import numpy as np
import pytest

from tests.forms.golden_pictures import CASES, load, picture, tol1


@pytest.mark.parametrize("name", CASES)
def test_page_matches_golden_picture(name: str) -> None:
    assert tol1(picture(CASES[name]()), load(name)) == 0


def test_measure_sees_a_lost_stroke_but_not_noise() -> None:
    stored = load("receipt-2018-a5")
    noisy = np.clip(stored.astype(int) + np.random.default_rng(1).integers(-20, 21, stored.shape), 0, 255)
    assert tol1(stored, noisy.astype(np.uint8)) == 0
    damaged = stored.copy()
    y, x = np.argwhere(stored < 30)[4000]
    damaged[y - 3 : y + 4, x - 3 : x + 4] = 255
    assert tol1(stored, damaged) > 0
