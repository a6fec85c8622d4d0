"""Telephone numbers of Việt Nam: parsing and formatting."""

from functools import lru_cache

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.text import digits

_MOBILE_DIGITS = 10


def check_phone(text: str, field: str = "phone") -> str:
    """Return the national form of a telephone number: digits only, beginning with 0.

    Args:
        text: as typed; spaces, dots and a leading +84 are understood. Empty text is allowed and comes back empty.
        field: the field to name when the number is refused.

    Raises:
        RuleViolation: ``phone.letters``, ``phone.too_short`` (with ``missing`` digits for a mobile number),
            ``phone.too_long`` (with ``extra``) or ``phone.prefix`` (no network has such a beginning).
    """
    if not text.strip():
        return ""
    if any(char.isalpha() for char in text):
        raise RuleViolation("phone.letters", field)
    number = national(text)
    if len(number) < _MOBILE_DIGITS and not number.startswith("02"):
        raise RuleViolation("phone.too_short", field, missing=_MOBILE_DIGITS - len(number))
    verdict = _verdict(number)
    if verdict == "phone.too_long":
        raise RuleViolation(verdict, field, extra=max(len(number) - _MOBILE_DIGITS, 1))
    if verdict == "phone.too_short":
        raise RuleViolation(verdict, field, missing=max(_MOBILE_DIGITS - len(number), 1))
    if verdict:
        raise RuleViolation(verdict, field)
    return number


def spaced(number: str) -> str:
    """Return a national number in groups for the eye: ``0912 345 678``."""
    if len(number) == _MOBILE_DIGITS:
        return f"{number[:4]} {number[4:7]} {number[7:]}"
    return number


def national(text: str) -> str:
    """Return the digits of a telephone number, the country code +84 made the leading 0; nothing is checked."""
    number = digits(text)
    if text.strip().startswith("+84") or (number.startswith("84") and len(number) > _MOBILE_DIGITS):
        return "0" + number[2:]
    return number


@lru_cache(maxsize=64)  # a number is checked at each field it passes on its way to the disk
def _verdict(number: str) -> str:
    import phonenumbers  # noqa: PLC0415 - its tables cost 30 ms; the window must not wait for them

    if not number.startswith("0"):
        return "phone.prefix"
    try:
        parsed = phonenumbers.parse(number, "VN")
    except phonenumbers.NumberParseException:
        # "00" and an unknown country, for example.
        return "phone.prefix"
    reason = phonenumbers.is_possible_number_with_reason(parsed)
    if reason == phonenumbers.ValidationResult.TOO_LONG:
        return "phone.too_long"
    if reason == phonenumbers.ValidationResult.TOO_SHORT:
        return "phone.too_short"
    return "" if phonenumbers.is_valid_number(parsed) else "phone.prefix"
