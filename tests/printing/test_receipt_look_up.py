"""The receipt of an enrolled desk: a phone opens its page, the desk's scanner reads the same code, the key is on it."""

import re
from dataclasses import replace

import pypdfium2
import pytest
import zxingcpp

from desktop_app.domain.dossier.dossier import Dossier
from desktop_app.domain.dossier.look_up import look_up_key
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.papers.scan import STATEMENT_SHAPE, split_receipt_text
from desktop_app.domain.papers.statement import LENGTH, read_statement, same_minute
from desktop_app.domain.people.person import Applicant
from desktop_app.printing.form_case import FormCase
from desktop_app.printing.issued_forms import ISSUED_FORMS
from desktop_app.printing.letterhead import Letterhead, reprint_mark
from desktop_app.printing.paper import Paper
from desktop_app.printing.receipt import receipt
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.dossiers import open_by_scan
from desktop_app.services.papers.keys import have_paper_key, own_public_keys, paper_key_at
from desktop_app.services.printing.letterhead_options import choose_second_language, form_look
from desktop_app.services.reception.receive import receive
from desktop_app.storage.sync_state import write_server
from tests.conftest import a_reception


def _case(context: DeskContext, made: Dossier) -> FormCase:
    have_paper_key(context, context.clock())
    letterhead = Letterhead(context.agency, form_look(context), made.form_set)
    return FormCase(letterhead, made, (), context.officer.name, paper_key=paper_key_at(context, context.clock()))


def _scans(pdf: bytes, dpi: int) -> list[str]:
    picture = pypdfium2.PdfDocument(pdf)[0].render(scale=dpi / 72).to_pil()
    found = zxingcpp.read_barcodes(picture)
    return [one.text for one in found if one.format is zxingcpp.BarcodeFormat.QRCode]


@pytest.mark.parametrize("paper", [Paper.A5, Paper.A4, Paper.ROLL_80])
def test_one_code_serves_phone_and_desk(context: DeskContext, people: list[Applicant], paper: Paper) -> None:
    made = receive(context, a_reception(context, people[0])).dossier
    with context.store.write() as connection:
        write_server(connection, url="https://may-chu.example.vn", look_up="https://tracuu.example.vn")
    pdf = ISSUED_FORMS[FormName.RECEIPT].draw(_case(context, made), paper)
    text = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range()
    assert f"tracuu.example.vn · Mã tra cứu: {look_up_key(made.id)}" in text
    (code,) = _scans(pdf, 200)
    assert code.startswith("HTTPS://TRACUU.EXAMPLE.VN/")
    assert code.endswith(f":{made.code}")
    assert open_by_scan(context, code) == made.id
    statement = read_statement(split_receipt_text(code).statement, made.code)  # type: ignore[union-attr]
    with context.store.read() as connection:
        (public_key,) = own_public_keys(connection)
    assert statement.is_signed_by(public_key)
    assert statement.names(people[0].name)
    assert (statement.reprint, statement.is_about(made.procedure_code)) == (0, True)
    assert same_minute(statement.received_at, made.received_at)
    assert same_minute(statement.due_at, made.due_at)


def test_a_lone_desks_receipt_names_no_page(context: DeskContext, people: list[Applicant]) -> None:
    made = receive(context, a_reception(context, people[0])).dossier
    case = _case(context, made)
    data = receipt(case)
    assert data.look_up == ""
    assert data.qr_text is not None
    assert re.fullmatch(rf"QMC/{STATEMENT_SHAPE}:{re.escape(made.code)}", data.qr_text)
    again = receipt(replace(case, letterhead=replace(case.letterhead, reprint=reprint_mark(2, made.received_at, "An"))))
    assert read_statement((again.qr_text or "")[4 : 4 + LENGTH], made.code).reprint == 2
    assert receipt(replace(case, paper_key=b"")).qr_text is None, "a desk without a key signs nothing"


def test_the_address_is_not_kept_with_the_desks_choices(context: DeskContext) -> None:
    with context.store.write() as connection:
        write_server(connection, url="https://a.example.vn", look_up="https://tracuu.example.vn")
    assert choose_second_language(context, True).second_language
    with context.store.write() as connection:
        write_server(connection, look_up="")
    assert form_look(context).look_up == ""
