"""JSON of the program's data classes, read strictly."""

from typing import Any

import pytest

from desktop_app.domain.codec import DecodeError, convert, decode, encode, plain
from desktop_app.domain.law.working_time import LimitStep, LimitUnit

STEP = LimitStep(5, LimitUnit.WORKING_DAY, "Sở Nội vụ")


def test_a_value_comes_back_from_its_json_and_its_plain_form() -> None:
    assert decode(encode(STEP), LimitStep) == STEP
    assert decode(encode(STEP).decode(), LimitStep) == STEP
    assert plain(STEP) == {"n": 5, "unit": "working_day", "by": "Sở Nội vụ"}
    assert convert(plain(STEP), LimitStep) == STEP


@pytest.mark.parametrize(
    ("content", "field"),
    [
        (b'{"n": "5", "unit": "hour"}', r"`\$\.n`"),
        (b'{"n": -1, "unit": "hour"}', r"`\$\.n`"),
        (b'{"n": 5, "unit": "year"}', r"`\$\.unit`"),
        (b'{"n": 5}', "`unit`"),
    ],
)
def test_the_error_names_the_field(content: bytes, field: str) -> None:
    with pytest.raises(DecodeError, match=field):
        decode(content, LimitStep)
    with pytest.raises(DecodeError, match=field):
        convert(decode(content, dict[str, Any]), LimitStep)


@pytest.mark.parametrize("content", [b"", b"{", b"\xff", b"[" * 100_000])
def test_what_is_no_json_is_refused_with_the_reason(content: bytes) -> None:
    with pytest.raises(DecodeError, match=r"\w{3}"):
        decode(content, dict[str, Any])


def test_what_cannot_be_json_is_refused() -> None:
    with pytest.raises(DecodeError, match=r"^not representable as JSON$"):
        encode("\ud800")
