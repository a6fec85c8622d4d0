"""The libraries that the running program consists of, with version and licence, as their own metadata say."""

import re
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution, distributions

_PRODUCT = "quay-mot-cua"
_EXTRA = re.compile(r"""extra\s*==\s*['"]([a-z]+)['"]""")
_NAME = re.compile(r"[A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True, order=True)
class Library:
    """A library.

    Attributes:
        name: as its maker writes it.
        version: the installed version.
        licence: the SPDX expression or what stands in its place; ``""`` where its metadata say nothing.
    """

    name: str
    version: str
    licence: str


def libraries() -> list[Library]:
    """Return the libraries of the desk and what they need in turn, by name.

    Where the program is installed without metadata of its own, these are all libraries beside it.
    """
    installed_by_name: dict[str, Distribution] = {}
    waiting = _required(_PRODUCT, "desk")
    while waiting:
        name = waiting.pop()
        installed = _installed(name)
        if installed is not None and _normal(name) not in installed_by_name:
            installed_by_name[_normal(name)] = installed
            waiting += _required(name, "")
    shown = installed_by_name.values() or [other for other in distributions() if _normal(other.name) != _PRODUCT]
    return sorted(
        {Library(library.name, library.version, _licence(library)) for library in shown},
        key=lambda line: line.name.lower(),
    )


def _required(name: str, extra: str) -> list[str]:
    installed = _installed(name)
    lines = installed.requires or [] if installed is not None else []
    extras = [(line, _EXTRA.search(line)) for line in lines]
    wanted = [line for line, named in extras if named is None or named[1] == extra]
    return [match[0] for line in wanted if (match := _NAME.match(line))]


def _installed(name: str) -> Distribution | None:
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None


def _licence(library: Distribution) -> str:
    if expression := _field(library, "License-Expression"):
        return expression
    stated = _field(library, "License")
    classifiers = library.metadata.get_all("Classifier") or []
    classified = [line.rpartition(" :: ")[2] for line in classifiers if line.startswith("License ::")]
    return ", ".join(classified) or (stated if len(stated) < 60 and "\n" not in stated else "")


def _field(library: Distribution, name: str) -> str:
    return str((library.metadata.get_all(name) or [""])[0]).strip()


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
