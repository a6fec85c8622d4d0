"""Actions that note, correct or take back."""

from collections.abc import Mapping, Sequence

from desktop_app.domain.dossier.actions import DossierAction
from desktop_app.domain.dossier.citizen_notice import Contact, ContactChannel, person_to_contact
from desktop_app.domain.dossier.correction import CorrectedField
from desktop_app.domain.people.phone import spaced
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier import completion
from desktop_app.services.dossier.citizen_notices import channels_for, note_contact
from desktop_app.services.dossier.correction import correct
from desktop_app.services.dossier.dossiers import OpenedDossier
from desktop_app.services.dossier.unit_of_work import StepResult
from desktop_app.ui.common.form_fields import ChoiceField, FormField, LineField
from desktop_app.ui.common.request_fields import (
    phrase,
    translated,
)
from desktop_app.ui.dossier.steps.step_form import StepForm, Values, plainly, reason_field
from desktop_app.ui.texts import notices
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP

_CORRECTED = {
    CorrectedField.OWNER_NAME: QT_TRANSLATE_NOOP("Steps", "Owner's name"),
    CorrectedField.OWNER_ADDRESS: QT_TRANSLATE_NOOP("Steps", "Owner's address"),
    CorrectedField.OWNER_PHONE: QT_TRANSLATE_NOOP("Steps", "Owner's phone"),
    CorrectedField.OWNER_EMAIL: QT_TRANSLATE_NOOP("Steps", "Owner's e-mail"),
    CorrectedField.RETURN_ADDRESS: QT_TRANSLATE_NOOP("Steps", "Delivery address"),
    CorrectedField.NOTE: QT_TRANSLATE_NOOP("Steps", "Note"),
}


def corrected_name(field: CorrectedField) -> str:
    """Return the name of a corrected field."""
    return translated(_CORRECTED[field]) if field in _CORRECTED else phrase("method")


_REACHED = (
    (QT_TRANSLATE_NOOP("Steps", "Told, or sent"), True),
    (QT_TRANSLATE_NOOP("Steps", "Not reached"), False),
)


def _notify_fields(context: DeskContext, opened: OpenedDossier) -> list[FormField]:
    person = person_to_contact(opened.dossier.reception)
    channels: list[tuple[str, object]] = [(notices.channel(way), way) for way in channels_for(context, opened)]
    hint = " · ".join(part for part in (person.name, spaced(person.phones), person.email) if part)
    return [
        ChoiceField("channel", phrase("told_how"), channels),
        ChoiceField("is_done", phrase("told_end"), [(translated(text), done) for text, done in _REACHED]),
        LineField("note", phrase("note"), hint=hint),
    ]


def _notify(context: DeskContext, opened: OpenedDossier, values: Values) -> Sequence[StepResult]:
    contact = Contact(ContactChannel(values["channel"]), values["is_done"], values["note"])
    return [note_contact(context, opened.dossier.id, contact)]


def _correct_fields(_context: DeskContext, _opened: OpenedDossier) -> list[FormField]:
    choices: list[tuple[str, object]] = [(translated(text), field) for field, text in _CORRECTED.items()]
    return [
        ChoiceField("field", phrase("what"), choices),
        LineField("new", phrase("new")),
        LineField("reason", phrase("reason")),
    ]


def _correct(context: DeskContext, opened: OpenedDossier, values: Values) -> Sequence[StepResult]:
    correct(context, opened.dossier.id, CorrectedField(values["field"]), values["new"], values["reason"])
    return []


FORMS: Mapping[DossierAction, StepForm] = {
    DossierAction.NOTIFY: StepForm(
        QT_TRANSLATE_NOOP("Steps", "Note that the citizen was told"),
        QT_TRANSLATE_NOOP("Steps", "Who was told what, when and how is part of the history."),
        _notify_fields,
        _notify,
    ),
    DossierAction.CORRECT: StepForm(
        QT_TRANSLATE_NOOP("Steps", "Correct what was written down"),
        QT_TRANSLATE_NOOP("Steps", "The old value stays in the history."),
        _correct_fields,
        _correct,
    ),
    DossierAction.TAKE_BACK: StepForm(
        QT_TRANSLATE_NOOP("Steps", "Take the last step back"),
        QT_TRANSLATE_NOOP("Steps", "For a mistake of the desk; both stay in the history."),
        reason_field,
        plainly(completion.take_back, "reason"),
    ),
}
