"""The receipt of a corrected reception: it says when, and that those printed before are void."""

from dataclasses import replace

import pypdfium2
import pytest

from desktop_app.domain.forms.names import FormName
from desktop_app.domain.people.person import Applicant
from desktop_app.printing.form_case import FormCase
from desktop_app.printing.issued_forms import ISSUED_FORMS
from desktop_app.printing.letterhead import Letterhead, reprint_mark
from desktop_app.printing.paper import Paper
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.dossiers import open_dossier
from desktop_app.services.printing.letterhead_options import form_look
from desktop_app.services.reception.corrections import correct_reception
from desktop_app.services.reception.receive import receive
from tests.conftest import a_reception


def _text(context: DeskContext, page: Applicant, *, corrected: bool, form_set: str, reprint: int = 0) -> str:
    made = receive(context, a_reception(context, page), printed=False).dossier
    if corrected:
        correct_reception(context, made.id, replace(made.reception, sets=2), "Nhầm số bộ", printed=False)
    opened = open_dossier(context, made.id)
    assert opened is not None
    mark = reprint_mark(reprint, context.clock(), context.officer.name)
    letterhead = Letterhead(context.agency, form_look(context), form_set, mark)
    case = FormCase(letterhead, opened.dossier, opened.events, context.officer.name)
    document = pypdfium2.PdfDocument(ISSUED_FORMS[FormName.RECEIPT].draw(case, Paper.A5))
    return str(document[0].get_textpage().get_text_range())


@pytest.mark.parametrize("form_set", ["tt01-2018", "tt03-2025"])
def test_a_corrected_receipt_says_that_those_before_are_void(
    context: DeskContext, people: list[Applicant], form_set: str
) -> None:
    plain = _text(context, people[0], corrected=False, form_set=form_set)
    assert "ĐÍNH CHÍNH" not in plain
    again = _text(context, people[1], corrected=True, form_set=form_set, reprint=1)
    assert "ĐÃ ĐÍNH CHÍNH lúc 09:42 23/11/2026; giấy đã in trước không còn giá trị" in again.replace("\r\n", "\n")
    assert "BẢN IN LẠI lần 1" in again
