"""The internal process of a procedure as it stands in fields, with what is needed to fill them in."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.catalogue.typed_process import TypedStep, typed_step
from desktop_app.domain.dates import day_text
from desktop_app.domain.dossier.process_step import ActorKind, ProcessStep
from desktop_app.domain.law.working_time import LimitStep
from desktop_app.services.context import DeskContext
from desktop_app.services.procedures.typed_procedure import TypedVersion, sources_of
from desktop_app.storage.officers import officer_names


@dataclass(frozen=True, slots=True)
class ProcessPage:
    """What the page of a process begins with.

    Attributes:
        procedure_id: the procedure.
        name: its name.
        lines: the steps in force.
        version: the fields of the version that is to be stated.
        limit: the procedure's time limit, which the sum of the steps is compared with.
        units: units to choose from.
        officers: the names of the officers of this desk.
    """

    procedure_id: str
    name: str
    lines: tuple[TypedStep, ...]
    version: TypedVersion
    limit: tuple[LimitStep, ...]
    units: tuple[str, ...] = ()
    officers: tuple[str, ...] = ()


def process_page(context: DeskContext, procedure_id: str) -> ProcessPage:
    """Return what the page of a procedure's process begins with.

    Raises:
        RuleViolation: ``procedure.missing``.
    """
    values = {name: sourced.value for name, sourced in sources_of(context, procedure_id).items()}
    process: Sequence[ProcessStep] = values.get("process") or ()
    limit: tuple[LimitStep, ...] = values.get("steps") or ()
    with context.store.read() as connection:
        officers = sorted(officer_names(connection).values())
    own = (step.who for step in process if step.actor is ActorKind.UNIT)
    units = (context.agency.name, values.get("unit") or "", *(step.by for step in limit), *own)
    return ProcessPage(
        procedure_id,
        values.get("name") or "",
        tuple(map(typed_step, process)),
        TypedVersion(day=day_text(context.today())),
        limit,
        tuple(dict.fromkeys(unit for unit in units if unit)),
        tuple(officers),
    )
