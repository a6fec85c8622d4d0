"""The list of parameters names real places: data files, code and tests; a gap has a reason."""

import re
from dataclasses import fields, is_dataclass, replace
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

from desktop_app.domain.law.parameters import Parameter
from desktop_app.domain.law.rules import RuleSet
from desktop_app.services.law import load_law, load_parameters
from tests.scripts import load_script

ROOT = Path(__file__).parents[2]
PARAMETERS = load_parameters()
each = pytest.mark.parametrize("parameter", PARAMETERS, ids=lambda parameter: parameter.id)


def gaps(parameter: Parameter) -> list[str]:
    """Return what is missing of a parameter without a reason."""
    places = {"stored": parameter.stored, "enforced": parameter.enforced, "tested": parameter.tested}
    return [] if parameter.reason else [name for name, named in places.items() if not named]


def test_all_49_are_listed_in_order() -> None:
    assert [parameter.id for parameter in PARAMETERS] == [f"P{n}" for n in range(1, 50)]


@each
def test_a_gap_has_a_reason(parameter: Parameter) -> None:
    assert gaps(parameter) == []


def test_a_parameter_without_places_and_reason_is_noticed() -> None:
    bare = replace(PARAMETERS[12], stored=(), enforced=(), tested=(), reason="")
    assert gaps(bare) == ["stored", "enforced", "tested"]
    assert gaps(replace(bare, reason="x")) == []


@each
def test_values_follow_each_other_and_name_their_article(parameter: Parameter) -> None:
    days = [value.since for value in parameter.values]
    assert days
    assert days == sorted(set(days))
    assert all(value.text and value.article for value in parameter.values)


@each
def test_the_places_exist(parameter: Parameter) -> None:
    for place in parameter.stored:
        path, _, word = place.partition("#")
        assert f'"{word}"' in (ROOT / path).read_text(encoding="utf-8"), place
    for place in parameter.enforced:
        module, _, name = place.partition(":")
        target: object = import_module(module)
        for part in name.split("."):
            target = getattr(target, part)
    for place in parameter.tested:
        path, _, name = place.partition("::")
        assert f"def {name}(" in (ROOT / path).read_text(encoding="utf-8"), place


def test_a_value_holds_from_its_day_on() -> None:
    clock = next(parameter for parameter in PARAMETERS if parameter.id == "P13")
    texts = [clock.on(day).text for day in (date(2017, 1, 1), date(2025, 7, 1), date(2026, 8, 4), date(2026, 8, 5))]
    assert texts[1] == texts[2]
    assert len(set(texts)) == 3
    assert "cơ quan có thẩm quyền" in texts[3]


def test_changes_of_the_rule_sets_are_changes_of_the_list() -> None:
    values = {parameter.id: {value.since for value in parameter.values} for parameter in PARAMETERS}
    for rules in load_law().rule_sets:
        for change in rules.changes:
            assert rules.effective_from in values[change.parameter], (rules.name, change.parameter)


def test_the_table_is_the_one_of_the_list() -> None:
    script = load_script("parameter_table")
    assert script.TARGET.read_text(encoding="utf-8") == script.table()


def _sections() -> list[tuple[str, str]]:
    sections = [(field.name, getattr(load_law().rule_sets[-1], field.name)) for field in fields(RuleSet)]
    return [(name, part.name) for name, section in sections if is_dataclass(section) for part in fields(section)]


@pytest.mark.parametrize(("section", "name"), _sections())
def test_every_value_of_a_rule_set_is_read_by_a_rule(section: str, name: str) -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "desktop_app").rglob("*.py"))
    assert re.search(rf"\.{name}\b", code), f"nothing asks for {section}.{name}"
