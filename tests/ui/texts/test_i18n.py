"""The translations are complete and compiled."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


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
