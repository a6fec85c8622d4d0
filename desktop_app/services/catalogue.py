"""The catalogue of procedures, searched by code or by words without diacritics."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from desktop_app.domain.codec import convert
from desktop_app.domain.dossier.procedure import Procedure
from desktop_app.domain.text import fold, undo_telex
from desktop_app.services.catalogue_rows import ProcedureRow
from desktop_app.services.resources import read_json, resource

_MOST_HITS = 12


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All procedures with their search texts.

    Attributes:
        procedures: in the order of the catalogue.
        search_texts: for each, its code, folded name and field.
    """

    procedures: tuple[Procedure, ...]
    search_texts: tuple[str, ...]

    def by_id(self, procedure_id: str) -> Procedure | None:
        """Return the procedure with this name of the catalogue, or None."""
        return next((procedure for procedure in self.procedures if procedure.id == procedure_id), None)

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
        DecodeError: when a row is not as it should be; names the field.
    """
    return catalogue_of([row.procedure() for row in convert(list(rows), list[ProcedureRow])])


def catalogue_of(procedures: Sequence[Procedure]) -> Catalogue:
    """Return a catalogue of some procedures."""
    return Catalogue(tuple(procedures), tuple(_search_text(procedure) for procedure in procedures))


def usual_procedures() -> list[str]:
    """Return the catalogue's names of the nine procedures that a new desk begins with."""
    usual: list[str] = read_json("catalogue", "desk_defaults.json")["usual"]
    return usual


def _rows(name: str) -> list[dict[str, Any]]:
    content = read_json("catalogue", name)
    return content["procedures"] if isinstance(content, dict) and "procedures" in content else []


def _search_text(procedure: Procedure) -> str:
    return f" {fold(procedure.name)} {fold(procedure.field)} {fold(procedure.code)} {procedure.code.replace('.', '')}"
