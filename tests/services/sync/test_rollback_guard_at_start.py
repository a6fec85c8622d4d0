"""An old or copied file is told from the true one when its desk is opened."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.demo.sample_desk import sample_agency
from desktop_app.domain.people.person import Applicant
from desktop_app.services.catalogue import Catalogue
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.services.desk.setup import NewDesk, make_desk
from desktop_app.services.desk.sign_in import unlock
from desktop_app.services.printing.spool import PrintSettings
from desktop_app.services.reception.receive import receive
from desktop_app.services.sync import rollback_guard
from desktop_app.services.sync.copies import settle_copy
from desktop_app.services.sync.rollback_guard import start_rollback_guard
from desktop_app.storage.engine import Store
from tests.conftest import KEY, MovableClock, a_reception

_PASSWORD = "mat khau thu"


def _doubts(context: DeskContext) -> list[str]:
    return [code for code in context.notices if code.startswith("doubt.")]


def _made(tmp_path: Path, catalogue: Catalogue, clock: MovableClock) -> tuple[DeskFolder, Path]:
    folder, guard = DeskFolder(tmp_path / "desk"), tmp_path / "guard"
    new = NewDesk(sample_agency(), "Trần Minh Đức", _PASSWORD, PrintSettings("", str(tmp_path / "pdf")), "1")
    made = make_desk(folder, new, catalogue, clock, guard)
    assert _doubts(made) == []
    made.store.close()
    return folder, guard


def test_the_true_file_is_opened_without_a_word(
    tmp_path: Path, catalogue: Catalogue, clock: MovableClock, people: list[Applicant]
) -> None:
    folder, guard = _made(tmp_path, catalogue, clock)
    for person in people[:2]:
        opened = unlock(folder, _PASSWORD, catalogue, clock, guard)
        assert _doubts(opened) == []
        receive(opened, a_reception(opened, person), printed=False)
        opened.store.close()
    assert len(list(guard.glob("*.guard"))) == 1
    assert not list(folder.path.rglob("*guard*"))


def test_an_older_file_is_told_of_once_and_goes_on_after_its_numbers(
    tmp_path: Path, catalogue: Catalogue, clock: MovableClock, people: list[Applicant]
) -> None:
    folder, guard = _made(tmp_path, catalogue, clock)
    kept = folder.database.read_bytes()
    opened = unlock(folder, _PASSWORD, catalogue, clock, guard)
    given = receive(opened, a_reception(opened, people[0]), printed=False).dossier.code
    opened.store.close()
    folder.database.write_bytes(kept)
    opened = unlock(folder, _PASSWORD, catalogue, clock, guard)
    assert _doubts(opened) == ["doubt.rolled_back"]
    settle_copy(opened, goes_on=True)
    assert receive(opened, a_reception(opened, people[1]), printed=False).dossier.code > given
    opened.store.close()
    again = unlock(folder, _PASSWORD, catalogue, clock, guard)
    assert _doubts(again) == []
    again.store.close()


def test_a_file_from_another_computer_is_told(
    tmp_path: Path, catalogue: Catalogue, clock: MovableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, guard = _made(tmp_path, catalogue, clock)
    monkeypatch.setattr(rollback_guard, "computer_fingerprint", lambda: "another")
    opened = unlock(folder, _PASSWORD, catalogue, clock, guard)
    assert _doubts(opened) == ["doubt.copied"]
    opened.store.close()


def test_a_backup_from_before_the_hold_does_not_lift_it(
    tmp_path: Path, catalogue: Catalogue, clock: MovableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, guard = _made(tmp_path, catalogue, clock)
    kept = folder.database.read_bytes()
    monkeypatch.setattr(rollback_guard, "computer_fingerprint", lambda: "another")
    unlock(folder, _PASSWORD, catalogue, clock, guard).store.close()
    folder.database.write_bytes(kept)
    opened = unlock(folder, _PASSWORD, catalogue, clock, guard)
    assert _doubts(opened) == ["doubt.rolled_back"]
    opened.store.close()


def test_a_desk_that_no_version_watched_before_is_not_suspected(context: DeskContext, tmp_path: Path) -> None:
    assert start_rollback_guard(context.store, tmp_path / "w", context.clock) == ""
    shutil.rmtree(tmp_path / "w")
    assert start_rollback_guard(context.store, tmp_path / "w", context.clock) == "copied"


def test_a_guard_that_cannot_be_written_stops_nobody(
    context: DeskContext, tmp_path: Path, people: list[Applicant]
) -> None:
    place = tmp_path / "file"
    place.write_text("no folder")
    assert start_rollback_guard(context.store, place / "w", context.clock) == ""
    folder = tmp_path / "w"
    assert start_rollback_guard(context.store, folder, context.clock) == ""
    shutil.rmtree(folder)
    folder.write_text("in the way")
    made = receive(context, a_reception(context, people[0]), printed=False).dossier
    with context.store.read() as connection:
        assert connection.exec_driver_sql("SELECT code FROM dossier").scalar() == made.code


def test_the_sample_desk_keeps_none(context: DeskContext) -> None:
    second = replace(context, store=Store(context.store.path, KEY))
    assert start_rollback_guard(second.store, None, second.clock) == ""
    second.store.close()
