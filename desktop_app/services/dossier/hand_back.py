"""Handing results back: at the desk, by post, electronically."""

from uuid import UUID

from desktop_app.domain.dossier.hand_back import HandBack, problems_of_hand_back
from desktop_app.domain.dossier.payloads.results import Returned
from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.errors import Problems
from desktop_app.domain.text import tidy, title_name
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.unit_of_work import DossierUnitOfWork, StepResult


def hand_back(context: DeskContext, dossier_id: UUID, wanted: HandBack) -> StepResult:
    """Hand a result back and record who collected it.

    Raises:
        Problems: for what is missing or wrong: no receipt, a stranger without authority, no tracking number …
        RuleViolation: ``step.impossible`` when there is no result yet.
    """
    with context.store.write() as connection:
        work = DossierUnitOfWork(connection, context, dossier_id)
        work.check(EventKind.RETURNED)
        problems = problems_of_hand_back(wanted, work.dossier.reception)
        if problems:
            raise Problems(problems)
        work.take(
            Returned(
                method=wanted.method,
                has_receipt=wanted.has_receipt,
                no_receipt_reason=tidy(wanted.no_receipt_reason),
                collector=title_name(wanted.collector_name),
                collector_number=wanted.collector_number,
                authority=tidy(wanted.authority),
                tracking_number=tidy(wanted.tracking_number),
                address=tidy(wanted.address),
                electronic_place=tidy(wanted.electronic_place),
                satisfaction=wanted.satisfaction,
            )
        )
        return work.done()
