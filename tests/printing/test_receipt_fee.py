"""Line 7 of the receipt: a fee, "Không" only when it is known to be free, and a dotted line when nothing is known."""

from dataclasses import replace

import pytest

from desktop_app.domain.people.person import Applicant
from desktop_app.printing.form_case import FormCase
from desktop_app.printing.letterhead import Letterhead
from desktop_app.printing.receipt import fee_text, receipt
from desktop_app.services.context import DeskContext
from desktop_app.services.printing.letterhead_options import form_look
from desktop_app.services.reception.receive import receive
from tests.conftest import a_reception


@pytest.mark.parametrize(
    ("fee", "exemption", "text"),
    [
        (400_000, "", "400.000 đồng"),
        (0, "", "Không"),
        (0, "hộ nghèo", "Không (miễn: hộ nghèo)"),
        (None, "", ""),
    ],
)
def test_a_fee_in_words(fee: int | None, exemption: str, text: str) -> None:
    assert fee_text(fee, exemption) == text


def test_a_fee_that_no_one_read_is_a_dotted_line(context: DeskContext, people: list[Applicant]) -> None:
    unread = a_reception(context, people[0])
    free = replace(a_reception(context, people[1]), fee=0)
    exempt = replace(free, id=unread.id, exemption=" hộ nghèo ", exemption_proof="Giấy chứng nhận hộ nghèo")
    assert unread.fee is None, "the catalogue has no fee of it, and its source was not read"
    for page, text in ((free, "Không"), (exempt, "Không (miễn: hộ nghèo)")):
        made = receive(context, page, printed=False).dossier
        letterhead = Letterhead(context.agency, form_look(context), made.form_set)
        assert receipt(FormCase(letterhead, made, (), "")).fee == text
    made = receive(context, a_reception(context, people[2]), printed=False).dossier
    assert receipt(FormCase(Letterhead(context.agency, form_look(context), made.form_set), made, (), "")).fee == ""
