"""The data of the transfer slip: to several agencies that decide together, or to one elsewhere."""

from datetime import datetime

from desktop_app.domain.dossier.payloads.interlinked import SentToAgencies
from desktop_app.domain.dossier.payloads.processing import HandedOver
from desktop_app.printing.form_case import FormCase
from desktop_app.printing.receipt import document_lines
from forms.base.data import FormData
from forms.layout.text import two_digits
from forms.slips.transfer_slip import AgencyPart, TransferSlipData

_AT_ONCE = "Bản điện tử gửi đồng thời đến các cơ quan"
_IN_TURN = "Bản giấy, lần lượt theo thứ tự dưới đây"
_ELSEWHERE = "Bản giấy, kèm bản điện tử trên hệ thống"
_DECIDES = "Giải quyết hồ sơ"


def _sent(case: FormCase) -> tuple[datetime, SentToAgencies | HandedOver]:
    for event in reversed(case.events):
        payload = event.payload
        if isinstance(payload, SentToAgencies) or (isinstance(payload, HandedOver) and payload.slip):
            return event.at, payload
    # The document office numbers the slips of this desk.
    return case.last(HandedOver)


def _way(payload: SentToAgencies | HandedOver) -> str:
    if isinstance(payload, HandedOver):
        return _ELSEWHERE
    return _AT_ONCE if payload.is_electronic else _IN_TURN


def _parts(payload: SentToAgencies | HandedOver) -> tuple[AgencyPart, ...]:
    if isinstance(payload, HandedOver):
        return (AgencyPart(payload.to, _DECIDES),)
    return tuple(AgencyPart(task.agency, task.work, task.due_at) for task in payload.tasks)


def transfer_slip(case: FormCase) -> FormData:
    """Return the data of the slip that the last step of sending issued."""
    at, payload = _sent(case)
    dossier = case.dossier
    number = payload.number if isinstance(payload, SentToAgencies) else payload.slip
    return TransferSlipData(
        **case.letterhead.fields,
        dossier_code=dossier.code or None,
        number=two_digits(number) if number else "",
        issued_at=at,
        one_stop_unit=case.letterhead.agency.one_stop_unit,
        applicant=dossier.reception.owner.name,
        procedure=dossier.procedure_name,
        received_at=dossier.received_at,
        # Of a dossier for an agency elsewhere the limit begins when that agency has it.
        due_at=dossier.due_at if dossier.clock_started_at is not None else None,
        lead=payload.lead if isinstance(payload, SentToAgencies) else "",
        way=_way(payload),
        parts=_parts(payload),
        papers=document_lines(dossier.reception),
        officer=case.officer,
    )
