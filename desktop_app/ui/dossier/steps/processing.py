"""Actions that move a dossier between the desk and the units."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from desktop_app.domain.dates import VIETNAM, local, parse_day
from desktop_app.domain.dossier.actions import DossierAction
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.office_hours import parse_time
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.agency_receipt import agency_received
from desktop_app.services.dossier.dossiers import OpenedDossier
from desktop_app.services.dossier.hand_over import HandOverTo, hand_over
from desktop_app.services.dossier.unit_of_work import StepResult
from desktop_app.ui.common.form_fields import FormField, LineField
from desktop_app.ui.common.request_fields import (
    phrase,
)
from desktop_app.ui.dossier.steps.step_form import StepForm, Values
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP


def _hand_over_fields(_context: DeskContext, opened: OpenedDossier) -> list[FormField]:
    unit = LineField("unit", phrase("unit"), opened.dossier.deciding_unit)
    return [unit, LineField("taker", phrase("taker")), LineField("note", phrase("note"))]


def _agency_fields(context: DeskContext, _opened: OpenedDossier) -> list[FormField]:
    now = local(context.clock())
    return [
        LineField("received_at", phrase("agency_day"), f"{now:%d/%m/%Y}", plain=True),
        LineField("time", phrase("agency_time"), f"{now:%H:%M}", plain=True),
        LineField("note", phrase("note")),
    ]


def _back_fields(_context: DeskContext, _opened: OpenedDossier) -> list[FormField]:
    return [LineField("note", phrase("note"))]


def _hand_over(context: DeskContext, opened: OpenedDossier, values: Values) -> Sequence[StepResult]:
    to = HandOverTo(values.get("unit", ""), values.get("taker", ""), values["note"])
    return hand_over(context, [opened.dossier.id], to, printed=bool(to.unit))


def _agency_received(context: DeskContext, opened: OpenedDossier, values: Values) -> Sequence[StepResult]:
    day = parse_day(values["received_at"], "received_at", today=context.today())
    if day is None:
        raise RuleViolation("date.incomplete", "received_at")
    at = datetime.combine(day, parse_time(values["time"], "time"), VIETNAM)
    return [agency_received(context, opened.dossier.id, at, values["note"])]


FORMS: Mapping[DossierAction, StepForm] = {
    DossierAction.HAND_OVER: StepForm(
        QT_TRANSLATE_NOOP("Steps", "Hand over to the division"),
        QT_TRANSLATE_NOOP("Steps", "The control slip (Form 06) is printed and travels with the dossier."),
        _hand_over_fields,
        _hand_over,
        prints_form=True,
    ),
    DossierAction.AGENCY_RECEIVED: StepForm(
        QT_TRANSLATE_NOOP("Steps", "The competent agency has received it"),
        QT_TRANSLATE_NOOP("Steps", "The limit is counted from that moment, and a new receipt is printed."),
        _agency_fields,
        _agency_received,
        prints_form=True,
    ),
    DossierAction.BACK_AT_DESK: StepForm(
        QT_TRANSLATE_NOOP("Steps", "Take back from the division"),
        QT_TRANSLATE_NOOP("Steps", "The dossier is at the desk again."),
        _back_fields,
        _hand_over,
    ),
}
