"""The forms that a person may get at the counter instead of a receipt."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar

from desktop_app.domain.dossier.dossier import Reception
from desktop_app.domain.dossier.payloads.kinds import Payload
from desktop_app.domain.dossier.payloads.reception import CounterPage, NotReceived
from desktop_app.domain.forms.document_number import DocumentNumber
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.law.supplement import SupplementStage
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.supplement import SupplementRequest, request_payload
from desktop_app.services.dossier.unit_of_work import StepResult
from desktop_app.services.reception.intake import request_at_intake, turn_away


class CounterPaper(ABC):
    """A form of the counter as far as it is filled in.

    To add one: a class with its form, which is marked as a counter paper in `desktop_app.printing.issued_forms`, and
    its fields in `desktop_app.ui.reception.counter_card`.
    """

    form: ClassVar[FormName]
    """The form that is printed."""

    @abstractmethod
    def payload(self, page: CounterPage) -> Payload:
        """Return what its event would carry, without a number: that is taken when the form is issued."""

    @abstractmethod
    def issue(self, context: DeskContext, reception: Reception) -> StepResult:
        """Record the step and print the form.

        Raises:
            Problems: for what is not filled in.
            RuleViolation: when the step is not possible.
        """


@dataclass(frozen=True, slots=True)
class CounterRequest(CounterPaper):
    """Form 02: the person is asked for a supplement."""

    form: ClassVar[FormName] = FormName.SUPPLEMENT_REQUEST
    request: SupplementRequest

    def payload(self, page: CounterPage) -> Payload:
        """Return what the request's event would carry."""
        return request_payload(self.request, SupplementStage.INTAKE, DocumentNumber(), is_beyond=False, counter=page)

    def issue(self, context: DeskContext, reception: Reception) -> StepResult:
        """Ask for the supplement; the page waits for the person."""
        return request_at_intake(context, reception, self.request)


@dataclass(frozen=True, slots=True)
class CounterRefusal(CounterPaper):
    """Form 03: the dossier is not received."""

    form: ClassVar[FormName] = FormName.REFUSAL_NOTICE
    reasons: tuple[str, ...] = ()
    document_number: str = ""

    def payload(self, page: CounterPage) -> Payload:
        """Return what the refusal's event would carry."""
        return NotReceived(self.reasons, 0, page)

    def issue(self, context: DeskContext, reception: Reception) -> StepResult:
        """Refuse to receive the dossier; the page is closed."""
        return turn_away(context, reception, self.reasons, self.document_number)


COUNTER_PAPERS: tuple[type[CounterPaper], ...] = (CounterRequest, CounterRefusal)
"""All forms of the counter."""
