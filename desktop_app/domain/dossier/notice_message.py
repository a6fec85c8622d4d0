"""The message that tells a citizen of a step: no personal data beyond code, unit and day, and how long it is as an SMS.

The lengths are those of 3GPP TS 23.038: 160 letters of the GSM alphabet in one part, 153 in each of several; 70 and 67
where one letter is outside it, as Vietnamese marks are.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from desktop_app.domain.bounds import Text
from desktop_app.domain.dates import day_text, local
from desktop_app.domain.dossier.payloads.consultation import VerificationAnnounced
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.notice_rules import NoticeStep
from desktop_app.domain.text import tidy

MOST_SMS_PARTS = 3
PLACEHOLDERS = ("code", "unit", "due", "until", "when")
"""What a wording may name; nothing of the person, of the procedure or of a reason is among it."""
_GSM = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
_GSM_TWICE = frozenset("^{}\\[~]|€\f")


@dataclass(frozen=True, slots=True)
class MessageWording:
    """The words of a step's message.

    Attributes:
        step: what is told.
        effective_from: the first day.
        subject: the subject of an e-mail.
        text: the message, with placeholders in braces.
    """

    step: NoticeStep
    effective_from: date
    subject: Text
    text: Text


@dataclass(frozen=True, slots=True)
class NoticeMessage:
    """A message as it is sent.

    Attributes:
        subject: the subject of an e-mail.
        text: the text.
    """

    subject: str
    text: str


@dataclass(frozen=True, slots=True)
class SmsLength:
    """How long a text is as an SMS.

    Attributes:
        letters: how many letters of the alphabet that it needs.
        parts: how many messages it is sent as.
        is_unicode: whether it needs more than the GSM alphabet.
    """

    letters: int
    parts: int
    is_unicode: bool


def message_of(wording: MessageWording, facts: Mapping[str, str], *, without_marks: bool = False) -> NoticeMessage:
    """Return the message of a step.

    Args:
        wording: its words.
        facts: the value of each of `PLACEHOLDERS`.
        without_marks: write it without Vietnamese marks, so that it is shorter as an SMS.

    Raises:
        RuleViolation: ``message.wording`` when the wording names something else.
    """
    known = {name: facts.get(name, "") for name in PLACEHOLDERS}
    try:
        subject, text = (tidy(part.format_map(known)) for part in (wording.subject, wording.text))
    except (KeyError, ValueError, IndexError, AttributeError, TypeError) as error:
        raise RuleViolation("message.wording", "text") from error
    return NoticeMessage(bare(subject), bare(text)) if without_marks else NoticeMessage(subject, text)


def facts_of(
    code: str, unit: str, due_at: datetime, last_day: date | None, verification: VerificationAnnounced | None = None
) -> Mapping[str, str]:
    """Return the values of `PLACEHOLDERS`.

    Args:
        code: the dossier's code.
        unit: the name of the one-stop unit.
        due_at: the appointment in force.
        last_day: the last day for a supplement that is waited for, or None.
        verification: the verification that the applicant takes part in, or None.
    """
    until = "" if last_day is None else f", chậm nhất ngày {day_text(last_day)}"
    when = "" if verification is None else f" lúc {_moment(verification.begins_at)}, {verification.place}"
    return {"code": code, "unit": unit, "due": _moment(due_at), "until": until, "when": when}


def _moment(moment: datetime) -> str:
    at = local(moment)
    return f"{at:%H:%M} ngày {day_text(at.date())}"


def sms_length(text: str) -> SmsLength:
    """Return how many parts a text has as an SMS."""
    is_unicode = any(letter not in _GSM and letter not in _GSM_TWICE for letter in text)
    if is_unicode:
        letters = len(text.encode("utf-16-le")) // 2
        return SmsLength(letters, _parts(letters, 70, 67), is_unicode)
    letters = sum(2 if letter in _GSM_TWICE else 1 for letter in text)
    return SmsLength(letters, _parts(letters, 160, 153), is_unicode)


def check_sms(text: str) -> SmsLength:
    """Return the length of an SMS that is not too long.

    Raises:
        RuleViolation: ``message.too_long`` (with ``parts`` and ``most``).
    """
    length = sms_length(text)
    if length.parts > MOST_SMS_PARTS:
        raise RuleViolation("message.too_long", "text", parts=length.parts, most=MOST_SMS_PARTS)
    return length


def bare(text: str) -> str:
    """Return a text without Vietnamese marks; small and capital letters stay.

    >>> bare("Đã có kết quả")
    'Da co ket qua'
    """
    plain = text.replace("đ", "d").replace("Đ", "D")
    return "".join(letter for letter in unicodedata.normalize("NFD", plain) if not unicodedata.combining(letter))


def _parts(letters: int, most_in_one: int, most_in_each: int) -> int:
    return 1 if letters <= most_in_one else -(-letters // most_in_each)
