"""From a dossier, saved or still being filled in, to the data of Form 01."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from desktop_app.domain.agency import Agency
from desktop_app.domain.dates import local
from desktop_app.domain.dossier import DocumentState, Dossier, Reception, ReturnMethod
from desktop_app.domain.fee import money
from desktop_app.domain.form_look import FormLook
from desktop_app.domain.look_up import look_up_key, receipt_code_text
from desktop_app.domain.phone import spaced
from desktop_app.domain.working_time import LimitStep, LimitUnit
from desktop_app.printing.letterhead import letterhead
from desktop_app.printing.paper import Paper
from forms.receipt import ReceiptData, render_receipt
from forms.slip import CopyId
from forms.slip_data import DocumentLine, Reprint
from forms.wording import FormWording

_UNITS = {
    LimitUnit.WORKING_DAY: "ngày làm việc",
    LimitUnit.CALENDAR_DAY: "ngày",
    LimitUnit.HOUR: "giờ làm việc",
}


@dataclass(frozen=True, slots=True)
class UnsavedReceipt:
    """What the preview shows besides the page itself.

    Attributes:
        procedure_name: name of the chosen procedure, or ``""``.
        form_set: the set of forms in force.
        due_at: the appointment worked out so far, or None.
        officer_name: who will sign.
        now: the moment shown as the time of reception.
    """

    procedure_name: str
    form_set: str
    due_at: datetime | None
    officer_name: str
    now: datetime


def receipt_data(agency: Agency, dossier: Dossier, look: FormLook, reprint: Reprint | None = None) -> ReceiptData:
    """Return the form's data of a saved dossier."""
    unsaved = UnsavedReceipt(
        dossier.procedure_name, dossier.form_set, dossier.due_at, dossier.officer_name, dossier.received_at
    )
    head = letterhead(agency, look, dossier.form_set, reprint)
    data = _data(head, agency, dossier.reception, unsaved, dossier)
    return replace(
        data, qr_text=receipt_code_text(look.look_up, dossier.code), look_up=look_up_line(look.look_up, dossier.id)
    )


def look_up_line(address: str, dossier_id: UUID) -> str:
    """Return the desk's own last line: where the dossier can be looked up, with its key; ``""`` without a server."""
    host = address.partition("://")[2].rstrip("/")
    return f"Tra cứu hồ sơ: {host} · Mã tra cứu: {look_up_key(dossier_id)}" if host else ""


def preview_data(agency: Agency, reception: Reception, unsaved: UnsavedReceipt, look: FormLook) -> ReceiptData:
    """Return the form's data of a page that is being filled in: no code yet."""
    return _data(letterhead(agency, look, unsaved.form_set), agency, reception, unsaved, None)


def draw_receipt(
    data: ReceiptData,
    paper: Paper,
    copies: tuple[CopyId, ...] | None = None,
    words: FormWording | None = None,
) -> bytes:
    """Return the PDF of a receipt: all copies that the paper takes, unless some are named.

    `words` are the administrator's, or None for those of the set.
    """
    return render_receipt(data, paper=paper.value, copies=copies, words=words)


def reprint_mark(number: int, at: datetime, by: str) -> Reprint:
    """Return the mark of the `number`-th reprint, made `at` by the officer named."""
    return Reprint(number=number, at=at, by=by)


def _data(
    head: dict[str, Any], agency: Agency, reception: Reception, unsaved: UnsavedReceipt, dossier: Dossier | None
) -> ReceiptData:
    submitter = reception.submitter or reception.owner
    return ReceiptData(
        **head,
        one_stop_unit=agency.one_stop_unit,
        dossier_code=dossier.code if dossier else None,
        submitter=submitter.name,
        owner=reception.owner.name,
        identity_number=submitter.public_number,
        address=submitter.address,
        phone=spaced(submitter.phone),
        email=submitter.email,
        procedure=unsaved.procedure_name,
        documents=document_lines(reception),
        sets=reception.sets,
        time_limit=limit_text(reception.steps),
        received_at=unsaved.now,
        due_at=unsaved.due_at,
        return_place=return_text(agency, reception),
        fee=fee_text(reception.fee),
        book_number=f"01/{local(unsaved.now).year}" if dossier else "",
        entry_number=f"{dossier.entry:02d}" if dossier else "",
        submitter_signature=submitter.name,
        officer=unsaved.officer_name,
    )


def document_lines(reception: Reception) -> tuple[DocumentLine, ...]:
    """Return the papers that were handed in, as forms list them."""
    return tuple(
        DocumentLine(
            line.name,
            original=line.counts.original,
            certified=line.counts.certified,
            copy=line.counts.copy,
            electronic=line.counts.electronic,
            note=line.note,
        )
        for line in reception.documents
        if line.state is DocumentState.PRESENT and line.counts.total
    )


def limit_text(steps: tuple[LimitStep, ...] | None) -> str:
    """Return a time limit in words: ``10 ngày làm việc``; steps of one unit are added up."""
    if steps is None:
        return ""
    total: dict[LimitUnit, int] = {}
    for step in steps:
        total[step.unit] = total.get(step.unit, 0) + step.n
    if not any(total.values()):
        return "trong ngày"
    return " và ".join(f"{n:02d} {_UNITS[unit]}" for unit, n in total.items() if n)


def fee_text(fee: int | None) -> str:
    """Return a fee in words: ``400.000 đồng``, ``Không`` for none, empty when unknown."""
    if fee is None:
        return ""
    return money(fee, "đồng") if fee else "Không"


def return_text(agency: Agency, reception: Reception) -> str:
    """Return where the result is handed back, as line 6 of Form 01 says it."""
    if reception.return_method is ReturnMethod.POST:
        return f"qua dịch vụ bưu chính công ích, địa chỉ: {reception.return_address}"
    if reception.return_method is ReturnMethod.ELECTRONIC:
        return "bản điện tử trên Cổng Dịch vụ công quốc gia"
    return ", ".join(part for part in (agency.one_stop_unit, agency.address) if part)
