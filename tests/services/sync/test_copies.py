"""A copied or restored folder gives no code until an administrator has decided, and no code is ever given twice."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.demo.sample_desk import sample_agency
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.agency import Role
from desktop_app.domain.people.person import Applicant
from desktop_app.services.catalogue import Catalogue
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.services.desk.setup import NewDesk, make_desk
from desktop_app.services.desk.sign_in import unlock
from desktop_app.services.numbers import DECISIONS, choose_desk_number, number_state
from desktop_app.services.printing.spool import PrintSettings
from desktop_app.services.reception.intake import turn_away
from desktop_app.services.reception.receive import receive
from desktop_app.services.sync import rollback_guard
from desktop_app.services.sync.copies import settle_copy
from desktop_app.storage.rollback_guard import computer_fingerprint
from tests.conftest import MovableClock, a_reception

_PASSWORD = "mat khau thu"
Kept = tuple[DeskFolder, Path]


@pytest.fixture
def desk(tmp_path: Path, catalogue: Catalogue, clock: MovableClock) -> Kept:
    """A lone desk, closed, with its guard folder."""
    folder, guard = DeskFolder(tmp_path / "desk"), tmp_path / "guard"
    new = NewDesk(sample_agency(), "Trần Minh Đức", _PASSWORD, PrintSettings("", ""))
    make_desk(folder, new, catalogue, clock, guard).store.close()
    return folder, guard


class _Copies:
    """Opens folders of one desk, each for a moment, and keeps all codes that they give."""

    def __init__(self, catalogue: Catalogue, clock: MovableClock, people: list[Applicant]) -> None:
        self.catalogue, self.clock, self.people = catalogue, clock, people
        self.codes: list[str] = []

    def open(self, folder: DeskFolder, guard: Path) -> DeskContext:
        context = unlock(folder, _PASSWORD, self.catalogue, self.clock, guard)
        return replace(context, asks_about_clock=False)

    def receive(self, folder: DeskFolder, guard: Path, count: int = 2, **decision: object) -> None:
        context = self.open(folder, guard)
        try:
            if decision:
                settle_copy(context, **decision)  # type: ignore[arg-type]
            for person in self.people[:count]:
                self.codes.append(receive(context, a_reception(context, person), printed=False).dossier.code)
        finally:
            context.store.close()

    def is_held(self, folder: DeskFolder, guard: Path, reason: str) -> None:
        count = len(self.codes)
        with pytest.raises(RuleViolation, match=rf"numbers\.{reason}"):
            self.receive(folder, guard)
        assert len(self.codes) == count


@pytest.fixture
def copies(catalogue: Catalogue, clock: MovableClock, people: list[Applicant]) -> _Copies:
    return _Copies(catalogue, clock, people)


def _copied(folder: DeskFolder, name: str) -> DeskFolder:
    target = folder.path.with_name(name)
    shutil.copytree(folder.path, target)
    return DeskFolder(target)


def test_two_lone_desks_of_one_office_never_meet(
    tmp_path: Path, catalogue: Catalogue, clock: MovableClock, people: list[Applicant], copies: _Copies
) -> None:
    for number in (1, 2, 3):
        folder = DeskFolder(tmp_path / f"desk{number}")
        agency = replace(sample_agency(), desk=f"Quầy {number:02d}")
        new = NewDesk(agency, "Trần Minh Đức", _PASSWORD, PrintSettings("", ""))
        make_desk(folder, new, catalogue, clock, tmp_path / f"guard{number}").store.close()
        copies.receive(folder, tmp_path / f"guard{number}")
    assert copies.codes == [f"H44.18-261123-{serial:04d}" for serial in (1, 2, 201, 202, 401, 402)]


@pytest.mark.parametrize("another_computer", [True, False])
def test_a_copy_gives_no_code_until_it_is_a_desk_of_its_own(
    desk: Kept, copies: _Copies, monkeypatch: pytest.MonkeyPatch, another_computer: bool
) -> None:
    folder, guard = desk
    copies.receive(folder, guard)
    copy, elsewhere = _copied(folder, "copy"), guard
    if another_computer:
        elsewhere = guard.with_name("guard of the other computer")
    own = computer_fingerprint()

    def at(computer: str) -> None:
        monkeypatch.setattr(rollback_guard, "computer_fingerprint", lambda: computer)

    at("another" if another_computer else own)
    copies.is_held(copy, elsewhere, "copied")
    copies.is_held(copy, elsewhere, "copied")
    with pytest.raises(RuleViolation, match=r"desk_number\.same"):
        copies.receive(copy, elsewhere, goes_on=False, desk_number=3)
    with pytest.raises(RuleViolation, match=r"desk_number\.range"):
        copies.receive(copy, elsewhere, goes_on=False, desk_number=21)
    copies.receive(copy, elsewhere, goes_on=False, desk_number=7)
    at(own)
    if not another_computer:
        # The copy was the last one seen on this computer; the true desk says that it goes on, and is left alone then.
        copies.receive(folder, guard, goes_on=True)
    for _ in range(3):
        at("another" if another_computer else own)
        copies.receive(copy, elsewhere)
        at(own)
        copies.receive(folder, guard)
    assert len(copies.codes) == len(set(copies.codes))
    assert {code[-4:] > "1200" for code in copies.codes} == {False, True}


def test_a_copy_that_goes_on_leaves_room_for_what_the_other_one_gave_today(
    desk: Kept, copies: _Copies, monkeypatch: pytest.MonkeyPatch, clock: MovableClock
) -> None:
    folder, guard = desk
    copies.receive(folder, guard)
    copy = _copied(folder, "copy")
    copies.receive(folder, guard, count=4)
    monkeypatch.setattr(rollback_guard, "computer_fingerprint", lambda: "another")
    copies.receive(copy, guard.with_name("guard2"), goes_on=True)
    assert {len(code.rpartition("-")[2]) for code in copies.codes[6:]} == {7}
    clock.move(days=1)
    copies.receive(copy, guard.with_name("guard2"))
    assert copies.codes[-2:] == ["H44.18-261124-0401", "H44.18-261124-0402"]
    assert len(copies.codes) == len(set(copies.codes))


def test_a_restored_file_goes_on_after_what_the_guard_knows(desk: Kept, copies: _Copies) -> None:
    folder, guard = desk
    kept = folder.database.read_bytes()
    copies.receive(folder, guard, count=3)
    folder.database.write_bytes(kept)
    copies.is_held(folder, guard, "rolled_back")
    copies.receive(folder, guard, goes_on=True)
    copies.receive(folder, guard)
    assert copies.codes == [f"H44.18-261123-{serial:04d}" for serial in range(401, 408)]


def test_only_an_administrator_decides_and_it_is_recorded(desk: Kept, copies: _Copies) -> None:
    folder, guard = desk
    kept = folder.database.read_bytes()
    copies.receive(folder, guard)
    folder.database.write_bytes(kept)
    context = copies.open(folder, guard)
    officer = replace(context, officer=replace(context.officer, role=Role.HEAD))
    with pytest.raises(RuleViolation, match=r"role\.administrator_only"):
        settle_copy(officer, goes_on=True)
    with pytest.raises(RuleViolation, match=r"role\.administrator_only"):
        choose_desk_number(officer, 4)
    with pytest.raises(RuleViolation, match=r"numbers\.rolled_back"):
        choose_desk_number(context, 4)
    assert number_state(context).hold is not None
    settle_copy(context, goes_on=True)
    settle_copy(context, goes_on=False, desk_number=9)
    assert (number_state(context).hold, number_state(context).share.number) == (None, 3)
    choose_desk_number(context, 4)
    with context.store.read() as connection:
        decided = [(entry.officer_name, entry.detail) for entry in DECISIONS.entries(connection)]
    assert [(name, one.reason, one.goes_on, one.share) for name, one in decided] == [
        ("Trần Minh Đức", "rolled_back", True, 3),
        ("Trần Minh Đức", "chosen", True, 4),
    ]
    context.store.close()


def test_where_serials_run_on_an_unknown_copy_needs_a_number_of_its_own(
    desk: Kept, copies: _Copies, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, guard = desk
    context = copies.open(folder, guard)
    ministry = replace(
        context.agency, codes=tuple(replace(code, code="G09.20", valid_from=None) for code in context.agency.codes[-1:])
    )
    running = replace(context, agency=ministry)
    code = receive(running, a_reception(running, copies.people[0]), printed=False).dossier.code
    assert code == "G09.20-20261123-0200001"
    context.store.close()
    monkeypatch.setattr(rollback_guard, "computer_fingerprint", lambda: "another")
    context = copies.open(_copied(folder, "copy"), guard.with_name("guard2"))
    running = replace(context, agency=ministry)
    with pytest.raises(RuleViolation, match=r"numbers\.unknown_run"):
        settle_copy(running, goes_on=True)
    settle_copy(running, goes_on=False, desk_number=5)
    assert receive(running, a_reception(running, copies.people[1]), printed=False).dossier.code.endswith("-0400001")
    context.store.close()


def test_a_copy_gives_no_number_of_a_paper_either(desk: Kept, copies: _Copies) -> None:
    folder, guard = desk
    kept = folder.database.read_bytes()
    copies.receive(folder, guard)
    folder.database.write_bytes(kept)
    context = copies.open(folder, guard)
    with pytest.raises(RuleViolation, match=r"numbers\.rolled_back"):
        turn_away(context, a_reception(context, copies.people[0]), ("Không đúng thẩm quyền",))
    settle_copy(context, goes_on=True)
    turn_away(context, a_reception(context, copies.people[0]), ("Không đúng thẩm quyền",))
    context.store.close()
