"""Dossiers that were lost or damaged: what happened, who is liable, the remedy, and the apology."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from desktop_app.domain.dates import day_text
from desktop_app.domain.dossier.payloads.incidents import Harm, Incident
from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.text import tidy
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.unit_of_work import DossierUnitOfWork, StepResult


@dataclass(frozen=True, slots=True)
class LostDossier:
    """A dossier or papers of it that were lost or damaged, as the officer describes it.

    Attributes:
        harm: lost or damaged.
        papers: what.
        place: where it happened, or in whose hands.
        liable: who is liable, or ``""`` while that is not known.
        remedy: how it is made good.
        new_day: the day that is promised for the result, or None.
        document_number: the number of the document office, as it was typed; ``""`` for the next one of the issuer.
    """

    harm: Harm
    papers: str
    place: str = ""
    liable: str = ""
    remedy: str = ""
    new_day: date | None = None
    document_number: str = ""


def report_incident(context: DeskContext, dossier_id: UUID, incident: LostDossier) -> StepResult:
    """Record that a dossier was lost or damaged; the letter that apologises goes to the printer.

    Basis: Nghị định 118/2025/NĐ-CP Điều 23 khoản 2. The new day is a promise beside the due moment of the law, which
    stays as it was: a loss is no reason of Điều 19 khoản 6, and a dossier that becomes late through it is late. Where
    the appointment itself has to move, the officer extends it by the step and the rules of that clause.

    Args:
        context: officer, desk and store.
        dossier_id: the dossier.
        incident: what happened.

    Raises:
        Problems: ``incident.no_papers``, ``incident.no_remedy``, ``incident.past`` (with ``day``) for a promised day
            before today, ``incident.day_off`` for one on which the office is closed.
        RuleViolation: ``document_number.shape``, ``step.impossible``.
    """
    problems = _problems(context, incident)
    if problems:
        raise Problems(problems)
    with context.store.write() as connection:
        work = DossierUnitOfWork(connection, context, dossier_id)
        work.check(EventKind.INCIDENT)
        number = work.number(FormName.INCIDENT_LETTER, incident.document_number)
        work.take(
            Incident(
                harm=incident.harm,
                papers=tidy(incident.papers),
                place=tidy(incident.place),
                liable=tidy(incident.liable),
                remedy=tidy(incident.remedy),
                new_day=incident.new_day,
                number=number.number,
                reference=number.reference,
            )
        )
        work.print(FormName.INCIDENT_LETTER)
        return work.done()


def _problems(context: DeskContext, incident: LostDossier) -> list[RuleViolation]:
    problems = []
    if not tidy(incident.papers):
        problems.append(RuleViolation("incident.no_papers", "papers"))
    if not tidy(incident.remedy):
        problems.append(RuleViolation("incident.no_remedy", "remedy"))
    if incident.new_day is not None and incident.new_day < context.today():
        problems.append(RuleViolation("incident.past", "new_day", day=day_text(context.today())))
    elif incident.new_day is not None and not context.calendar.is_working(incident.new_day):
        problems.append(RuleViolation("incident.day_off", "new_day"))
    return problems
