"""The strict reader of event lines: what it refuses, and what of later versions it passes on."""

import hashlib
import json
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.codec import DecodeError
from desktop_app.domain.dossier.event_encoding import (
    LONGEST_LINE,
    Envelope,
    UnreadableEvent,
    chain,
    first_hash,
    line_of,
    read_line,
)
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.payloads.kinds import PAYLOAD_VERSION
from desktop_app.domain.dossier.payloads.processing import HandedOver
from desktop_app.domain.dossier.payloads.results import ResultReady

AT = datetime(2026, 11, 23, 2, 42, tzinfo=UTC)
EVENT = DossierEvent(uuid4(), uuid4(), AT, uuid4(), HandedOver("Phòng Lao động", note="gấp"))


def _line(**changed: Any) -> bytes:
    return json.dumps(json.loads(line_of(EVENT)) | changed, ensure_ascii=False).encode()


def _nested(depth: int) -> bytes:
    return line_of(EVENT).replace(b'"note":', b'"later":' + b"[" * depth + b"]" * depth + b',"note":')


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"[]",
        b"{}",
        _line(id="x"),
        _line(kind=""),
        _line(kind="k" * 65),
        _line(v=0),
        _line(v="1"),
        _line(at="2026-11-23T02:42:00"),
        _line(at="1970-12-31T23:59:59Z"),
        _line(at="2200-01-01T00:00:00Z"),
        _line(at="2026-11-23T02:42:00+14:01"),
        _line(body=[]),
        _line(body=None),
        line_of(EVENT).replace(b"g\xe1\xba\xa5p", b"\\u0000"),
        line_of(EVENT) + b"\n",
        line_of(EVENT).replace(b'"note":', b'"later":"' + b"x" * LONGEST_LINE + b'","note":'),
        _nested(31),
        _nested(5_000),
        line_of(EVENT)[:-1],
        _line(kind="dossier.of_a_later_version").replace(b'"note"', b'"later": NaN, "note"'),
        # A body that is passed on unread must be text and numbers that every reader takes.
        _line(kind="dossier.of_a_later_version").replace(b'"note"', b'"later": "\xff", "note"'),
        _line(v=PAYLOAD_VERSION + 1).replace(b'"note"', b'"later": "\xff", "note"'),
        _line(kind="dossier.of_a_later_version").replace(b'"note"', b'"later": 1e999, "note"'),
    ],
)
def test_a_line_that_is_no_event_is_refused(line: bytes) -> None:
    with pytest.raises(DecodeError):
        Envelope.read(line)


@pytest.mark.parametrize("offset", ["+14:00", "-14:00", "+07:00", "Z"])
def test_moments_at_offsets_that_exist_are_read(offset: str) -> None:
    read = Envelope.read(_line(at=f"2026-11-23T02:42:00{offset}"))
    assert read.at.utcoffset() is not None


def test_many_lists_side_by_side_are_no_nesting() -> None:
    wide = line_of(EVENT).replace(b'"note":', b'"later":[' + b"[]," * 200 + b'[]],"note":')
    assert Envelope.read(wide).event() == EVENT


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (line_of(EVENT).replace(b'"note":', b'"later":"' + b"x" * LONGEST_LINE + b'","note":'), "too long"),
        (line_of(EVENT).replace(b"g\xe1\xba\xa5p", b"\\u0000"), "a zero character"),
        (line_of(EVENT) + b"\n", "more than one line"),
        (_nested(31), "nested too deep"),
        (_line(at="1970-12-31T23:59:59Z"), "its moment"),
        (_line(body=[]), "its body is no object"),
    ],
)
def test_the_error_says_why_a_line_is_no_event(line: bytes, why: str) -> None:
    with pytest.raises(DecodeError, match=f"^no event: {why}$"):
        Envelope.read(line)


def test_the_deepest_nesting_and_the_longest_line_are_read() -> None:
    # The line and its body are two levels; `_nested` adds the rest.
    assert Envelope.read(_nested(30)).event() == EVENT
    filling = LONGEST_LINE - len(line_of(EVENT)) - len(b'"later":"","')
    longest = line_of(EVENT).replace(b'"note":', b'"later":"' + b"x" * (filling + 1) + b'","note":')
    assert len(longest) == LONGEST_LINE
    assert Envelope.read(longest).event() == EVENT
    with pytest.raises(DecodeError, match="too long"):
        Envelope.read(longest.replace(b'"later":"', b'"later":"x'))


def test_an_envelope_has_the_fields_of_its_event() -> None:
    envelope = Envelope.read(line_of(EVENT))
    assert (envelope.id, envelope.dossier_id, envelope.at) == (EVENT.id, EVENT.dossier_id, EVENT.at)
    assert (envelope.kind, envelope.version, envelope.officer_id) == (
        "dossier.handed_over",
        PAYLOAD_VERSION,
        EVENT.officer_id,
    )
    body = {"to": "Phòng Lao động", "from_unit": "", "taker": "", "note": "gấp", "batch": 0, "slip": 0}
    assert json.loads(envelope.body) == body


def test_the_chain_is_sha_256_over_the_hash_before_and_the_line() -> None:
    first = chain(None, b"one")
    assert first == hashlib.sha256(bytes(32) + b"one").digest()
    assert chain(first, b"two") == hashlib.sha256(first + b"two").digest()
    assert first_hash(b"key") == hashlib.sha256(b"key").digest()
    assert chain(first_hash(b"key"), b"one") != first


def test_brackets_in_a_text_are_no_nesting() -> None:
    event = DossierEvent(uuid4(), uuid4(), AT, uuid4(), ResultReady('[{"' * 200))
    assert read_line(line_of(event)) == event
    assert Envelope.read(_nested(29)).event() is not None


def test_what_a_later_version_wrote_is_passed_on_unread() -> None:
    for line in (_line(kind="dossier.of_a_later_version"), _line(v=PAYLOAD_VERSION + 1, body={"to": 7})):
        envelope = Envelope.read(line)
        assert envelope.event() is None
        with pytest.raises(DecodeError, match="unknown kind"):
            read_line(line)


def test_a_payload_that_its_kind_does_not_carry_names_the_field() -> None:
    with pytest.raises(UnreadableEvent, match=r"dossier\.handed_over: .*\$\.to"):
        Envelope.read(_line(body={"to": 7})).event()
    with pytest.raises(UnreadableEvent, match=r"dossier\.received"):
        Envelope.read(_line(kind="dossier.received", v=1, body={"reception": {}})).event()


def test_what_could_not_be_read_back_is_not_written() -> None:
    event = DossierEvent(uuid4(), uuid4(), AT, uuid4(), ResultReady("x" * 20_001))
    with pytest.raises((DecodeError, UnreadableEvent)):
        line_of(event)
    with pytest.raises(DecodeError):
        line_of(DossierEvent(uuid4(), uuid4(), AT, uuid4(), ResultReady("\ud800")))


@given(st.binary(max_size=300) | st.integers(0, 300).map(lambda cut: line_of(EVENT)[:cut]))
def test_no_bytes_raise_anything_else(line: bytes) -> None:
    with suppress(DecodeError, UnreadableEvent):
        Envelope.read(line).event()
