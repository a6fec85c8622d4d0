"""JSON schemas of the forms' data: msgspec derives them from the data classes, their docstrings describe the fields."""

from __future__ import annotations

import json
import re
from inspect import cleandoc, getdoc
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from forms.base.form import Form

_ATTRIBUTE = re.compile(r"^    (\w+): (.*(?:\n {8}.*)*)", re.MULTILINE)


def schema(form: Form[Any]) -> dict[str, Any]:
    """Return the JSON schema (draft 2020-12) of a form's data, for ``python -m forms NAME --data FILE.json``."""
    _, parts = msgspec.json.schema_components([form.data])
    name = form.data.__name__
    inherited = "\n".join(getdoc(kind) or "" for kind in form.data.__mro__)
    body = _described({**parts.pop(name), "description": inherited})
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{form.name}.schema.json",
        **body,
        "title": form.titles[form.sets[-1]],
        "$defs": {name: _described(part) for name, part in sorted(parts.items())},
    }


def schema_text(form: Form[Any]) -> str:
    """Return the schema as the file ``resources/forms/schema/NAME.schema.json`` contains it."""
    return json.dumps(schema(form), ensure_ascii=False, indent=2) + "\n"


def _described(part: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of an object whose description, a docstring, is spread over its fields."""
    summary, *_ = docstring = cleandoc(part["description"]).splitlines()
    attributes = _ATTRIBUTE.findall("\n".join(docstring))
    texts = {name: re.sub(r"\s+", " ", text).replace("``", "") for name, text in reversed(attributes)}
    properties = {name: {**field, "description": texts[name]} for name, field in part["properties"].items()}
    return {**part, "description": summary, "additionalProperties": False, "properties": properties}
