"""The desk's own papers beside the circular's forms: the hand-over list and the address label."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.agency import Agency
from desktop_app.domain.dossier import Dossier
from desktop_app.domain.events import DossierEvent
from desktop_app.domain.form_look import FormLook
from desktop_app.domain.payloads import HandedOver, Returned
from desktop_app.domain.phone import spaced
from desktop_app.printing.letterhead import letterhead
from desktop_app.printing.paper import Paper
from desktop_app.printing.receipt_form import document_lines
from desktop_app.printing.step_forms import sheet_of
from forms.address_label import AddressLabelData
from forms.hand_over_list import HandedDossier, HandOverListData
from forms.registry import get
from forms.slip_data import Reprint

HAND_OVER_LIST = "hand-over-list"
ADDRESS_LABEL = "address-label"


@dataclass(frozen=True, slots=True)
class DeskPaper:
    """What each of these papers bears.

    Attributes:
        agency: whose desk it is.
        look: logo, second language, training mark.
        form_set: the set of forms of the day.
        reprint: the mark of a paper that is printed again, or None.
    """

    agency: Agency
    look: FormLook
    form_set: str
    reprint: Reprint | None = None


def draw_hand_over_list(
    paper: DeskPaper, handed: Sequence[tuple[Dossier, datetime, HandedOver]], giver: str, desk: str
) -> bytes:
    """Return the PDF of a hand-over list on A4.

    Args:
        paper: what every paper bears.
        handed: the dossiers in order, each with the moment and payload of its hand-over; all went the same way.
        giver: who hands over, when the desk does.
        desk: how the desk is called where a unit stands.
    """
    _, at, way = handed[0]
    data = HandOverListData(
        **letterhead(paper.agency, paper.look, paper.form_set, paper.reprint),
        from_unit=way.from_unit or desk,
        to_unit=way.to or desk,
        at=at,
        giver="" if way.from_unit else giver,
        taker=way.taker,
        dossiers=tuple(_handed(dossier, payload.note) for dossier, _, payload in handed),
    )
    return get(HAND_OVER_LIST).render(data)


def draw_address_label(
    paper: DeskPaper, dossier: Dossier, sent: DossierEvent | None, wanted: Paper
) -> tuple[bytes, Paper]:
    """Return the PDF of the label of the envelope that a result goes in, and the sheet that it is for.

    Args:
        paper: what every paper bears.
        dossier: whose result it is.
        sent: the event of its being sent, which knows the post's number and the last word on the address, or None.
        wanted: the paper that receipts are printed on.
    """
    reception = dossier.reception
    receiver = reception.submitter or reception.owner
    returned = sent.payload if sent is not None and isinstance(sent.payload, Returned) else Returned()
    data = AddressLabelData(
        **letterhead(paper.agency, paper.look, paper.form_set, paper.reprint),
        dossier_code=dossier.code,
        sender_unit=paper.agency.one_stop_unit,
        sender_address=paper.agency.address,
        sender_phone=spaced(paper.agency.phone),
        receiver=receiver.name,
        address=returned.address or reception.return_address or receiver.address,
        phone=spaced(receiver.phone),
        tracking_number=returned.tracking_number,
        sent_at=_at(sent),
    )
    sheet = sheet_of(ADDRESS_LABEL, wanted)
    return get(ADDRESS_LABEL).render(data, sheet.value), sheet


def _at(event: DossierEvent | None) -> datetime | None:
    return event.at if event is not None else None


def _handed(dossier: Dossier, note: str) -> HandedDossier:
    papers = sum(one.original + one.certified + one.copy + one.electronic for one in document_lines(dossier.reception))
    return HandedDossier(
        dossier.code,
        dossier.reception.owner.name,
        dossier.procedure_name,
        dossier.received_at,
        dossier.due_at,
        papers,
        note,
    )
