"""Documents name files and folders that exist."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BASES = (ROOT, ROOT / "desktop_app", ROOT / "central_server")
# Placeholders in capitals and files that a running desk makes.
MADE_LATER = re.compile(r"[A-Z]{3}|^logs/")
NAMED = re.compile(r"`([a-z_]+(?:/[\w.-]+)+/?)`")


@pytest.mark.parametrize("document", ["ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md", "README.md"])
def test_every_file_that_a_document_names_is_there(document: str) -> None:
    named = NAMED.findall((ROOT / document).read_text(encoding="utf-8"))
    assert named
    missing = [
        name for name in named if not MADE_LATER.search(name) and not any((base / name).exists() for base in BASES)
    ]
    assert not missing


@pytest.mark.parametrize("document", ["ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md"])
def test_the_readme_leads_to_it(document: str) -> None:
    assert f"({document})" in (ROOT / "README.md").read_text(encoding="utf-8")
