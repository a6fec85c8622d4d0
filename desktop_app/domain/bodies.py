"""A reception as JSON values and back: the body of the event ``dossier.received``, and the body of a draft."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from desktop_app.domain.dossier import Channel, DocumentState, Reception, ReturnMethod, SubmittedDocument
from desktop_app.domain.fee import Payment
from desktop_app.domain.identity_card import Sex
from desktop_app.domain.person import Applicant, ApplicantKind
from desktop_app.domain.procedure import CopyCounts
from desktop_app.domain.working_time import LimitStep, LimitUnit


def reception_body(reception: Reception) -> dict[str, Any]:
    """Return a reception as JSON values."""
    submitter = reception.submitter
    steps = reception.steps
    return {
        "id": str(reception.id),
        "owner": applicant_body(reception.owner),
        "submitter": applicant_body(submitter) if submitter is not None else None,
        "authority": reception.authority,
        "procedure": reception.procedure_id,
        "documents": [_document_body(line) for line in reception.documents],
        "steps": None if steps is None else [_step_body(step) for step in steps],
        "sets": reception.sets,
        "fee": reception.fee,
        "return": {"method": reception.return_method.value, "address": reception.return_address},
        "channel": reception.channel.value,
        "note": reception.note,
        "payment": reception.payment.value if reception.payment else "",
        "non_territorial": reception.is_non_territorial,
    }


def read_reception(body: Mapping[str, Any]) -> Reception:
    """Return the reception that `reception_body` wrote.

    Raises:
        KeyError, ValueError: when `body` is something else.
    """
    steps = body["steps"]
    submitter = body["submitter"]
    return Reception(
        id=UUID(body["id"]),
        owner=read_applicant(body["owner"]),
        submitter=read_applicant(submitter) if submitter is not None else None,
        authority=body["authority"],
        procedure_id=body["procedure"],
        documents=tuple(_read_document(line) for line in body["documents"]),
        steps=None if steps is None else tuple(read_step(step) for step in steps),
        sets=body["sets"],
        fee=body["fee"],
        return_method=ReturnMethod(body["return"]["method"]),
        return_address=body["return"]["address"],
        channel=Channel(body["channel"]),
        note=body["note"],
        # Events of before these were noted say nothing of them.
        payment=Payment(body["payment"]) if body.get("payment") else None,
        is_non_territorial=body.get("non_territorial", False),
    )


def applicant_body(person: Applicant) -> dict[str, Any]:
    """Return a person as JSON values; what is empty is left out."""
    body = {
        "id": str(person.id) if person.id else "",
        "kind": person.kind.value,
        "name": person.name,
        "number": person.number,
        "tax_code": person.tax_code,
        "birth_date": _day(person.birth_date),
        "sex": person.sex.value if person.sex else "",
        "address": person.address,
        "phone": person.phone,
        "email": person.email,
        "old_number": person.old_number,
        "card_issued_on": _day(person.card_issued_on),
    }
    return {key: value for key, value in body.items() if value}


def read_applicant(body: Mapping[str, Any]) -> Applicant:
    """Return the person that `applicant_body` wrote."""
    return Applicant(
        id=UUID(body["id"]) if "id" in body else None,
        kind=ApplicantKind(body["kind"]),
        birth_date=_read_day(body.get("birth_date")),
        sex=Sex(body["sex"]) if "sex" in body else None,
        card_issued_on=_read_day(body.get("card_issued_on")),
        **{key: body.get(key, "") for key in ("name", "number", "tax_code", "address", "phone", "email", "old_number")},
    )


def read_step(body: Mapping[str, Any]) -> LimitStep:
    """Return one step of a time limit, as an event or the catalogue writes it."""
    return LimitStep(body["n"], LimitUnit(body["unit"]), body.get("by", ""))


def read_counts(body: Mapping[str, Any]) -> CopyCounts:
    """Return how many of each kind of a paper, as an event or the catalogue writes it."""
    return CopyCounts(**{key: body.get(key, 0) for key in ("original", "certified", "copy", "electronic")})


def _step_body(step: LimitStep) -> dict[str, Any]:
    return {"n": step.n, "unit": step.unit.value, "by": step.by}


def _document_body(line: SubmittedDocument) -> dict[str, Any]:
    counts = line.counts
    numbers = {
        "original": counts.original,
        "certified": counts.certified,
        "copy": counts.copy,
        "electronic": counts.electronic,
    }
    return {
        "name": line.name,
        **{key: number for key, number in numbers.items() if number},
        "state": line.state.value,
        "required": line.required,
        "listed": line.listed,
        "note": line.note,
    }


def _read_document(body: Mapping[str, Any]) -> SubmittedDocument:
    return SubmittedDocument(
        body["name"], read_counts(body), DocumentState(body["state"]), body["required"], body["listed"], body["note"]
    )


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _read_day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
