"""The internal process on the dossier's page, on Today and in the search; nothing where there is none."""

from datetime import datetime

from PySide6.QtWidgets import QLabel

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.people.person import Applicant
from desktop_app.services.dossier.hand_over import HandOverTo, hand_over
from desktop_app.services.procedures.editing import state_process
from desktop_app.services.reception.receive import receive
from desktop_app.ui.common.labels import Chip
from desktop_app.ui.common.requests import OpenRecord
from tests.conftest import MovableClock, a_reception
from tests.services.dossier.test_process_steps import DECIDED, OTHER, PROCEDURE
from tests.services.procedures.test_process_page import LINES
from tests.ui.conftest import Window


def texts_of(window: Window) -> list[str]:
    # Labels of what was shown before are deleted when the event loop runs next.
    return [child.text() for child in window.dossier.process.findChildren(QLabel) if child.isVisible()]


def test_the_steps_of_a_dossier_from_its_page_to_today(
    window: Window, people: list[Applicant], clock: MovableClock
) -> None:
    session = window.view.session
    changed = state_process(session.context, PROCEDURE, LINES, DECIDED)
    session.renew(catalogue=changed.catalogue)
    plain = receive(changed, a_reception(changed, people[1], OTHER), printed=False).dossier
    dossier = receive(changed, a_reception(changed, people[0], PROCEDURE), printed=False).dossier
    hand_over(changed, [dossier.id], HandOverTo("Phòng Tư pháp", "", ""), printed=False)
    session.request(OpenRecord(plain.id))
    window.settle()
    assert window.dossier.process.isHidden(), "a procedure without steps shows nothing at all"

    clock.now = datetime(2026, 11, 25, 9, tzinfo=VIETNAM)
    session.request(OpenRecord(dossier.id))
    window.settle()
    shown = texts_of(window)
    assert {"Quy trình", *(line.work for line in LINES)} <= set(shown)
    (late,) = [child.text() for child in window.dossier.process.findChildren(Chip) if child.isVisible()]
    # From 9:42 on Monday, with Tuesday off, until 9:00 on Wednesday: 5 h 48 min and 1 h 30 min, of which it had 4 h.
    assert late == "trễ bước 3 giờ 18 phút"
    assert any(text.startswith("Bộ phận Một cửa · xong ") for text in shown)

    window.hands.press("F3")
    window.settle()
    (row,) = [row for row in window.today.rows if late in row.accessibleName()]
    assert "2. Thẩm định, trình ký" in row.accessibleName() and row.record == dossier.id

    session.request(OpenRecord(dossier.id))
    window.settle()
    window.hands.press("x")
    assert window.dossier.steps.is_open
    window.hands.press("F9")
    window.settle()
    assert not window.dossier.steps.is_open
    chips = [child.text() for child in window.dossier.process.findChildren(Chip) if child.isVisible()]
    assert chips == [late, "đang làm"]
    window.view.show_page("today")
    window.settle()
    assert not any(late in row.accessibleName() for row in window.today.rows)
