"""Handing the papers of a refused, stopped or closed dossier back, with a list that is signed."""

from uuid import UUID

from desktop_app.domain.dossier.dossier_state import may_return_papers
from desktop_app.domain.dossier.papers_return import (
    PapersReturn,
    originals_kept,
    papers_of,
    problems_of_papers_return,
)
from desktop_app.domain.dossier.payloads.results import PapersReturned
from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.people.identity_number import normal_number
from desktop_app.domain.text import tidy, title_name
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.unit_of_work import DossierUnitOfWork, StepResult


def return_papers(context: DeskContext, dossier_id: UUID, wanted: PapersReturn) -> StepResult:
    """Hand the papers of a dossier without a result back, or the originals that did not go back with the result.

    The list for the signatures goes to the printer.

    Basis: Nghị định 118/2025/NĐ-CP Điều 19 khoản 3, 5, Điều 21, Điều 22 khoản 2.

    Raises:
        Problems: for what is missing or wrong: nobody who takes them, a stranger without authority, no address …
        RuleViolation: ``papers.returned`` when they went back before or none is left, ``step.impossible`` for a dossier
            that goes on.
    """
    with context.store.write() as connection:
        work = DossierUnitOfWork(connection, context, dossier_id)
        work.check(EventKind.PAPERS_RETURNED)
        if not may_return_papers(work.state):
            raise RuleViolation("papers.returned", "step")
        reception = work.dossier.reception
        problems = problems_of_papers_return(wanted, reception)
        if problems:
            raise Problems(problems)
        work.take(
            PapersReturned(
                papers=originals_kept(work.state.result) or papers_of(reception),
                method=wanted.method,
                collector=title_name(wanted.collector_name),
                collector_number=normal_number(wanted.collector_number),
                authority=tidy(wanted.authority),
                tracking_number=tidy(wanted.tracking_number),
                address=tidy(wanted.address),
                note=tidy(wanted.note),
                number=work.number(FormName.RETURNED_PAPERS).number,
            )
        )
        work.print(FormName.RETURNED_PAPERS)
        return work.done()
