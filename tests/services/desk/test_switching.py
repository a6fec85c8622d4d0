"""Another officer enters the open desk, and every event has its own officer."""

from collections.abc import Iterator
from uuid import UUID

import pytest

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.agency import Role
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.desk import officers
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.services.desk.roster import read_roster
from desktop_app.services.desk.switching import choose_idle_minutes, enter, idle_minutes, may_lock, who_may_enter
from desktop_app.services.reception.drafts import discard_draft, keep_draft, list_drafts
from desktop_app.services.reception.receive import receive
from tests.conftest import MovableClock, a_reception
from tests.services.desk.conftest import PASSWORD, MakeDesk

SECOND = "mật khẩu của Hà"


@pytest.fixture
def desk(make: MakeDesk) -> Iterator[DeskContext]:
    made = make()
    yield made
    made.store.close()


def test_each_event_and_draft_has_the_officer_who_was_signed_in(desk: DeskContext, people: list[Applicant]) -> None:
    added = officers.add(desk, "Hà", Role.OFFICER, SECOND, SECOND)
    assert [line.name for line in who_may_enter(desk).officers] == ["Hà", "Trần Minh Đức"]
    first = receive(desk, a_reception(desk, people[0]), printed=False).dossier
    page = a_reception(desk, people[1])
    keep_draft(desk, page, {})
    ha = enter(desk, added.id, SECOND)
    assert ha.must_change_password
    assert ha.store is desk.store
    second = receive(ha, a_reception(ha, people[2]), printed=False).dossier
    assert (first.officer_name, second.officer_name) == ("Trần Minh Đức", "Hà")
    assert list_drafts(ha) == []
    keep_draft(ha, page, {"phone": "0912"})
    discard_draft(ha, page.id)
    assert list_drafts(ha) == [], "a draft stays its author's"
    again = enter(ha, desk.officer.id, PASSWORD)
    assert [(listed.draft.reception.id, listed.draft.typed) for listed in list_drafts(again)] == [(page.id, {})]
    assert read_roster(DeskFolder(desk.store.path.parent)).last == desk.officer.id


def test_who_is_refused(desk: DeskContext, clock: MovableClock) -> None:
    added = officers.add(desk, "Hà", Role.OFFICER, SECOND, SECOND)
    officers.lock(desk, added.id)
    for officer_id, password in ((added.id, SECOND), (UUID(int=7), SECOND), (None, "mat khau sai")):
        with pytest.raises(RuleViolation) as caught:
            enter(desk, officer_id, password)
        assert caught.value.code == "password.wrong"
    for _ in range(3):
        with pytest.raises(RuleViolation):
            enter(desk, None, "mat khau sai")
    clock.move(minutes=5)
    assert enter(desk, None, PASSWORD).officer == desk.officer, "without a name it is the one who locked it"


def test_the_minutes_without_input(desk: DeskContext, context: DeskContext) -> None:
    assert idle_minutes(desk) == 10
    choose_idle_minutes(desk, 60)
    assert idle_minutes(desk) == 60
    for minutes in (0, 61):
        with pytest.raises(RuleViolation, match=r"idle\.range"):
            choose_idle_minutes(desk, minutes)
    assert not may_lock(context)
    assert idle_minutes(context) == 0, "the sample desk is never locked"
