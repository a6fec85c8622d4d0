"""Updates of the catalogue as signed files."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
import zstandard
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.catalogue.comparison import ImportedRow
from desktop_app.domain.catalogue.stated import StatedValues
from desktop_app.domain.law.fee import FeeRow
from desktop_app.domain.law.working_time import LimitStep, LimitUnit
from desktop_app.sync import catalogue_delta
from desktop_app.sync.catalogue_delta import (
    CatalogueDelta,
    ForgedDeltaError,
    Publication,
    UnknownPublisherError,
    UnreadableDeltaError,
    fingerprint,
    is_delta,
    pack_delta,
    read_delta,
)

KEY, OTHER = (Ed25519PrivateKey.from_private_bytes(bytes([number]) * 32) for number in (1, 2))
PUBLIC, OTHER_PUBLIC = (key.public_key().public_bytes_raw() for key in (KEY, OTHER))
AT = datetime(2026, 11, 20, 3, tzinfo=UTC)
FIRST = Publication(
    AT,
    "QD-163.xlsx",
    "ab" * 32,
    date(2026, 11, 20),
    "163/QĐ-BTP",
    rows=(
        ImportedRow(
            "1.001193",
            StatedValues(steps=(LimitStep(1, LimitUnit.WORKING_DAY),), fees=(FeeRow(None, "x"),)),
            effective_from=date(2026, 12, 1),
        ),
        ImportedRow("1.000656", StatedValues(is_in_force=False)),
    ),
)
SECOND = replace(FIRST, published_at=AT + timedelta(days=7), rows=())
DELTA = CatalogueDelta(date(2026, 7, 18), "UBND tỉnh", (FIRST, SECOND))
FILE = pack_delta(DELTA, bytes([1]) * 32)


def test_what_a_known_publisher_signed_is_read() -> None:
    assert read_delta(FILE, [OTHER_PUBLIC, PUBLIC]) == (DELTA, PUBLIC)
    assert DELTA.until == date(2026, 11, 27)
    assert is_delta(FILE) and not is_delta(b"PK" + FILE)


@given(st.integers(0, len(FILE) - 1), st.integers(1, 255))
def test_no_byte_can_be_changed(place: int, by: int) -> None:
    changed = FILE[:place] + bytes([FILE[place] ^ by]) + FILE[place + 1 :]
    with pytest.raises((ForgedDeltaError, UnreadableDeltaError)):
        read_delta(changed, [PUBLIC])


@pytest.mark.parametrize("keys", [[], [OTHER_PUBLIC], [b"short"]])
def test_a_stranger_s_file_names_its_key_and_is_not_read(keys: list[bytes]) -> None:
    with pytest.raises(UnknownPublisherError) as caught:
        read_delta(FILE, keys)
    assert caught.value.key == PUBLIC


def test_a_file_with_another_key_in_it_is_forged() -> None:
    swapped = FILE.replace(PUBLIC, OTHER_PUBLIC)
    with pytest.raises(ForgedDeltaError):
        read_delta(swapped, [PUBLIC, OTHER_PUBLIC])


def test_a_fingerprint_is_read_out_in_groups_and_tells_keys_apart() -> None:
    assert re.fullmatch(r"([0-9A-F]{4}-){7}[0-9A-F]{4}", fingerprint(PUBLIC))
    assert fingerprint(PUBLIC) != fingerprint(OTHER_PUBLIC)


@pytest.mark.parametrize("publications", [(), (SECOND, FIRST), (FIRST, FIRST)])
def test_publications_out_of_order_are_unreadable(publications: tuple[Publication, ...]) -> None:
    with pytest.raises(UnreadableDeltaError):
        read_delta(pack_delta(replace(DELTA, publications=publications), bytes([1]) * 32), [PUBLIC])


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"x" * 1000, FILE[1:]])
def test_what_is_something_else_is_unreadable(content: bytes) -> None:
    with pytest.raises(UnreadableDeltaError):
        read_delta(content, [PUBLIC])


def _signed(packed: bytes) -> bytes:
    signed = b"QMC-CATALOGUE 1\n" + PUBLIC + packed
    return signed + KEY.sign(signed)


@pytest.mark.parametrize("packed", [b"", b"plain", zstandard.compress(b"{}"), zstandard.compress(b'{"since": 1}')])
def test_a_signed_file_with_another_content_is_unreadable(packed: bytes) -> None:
    with pytest.raises(UnreadableDeltaError):
        read_delta(_signed(packed), [PUBLIC])


def test_a_file_that_would_fill_the_memory_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogue_delta, "MOST_BYTES", 10)
    with pytest.raises(UnreadableDeltaError):
        read_delta(FILE, [PUBLIC])
    with pytest.raises(UnreadableDeltaError):
        read_delta(_signed(zstandard.ZstdCompressor(write_content_size=False).compress(b"x" * 10**6)), [PUBLIC])
