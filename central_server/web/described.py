"""What the OpenAPI description says of messages: made from the very data classes that are read and written."""

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
        return schema_of(next(one for one in get_args(kind) if one is not type(None)))
    hints = get_type_hints(kind)
    return {
        "type": "object",
        "title": kind.__name__,
        "required": [field.name for field in fields(kind) if field.default is MISSING],
        "properties": {name: schema_of(hint) for name, hint in hints.items()},
    }


def body(kind: Any, *, signed: bool = True) -> dict[str, Any]:
    """Return what a route says of a JSON body."""
    content = {"application/json": {"schema": schema_of(kind)}}
    return {"requestBody": {"required": True, "content": content}, "security": security("desk" if signed else "")}


def lines(what: str) -> dict[str, Any]:
    """Return what a route says of a body of lines."""
    content = {NDJSON: {"schema": {"type": "string", "description": what}}}
    return {"requestBody": {"required": True, "content": content}, "security": security("desk")}


def security(scheme: str) -> list[dict[str, list[str]]]:
    """Return who may call a route: ``desk``, ``token`` or everybody."""
    return [{scheme: []}] if scheme else []


def answers(kind: Any, status: int = 200) -> dict[int | str, dict[str, Any]]:
    """Return what a route says of its answers."""
    content = {"application/json": {"schema": schema_of(kind)}}
    return {status: {"description": kind.__name__, "content": content}, **PROBLEMS}


def page(what: str, media_type: str = NDJSON) -> dict[int | str, dict[str, Any]]:
    """Return what a route says of an answer that is no JSON."""
    return {200: {"description": what, "content": {media_type: {"schema": {"type": "string"}}}}, **PROBLEMS}


SECURITY_SCHEMES = {
    "desk": {
        "type": "http",
        "scheme": "signature",
        "description": "HTTP Message Signatures (RFC 9421), ed25519, over @method, @path, @query and content-digest",
    },
    "token": {"type": "http", "scheme": "bearer"},
}
