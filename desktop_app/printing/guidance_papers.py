"""Papers for whoever asks or rates: the guidance sheet and the satisfaction slip."""

from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.dossier.guidance import Guidance
from desktop_app.domain.dossier.procedure import RequiredDocument
from desktop_app.domain.forms.names import GivenPaper
from desktop_app.domain.law.hand_in import HandInWay
from desktop_app.domain.law.working_time import LimitStep, OfficeHours
from desktop_app.domain.people.phone import spaced
from desktop_app.printing.completeness import refusing_incomplete_papers
from desktop_app.printing.letterhead import Letterhead
from desktop_app.printing.paper import Paper
from desktop_app.printing.receipt import fee_text, limit_text
from forms.base.data import DocumentLine
from forms.registry import get
from forms.slips.guidance_sheet import GuidanceSheetData
from forms.slips.satisfaction_slip import SatisfactionSlipData

CHANNEL_TEXTS = {
    HandInWay.DIRECT: "trực tiếp tại Bộ phận Một cửa",
    HandInWay.POST: "qua dịch vụ bưu chính công ích",
    HandInWay.ONLINE: "trực tuyến tại Cổng Dịch vụ công quốc gia",
}
"""The ways to hand in, as papers name them."""
_UNKNOWN = "." * 30


@dataclass(frozen=True, slots=True)
class Occasion:
    """When and by whom a paper is given.

    Attributes:
        letterhead: the desk's letterhead.
        at: when.
        officer: who gives it.
    """

    letterhead: Letterhead
    at: datetime
    officer: str


def guidance_sheet(occasion: Occasion, guidance: Guidance, hours: OfficeHours) -> GuidanceSheetData:
    """Return the data of a guidance sheet; what the catalogue does not know becomes a dotted line."""
    agency, version, procedure = occasion.letterhead.agency, guidance.version, guidance.procedure
    return GuidanceSheetData(
        **occasion.letterhead.fields,
        dossier_code=guidance.dossier_code or None,
        issued_at=occasion.at,
        one_stop_unit=agency.one_stop_unit,
        receiver=guidance.receiver,
        procedure=procedure.name,
        procedure_code=procedure.code,
        papers=tuple(required_paper(document) for document in version.documents),
        authority=procedure.unit,
        steps=_steps(version.steps),
        time_limit=_limit(guidance),
        fee=_fee(guidance),
        result=version.result,
        hand_in_place=", ".join(part for part in (agency.one_stop_unit, agency.address) if part),
        hours=hours_text(hours),
        channels=tuple(CHANNEL_TEXTS[way] for way in guidance.channels),
        basis=version.basis,
        phone=spaced(agency.phone),
        officer=occasion.officer,
    )


def satisfaction_slip(occasion: Occasion, procedure: str, dossier_code: str = "") -> SatisfactionSlipData:
    """Return the data of a satisfaction slip for a procedure, or for a dossier with its code."""
    return SatisfactionSlipData(
        **occasion.letterhead.fields,
        dossier_code=dossier_code or None,
        issued_at=occasion.at,
        one_stop_unit=occasion.letterhead.agency.one_stop_unit,
        procedure=procedure,
    )


@refusing_incomplete_papers()
def draw_guidance_sheet(occasion: Occasion, guidance: Guidance, hours: OfficeHours) -> tuple[bytes, Paper]:
    """Return the PDF of a guidance sheet, and the sheet that it is for."""
    return get(GivenPaper.GUIDANCE_SHEET).render(guidance_sheet(occasion, guidance, hours)), Paper.A4


@refusing_incomplete_papers()
def draw_satisfaction_slip(occasion: Occasion, procedure: str, dossier_code: str, wanted: Paper) -> tuple[bytes, Paper]:
    """Return the PDF of a satisfaction slip, and the sheet that it is for; `wanted` is the paper of the receipts."""
    form = get(GivenPaper.SATISFACTION_SLIP)
    sheet = form.paper_for(wanted)
    return form.render(satisfaction_slip(occasion, procedure, dossier_code), sheet), Paper(sheet)


def hours_text(hours: OfficeHours) -> str:
    """Return the office's hours in words: when somebody can hand in."""
    morning, afternoon = (f"{begin:%H:%M} đến {end:%H:%M}" for begin, end in (hours.morning, hours.afternoon))
    saturday = "; sáng thứ Bảy" if hours.saturday_morning else ""
    return f"sáng {morning}, chiều {afternoon}, từ thứ Hai đến thứ Sáu{saturday}, trừ ngày nghỉ lễ, tết"


def required_paper(document: RequiredDocument) -> DocumentLine:
    """Return a component of the dossier as papers list it, its conditions as a remark."""
    remarks = (
        document.form_number,
        document.condition or ("" if document.required else "nếu có"),
        "chỉ xuất trình" if document.present_only else "",
        "có trong cơ sở dữ liệu: không phải nộp" if document.from_database else "",
    )
    counts = document.counts
    return DocumentLine(
        document.name,
        original=counts.original,
        certified=counts.certified,
        copy=counts.copy,
        electronic=counts.electronic,
        note="; ".join(remark for remark in remarks if remark),
    )


def _steps(steps: tuple[LimitStep, ...]) -> tuple[str, ...]:
    return tuple(f"{step.by}: {limit_text((step,))}" for step in steps) if len(steps) > 1 else ()


def _limit(guidance: Guidance) -> str:
    if guidance.is_instant:
        return "trả kết quả ngay"
    return limit_text(guidance.version.steps) if guidance.version.limit_known else ""


def _fee(guidance: Guidance) -> str:
    """Return the fee with the words beside it; where only these are known, dots to fill in before them."""
    notes = dict.fromkeys(row.note for row in guidance.version.fees if row.note and row.holds_on(guidance.day))
    amount = fee_text(guidance.fee)
    return f"{amount or _UNKNOWN} ({'; '.join(notes)})" if notes else amount
