"""What an action on a dossier shows and does."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.dossiers import OpenedDossier
from desktop_app.services.dossier.unit_of_work import StepResult
from desktop_app.ui.common.form_fields import FormField, LineField
from desktop_app.ui.common.request_fields import (
    phrase,
)

Values = Mapping[str, Any]


Run = Callable[[DeskContext, OpenedDossier, Values], Sequence[StepResult]]


@dataclass(frozen=True, slots=True)
class StepForm:
    """An act as it is shown.

    Attributes:
        title: what is done, for the button and the head of the form (to be translated).
        explain: what it means for the citizen or the clock (to be translated).
        fields: makes the fields for a dossier.
        run: does it.
        prints_form: whether it always prints a form, which is shown while the fields are filled in.
    """

    title: str
    explain: str
    fields: Callable[[DeskContext, OpenedDossier], list[FormField]]
    run: Run
    prints_form: bool = False


def no_fields(_context: DeskContext, _opened: OpenedDossier) -> list[FormField]:
    """Return no fields: nothing is asked."""
    return []


def reason_field(_context: DeskContext, _opened: OpenedDossier) -> list[FormField]:
    """Return the field of a reason."""
    return [LineField("reason", phrase("reason"))]


def plainly(service: Callable[..., StepResult], *names: str) -> Run:
    """Return a run of a service that takes the dossier's id and some of the values, in order."""

    def run(context: DeskContext, opened: OpenedDossier, values: Values) -> Sequence[StepResult]:
        return [service(context, opened.dossier.id, *(values[name] for name in names if name in values))]

    return run
