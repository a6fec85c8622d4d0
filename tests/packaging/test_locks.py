"""Each lock installs what its program imports, and the server's lock nothing of the desktop."""

from __future__ import annotations

import re
import sys
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import TYPE_CHECKING

import grimp
import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
OWN = ("central_server", "desktop_app", "forms", "resources")
DESKTOP_ONLY = {
    "argon2-cffi", "holidays", "httpx2", "keyring", "platformdirs", "pypdfium2", "pyside6-essentials", "shiboken6",
    "sqlcipher3", "uuid-utils", "xlsxwriter",
}  # fmt: skip
SERVER_ONLY = {"fastapi", "jinja2", "psycopg", "psycopg-binary", "psycopg-pool", "starlette", "uvicorn"}


def locked(name: str) -> set[str]:
    text = (ROOT / "packaging" / name).read_text(encoding="utf-8")
    return set(re.findall(r"^([a-z0-9._-]+)==", text, re.MULTILINE))


@cache
def imports() -> grimp.ImportGraph:
    return grimp.build_graph(*OWN, include_external_packages=True, cache_dir=None)


def reached_from(program: str) -> Iterator[str]:
    """Yield the program's modules and all that they import, directly or not."""
    graph = imports()
    waiting = [module for module in graph.modules if module.split(".")[0] == program]
    seen = set(waiting)
    while waiting:
        module = waiting.pop()
        yield module
        new = graph.find_modules_directly_imported_by(module) - seen
        seen |= new
        waiting += new


def distributions_of(program: str) -> set[str]:
    """Return the normalised names of the distributions that provide what the program imports."""
    providers = packages_distributions()
    packages = {module.split(".")[0] for module in reached_from(program)}
    third_party = packages - set(OWN) - sys.stdlib_module_names - {"_typeshed"}
    return {re.sub(r"[-_.]+", "-", providers[name][0]).lower() for name in third_party}


@pytest.mark.parametrize(
    ("program", "lock"), [("central_server", "requirements-server.lock"), ("desktop_app", "requirements.lock")]
)
def test_the_lock_provides_every_library_that_the_program_imports(program: str, lock: str) -> None:
    assert distributions_of(program) - locked(lock) == set()


def test_the_servers_lock_has_no_library_of_the_desktop() -> None:
    assert DESKTOP_ONLY & locked("requirements-server.lock") == set()
    assert locked("requirements.lock") >= DESKTOP_ONLY


def test_the_desktops_lock_has_no_library_of_the_server() -> None:
    assert SERVER_ONLY & locked("requirements.lock") == set()
    assert locked("requirements-server.lock") >= SERVER_ONLY


def test_what_both_use_has_the_same_pins() -> None:
    pins = [
        dict(re.findall(r"^([a-z0-9._-]+)==(\S+)", (ROOT / "packaging" / name).read_text(encoding="utf-8"), re.M))
        for name in ("requirements.lock", "requirements-server.lock", "requirements-dev.lock")
    ]
    desk, server, dev = pins
    assert desk.items() <= dev.items()
    assert server.items() <= dev.items()


def test_no_lock_names_an_address() -> None:
    for path in (ROOT / "packaging").glob("requirements*.lock"):
        assert "://" not in path.read_text(encoding="utf-8"), path.name
