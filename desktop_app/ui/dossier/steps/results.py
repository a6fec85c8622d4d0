"""Actions about the result and the papers that go back."""

from collections.abc import Mapping, Sequence

from desktop_app.domain.dossier.actions import DossierAction
from desktop_app.domain.dossier.dossier import ReturnMethod
from desktop_app.domain.dossier.hand_back import HandBack, way_back
from desktop_app.domain.dossier.papers_return import PapersReturn
from desktop_app.domain.law.result import ResultForm
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier import completion
from desktop_app.services.dossier.dossiers import OpenedDossier
from desktop_app.services.dossier.hand_back import (
    code_of_result,
    deliver,
    hand_back,
    originals_at_desk,
    usual_form_of,
)
from desktop_app.services.dossier.papers_return import return_papers
from desktop_app.services.dossier.unit_of_work import StepResult
from desktop_app.ui.common.form_fields import ChoiceField, FlagField, FormField, LineField, TicksField
from desktop_app.ui.common.request_fields import (
    phrase,
    translated,
)
from desktop_app.ui.dossier.steps.step_form import StepForm, Values, plainly
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP

_SATISFACTION = (
    (QT_TRANSLATE_NOOP("Steps", "Not asked"), None),
    (QT_TRANSLATE_NOOP("Steps", "5 · Very satisfied"), 5),
    (QT_TRANSLATE_NOOP("Steps", "4 · Satisfied"), 4),
    (QT_TRANSLATE_NOOP("Steps", "3 · So-so"), 3),
    (QT_TRANSLATE_NOOP("Steps", "2 · Dissatisfied"), 2),
    (QT_TRANSLATE_NOOP("Steps", "1 · Very dissatisfied"), 1),
)


_PAPER_WAYS = (ReturnMethod.DESK, ReturnMethod.POST)


def _result_fields(context: DeskContext, opened: OpenedDossier) -> list[FormField]:
    usual = usual_form_of(context, opened.dossier)
    return [LineField("result", phrase("result")), form_field(usual)]


def form_field(chosen: ResultForm | None) -> FormField:
    """Return the field of a result's form."""
    forms = [
        (formatting.result_form(form), form) for form in (ResultForm.BOTH, ResultForm.PAPER, ResultForm.ELECTRONIC)
    ]
    return ChoiceField("form", phrase("result_form"), forms, chosen)


def _hand_back_fields(context: DeskContext, opened: OpenedDossier) -> list[FormField]:
    satisfaction = ChoiceField(
        "satisfaction", phrase("satisfaction"), [(translated(text), n) for text, n in _SATISFACTION]
    )
    return [*_way_fields(context, opened), *_originals_fields(context, opened), satisfaction]


def _way_fields(context: DeskContext, opened: OpenedDossier) -> list[FormField]:
    reception = opened.dossier.reception
    way = way_back(opened.state.result.form, reception)
    if way is ReturnMethod.POST:
        address = LineField("address", phrase("address"), reception.return_address)
        return [address, LineField("tracking_number", phrase("tracking"), plain=True)]
    if way is ReturnMethod.ELECTRONIC:
        return [_place_field(context, opened, reception.owner.email)]
    return [
        FlagField("receipt", phrase("receipt_there")),
        LineField("no_receipt_reason", phrase("no_receipt")),
        LineField("collector", phrase("collector"), hint=phrase("scan_card")),
        LineField("collector_number", phrase("number"), plain=True),
        LineField("authority", phrase("authority")),
    ]


def _place_field(context: DeskContext, opened: OpenedDossier, place: str) -> FormField:
    code = code_of_result(context, opened.dossier)
    return LineField("electronic_place", phrase("place"), place, hint=phrase("code_is", code=code) if code else "")


def _originals_fields(context: DeskContext, opened: OpenedDossier) -> list[FormField]:
    """Return the checklist of the originals, all ticked where a paper is handed back; nothing where none is here."""
    if opened.state.result.first_return is not None:
        return []
    names = [paper.name for paper in originals_at_desk(context, opened.dossier)]
    if not names:
        return []
    # Nothing leaves the desk with a result that is only electronic: the originals go back by a step of their own.
    is_electronic = way_back(opened.state.result.form, opened.dossier.reception) is ReturnMethod.ELECTRONIC
    return [
        TicksField("originals", phrase("originals"), names, phrase("all_key"), () if is_electronic else names),
        LineField("kept_reason", phrase("kept_reason"), phrase("kept_electronic") if is_electronic else ""),
        FlagField("prints_list", phrase("print_list")),
    ]


def _deliver_fields(context: DeskContext, opened: OpenedDossier) -> list[FormField]:
    return [_place_field(context, opened, phrase("portal")), LineField("note", phrase("note"))]


def _papers_fields(_context: DeskContext, opened: OpenedDossier) -> list[FormField]:
    reception = opened.dossier.reception
    address = reception.return_address or reception.owner.address
    return [
        ChoiceField("method", phrase("papers_way"), [(formatting.return_method(way), way) for way in _PAPER_WAYS]),
        LineField("collector", phrase("collector"), hint=phrase("scan_card")),
        LineField("collector_number", phrase("number"), plain=True),
        LineField("authority", phrase("authority")),
        LineField("address", phrase("address"), address),
        LineField("tracking_number", phrase("tracking"), plain=True),
        LineField("note", phrase("note")),
    ]


_HAND_BACK_TEXTS = (
    "no_receipt_reason",
    "collector_number",
    "authority",
    "tracking_number",
    "address",
    "electronic_place",
    "kept_reason",
)


def _hand_back(context: DeskContext, opened: OpenedDossier, values: Values) -> Sequence[StepResult]:
    wanted = HandBack(
        way_back(opened.state.result.form, opened.dossier.reception),
        has_receipt=values.get("receipt", False),
        collector_name=values.get("collector", ""),
        **{key: values.get(key, "") for key in _HAND_BACK_TEXTS},
        satisfaction=values["satisfaction"],
        originals=values.get("originals"),
        prints_list=values.get("prints_list", False),
    )
    return [hand_back(context, opened.dossier.id, wanted)]


def _result_ready(context: DeskContext, opened: OpenedDossier, values: Values) -> Sequence[StepResult]:
    return [completion.result_ready(context, opened.dossier.id, values["result"], ResultForm(values["form"]))]


def _return_papers(context: DeskContext, opened: OpenedDossier, values: Values) -> Sequence[StepResult]:
    texts = {name: values[name] for name in ("collector_number", "authority", "tracking_number", "address", "note")}
    wanted = PapersReturn(ReturnMethod(values["method"]), values["collector"], **texts)
    return [return_papers(context, opened.dossier.id, wanted)]


FORMS: Mapping[DossierAction, StepForm] = {
    DossierAction.RESULT_READY: StepForm(
        QT_TRANSLATE_NOOP("Steps", "The result is there"),
        QT_TRANSLATE_NOOP("Steps", "This is the end of processing: it is compared with the appointment."),
        _result_fields,
        _result_ready,
    ),
    DossierAction.HAND_BACK: StepForm(
        QT_TRANSLATE_NOOP("Steps", "Hand the result back"),
        QT_TRANSLATE_NOOP("Steps", "Scan the receipt, then the ID card of who collects."),
        _hand_back_fields,
        _hand_back,
    ),
    DossierAction.DELIVER: StepForm(
        QT_TRANSLATE_NOOP("Steps", "Deliver the electronic result"),
        QT_TRANSLATE_NOOP("Steps", "Beside the paper one; where it was delivered is part of the history."),
        _deliver_fields,
        plainly(deliver, "electronic_place", "note"),
    ),
    DossierAction.RETURN_PAPERS: StepForm(
        QT_TRANSLATE_NOOP("Steps", "Hand the papers back"),
        QT_TRANSLATE_NOOP("Steps", "The list of the papers is printed for the signatures of both sides."),
        _papers_fields,
        _return_papers,
        prints_form=True,
    ),
}
