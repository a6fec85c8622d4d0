"""Procedures from the list of all procedures, and the other way round."""

from datetime import date

from desktop_app.domain.catalogue.hits import Listed
from desktop_app.domain.codec import decode
from desktop_app.domain.dossier.procedure import Procedure, ProcedureVersion
from desktop_app.services.catalogue.rows import ProcedureRow
from desktop_app.storage.procedure_list import ProcedureList

# What is known by its name only: from the day on which communes and provinces took over from districts.
_NAME_ONLY_FROM = date(2025, 7, 1)


def procedure_of(base: ProcedureList, listed: Listed) -> Procedure:
    """Return a procedure of the list with its details; one version without limit and papers where none are known."""
    detail = base.detail(listed.id)
    if detail is not None:
        return decode(detail, ProcedureRow).procedure()
    return Procedure(
        id=listed.id,
        code=listed.code,
        name=listed.name,
        field=listed.field,
        deciding_unit=listed.unit,
        versions=(ProcedureVersion(_NAME_ONLY_FROM, limit_known=False, verified={"code": True, "name": True}),),
        agency=listed.agency,
        former_ids=base.former_ids(listed.id),
    )


def listed_of(procedure: Procedure) -> Listed:
    """Return what a list has of a procedure that does not come from one."""
    return Listed(
        id=procedure.id,
        code=procedure.code,
        name=procedure.name,
        field=procedure.field,
        agency=procedure.agency,
        unit=procedure.deciding_unit,
        has_details=True,
        online_level=procedure.online_level,
    )
