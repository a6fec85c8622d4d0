"""SIGKILL at every failpoint of a change of the key: everybody who may sign in does, and nothing is lost."""

import os
import shutil
import signal
import traceback
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.demo.sample_desk import sample_agency
from desktop_app.domain.errors import Problem
from desktop_app.domain.people.agency import Role
from desktop_app.domain.people.person import Applicant
from desktop_app.files import remove_unfinished
from desktop_app.services.catalogue import Catalogue
from desktop_app.services.context import DeskContext
from desktop_app.services.desk import officers
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.services.desk.key_rotation import key_state, rotate_key
from desktop_app.services.desk.maintenance import back_up, care
from desktop_app.services.desk.setup import NewDesk, make_desk
from desktop_app.services.desk.sign_in import unlock
from desktop_app.services.printing.spool import PrintSettings
from desktop_app.services.reception.receive import receive
from desktop_app.storage import keys
from desktop_app.storage.engine import opens
from desktop_app.storage.event_log import last_line
from tests.conftest import MovableClock, a_reception
from tests.faults.kill_points import kill_at
from tests.faults.test_kill_at_each_point import OF_A_ROTATION

FIRST, HA, LAN = "mat khau thu", "mật khẩu của Hà", "mật khẩu của Lan"
_BEFORE_THE_FILE = {"rotation.begun", "rotation.copied", "rotation.kept", "rotation.closed"}


def _in_child(work: Callable[[], None], place: str) -> int:
    """Run something in a process of its own that is killed at a failpoint; return the signal that ended it."""
    child = os.fork()
    if child == 0:
        try:
            kill_at(place, 1)
            work()
        except BaseException:
            traceback.print_exc()
            os._exit(1)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0


def _last_event(desk: DeskContext) -> tuple[int, str]:
    with desk.store.read() as connection:
        return last_line(connection)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, catalogue: Catalogue, people: list[Applicant]) -> Path:
    """The folder of a closed desk with a dossier, a backup, and an officer who was locked; each test copies it."""
    folder = DeskFolder(tmp_path_factory.mktemp("made"))
    new = NewDesk(sample_agency(), "trần minh đức", FIRST, PrintSettings("", ""), "1")
    desk = make_desk(folder, new, catalogue, MovableClock())
    ha = officers.add(desk, "Hà", Role.OFFICER, HA, HA)
    officers.add(desk, "Lan", Role.OFFICER, LAN, LAN)
    receive(desk, a_reception(desk, people[0]))
    back_up(desk)
    officers.lock(desk, ha.id)
    desk.store.close()
    return folder.path


@pytest.mark.parametrize("place", OF_A_ROTATION)
def test_a_desk_killed_while_its_key_changes(
    tmp_path: Path, catalogue: Catalogue, people: list[Applicant], made: Path, place: str
) -> None:
    clock, folder, guard = MovableClock(), DeskFolder(tmp_path / "desk"), tmp_path / "guard"
    shutil.copytree(made, folder.path)
    desk = unlock(folder, FIRST, catalogue, clock, guard)
    events, former = _last_event(desk), desk.store.key
    desk.store.close()
    clock.move(minutes=1)

    def change() -> None:
        rotate_key(unlock(folder, FIRST, catalogue, clock, guard))

    assert _in_child(change, place) == signal.SIGKILL
    assert opens(folder.database, former) == (place in _BEFORE_THE_FILE)
    remove_unfinished((folder.path, folder.backups))
    lan = unlock(folder, LAN, catalogue, clock, guard)
    assert not [notice for notice in lan.notices if notice.startswith("doubt.")]
    assert _last_event(lan) == events
    assert not keys.is_changing(folder.key_file)
    lan.store.close()
    with pytest.raises(Problem, match=r"password\.wrong"):
        unlock(folder, HA, catalogue, clock, guard)
    again = unlock(folder, FIRST, catalogue, clock, guard)
    receive(again, a_reception(again, people[1]))
    if place in _BEFORE_THE_FILE:
        assert key_state(again).removed == ("Hà",)
        rotate_key(again)
    care(again, lambda: False)
    assert key_state(again).removed == ()
    assert not [path for path in folder.path.rglob("*.db") if opens(path, former)]
    again.store.close()
