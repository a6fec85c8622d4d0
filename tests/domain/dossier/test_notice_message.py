"""What a message says, and how long it is as an SMS."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier.notice_message import (
    MessageWording,
    SmsLength,
    bare,
    check_sms,
    facts_of,
    message_of,
    sms_length,
)
from desktop_app.domain.dossier.payloads.consultation import VerificationAnnounced
from desktop_app.domain.law.notice_rules import NoticeStep
from desktop_app.services.sending.outbox import message_wordings
from tests.domain.refusals import refusal

DUE = datetime(2026, 12, 8, 16, 30, tzinfo=VIETNAM)
FACTS = facts_of("H44.18-261123-0001", "Trung tâm Phục vụ hành chính công phường Việt Trì", DUE, date(2026, 12, 8))


def _wording(text: str, subject: str = "Hồ sơ {code}") -> MessageWording:
    return MessageWording(NoticeStep.RESULT, date(2018, 6, 21), subject, text)


def test_a_message_names_code_unit_and_day() -> None:
    made = message_of(_wording("{unit}: {code}, {due}{until}."), FACTS)
    assert made.subject == "Hồ sơ H44.18-261123-0001"
    assert made.text == (
        "Trung tâm Phục vụ hành chính công phường Việt Trì: H44.18-261123-0001, "
        "16:30 ngày 08/12/2026, chậm nhất ngày 08/12/2026."
    )
    assert facts_of("C", "U", DUE, None)["until"] == ""
    verification = VerificationAnnounced(DUE, "Thửa đất số 12", "Chủ hồ sơ", "Ranh giới")
    assert facts_of("C", "U", DUE, None, verification)["when"] == " lúc 16:30 ngày 08/12/2026, Thửa đất số 12"
    assert FACTS["when"] == ""


def test_without_marks_it_is_plain_letters() -> None:
    made = message_of(_wording("Đã có kết quả ở {unit}, ỨNG"), FACTS, without_marks=True)
    assert made.text.isascii()
    assert made.text.startswith("Da co ket qua o Trung tam Phuc vu")
    assert made.text.endswith("UNG")
    assert made.subject.isascii()


@pytest.mark.parametrize("text", ["{name}", "{", "{0}", "{code.nothing}", "{code[x]}", "{code!q}"])
def test_a_wording_names_nothing_else(text: str) -> None:
    assert refusal(lambda: message_of(_wording(text), FACTS)) == ("message.wording", "text", {})


@pytest.mark.parametrize(
    ("text", "letters", "parts", "is_unicode"),
    [
        ("", 0, 1, False),
        ("a" * 160, 160, 1, False),
        ("a" * 161, 161, 2, False),
        ("a" * 306, 306, 2, False),
        ("a" * 307, 307, 3, False),
        ("€" * 80, 160, 1, False),
        ("€" * 81, 162, 2, False),
        ("ạ" * 70, 70, 1, True),
        ("ạ" * 71, 71, 2, True),
        ("ạ" * 134, 134, 2, True),
        ("ạ" * 135, 135, 3, True),
        ("🙂", 2, 1, True),
        ("a" * 69 + "ạ", 70, 1, True),
    ],
)
def test_how_long_an_sms_is(text: str, letters: int, parts: int, is_unicode: bool) -> None:
    assert sms_length(text) == SmsLength(letters, parts, is_unicode)


@given(st.text(max_size=700))
def test_a_longer_text_never_has_fewer_parts(text: str) -> None:
    assert sms_length(text).parts <= sms_length(text + "a").parts


def test_more_than_three_parts_are_refused() -> None:
    assert check_sms("a" * 459).parts == 3
    assert refusal(lambda: check_sms("a" * 460)) == ("message.too_long", "text", {"parts": 4, "most": 3})


@given(st.text())
def test_a_text_without_marks_keeps_its_case(text: str) -> None:
    assert bare("Đặng đẹp") == "Dang dep"
    assert "đ" not in bare(text)


@pytest.mark.parametrize("wording", message_wordings(), ids=lambda wording: wording.step.value)
def test_every_message_fits_into_two_sms_without_marks(wording: MessageWording) -> None:
    made = message_of(wording, FACTS, without_marks=True)
    length = sms_length(made.text)
    assert (length.is_unicode, length.parts <= 2) == (False, True)
    assert sms_length(message_of(wording, FACTS).text).parts <= 3


def test_every_step_has_its_message() -> None:
    assert {wording.step for wording in message_wordings()} == set(NoticeStep)
