"""At the counter before reception: Forms 02 and 03 through their keys, and the person who comes back."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.dossier.dossier import DocumentState
from desktop_app.domain.forms.issuers import Issuer, Numbering
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.people.agency import Role
from desktop_app.printing.raster import page_texts
from desktop_app.services.context import new_id
from desktop_app.services.dossier.dossiers import open_dossier
from desktop_app.services.issuers import enter_issuer
from desktop_app.services.reception.counter_papers import CounterRequest
from desktop_app.services.reception.intake import waiting_intakes
from desktop_app.ui.common.form_fields import LineField, LinesField, TicksField
from desktop_app.ui.reception.counter_card import CounterCard
from desktop_app.ui.texts.messages import sentence
from tests.ui.conftest import CARD, Window

pytestmark = pytest.mark.window


def _counter(window: Window) -> CounterCard:
    return window.reception.counter


def _ask(window: Window, reason: str) -> None:
    """Mark the first paper missing, ask for it."""
    window.fill()
    window.hands.type("-1")
    assert window.model.documents[0].state is DocumentState.MISSING
    window.hands.press("F6")
    assert _counter(window).isVisible()
    window.hands.type(reason)
    window.hands.press("F9")
    window.settle()


def test_f6_prints_form_02_with_what_is_marked_missing(window: Window, tmp_path: Path) -> None:
    _ask(window, "Thieu thanh phan")
    assert not _counter(window).isVisible()
    assert "chờ người nộp quay lại" in window.reception.notice.text
    assert window.model.is_blank
    assert window.view.bar.line.hasFocus()
    (waiting,) = waiting_intakes(window.view.session.context)
    assert waiting.owner_name == "Nguyễn Thị Thu Hà"
    assert [path.name for path in (tmp_path / "pdf").iterdir()] == ["BS-2026-000001 yêu cầu bổ sung.pdf"]


def _shows(window: Window, act: Callable[[], None]) -> str:
    """Do something, wait for the paper to change, return its title."""
    paper = window.reception.paper
    before = paper.view.picture.cacheKey()
    act()
    window.hands.wait_for(lambda: paper.view.picture.cacheKey() != before)
    return paper.title.text()


def test_the_paper_beside_the_page_is_the_one_that_will_be_printed(window: Window) -> None:
    hands = window.hands
    assert "Mẫu 01" in _shows(window, window.fill)
    hands.type("-1")
    assert "Mẫu 02" in _shows(window, lambda: hands.press("F6"))
    paper = _counter(window).paper
    assert isinstance(paper, CounterRequest)
    assert [item.text for item in paper.request.items] == [window.model.documents[0].name]
    assert "Mẫu 02" in _shows(window, lambda: hands.type("Thieu thanh phan"))
    assert "Mẫu 03" in _shows(window, lambda: hands.press("F7"))
    assert "Mẫu 03" in _shows(window, lambda: hands.type("Khong thuoc tham quyen"))
    assert "Mẫu 01" in _shows(window, lambda: hands.press("Esc"))


def test_the_number_of_the_document_office_is_asked_for_where_it_counts(window: Window, tmp_path: Path) -> None:
    context = window.view.session.context
    own = Issuer(
        new_id(),
        context.agency.name,
        context.agency.place,
        units=(context.agency.name,),
        forms=(FormName.REFUSAL_NOTICE,),
        numbering=Numbering.DOCUMENT_OFFICE,
    )
    enter_issuer(replace(context, officer=replace(context.officer, role=Role.ADMINISTRATOR)), own, context.today())
    window.settle()
    window.fill()
    window.hands.press("F6")
    assert "document_number" not in {field.name for field in _counter(window).fields}
    window.hands.press("F7")
    fields = {field.name: field for field in _counter(window).fields}
    reason, number = fields["reason"], fields["document_number"]
    assert isinstance(reason, LinesField)
    assert isinstance(number, LineField)
    reason.text.setPlainText("Không thuộc thẩm quyền")
    number.line.setText("45/TCHS-TTHC")
    window.hands.press("F9")
    window.settle()
    (file,) = (tmp_path / "pdf").iterdir()
    assert "Số: 45/TCHS-TTHC" in page_texts(file.read_bytes())[0]


@pytest.mark.parametrize("way", ["card", "paper", "typed"])
def test_the_person_comes_back_and_is_received(window: Window, way: str) -> None:
    _ask(window, "Thieu thanh phan")
    context = window.view.session.context
    (waiting,) = waiting_intakes(context)
    if way == "card":
        window.scan(CARD)
        assert waiting.procedure_name in window.reception.notice.text
        assert window.reception.notice.act()
        window.settle()
    elif way == "paper":
        window.scan("BS-2026-000001")
    else:
        window.hands.type("BS-2026-000001")
        window.hands.press("Return")
        window.settle()
    assert window.model.id == waiting.id
    assert waiting.reception.documents[0].name in window.reception.notice.text
    assert window.model.documents[0].state is DocumentState.MISSING
    window.hands.type("1")
    window.save()
    opened = open_dossier(context, waiting.id)
    assert opened is not None
    assert waiting_intakes(context) == []


def test_esc_goes_back_to_the_page_and_loses_nothing(window: Window) -> None:
    window.fill()
    before = window.model.reception()
    window.hands.press("F6")
    window.hands.press("Escape")
    assert not _counter(window).isVisible()
    assert window.model.reception() == before
    window.hands.press("F7")
    assert _counter(window).isVisible()


def test_what_lacks_stands_beside_its_field(window: Window) -> None:
    window.hands.press("F6")
    assert not _counter(window).isVisible()
    window.fill()
    window.hands.press("F6")
    window.hands.press("F9")
    window.settle()
    items, reason = _counter(window).named("items"), _counter(window).named("reason")
    assert isinstance(items, LinesField)
    assert isinstance(reason, LineField)
    assert items.error == sentence("supplement.no_items")
    assert reason.error == sentence("supplement.no_why")
    papers = _counter(window).named("papers")
    assert isinstance(papers, TicksField)
    assert [tick.name for tick in papers.ticks] == [line.name for line in window.model.documents]


def test_a_page_without_a_procedure_says_so_beside_the_procedure(window: Window) -> None:
    window.scan(CARD)
    window.hands.type("0912345678")
    window.hands.press("F7")
    window.hands.type("Khong thuoc tham quyen")
    window.hands.press("F9")
    window.settle()
    assert window.reception.procedure._error.text() == sentence("procedure.missing")
    reason = _counter(window).named("reason")
    assert isinstance(reason, LinesField)
    assert reason.value == ("Khong thuoc tham quyen",)


def test_f7_prints_form_03_and_the_page_is_over(window: Window, tmp_path: Path) -> None:
    window.fill()
    window.hands.press("F7")
    window.hands.type("Khong thuoc tham quyen")
    window.hands.press("F9")
    window.settle()
    assert "từ chối" in window.reception.notice.text
    assert window.model.is_blank
    assert [path.name for path in (tmp_path / "pdf").iterdir()] == ["BS-2026-000001 từ chối.pdf"]
    window.scan("BS-2026-000001")
    assert "đã bị từ chối" in window.reception.notice.text


def test_without_a_procedure_the_cursor_is_where_something_can_be_typed(window: Window) -> None:
    window.scan(CARD)
    window.hands.press("F6")
    items = _counter(window).named("items")
    assert isinstance(items, LinesField)
    assert items.text.hasFocus()
    assert _counter(window).named("papers") is None
