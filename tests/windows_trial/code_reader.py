"""Reads the recovery code from its sheet: letters of the program's own typeface, compared with how it draws them.

Tesseract takes a 5 for an S now and then, and a wrong code opens nothing.
"""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from tests.windows_trial.computer import FailedError

_FONT = Path(__file__).parents[2] / "resources/fonts/inter/Inter-Bold.otf"
_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
_COUNT, _GROUP = 24, 4
_SIZE = (24, 32)
_DARK = 128

Ink = NDArray[np.bool_]


def read_code(page: Image.Image) -> str:
    """Return the code on a page: the only line with 24 letters of one height and five dashes.

    Raises:
        FailedError: when there is no such line.
    """
    ink = np.asarray(page.convert("L")) < _DARK
    for top, bottom in _runs(ink.max(axis=1)):
        line = ink[top:bottom]
        parts = _parts(line)
        letters = [part for part in parts if part.shape[0] > line.shape[0] // 2]
        if len(letters) == _COUNT and len(parts) == _COUNT + _COUNT // _GROUP - 1:
            return "".join(map(_letter, letters))
    raise FailedError("no code on the sheet")


def _letter(ink: Ink) -> str:
    picture = _fitted(ink)
    shape = ink.shape[1] / ink.shape[0]
    differences = {
        letter: float(np.abs(picture - drawn).mean()) + abs(shape - drawn_shape)
        for letter, (drawn, drawn_shape) in _DRAWN.items()
    }
    return min(differences, key=differences.__getitem__)


def _drawn(letter: str) -> tuple[NDArray[np.float64], float]:
    font = ImageFont.truetype(_FONT, 58)
    picture = Image.new("L", (160, 160), 255)
    ImageDraw.Draw(picture).text((40, 30), letter, font=font, fill=0)
    ink = _trimmed(np.asarray(picture) < _DARK)
    return _fitted(ink), ink.shape[1] / ink.shape[0]


def _fitted(ink: Ink) -> NDArray[np.float64]:
    picture = Image.fromarray(np.where(ink, 255, 0).astype(np.uint8)).resize(_SIZE, Image.Resampling.BOX)
    return np.asarray(picture) / 255.0


def _trimmed(ink: Ink) -> Ink:
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    return ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def _parts(line: Ink) -> list[Ink]:
    """Return the connected parts of a line, from left to right: kerned letters stand partly under one another."""
    left = {(int(row), int(column)) for row, column in np.argwhere(line)}
    parts: list[set[tuple[int, int]]] = []
    while left:
        waiting, part = [left.pop()], set()
        while waiting:
            row, column = waiting.pop()
            part.add((row, column))
            beside = {(row + down, column + right) for down in (-1, 0, 1) for right in (-1, 0, 1)} & left
            left -= beside
            waiting.extend(beside)
        parts.append(part)
    return [_drawing(part) for part in sorted(parts, key=lambda part: min(column for _row, column in part))]


def _drawing(part: set[tuple[int, int]]) -> Ink:
    places = np.array(sorted(part)) - np.array(
        [min(row for row, _column in part), min(column for _row, column in part)]
    )
    ink = np.zeros(places.max(axis=0) + 1, dtype=np.bool_)
    ink[places[:, 0], places[:, 1]] = True
    return ink


def _runs(is_set: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return where runs of True begin and end."""
    runs = []
    for value, places in groupby(enumerate(is_set), key=lambda pair: bool(pair[1])):
        listed = [place for place, _value in places]
        if value:
            runs.append((listed[0], listed[-1] + 1))
    return runs


_DRAWN = {letter: _drawn(letter) for letter in _LETTERS}
