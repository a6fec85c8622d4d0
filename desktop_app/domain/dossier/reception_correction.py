"""What a correction of the whole reception changes, value by value, and when it is possible."""

from collections.abc import Callable, Mapping
from datetime import datetime

from desktop_app.domain.dates import day_text
from desktop_app.domain.dossier.dossier import DocumentState, Dossier, Reception, SubmittedDocument
from desktop_app.domain.dossier.dossier_state import DossierState
from desktop_app.domain.dossier.payloads.corrections import FieldChange
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.person import Applicant
from desktop_app.domain.text import tidy

REASON_FIELD = "correction_reason"
"""The field that a missing reason, or nothing to correct, stands beside."""


def check_correctable(state: DossierState, reason: str) -> None:
    """Check that a reception can be corrected (Nghị định 61/2018/NĐ-CP Điều 5 khoản 1 điểm d: with its reason).

    Raises:
        RuleViolation: ``correction.ended`` once the dossier was decided or closed; ``correction.no_reason``.
    """
    if state.received_at is None or state.ended_at is not None:
        raise RuleViolation("correction.ended")
    if not tidy(reason):
        raise RuleViolation("correction.no_reason", REASON_FIELD)


def changes_between(before: Dossier, reception: Reception, procedure_name: str) -> tuple[FieldChange, ...]:
    """Return every value of a dossier's reception that is another one now.

    Args:
        before: the dossier as it is.
        reception: its reception as it is to be.
        procedure_name: the name of that reception's procedure.

    Raises:
        RuleViolation: ``correction.unchanged`` when nothing is.
    """
    old, new = _values(before.reception, before.procedure_name), _values(reception, procedure_name)
    changes = tuple(FieldChange(name, old[name], new[name]) for name in old if old[name] != new[name])
    if not changes:
        raise RuleViolation("correction.unchanged", REASON_FIELD)
    return changes


def due_after(before: Dossier, state: DossierState, first_due_at: datetime, running_due_at: datetime) -> datetime:
    """Return the due moment in force after a correction.

    Args:
        before: the dossier as it is.
        state: its state.
        first_due_at: the due moment of the corrected receipt.
        running_due_at: the due moment of the limit that began last: with a supplement, or at the competent agency.
    """
    if state.extensions and (state.clock_started_at is None or state.extensions[-1] >= state.clock_started_at):
        # The applicant has that appointment in writing.
        return before.due_at
    return running_due_at if state.appointments else first_due_at


def _values(page: Reception, procedure_name: str) -> Mapping[str, str]:
    values = {name: read(page) for name, read in _READ.items()}
    values["procedure"] = procedure_name
    for prefix, person in (("owner", page.owner), ("submitter", page.submitter or Applicant())):
        values |= {f"{prefix}_{name}": read(person) for name, read in _READ_PERSON.items()}
    return values


def _document(line: SubmittedDocument) -> str:
    counts = line.counts
    numbers = "/".join(str(n) for n in (counts.original, counts.certified, counts.copy, counts.electronic))
    return f"{line.name} ({numbers})" if line.state is DocumentState.PRESENT else f"{line.name} [{line.state.value}]"


def _documents(page: Reception) -> str:
    return "; ".join(_document(line) for line in page.documents if line.state is not DocumentState.UNSEEN)


def _limit(page: Reception) -> str:
    return " + ".join(f"{step.n} {step.unit.value}" for step in page.steps or ())


_READ: Mapping[str, Callable[[Reception], str]] = {
    "documents": _documents,
    "sets": lambda page: str(page.sets),
    "limit": _limit,
    "fee": lambda page: "" if page.fee is None else str(page.fee),
    "payment": lambda page: page.payment.value if page.payment else "",
    "fee_proof": lambda page: page.fee_proof,
    "exemption": lambda page: " · ".join(filter(None, (page.exemption, page.exemption_proof))),
    "return_method": lambda page: page.return_method.value,
    "return_address": lambda page: page.return_address,
    "channel": lambda page: page.channel.name.lower(),
    "territory": lambda page: "elsewhere" if page.is_non_territorial else "here",
    "account": lambda page: page.eid_account.value,
    "authority": lambda page: page.authority,
    "note": lambda page: page.note,
    "subject": lambda page: page.subject,
}
_READ_PERSON: Mapping[str, Callable[[Applicant], str]] = {
    "kind": lambda person: person.kind.value,
    "name": lambda person: person.name,
    "number": lambda person: person.public_number,
    "birth_date": lambda person: day_text(person.birth_date),
    "address": lambda person: person.address,
    "phone": lambda person: person.phone,
    "email": lambda person: person.email,
}
