"""Exporting an office and verifying the file elsewhere, as real processes."""

import os
import subprocess
import sys
from pathlib import Path
from uuid import uuid4

from central_server.storage.database import Database
from central_server.storage.journal import JournalFile
from central_server.storage.server_keys import publisher_key
from tests.central_server.conftest import NOW, UNIT
from tests.central_server.desks import Desk
from tests.central_server.exported_office import exported_office, packed_lines, plain_lines
from tests.central_server.machine import Machine


def _verify(*words: str) -> tuple[int, str]:
    """Run the command on a computer that knows no database."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("QMC_")}
    command = [sys.executable, "-m", "central_server", "verify-office", *words]
    done = subprocess.run(command, check=False, env=environment, capture_output=True, text=True, timeout=60)
    return done.returncode, done.stdout + done.stderr


def test_an_office_is_exported_and_verified_elsewhere(machine: Machine, tmp_path: Path) -> None:
    machine.run("migrate")
    machine.run("add-unit", "Phường Thử", "--unit", str(UNIT))
    folder = Path(machine.environment["QMC_JOURNAL"])
    journal = JournalFile(folder)
    journal.create()
    database = Database(machine.environment["QMC_DATABASE_URL"], pool=1)
    database.sign_with(publisher_key(folder).private_bytes_raw())
    desk = Desk(UNIT)
    desk.enrol(database, journal)
    desk.push(database, journal, [desk.received(NOW) for _ in range(3)], NOW)
    database.close()
    target = tmp_path / "office.qmco"
    status, _, words = machine.run("export-office", str(UNIT), str(target))
    assert (status, "verify-office" in words, target.stat().st_mode & 0o777) == (0, True, 0o600)
    assert list(tmp_path.glob("*.part")) == []
    status, report = _verify(str(target))
    assert (status, "3 lines of 1 devices" in report, "Phường Thử" in report) == (0, True, True), report
    key = next(line for line in report.splitlines() if line.startswith("server key")).split()[2].rstrip(";")
    assert _verify(str(target), "--key", key, "--earlier", str(target))[0] == 0
    assert _verify(str(target), "--key", "AAAA-BBBB")[0] == 1
    assert machine.run("export-office", str(uuid4()), str(tmp_path / "none"))[0] == 1
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == ["office.qmco"]
    assert "export-office" in machine.run("log")[1], "who took the data of many people is recorded"


def test_the_first_wrong_record_is_named(tmp_path: Path) -> None:
    lines = plain_lines(exported_office().write())
    file, earlier = tmp_path / "x.qmco", tmp_path / "y.qmco"
    earlier.write_bytes(packed_lines(lines))
    file.write_bytes(packed_lines([*lines[:3], lines[3].replace("Một cửa".encode(), b"x"), *lines[4:]]))
    status, words = _verify(str(file))
    assert (status, words) == (
        1,
        "WRONG: a record was changed after the file was written (record.changed; record 4)\n",
    )
    status, words = _verify(str(earlier), "--earlier", str(file))
    assert (status, words[:24]) == (1, "WRONG in the earlier fil")
    status, words = _verify(str(tmp_path / "nowhere"))
    assert (status, words[:6]) == (1, "error:")
