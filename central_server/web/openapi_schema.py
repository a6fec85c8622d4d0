"""OpenAPI descriptions of messages, generated from the data classes that are encoded and decoded."""

from inspect import cleandoc
from typing import Any

import msgspec

from central_server.web.problems import MEDIA_TYPE

NDJSON = "application/x-ndjson"
_REFERENCE = "#/components/schemas/{name}"
COMPONENTS: dict[str, Any] = {}
"""JSON schemas of all messages that routes describe, by name; filled while the routes are declared."""
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


def schema_of(kind: type[Any]) -> dict[str, Any]:
    """Return a reference to the JSON schema of a message, and register the schema in `COMPONENTS`."""
    (reference,), components = msgspec.json.schema_components([kind], ref_template=_REFERENCE)
    for name, schema in components.items():
        # Only Python 3.13 and later take the indentation off a docstring.
        described = {"description": cleandoc(schema["description"])} if "description" in schema else {}
        COMPONENTS[name] = schema | described
    return reference


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
