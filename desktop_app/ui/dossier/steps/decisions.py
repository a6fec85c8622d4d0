"""Actions that ask for more, set a new appointment or end a dossier without a result."""

from collections.abc import Mapping, Sequence

from desktop_app.domain.dates import local, parse_day
from desktop_app.domain.dossier.actions import DossierAction
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.due_day import is_past
from desktop_app.domain.law.extension import last_day_to_apologise
from desktop_app.domain.law.supplement import SupplementStage, is_beyond
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier import completion
from desktop_app.services.dossier.dossiers import OpenedDossier
from desktop_app.services.dossier.extension import extend
from desktop_app.services.dossier.supplement import last_day_of_notice, request_supplement, supplement_received
from desktop_app.services.dossier.unit_of_work import StepResult
from desktop_app.ui.common.form_fields import FormField, LineField
from desktop_app.ui.common.request_fields import (
    document_number_field,
    phrase,
    refusal_fields,
    request_of,
    supplement_fields,
)
from desktop_app.ui.dossier.steps.step_form import StepForm, Values, no_fields, plainly, reason_field
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP


def _supplement_fields(context: DeskContext, opened: OpenedDossier) -> list[FormField]:
    rules, stage = context.law.named(opened.dossier.rule_set).supplement, SupplementStage.EXAMINATION
    papers = [line.name for line in opened.dossier.reception.documents]
    last = last_day_of_notice(context, opened.dossier)
    until = phrase("send_until", day=f"{last:%d/%m}") if last is not None else ""
    fields = supplement_fields(papers, (), until, is_beyond=is_beyond(opened.state.waits, stage, rules))
    return [*fields, document_number_field()]


def _extension_fields(context: DeskContext, opened: OpenedDossier) -> list[FormField]:
    due = opened.state.due_at or opened.dossier.due_at
    last = last_day_to_apologise(due, context.law.named(opened.dossier.rule_set).extension)
    following = context.calendar.next_working(max(local(due).date(), context.today()))
    day = LineField(
        "new_due", phrase("new_day"), f"{following:%d/%m/%Y}", plain=True, hint=phrase("in_time", day=f"{last:%d/%m}")
    )
    return [day, LineField("reason", phrase("reason")), document_number_field()]


def _refusal_fields(context: DeskContext, opened: OpenedDossier) -> list[FormField]:
    due = opened.state.due_at
    is_late = due is not None and is_past(due, context.clock())
    warning = phrase("late_refusal", day=f"{local(due):%d/%m/%Y}") if is_late and due else ""
    return [*refusal_fields(warning), document_number_field()]


def _withdrawal_fields(_context: DeskContext, _opened: OpenedDossier) -> list[FormField]:
    return [LineField("reason", phrase("reason")), LineField("channel", phrase("how"), phrase("at_desk"))]


def _stop_fields(_context: DeskContext, opened: OpenedDossier) -> list[FormField]:
    if opened.state.status is Status.SUPPLEMENT_REQUESTED:
        return []
    return [LineField("fee", phrase("fee")), document_number_field()]


def _request(context: DeskContext, opened: OpenedDossier, values: Values) -> Sequence[StepResult]:
    return [request_supplement(context, opened.dossier.id, request_of(values))]


def _extend(context: DeskContext, opened: OpenedDossier, values: Values) -> Sequence[StepResult]:
    day = parse_day(values["new_due"], "new_due", today=context.today(), ahead=True)
    if day is None:
        raise RuleViolation("date.incomplete", "new_due")
    return [extend(context, opened.dossier.id, day, values["reason"], values["document_number"])]


def _withdraw(context: DeskContext, opened: OpenedDossier, values: Values) -> Sequence[StepResult]:
    return [completion.ask_withdrawal(context, opened.dossier.id, values["reason"], values["channel"])]


FORMS: Mapping[DossierAction, StepForm] = {
    DossierAction.SUPPLEMENT_RECEIVED: StepForm(
        QT_TRANSLATE_NOOP("Steps", "The supplement is there"),
        QT_TRANSLATE_NOOP("Steps", "The limit is counted anew from today, and a new receipt is printed."),
        no_fields,
        plainly(supplement_received),
        prints_form=True,
    ),
    DossierAction.REQUEST_SUPPLEMENT: StepForm(
        QT_TRANSLATE_NOOP("Steps", "Ask for a supplement"),
        QT_TRANSLATE_NOOP(
            "Steps", "Once after examination. The clock stops until all is there; Form 02 names the last day."
        ),
        _supplement_fields,
        _request,
        prints_form=True,
    ),
    DossierAction.EXTEND: StepForm(
        QT_TRANSLATE_NOOP("Steps", "Apologise and appoint again"),
        QT_TRANSLATE_NOOP("Steps", "Once for each dossier, before the due day; Form 04 is printed."),
        _extension_fields,
        _extend,
        prints_form=True,
    ),
    DossierAction.REFUSE: StepForm(
        QT_TRANSLATE_NOOP("Steps", "Refuse the dossier"),
        QT_TRANSLATE_NOOP("Steps", "Form 03 is printed; processing ends."),
        _refusal_fields,
        plainly(completion.refuse, "reason", "document_number"),
        prints_form=True,
    ),
    DossierAction.STOP: StepForm(
        QT_TRANSLATE_NOOP("Steps", "Stop the dossier"),
        QT_TRANSLATE_NOOP("Steps", "The notice is printed; processing ends, and the papers go back."),
        _stop_fields,
        plainly(completion.stop, "fee", "document_number"),
        prints_form=True,
    ),
    DossierAction.DECLINE_WITHDRAWAL: StepForm(
        QT_TRANSLATE_NOOP("Steps", "Go on in spite of the request to stop"),
        QT_TRANSLATE_NOOP("Steps", "The dossier is in process again."),
        reason_field,
        plainly(completion.decline_withdrawal, "reason"),
    ),
    DossierAction.ASK_WITHDRAWAL: StepForm(
        QT_TRANSLATE_NOOP("Steps", "The applicant asks to stop"),
        QT_TRANSLATE_NOOP("Steps", "Possible until the result is decided. Stopping is the next step."),
        _withdrawal_fields,
        _withdraw,
    ),
}
