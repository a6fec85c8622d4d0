import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import RuleViolation
from desktop_app.services.desk.answer_file import MOST_BYTES, new_desk_of, problems_of_answers, read_answers

_PASSWORD = "quay so mot 1"
_ANSWERS: dict[str, Any] = {
    "agency": {"kind": "commune", "province": "phu tho", "commune": "viet tri", "code": "h44.18"},
    "desk": {"name": "Quầy 03"},
    "administrator": {"name": "nguyễn thị lan"},
    "printing": {"folder": "D:\\giay-to"},
}


def _file(folder: Path, values: Any) -> Path:
    path = folder / "answers.json"
    path.write_text(json.dumps(values), encoding="utf-8")
    return path


def _changed(part: str, **values: Any) -> dict[str, Any]:
    return {**_ANSWERS, part: {**_ANSWERS.get(part, {}), **values}}


def test_names_that_are_left_out_are_the_usual_ones(tmp_path: Path) -> None:
    answers = read_answers(_file(tmp_path, _ANSWERS))
    assert problems_of_answers(answers, _PASSWORD) == []
    new = new_desk_of(answers, _PASSWORD)
    assert new.agency.parent == "UBND phường Việt Trì"
    assert new.agency.name == "Trung tâm Phục vụ hành chính công phường Việt Trì"
    assert (new.agency.place, new.agency.codes[0].code, new.share) == ("Việt Trì", "H44.18", 3)
    assert (new.is_password_given, new.is_shared) == (True, False)


def test_the_example_is_complete_but_for_what_belongs_to_one_computer(tmp_path: Path) -> None:
    example = Path(__file__).parents[3] / "packaging/windows/answers.example.toml"
    path = tmp_path / "answers.toml"
    path.write_text(
        example.read_text(encoding="utf-8") + '\n[desk]\nname = "Quầy 01"\n[administrator]\nname = "Nguyễn Thị Lan"\n',
        encoding="utf-8-sig",
    )
    assert problems_of_answers(read_answers(path), _PASSWORD) == []


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        (_changed("agency", nmae="x"), "answers.unknown", "agency.nmae"),
        ({**_ANSWERS, "servr": {}}, "answers.unknown", "servr"),
        (_changed("agency", kind="ward"), "answers.value", "agency.kind"),
        (_changed("printing", paper="a9"), "answers.value", "printing.paper"),
        (_changed("data", shared="yes"), "answers.value", "data.shared"),
        (_changed("agency", name="x" * 2000), "answers.value", "agency.name"),
        ({name: value for name, value in _ANSWERS.items() if name != "desk"}, "answers.value", "desk"),
        (_changed("desk", name=7), "answers.value", "desk.name"),
        ({**_ANSWERS, "version": 2}, "answers.value", "version"),
        ([], "answers.value", ""),
    ],
)
def test_a_wrong_answer_is_named_with_its_field(tmp_path: Path, values: Any, code: str, field: str) -> None:
    with pytest.raises(RuleViolation) as refused:
        read_answers(_file(tmp_path, values))
    assert (refused.value.code, refused.value.field) == (code, field)


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        (_changed("agency", province="Atlantis"), "answers.unit", "agency.province"),
        (_changed("agency", commune="Atlantis"), "answers.unit", "agency.commune"),
        (_changed("agency", code="18"), "agency.code_shape", "agency.code"),
        (_changed("desk", name="Quầy chính"), "answers.desk_number", "desk.number"),
        (_changed("desk", number="99"), "desk_number.range", "desk.number"),
        (_changed("administrator", name=" "), "officer.missing", "administrator.name"),
        (_changed("printing", folder=""), "answers.printing", "printing.folder"),
        (_changed("data", folder="D:\\x", shared=True), "answers.two_folders", "data.folder"),
    ],
)
def test_what_the_wizard_would_refuse_is_refused(tmp_path: Path, values: Any, code: str, field: str) -> None:
    problems = problems_of_answers(read_answers(_file(tmp_path, values)), _PASSWORD)
    assert [(problem.code, problem.field) for problem in problems] == [(code, field)]
    assert problems_of_answers(read_answers(_file(tmp_path, _ANSWERS)), "x")[0].field == "administrator.password"


@given(st.binary(max_size=200))
def test_what_is_no_file_of_answers_is_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = tmp_path_factory.mktemp("answers")
    for name in ("a.toml", "a.json"):
        (folder / name).write_bytes(content)
        with pytest.raises(RuleViolation):
            read_answers(folder / name)


def test_a_file_that_is_missing_or_too_large(tmp_path: Path) -> None:
    with pytest.raises(RuleViolation, match=r"answers\.unreadable"):
        read_answers(tmp_path / "missing.toml")
    (tmp_path / "large.toml").write_bytes(b"#" * (MOST_BYTES + 1))
    with pytest.raises(RuleViolation, match=r"answers\.too_large"):
        read_answers(tmp_path / "large.toml")
    (tmp_path / "deep.json").write_bytes(b"[" * 60_000)
    with pytest.raises(RuleViolation, match=r"answers\.syntax"):
        read_answers(tmp_path / "deep.json")
