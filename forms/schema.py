"""JSON schemas of the forms' data, made from the data classes and their docstrings."""

from __future__ import annotations

import json
import re
from dataclasses import MISSING, fields, is_dataclass
from datetime import datetime
from inspect import getdoc
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin, get_type_hints

from forms.base.data import CODE_PATTERN, LONGEST_QR_TEXT, largest_of

if TYPE_CHECKING:
    from dataclasses import Field

    from forms.base.form import Form

_ATTRIBUTE = re.compile(r"^    (\w+): (.*(?:\n {8}.*)*)", re.MULTILINE)
_MOMENT = {
    "type": "string",
    "format": "date-time",
    "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$",
}
_LIMITS: dict[str, dict[str, Any]] = {
    "dossier_code": {"pattern": f"^{CODE_PATTERN}$"},
    "qr_text": {"minLength": 1, "maxLength": LONGEST_QR_TEXT},
    "first_number": {"minimum": 1},
    "number": {"minimum": 1},
}


def schema(form: Form[Any]) -> dict[str, Any]:
    """Return the JSON schema (draft 2020-12) of a form's data, for ``python -m forms NAME --data FILE.json``."""
    parts: dict[str, Any] = {}
    body = _object(form.data, parts)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{form.name}.schema.json",
        "title": form.titles[form.sets[-1]],
        **body,
        "$defs": dict(sorted(parts.items())),
    }


def _object(kind: type[Any], parts: dict[str, Any]) -> dict[str, Any]:
    hints, said, known = get_type_hints(kind), _descriptions(kind), fields(kind)
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [field.name for field in known if field.default is MISSING],
        "properties": {field.name: _property(field, hints[field.name], said, parts) for field in known},
    }


def _property(field: Field[Any], hint: Any, said: dict[str, str], parts: dict[str, Any]) -> dict[str, Any]:
    shape = _shape(hint, parts)
    if shape.get("type") == "integer":
        shape["maximum"] = largest_of(field)
    limits = _LIMITS.get(field.name, {})
    if not ("minimum" in limits and shape.get("type") != "integer"):
        shape |= limits
    if field.default is not MISSING:
        shape["default"] = list(field.default) if isinstance(field.default, tuple) else field.default
    return {**shape, "description": said[field.name]}


def _shape(hint: Any, parts: dict[str, Any]) -> dict[str, Any]:
    origin = get_origin(hint)
    if origin in {Union, UnionType}:
        (inner,) = (part for part in get_args(hint) if part is not NoneType)
        shape = _shape(inner, parts)
        return {**shape, "type": [shape["type"], "null"]} if "type" in shape else {"anyOf": [shape, {"type": "null"}]}
    if origin is Literal:
        return {"enum": list(get_args(hint))}
    if origin is tuple:
        return {"type": "array", "items": _shape(get_args(hint)[0], parts)}
    if is_dataclass(hint) and isinstance(hint, type):
        parts.setdefault(hint.__name__, _object(hint, parts))
        return {"$ref": f"#/$defs/{hint.__name__}"}
    plain: dict[Any, dict[str, Any]] = {
        str: {"type": "string"},
        bool: {"type": "boolean"},
        int: {"type": "integer", "minimum": 0},
        datetime: _MOMENT,
    }
    return dict(plain[hint])


def _descriptions(kind: type[Any]) -> dict[str, str]:
    """Return what the docstrings of a data class and of those it extends say of its fields."""
    said: dict[str, str] = {}
    for one in reversed(kind.__mro__):
        for name, text in _ATTRIBUTE.findall(getdoc(one) or ""):
            said[name] = re.sub(r"\s+", " ", text).replace("``", "")
    return said


def schema_text(form: Form[Any]) -> str:
    """Return the schema as the file ``resources/forms/schema/NAME.schema.json`` holds it."""
    return json.dumps(schema(form), ensure_ascii=False, indent=2) + "\n"
