"""Reading a list of restrictions: parcels, papers and persons, each row with the document that asks for it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import lru_cache

from desktop_app.domain.dates import day_text
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.birth import Birth, birth_text, parse_birth
from desktop_app.domain.people.listed import whole_number
from desktop_app.domain.restrictions.lookup import commune_name, name_key, paper_key, parcel_key, person_key
from desktop_app.domain.restrictions.restriction import RestrictedKind, Restriction
from desktop_app.domain.text import tidy
from desktop_app.services.procedures.readers import Watch
from desktop_app.services.procedures.readers.cells import day_of
from desktop_app.services.procedures.readers.grids import GridRow
from desktop_app.services.reception.table_file import Header, first_sheet_with

# Thousands of rows have the same source, commune and remark.
_repeated = lru_cache(maxsize=4_096)(tidy)
_LONGEST = 1_000
_SHOWN_REJECTED = 1_000


class Column(StrEnum):
    """What a column of a list holds."""

    SHEET = "sheet"
    PARCEL = "parcel"
    COMMUNE = "commune"
    PAPER = "paper"
    PAPER_KIND = "paper_kind"
    PERSON_NUMBER = "person_number"
    NAME = "name"
    BIRTH = "birth"
    SOURCE = "source"
    DOCUMENT = "document"
    DOCUMENT_DAY = "document_day"
    VALID_FROM = "valid_from"
    VALID_TO = "valid_to"
    NOTE = "note"


# The first that fits wins: narrower names stand before wider ones.
_NAMES = {
    column: re.compile(pattern)
    for column, pattern in (
        (Column.SHEET, r"(so )?(hieu )?to( ban do)?( dia chinh)?( so)?"),
        (Column.PARCEL, r"(so )?(hieu )?thua( dat)?( so)?"),
        (Column.COMMUNE, r"(ten )?(xa|phuong|don vi hanh chinh)\b.*|dia chi thua dat.*"),
        (Column.PAPER_KIND, r"loai (giay to|giay|gcn|giay chung nhan).*|ten giay to"),
        (Column.PAPER, r"so (phat hanh|se ?ri|giay chung nhan|gcn|giay to)\b.*|se ?ri.*|so hieu giay.*"),
        (
            Column.PERSON_NUMBER,
            r"(so )?(dinh danh|cccd|cmnd|can cuoc|ho chieu|ma so thue|mst|giay to tuy than)\b.*",
        ),
        (Column.NAME, r"ho( va)? ten.*|ten (nguoi|ca nhan|to chuc|doi tuong|chu su dung).*|nguoi bi ngan chan"),
        (Column.BIRTH, r"(ngay|nam)( thang nam)? sinh.*"),
        (Column.SOURCE, r"nguon.*|(co quan|don vi|noi) (yeu cau|ngan chan|ban hanh|de nghi|ra van ban).*"),
        (Column.DOCUMENT_DAY, r"ngay( ky| ban hanh| cua)?( van ban| quyet dinh| cong van| vb| cv)?"),
        (Column.DOCUMENT, r"(so )?(hieu )?(van ban|quyet dinh|cong van|vb|qd)\b.*"),
        (Column.VALID_FROM, r"(hieu luc |ap dung )?tu( ngay)?|ngay (bat dau|hieu luc|ngan chan).*"),
        (Column.VALID_TO, r"(hieu luc |ap dung )?den( ngay)?|ngay (ket thuc|het hieu luc|het han).*"),
        (Column.NOTE, r"ghi chu.*|noi dung.*|ly do.*"),
    )
}
_SUBJECTS = (Column.PARCEL, Column.PAPER, Column.PERSON_NUMBER, Column.NAME)


@dataclass(frozen=True, slots=True)
class ListSource:
    """What stands for rows that do not say it: who asks for the restriction, with which document of which day."""

    source: str = ""
    document_number: str = ""
    document_day: date | None = None


@dataclass(frozen=True, slots=True)
class RejectedRow:
    """A row that cannot be taken: its number, the code of the reason and its parameters."""

    number: int
    problem: RuleViolation


@dataclass(frozen=True, slots=True)
class RestrictionFile:
    """The restrictions of a file.

    Attributes:
        rows: what can be taken, each thing and document once.
        rejected: the first thousand rows that cannot.
        rejected_count: how many cannot.
    """

    rows: tuple[Restriction, ...]
    rejected: tuple[RejectedRow, ...]
    rejected_count: int


def read_restrictions(content: bytes, default: ListSource, today: date, watch: Watch) -> RestrictionFile:
    """Return the restrictions of a workbook or CSV file, its columns found by their names.

    Args:
        content: the bytes of the file.
        default: what stands for rows that name no source, document or day.
        today: the day of the import; nobody was born later.
        watch: progress, cancellation and time bound.

    Raises:
        RuleViolation: ``import.*`` for a file that cannot be taken.
        Cancelled: when the officer cancelled.
    """
    header, rows = first_sheet_with(content, _NAMES, watch, _SUBJECTS)
    taken: dict[tuple[str, ...], Restriction] = {}
    rejected: list[RejectedRow] = []
    count = 0
    for number, restriction in _read_rows(header, rows, default, today):
        if isinstance(restriction, RuleViolation):
            count += 1
            if count <= _SHOWN_REJECTED:
                rejected.append(RejectedRow(number, restriction))
        else:
            taken[identity_of(restriction)] = restriction
    if not taken and not rejected:
        raise RuleViolation("import.no_rows", "file")
    return RestrictionFile(tuple(taken.values()), tuple(rejected), count)


def identity_of(restriction: Restriction) -> tuple[str, ...]:
    """Return what makes two rows of one list the same: the thing, and the document that restricts it."""
    number = restriction.document_number.casefold()
    return (restriction.kind.value, restriction.number_key, restriction.name_key, restriction.commune, number)


def _read_rows(
    header: Header[Column], rows: Iterator[GridRow], default: ListSource, today: date
) -> Iterator[tuple[int, Restriction | RuleViolation]]:
    for row in rows:
        try:
            yield row.number, _with_document(_subject_of(header, row, today), header, row, default)
        except RuleViolation as problem:
            yield row.number, problem


def _subject_of(header: Header[Column], row: GridRow, today: date) -> Restriction:
    """Return what a row restricts; without a number of a parcel or a paper it is a person.

    Raises:
        RuleViolation: ``restriction.parcel``, ``restriction.paper``, ``restriction.person``, or those of a birth.
    """
    if header.text(row, Column.PARCEL):
        return _parcel(header, row)
    if header.text(row, Column.PAPER):
        return _paper(header, row)
    return _person(header, row, today)


def _parcel(header: Header[Column], row: GridRow) -> Restriction:
    sheet, number = tidy(header.text(row, Column.SHEET)), tidy(header.text(row, Column.PARCEL))
    commune = _repeated(header.text(row, Column.COMMUNE))
    key = parcel_key(sheet, number)
    if not key or not commune:
        raise RuleViolation("restriction.parcel", "row")
    subject = f"Thửa {number}, tờ {sheet}, {commune}"
    return Restriction(RestrictedKind.PARCEL, subject, "", "", None, key, commune=commune_name(commune))


def _paper(header: Header[Column], row: GridRow) -> Restriction:
    number, kind = tidy(header.text(row, Column.PAPER)), _repeated(header.text(row, Column.PAPER_KIND))
    key = paper_key(number)
    if not key:
        raise RuleViolation("restriction.paper", "row")
    return Restriction(RestrictedKind.PAPER, f"{kind} {number}".strip(), "", "", None, key)


def _person(header: Header[Column], row: GridRow, today: date) -> Restriction:
    name, number = tidy(header.text(row, Column.NAME)), whole_number(header.text(row, Column.PERSON_NUMBER))
    typed = header.text(row, Column.BIRTH)
    birth = parse_birth(typed, today=today) if typed else Birth()
    key = name_key(name, birth.day.year if birth.day else birth.year)
    if not number and not key:
        raise RuleViolation("restriction.person", "row")
    subject = ", ".join(part for part in (name, number, birth_text(birth.day, birth.year)) if part)
    return Restriction(
        RestrictedKind.PERSON, subject, "", "", None, person_key(number), name_key=key, birth_date=birth.day
    )


def _with_document(restriction: Restriction, header: Header[Column], row: GridRow, default: ListSource) -> Restriction:
    """Return a restriction with its document and its days.

    Raises:
        RuleViolation: ``restriction.no_document`` without source, number or day; ``restriction.days`` for a period
            that ends before it begins; ``import.value_too_long``.
    """
    source = _repeated(header.text(row, Column.SOURCE)) or default.source
    number = tidy(header.text(row, Column.DOCUMENT)) or default.document_number
    day = _day(header, row, Column.DOCUMENT_DAY) or default.document_day
    if not (source and number and day):
        raise RuleViolation("restriction.no_document", "row")
    begins, ends = _day(header, row, Column.VALID_FROM), _day(header, row, Column.VALID_TO)
    if begins and ends and ends < begins:
        raise RuleViolation("restriction.days", "row", first=day_text(begins), last=day_text(ends))
    note = _repeated(header.text(row, Column.NOTE))
    if max(map(len, (restriction.subject, source, number, note))) > _LONGEST:
        raise RuleViolation("import.value_too_long", "row")
    return replace(
        restriction,
        source=source,
        document_number=number,
        document_day=day,
        valid_from=begins,
        valid_to=ends,
        note=note,
    )


def _day(header: Header[Column], row: GridRow, column: Column) -> date | None:
    text = header.text(row, column)
    day = day_of(text)
    if text and day is None:
        raise RuleViolation("restriction.day_unread", "row")
    return day
