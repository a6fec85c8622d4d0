"""THIRD-PARTY.txt names what the locks pin, with the notices, and is the one that the script makes."""

import pytest

from tests.scripts import load_script

SCRIPT = load_script("third_party")


def test_the_file_is_the_generated_one() -> None:
    assert SCRIPT.TARGET.read_text(encoding="utf-8") == SCRIPT.document(), "python packaging/third_party.py"


def test_every_library_of_the_locks_has_a_licence_a_source_and_a_notice() -> None:
    parts = {part.name: part for part in SCRIPT.parts()}
    assert {name: part.version for name, part in parts.items()} == SCRIPT.pinned()
    for part in parts.values():
        assert part.licence
        assert "pypi" not in part.source
    without_address = {name for name, part in parts.items() if not part.source.startswith(("https://", "http://"))}
    assert without_address == {"httpx2-jsfetch", "lazy-importer"}
    # Qt's own notices are at the address that the head names; httpx2-jsfetch is for browsers only and not shipped.
    assert {name for name, part in parts.items() if not part.notices} == {
        "httpx2-jsfetch",
        "pyside6-essentials",
        "shiboken6",
    }


def test_the_libraries_under_the_lgpl_come_with_its_text() -> None:
    text = SCRIPT.document()
    lesser = {part.name for part in SCRIPT.parts() if "LGPL" in part.licence}
    assert lesser == set(SCRIPT._LGPL)
    for title in ("GNU LESSER GENERAL PUBLIC LICENSE\n                       Version 3", "Version 2.1, February 1999"):
        assert title in text
    assert "END OF TERMS AND CONDITIONS" in text


def test_another_version_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SCRIPT, "pinned", lambda: {"qrcode": "0.1"})
    with pytest.raises(SystemExit, match=r"qrcode 0\.1 is locked"):
        SCRIPT.document()
