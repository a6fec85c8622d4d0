"""The manifest of an update, and whether a desk takes it.

The protections are those of The Update Framework: a version number never goes back (rollback), a manifest expires
(freeze), every file has its size and hash (altered and endless data), and it names the channel, the system and the
oldest version that it is for.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from msgspec import Meta

from desktop_app.domain.bounds import Moment, Name, check_moment
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.updates.tree_paths import clashing_path, is_safe_path

PRODUCT = "quay-mot-cua"
MOST_FILES = 20_000
MOST_FILE_BYTES = 64 * 1024 * 1024
MOST_TREE_BYTES = 1024 * 1024 * 1024

Digest = Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]
"""A SHA-256 in hexadecimal."""
Version = Annotated[str, Meta(pattern=r"^\d{1,4}(\.\d{1,4}){1,3}$")]
"""A version, such as ``0.3.0``; also the name of its folder."""
_FileBytes = Annotated[int, Meta(ge=0, le=MOST_FILE_BYTES)]


@dataclass(frozen=True, slots=True)
class UpdateFile:
    """A file of the new version: its path with slashes below the folder of the version, its hash and its bytes."""

    path: Annotated[str, Meta(min_length=1, max_length=250)]
    sha256: Digest
    size: _FileBytes


@dataclass(frozen=True, slots=True)
class PackedFile:
    """A content that the bundle brings: its hash, and how many bytes it takes in the bundle."""

    sha256: Digest
    packed: Annotated[int, Meta(ge=1, le=MOST_FILE_BYTES)]


@dataclass(frozen=True, slots=True)
class UpdateManifest:
    """What a bundle says of itself, signed.

    Attributes:
        product: `PRODUCT`.
        channel: for which desks it is, such as ``stable``.
        platform: the system and Python that its libraries are for; see `desktop_app/services/updates/installed.py`.
        version: the version that it leads to.
        oldest: the oldest version that it can be put on.
        schema: version of the database's schema that the new version migrates to.
        oldest_schema: the oldest schema that it migrates.
        protocols: versions of the protocol with the server that it speaks.
        made_at: when it was made.
        expires_at: from then on nobody takes it: a newer one has to be there, perhaps with a mended weakness.
        files: all files of the new version.
        packed: the contents that the bundle brings, in their order; the others are those of the installed version.
        news: what it brings, in words for officers.
    """

    product: Name
    channel: Name
    platform: Name
    version: Version
    oldest: Version
    schema: Annotated[int, Meta(ge=1, le=100_000)]
    oldest_schema: Annotated[int, Meta(ge=0, le=100_000)]
    protocols: Annotated[tuple[int, ...], Meta(min_length=1, max_length=20)]
    made_at: Moment
    expires_at: Moment
    files: Annotated[tuple[UpdateFile, ...], Meta(min_length=1, max_length=MOST_FILES)]
    packed: Annotated[tuple[PackedFile, ...], Meta(max_length=MOST_FILES)] = ()
    news: Annotated[str, Meta(max_length=4_000)] = ""


@dataclass(frozen=True, slots=True)
class Installed:
    """What an update meets.

    Attributes:
        version: the version that runs.
        channel: the channel of this installation.
        platform: its system and Python.
        schema: the schema of the desk's database.
        protocols: versions of the protocol that the desk's server speaks; empty for a desk that works alone.
        newest: the newest version that was ever in use here, also one that was rolled back.
        failed: versions that did not start here.
    """

    version: str
    channel: str
    platform: str
    schema: int
    protocols: Collection[int] = ()
    newest: str = ""
    failed: Collection[str] = ()


def version_key(text: str) -> tuple[int, ...]:
    """Return a version to be compared: its leading numbers without zeros at the end."""
    match = re.match(r"\d+(?:\.\d+)*", text)
    numbers = [int(part) for part in match[0].split(".")] if match else []
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


def check_shape(manifest: UpdateManifest) -> None:
    """Check what the types of a manifest cannot express; whoever signed it made a mistake where this fails.

    Raises:
        ValueError: for a path that is unsafe or clashes, sizes out of bounds, or packed contents that no file has.
    """
    for moment in (manifest.made_at, manifest.expires_at):
        check_moment(moment)
    unsafe = next((file.path for file in manifest.files if not is_safe_path(file.path)), "")
    clash = unsafe or clashing_path(file.path for file in manifest.files)
    if clash:
        raise ValueError(f"the path {clash!r} is not allowed")
    sizes: dict[str, int] = {}
    for file in manifest.files:
        if sizes.setdefault(file.sha256, file.size) != file.size:
            raise ValueError("one hash with two sizes")
    if sum(file.size for file in manifest.files) > MOST_TREE_BYTES:
        raise ValueError("too large")
    packed = [part.sha256 for part in manifest.packed]
    if len(set(packed)) < len(packed) or not set(packed) <= sizes.keys():
        raise ValueError("packed contents that no file has")


def check_fits(manifest: UpdateManifest, installed: Installed, now: datetime) -> None:
    """Check that an installation takes an update.

    Raises:
        RuleViolation: ``update.other_product``, ``update.other_channel``, ``update.other_system``, ``update.expired``,
            ``update.not_newer``, ``update.failed_before``, ``update.too_big_step``, ``update.schema``,
            ``update.protocol``.
    """
    new, version = version_key(manifest.version), manifest.version
    newest = max(version_key(installed.version), version_key(installed.newest))
    problems = (
        (manifest.product != PRODUCT, "update.other_product"),
        (manifest.channel != installed.channel, "update.other_channel"),
        (manifest.platform != installed.platform, "update.other_system"),
        (now >= manifest.expires_at, "update.expired"),
        (version in installed.failed, "update.failed_before"),
        (new <= newest, "update.not_newer"),
        (version_key(installed.version) < version_key(manifest.oldest), "update.too_big_step"),
        (not manifest.oldest_schema <= installed.schema <= manifest.schema, "update.schema"),
        (bool(installed.protocols) and not set(installed.protocols) & set(manifest.protocols), "update.protocol"),
    )
    code = next((code for applies, code in problems if applies), "")
    if code:
        day = f"{manifest.expires_at:%d/%m/%Y}"
        raise RuleViolation(
            code, "update", version=version, installed=installed.version, oldest=manifest.oldest, day=day
        )
