"""Metrics of desks, and the example alerts that use them."""

import re
from dataclasses import replace
from pathlib import Path

from central_server.settings import Settings
from central_server.storage.backup import FORMAT
from central_server.storage.database import Database
from central_server.storage.journal import JournalFile
from central_server.web.desk_metrics import desk_metrics
from central_server.web.metrics import Metrics
from desktop_app.sync.protocol import Hello
from tests.central_server.conftest import NOW, UNIT
from tests.central_server.desks import Desk

ALERTS = Path(__file__).parents[3] / "packaging" / "server" / "alerts.yml"


def test_desks_offices_and_backups_are_measured(database: Database, journal: JournalFile, tmp_path: Path) -> None:
    desk = Desk(UNIT)
    desk.enrol(database, journal)
    with database.work(UNIT) as work:
        work.note_contact(desk.device_id, Hello((1,), "1.2", 7), NOW)
    (tmp_path / NOW.strftime(FORMAT)).mkdir()
    (tmp_path / NOW.strftime(FORMAT) / "tried").touch()
    settings = Settings("", tmp_path, backup=tmp_path)
    text = desk_metrics(database, settings, NOW).decode()
    labels = f'{{device="{desk.device_id}",office="Phường Thử",unit="{UNIT}"}}'
    assert f"qmc_desk_backlog_events{labels} 7.0\n" in text
    assert f"qmc_desk_clock_ahead_seconds{labels}" not in text, "it did not say"
    assert f'qmc_office_desks{{office="Phường Thử",unit="{UNIT}"}} 1.0\n' in text
    assert f"qmc_backup_timestamp_seconds {NOW.timestamp():.9e}".split("e")[0][:20] in text
    names = re.findall(r"^# TYPE (\S+)", text, re.MULTILINE)
    assert len(re.findall(r"^# HELP \S+ \S+", text, re.MULTILINE)) == len(names)
    used = set(re.findall(r"\bqmc_\w+", ALERTS.read_text(encoding="utf-8")))
    own = re.findall(r"^# TYPE (\S+)", Metrics().text().decode(), re.MULTILINE)
    assert used <= {*names, *own}


def test_a_database_that_is_away_is_told(database: Database, tmp_path: Path) -> None:
    away = Database("postgresql://nobody@/x?host=/nowhere", 1)
    text = desk_metrics(away, replace(Settings("", tmp_path), backup=tmp_path), NOW).decode()
    assert "qmc_database_up 0.0" in text
    assert "qmc_database_up 1.0" in desk_metrics(database, Settings("", tmp_path), NOW).decode()
