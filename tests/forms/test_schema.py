"""The published JSON schemas are those of the data classes."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from forms import registry
from forms.base.form import Form
from forms.schema import schema, schema_text

FOLDER = files("resources").joinpath("forms")
FORMS = registry.all_forms()


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_the_schema_in_the_repository_is_that_of_the_data_class(form: Form[Any]) -> None:
    stored = FOLDER.joinpath("schema", f"{form.name}.schema.json").read_text(encoding="utf-8")
    assert stored == schema_text(form), f"python -m forms {form.name} --schema -o {form.name}.schema.json"
    Draft202012Validator.check_schema(json.loads(stored))


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_every_field_is_described(form: Form[Any]) -> None:
    described = schema(form)
    for part in (described, *described["$defs"].values()):
        assert all(len(value["description"]) > 5 for value in part["properties"].values())
