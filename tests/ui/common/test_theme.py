"""Contrast of the colours, and no colour outside the tokens."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from desktop_app.ui.common.theme import tokens_of

ROOT = Path(__file__).parents[3]


def _luminance(colour: str) -> float:
    parts = [QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF()]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("dark", [False, True])
def test_contrast(dark: bool) -> None:
    tokens = tokens_of(dark=dark)
    least = [("text", back, 13.0) for back in ("bg", "surface", "sunken")]
    least += [("muted", back, 5.0) for back in ("bg", "surface", "sunken")]
    least += [(state, f"{state}_tint", 4.5) for state in ("ok", "warn", "bad")]
    least += [("accent", "weak", 4.5), ("on_accent", "accent", 4.5), ("edge", "surface", 3.0), ("bad", "surface", 4.5)]
    for front, back, wanted in least:
        assert _contrast(tokens[front], tokens[back]) >= wanted, (front, back)


def test_the_style_sheet_has_no_colour_of_its_own() -> None:
    assert not re.search(r"#[0-9A-Fa-f]{3,8}\b", (ROOT / "resources/styles/desk.qss").read_text())
    for path in (ROOT / "desktop_app/ui").rglob("*.py"):
        assert not re.search(r"[\"']#[0-9A-Fa-f]{6}[\"']", path.read_text()), path.name


def test_every_property_of_the_style_sheet_is_set_by_a_widget() -> None:
    named = set(re.findall(r"\[(\w+)=", (ROOT / "resources/styles/desk.qss").read_text()))
    sources = "".join(path.read_text() for path in (ROOT / "desktop_app/ui").rglob("*.py"))
    patterns = {name: rf'(setProperty\("{name}"|set_tone\([^)]*\b{name}=)' for name in named - {"readOnly"}}
    assert patterns
    assert [name for name, pattern in patterns.items() if not re.search(pattern, sources)] == []
