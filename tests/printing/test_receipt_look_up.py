"""The receipt of an enrolled desk: a phone opens its page, the desk's scanner reads the same code, the key is on it."""

import pypdfium2
import pytest
import zxingcpp

from desktop_app.domain.dossier.dossier import Dossier
from desktop_app.domain.dossier.look_up import look_up_key
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.people.person import Applicant
from desktop_app.printing.form_case import FormCase
from desktop_app.printing.issued_forms import ISSUED_FORMS
from desktop_app.printing.letterhead import Letterhead
from desktop_app.printing.paper import Paper
from desktop_app.printing.receipt import receipt
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.dossiers import open_by_scan
from desktop_app.services.printing.letterhead_options import choose_second_language, form_look
from desktop_app.services.reception.receive import receive
from desktop_app.storage.sync_state import write_server
from tests.conftest import a_reception


def _case(context: DeskContext, made: Dossier) -> FormCase:
    letterhead = Letterhead(context.agency, form_look(context), made.form_set)
    return FormCase(letterhead, made, (), context.officer.name)


@pytest.mark.parametrize("paper", [Paper.A5, Paper.A4, Paper.ROLL_80])
def test_one_code_serves_phone_and_desk(context: DeskContext, people: list[Applicant], paper: Paper) -> None:
    made = receive(context, a_reception(context, people[0])).dossier
    with context.store.write() as connection:
        write_server(connection, url="https://may-chu.example.vn", look_up="https://tracuu.example.vn")
    pdf = ISSUED_FORMS[FormName.RECEIPT].draw(_case(context, made), paper)
    document = pypdfium2.PdfDocument(pdf)
    text = document[0].get_textpage().get_text_range()
    assert f"tracuu.example.vn · Mã tra cứu: {look_up_key(made.id)}" in text
    found = zxingcpp.read_barcodes(document[0].render(scale=150 / 72).to_pil())
    (code,) = [one.text for one in found if one.format is zxingcpp.BarcodeFormat.QRCode]
    assert code == f"HTTPS://TRACUU.EXAMPLE.VN/{made.code}"
    assert open_by_scan(context, code) == made.id


def test_a_lone_desks_receipt_names_no_page(context: DeskContext, people: list[Applicant]) -> None:
    made = receive(context, a_reception(context, people[0])).dossier
    data = receipt(_case(context, made))
    assert (data.look_up, data.qr_text) == ("", None), "the QR code holds the dossier code"


def test_the_address_is_not_kept_with_the_desks_choices(context: DeskContext) -> None:
    with context.store.write() as connection:
        write_server(connection, url="https://a.example.vn", look_up="https://tracuu.example.vn")
    assert choose_second_language(context, True).second_language
    with context.store.write() as connection:
        write_server(connection, look_up="")
    assert form_look(context).look_up == ""
