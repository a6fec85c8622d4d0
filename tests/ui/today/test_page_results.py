"""What is owed of results stands on Today under its reason, with its day."""

from datetime import datetime

from PySide6.QtWidgets import QLabel

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier.payloads.incidents import Harm
from desktop_app.domain.law.result import Fault, ResultForm
from desktop_app.domain.people.person import Applicant
from desktop_app.services.dossier.completion import result_ready
from desktop_app.services.dossier.incidents import LostDossier, report_incident
from desktop_app.services.dossier.result_errors import FoundError, report_error
from desktop_app.services.reception.receive import receive
from tests.conftest import MovableClock, a_reception
from tests.ui.conftest import Window


def test_corrections_losses_and_deliveries_are_named_with_their_day(
    window: Window, people: list[Applicant], clock: MovableClock
) -> None:
    context = window.view.session.context
    wrong, lost, owed, lying = (
        receive(context, a_reception(context, person), printed=False).dossier for person in people[:4]
    )
    for dossier, form in ((wrong, ResultForm.PAPER), (owed, ResultForm.BOTH), (lying, ResultForm.PAPER)):
        result_ready(context, dossier.id, "", form)
    clock.now = datetime(2026, 12, 3, 9, tzinfo=VIETNAM)
    report_error(context, wrong.id, FoundError("Sai tên", Fault.AGENCY))
    clock.now = datetime(2026, 12, 7, 9, tzinfo=VIETNAM)
    report_incident(context, lost.id, LostDossier(Harm.LOST, "Lý lịch tư pháp", remedy="Xin cấp lại"))
    window.view.show_page("today")
    window.settle()
    shown = [row.accessibleName() for row in window.today.rows]
    titles = " ".join(label.text() for label in window.today.findChildren(QLabel))
    for title in ("Kết quả phải đính chính", "Quá hạn", "Chưa trả kết quả điện tử", "chưa ai đến nhận"):
        assert title in titles
    for code, detail in (
        (wrong.code, "hẹn 08/12/2026"),
        # What is lost and overdue is overdue first.
        (lost.code, "hẹn 16:30 03/12/2026"),
        (lying.code, "từ 03/12/2026"),
    ):
        assert any(code in name and detail in name for name in shown), (code, shown)
