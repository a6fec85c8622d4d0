"""Actions about errors in results, and about dossiers that were lost or damaged."""

from collections.abc import Mapping, Sequence

from desktop_app.domain.dates import day_text, local, parse_day
from desktop_app.domain.dossier.actions import DossierAction
from desktop_app.domain.dossier.payloads.incidents import Harm
from desktop_app.domain.law.result import Fault, ResultForm, correction_due
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.dossiers import OpenedDossier
from desktop_app.services.dossier.incidents import LostDossier, report_incident
from desktop_app.services.dossier.result_errors import FoundError, error_corrected, report_error
from desktop_app.services.dossier.unit_of_work import StepResult
from desktop_app.ui.common.form_fields import ChoiceField, FormField, LineField
from desktop_app.ui.common.request_fields import DOCUMENT_NUMBER, document_number_field, phrase
from desktop_app.ui.dossier.steps.results import form_field
from desktop_app.ui.dossier.steps.step_form import StepForm, Values
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP


def _error_fields(context: DeskContext, opened: OpenedDossier) -> list[FormField]:
    rules = context.law.rules(context.today()).result
    due = correction_due(context.clock(), Fault.AGENCY, rules, context.calendar, context.hours)
    until = phrase("correct_until", day=f"{due:%d/%m/%Y}") if due is not None else ""
    return [
        LineField("error", phrase("error"), hint=until),
        ChoiceField("fault", phrase("fault"), [(formatting.fault(fault), fault) for fault in Fault]),
        LineField("unit", phrase("corrector"), opened.dossier.deciding_unit),
        LineField("note", phrase("note")),
    ]


def _corrected_fields(_context: DeskContext, opened: OpenedDossier) -> list[FormField]:
    result = opened.state.result
    due = phrase("due_then", day=f"{local(result.correction_due):%d/%m/%Y}") if result.correction_due else ""
    return [
        LineField("result", phrase("corrected_result"), hint=due),
        form_field(result.form),
        LineField("note", phrase("note")),
    ]


def _incident_fields(_context: DeskContext, opened: OpenedDossier) -> list[FormField]:
    due = local(opened.state.due_at or opened.dossier.due_at).date()
    kinds: list[tuple[str, object]] = [(formatting.harm(harm), harm) for harm in Harm]
    return [
        ChoiceField("harm", phrase("what_happened"), kinds),
        LineField("papers", phrase("lost_papers")),
        LineField("place", phrase("lost_place"), opened.state.holder),
        LineField("liable", phrase("liable"), hint=phrase("if_known")),
        LineField("remedy", phrase("remedy")),
        LineField("new_day", phrase("promised"), plain=True, hint=phrase("legal_day", day=day_text(due))),
        document_number_field(),
    ]


def _report_error(context: DeskContext, opened: OpenedDossier, values: Values) -> Sequence[StepResult]:
    error = FoundError(values["error"], Fault(values["fault"]), values["unit"], values["note"])
    return [report_error(context, opened.dossier.id, error)]


def _corrected(context: DeskContext, opened: OpenedDossier, values: Values) -> Sequence[StepResult]:
    form = ResultForm(values["form"])
    return [error_corrected(context, opened.dossier.id, values["result"], form, values["note"])]


def _report_incident(context: DeskContext, opened: OpenedDossier, values: Values) -> Sequence[StepResult]:
    texts = {name: values[name] for name in ("papers", "place", "liable", "remedy", DOCUMENT_NUMBER)}
    day = parse_day(values["new_day"], "new_day", today=context.today(), ahead=True)
    return [report_incident(context, opened.dossier.id, LostDossier(Harm(values["harm"]), new_day=day, **texts))]


FORMS: Mapping[DossierAction, StepForm] = {
    DossierAction.REPORT_ERROR: StepForm(
        QT_TRANSLATE_NOOP("Steps", "The result has an error"),
        QT_TRANSLATE_NOOP("Steps", "It goes back with a slip; for the agency's fault the applicant pays nothing."),
        _error_fields,
        _report_error,
        prints_form=True,
    ),
    DossierAction.ERROR_CORRECTED: StepForm(
        QT_TRANSLATE_NOOP("Steps", "The result is corrected"),
        QT_TRANSLATE_NOOP("Steps", "The corrected result is at the desk: it is announced and handed back again."),
        _corrected_fields,
        _corrected,
    ),
    DossierAction.REPORT_INCIDENT: StepForm(
        QT_TRANSLATE_NOOP("Steps", "The dossier is lost or damaged"),
        QT_TRANSLATE_NOOP("Steps", "A letter apologises to the applicant; Today names it until there is a result."),
        _incident_fields,
        _report_incident,
        prints_form=True,
    ),
}
