"""Desks with a program of another version, older or newer than the others', and one with a mistake."""

import json
from typing import Any

from desktop_app.domain.dossier.payloads.kinds import PAYLOAD_VERSION
from tests.simulation.everyday import time_of_event
from tests.simulation.world import World

_NEWER: tuple[tuple[str, int, dict[str, Any]], ...] = (
    ("dossier.archived", PAYLOAD_VERSION + 1, {"shelf": "3B"}),
    ("dossier.archived", 1, {}),
    ("dossier.handed_over", PAYLOAD_VERSION + 1, {"to": ["Phòng 1", "Phòng 2"]}),
)
_OLDER: tuple[tuple[str, int, dict[str, Any]], ...] = (
    ("dossier.handed_over", 1, {"to": "Phòng 1", "from": "Quầy"}),
    ("form.printed", 1, {"form": "receipt"}),
)
_MISTAKEN = ("dossier.handed_over", PAYLOAD_VERSION, {"to": 7})


def store_by_other_version(world: World) -> None:
    """Save an event as a newer or an older program does."""
    machine = world.some()
    known = machine.desk.received()
    if machine.is_dead or machine.is_damaged or not known:
        return
    at = time_of_event(world, machine)
    if at is None:
        return
    kind, version, body = world.chance.choice((*_NEWER, *_OLDER, _MISTAKEN))
    event_id = world.ids.new()
    line = json.dumps(
        {
            "id": str(event_id),
            "dossier": str(world.chance.choice(known)),
            "kind": kind,
            "v": version,
            "at": at.isoformat(),
            "officer": str(world.ids.new()),
            "body": body,
        },
        separators=(",", ":"),
    ).encode()
    world.commit(machine, lambda: machine.desk.store(line))
    world.totals.met("event of another version")
    if body is _MISTAKEN[2]:
        world.set_aside.add(event_id)
