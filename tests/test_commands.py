"""Commands for scripts: as processes, without a window."""

import json
import subprocess
import sys

import pytest

from desktop_app.__main__ import main


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
    assert lines[-1].startswith("Căn cứ: Nghị định 118/2025/NĐ-CP")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--received", "yesterday", "--limit", "5wd"), "--received phải là ngày giờ"),
        (("--received", "2026-11-23T09:42", "--limit", "5 weeks"), "--limit phải như 5wd"),
        (("--received", "2026-11-23T09:42", "--limit", "9999wd"), "dài hơn mười năm"),
        (("--received", "2026-11-23T09:42", "--limit", "5wd", "--rules", "nd1"), "nd118-2025"),
        (("--received", "2010-01-04T09:42", "--limit", "5wd"), "Không có bộ quy tắc phù hợp"),
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
