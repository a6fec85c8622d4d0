"""Catalogues from where they come: the program's file, rows as files and the server write them, some procedures."""

from collections.abc import Sequence
from typing import Any

from desktop_app.domain.catalogue.levels import Level
from desktop_app.domain.codec import convert
from desktop_app.domain.dossier.procedure import Procedure
from desktop_app.services.catalogue.catalogue import Catalogue
from desktop_app.services.catalogue.rows import ProcedureRow
from desktop_app.services.resources import read_json, resource
from desktop_app.storage.procedure_list import ProcedureList
from desktop_app.storage.procedure_rows import OFFERED


def load_catalogue() -> Catalogue:
    """Return the catalogue that the program brings; its file is opened, and read when something is looked up."""
    return Catalogue(ProcedureList.open(resource("catalogue", "base.db")))


def read_catalogue(rows: Sequence[dict[str, Any]]) -> Catalogue:
    """Return the catalogue that rows like those of the JSON files hold.

    Raises:
        DecodeError: when a row is not as it should be; names the field.
    """
    return catalogue_of(read_procedures(rows))


def read_procedures(rows: Sequence[dict[str, Any]]) -> list[Procedure]:
    """Return the procedures that rows like those of the JSON files describe.

    Raises:
        DecodeError: when a row is not as it should be; names the field.
    """
    return [row.procedure() for row in convert(list(rows), list[ProcedureRow])]


def catalogue_of(procedures: Sequence[Procedure]) -> Catalogue:
    """Return a catalogue of some procedures."""
    return Catalogue(None, procedures)


def usual_procedures(level: Level | None) -> list[str]:
    """Return the ids of the nine procedures that a new desk of a level begins with."""
    usual: dict[str, list[str]] = read_json("catalogue", "desk_defaults.json")["usual"]
    return usual[level if level in OFFERED else Level.PROVINCE]
