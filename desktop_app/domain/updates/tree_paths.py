"""Which names of files an update may bring: the same rules on every system, the strictest of all of them.

A bundle is signed, but a name is checked all the same: a mistake of whoever made it must not write outside the folder
of the new version, nor make a file that Windows cannot create or that hides another one.
"""

import re
import unicodedata
from collections.abc import Iterable

PARTS = ("app", "lib")
"""The folders of a version: the program and its libraries. The interpreter beside them comes with a setup only."""

LONGEST_PATH = 200
_LONGEST_NAME = 120
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\]')
# Windows opens a device under these names, whatever the ending and the folder.
_DEVICES = frozenset(
    {
        "con",
        "prn",
        "aux",
        "nul",
        "conin$",
        "conout$",
        *(f"{port}{n}" for port in ("com", "lpt") for n in "123456789¹²³"),
    }
)


def is_safe_path(path: str) -> bool:
    """Return whether a file of a version may have this path, relative to the folder of the version."""
    names = path.split("/")
    return (
        len(path) <= LONGEST_PATH
        and len(names) > 1
        and names[0] in PARTS
        and unicodedata.is_normalized("NFC", path)
        and all(map(_is_safe_name, names))
    )


def clashing_path(paths: Iterable[str]) -> str:
    """Return the first path that is another one's file or folder where capitals make no difference, or ``""``."""
    files: set[str] = set()
    folders: set[str] = set()
    for path in paths:
        folded = unicodedata.normalize("NFC", path.casefold())
        above = {folded[: place.start()] for place in re.finditer("/", folded)}
        if folded in files or folded in folders or above & files:
            return path
        files.add(folded)
        folders |= above
    return ""


def _is_safe_name(name: str) -> bool:
    return (
        0 < len(name) <= _LONGEST_NAME
        and name.casefold() != "__pycache__"
        and not name.endswith((".", " "))
        and not name.startswith(" ")
        and name.isprintable()
        and _FORBIDDEN.search(name) is None
        and name.casefold().partition(".")[0].rstrip() not in _DEVICES
    )
