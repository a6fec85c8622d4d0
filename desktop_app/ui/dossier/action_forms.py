"""All actions on a dossier, as they are shown."""

from collections.abc import Mapping

from desktop_app.domain.dossier.actions import DossierAction
from desktop_app.ui.dossier.steps import decisions, duties, fees, incidents, notes, processing, results
from desktop_app.ui.dossier.steps.step_form import StepForm

FORMS: Mapping[DossierAction, StepForm] = {
    **processing.FORMS,
    **decisions.FORMS,
    **fees.FORMS,
    **results.FORMS,
    **duties.FORMS,
    **incidents.FORMS,
    **notes.FORMS,
}
