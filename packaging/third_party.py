"""Write THIRD-PARTY.txt: every library of the lock files with version, licence, source and notices.

    python packaging/third_party.py

Texts come from the installed packages; for those that only some systems install they lie in ``packaging/licences``,
like the texts of the LGPL and of the GPL that it adds to. The same locks give the same file.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from check_licences import ELSEWHERE, LOCKS, REVIEWED, statement  # type: ignore[import-not-found] # a script beside this one

FOLDER = Path(__file__).parent
TEXTS = FOLDER / "licences"
TARGET = FOLDER.parent / "THIRD-PARTY.txt"
# Addresses that the metadata do not name, and where every other package lies.
SOURCES: dict[str, str] = json.loads((TEXTS / "sources.json").read_text(encoding="utf-8"))
_PINNED = re.compile(r"^([a-z0-9._-]+)==([^\s;\\]+)", re.MULTILINE)
_NOTICE = re.compile(r"(?i)licen[cs]e|copying|notice|authors")
# Its metadata name no address: the index of packages that it was installed from has its source distribution.
_NO_ADDRESS = "the source distribution of this version"
_SOURCE_LABELS = ("source code", "source", "repository", "code", "github", "homepage", "download")
_LGPL = {
    "psycopg": "LGPL-3.0",
    "psycopg-binary": "LGPL-3.0",
    "psycopg-pool": "LGPL-3.0",
    "pyside6-essentials": "LGPL-3.0",
    "python-stdnum": "LGPL-2.1",
    "shiboken6": "LGPL-3.0",
}


@dataclass(frozen=True)
class Part:
    """One library: what the table says of it, and its notices by the names of their files."""

    name: str
    version: str
    licence: str
    source: str
    notices: tuple[tuple[str, str], ...]


def pinned() -> dict[str, str]:
    """Return the version of each package in the locks of the desktop and of the server."""
    texts = [(FOLDER / lock).read_text(encoding="utf-8") for lock in LOCKS]
    return dict(sorted(pair for text in texts for pair in _PINNED.findall(text)))


def parts() -> list[Part]:
    """Return the libraries, by name."""
    return [_elsewhere(*pair) if pair[0] in ELSEWHERE else _installed(*pair) for pair in pinned().items()]


def _installed(name: str, version: str) -> Part:
    package = distribution(name)
    if package.version != version:
        raise SystemExit(f"{name} {version} is locked, but {package.version} is installed")
    says = statement(package.metadata)
    licence = REVIEWED.get(name, (says, says))[1]
    return Part(name, version, licence, _source(name, package), tuple(_notices(package)))


def _elsewhere(name: str, version: str) -> Part:
    text = TEXTS / f"{name}.txt"
    notices = (("LICENSE", _tidy(text.read_text(encoding="utf-8"))),) if text.exists() else ()
    return Part(name, version, ELSEWHERE[name], SOURCES.get(name, _NO_ADDRESS), notices)


def _source(name: str, package: Distribution) -> str:
    if name in SOURCES:
        return SOURCES[name]
    urls = [line.partition(", ") for line in package.metadata.get_all("Project-URL") or []]
    by_label = {label.lower(): url for label, _, url in urls}
    named = [by_label[label] for label in _SOURCE_LABELS if label in by_label]
    return str((named or package.metadata.get_all("Home-page") or [_NO_ADDRESS])[0])


def _notices(package: Distribution) -> list[tuple[str, str]]:
    files = [file for file in package.files or [] if ".dist-info" in file.parts[0]]
    # What setuptools has inside is used while a package is built, and not shipped.
    wanted = [file for file in files if _is_notice(file.parts) and "_vendor" not in file.parts]
    texts = {file.name: Path(str(package.locate_file(file))) for file in sorted(wanted, key=str)}
    return [(name, _tidy(path.read_text(encoding="utf-8", errors="replace"))) for name, path in texts.items()]


def _is_notice(names: tuple[str, ...]) -> bool:
    return "licenses" in names[:-1] or _NOTICE.search(names[-1]) is not None


def _tidy(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.replace("\f", "").splitlines()).strip("\n") + "\n"


def document() -> str:
    """Return the whole file."""
    known = parts()
    lines = [f"{part.name} {part.version}\n    {part.licence}\n    {part.source}\n" for part in known]
    body = [(TEXTS / "head.txt").read_text(encoding="utf-8"), "Libraries\n---------\n", *lines, "\nNotices\n-------\n"]
    texts: dict[str, tuple[str, list[str]]] = {}
    for part in known:
        for name, text in part.notices:
            digest = hashlib.sha256(" ".join(text.split()).encode()).hexdigest()
            texts.setdefault(digest, (text, []))[1].append(f"{part.name} ({name})")
    for text, owners in texts.values():
        body.append(f"\n==== {', '.join(owners)}\n\n{text}")
    for name in ("LGPL-3.0", "LGPL-2.1", "GPL-3.0"):
        users = ", ".join(library for library, licence in _LGPL.items() if licence == name)
        title = f"{name}: {users}" if users else f"{name}, which LGPL-3.0 adds to"
        body.append(f"\n==== {title}\n\n{_tidy((TEXTS / f'{name}.txt').read_text(encoding='utf-8'))}")
    return "".join(body)


if __name__ == "__main__":
    TARGET.write_text(document(), encoding="utf-8")
