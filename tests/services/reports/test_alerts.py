"""Today's page over a real file."""

from datetime import date

from desktop_app.domain.dossier.citizen_notice import Contact, ContactChannel
from desktop_app.domain.law.result import ResultForm
from desktop_app.domain.law.supplement import WantedItem
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.citizen_notices import note_contact
from desktop_app.services.dossier.completion import result_ready
from desktop_app.services.dossier.hand_back import deliver
from desktop_app.services.dossier.hand_over import HandOverTo, hand_over
from desktop_app.services.dossier.supplement import SupplementRequest, request_supplement
from desktop_app.services.reception.receive import receive
from desktop_app.services.reports.alerts import AlertKind, AlertLimits, choose_alert_limits, todays_alerts
from tests.conftest import MovableClock, a_reception


def test_nothing_needs_anybody_at_a_new_desk(context: DeskContext) -> None:
    today = todays_alerts(context)
    assert (today.alerts, today.urgent) == ((), 0)
    assert (today.next_day, today.day_off) == (date(2026, 11, 24), "Ngày Văn hóa Việt Nam")


def test_each_dossier_stands_under_its_reason(
    context: DeskContext, people: list[Applicant], clock: MovableClock
) -> None:
    made = [receive(context, a_reception(context, person), printed=False).dossier for person in people[:4]]
    due, waiting, lying, handed = made
    hand_over(context, [handed.id], HandOverTo("Phòng Lao động"), printed=False)
    request_supplement(context, waiting.id, SupplementRequest((WantedItem("Nội quy lao động"),), "Thiếu chữ ký"))
    result_ready(context, lying.id)
    clock.now = clock.now.replace(month=12, day=3)
    found = {one.row.id: one for one in todays_alerts(context).alerts}
    # Seven working days from 23/11, without the 24th: 03/12.
    assert found[due.id].kind is AlertKind.DUE_TODAY
    assert found[handed.id].kind is AlertKind.DUE_TODAY
    assert found[waiting.id].kind is AlertKind.WAITING
    assert found[waiting.id].until == date(2026, 12, 8)
    # The paper is not expected to be collected before its day; the electronic result is due on it.
    assert (found[lying.id].kind, found[lying.id].since) == (AlertKind.DELIVER, lying.received_at)
    deliver(context, lying.id, "Cổng Dịch vụ công quốc gia")
    assert lying.id not in {one.row.id for one in todays_alerts(context).alerts}
    clock.move(days=1)
    today = todays_alerts(context)
    assert [one.kind for one in today.alerts] == [
        AlertKind.OVERDUE,
        AlertKind.OVERDUE,
        AlertKind.WAITING,
    ]
    assert today.urgent == 2
    clock.move(days=3)
    [lies] = [one for one in todays_alerts(context).alerts if one.row.id == lying.id]
    assert (lies.kind, lies.since) == (AlertKind.UNCOLLECTED, lying.due_at)


def test_the_desk_sets_from_when_on_a_dossier_is_named(
    context: DeskContext, people: list[Applicant], clock: MovableClock
) -> None:
    dossiers = [receive(context, a_reception(context, person), printed=False).dossier for person in people[:3]]
    due, waiting, lying = dossiers
    request_supplement(context, waiting.id, SupplementRequest((WantedItem("Nội quy lao động"),), "Thiếu chữ ký"))
    result_ready(context, lying.id, "", ResultForm.PAPER)
    note_contact(context, lying.id, Contact(ContactChannel.PHONE, is_done=True))
    clock.move(days=3)
    # Due on Thursday 03/12; today is Thursday 26/11, two working days after the citizen was told of the result.
    assert [one.kind for one in todays_alerts(context).alerts] == [AlertKind.UNCOLLECTED]
    choose_alert_limits(context, AlertLimits(due_days=5, waiting_days=3, uncollected_days=2))
    found = {one.row.id: one.kind for one in todays_alerts(context).alerts}
    assert found == {due.id: AlertKind.DUE_NEXT, waiting.id: AlertKind.WAITING, lying.id: AlertKind.UNCOLLECTED}
    choose_alert_limits(context, AlertLimits(due_days=4, waiting_days=4, uncollected_days=3))
    assert todays_alerts(context).alerts == ()
    assert todays_alerts(context).due_days == 4
