"""Finds people and dossiers by what is made of digits: codes, numbers and phones, from their beginning or their end."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, text

from desktop_app.domain.dossier.code import code_in_scan
from desktop_app.domain.people.identity_number import normal_number
from desktop_app.domain.people.phone import national, phones_in
from desktop_app.domain.text import close_hyphens, digits

_LEAST_BEGINNING, _LEAST_END, _LEAST_CODE_END = 4, 3, 4
_LONGEST_END = 11
# A hyphen in fewer digits than a phone has is that of a code.
_DIGITS_OF_PHONE = 9
_LAST = "\U0010ffff"
_DAY_LENGTHS = (6, 8)
_WHOLE_CODES = (10, 13, 14, 15)


class MatchReason(StrEnum):
    """By what a person or a dossier was found."""

    CODE = "code"
    CODE_END = "code_end"
    FORMER_CODE = "former_code"
    NAME = "name"
    NAME_AND_YEAR = "name_and_year"
    NUMBER = "number"
    NUMBER_END = "number_end"
    PHONE = "phone"
    PHONE_END = "phone_end"
    TAX_CODE = "tax_code"
    OLD_NUMBER = "old_number"
    PASSPORT = "passport"


@dataclass(frozen=True, slots=True)
class Match:
    """Why something was found.

    Attributes:
        reason: by what.
        part: the part that fits, without separators; ``""`` for a name.
    """

    reason: MatchReason
    part: str = ""


def _beginning(reason: MatchReason, column: str, part: str) -> str:
    # A range instead of LIKE uses the index with any collation.
    return (
        f"SELECT * FROM (SELECT '{reason}' AS reason, seq FROM person WHERE {column} >= :{part} "  # noqa: S608
        f"AND {column} < :{part} || :last AND {column} <> '' ORDER BY {column} LIMIT :most)"
    )


def _end(reason: MatchReason, column: str) -> str:
    return (
        f"SELECT * FROM (SELECT '{reason}' AS reason, seq FROM person WHERE substr({column}, -3) = :end "  # noqa: S608
        f"AND {column} LIKE :like AND {column} <> '' ORDER BY seq DESC LIMIT :most)"
    )


_BEGINNINGS = (
    _beginning(MatchReason.NUMBER, "number", "number"),
    _beginning(MatchReason.PHONE, "phone", "phone"),
    _beginning(MatchReason.PHONE, "other_phone", "phone"),
    _beginning(MatchReason.TAX_CODE, "tax_code", "number"),
    _beginning(MatchReason.OLD_NUMBER, "old_number", "number"),
)
_ENDS = (
    _end(MatchReason.PHONE_END, "phone"),
    _end(MatchReason.PHONE_END, "other_phone"),
    _end(MatchReason.NUMBER_END, "number"),
)
_BY_BEGINNING = text(" UNION ALL ".join(_BEGINNINGS))
_BY_END = text(" UNION ALL ".join(_ENDS))
_BY_BOTH = text(" UNION ALL ".join((*_BEGINNINGS, *_ENDS)))
_BY_PASSPORT = text(_beginning(MatchReason.PASSPORT, "passport", "number"))

_EXACT_CODE = text(
    "SELECT seq, 0 FROM dossier WHERE code = :code UNION ALL SELECT d.seq, 1 FROM dossier_alias a "
    "JOIN dossier d ON d.id = a.dossier_id WHERE a.code = :code"
)
_CODE_BEGINNING = text(
    "SELECT seq FROM dossier WHERE code >= :begin AND code < :begin || :last ORDER BY code DESC LIMIT :most"
)
_SHORT_BEGINNING = text(
    "SELECT seq FROM dossier WHERE short_code >= :begin AND short_code < :begin || :last "
    "AND (:squeezed = '' OR replace(replace(code, '-', ''), '.', '') LIKE :squeezed || '%') "
    "ORDER BY short_code DESC LIMIT :most"
)
_CODE_END = text(
    "SELECT seq FROM dossier WHERE substr(short_code, -4) = :end "
    "AND replace(short_code, '-', '') LIKE :like ORDER BY seq DESC LIMIT :most"
)


def people_like(connection: Connection, query: str, most: int) -> dict[int, Match]:
    """Return the row numbers of people by a number or the end of one, the best fit first.

    Args:
        connection: an open read transaction.
        query: what was typed.
        most: how many at most for each kind of number.
    """
    matches: dict[int, Match] = {}
    if any(char.isalpha() for char in query):
        number = normal_number(query)
        if len(number) >= _LEAST_BEGINNING and number.isalnum() and " " not in query.strip():
            _take(matches, connection, _BY_PASSPORT, {"number": number, "last": _LAST, "most": most}, number)
        return matches
    for part in phones_in(query):
        _people_by_digits(matches, connection, part, most)
    return matches


def _people_by_digits(matches: dict[int, Match], connection: Connection, typed: str, most: int) -> None:
    number = digits(typed)
    is_bare = not typed.strip("+0123456789 .()")
    if len(number) < (_LEAST_END if is_bare else _DIGITS_OF_PHONE):
        return
    begins, ends = len(number) >= _LEAST_BEGINNING, len(number) <= _LONGEST_END
    statement = _BY_BOTH if begins and ends else _BY_BEGINNING if begins else _BY_END
    values = {"last": _LAST, "most": most}
    if begins:
        values |= {"number": number, "phone": national(typed)}
    if ends:
        values |= {"end": number[-_LEAST_END:], "like": f"%{number}"}
    _take(matches, connection, statement, values, number)


def _take(matches: dict[int, Match], connection: Connection, statement: Any, values: dict[str, Any], part: str) -> None:
    for reason, seq in connection.execute(statement, values):
        matches.setdefault(seq, Match(MatchReason(reason), part))


def codes_like(connection: Connection, query: str, most: int) -> dict[int, Match]:
    """Return the row numbers of dossiers by a code, its beginning or its end, the best fit first, each newest first.

    Args:
        connection: an open read transaction.
        query: what was typed: with or without agency, dots and hyphens; a whole code may have words around it.
        most: how many at most.
    """
    whole = code_in_scan(query)
    if whole is not None:
        rows = connection.execute(_EXACT_CODE, {"code": whole.text})
        reasons = (MatchReason.CODE, MatchReason.FORMER_CODE)
        return {seq: Match(reasons[is_former], whole.text) for seq, is_former in rows}
    typed = close_hyphens(query).upper().rstrip(".")
    if not re.fullmatch(r"[0-9A-Z.-]*[0-9][0-9A-Z.-]*", typed):
        return {}
    matches = dict.fromkeys(_by_beginning(connection, typed, most), Match(MatchReason.CODE, typed))
    for seq in _by_end(connection, typed, most):
        matches.setdefault(seq, Match(MatchReason.CODE_END, typed))
    return matches


def _by_beginning(connection: Connection, typed: str, most: int) -> list[int]:
    values = {"last": _LAST, "most": most}
    matches = set(connection.execute(_CODE_BEGINNING, {**values, "begin": typed}).scalars())
    is_number = typed.replace("-", "").isdigit()
    squeezed = "" if is_number else re.sub("[^0-9A-Z]", "", typed)
    for begin in _short_forms(typed, squeezed):
        statement = {**values, "begin": begin, "squeezed": squeezed}
        matches.update(connection.execute(_SHORT_BEGINNING, statement).scalars())
    return sorted(matches, reverse=True)


def _short_forms(typed: str, squeezed: str) -> list[str]:
    """Return what a code without its agency may begin with."""
    if squeezed:
        _, hyphen, rest = typed.partition("-")
        if hyphen and rest:
            return [rest] if "-" in rest else [rest, *_hyphened(rest)]
        return [form for length in _WHOLE_CODES for form in _hyphened(squeezed[-length:]) if len(squeezed) > length + 2]
    return [typed] if "-" in typed else [typed, *_hyphened(typed)]


def _hyphened(number: str) -> list[str]:
    return [f"{number[:length]}-{number[length:]}" for length in _DAY_LENGTHS if len(number) > length]


def _by_end(connection: Connection, typed: str, most: int) -> list[int]:
    number = typed.replace("-", "")
    if not number.isdigit() or len(number) < _LEAST_CODE_END:
        return []
    values = {"end": number[-_LEAST_CODE_END:], "like": f"%{number}", "most": most}
    return list(connection.execute(_CODE_END, values).scalars())
