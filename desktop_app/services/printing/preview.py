"""The preview of the form that is being filled in: at the reception, at the counter, or for a step of a dossier."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from desktop_app.domain.dates import local
from desktop_app.domain.dossier.dossier import Reception
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.history import dossier_of_page
from desktop_app.domain.dossier.payloads.reception import CounterPage, ProcedureFacts
from desktop_app.domain.errors import Problem
from desktop_app.domain.forms.names import FormName
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.dossier.unit_of_work import StepResult
from desktop_app.services.issuers import issuers_of
from desktop_app.services.printing.agency_due import agency_due
from desktop_app.services.printing.form_words import words_in_force
from desktop_app.services.printing.job_case import case_of
from desktop_app.services.printing.letterhead_options import form_look
from desktop_app.services.reception.counter_papers import CounterPaper
from desktop_app.storage.event_log import events_of
from desktop_app.storage.print_jobs import PrintJob, read_job

if TYPE_CHECKING:
    from desktop_app.printing.form_case import FormCase
    from desktop_app.printing.raster import PagePicture


@dataclass(frozen=True, slots=True)
class PreviewAsked:
    """What the preview shows.

    Attributes:
        reception: what was filled in so far.
        procedure_name: name of the chosen procedure, or ``""``.
        due_at: the appointment computed so far, or None.
        counter: what the person gets instead of a receipt, or None.
    """

    reception: Reception
    procedure_name: str
    due_at: datetime | None
    counter: CounterPaper | None = None


def preview(context: DeskContext, asked: PreviewAsked, fit: tuple[int, int]) -> "PagePicture":
    """Return the applicant's copy as it would be printed now, without a code.

    Args:
        context: the desk.
        asked: what to draw.
        fit: width and height in pixels that the page must fit into.
    """
    # ReportLab is imported here for the first time, in a thread.
    from desktop_app.printing.issued_forms import ISSUED_FORMS  # noqa: PLC0415
    from desktop_app.printing.raster import picture_of  # noqa: PLC0415

    form = FormName.RECEIPT if asked.counter is None else asked.counter.form
    case = _case(context, asked)
    words = words_in_force(context, case.dossier.form_set, form, context.today())
    return picture_of(ISSUED_FORMS[form].draw_applicants_copy(case, words), 0, fit=fit, with_text=True)


StepWork = Callable[[DeskContext, Mapping[str, Any]], Sequence[StepResult]]
"""What F9 would do with the values of the fields."""
_BLANK = "…"
_MOST_BLANKS = 4


@dataclass(frozen=True, slots=True)
class StepPaper:
    """The paper that a step would print now.

    Attributes:
        form: which form, or None when the step prints nothing, or cannot be taken as it is filled in.
        page: its first page.
        problem: why the step cannot be taken, or None.
    """

    form: FormName | None = None
    page: "PagePicture | None" = None
    problem: Problem | None = None


def preview_step(
    context: DeskContext, dossier_id: UUID, work: StepWork, values: Mapping[str, Any], fit: tuple[int, int]
) -> StepPaper:
    """Return the paper that a step would print; the step is taken and taken back, so it is the one that F9 prints.

    Its number stays blank, as it is given when the step is stored; what is not filled in is shown as dots.

    Args:
        context: the desk.
        dossier_id: the dossier.
        work: takes the step.
        values: what the fields hold.
        fit: width and height in pixels that the page must fit into.
    """
    from desktop_app.printing.issued_forms import ISSUED_FORMS  # noqa: PLC0415 - in a thread, as above
    from desktop_app.printing.raster import picture_of  # noqa: PLC0415

    try:
        job, history = _rehearsed(context, dossier_id, work, values)
        if job is None:
            return StepPaper()
        case = case_of(context, job, history)
        day = local(case.dossier.received_at).date()
        words = words_in_force(context, case.dossier.form_set, job.form, day)
        pdf = ISSUED_FORMS[job.form].draw_applicants_copy(case, words)
    except Problem as problem:
        return StepPaper(problem=problem)
    return StepPaper(FormName(job.form), picture_of(pdf, 0, fit=fit, with_text=True))


def _rehearsed(
    context: DeskContext, dossier_id: UUID, work: StepWork, values: Mapping[str, Any]
) -> tuple[PrintJob | None, Sequence[DossierEvent]]:
    """Return the first paper of a step and the history with it, without numbers that are not given yet."""
    for _ in range(_MOST_BLANKS):
        try:
            return _taken_back(context, dossier_id, work, values)
        except Problem as problem:
            filled = _with_dots(values, problem)
            if filled == values:
                raise
            values = filled
    return _taken_back(context, dossier_id, work, values)


def _taken_back(
    context: DeskContext, dossier_id: UUID, work: StepWork, values: Mapping[str, Any]
) -> tuple[PrintJob | None, Sequence[DossierEvent]]:
    with context.store.rehearse() as connection:
        before = len(events_of(connection, dossier_id))
        jobs = [job for result in work(context, values) for job in result.job_ids]
        history = events_of(connection, dossier_id)
        job = read_job(connection, jobs[0]) if jobs else None
    return job, [*history[:before], *map(_without_number, history[before:])]


def _without_number(event: DossierEvent) -> DossierEvent:
    payload: Any = event.payload
    if isinstance(getattr(payload, "number", None), int):
        return replace(event, payload=replace(payload, number=0))
    return event


def _with_dots(values: Mapping[str, Any], problem: Problem) -> Mapping[str, Any]:
    """Return the values with dots in the empty fields that a problem is about."""
    empty = {each.field: values[each.field] for each in problem.problems if values.get(each.field) in ("", ())}
    return {**values, **{name: _BLANK if value == "" else (_BLANK,) for name, value in empty.items()}}


def _case(context: DeskContext, asked: PreviewAsked) -> "FormCase":
    from desktop_app.printing.form_case import FormCase  # noqa: PLC0415
    from desktop_app.printing.letterhead import Letterhead  # noqa: PLC0415

    reception, officer = asked.reception, context.officer
    now = reception.slip_at or context.clock()
    form_set = context.law.rules(context.today()).form_set
    page = CounterPage("", ProcedureFacts(reception.procedure_id, "", asked.procedure_name), form_set, reception)
    dossier = dossier_of_page(page, reception.id, now, officer.id, officer.name, asked.due_at)
    counter = asked.counter
    events = [DossierEvent(new_id(), reception.id, now, officer.id, counter.payload(page))] if counter else []
    letterhead = Letterhead(context.agency, form_look(context), form_set)
    has_appointment = asked.due_at is not None
    by_first = agency_due(context, reception, now) if has_appointment else None
    return FormCase(
        letterhead, dossier, events, officer.name, has_appointment, issuers_of(context), by_first, officer.phone
    )
