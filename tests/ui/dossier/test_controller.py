"""Papers that the page of a dossier prints by a button: the urging slip, and the number that was typed in."""

from pathlib import Path

import pytest

from desktop_app.domain.dossier.payloads.processing import Refused
from desktop_app.domain.people.person import Applicant
from desktop_app.printing.raster import page_texts
from desktop_app.services.dossier.dossiers import open_dossier
from desktop_app.services.dossier.hand_over import HandOverTo, hand_over
from desktop_app.services.printing.spool import PrintSettings, choose_printer
from desktop_app.services.reception.receive import receive
from desktop_app.ui.common.form_fields import LineField, LinesField
from desktop_app.ui.common.requests import OpenRecord
from tests.conftest import a_reception
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


def test_a_unit_that_has_the_dossier_is_urged(window: Window, people: list[Applicant], tmp_path: Path) -> None:
    context = window.view.session.context
    choose_printer(context, PrintSettings("", str(tmp_path)))
    dossier = receive(context, a_reception(context, people[0]), printed=False).dossier
    window.view.session.request(OpenRecord(dossier.id))
    window.settle()
    assert window.dossier.urge.isHidden(), "it is at the desk"
    hand_over(context, [dossier.id], HandOverTo("Phòng Lao động"), printed=False)
    window.view.session.request(OpenRecord(dossier.id))
    window.settle()
    assert window.dossier.urge.isVisible()
    window.dossier.urge.click()
    window.settle()
    (file,) = tmp_path.glob("*.pdf")
    assert "PHIẾU ĐÔN ĐỐC" in page_texts(file.read_bytes())[0]


def test_the_number_of_the_document_office_is_kept(window: Window, people: list[Applicant]) -> None:
    context = window.view.session.context
    dossier = receive(context, a_reception(context, people[0]), printed=False).dossier
    window.view.session.request(OpenRecord(dossier.id))
    window.settle()
    window.dossier.refuse()
    fields = {field.name: field for field in window.dossier.steps.fields}
    reason, number = fields["reason"], fields["document_number"]
    assert isinstance(reason, LinesField)
    assert isinstance(number, LineField)
    reason.text.setPlainText("Không thuộc thẩm quyền")
    number.line.setText("sai")
    window.dossier.steps.take()
    window.settle()
    assert "27/PXL-SNV" in number.error
    number.line.setText("127/TCHS-SNV")
    window.dossier.steps.take()
    window.settle()
    opened = open_dossier(context, dossier.id)
    assert opened is not None
    (refusal,) = [event.payload for event in opened.events if isinstance(event.payload, Refused)]
    assert (refusal.number, refusal.reference) == (0, "127/TCHS-SNV")
