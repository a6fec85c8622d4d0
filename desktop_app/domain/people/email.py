"""E-mail addresses: one address that a mail server of today takes (RFC 5321, without quotes and comments)."""

import re

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.text import tidy

_LONGEST, _LONGEST_NAME = 254, 64
_NAME = re.compile(r"[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})")


def normal_email(text: str) -> str:
    """Return a typed address as it is stored: tidy, the host in small letters, without what a link or a list adds."""
    plain = tidy(text).strip("<>;, ").removeprefix("mailto:").lstrip("<>;, ").rstrip("<>;,. ")
    name, at, host = plain.rpartition("@")
    return f"{name}{at}{host.lower()}" if at else plain


def check_email(text: str, field: str = "email") -> None:
    """Check an e-mail address; empty text is allowed.

    Raises:
        RuleViolation: ``email.several`` for more than one, ``email.marks`` for letters that no address has,
            ``email.wrong`` for another shape.
    """
    plain = normal_email(text)
    if not plain:
        return
    if plain.count("@") > 1 and any(char in ",; /" for char in plain):
        raise RuleViolation("email.several", field)
    if not plain.isascii():
        raise RuleViolation("email.marks", field)
    name, _, host = plain.lower().partition("@")
    is_short = len(plain) <= _LONGEST and len(name) <= _LONGEST_NAME
    if not (is_short and _NAME.fullmatch(name) and _HOST.fullmatch(host)):
        raise RuleViolation("email.wrong", field)
