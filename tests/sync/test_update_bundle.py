import struct
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.codec import encode
from desktop_app.domain.updates.manifest import PackedFile
from desktop_app.sync.update_bundle import (
    MAGIC,
    UnreadableUpdateError,
    contents_of,
    is_update,
    pack_content,
    read_update,
)
from tests.domain.updates.samples import file_of, manifest
from tests.sync.update_samples import bundle, manifest_of

_FILES = {"app/a.py": b"new" * 100, "lib/b.so": b"old"}
_MADE = manifest_of(_FILES, [_FILES["app/a.py"]])
_BUNDLE = bundle(_MADE, [_FILES["app/a.py"]])


def _contents(content: bytes) -> list[bytes]:
    file = BytesIO(content)
    return [each for _digest, each in contents_of(file, read_update(file))]


def test_a_bundle_is_read_as_it_was_made() -> None:
    read = read_update(BytesIO(_BUNDLE))
    assert read.manifest == _MADE
    assert read.size == len(_BUNDLE)
    assert _contents(_BUNDLE) == [_FILES["app/a.py"]]


@given(st.integers(0, len(_BUNDLE) - 1), st.integers(1, 255))
def test_no_changed_byte_changes_what_is_written(place: int, difference: int) -> None:
    changed = bytearray(_BUNDLE)
    changed[place] ^= difference
    try:
        read = read_update(BytesIO(changed))
        contents = _contents(bytes(changed))
    except UnreadableUpdateError:
        return
    # What is changed in the head, and still well formed, the signature tells.
    assert contents == [_FILES["app/a.py"]] or read.manifest != _MADE


@given(st.integers(0, len(_BUNDLE) - 1))
def test_a_bundle_that_was_not_copied_whole_is_refused(length: int) -> None:
    with pytest.raises(UnreadableUpdateError):
        _contents(_BUNDLE[:length])


@given(st.binary(max_size=200))
def test_anything_else_is_refused(content: bytes) -> None:
    for whole in (content, MAGIC + content):
        with pytest.raises(UnreadableUpdateError):
            _contents(whole)


def test_more_than_the_manifest_says_is_refused() -> None:
    with pytest.raises(UnreadableUpdateError):
        _contents(_BUNDLE + b"x")


def test_a_part_that_unpacks_to_more_than_the_manifest_says_is_never_unpacked() -> None:
    small, bomb = b"small", zstandard.compress(b"\0" * 50_000_000)
    made = manifest_of({"app/a": small}, [small])
    made = replace(made, packed=(PackedFile(made.packed[0].sha256, len(bomb)),))
    with pytest.raises(UnreadableUpdateError):
        _contents(bundle(made) + bomb)


def test_a_frame_that_hides_its_size_is_refused() -> None:
    content = b"x" * 1000
    stream = zstandard.ZstdCompressor(write_content_size=False).compress(content)
    made = manifest_of({"app/a": content}, [content])
    made = replace(made, packed=(PackedFile(made.packed[0].sha256, len(stream)),))
    with pytest.raises(UnreadableUpdateError):
        _contents(bundle(made) + stream)


@pytest.mark.parametrize("path", ["app/../x", "app/con", "python/python.exe", "app/A.py"])
def test_paths_are_checked_although_they_are_signed(path: str) -> None:
    made = manifest(files=(file_of("app/a.py", b""), file_of(path, b"")))
    with pytest.raises(UnreadableUpdateError):
        read_update(BytesIO(bundle(made)))


@pytest.mark.parametrize(
    "head", [b"", b"{}", b"\x00" * 17_000_000, encode({"roots": [], "manifest": {"body": "{}", "signatures": []}})]
)
def test_a_head_that_is_none_is_refused(head: bytes) -> None:
    packed = pack_content(head)
    with pytest.raises(UnreadableUpdateError):
        read_update(BytesIO(MAGIC + struct.pack(">I", len(packed)) + packed))
    with pytest.raises(UnreadableUpdateError):
        read_update(BytesIO(MAGIC + struct.pack(">I", 2**32 - 1) + packed))


def test_a_file_says_that_it_is_an_update(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(_BUNDLE)
    (tmp_path / "b").write_bytes(b"QMC-BUNDLE 1\n")
    assert is_update(tmp_path / "a")
    assert not is_update(tmp_path / "b")
    assert not is_update(tmp_path / "missing")
