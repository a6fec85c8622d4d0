"""Contrast of the colours, and no colour outside the tokens."""

import re
from pathlib import Path
from unittest.mock import Mock

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from desktop_app.ui.common.theme import system_wants_contrast, tokens_of, use_style

ROOT = Path(__file__).parents[3]


def _luminance(colour: str) -> float:
    parts = [QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF()]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


_BACKS = ("bg", "surface", "sunken", "desk", "weak", "ok_tint", "warn_tint", "bad_tint")
# What each colour is drawn on, and the least contrast: 4.5 for text (3.0 for marks and outlines), more for plain text.
_LEAST = {
    "text": (dict.fromkeys(_BACKS, 10.0) | dict.fromkeys(("bg", "surface", "sunken"), 13.0)),
    "muted": (dict.fromkeys(_BACKS, 4.5) | dict.fromkeys(("bg", "surface", "sunken"), 5.0)),
    "accent": dict.fromkeys(_BACKS, 4.5),
    "bad": dict.fromkeys(("bg", "surface", "sunken", "weak", "bad_tint"), 4.5),
    "warn": dict.fromkeys(("bg", "surface", "sunken", "weak", "warn_tint"), 4.5),
    "ok": dict.fromkeys(("bg", "surface", "ok_tint"), 4.5),
    "edge": dict.fromkeys(("bg", "surface", "sunken"), 3.0),
    "on_accent": dict.fromkeys(("accent", "hover"), 4.5),
}
_THEMES = [(dark, strong) for dark in (False, True) for strong in (False, True)]


@pytest.mark.parametrize(("dark", "strong"), _THEMES)
def test_contrast(dark: bool, strong: bool) -> None:
    tokens = tokens_of(dark=dark, high_contrast=strong)
    for front, backs in _LEAST.items():
        for back, wanted in backs.items():
            assert _contrast(tokens[front], tokens[back]) >= wanted, (front, back)


@pytest.mark.parametrize("dark", [False, True])
def test_high_contrast_is_seven_to_one_and_draws_lines_as_strong_as_text(dark: bool) -> None:
    plain, strong = tokens_of(dark=dark), tokens_of(dark=dark, high_contrast=True)
    assert strong.keys() == plain.keys()
    for front in ("text", "muted", "line", "edge", "accent", "ok", "warn", "bad"):
        for back in ("bg", "surface", "sunken", "desk"):
            assert _contrast(strong[front], strong[back]) >= 7.0, (front, back)


def test_every_colour_of_the_style_sheet_is_one_of_the_computed_pairs() -> None:
    sheet = (ROOT / "resources/styles/desk.qss").read_text()
    fronts = set(re.findall(r"(?<![-\w])color: \$\{(\w+)\}", sheet)) - {"surface"}
    assert fronts <= _LEAST.keys()
    assert _contrast(tokens_of(dark=False)["surface"], tokens_of(dark=False)["bad"]) >= 4.5, "badges"


def _rule_of(selector: str) -> str:
    sheet = (ROOT / "resources/styles/desk.qss").read_text()
    return sheet.partition(selector)[2].partition(" {")[2].partition("; }")[0]


@pytest.mark.parametrize("chosen", ['QFrame[role="row"][chosen="true"]', "QTableView::item:selected"])
def test_the_chosen_row_has_a_mark_and_not_only_a_tint(chosen: str) -> None:
    assert re.search(r"border-\w+: [23]px solid \$\{accent\}", _rule_of(chosen))


def test_a_wrong_field_with_the_cursor_looks_unlike_one_without() -> None:
    wrong, focused = _rule_of('QComboBox[wrong="true"]'), _rule_of('QComboBox[wrong="true"]:focus')
    assert "${bad_tint}" in wrong
    assert "solid ${bad}" in wrong
    assert "2px solid ${accent}" in focused


@pytest.mark.parametrize("preference", list(Qt.ContrastPreference))
def test_the_contrast_follows_the_system(preference: Qt.ContrastPreference) -> None:
    application = Mock(QApplication)
    application.styleHints().accessibility().contrastPreference.return_value = preference
    assert system_wants_contrast(application) is (preference == Qt.ContrastPreference.HighContrast)


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


@pytest.mark.window
def test_the_systems_own_style_is_not_used(qapp: QApplication) -> None:
    before = qapp.styleSheet()
    qapp.setStyleSheet("")
    qapp.setStyle("Windows")
    try:
        use_style(qapp)
        assert qapp.style().name() == "fusion"
    finally:
        qapp.setStyle("Fusion")
        qapp.setStyleSheet(before)
