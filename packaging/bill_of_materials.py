"""Prints the libraries of a program as CycloneDX 1.6: `python packaging/bill_of_materials.py desk|server`.

Names, versions and hashes come from the lock file, licences from the metadata of the installed packages. The same
lock gives the same bytes: the serial number follows from the content, and no time is written.
"""

from __future__ import annotations

import json
import re
import sys
from importlib import import_module
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

LOCKS = {"desk": "requirements.lock", "server": "requirements-server.lock"}
_PIN = re.compile(r"^([a-z0-9._-]+)==([^ ;\\]+)(?: ; ([^\\]+?))? *\\?$", re.MULTILINE)
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


def components(lock: str) -> list[dict[str, Any]]:
    """Return the libraries that the text of a lock file pins, in its order."""
    pins = list(_PIN.finditer(lock))
    ends = [pin.start() for pin in pins[1:]] + [len(lock)]
    return [_component(pin, lock[pin.start() : end]) for pin, end in zip(pins, ends, strict=True)]


def bill(part: str, lock: str, version: str) -> dict[str, Any]:
    """Return the bill of materials of a program.

    Args:
        part: ``desk`` or ``server``.
        lock: text of its lock file.
        version: version of the program.
    """
    listed = components(lock)
    serial = uuid5(NAMESPACE_URL, f"quay-mot-cua:{part}:{version}:{json.dumps(listed, sort_keys=True)}")
    product = {
        "type": "application",
        "bom-ref": f"quay-mot-cua-{part}",
        "name": f"quay-mot-cua-{part}",
        "version": version,
        "licenses": [{"license": {"id": "Apache-2.0"}}],
    }
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
        "metadata": {"component": product},
        "components": listed,
    }


def _component(pin: re.Match[str], block: str) -> dict[str, Any]:
    name, version, marker = pin.groups()
    reference = f"pkg:pypi/{name}@{version}"
    made: dict[str, Any] = {
        "type": "library",
        "bom-ref": reference,
        "name": name,
        "version": version,
        "purl": reference,
        "licenses": [{"expression": _licence(name)}],
        # One for each file of the release: wheels of all systems and the source.
        "properties": [{"name": "quay-mot-cua:sha256", "value": value} for value in _HASH.findall(block)],
    }
    if marker:
        made["properties"].append({"name": "quay-mot-cua:only-where", "value": marker.strip()})
    return made


def _licence(name: str) -> str:
    licences = import_module("check_licences")
    package = licences.installed(name)
    if package is None:
        return str(licences.ELSEWHERE.get(name, "NOASSERTION"))
    stated = licences.statement(package)
    _reviewed, licence = licences.REVIEWED.get(name, (stated, stated))
    return str(licence)


def main() -> None:
    """Print the bill of materials as JSON."""
    folder = Path(__file__).parent
    sys.path[:0] = [str(folder), str(folder.parent)]
    part = sys.argv[1]
    version = import_module("desktop_app").__version__
    lock = (folder / LOCKS[part]).read_text(encoding="utf-8")
    print(json.dumps(bill(part, lock, version), indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
