"""The data of Form 01, of a received dossier or of a page that is still being filled in."""

from datetime import datetime
from uuid import UUID

from desktop_app.domain.dates import local
from desktop_app.domain.dossier.dossier import DocumentState, Reception, ReturnMethod
from desktop_app.domain.dossier.event_merge import merge_events
from desktop_app.domain.dossier.look_up import look_up_key
from desktop_app.domain.law.fee import money
from desktop_app.domain.law.working_time import LimitStep, LimitUnit
from desktop_app.domain.papers.scan import receipt_text
from desktop_app.domain.papers.statement import PaperFacts, write_statement
from desktop_app.domain.people.agency import Agency
from desktop_app.domain.people.phone import spaced
from desktop_app.printing.form_case import FormCase
from forms.base.data import DocumentLine
from forms.slips.receipt import ReceiptData

_UNITS = {
    LimitUnit.WORKING_DAY: "ngày làm việc",
    LimitUnit.CALENDAR_DAY: "ngày",
    LimitUnit.HOUR: "giờ làm việc",
}


def receipt(case: FormCase) -> ReceiptData:
    """Return the data of Form 01; for a page that is not received yet without code and entry."""
    dossier, reception, submitter = case.dossier, case.dossier.reception, case.submitter
    agency, look = case.letterhead.agency, case.letterhead.look
    is_received = bool(dossier.code)
    entry = f"{dossier.entry:02d}" if is_received else ""
    return ReceiptData(
        **case.letterhead.fields,
        number=entry if look.numbered_receipts else "",
        one_stop_unit=agency.one_stop_unit,
        dossier_code=dossier.code or None,
        qr_text=qr_text(case) if is_received else None,
        submitter=submitter.name,
        owner=reception.owner.name,
        identity_number=submitter.public_number,
        address=submitter.address,
        phone=spaced(submitter.phones),
        email=submitter.email,
        procedure=dossier.procedure_name,
        documents=document_lines(reception),
        sets=reception.sets,
        time_limit=limit_text(reception.steps),
        received_at=_received_at(case),
        due_at=_due_at(case),
        first_agency=case.agency_due[0] if case.agency_due is not None else "",
        first_agency_due_at=case.agency_due[1] if case.agency_due is not None else None,
        return_place=return_text(agency, reception),
        fee=fee_text(reception.fee, reception.exemption),
        book_number=f"01/{local(dossier.received_at).year}" if is_received else "",
        entry_number=entry,
        submitter_signature=submitter.name,
        officer=dossier.officer_name,
        corrected_at=_corrected_at(case),
        look_up=look_up_line(look.look_up, dossier.id) if is_received else "",
    )


def qr_text(case: FormCase) -> str | None:
    """Return the text of the QR code: where the dossier can be looked up, what the receipt says, signed, and its code.

    Without a key of the desk nothing is signed. None means the code alone.
    """
    code = case.dossier.code
    statement = write_statement(_facts(case), case.paper_key) if case.paper_key else ""
    text = receipt_text(case.letterhead.look.look_up, code, statement)
    return text if text != code else None


def _facts(case: FormCase) -> PaperFacts:
    dossier, mark = case.dossier, case.letterhead.reprint
    return PaperFacts(
        code=dossier.code,
        procedure_code=dossier.procedure_code,
        received_at=_received_at(case),
        due_at=_due_at(case),
        corrected_at=_corrected_at(case),
        reprint=mark.number if mark is not None else 0,
        dossier_id=dossier.id,
        applicant=case.submitter.name,
    )


def _received_at(case: FormCase) -> datetime:
    # The clock starts when the dossier is complete (Nghị định 118/2025/NĐ-CP Điều 17 khoản 3, Điều 19 khoản 5).
    return case.dossier.clock_started_at or case.dossier.received_at


def _due_at(case: FormCase) -> datetime | None:
    return case.dossier.due_at if case.has_appointment else None


def _corrected_at(case: FormCase) -> datetime | None:
    return merge_events(case.events).state.corrected_at


def look_up_line(address: str, dossier_id: UUID) -> str:
    """Return the receipt's last line: where the dossier can be looked up and its key; ``""`` without a server."""
    host = address.partition("://")[2].rstrip("/")
    return f"Tra cứu hồ sơ: {host} · Mã tra cứu: {look_up_key(dossier_id)}" if host else ""


def document_lines(reception: Reception) -> tuple[DocumentLine, ...]:
    """Return the documents that were handed in, as forms list them."""
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


def fee_text(fee: int | None, exemption: str = "") -> str:
    """Return a fee in words: ``400.000 đồng``, ``Không`` for none, with the exemption; empty when unknown."""
    if fee is None:
        return ""
    free = f"Không (miễn: {exemption})" if exemption else "Không"
    return money(fee, "đồng") if fee else free


def return_text(agency: Agency, reception: Reception) -> str:
    """Return where the result is handed back, as line 6 of Form 01 states it."""
    if reception.return_method is ReturnMethod.POST:
        return f"qua dịch vụ bưu chính công ích, địa chỉ: {reception.return_address}"
    if reception.return_method is ReturnMethod.ELECTRONIC:
        return "bản điện tử trên Cổng Dịch vụ công quốc gia"
    return ", ".join(part for part in (agency.one_stop_unit, agency.address) if part)
