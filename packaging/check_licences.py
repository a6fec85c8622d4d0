"""Check that every library of the lock files may be shipped beside an Apache-2.0 program.

    python packaging/check_licences.py

Reads the metadata of the installed packages named in the locks of the desktop and of the server. Permissive licences,
LGPL and MPL are allowed; GPL, AGPL and everything unknown is refused.
"""

from __future__ import annotations

import re
import sys
from importlib.metadata import PackageMetadata, PackageNotFoundError, metadata
from pathlib import Path

LOCKS = ("requirements.lock", "requirements-server.lock")
ALLOWED = frozenset(
    {
        "0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "MIT-0", "MIT-CMU", "PSF-2.0", "Unlicense",
        "Zlib", "LGPL-2.1-only", "LGPL-2.1-or-later", "LGPL-3.0-only", "LGPL-3.0-or-later", "MPL-2.0",
    }
)  # fmt: skip
CLASSIFIERS = {
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "GNU Lesser General Public License v2 or later (LGPLv2+)": "LGPL-2.1-or-later",
    "GNU Lesser General Public License v3 (LGPLv3)": "LGPL-3.0-only",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
}
# Packages whose metadata is not precise: the statement that was found there, and what their licence files say.
REVIEWED = {
    "pypdfium2": ("BSD-3-Clause, Apache-2.0, dependency licenses", "BSD-3-Clause AND Apache-2.0"),
    # "Other/Proprietary" means the trade mark QR Code of DENSO WAVE.
    "qrcode": ("BSD License / Other/Proprietary License", "BSD-3-Clause"),
    # zlib licence; the bundled SQLCipher is BSD-3-Clause, its OpenSSL Apache-2.0.
    "sqlcipher3": ("", "Zlib AND BSD-3-Clause AND Apache-2.0"),
}
# Packages that only other systems install: their licence cannot be read from an installed copy here.
ELSEWHERE = {
    "backports-tarfile": "MIT",
    "colorama": "BSD-3-Clause",
    "httpx2-jsfetch": "BSD-3-Clause",
    "importlib-metadata": "Apache-2.0",
    "jeepney": "MIT",
    "lazy-importer": "Apache-2.0",
    "pywin32-ctypes": "BSD-3-Clause",
    "secretstorage": "BSD-3-Clause",
    "zipp": "MIT",
}
TOKENS = re.compile(r"\(|\)|[^\s()]+")


def packages(lock: str) -> list[str]:
    """Return the names of the packages that the text of a lock file pins."""
    return re.findall(r"^([a-z0-9._-]+)==", lock, re.MULTILINE)


def is_allowed(expression: str) -> bool:
    """Tell whether an SPDX expression leaves a choice of allowed licences only.

    >>> is_allowed("LGPL-3.0-only OR GPL-2.0-only")
    True
    >>> is_allowed("MIT AND (GPL-3.0-only OR AGPL-3.0-only)")
    False
    """
    tokens: list[str] = TOKENS.findall(expression)
    try:
        return _either(tokens) and not tokens
    except IndexError:
        return False  # cut off in the middle


def _either(tokens: list[str]) -> bool:
    result = _both(tokens)
    while tokens and tokens[0] == "OR":
        tokens.pop(0)
        result = _both(tokens) or result
    return result


def _both(tokens: list[str]) -> bool:
    result = _single(tokens)
    while tokens and tokens[0] == "AND":
        tokens.pop(0)
        result = _single(tokens) and result
    return result


def _single(tokens: list[str]) -> bool:
    token = tokens.pop(0)
    if token != "(":
        return token in ALLOWED
    result = _either(tokens)
    return tokens.pop(0) == ")" and result


def statement(package: PackageMetadata) -> str:
    """Return what a package's metadata says of its licence: an SPDX expression where it can be had."""
    if expression := _field(package, "License-Expression"):
        return expression
    classifiers = [line for line in package.get_all("Classifier") or [] if line.startswith("License :: ")]
    names = [line.rpartition("OSI Approved :: ")[2].removeprefix("License :: ") for line in classifiers]
    if names and all(name in CLASSIFIERS for name in names):
        return " OR ".join(CLASSIFIERS[name] for name in names)
    return " / ".join(names) or _field(package, "License")


def _field(package: PackageMetadata, name: str) -> str:
    return str((package.get_all(name) or [""])[0]).strip()


def problem(name: str, package: PackageMetadata | None) -> str | None:
    """Return why a package must not be shipped, or None when it may.

    Args:
        name: the package's name in the lock.
        found: the metadata of the installed package; None when it is not installed.
    """
    if package is None:
        licence = ELSEWHERE.get(name, "")
        return None if is_allowed(licence) else f"{name}: not installed, so its licence is unknown"
    says = statement(package)
    reviewed, licence = REVIEWED.get(name, (says, says))
    return None if says == reviewed and is_allowed(licence) else f"{name}: {says or 'names no licence'}"


def installed(name: str) -> PackageMetadata | None:
    """Return the metadata of an installed package, or None."""
    try:
        return metadata(name)
    except PackageNotFoundError:
        return None


def main() -> int:
    """Print what must not be shipped; the exit status is 1 when there is any."""
    folder = Path(__file__).parent
    names = {name for lock in LOCKS for name in packages((folder / lock).read_text(encoding="utf-8"))}
    problems = [text for name in sorted(names) if (text := problem(name, installed(name)))]
    print("\n".join(problems) or f"{len(names)} packages: permissive, LGPL or MPL")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
