"""Actions about the fee of a dossier."""

from collections.abc import Mapping, Sequence

from desktop_app.domain.dossier.actions import DossierAction
from desktop_app.domain.law.fee import Payment, parse_money
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.dossiers import OpenedDossier
from desktop_app.services.dossier.payment import note_payment, request_payment
from desktop_app.services.dossier.unit_of_work import StepResult
from desktop_app.ui.common.form_fields import ChoiceField, FormField, LineField
from desktop_app.ui.common.request_fields import (
    phrase,
    translated,
)
from desktop_app.ui.dossier.steps.step_form import StepForm, Values
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP

_PAYMENTS = {
    Payment.DIRECT: QT_TRANSLATE_NOOP("Steps", "Directly: at the desk or into the agency's account"),
    Payment.ONLINE: QT_TRANSLATE_NOOP("Steps", "Online: the national portal or a payment platform"),
}


def _payment_fields(_context: DeskContext, opened: OpenedDossier) -> list[FormField]:
    way = ChoiceField("way", phrase("way"), [(translated(text), way) for way, text in _PAYMENTS.items()])
    return [way, *_fee_field(opened)]


def _asked_payment_fields(_context: DeskContext, opened: OpenedDossier) -> list[FormField]:
    return [*_fee_field(opened), LineField("note", phrase("note"))]


def _fee_field(opened: OpenedDossier) -> list[FormField]:
    return [] if opened.state.fee else [LineField("fee", phrase("amount"), plain=True)]


def _request_payment(context: DeskContext, opened: OpenedDossier, values: Values) -> Sequence[StepResult]:
    return [request_payment(context, opened.dossier.id, parse_money(values.get("fee", "")), values["note"])]


def _note_payment(context: DeskContext, opened: OpenedDossier, values: Values) -> Sequence[StepResult]:
    return [note_payment(context, opened.dossier.id, Payment(values["way"]), parse_money(values.get("fee", "")))]


FORMS: Mapping[DossierAction, StepForm] = {
    DossierAction.REQUEST_PAYMENT: StepForm(
        QT_TRANSLATE_NOOP("Steps", "Ask for the payment of the fee"),
        QT_TRANSLATE_NOOP("Steps", "The dossier waits for the payment; its time limit goes on."),
        _asked_payment_fields,
        _request_payment,
    ),
    DossierAction.NOTE_PAYMENT: StepForm(
        QT_TRANSLATE_NOOP("Steps", "Note the fee as paid"),
        QT_TRANSLATE_NOOP("Steps", "Form 07a counts payments by the day on which they are noted."),
        _payment_fields,
        _note_payment,
    ),
}
