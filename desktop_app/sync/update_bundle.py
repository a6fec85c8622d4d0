"""An update of the program as one file, the same on a stick, in a folder of the network and from the server.

File: one line ``QMC-UPDATE 1``, four bytes with the length of the head, the head as compressed JSON (root files and the
signed manifest), then the contents that the manifest names, each compressed, in its order and without any name. The
manifest says how long each of them is, so that nothing is read that was not signed.
"""

import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Annotated, BinaryIO

import zstandard
from msgspec import Meta

from desktop_app.domain.codec import DecodeError, decode, encode
from desktop_app.domain.updates.manifest import MOST_FILE_BYTES, UpdateManifest, check_shape
from desktop_app.sync.update_trust import MOST_ROOTS, Signed

SUFFIX = ".qmcu"
MAGIC = b"QMC-UPDATE 1\n"
MOST_BYTES = 512 * 1024 * 1024
"""A bundle is never larger than this; a whole version with all libraries is a third of it."""
_LENGTH = struct.Struct(">I")
_MOST_HEAD, _MOST_HEAD_UNPACKED = 8 * 1024 * 1024, 16 * 1024 * 1024
_LEVEL = 19


class UnreadableUpdateError(ValueError):
    """The file is no update, damaged, cut off, or larger than its manifest says."""


@dataclass(frozen=True, slots=True)
class UpdateHead:
    """What stands before the contents: the root files since the first, and the signed manifest."""

    roots: Annotated[tuple[Signed, ...], Meta(max_length=MOST_ROOTS)]
    manifest: Signed


@dataclass(frozen=True, slots=True)
class ReadUpdate:
    """A bundle whose head was read and is well formed; whether it is signed `update_trust` tells.

    Attributes:
        head: root files and signed manifest.
        manifest: what the manifest says.
        begin: where the contents begin in the file.
    """

    head: UpdateHead
    manifest: UpdateManifest
    begin: int

    @property
    def size(self) -> int:
        """How many bytes the whole file has."""
        return self.begin + sum(part.packed for part in self.manifest.packed)


def read_update(file: BinaryIO) -> ReadUpdate:
    """Read the head of a bundle.

    Raises:
        UnreadableUpdateError: when it is something else or damaged.
        OSError: when it cannot be read.
    """
    if file.read(len(MAGIC)) != MAGIC:
        raise UnreadableUpdateError("no update")
    length = file.read(_LENGTH.size)
    size = _LENGTH.unpack(length)[0] if len(length) == _LENGTH.size else 0
    if not 0 < size <= _MOST_HEAD:
        raise UnreadableUpdateError("no head")
    packed = file.read(size)
    try:
        head = decode(_unpacked(packed, _MOST_HEAD_UNPACKED), UpdateHead)
        manifest = decode(head.manifest.body, UpdateManifest)
        check_shape(manifest)
    except DecodeError as error:
        raise UnreadableUpdateError("damaged") from error
    except ValueError as error:
        raise UnreadableUpdateError(str(error)) from error
    read = ReadUpdate(head, manifest, len(MAGIC) + _LENGTH.size + size)
    if len(packed) != size or read.size > MOST_BYTES:
        raise UnreadableUpdateError("cut off or too large")
    return read


def contents_of(file: BinaryIO, read: ReadUpdate) -> Iterator[tuple[str, bytes]]:
    """Return each content that a bundle brings with its hash, compared with the manifest.

    Args:
        file: the bundle.
        read: its head.

    Raises:
        UnreadableUpdateError: when a content is not what the manifest says, or there is more after the last.
        OSError: when it cannot be read.
    """
    sizes = {each.sha256: each.size for each in read.manifest.files}
    file.seek(read.begin)
    for part in read.manifest.packed:
        packed = file.read(part.packed)
        if len(packed) != part.packed:
            raise UnreadableUpdateError("cut off")
        content = _unpacked(packed, sizes[part.sha256])
        if len(content) != sizes[part.sha256] or sha256(content).hexdigest() != part.sha256:
            raise UnreadableUpdateError("a file was altered")
        yield part.sha256, content
    if file.read(1):
        raise UnreadableUpdateError("more than its manifest says")


def pack_content(content: bytes) -> bytes:
    """Return a content as it stands in a bundle."""
    return zstandard.ZstdCompressor(level=_LEVEL).compress(content)


def write_update(
    file: BinaryIO, roots: Sequence[Signed], manifest: Signed, packed: Mapping[str, bytes], order: Sequence[str]
) -> None:
    """Write a bundle.

    Args:
        file: where to.
        roots: all root files but the first.
        manifest: the signed manifest.
        packed: the contents by hash, as `pack_content` gives them.
        order: the hashes in the manifest's order.
    """
    head = zstandard.ZstdCompressor(level=_LEVEL).compress(encode(UpdateHead(tuple(roots), manifest)))
    file.write(MAGIC + _LENGTH.pack(len(head)) + head)
    for digest in order:
        file.write(packed[digest])


def is_update(path: Path) -> bool:
    """Return whether a file says that it is an update; only its signature tells whether it is to be believed."""
    try:
        with path.open("rb") as file:
            return file.read(len(MAGIC)) == MAGIC
    except OSError:
        return False


def _unpacked(packed: bytes, most: int) -> bytes:
    """Unpack one frame of at most `most` bytes; more of it is never written into memory."""
    try:
        stated = zstandard.get_frame_parameters(packed).content_size
        if stated in {zstandard.CONTENTSIZE_UNKNOWN, zstandard.CONTENTSIZE_ERROR} or stated > min(most, _MOST_UNPACKED):
            raise UnreadableUpdateError("larger than it says")
        unpacker = zstandard.ZstdDecompressor().decompressobj()
        content = unpacker.decompress(packed)
        if not unpacker.eof or unpacker.unused_data:
            raise UnreadableUpdateError("damaged")
    except zstandard.ZstdError as error:
        raise UnreadableUpdateError("damaged") from error
    return content


_MOST_UNPACKED = max(MOST_FILE_BYTES, _MOST_HEAD_UNPACKED)
