"""Manifests for tests."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

from desktop_app.domain.updates.manifest import PRODUCT, Installed, UpdateFile, UpdateManifest

NOW = datetime(2026, 11, 29, 8, 0, tzinfo=UTC)
PLATFORM = "linux-x86_64-3.11"
INSTALLED = Installed("0.2.0", "stable", PLATFORM, 31)


def file_of(path: str, content: bytes) -> UpdateFile:
    return UpdateFile(path, sha256(content).hexdigest(), len(content))


def manifest(**changed: Any) -> UpdateManifest:
    made = UpdateManifest(
        product=PRODUCT,
        channel="stable",
        platform=PLATFORM,
        version="0.3.0",
        oldest="0.2.0",
        schema=31,
        oldest_schema=1,
        protocols=(1,),
        made_at=NOW - timedelta(days=1),
        expires_at=NOW + timedelta(days=30),
        files=(file_of("app/desktop_app/__init__.py", b"new"),),
    )
    return replace(made, **changed)
