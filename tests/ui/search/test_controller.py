"""What a typed text or a scan leads to."""

from collections.abc import Callable

import pytest

from desktop_app.domain.people.person import ApplicantKind
from desktop_app.services.reception.receive import receive
from desktop_app.ui.search.lines import MOST_LINES, AllDossiers, NothingFound
from desktop_app.ui.texts.messages import sentence
from tests.conftest import a_reception
from tests.ui.conftest import CARD, HA, Window

pytestmark = pytest.mark.window


OTHER = "025085004321||Lê Văn Quang|12051985|Nam|Số 7, xã Hy Cương, tỉnh Phú Thọ|15062021"


def test_another_card_begins_another_page_and_keeps_the_first(window: Window) -> None:
    window.fill()
    first = window.model.id
    window.scan(OTHER)
    assert window.model.person.name == "Lê Văn Quang"
    assert window.model.id != first
    with window.view.session.context.store.read() as connection:
        kept = connection.exec_driver_sql("SELECT count(*) FROM draft").scalar()
    assert kept is not None
    assert kept >= 1


def test_somebody_typed_begins_another_page_and_keeps_the_first(window: Window) -> None:
    window.fill()
    first = window.model.id
    window.view.bar.line.focus()
    window.hands.type("tran van an")
    window.hands.press("Return")
    window.settle()
    assert window.model.id != first
    assert window.model.person.name == "Tran Van An"
    # Nothing of the person before: neither the card's mark nor what was known.
    assert not window.model.from_card
    assert window.model.recognised is None
    assert window.model.procedure is None
    with window.view.session.context.store.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM draft").scalar() == 1


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("025190001234||Nguyễn Thị|14031990", "card.field_count"),
        (CARD.replace("025190001234", "025191001234"), "number.birth_year"),
        (CARD.replace("Nguyễn", "Nguy?n"), "card.garbled"),
        ("HELLO-WORLD-123", "scan.unknown"),
        ("H44.18-991231-0001", "scan.unknown"),
    ],
)
def test_a_wrong_scan_says_so_and_is_nobody(window: Window, text: str, code: str) -> None:
    window.scan(text)
    said = window.reception.notice.text
    assert said == sentence(code, number_year=1991, year=1990, found=4)
    assert window.model.is_blank
    assert window.view.bar.line.text() == text, "what was read is shown"
    assert window.view.bar.line.hasFocus()


def test_a_text_that_could_not_be_read_is_corrected_by_hand(window: Window) -> None:
    window.scan(CARD.replace("Nguyễn", "Nguy?n"))
    line = window.view.bar.line
    line.setCursorPosition(line.text().index("?") + 1)
    window.hands.press("Backspace")
    window.hands.type("ễ")
    window.hands.press("Return")
    window.settle()
    assert window.model.person.number == HA.number
    assert window.model.person.name == "Nguyễn Thị Thu Hà"
    assert window.model.from_card
    assert line.text() == ""


def test_what_stands_in_the_line_unread_is_read_again_by_enter_and_begins_nobody(window: Window) -> None:
    window.scan("HELLO-WORLD-123")
    line = window.view.bar.line
    assert line.is_unread
    window.hands.press("Return")
    window.settle()
    assert line.is_unread
    assert window.reception.notice.text == sentence("scan.unknown")
    assert window.model.is_blank
    window.scan(CARD)
    assert window.model.person.number == HA.number
    assert not line.is_unread


def test_an_unread_text_that_is_deleted_leaves_a_usual_line(window: Window) -> None:
    window.scan("HELLO-WORLD-123")
    line = window.view.bar.line
    line.selectAll()
    window.hands.press("Backspace")
    assert not line.is_unread
    window.hands.type("tran van an")
    window.hands.press("Return")
    window.settle()
    assert window.model.person.name == "Tran Van An"


def test_the_next_card_on_the_saved_page_begins_the_next_citizen(window: Window) -> None:
    window.fill()
    window.save()
    window.scan(OTHER)
    assert window.view.page == "reception"
    assert window.model.person.name == "Lê Văn Quang"
    assert window.model.procedure is None


def test_a_scanned_receipt_opens_its_dossier(window: Window) -> None:
    window.fill()
    code = window.save()
    window.hands.press("Return")
    window.scan(code)
    window.hands.wait_for(lambda: window.view.page == "dossier")
    assert window.dossier.code.text() == code
    window.hands.press("Esc")
    assert window.view.page == "reception", "back to where the scan was made"


def test_a_name_without_marks_finds_the_person(window: Window) -> None:
    receive(window.view.session.context, a_reception(window.view.session.context, HA))
    window.hands.type("thu ha nguy")
    window.hands.wait_for(window.view.search.results.isVisible)
    window.hands.press("Return")
    window.settle()
    assert window.model.person.number == HA.number
    assert window.reception.procedure.line.hasFocus(), "the phone is known"


def test_the_list_offers_dossiers_and_a_new_page(window: Window) -> None:
    context = window.view.session.context
    code = receive(context, a_reception(context, HA)).dossier.code
    window.hands.type("thu ha")
    window.hands.wait_for(window.view.search.results.isVisible)
    window.hands.press("Down")
    window.hands.press("Return")
    window.hands.wait_for(lambda: window.view.page == "dossier")
    assert window.dossier.code.text() == code
    window.hands.press("Ctrl+K")
    window.hands.type("thu ha")
    window.hands.wait_for(window.view.search.results.isVisible)
    window.hands.press("Down")
    window.hands.press("Down")
    window.hands.press("Return")
    window.settle()
    assert window.view.page == "reception"
    assert window.reception.applicant.form.name.text == "Thu Ha"


@pytest.mark.parametrize(
    ("typed", "field", "value"),
    [
        ("025190001234", "number", "025190001234"),
        ("0987654321", "phone", "0987654321"),
        ("trần văn an", "name", "Trần Văn An"),
        ("ddinhj thij nguyeetj", "name", "Định Thị Nguyệt"),
        ("131234567", "old_number", "131234567"),
        ("C1234567", "passport", "C1234567"),
        ("+84 (0) 987654321", "phone", "0987654321"),
        ("0912345678 / 0987654321", "other_phone", "0987654321"),
        ("khanh 1969", "birth_year", 1969),
        ("2600104283", "tax_code", "2600104283"),
    ],
)
def test_somebody_new_is_begun_with_what_was_typed(window: Window, typed: str, field: str, value: object) -> None:
    window.hands.type(typed)
    window.hands.press("Return")
    window.settle()
    assert getattr(window.model.person, field) == value
    kind = ApplicantKind.ENTERPRISE if field == "tax_code" else ApplicantKind.CITIZEN
    assert window.model.person.kind is kind
    assert window.reception.applicant.form.isVisible()


@pytest.mark.parametrize(
    "typed", ["H44.18-991231-0001", "0831-0025", "9912310001", "0025", "h4418-991231-0001", "BS-2026-000001", "09123"]
)
def test_enter_on_a_code_that_nobody_has_does_nothing(window: Window, typed: str) -> None:
    window.view.show_page("ledger")
    window.hands.press("Ctrl+K")
    window.hands.type(typed)
    for _ in range(2):
        window.hands.press("Return")
        window.settle()
        assert (window.view.page, window.view.bar.line.text()) == ("ledger", typed), "nothing typed is lost"
        assert window.model.is_blank
        assert isinstance(window.view.search.results.marked(), NothingFound)


@pytest.mark.parametrize("cut", [lambda code: code[-4:], lambda code: code[7:].replace("-", ""), str.lower])
def test_enter_opens_the_first_line_before_the_list_and_after(window: Window, cut: Callable[[str], str]) -> None:
    context = window.view.session.context
    code = receive(context, a_reception(context, HA)).dossier.code
    for waits in (False, True):
        window.hands.press("Ctrl+K")
        window.hands.type(cut(code))
        if waits:
            window.hands.wait_for(window.view.search.results.isVisible)
        window.hands.press("Return")
        window.hands.wait_for(lambda: window.view.page == "dossier")
        assert window.dossier.code.text() == code
        window.hands.press("Esc")
        assert window.view.page == "reception"


def test_all_dossiers_of_a_name_are_one_key_away(window: Window) -> None:
    context = window.view.session.context
    for _ in range(MOST_LINES):
        receive(context, a_reception(context, HA))
    window.hands.type("thu ha")
    window.hands.wait_for(window.view.search.results.isVisible)
    while not isinstance(window.view.search.results.marked(), AllDossiers):
        window.hands.press("Down")
    window.hands.press("Return")
    window.settle()
    assert window.view.page == "dossiers"
    assert window.dossiers.model.rowCount() == MOST_LINES
    assert not window.dossiers.table.isColumnHidden(7)
    assert window.dossiers.model.text_at(0, 7)
