"""The facts that a form of one dossier is made from."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar, overload

from desktop_app.domain.dates import local
from desktop_app.domain.dossier.dossier import Dossier
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.payloads.kinds import Payload
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.forms.issuers import IssuedPaper, Issuer, IssuerHistory, issuer_of
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.people.person import Applicant
from desktop_app.domain.people.phone import spaced
from desktop_app.printing.letterhead import Letterhead

_P = TypeVar("_P", bound=Payload)
_Q = TypeVar("_Q", bound=Payload)
_R = TypeVar("_R", bound=Payload)


@dataclass(frozen=True, slots=True)
class FormCase:
    """The facts that a form of one dossier is made from.

    Attributes:
        letterhead: the desk's own letterhead.
        dossier: the dossier; without a code, the page of a dossier that is not received yet.
        events: everything that happened to it up to then, oldest first.
        officer: who signs for the desk.
        officer_phone: the telephone number of that officer, or ``""``.
        has_appointment: whether the dossier's due moment is known; it may be missing in a preview only.
        issuers: the agencies whose papers the desk prints.
        paper_key: the desk's private key that signs papers, 32 bytes; ``b""`` to sign nothing.
        agency_due: the first agency of an interlinked procedure and when it is done; None where one agency decides all.
    """

    letterhead: Letterhead
    dossier: Dossier
    events: Sequence[DossierEvent]
    officer: str
    has_appointment: bool = True
    issuers: IssuerHistory = field(default_factory=IssuerHistory)
    agency_due: tuple[str, datetime] | None = None
    officer_phone: str = ""
    paper_key: bytes = field(default=b"", repr=False)

    @property
    def contact_phone(self) -> str:
        """The telephone number to ask at: the officer's own, else that of the agency."""
        return spaced(self.officer_phone or self.letterhead.agency.phone)

    @property
    def submitter(self) -> Applicant:
        """Who hands the dossier in."""
        return self.dossier.reception.submitter or self.dossier.reception.owner

    def issuer(self, form: FormName, at: datetime, *, at_counter: bool = False) -> Issuer:
        """Return the agency that issues a form at a moment: the one that decides, or at the counter the desk's own."""
        desk, dossier = self.letterhead.agency, self.dossier
        unit, procedure = (desk.name, "") if at_counter else (dossier.deciding_unit, dossier.procedure_code)
        return issuer_of(IssuedPaper(form, unit, procedure, local(at).date()), self.issuers, desk)

    @overload
    def last(self, kind: type[_P], /) -> tuple[datetime, _P]: ...

    @overload
    def last(self, kind: type[_P], other: type[_Q], /) -> tuple[datetime, _P | _Q]: ...

    @overload
    def last(self, kind: type[_P], other: type[_Q], third: type[_R], /) -> tuple[datetime, _P | _Q | _R]: ...

    def last(self, *kinds: type[Any]) -> tuple[datetime, Any]:
        """Return moment and payload of the last event that carries one of these payloads.

        Raises:
            RuleViolation: ``print.no_step`` when there is none: the step that the form belongs to was undone.
        """
        for event in reversed(self.events):
            if isinstance(event.payload, kinds):
                return event.at, event.payload
        raise RuleViolation("print.no_step")
