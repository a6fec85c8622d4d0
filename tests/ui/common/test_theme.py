"""Contrast, names for screen readers, translations, and a sentence for every problem."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QAbstractItemView, QWidget

from desktop_app.domain.event_merge import _CODES
from desktop_app.domain.steps import EventKind
from desktop_app.ui.common.theme import tokens_of
from desktop_app.ui.texts.messages import known_codes
from tests.ui.conftest import Window

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


@pytest.mark.window
def test_everything_that_takes_keys_has_a_name(window: Window) -> None:
    window.fill()
    nameless = []
    for page in ("reception", "dossiers", "ledger", "reports", "settings", "wordings", "sync"):
        window.view.show_page(page)
        window.settle()
        for widget in window.application.window.findChildren(QWidget):
            if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or not widget.isVisible():
                continue
            interface = QAccessible.queryAccessibleInterface(widget)
            inner = isinstance(widget.parent(), QAbstractItemView) or widget.objectName().startswith("qt_")
            if interface is not None and not inner and not interface.text(QAccessible.Text.Name):
                nameless.append((page, type(widget).__name__, widget.objectName()))
    assert [one for one in nameless if one[1] not in {"SavedPage", "DossierPage", "QScrollBar"}] == []


def _texts(path: Path) -> dict[tuple[str, str], str]:
    found = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            assert translation.get("type") is None, (path.name, message.findtext("source"))
            words = (translation.text or "") + "".join(form.text or "" for form in translation.iter("numerusform"))
            found[context.findtext("name", ""), message.findtext("source", "")] = words
    return found


def test_the_translation_is_complete_and_up_to_date(tmp_path: Path) -> None:
    kept = ROOT / "resources/translations/desk_vi.ts"
    texts = _texts(kept)
    assert [source for source, words in texts.items() if not words.strip()] == []
    tools = Path(sys.executable).parent
    fresh = tmp_path / "desk_vi.ts"
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "desktop_app").rglob("*.py"))
    command = [str(tools / "pyside6-lupdate"), "-silent", "-locations", "none", *sources, "-ts", str(fresh)]
    subprocess.run(command, check=True, cwd=ROOT, capture_output=True)
    wanted = {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in ET.parse(fresh).getroot().iter("context")
        for message in context.iter("message")
    }
    assert wanted == set(texts), "run packaging/translate.sh"
    for (_, source), words in texts.items():
        assert set(re.findall(r"\{\w+\}|%n", source)) == set(re.findall(r"\{\w+\}|%n", words)), source


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_compiled_translation_is_the_written_one(language: str, tmp_path: Path) -> None:
    folder = ROOT / "resources/translations"
    compiled = tmp_path / "fresh.qm"
    tool = Path(sys.executable).parent / "pyside6-lrelease"
    subprocess.run([tool, folder / f"desk_{language}.ts", "-qm", compiled], check=True, capture_output=True)
    assert compiled.read_bytes() == (folder / f"desk_{language}.qm").read_bytes(), "run packaging/translate.sh"


def test_every_problem_has_its_sentence() -> None:
    raised = set()
    for path in (ROOT / "desktop_app").rglob("*.py"):
        if "ui" not in path.parts or path.name == "page.py":
            text = path.read_text()
            raised |= set(re.findall(r"(?:RuleViolation|StorageProblem|PrinterProblem)\(\s*\"([\w.]+)\"", text))
            raised |= set(re.findall(r"\"((?:card|number|storage|print|phone)\.[\w.]+)\"", text))
    raised -= {one for one in raised if one.endswith((".json", ".py"))} | {"code.no_pattern", "rules.none"}
    raised -= {kind.value for kind in EventKind}
    assert raised - known_codes() == set()
    assert len(raised) > 60


def test_every_answer_of_the_server_has_its_sentence() -> None:
    said = set()
    for room in ("desktop_app", "central_server"):
        for path in (ROOT / room).rglob("*.py"):
            said |= set(re.findall(r"(?:Refusal|Unreachable)\(\s*\"(\w+)\"", path.read_text()))
    # What a round answers by itself, and what the server sends with 503 and 429, which make the desk wait.
    said -= {"forked", "fence_needed", "too_many"}
    # What only a back office and the province are told.
    said -= {"step_impossible", "wrong_role", "unknown_dossier"}
    assert {f"sync.{code}" for code in said} - known_codes() == set()
    assert {*_CODES.values(), "merge.step", "merge.ended", "merge.correction"} - known_codes() == set()
