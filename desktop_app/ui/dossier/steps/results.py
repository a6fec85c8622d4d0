"""Actions about the result and the papers that go back."""

from collections.abc import Mapping, Sequence

from desktop_app.domain.dossier.actions import DossierAction
from desktop_app.domain.dossier.dossier import ReturnMethod
from desktop_app.domain.dossier.hand_back import HandBack
from desktop_app.domain.dossier.papers_return import PapersReturn
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier import completion
from desktop_app.services.dossier.dossiers import OpenedDossier
from desktop_app.services.dossier.hand_back import hand_back
from desktop_app.services.dossier.papers_return import return_papers
from desktop_app.services.dossier.unit_of_work import StepResult
from desktop_app.ui.common.form_fields import ChoiceField, FlagField, FormField, LineField
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


def _result_fields(_context: DeskContext, _opened: OpenedDossier) -> list[FormField]:
    return [LineField("result", phrase("result"))]


def _hand_back_fields(_context: DeskContext, opened: OpenedDossier) -> list[FormField]:
    reception = opened.dossier.reception
    satisfaction = ChoiceField(
        "satisfaction", phrase("satisfaction"), [(translated(text), n) for text, n in _SATISFACTION]
    )
    if reception.return_method is ReturnMethod.POST:
        address = LineField("address", phrase("address"), reception.return_address)
        return [address, LineField("tracking_number", phrase("tracking"), plain=True), satisfaction]
    if reception.return_method is ReturnMethod.ELECTRONIC:
        return [LineField("electronic_place", phrase("place"), reception.owner.email), satisfaction]
    return [
        FlagField("receipt", phrase("receipt"), phrase("receipt_there")),
        LineField("no_receipt_reason", phrase("no_receipt")),
        LineField("collector", phrase("collector"), hint=phrase("scan_card")),
        LineField("collector_number", phrase("number"), plain=True),
        LineField("authority", phrase("authority")),
        satisfaction,
    ]


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
)


def _hand_back(context: DeskContext, opened: OpenedDossier, values: Values) -> Sequence[StepResult]:
    wanted = HandBack(
        opened.dossier.reception.return_method,
        has_receipt=values.get("receipt", False),
        collector_name=values.get("collector", ""),
        **{key: values.get(key, "") for key in _HAND_BACK_TEXTS},
        satisfaction=values["satisfaction"],
    )
    return [hand_back(context, opened.dossier.id, wanted)]


def _return_papers(context: DeskContext, opened: OpenedDossier, values: Values) -> Sequence[StepResult]:
    texts = {name: values[name] for name in ("collector_number", "authority", "tracking_number", "address", "note")}
    wanted = PapersReturn(ReturnMethod(values["method"]), values["collector"], **texts)
    return [return_papers(context, opened.dossier.id, wanted)]


FORMS: Mapping[DossierAction, StepForm] = {
    DossierAction.RESULT_READY: StepForm(
        QT_TRANSLATE_NOOP("Steps", "The result is there"),
        QT_TRANSLATE_NOOP("Steps", "This is the end of processing: it is compared with the appointment."),
        _result_fields,
        plainly(completion.result_ready, "result"),
    ),
    DossierAction.HAND_BACK: StepForm(
        QT_TRANSLATE_NOOP("Steps", "Hand the result back"),
        QT_TRANSLATE_NOOP("Steps", "Scan the receipt, then the ID card of who collects."),
        _hand_back_fields,
        _hand_back,
    ),
    DossierAction.RETURN_PAPERS: StepForm(
        QT_TRANSLATE_NOOP("Steps", "Hand the papers back"),
        QT_TRANSLATE_NOOP("Steps", "The list of the papers is printed for the signatures of both sides."),
        _papers_fields,
        _return_papers,
    ),
}
