"""Messages come back as they were written; what is something else is refused by the name of its field."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from desktop_app.domain.codec import encode
from desktop_app.domain.replication.lineage import Era
from desktop_app.sync.messages import unpack_message
from desktop_app.sync.protocol import (
    DeviceReissue,
    Enrolled,
    Enrolment,
    EventEffect,
    Hello,
    Lease,
    LeaseRequest,
    Pushed,
    Recovered,
    Refusal,
    Welcome,
)

_ID = UUID(int=5)
_ERAS = (Era("g0", 0), Era("g1", 7))
_MESSAGES: list[Any] = [
    Enrolment(_ID, "ABCD", _ID, "00" * 32, "Bàn 1", "0.1"),
    DeviceReissue(_ID, _ID, "00" * 32, "copied", "ab"),
    Enrolled(_ID, _ID, _ERAS, "https://example.vn/"),
    Hello((1,), "0.1", 3, "m"),
    Welcome(1, datetime(2026, 11, 25, 1, 2, 3, 456, UTC), _ERAS, 9, 4, "ab"),
    Pushed(4, "ab", _ERAS, (EventEffect(3, "conflict", "merge.step"),)),
    LeaseRequest(_ID, "centre7", 100),
    Lease(_ID, "centre7", 1, 100),
    Recovered(1, 2, 3),
]


@pytest.mark.parametrize("message", _MESSAGES, ids=lambda one: type(one).__name__)
def test_round_trip(message: Any) -> None:
    assert unpack_message(type(message), encode(message)) == message


def test_what_a_later_version_adds_is_passed_over_and_defaults_fill_gaps() -> None:
    assert unpack_message(Hello, b'{"protocols":[1],"later":{"x":1}}') == Hello((1,))


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"{}",
        b'{"protocols":1}',
        b'{"protocols":[true]}',
        b'{"protocols":[1],"app":7}',
        b'{"protocols":[1],"app":"\\u0000"}',
        b'{"protocols":[1],"app":"\\ud800"}',
        b"[" * 100_000,
        b"\xff",
    ],
)
def test_something_else_is_refused(body: bytes) -> None:
    with pytest.raises(Refusal, match="bad_request"):
        unpack_message(Hello, body)


@pytest.mark.parametrize("lineage", ['"x"', "[1]", '[["g"]]', '[["g",-1]]', "[[1,0]]"])
def test_a_torn_history_is_refused(lineage: str) -> None:
    body = f'{{"unit_id":"{_ID}","device_id":"{_ID}","lineage":{lineage}}}'
    with pytest.raises(Refusal, match="bad_request"):
        unpack_message(Enrolled, body.encode())
