"""What lies at the desk, as a list and as counts by day."""

from datetime import datetime

from sqlalchemy import text

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.reception.receive import receive
from desktop_app.storage.hand_over import lying_at_desk, moments_of, receptions_by_day
from tests.conftest import MovableClock, a_reception

_MARK = text("UPDATE dossier SET status = :status, holder = :holder WHERE code = :code")


def test_days_and_list_agree_in_every_status(
    context: DeskContext, people: list[Applicant], clock: MovableClock
) -> None:
    marks = [(status, holder) for status in Status for holder in ("", "Phòng Nội vụ")]
    for place, (status, holder) in enumerate(marks):
        clock.now = datetime(2026, 11, 2 + place, 9, place, tzinfo=VIETNAM)
        code = receive(context, a_reception(context, people[0]), printed=False).dossier.code
        with context.store.write() as connection:
            connection.execute(_MARK, {"status": status.value, "holder": holder, "code": code})
    with context.store.read() as connection:
        lying, days = lying_at_desk(connection), receptions_by_day(connection)
        moments = [moment for day in days for moment in moments_of(connection, day)]
    assert [at_desk.row.status for at_desk in lying] == [Status.RECEIVED, Status.PROCESSING]
    assert moments == [at_desk.reception.received_at for at_desk in lying]
    assert sum(day.count for day in days) == len(lying)
