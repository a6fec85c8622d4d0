"""The dossier code (mã hồ sơ): its pattern by day, formatting and parsing.

Thông tư 01/2018/TT-VPCP Điều 19: agency code, day of reception as YYMMDD, four-digit serial of the day. The order of
the agency code follows QCVN 102:2016 at first and Quyết định 20/2020/QĐ-TTg later. National systems of 2026 write
yyyymmdd and a seven-digit serial that runs on. Nghị định 118/2025/NĐ-CP Điều 17 khoản 3: one code for each dossier.
"""

import re
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.scan_text import plain_scan
from desktop_app.domain.text import close_hyphens

CODE_SHAPE = (
    r"(?P<agency>[0-9]{3}\.[0-9]{2}\.[0-9]{2}\.[A-Z][0-9]{2}|[A-Z][0-9]{2}(?:\.[0-9]{1,3}){0,3})"
    r"-(?P<day>[0-9]{8}|[0-9]{6})-(?P<serial>[0-9]{4,7}|T[0-9BCFGHJKLMNPQRSTVXZ]{6})"
)
"""The regular expression of a dossier code in capitals."""

_CODE = re.compile(CODE_SHAPE)
_INSIDE = re.compile(rf"(?<![0-9A-Z.-]){CODE_SHAPE}(?![0-9A-Z]|[./-][0-9A-Z])")
_LONGEST_TEXT = 1_000
_SHORT_DAY = len("261128")
_LEASED = re.compile(r"-[0-9]{8}-([0-9]{7})\Z")

PROVISIONAL_LETTERS = "0123456789BCFGHJKLMNPQRSTVXZ"
"""Letters that no Vietnamese input method changes."""


@dataclass(frozen=True, slots=True)
class CodePattern:
    """The format of codes from a day on.

    Attributes:
        name: stable name, also the name of the number range.
        effective_from: first day of the pattern.
        day_format: ``%y%m%d`` or ``%Y%m%d``.
        serial_digits: least number of digits of the serial, filled with zeros.
        restarts_daily: whether the serial begins at 1 each day or runs on.
        basis: the legal text.
        agencies: first letter of the top code of the agencies that it holds for (``G``: ministries), or ``""`` for all.
    """

    name: str
    effective_from: date
    day_format: str
    serial_digits: int
    restarts_daily: bool
    basis: str
    agencies: str = ""

    def period_of(self, day: date) -> str:
        """Return the name of the serial's period: the day, or ``""`` for a serial that runs on."""
        return f"{day:%Y%m%d}" if self.restarts_daily else ""


@dataclass(frozen=True, slots=True)
class DossierCode:
    """The parts of a dossier code.

    Attributes:
        agency: identification code of the receiving agency, in the order it was printed.
        day: day of reception.
        serial: serial number within its period; 0 for a provisional code.
        text: the code as printed.
    """

    agency: str
    day: date
    serial: int
    text: str

    @property
    def restarts_daily(self) -> bool:
        """Whether the serial is one of its day: such codes write the year with two digits."""
        return len(self.text.split("-")[-2]) == _SHORT_DAY


def pattern_on(day: date, agency: str, patterns: tuple[CodePattern, ...]) -> CodePattern:
    """Return the pattern in force for an agency on `day`: the latest that has begun, its own kind's before the common.

    Args:
        day: day of reception.
        agency: the agency's identification code, in either order.
        patterns: all patterns.

    Raises:
        RuleViolation: ``code.no_pattern`` when none had begun.
    """
    kind = _top_code(agency)[:1]
    begun = [pattern for pattern in patterns if pattern.effective_from <= day and pattern.agencies in ("", kind)]
    if not begun:
        raise RuleViolation("code.no_pattern")
    return max(begun, key=lambda pattern: (pattern.agencies, pattern.effective_from))


def _top_code(agency: str) -> str:
    """Return the level of an agency code that names the ministry or province: a letter and two digits."""
    first, last = agency.partition(".")[0], agency.rpartition(".")[2]
    return first if first[:1].isalpha() else last


def format_code(pattern: CodePattern, agency: str, day: date, serial: int) -> str:
    """Return the code of one dossier as it is printed.

    Raises:
        RuleViolation: ``code.shape`` when the parts make no code that a scanner, `parse_code` or the pattern takes.
    """
    day_text = day.strftime(pattern.day_format)
    text = f"{agency}-{day_text}-{serial:0{pattern.serial_digits}d}"
    code = parse_code(text)
    if (code.agency, code.day, code.serial, code.text) != (agency, day, serial, text):
        raise RuleViolation("code.shape", "line")
    return text


def parse_code(text: str) -> DossierCode:
    """Read a dossier code as typed or scanned; small letters are understood.

    Raises:
        RuleViolation: ``code.shape`` when the text is no dossier code, ``code.day`` when its day does not exist.
    """
    plain = text.strip().upper()
    match = _CODE.fullmatch(plain)
    if match is None:
        raise RuleViolation("code.shape", "line")
    day_text = match["day"]
    try:
        day = date.fromisoformat(day_text) if len(day_text) == 8 else _short_day(day_text)
    except ValueError:
        raise RuleViolation("code.day", "line") from None
    serial = match["serial"]
    if len(day_text) == _SHORT_DAY and len(serial) > 4 and serial.startswith("0"):
        # A serial of the day is filled with zeros to four digits only: 00012 would be a second way to write 0012.
        raise RuleViolation("code.shape", "line")
    return DossierCode(match["agency"], day, 0 if serial.startswith("T") else int(serial), plain)


def _short_day(text: str) -> date:
    """Read YYMMDD. Both regulations are younger than 2000, so that 99 is 2099, not 1999 as for `strptime`."""
    return date.fromisoformat(f"20{text}")


def is_provisional(code: str) -> bool:
    """Return whether the code is provisional: version 0.1.0 printed such ones without network."""
    return code.rpartition("-")[2].startswith("T")


def leased_code(agency: str, day: date, serial: int) -> str:
    """Return the code with a leased serial."""
    return f"{agency}-{day:%Y%m%d}-{serial:07d}"


def leased_serial(code: str) -> int:
    """Return the serial of a code of the form of `leased_code`, and 0 for any other code."""
    match = _LEASED.search(code)
    return int(match[1]) if match else 0


def replacing_code(old: DossierCode, serial: int) -> str:
    """Return the code that replaces another: same agency and day of reception, a new serial in the same form."""
    return old.text.removesuffix(old.text.rpartition("-")[2]) + f"{serial:0{4 if old.restarts_daily else 7}d}"


def code_in_scan(text: str) -> DossierCode | None:
    """Return the dossier code that a scanned, typed or pasted text holds, or None when it holds none or several.

    Around it may stand an address, words or a full stop; its hyphens may be dashes, and white space may have come in.
    """
    codes = {
        code.text: code for variant in _pasted(plain_scan(text)[:_LONGEST_TEXT]) for code in _codes_inside(variant)
    }
    return next(iter(codes.values())) if len(codes) == 1 else None


def _pasted(text: str) -> list[str]:
    """Return what a text may have been: a soft hyphen is an invisible mark, or the only hyphen that was copied."""
    return [close_hyphens(way).upper() for way in (text, text.replace("\u00ad", "-"))]


def _codes_inside(text: str) -> list[DossierCode]:
    codes = []
    for match in _INSIDE.finditer(text):
        try:
            codes.append(parse_code(match[0]))
        except RuleViolation:
            continue
    return codes
