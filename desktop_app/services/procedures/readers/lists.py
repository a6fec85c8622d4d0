"""Lists with one procedure a row: the portal's export (L1), annexes of decisions (L4), templates (L5)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from desktop_app.domain.catalogue.codes import code_of_cell, codes_inside
from desktop_app.domain.catalogue.comparison import ImportedRow, Rejected
from desktop_app.domain.catalogue.levels import Level
from desktop_app.domain.catalogue.stated import StatedValues
from desktop_app.domain.law.fee import FeeRow
from desktop_app.domain.text import fold, tidy
from desktop_app.services.procedures.readers.cells import (
    day_of,
    decision_in,
    fees_of,
    is_marked,
    is_nothing,
    levels_of,
    limit_of,
    lines_of,
)
from desktop_app.services.procedures.readers.file_rows import FileRows, Layout
from desktop_app.services.procedures.readers.grids import Grid, GridRow
from desktop_app.services.procedures.readers.headers import Column, Header, header_of, is_heading_row
from desktop_app.services.procedures.readers.watch import Watch

_NUMBERED = re.compile(r"\(?\s*\d{1,2}\s*\)?")
_SIGNATURE = re.compile(r"(tm|kt|tl|q|tuq) |(pho )?chu tich|noi nhan|nguoi lap")
_TOTAL = re.compile(r"(tong( so| cong)?|cong)\b.*")
_FIELD = re.compile(
    r"^(?:[ivxlcdmIVXLCDM\d]+(?:\.\d+)*\s*[./)-]\s*)?lĩnh vực\s*:?\s*(?P<field>.+?)(?:\s*\(.*\))?\s*[:.]?$", re.I
)
_ORDINAL = re.compile(r"[ivxlc]+|[a-z]|\d+", re.I)
_ABOLISHED = re.compile(r"\b(bai bo|huy bo|het hieu luc)\b")
_IN_FORCE = re.compile(r"\b(moi|sua doi|bo sung|duoc thay the|chuan hoa)\b")
_PROCEDURES = re.compile(r"\b(thu tuc|tthc)\b")
_ARTICLE = re.compile(r"(dieu|can cu|theo|khoan) ")
_SHORT, _LONGEST_HEADING = 60, 400
_CODE_IN_NAME = re.compile(
    r"[\[(]\s*(?:mã\s*(?:số\s*)?(?:tthc|thủ tục|hồ sơ)?\s*:?\s*)?[0-9]\.[0-9]{6}(?:\.[0-9A-Z.]+)?\s*[\])]\s*[-:.]?",
    re.I,
)
_SECTION_TEXTS = 2
_ONLINE = ((Column.FULL, 4), (Column.PART, 3), (Column.INFORMATION, 2))


@dataclass(frozen=True, slots=True)
class _Section:
    """What the rows above say of the rows below: abolished, field, levels."""

    is_abolished: bool = False
    field: str = ""
    levels: tuple[Level, ...] = ()


def read_lists(grids: Sequence[Grid], watch: Watch) -> FileRows | None:
    """Return the procedures of lists; None where no grid has headings of one.

    Args:
        grids: sheets; or the tables of a document, with each paragraph between them as a grid of one row.
        watch: progress and bounds.

    Raises:
        Cancelled: when the officer cancelled.
        RuleViolation: ``import.takes_too_long``.
    """
    rows: list[ImportedRow] = []
    rejected: list[Rejected] = []
    columns: set[Column] = set()
    section = _Section()
    words: list[str] = []
    has_sections = False
    for grid in grids:
        header = header_of(grid.rows)
        if header is None:
            words += [" ".join(row.texts) for row in grid.rows]
            section = _section_of(" ".join(grid.rows[0].texts), section) if len(grid.rows) == 1 else section
            continue
        columns |= header.columns.keys()
        before = [" ".join(row.texts) for row in grid.rows[: header.index]]
        words += before
        for text in before:
            section = _section_of(text, section)
        reading = _Reading(grid, header, section, watch)
        for taken in reading.rows():
            if isinstance(taken, Rejected):
                rejected.append(taken)
            else:
                rows.append(taken)
        section, has_sections = reading.section, has_sections or reading.has_sections
    if not columns:
        return None
    decision, decided = decision_in(" ".join(words))
    layout = _layout_of(columns, has_sections=has_sections)
    return FileRows(layout, tuple(rows), tuple(rejected), decision, decided)


def _layout_of(columns: set[Column], *, has_sections: bool) -> Layout:
    if columns & {Column.FULL, Column.PART, Column.BOUNDARY} and Column.DECISION in columns:
        return Layout.TEMPLATE
    if has_sections or columns & {Column.LIMIT, Column.ABOLISHING, Column.BASIS, Column.PLACE}:
        return Layout.DECISION
    return Layout.PORTAL_LIST


def _section_of(text: str, section: _Section) -> _Section:
    """Return the section that a row of words begins, or the one before it."""
    plain, folded = tidy(text), fold(text)
    if len(plain) > _LONGEST_HEADING or _ARTICLE.match(folded):
        return section
    field = _FIELD.search(plain)
    if field:
        section = replace(section, field=_as_field(field["field"]))
    if _PROCEDURES.search(folded) or len(folded) < _SHORT:
        # A title of a whole annex names both; then only the headings below it decide.
        is_in_force, is_abolished = bool(_IN_FORCE.search(folded)), bool(_ABOLISHED.search(folded))
        if is_in_force or is_abolished:
            section = replace(section, is_abolished=is_abolished and not is_in_force)
    levels = levels_of(text) if re.search(r"\bcap (bo|tinh|xa|trung uong)\b", folded) else ()
    return replace(section, levels=levels or section.levels)


def _as_field(words: str) -> str:
    plain = tidy(words)
    return plain.capitalize() if plain.isupper() else plain


class _Reading:
    """The reading of one list; its section changes from row to row."""

    def __init__(self, grid: Grid, header: Header, section: _Section, watch: Watch) -> None:
        self._grid = grid
        self._header = header
        self._watch = watch
        self.section = section
        self.has_sections = False

    def rows(self) -> Iterator[ImportedRow | Rejected]:
        """Yield the rows of the list; what stands after a signature is no procedure."""
        is_signed = False
        for row in self._grid.rows[self._header.after :]:
            self._watch.step()
            codes = self._codes(row)
            if not codes and self._is_skipped(row):
                continue
            if not codes and self._takes_section(row):
                is_signed = False
                continue
            is_signed = is_signed or (not codes and bool(_SIGNATURE.match(fold(row.texts[0]) + " ")))
            if is_signed and not codes:
                continue
            yield from self._of_row(row, codes)

    def _of_row(self, row: GridRow, codes: list[str]) -> Iterator[ImportedRow | Rejected]:
        place = self._grid.place(row)
        if not codes:
            yield Rejected(place, "catalogue.no_code")
            return
        decision, _ = decision_in(self._text(row, Column.DECISION))
        values = StatedValues(is_in_force=False) if self._is_abolished(row) else self._values(row)
        for code in codes:
            yield ImportedRow(
                code,
                values,
                place,
                decision or tidy(self._text(row, Column.DECISION)),
                day_of(self._text(row, Column.DECISION_DATE)) or day_of(self._text(row, Column.DECISION)),
            )

    def _text(self, row: GridRow, column: Column) -> str:
        return self._header.text(row, column)

    def _codes(self, row: GridRow) -> list[str]:
        cell, name = self._text(row, Column.CODE), self._text(row, Column.NAME)
        code = code_of_cell(cell)
        return [code] if code else list(dict.fromkeys(codes_inside(cell))) or codes_inside(name)[:1]

    def _is_skipped(self, row: GridRow) -> bool:
        texts = row.texts
        is_numbered = len(texts) > _SECTION_TEXTS and all(_NUMBERED.fullmatch(text) for text in texts)
        is_total = any(_TOTAL.fullmatch(fold(text)) for text in texts[:_SECTION_TEXTS])
        return is_numbered or is_total or is_heading_row(row)

    def _takes_section(self, row: GridRow) -> bool:
        """Return whether a row without a code is a heading between the rows, and remember what it says."""
        texts = row.texts
        if len(texts) > _SECTION_TEXTS or (
            len(texts) == _SECTION_TEXTS and not _ORDINAL.fullmatch(texts[0].strip(". "))
        ):
            return False
        words = texts[-1]
        section = _section_of(words, self.section)
        is_title = len(texts) == _SECTION_TEXTS and words.isupper()
        if section == self.section and is_title and not _SIGNATURE.match(fold(words)):
            section = replace(section, field=_as_field(words))
        is_heading = section != self.section or is_title or _says_section(words)
        self.section, self.has_sections = section, self.has_sections or is_heading
        return is_heading

    def _is_abolished(self, row: GridRow) -> bool:
        state = fold(self._text(row, Column.STATE))
        return bool(_ABOLISHED.search(state)) or Column.ABOLISHING in self._header.columns or self.section.is_abolished

    def _values(self, row: GridRow) -> StatedValues:
        agency = lines_of(self._text(row, Column.AGENCY))
        unit = lines_of(self._text(row, Column.UNIT))
        limit = limit_of(self._text(row, Column.LIMIT), unit or agency)
        return replace(
            limit,
            name=_name_of(self._text(row, Column.NAME)) or None,
            field=tidy(self._text(row, Column.FIELD)) or self.section.field or None,
            unit=unit or None,
            agency=agency or None,
            levels=levels_of(self._text(row, Column.LEVEL)) or self.section.levels or None,
            fees=self._fees(row),
            basis=_lines(self._text(row, Column.BASIS)) or None,
            online_level=self._online_level(row),
            boundary_independent=True if is_marked(self._text(row, Column.BOUNDARY)) else None,
            place=lines_of(self._text(row, Column.PLACE)) or None,
        )

    def _fees(self, row: GridRow) -> tuple[FeeRow, ...] | None:
        parts = [
            fees_of(self._text(row, column), kind, says_free=True)
            for column, kind in ((Column.FEES, ""), (Column.FEE, "phi"), (Column.CHARGE, "le_phi"))
        ]
        stated = [part for part in parts if part is not None]
        return tuple(fee for part in stated for fee in part) if stated else None

    def _online_level(self, row: GridRow) -> int | None:
        for column, level in _ONLINE:
            if is_marked(self._text(row, column)):
                return level
        words = fold(self._text(row, Column.ONLINE))
        return 4 if "toan trinh" in words else 3 if "mot phan" in words else None


def _says_section(words: str) -> bool:
    """Return whether words are a heading, though they repeat what is known: the level, the field or the action."""
    folded = fold(words)
    is_action = bool(_PROCEDURES.search(folded)) and bool(_ABOLISHED.search(folded) or _IN_FORCE.search(folded))
    return is_action or bool(_FIELD.search(tidy(words))) or bool(re.search(r"\bcap (bo|tinh|huyen|xa)\b", folded))


def _name_of(cell: str) -> str:
    """Return the name in a cell, without a code that stands in it."""
    return tidy(_CODE_IN_NAME.sub(" ", cell)).strip(" .;-")


def _lines(cell: str) -> tuple[str, ...]:
    lines = (tidy(line).lstrip("-+• ").rstrip(" ;.") for line in cell.splitlines())
    return tuple(dict.fromkeys(line for line in lines if line and not is_nothing(line)))
