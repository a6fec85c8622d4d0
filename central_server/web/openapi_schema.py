"""OpenAPI descriptions of messages, generated from the data classes that are encoded and decoded."""

from collections.abc import Mapping
from dataclasses import MISSING, fields
from datetime import datetime
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from central_server.web.problems import MEDIA_TYPE
from desktop_app.domain.lineage import Era

NDJSON = "application/x-ndjson"
_PLAIN: Mapping[Any, dict[str, Any]] = {
    str: {"type": "string", "maxLength": 4096},
    bool: {"type": "boolean"},
    int: {"type": "integer", "minimum": 0},
    UUID: {"type": "string", "format": "uuid"},
    datetime: {"type": "string", "format": "date-time"},
    Era: {"type": "array", "prefixItems": [{"type": "string"}, {"type": "integer"}], "minItems": 2, "maxItems": 2},
}
_PROBLEM = {
    "type": "object",
    "required": ["type", "title", "status", "code", "detail"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "code": {"type": "string"},
        "detail": {"type": "string"},
    },
}
PROBLEMS: dict[int | str, dict[str, Any]] = {
    "default": {"description": "A problem document", "content": {MEDIA_TYPE: {"schema": _PROBLEM}}}
}


def schema_of(kind: Any) -> dict[str, Any]:
    """Return the JSON schema of a message."""
    if kind in _PLAIN:
        return _PLAIN[kind]
    if get_origin(kind) is tuple:
        return {"type": "array", "items": schema_of(get_args(kind)[0])}
    if get_origin(kind) is Mapping:
        return {"type": "object"}
    if get_origin(kind) in (Union, UnionType):
        return schema_of(next(part for part in get_args(kind) if part is not type(None)))
    hints = get_type_hints(kind)
    return {
        "type": "object",
        "title": kind.__name__,
        "required": [field.name for field in fields(kind) if field.default is MISSING],
        "properties": {name: schema_of(hint) for name, hint in hints.items()},
    }


def json_body(kind: Any, *, signed: bool = True) -> dict[str, Any]:
    """Describe a JSON request body."""
    content = {"application/json": {"schema": schema_of(kind)}}
    return {"requestBody": {"required": True, "content": content}, "security": security("desk" if signed else "")}


def ndjson_body(description: str) -> dict[str, Any]:
    """Describe a request body of NDJSON lines."""
    content = {NDJSON: {"schema": {"type": "string", "description": description}}}
    return {"requestBody": {"required": True, "content": content}, "security": security("desk")}


def security(scheme: str) -> list[dict[str, list[str]]]:
    """Describe who may call a route: ``desk``, ``token``, or everybody for an empty scheme."""
    return [{scheme: []}] if scheme else []


def json_response(kind: Any, status: int = 200) -> dict[int | str, dict[str, Any]]:
    """Describe a JSON response and the problem documents."""
    content = {"application/json": {"schema": schema_of(kind)}}
    return {status: {"description": kind.__name__, "content": content}, **PROBLEMS}


def plain_response(description: str, media_type: str = NDJSON) -> dict[int | str, dict[str, Any]]:
    """Describe a successful response that is not a message, and the problem documents."""
    return {200: {"description": description, "content": {media_type: {"schema": {"type": "string"}}}}, **PROBLEMS}


SECURITY_SCHEMES = {
    "desk": {
        "type": "http",
        "scheme": "signature",
        "description": "HTTP Message Signatures (RFC 9421), ed25519, over @method, @path, @query and content-digest",
    },
    "token": {"type": "http", "scheme": "bearer"},
}
