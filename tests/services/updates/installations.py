"""Installations and updates for tests."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from desktop_app.services.updates import installed, sources, staging
from desktop_app.services.updates.installed import OwnInstallation, UpdateTrust, platform_name
from desktop_app.storage.schema import SCHEMA_VERSION
from desktop_app.versions import Versions
from tests.sync.update_samples import PINNED, bundle, manifest_of

OLD = {"app/desktop_app/__main__.py": b"main", "app/a.py": b"old", "lib/b.so": b"library"}
NEW = {"app/desktop_app/__main__.py": b"main", "app/a.py": b"new", "app/c.py": b"new", "lib/b.so": b"library"}


@dataclass
class Laid:
    """An installation of version 0.2.0 in a folder."""

    root: Path
    own: OwnInstallation = field(init=False)

    def __post_init__(self) -> None:
        tree = self.root / "program"
        for name, content in OLD.items():
            (tree / name).parent.mkdir(parents=True, exist_ok=True)
            (tree / name).write_bytes(content)
        self.own = OwnInstallation(Versions(self.root), tree, UpdateTrust("stable", PINNED), "0.2.0")

    @property
    def versions(self) -> Versions:
        return self.own.versions

    def use(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for module in (installed, sources, staging):
            monkeypatch.setattr(module, "own_installation", lambda: self.own)

    def files(self, version: str) -> dict[str, bytes]:
        tree = self.versions.tree(version)
        return {path.relative_to(tree).as_posix(): path.read_bytes() for path in tree.rglob("*") if path.is_file()}


def update(packed: tuple[bytes, ...] = (b"new",), **changed: Any) -> bytes:
    fitting: dict[str, Any] = {"platform": platform_name(), "schema": SCHEMA_VERSION, **changed}
    signing = {name: fitting.pop(name) for name in ("signer", "roots") if name in fitting}
    return bundle(manifest_of(fitting.pop("contents", NEW), packed, **fitting), packed, **signing)
