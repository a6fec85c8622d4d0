"""Who works at the desk, in a desk whose key the officers' passwords open."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from desktop_app.demo.sample_desk import sample_agency
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.agency import Role
from desktop_app.domain.people.person import Applicant
from desktop_app.services.catalogue import Catalogue
from desktop_app.services.context import DeskContext
from desktop_app.services.desk import officers
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.services.desk.maintenance import back_up
from desktop_app.services.desk.officer_changes import officer_changes
from desktop_app.services.desk.restoring import restore
from desktop_app.services.desk.setup import NewDesk, make_desk
from desktop_app.services.desk.sign_in import unlock
from desktop_app.services.dossier.dossiers import open_dossier
from desktop_app.services.dossier.supplement import request_supplement
from desktop_app.services.printing.spool import PrintSettings
from desktop_app.services.printing.viewing import view_paper
from desktop_app.services.reception.receive import receive
from desktop_app.storage import keys
from tests.conftest import MovableClock, a_reception
from tests.services.dossier.test_unit_of_work import REQUEST

FIRST, SECOND = "mat khau thu", "mật khẩu của Hà"


@pytest.fixture
def desk(
    tmp_path: Path, catalogue: Catalogue, clock: MovableClock, monkeypatch: pytest.MonkeyPatch
) -> Iterator[DeskContext]:
    new = NewDesk(sample_agency(), "trần minh đức", FIRST, PrintSettings("", ""))
    made = make_desk(DeskFolder(tmp_path), new, catalogue, clock)
    yield made
    made.store.close()


def _folder(desk: DeskContext) -> DeskFolder:
    return DeskFolder(desk.store.path.parent)


def _signs_in(desk: DeskContext, password: str) -> str:
    """Return the name of whom a password lets in; nothing when it opens nothing."""
    try:
        opened = unlock(_folder(desk), password, desk.catalogue, desk.clock)
    except RuleViolation as problem:
        assert problem.code == "password.wrong"
        return ""
    opened.store.close()
    return opened.officer.name


def _owners(desk: DeskContext) -> list[str]:
    return [slot["owner"] for slot in json.loads(_folder(desk).key_file.read_text())["slots"]]


def _codes(act: object) -> str:
    with pytest.raises(RuleViolation) as caught:
        act()  # type: ignore[operator] # a function of each test
    return caught.value.code


def test_an_added_officer_signs_in(desk: DeskContext) -> None:
    added = officers.add(desk, " nguyễn thị hà ", Role.HEAD, SECOND, SECOND)
    assert (added.name, added.role) == ("Nguyễn Thị Hà", Role.HEAD)
    assert _signs_in(desk, SECOND) == "Nguyễn Thị Hà"
    assert _signs_in(desk, FIRST) == "Trần Minh Đức"
    assert _owners(desk) == [str(desk.officer.id), str(added.id)]
    assert [(one.officer.name, one.active) for one in officers.officers_of(desk)] == [
        ("Nguyễn Thị Hà", True),
        ("Trần Minh Đức", True),
    ]


def test_what_a_new_officer_needs(desk: DeskContext) -> None:
    for name, password, again, code in (
        (" ", SECOND, SECOND, "officer.missing"),
        ("Hà", "ngan", "ngan", "password.too_short"),
        ("Hà", SECOND, FIRST, "password.differs"),
        ("Hà", "matkhau123", "matkhau123", "password.common"),
        ("lê thị hà", "Lê Thị Hà 1", "Lê Thị Hà 1", "password.name"),
    ):
        assert _codes(lambda n=name, p=password, a=again: officers.add(desk, n, Role.OFFICER, p, a)) == code
    assert len(officers.officers_of(desk)) == len(_owners(desk)) == 1


def test_a_locked_officer_opens_nothing(desk: DeskContext) -> None:
    added = officers.add(desk, "Hà", Role.OFFICER, SECOND, SECOND)
    officers.lock(desk, added.id)
    assert _signs_in(desk, SECOND) == ""
    with pytest.raises(RuleViolation):
        keys.open_slot(_folder(desk).key_file, SECOND)
    assert [(one.officer.name, one.active) for one in officers.officers_of(desk)][-1] == ("Hà", False)
    officers.set_password(desk, added.id, "mat khau khac", "mat khau khac")
    assert _signs_in(desk, "mat khau khac") == "Hà"
    assert _signs_in(desk, SECOND) == ""


def test_a_new_password_takes_the_place_of_the_old(desk: DeskContext) -> None:
    own = desk.officer.id
    officers.set_password(desk, own, SECOND, SECOND)
    assert _signs_in(desk, SECOND) == "Trần Minh Đức"
    with pytest.raises(RuleViolation):
        keys.open_slot(_folder(desk).key_file, FIRST)
    assert _owners(desk) == [str(own)]
    assert _codes(lambda: officers.set_password(desk, own, "mat khau ba", "mat khau bon")) == "password.differs"


def test_the_last_administrator_stays(desk: DeskContext) -> None:
    own = desk.officer.id
    assert _codes(lambda: officers.lock(desk, own)) == "officer.last_administrator"
    assert _codes(lambda: officers.change_role(desk, own, Role.HEAD)) == "officer.last_administrator"
    second = officers.add(desk, "Hà", Role.ADMINISTRATOR, SECOND, SECOND)
    assert _codes(lambda: officers.lock(desk, own)) == "officer.self"
    officers.lock(desk, second.id)
    assert _codes(lambda: officers.change_role(desk, own, Role.OFFICER)) == "officer.last_administrator"
    assert officers.change_role(desk, second.id, Role.OFFICER) is desk, "a locked one is nobody's last"


def test_an_own_role_changes_at_once(desk: DeskContext) -> None:
    officers.add(desk, "Hà", Role.ADMINISTRATOR, SECOND, SECOND)
    after = officers.change_role(desk, desk.officer.id, Role.HEAD)
    assert after.officer == replace(desk.officer, role=Role.HEAD)
    assert _codes(lambda: officers.change_role(after, desk.officer.id, Role.ADMINISTRATOR)) == (
        "role.administrator_only"
    )


@pytest.mark.parametrize("role", [Role.OFFICER, Role.HEAD])
def test_only_an_administrator_may(desk: DeskContext, role: Role) -> None:
    other = replace(desk, officer=replace(desk.officer, id=UUID(int=7), role=role))
    own = desk.officer.id
    for act in (
        lambda: officers.add(other, "Hà", Role.OFFICER, SECOND, SECOND),
        lambda: officers.change_role(other, own, Role.OFFICER),
        lambda: officers.lock(other, own),
        lambda: officers.set_password(other, own, SECOND, SECOND),
    ):
        assert _codes(act) == "role.administrator_only"
    assert _signs_in(desk, FIRST) == "Trần Minh Đức"


def test_every_change_is_kept_with_who_and_when(desk: DeskContext, clock: MovableClock) -> None:
    assert officer_changes(desk) == []
    added = officers.add(desk, "Hà", Role.OFFICER, SECOND, SECOND)
    clock.move(hours=1)
    officers.change_role(desk, added.id, Role.HEAD)
    officers.change_role(desk, added.id, Role.HEAD)
    officers.set_password(desk, added.id, "mat khau khac", "mat khau khac")
    officers.lock(desk, added.id)
    officers.set_password(desk, added.id, SECOND, SECOND)
    found = officer_changes(desk)[::-1]
    assert [one.kind.value for one in found] == ["added", "role", "password", "locked", "unlocked"]
    assert (found[1].old, found[1].role) == (Role.OFFICER, Role.HEAD)
    assert {(one.changed_by, one.officer_name) for one in found} == {("Trần Minh Đức", "Hà")}
    assert found[1].at - found[0].at == timedelta(hours=1)
    with desk.store.read() as connection:
        kept = str(connection.exec_driver_sql("SELECT * FROM audit_log").fetchall())
    assert not any(one in kept for one in (FIRST, SECOND, "mat khau khac", "argon2"))


def test_what_is_refused_leaves_no_trace(desk: DeskContext) -> None:
    _codes(lambda: officers.add(desk, "Hà", Role.OFFICER, "12345678", "12345678"))
    _codes(lambda: officers.lock(desk, desk.officer.id))
    _codes(lambda: officers.change_role(desk, desk.officer.id, Role.HEAD))
    assert officer_changes(desk) == []


def test_slots_of_a_crash_and_of_an_older_version_are_tended(desk: DeskContext) -> None:
    path = _folder(desk).key_file
    content = json.loads(path.read_text())
    del content["slots"][0]["owner"]
    path.write_text(json.dumps(content))
    keys.add_slot(path, desk.store.key, "mat khau xua", str(UUID(int=9)))
    assert _signs_in(desk, FIRST) == "Trần Minh Đức"
    assert _owners(desk) == [str(desk.officer.id)]


def test_a_desk_without_a_key_file(context: DeskContext) -> None:
    added = officers.add(context, "Hà", Role.OFFICER, SECOND, SECOND)
    officers.set_password(context, added.id, "mat khau khac", "mat khau khac")
    officers.lock(context, added.id)
    assert not DeskFolder(context.store.path.parent).key_file.exists()


def _restored(desk: DeskContext, backup: Path) -> None:
    desk.store.close()
    restore(_folder(desk), backup, desk.clock())


def test_a_password_changed_after_the_restored_backup_still_opens_the_desk(desk: DeskContext) -> None:
    backup = back_up(desk)
    officers.set_password(desk, desk.officer.id, SECOND, SECOND)
    _restored(desk, backup)
    assert _signs_in(desk, SECOND) == "Trần Minh Đức"
    assert _signs_in(desk, FIRST) == ""
    assert _signs_in(desk, SECOND) == "Trần Minh Đức"


def test_officers_added_or_unlocked_after_the_restored_backup_sign_in(desk: DeskContext) -> None:
    locked = officers.add(desk, "Hà", Role.HEAD, "mat khau xua", "mat khau xua")
    officers.lock(desk, locked.id)
    backup = back_up(desk)
    officers.set_password(desk, locked.id, SECOND, SECOND)
    added = officers.add(desk, "Lan", Role.ADMINISTRATOR, "mat khau cua Lan", "mat khau cua Lan")
    _restored(desk, backup)
    assert _signs_in(desk, SECOND) == "Hà"
    assert _signs_in(desk, "mat khau xua") == ""
    assert _signs_in(desk, FIRST) == "Trần Minh Đức"
    assert str(added.id) not in _owners(desk), "an account that the database does not know has no slot any more"


def test_an_officer_unknown_to_the_restored_database_comes_back_with_the_fewest_rights(desk: DeskContext) -> None:
    backup = back_up(desk)
    officers.add(desk, "Lan", Role.ADMINISTRATOR, SECOND, SECOND)
    _restored(desk, backup)
    again = unlock(_folder(desk), SECOND, desk.catalogue, desk.clock)
    assert (again.officer.name, again.officer.role) == ("Cán bộ (khôi phục)", Role.OFFICER)
    again.store.close()


def test_an_officer_locked_after_the_restored_backup_stays_out(desk: DeskContext) -> None:
    added = officers.add(desk, "Hà", Role.OFFICER, SECOND, SECOND)
    backup = back_up(desk)
    officers.lock(desk, added.id)
    _restored(desk, backup)
    assert _signs_in(desk, SECOND) == ""
    assert _signs_in(desk, FIRST) == "Trần Minh Đức"


def test_a_name_is_corrected_and_older_papers_keep_theirs(desk: DeskContext, people: list[Applicant]) -> None:
    before = receive(desk, a_reception(desk, people[0]), printed=False).dossier
    changed = officers.change_contact(desk, desk.officer.id, "  trần  minh đạt ", "+84 912 345 678")
    assert (changed.officer.name, changed.officer.phone) == ("Trần Minh Đạt", "0912345678")
    later = receive(changed, a_reception(changed, people[1]), printed=False).dossier
    assert (before.officer_name, later.officer_name) == ("Trần Minh Đức", "Trần Minh Đạt")
    opened = open_dossier(changed, before.id)
    assert opened is not None
    assert opened.dossier.officer_name == "Trần Minh Đức"
    assert _signs_in(desk, FIRST) == "Trần Minh Đạt"
    # The request names the officer whom the citizen asks, with the number of that officer.
    for job_id in request_supplement(changed, later.id, REQUEST).job_ids:
        text = " ".join(" ".join(view_paper(changed, job_id).words).split())
    assert "Trần Minh Đạt" in text
    assert "0912 345 678" in text
    with pytest.raises(RuleViolation, match=r"officer\.missing"):
        officers.change_contact(changed, desk.officer.id, " ", "")
    with pytest.raises(RuleViolation, match=r"phone\."):
        officers.change_contact(changed, desk.officer.id, "Trần Minh Đạt", "0912")
