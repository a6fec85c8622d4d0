"""Actions about the fee of a dossier."""

from collections.abc import Mapping, Sequence

from desktop_app.domain.dossier.actions import DossierAction
from desktop_app.domain.law.fee import Payment, money, parse_money
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.dossiers import OpenedDossier
from desktop_app.services.dossier.payment import note_payment, refund, request_payment, to_budget
from desktop_app.services.dossier.unit_of_work import StepResult
from desktop_app.ui.common.form_fields import ChoiceField, FormField, LineField
from desktop_app.ui.common.request_fields import (
    phrase,
    translated,
)
from desktop_app.ui.dossier.steps.step_form import StepForm, Values
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP

_PAYMENTS = {
    Payment.DIRECT: QT_TRANSLATE_NOOP("Steps", "Directly: at the desk or into the agency's account"),
    Payment.POST: QT_TRANSLATE_NOOP("Steps", "Through the public post"),
    Payment.OTHER: QT_TRANSLATE_NOOP("Steps", "In another way that the law allows"),
    Payment.ONLINE: QT_TRANSLATE_NOOP("Steps", "Online: the national portal or a payment platform"),
}


def _payment_fields(context: DeskContext, opened: OpenedDossier) -> list[FormField]:
    allowed = context.law.named(opened.dossier.rule_set).fee.ways
    way = ChoiceField("way", phrase("way"), [(translated(_PAYMENTS[way]), way) for way in allowed])
    return [way, *_fee_field(opened), LineField("fee_proof", phrase("proof"), plain=True)]


def _asked_payment_fields(_context: DeskContext, opened: OpenedDossier) -> list[FormField]:
    return [*_fee_field(opened), LineField("note", phrase("note"))]


def _fee_field(opened: OpenedDossier) -> list[FormField]:
    return [] if opened.state.fee else [LineField("fee", phrase("amount"), plain=True)]


def _request_payment(context: DeskContext, opened: OpenedDossier, values: Values) -> Sequence[StepResult]:
    return [request_payment(context, opened.dossier.id, parse_money(values.get("fee", "")), values["note"])]


def _note_payment(context: DeskContext, opened: OpenedDossier, values: Values) -> Sequence[StepResult]:
    fee, proof = parse_money(values.get("fee", "")), values["fee_proof"]
    return [note_payment(context, opened.dossier.id, Payment(values["way"]), fee, proof)]


def _refund_fields(_context: DeskContext, opened: OpenedDossier) -> list[FormField]:
    left = money((opened.state.fee or 0) - opened.state.refunded)
    return [
        LineField("amount", phrase("refund_amount"), plain=True, hint=phrase("refund_left", left=left)),
        LineField("reason", phrase("refund_reason")),
        LineField("proof", phrase("voucher"), plain=True),
    ]


def _refund(context: DeskContext, opened: OpenedDossier, values: Values) -> Sequence[StepResult]:
    amount = parse_money(values["amount"], "amount")
    return [refund(context, opened.dossier.id, amount, values["reason"], values["proof"])]


def _budget_fields(_context: DeskContext, opened: OpenedDossier) -> list[FormField]:
    by = opened.state.budget_by
    hint = phrase("budget_until", until=formatting.moment(by)) if by is not None else ""
    return [LineField("reference", phrase("treasury"), plain=True, hint=hint)]


def _to_budget(context: DeskContext, opened: OpenedDossier, values: Values) -> Sequence[StepResult]:
    return to_budget(context, [opened.dossier.id], values["reference"])


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
    DossierAction.TO_BUDGET: StepForm(
        QT_TRANSLATE_NOOP("Steps", "Note that the fee went to the budget"),
        QT_TRANSLATE_NOOP("Steps", "What is paid online goes there within eight working hours."),
        _budget_fields,
        _to_budget,
    ),
    DossierAction.REFUND: StepForm(
        QT_TRANSLATE_NOOP("Steps", "Pay the fee back"),
        QT_TRANSLATE_NOOP("Steps", "As special laws say, for example when the applicant stops."),
        _refund_fields,
        _refund,
    ),
}
