"""The catalogue of procedures: read from data, found by code or by words without marks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop_app.domain.codec import convert
from desktop_app.domain.dossier.procedure import CopyCounts, Procedure, ProcedureVersion, RequiredDocument
from desktop_app.domain.law.fee import FeeRow
from desktop_app.domain.law.working_time import LimitStep
from desktop_app.domain.text import fold, undo_telex
from desktop_app.services.resources import read_json, resource

_MOST_HITS = 12


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All procedures, with what they are found by.

    Attributes:
        procedures: in the order of the catalogue.
        search_texts: for each, its code, folded name and field.
    """

    procedures: tuple[Procedure, ...]
    search_texts: tuple[str, ...]

    def by_id(self, procedure_id: str) -> Procedure | None:
        """Return the procedure with this name of the catalogue, or None."""
        return next((one for one in self.procedures if one.id == procedure_id), None)

    def find(self, query: str, most: int = _MOST_HITS) -> list[Procedure]:
        """Return the procedures whose words begin with the words typed, in any order, best first.

        "cap giay phep lao dong" finds "Cấp giấy phép lao động" before "Cấp lại giấy phép lao động": a name that begins
        with the typed text comes first, then shorter names. Keys of an input method that was off are understood.
        """
        return self._matches(fold(query), most) or self._matches(undo_telex(query), most)

    def _matches(self, folded: str, most: int) -> list[Procedure]:
        words = folded.split()
        if not words:
            return []
        hits = [
            (not _begins(text, folded), len(procedure.name), place)
            for place, (procedure, text) in enumerate(zip(self.procedures, self.search_texts, strict=True))
            if all(f" {word}" in text for word in words)
        ]
        return [self.procedures[place] for *_, place in sorted(hits)[:most]]


def _begins(text: str, folded: str) -> bool:
    return text.startswith(f" {folded}")


def load_catalogue() -> Catalogue:
    """Read every catalogue file under ``resources/catalogue``."""
    folder = resource("catalogue")
    rows = [row for path in sorted(folder.glob("[a-z]*.json")) for row in _rows(path.name)]
    return read_catalogue(rows)


def read_catalogue(rows: Sequence[dict[str, Any]]) -> Catalogue:
    """Return the catalogue that rows like those of the files hold.

    Raises:
        KeyError, TypeError, ValueError: when a row is not as it should be.
    """
    return catalogue_of([_procedure(row) for row in rows])


def catalogue_of(procedures: Sequence[Procedure]) -> Catalogue:
    """Return a catalogue of some procedures."""
    return Catalogue(tuple(procedures), tuple(_search_text(one) for one in procedures))


def usual_procedures() -> list[str]:
    """Return the catalogue's names of the nine procedures that a new desk begins with."""
    usual: list[str] = read_json("catalogue", "desk_defaults.json")["usual"]
    return usual


def _rows(name: str) -> list[dict[str, Any]]:
    content = read_json("catalogue", name)
    return content["procedures"] if isinstance(content, dict) and "procedures" in content else []


def _search_text(one: Procedure) -> str:
    return f" {fold(one.name)} {fold(one.field)} {fold(one.code)} {one.code.replace('.', '')}"


def _procedure(row: dict[str, Any]) -> Procedure:
    return Procedure(
        id=row["id"],
        code=row["code"] or "",
        name=row["name"],
        field=row["field"],
        deciding_unit=row["deciding_unit"],
        instant_result=row["instant_result"],
        versions=tuple(_version(version) for version in row["versions"]),
        online_level=row.get("online_level", 0),
    )


def _version(row: dict[str, Any]) -> ProcedureVersion:
    return ProcedureVersion(
        effective_from=date.fromisoformat(row["effective_from"]),
        effective_to=_day(row["effective_to"]),
        steps=tuple(convert(step, LimitStep) for step in row["limit_steps"]),
        limit_known=bool(row["limit_steps"]),
        documents=tuple(_document(document) for document in row["documents"]),
        fees=tuple(_fee(fee) for fee in row["fees"]),
        basis=tuple(row["basis"]),
        verified=row["verified"],
        note=row["note"],
        result=row["result"],
    )


def _document(row: dict[str, Any]) -> RequiredDocument:
    return RequiredDocument(
        name=row["name"],
        counts=convert(row, CopyCounts),
        form_number=row.get("form_number", ""),
        # A paper that is asked for only in some cases may rightly be missing.
        required=row["required"] and not row.get("condition"),
        condition=row.get("condition", ""),
        present_only=row.get("present_only", False),
        from_database=row.get("available_from_db", False),
        sensitive=row.get("sensitive", False),
    )


def _fee(row: dict[str, Any]) -> FeeRow:
    return FeeRow(
        amount=row["amount"],
        note=row.get("note", ""),
        exempt=tuple(row.get("exempt", ())),
        valid_from=_day(row.get("valid_from")),
        valid_to=_day(row.get("valid_to")),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
