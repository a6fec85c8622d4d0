"""Commands for scripts: as processes, without a window."""

import json
import subprocess
import sys
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path

import pytest

from desktop_app.__main__ import main
from desktop_app.demo.sample_desk import sample_agency
from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.law.working_time import CalendarDay, DayKind
from desktop_app.services.calendar import shipped_calendar
from desktop_app.services.catalogue import Catalogue
from desktop_app.services.desk.calendar_changes import put_day
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.services.desk.hours import change_hours
from desktop_app.services.desk.setup import NewDesk, make_desk
from desktop_app.services.printing.spool import PrintSettings
from tests.conftest import MovableClock


def _due(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, object]:
    assert main(["due", *arguments, "--json"]) == 0
    found: dict[str, object] = json.loads(capsys.readouterr().out)
    return found


def test_a_due_date_over_tet(capsys: pytest.CaptureFixture[str]) -> None:
    found = _due(capsys, "--received", "2026-02-13T16:20", "--limit", "5wd")
    days = found["days"]
    assert isinstance(days, list)
    assert days[0] | {"name": None} == {
        "day": "2026-02-13",
        "weekday": "thứ Sáu",
        "role": "received",
        "step": 0,
        "number": 0,
        "reason": None,
        "name": None,
        "confirmed": True,
    }
    assert [one["number"] for one in days if one["role"] == "counted"] == [1, 2, 3, 4, 5]
    holidays = [one for one in days if one["reason"] == "holiday"]
    assert holidays and all(one["name"] for one in holidays), "Tết lies between"
    assert days[-1]["day"] == str(found["due"])[:10]
    assert str(found["due"]).endswith("T16:30:00+07:00")
    assert found["rules"] == {
        "name": "nd118-2025+367",
        "basis": found["rules"]["basis"],  # type: ignore[index]
        "effective_from": "2025-12-31",
    }


def test_rules_by_name_and_a_time_with_a_zone(capsys: pytest.CaptureFixture[str]) -> None:
    found = _due(capsys, "--received", "2026-11-23T02:42:00+00:00", "--limit", "8h, 3d", "--rules", "nd118-2025")
    assert found["rules"]["name"] == "nd118-2025"  # type: ignore[index]
    assert found["received"] == "2026-11-23T09:42:00+07:00"
    assert found["limit"] == [{"n": 8, "unit": "hour"}, {"n": 3, "unit": "calendar_day"}]


def test_as_text(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["due", "--received", "2026-11-23T09:42", "--limit", "2wd"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Hẹn trả: 16:30 26/11/2026 (thứ Năm)"
    assert "tiếp nhận, không tính" in lines[1]
    assert "24/11/2026 thứ Ba" in lines[2] and "bỏ qua: nghỉ lễ" in lines[2]
    assert lines[3].endswith("ngày thứ 1")
    assert lines[-2].startswith("Căn cứ: Nghị định 118/2025/NĐ-CP")
    assert lines[-1].startswith("Lịch làm việc: kèm theo phần mềm, phiên bản ")


def test_after_closing_as_text(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["due", "--received", "2026-11-20T17:20", "--limit", "1wd,1d", "--closing", "17:00"]) == 0
    lines = [line.split(maxsplit=3)[-1] for line in capsys.readouterr().out.splitlines()]
    assert lines[1] == "tiếp nhận, không tính; tiếp nhận sau giờ đóng cửa"
    assert lines[4] == "ngày tiếp nhận hợp lệ, không tính"
    assert lines[6:8] == ["bước 1, ngày thứ 1", "bước 2, ngày thứ 1"]


@pytest.fixture
def desk(tmp_path: Path, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A desk whose calendar has a day off of its own and that closes at 16 o'clock."""
    new = NewDesk(sample_agency(), "Trần Minh Đức", "mat khau thu", PrintSettings("", ""))
    before = MovableClock(datetime(2026, 11, 20, 9, 0, tzinfo=VIETNAM))
    context = make_desk(DeskFolder(tmp_path), new, catalogue, before)
    put_day(context, CalendarDay(date(2026, 11, 26), DayKind.OFF, "Nghỉ riêng của tỉnh", "QĐ 1"))
    change_hours(context, replace(context.hours, appointment=time(16)))
    context.store.close()
    return tmp_path


def test_a_due_date_by_the_desks_own_calendar(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ("--received", "2026-11-23T09:42", "--limit", "2wd")
    monkeypatch.delenv("QMC_PASSWORD", raising=False)
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: desk)
    shipped = _due(capsys, *arguments)
    assert (shipped["due"], shipped["calendar"]["source"]) == ("2026-11-26T16:30:00+07:00", "shipped")  # type: ignore[index]
    monkeypatch.setenv("QMC_PASSWORD", "mat khau thu")
    own = _due(capsys, *arguments)
    assert (own["due"], own["calendar"]["source"]) == ("2026-11-27T16:00:00+07:00", "desk")  # type: ignore[index]
    assert _due(capsys, *arguments, "--data", str(desk)) == own
    assert main(["due", *arguments]) == 0
    assert "Lịch làm việc: của quầy (" in capsys.readouterr().out
    monkeypatch.setenv("QMC_PASSWORD", "sai")
    assert main(["due", *arguments]) == 2
    assert "Mật khẩu không đúng" in capsys.readouterr().err
    assert main(["due", *arguments, "--data", str(desk / "khong-co")]) == 2


def test_a_limit_beyond_the_known_calendar(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    known = shipped_calendar(2026, 2026)
    monkeypatch.setattr("desktop_app.commands.due.shipped_calendar", lambda *_: known)
    found = _due(capsys, "--received", "2027-12-01T09:00", "--limit", "40wd")
    assert found["unknown_years"] == [2028]
    main(["due", "--received", "2027-12-01T09:00", "--limit", "40wd"])
    assert "Lịch chưa có ngày nghỉ năm 2028" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--received", "yesterday", "--limit", "5wd"), "--received phải là ngày giờ"),
        (("--received", "2026-11-23T09:42", "--limit", "5 weeks"), "--limit phải như 5wd"),
        (("--received", "2026-11-23T09:42", "--limit", "9999wd"), "dài hơn mười năm"),
        (("--received", "2026-11-23T09:42", "--limit", "5wd", "--rules", "nd1"), "nd118-2025"),
        (("--received", "2010-01-04T09:42", "--limit", "5wd"), "Không có bộ quy tắc phù hợp"),
        (("--received", "2026-11-23T09:42", "--limit", "5wd", "--closing", "tối"), "--closing phải là giờ"),
    ],
)
def test_wrong_arguments_get_one_sentence(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], sentence: str
) -> None:
    assert main(["due", *arguments]) == 2
    said = capsys.readouterr()
    assert sentence in said.err
    assert len(said.err.splitlines()) == 1
    assert said.out == ""


def test_a_command_needs_no_qt() -> None:
    code = (
        "import sys; from desktop_app.__main__ import main;"
        "main(['due', '--received', '2026-11-23T09:42', '--limit', '5wd', '--json']);"
        "assert not [name for name in sys.modules if name.startswith('PySide6')]"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.slow
def test_the_reference_case_is_counted() -> None:
    """The office of the seeds, made by the real services in a process of its own, without a window."""
    command = [sys.executable, "-m", "desktop_app", "report", "--from", "2022-01-01", "--to", "2022-08-31", "--json"]
    done = subprocess.run([*command, "--demo"], capture_output=True, text=True, check=True)
    found = json.loads(done.stdout)
    columns = {key: found[key] for key in map(str, range(3, 14))}
    assert (columns["3"], columns["6"], columns["5"], columns["4"]) == (2929, 116, 951, 1862)
    assert columns["4"] + columns["5"] == 2813
    assert (columns["7"], columns["8"] + columns["9"], columns["10"]) == (2681, 2681, 0)
    assert (columns["11"], columns["12"], columns["13"]) == (248, 248, 0)
    assert found["procedures"] == {"total": 186, "level_2": 25, "level_3": 84, "level_4": 77}
    for key, total in columns.items():
        assert sum(line[key] for line in found["lines"]) == total
    assert found["indices"]["on_time"] == {"value": 100.0, "part": 2929, "whole": 2929}
    assert found["indices"]["satisfied"]["value"] == 100.0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--from", "2022-13-01", "--to", "2022-08-31"], "--from"),
        (["--from", "2022-01-01", "--to", "31/08/2022"], "--to"),
        (["--from", "2022-01-01", "--to", "2022-08-31"], "--data"),
    ],
)
def test_report_says_what_is_wrong(
    arguments: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", *arguments, "--data", str(tmp_path)]) == 2
    assert said in capsys.readouterr().err


def test_a_report_of_a_real_desk(
    tmp_path: Path, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    new = NewDesk(sample_agency(), "Trần Minh Đức", "mat khau thu", PrintSettings("", ""))
    make_desk(DeskFolder(tmp_path), new, catalogue).store.close()
    arguments = ["report", "--from", "2026-01-01", "--to", "2026-12-31", "--data", str(tmp_path), "--by", "channel"]
    monkeypatch.setenv("QMC_PASSWORD", "sai")
    assert main(arguments) == 2
    assert "Mật khẩu không đúng" in capsys.readouterr().err
    monkeypatch.setenv("QMC_PASSWORD", "mat khau thu")
    assert main(arguments) == 0
    assert capsys.readouterr().out.splitlines()[-1].split() == ["Tổng", "số", *(["0"] * 11)]
