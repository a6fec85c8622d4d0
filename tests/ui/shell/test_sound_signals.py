"""What is heard after a scan and a save."""

from dataclasses import replace

import pytest

from desktop_app.domain.papers.scan import receipt_text
from desktop_app.domain.papers.statement import write_statement
from desktop_app.services.papers.keys import have_paper_key, paper_key_at
from desktop_app.services.reception.receive import receive
from desktop_app.ui.common.sounds import Sound
from desktop_app.ui.hand_over.page import HandOverPage
from desktop_app.ui.shell import sound_signals
from tests.conftest import a_reception
from tests.domain.papers.papers import FACTS, KEY
from tests.ui.conftest import HA, Window

pytestmark = pytest.mark.window


@pytest.fixture
def played(monkeypatch: pytest.MonkeyPatch) -> list[Sound]:
    played: list[Sound] = []
    monkeypatch.setattr(sound_signals, "play", played.append)
    return played


def test_a_card_a_save_and_the_scan_of_the_receipt(window: Window, played: list[Sound]) -> None:
    window.fill()
    assert played == [Sound.ACCEPTED]
    code = window.save()
    assert played == [Sound.ACCEPTED, Sound.SAVED]
    window.scan(code)
    window.hands.wait_for(lambda: window.view.page == "dossier")
    assert played == [Sound.ACCEPTED, Sound.SAVED, Sound.ACCEPTED]


def test_a_scan_that_is_no_card(window: Window, played: list[Sound]) -> None:
    window.scan("025190001234||Nguy?n Th? H?|14031990|N?|||")
    assert played == [Sound.REFUSED]


def test_a_receipt_of_another_office(window: Window, played: list[Sound]) -> None:
    window.scan("H99.99-261123-0001")
    assert played == [Sound.REFUSED]


def test_opening_a_dossier_without_a_scan_is_silent(window: Window, played: list[Sound]) -> None:
    window.fill()
    window.save()
    played.clear()
    window.hands.press("Ctrl+O")
    window.hands.wait_for(lambda: window.view.page == "dossier")
    assert played == []


def test_a_forged_receipt_is_refused_wherever_it_is_scanned(window: Window, played: list[Sound]) -> None:
    forged = receipt_text("", FACTS.code, write_statement(FACTS, KEY))
    window.scan(forged)
    assert window.view.page == "check-paper"
    assert played == [Sound.REFUSED]
    window.scan(forged)
    assert played == [Sound.REFUSED, Sound.REFUSED], "also by the page that checks it"


def test_a_receipt_in_order_is_accepted_by_the_page_that_checks_it(window: Window, played: list[Sound]) -> None:
    context = window.view.session.context
    have_paper_key(context, context.clock())
    made = receive(context, a_reception(context, HA)).dossier
    facts = replace(FACTS, code=made.code, received_at=made.received_at, due_at=made.due_at)
    genuine = receipt_text("", made.code, write_statement(facts, paper_key_at(context, context.clock())))
    window.settle()
    window.hands.press("Ctrl+Shift+V")
    played.clear()
    window.scan(genuine)
    assert window.view.page == "check-paper"
    assert played == [Sound.ACCEPTED]


def test_a_receipt_that_does_not_wait_for_the_hand_over_is_refused(window: Window, played: list[Sound]) -> None:
    window.view.show_page(HandOverPage.page_name)
    window.settle()
    window.view.take_scan("H44.18-261123-0199")
    assert played == [Sound.REFUSED]
