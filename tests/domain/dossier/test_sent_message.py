"""Messages on their way to a carrier."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dossier.dossier import Reception
from desktop_app.domain.dossier.sent_message import (
    GIVE_UP_AFTER,
    MessageState,
    SentMessage,
    message_address,
    next_try,
    recovered_state,
)
from desktop_app.domain.law.notice_rules import ContactChannel, NoticeStep
from desktop_app.domain.people.person import Applicant

AT = datetime(2026, 11, 23, 2, 42, tzinfo=UTC)
MESSAGE = SentMessage(
    id=UUID(int=1),
    dossier_id=UUID(int=2),
    about=UUID(int=3),
    step=NoticeStep.RESULT,
    channel=ContactChannel.SMS,
    address="0912345678",
    subject="S",
    text="T",
    state=MessageState.QUEUED,
    tries=0,
    reason="",
    queued_at=AT,
    next_at=AT,
    changed_at=AT,
)


def test_the_key_is_the_notice_and_the_channel() -> None:
    assert MESSAGE.key == "00000000-0000-0000-0000-000000000003:sms"
    assert replace(MESSAGE, id=UUID(int=9), tries=4, text="U").key == MESSAGE.key


def test_what_is_under_way_and_what_can_be_sent_again() -> None:
    under_way = {state for state in MessageState if state.is_under_way}
    assert under_way == {MessageState.QUEUED, MessageState.SENDING, MessageState.ACCEPTED}
    assert {state for state in MessageState if state.is_retryable} == {MessageState.FAILED, MessageState.GIVEN_UP}


@given(st.integers(0, 1000), st.integers(0, 24 * 3600 - 301), st.integers())
def test_the_next_try_is_soon_and_never_after_a_day(tries: int, after_s: int, seed: int) -> None:
    now = AT + timedelta(seconds=after_s)
    later = next_try(replace(MESSAGE, tries=tries), now, Random(seed))
    assert later is not None
    assert now <= later <= now + timedelta(minutes=5)


def test_after_a_day_the_citizen_is_called() -> None:
    assert next_try(MESSAGE, AT + GIVE_UP_AFTER, Random(1)) is None


def test_after_a_crash_a_gateway_is_asked_again_and_an_email_is_not_sent_twice() -> None:
    assert recovered_state(MESSAGE) is MessageState.QUEUED
    assert recovered_state(replace(MESSAGE, channel=ContactChannel.ZALO)) is MessageState.QUEUED
    assert recovered_state(replace(MESSAGE, channel=ContactChannel.EMAIL)) is MessageState.FAILED


@pytest.mark.parametrize(
    ("phone", "to"),
    [("0912345678", "0912345678"), ("02103846123", ""), ("0210384612", ""), ("", ""), ("091234567", "")],
)
def test_an_sms_goes_to_a_mobile_number_only(phone: str, to: str) -> None:
    owner = Applicant(name="Đỗ Thu Hà", phone=phone, email="ha@example.vn")
    page = Reception(id=UUID(int=1), owner=owner, procedure_id="A01", documents=(), steps=())
    assert message_address(ContactChannel.SMS, page) == to
    assert message_address(ContactChannel.ZALO, page) == to
    assert message_address(ContactChannel.EMAIL, page) == "ha@example.vn"
