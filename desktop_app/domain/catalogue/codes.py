"""Codes of the national catalogue, in every form in which people and files write them.

A procedure is ``1.001193``; one case of it is ``1.001193.01``. Agencies append their own code
(``1.001193.000.00.00.H35``), people leave the first dot out, and spreadsheets drop zeros at the end.
"""

import re

from desktop_app.domain.text import tidy

_DIGITS = 6
_WHOLE = re.compile(r"([0-9])[. ]?([0-9]{6})(?:\.([0-9]{2}))?(?:\.[0-9]{3}\.[0-9]{2}\..*)?")
_BEGUN = re.compile(r"[0-9]\.?[0-9]{1,6}|[0-9]\.")
_NUMBER = re.compile(r"([0-9])\.([0-9]{1,6})")
_INSIDE = re.compile(r"(?<![0-9.])[0-9]\.[0-9]{6}(?![0-9])(?:\.[0-9]{2}(?![0-9]))?")


def code_in(text: str) -> str:
    """Return the code that a text is, as the national catalogue writes it, or ``""`` when it is none.

    >>> code_in("1001193"), code_in("1.001193.000.00.00.H35"), code_in("1.001193.01"), code_in("khai sinh")
    ('1.001193', '1.001193', '1.001193.01', '')
    """
    match = _WHOLE.fullmatch(tidy(text))
    if match is None:
        return ""
    return f"{match[1]}.{match[2]}" + (f".{match[3]}" if match[3] else "")


def beginning_of_code(text: str) -> str:
    """Return the beginning of a code that a text may be, with its dot, or ``""``; one digit alone is none.

    >>> beginning_of_code("1.0011"), beginning_of_code("10011"), beginning_of_code("2")
    ('1.0011', '1.0011', '')
    """
    plain = tidy(text)
    if not _BEGUN.fullmatch(plain):
        return code_in(plain)
    return f"{plain[0]}.{plain[1:].lstrip('.')}"


def code_of_cell(text: str) -> str:
    """Return the code in a cell of a spreadsheet, or ``""``: where the cell became a number, the zeros come back.

    >>> code_of_cell("1.00494"), code_of_cell("1.001193")
    ('1.004940', '1.001193')
    """
    match = _NUMBER.fullmatch(tidy(text))
    return f"{match[1]}.{match[2]:0<{_DIGITS}}" if match else code_in(text)


def codes_inside(text: str) -> list[str]:
    """Return the codes that stand within a text: ``[1.000234] …`` or ``… (Mã TTHC: 1.000234)``."""
    return _INSIDE.findall(text)


def procedure_code(code: str) -> str:
    """Return the procedure's code of a case's code; any other code comes back unchanged.

    >>> procedure_code("1.001193.01")
    '1.001193'
    """
    whole = code_in(code)
    return whole[: 2 + _DIGITS] if whole else code
