"""Tax codes of Việt Nam (mã số thuế): normalisation and checks.

An enterprise has ten digits, of which the last is a check digit; a branch three more. A household business uses the
personal number of its owner since 01/7/2025 (Luật Quản lý thuế 38/2019/QH14 Điều 35 khoản 7).
"""

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.identity_number import PERSONAL_DIGITS
from desktop_app.domain.text import is_number, plain_dashes, tidy

_BETWEEN = str.maketrans("", "", " .-")


def normal_tax_code(text: str) -> str:
    """Return a typed tax code as it is stored, digits only: ``0100109106-001`` and ``0100109106001`` are one code.

    What is no number at all comes back tidy, so that it can be shown again.
    """
    plain = plain_dashes(tidy(text)).translate(_BETWEEN)
    return plain if is_number(plain) else tidy(text)


def check_tax_code(text: str, field: str = "number") -> None:
    """Check a Vietnamese tax code, ten or thirteen digits with a check digit; or the owner's personal number.

    Raises:
        RuleViolation: ``tax_code.wrong``.
    """
    if not is_tax_code(text) and not _is_personal_number(normal_tax_code(text)):
        raise RuleViolation("tax_code.wrong", field)


def is_tax_code(text: str) -> bool:
    """Return whether `text` is a tax code of ten or thirteen digits with the right check digit."""
    from stdnum.vn import mst  # noqa: PLC0415 - only organisations need it

    return bool(mst.is_valid(normal_tax_code(text)))


def _is_personal_number(number: str) -> bool:
    # The places of birth count from 001, and so do the people born there in a year.
    has_shape = is_number(number) and len(number) == PERSONAL_DIGITS
    return has_shape and number[:3] != "000" and number[6:] != "000000"
