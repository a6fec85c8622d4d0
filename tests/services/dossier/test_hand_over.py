from dataclasses import replace
from datetime import datetime

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.hand_over import HandOverCount, count_to_hand_over, to_hand_over
from desktop_app.services.reception.receive import receive
from tests.conftest import MovableClock, a_reception


def test_the_count_is_that_of_the_list(context: DeskContext, people: list[Applicant], clock: MovableClock) -> None:
    assert count_to_hand_over(context) == HandOverCount()
    days = ((12, 14, False), (12, 15, True), (12, 16, False), (13, 9, True), (14, 8, False), (16, 10, False))
    for day, hour, elsewhere in days:
        clock.now = datetime(2026, 11, day, hour, 1, tzinfo=VIETNAM)
        receive(context, replace(a_reception(context, people[0]), is_non_territorial=elsewhere), printed=False)
    late = []
    for day, hour, minute in ((16, 10, 1), (16, 11, 30), (16, 11, 31), (16, 17, 0), (16, 17, 1), (17, 8, 0)):
        clock.now = datetime(2026, 11, day, hour, minute, tzinfo=VIETNAM)
        rows = to_hand_over(context)
        late.append(sum(row.is_late for row in rows))
        assert count_to_hand_over(context) == HandOverCount(len(rows), late[-1])
    assert late == [3, 3, 4, 4, 6, 6]
