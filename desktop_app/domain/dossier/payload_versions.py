"""Upcasters: convert payloads of earlier versions to the present shape, on plain JSON values."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from desktop_app.domain.codec import DecodeError, convert, decode
from desktop_app.domain.dossier.payloads.kinds import PAYLOAD_VERSION, PAYLOADS, Payload
from desktop_app.domain.dossier.status import EventKind

_COUNTS = ("original", "certified", "copy", "electronic")
_COUNTER = ("code", "procedure", "form_set", "reception")


def read_payload(kind: EventKind, version: int, content: bytes) -> Payload:
    """Return the payload of an event.

    Args:
        kind: the event's kind.
        version: the version of the payload's shape, 1 to `PAYLOAD_VERSION`.
        content: the payload's JSON.

    Raises:
        DecodeError: when it does not match its kind.
    """
    if version == PAYLOAD_VERSION:
        return decode(content, PAYLOADS[kind])
    old = decode(content, dict[str, Any])
    try:
        new = _FROM_1[kind](old) if kind in _FROM_1 else old
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise DecodeError(kind.value) from error
    return convert(new, PAYLOADS[kind])


def reception_from_1(old: Mapping[str, Any]) -> dict[str, Any]:
    """Return a reception of version 1 in the present shape."""
    way, payment = old["return"], old.get("payment")
    return {
        "id": old["id"],
        "owner": old["owner"],
        "submitter": old["submitter"],
        "authority": old["authority"],
        "procedure_id": old["procedure"],
        "documents": [_document_from_1(document) for document in old["documents"]],
        "steps": old["steps"],
        "sets": old["sets"],
        "fee": old["fee"],
        "return_method": way["method"],
        "return_address": way["address"],
        "channel": old["channel"],
        "note": old["note"],
        # Events from before these fields were recorded do not have them.
        "payment": payment or None,
        "is_non_territorial": old.get("non_territorial", False),
    }


def _document_from_1(old: Mapping[str, Any]) -> dict[str, Any]:
    counts = {name: old.get(name, 0) for name in _COUNTS}
    return {**{name: value for name, value in old.items() if name not in _COUNTS}, "counts": counts}


def _with_reception(old: Mapping[str, Any]) -> dict[str, Any]:
    return {**old, "reception": reception_from_1(old["reception"])}


def _with_counter(old: Mapping[str, Any]) -> dict[str, Any]:
    rest = {name: value for name, value in old.items() if name not in _COUNTER}
    page = _with_reception({name: old[name] for name in _COUNTER}) if "reception" in old else None
    return {**rest, "counter": page}


def _renamed(**names: str) -> Callable[[Mapping[str, Any]], dict[str, Any]]:
    return lambda old: {names.get(name, name): value for name, value in old.items()}


_FROM_1: Mapping[EventKind, Callable[[Mapping[str, Any]], dict[str, Any]]] = MappingProxyType(
    {
        EventKind.RECEIVED: _with_reception,
        EventKind.SUBMITTED_ONLINE: _with_reception,
        EventKind.NOT_RECEIVED: _with_counter,
        EventKind.SUPPLEMENT_REQUESTED: _with_counter,
        EventKind.HANDED_OVER: _renamed(**{"from": "from_unit"}),
        EventKind.TAKEN_BACK: _renamed(**{"from": "from_status"}),
    }
)
