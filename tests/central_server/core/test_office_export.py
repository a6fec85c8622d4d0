"""What is written is read again; of anything else the first record that is not right is named."""

import io
from random import Random

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from central_server.core import office_export
from central_server.core.office_export import ExportFault, Seal, read_records
from tests.central_server.exported_office import exported_office, packed_lines, plain_lines

OFFICE = exported_office()
LINES = plain_lines(OFFICE.write())
PLACES = st.integers(0, len(LINES) - 1)


def _fault(lines: list[bytes]) -> tuple[str, object]:
    with pytest.raises(ExportFault) as raised:
        list(read_records(io.BytesIO(packed_lines(lines))))
    return raised.value.code, raised.value.details.get("record")


def test_what_is_written_is_read_again() -> None:
    read = list(read_records(io.BytesIO(packed_lines(LINES))))
    assert [content for _, content in read if not isinstance(content, Seal)] == OFFICE.records
    assert [number for number, _ in read] == list(range(1, len(OFFICE.records) + 2))


@given(place=PLACES, seed=st.integers(0, 2**32))
def test_one_changed_byte_is_named_with_its_record(place: int, seed: int) -> None:
    chance = Random(seed)
    line = bytearray(LINES[place][:-1])
    at = chance.randrange(len(line))
    line[at] ^= 1 << chance.randrange(7)
    lines = [*LINES[:place], bytes(line) + b"\n", *LINES[place + 1 :]]
    if b"\n" in line:
        assert _fault(lines)[0].startswith(("record.", "file."))
        return
    assert _fault(lines)[1] == place + 1


@given(place=PLACES)
def test_a_record_that_was_left_out_is_named(place: int) -> None:
    code, record = _fault([*LINES[:place], *LINES[place + 1 :]])
    last = place == len(LINES) - 1
    assert (code, record) == ("file.cut" if last else "record.missing", place + 1)


@given(place=PLACES, other=PLACES)
def test_records_that_changed_places_are_noticed_at_the_first_of_them(place: int, other: int) -> None:
    if place == other:
        return
    lines = list(LINES)
    lines[place], lines[other] = lines[other], lines[place]
    assert _fault(lines)[1] == min(place, other) + 1


@given(place=PLACES)
def test_a_doubled_record_is_noticed(place: int) -> None:
    assert _fault([*LINES[: place + 1], LINES[place], *LINES[place + 1 :]]) == ("record.moved", place + 2)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file.cut"),
        (b"no file", "file.unreadable"),
        (zstandard.compress(b""), "file.cut"),
        (zstandard.compress(b"\n"), "record.unreadable"),
        (zstandard.compress(b"1 0123456789abcdef office"), "file.cut"),
        (zstandard.compress(b"9" * 5_000 + b" 0 office {}\n"), "record.unreadable"),
        (packed_lines(LINES)[:-40], "file.cut"),
        (packed_lines(LINES)[:40] + bytes(60), "file."),
    ],
    ids=["empty", "other", "nothing", "blank", "half a line", "number", "torn", "damaged"],
)
def test_what_is_no_file_of_an_office(content: bytes, code: str) -> None:
    with pytest.raises(ExportFault, match=code):
        list(read_records(io.BytesIO(content)))


def test_a_record_without_end_is_not_read_into_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office_export, "LONGEST_RECORD", 1_000)
    bomb = zstandard.compress(b"1 0123456789abcdef office " + b"x" * 10_000_000)
    with pytest.raises(ExportFault, match=r"file\.unreadable"):
        list(read_records(io.BytesIO(bomb)))


def test_a_seal_of_somebody_else_is_refused() -> None:
    with pytest.raises(ExportFault, match=r"seal\.wrong"):
        list(read_records(io.BytesIO(OFFICE.write(seal_key=bytes(32)))))


def test_nothing_follows_the_seal() -> None:
    other = plain_lines(exported_office(batches=(1,)).write())
    assert _fault([*LINES, *other])[0] in {"record.moved", "record.changed"}
