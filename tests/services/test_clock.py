from datetime import datetime

import pytest

from desktop_app.domain.dates import VIETNAM, local
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.person import Applicant
from desktop_app.services.clock import confirm_clock
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.dossiers import open_dossier
from desktop_app.services.dossier.hand_over import HandOverTo, hand_over
from desktop_app.services.printing.spool import JobState, print_job
from desktop_app.services.reception.receive import receive
from tests.conftest import MovableClock, a_reception


@pytest.mark.parametrize("ahead", [datetime(2026, 11, 25, 9, 0), datetime(2027, 12, 28), datetime(2099, 1, 1)])
def test_a_clock_that_was_ahead_does_not_close_the_counter(
    context: DeskContext, people: list[Applicant], clock: MovableClock, ahead: datetime
) -> None:
    right = clock.now
    first = receive(context, a_reception(context, people[0]), printed=False).dossier
    clock.now = ahead.replace(tzinfo=VIETNAM)
    wrong = receive(context, a_reception(context, people[1]))
    clock.now = right
    clock.move(minutes=5)
    with pytest.raises(RuleViolation) as caught:
        receive(context, a_reception(context, people[2]))
    assert caught.value.code == "clock.back"
    confirm_clock(context)
    saved = receive(context, a_reception(context, people[2])).dossier
    assert local(saved.received_at) == clock.now
    assert saved.code.endswith("261123-0002")
    clock.move(minutes=1)
    hand_over(context, [first.id, wrong.dossier.id], HandOverTo("Phòng Lao động"))
    assert wrong.job_id is not None
    assert print_job(context, wrong.job_id) is JobState.SENT
    opened = open_dossier(context, wrong.dossier.id)
    assert opened is not None
    assert [local(event.at) for event in opened.events][1:] == [clock.now] * (len(opened.events) - 1)


def test_a_clock_set_back_after_it_was_confirmed_is_noticed_again(
    context: DeskContext, people: list[Applicant], clock: MovableClock
) -> None:
    receive(context, a_reception(context, people[0]))
    confirm_clock(context)
    receive(context, a_reception(context, people[1]))
    clock.move(days=-1)
    with pytest.raises(RuleViolation) as caught:
        receive(context, a_reception(context, people[2]))
    assert caught.value.code == "clock.back"
