"""Forms of the desk that are not among the circular's: hand-over list, address label, urging slip."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.dossier.dossier import Dossier
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.payloads.processing import HandedOver
from desktop_app.domain.dossier.payloads.results import Returned
from desktop_app.domain.people.phone import spaced
from desktop_app.printing.completeness import refusing_incomplete_papers
from desktop_app.printing.letterhead import Letterhead
from desktop_app.printing.paper import Paper
from desktop_app.printing.receipt import document_lines
from forms.layout.text import two_digits
from forms.registry import get
from forms.slips.address_label import AddressLabelData
from forms.slips.hand_over_list import HandedDossier, HandOverListData
from forms.slips.urging_slip import UrgingSlipData

HAND_OVER_LIST = "hand-over-list"
ADDRESS_LABEL = "address-label"
URGING_SLIP = "urging-slip"


@refusing_incomplete_papers()
def draw_hand_over_list(
    letterhead: Letterhead, handed: Sequence[tuple[Dossier, datetime, HandedOver]], giver: str
) -> bytes:
    """Return the PDF of a hand-over list on A4.

    Args:
        letterhead: whose list it is.
        handed: the dossiers in order, each with the moment and payload of its hand-over; all went to the same unit.
        giver: who hands over, when the desk does.
    """
    _, at, payload = handed[0]
    desk = letterhead.agency.one_stop_unit
    data = HandOverListData(
        **letterhead.fields,
        from_unit=payload.from_unit or desk,
        to_unit=payload.to or desk,
        at=at,
        batch=payload.batch,
        giver="" if payload.from_unit else giver,
        taker=payload.taker,
        dossiers=tuple(_handed(dossier, each.note) for dossier, _, each in handed),
    )
    return get(HAND_OVER_LIST).render(data)


@refusing_incomplete_papers()
def draw_address_label(
    letterhead: Letterhead, dossier: Dossier, sent: DossierEvent | None, wanted: Paper
) -> tuple[bytes, Paper]:
    """Return the PDF of the label for the envelope with a result, and the sheet that it is for.

    Args:
        letterhead: who sends it.
        dossier: whose result it is.
        sent: the event of sending, with the post's number and the latest address, or None before it is sent.
        wanted: the paper that receipts are printed on.
    """
    agency, reception = letterhead.agency, dossier.reception
    receiver = reception.submitter or reception.owner
    returned = sent.payload if sent is not None and isinstance(sent.payload, Returned) else Returned()
    data = AddressLabelData(
        **letterhead.fields,
        dossier_code=dossier.code,
        sender_unit=agency.one_stop_unit,
        sender_address=agency.address,
        sender_phone=spaced(agency.phone),
        receiver=receiver.name,
        address=returned.address or reception.return_address or receiver.address,
        phone=spaced(receiver.phones),
        tracking_number=returned.tracking_number,
        sent_at=sent.at if sent is not None else None,
    )
    form = get(ADDRESS_LABEL)
    sheet = form.paper_for(wanted)
    return form.render(data, sheet), Paper(sheet)


@dataclass(frozen=True, slots=True)
class Urging:
    """An urging of the unit that has a dossier.

    Attributes:
        unit: the unit that is urged.
        number: the slip's number of the year.
        times: how often the unit was urged about this dossier, this time included.
        at: when.
        answer_by: until when an answer is expected.
        officer: who urges.
    """

    unit: str
    number: int
    times: int
    at: datetime
    answer_by: datetime
    officer: str


@refusing_incomplete_papers()
def draw_urging_slip(letterhead: Letterhead, dossier: Dossier, urging: Urging, wanted: Paper) -> tuple[bytes, Paper]:
    """Return the PDF of an urging slip, and the sheet that it is for; `wanted` is the paper of the receipts."""
    owner = dossier.reception.owner
    data = UrgingSlipData(
        **letterhead.fields,
        dossier_code=dossier.code,
        number=two_digits(urging.number),
        issued_at=urging.at,
        unit=urging.unit,
        applicant=owner.name,
        address=owner.address,
        phone=spaced(owner.phones),
        procedure=dossier.procedure_name,
        received_at=dossier.received_at,
        due_at=dossier.due_at,
        times=urging.times,
        answer_by=urging.answer_by,
        officer=urging.officer,
    )
    form = get(URGING_SLIP)
    sheet = form.paper_for(wanted)
    return form.render(data, sheet), Paper(sheet)


def _handed(dossier: Dossier, note: str) -> HandedDossier:
    sheets = sum(
        line.original + line.certified + line.copy + line.electronic for line in document_lines(dossier.reception)
    )
    return HandedDossier(
        dossier.code,
        dossier.reception.owner.name,
        dossier.procedure_name,
        dossier.received_at,
        dossier.due_at,
        sheets,
        note,
    )
