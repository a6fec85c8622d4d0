"""Synthetic scans: a clean picture of paper tilted, blurred, faded, scratched, noisy and JPEG-compressed.

numpy and Pillow only. Levels: A is a good scanner, B an ordinary one, C a poor one, S is B with a streak in every scan.
The same seed gives the same tilt, blur and so on for every picture, so cells of a table can be compared.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from io import BytesIO
from math import cos, radians, sin
from random import Random
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

if TYPE_CHECKING:
    Range = tuple[float, float]

PAPER = 255
_MM = 25.4


@dataclass(frozen=True, slots=True)
class Level:
    """Ranges from which one scan's damage is drawn.

    Attributes:
        tilt: Largest rotation either way, in degrees.
        perspective: How far the corners wander, as a share of the picture.
        blur: Radius of the Gaussian blur, in pixels of the scan.
        jpeg: Quality of the compression.
        noise: Standard deviation of the noise, in grey levels.
        contrast: Share of the contrast that is left.
        lost: Share of the paper without toner, in spots of 0.15 mm.
        streak: Share of the scans with a white streak of 0.25 to 0.6 mm along the way that the paper goes.
    """

    tilt: float
    perspective: float
    blur: Range
    jpeg: Range
    noise: Range
    contrast: Range
    lost: float = 0.0
    streak: float = 0.0


LEVELS = {
    "A": Level(3, 0.0, (0.5, 0.8), (60, 80), (2, 6), (0.8, 1.0)),
    "B": Level(15, 0.01, (0.5, 1.3), (40, 80), (4, 12), (0.5, 0.9), lost=0.02, streak=0.3),
    "C": Level(15, 0.02, (1.0, 2.0), (30, 60), (8, 18), (0.3, 0.7), lost=0.05, streak=1.0),
}
LEVELS["S"] = replace(LEVELS["B"], streak=1.0)


def damaged(clean: Image.Image, dpi: int, level: Level, across: Range, seed: int) -> Image.Image:
    """Return a scan of a grey picture; a streak lies somewhere ``across``, given in shares of the picture's width."""
    draw = Random(seed)
    picture = _scratched(clean, dpi, level, across, draw)
    picture = _turned(picture, draw.uniform(-level.tilt, level.tilt), level.perspective, draw)
    picture = picture.filter(ImageFilter.GaussianBlur(draw.uniform(*level.blur)))
    picture = _faded(picture, draw.uniform(*level.contrast), draw.uniform(*level.noise), seed)
    packed = BytesIO()
    picture.save(packed, "JPEG", quality=round(draw.uniform(*level.jpeg)))
    return Image.open(packed)


def _scratched(clean: Image.Image, dpi: int, level: Level, across: Range, draw: Random) -> Image.Image:
    """Take toner away: spots everywhere, and a streak."""
    picture = clean.copy()
    spot = 0.15 / _MM * dpi
    if level.lost:
        chance = np.random.default_rng(draw.getrandbits(32))
        columns, rows = round(clean.width / spot), round(clean.height / spot)
        grid = np.where(chance.random((rows, columns)) < level.lost, 255, 0).astype(np.uint8)
        picture.paste(PAPER, mask=Image.fromarray(grid).resize(clean.size, Image.Resampling.NEAREST))
    at, wide, happens = draw.random(), draw.uniform(0.25, 0.6) / _MM * dpi, draw.random() < level.streak
    if happens:
        x = (across[0] + at * (across[1] - across[0])) * clean.width
        ImageDraw.Draw(picture).rectangle((x - wide / 2, 0, x + wide / 2, clean.height), fill=PAPER)
    return picture


def _turned(picture: Image.Image, degrees: float, wander: float, draw: Random) -> Image.Image:
    """Rotate about the middle onto a larger sheet, each corner a little off."""
    wide, high = picture.size
    c, s = cos(radians(degrees)), sin(radians(degrees))
    size = (round(wide * c + high * abs(s)), round(high * c + wide * abs(s)))
    corners = []
    for x, y in ((0, 0), (wide, 0), (wide, high), (0, high)):
        dx, dy = x - wide / 2, y - high / 2
        off = [draw.uniform(-wander, wander) * length for length in (wide, high)]
        corners.append((size[0] / 2 + c * dx - s * dy + off[0], size[1] / 2 + s * dx + c * dy + off[1]))
    back = _projection(corners, ((0, 0), (wide, 0), (wide, high), (0, high)))
    return picture.transform(size, Image.Transform.PERSPECTIVE, back, Image.Resampling.BICUBIC, fillcolor=PAPER)


def _projection(seen: list[tuple[float, float]], paper: tuple[tuple[float, float], ...]) -> list[float]:
    """Return the eight numbers of the projection that maps the scan's points onto the paper's."""
    lines, values = [], []
    for (x, y), (u, v) in zip(seen, paper, strict=True):
        lines += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    return [float(one) for one in np.linalg.solve(np.array(lines, float), np.array(values, float))]


def _faded(picture: Image.Image, contrast: float, noise: float, seed: int) -> Image.Image:
    """Take contrast away around the middle grey and add noise."""
    grey = np.asarray(picture, np.float32)
    chance = np.random.default_rng(seed)
    worn = (grey - 127.5) * contrast + 127.5 + chance.standard_normal(grey.shape, np.float32) * noise
    return Image.fromarray(np.clip(worn, 0, 255).astype(np.uint8))
