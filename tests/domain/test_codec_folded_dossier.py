"""A course comes back from its text exactly as it was, whatever happened to the dossier."""

from datetime import UTC, datetime, timedelta, timezone
from random import Random
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.codec import decode, encode
from desktop_app.domain.dossier.event_merge import FoldedDossier, merge_event
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.status import EventKind
from tests.events import make_event
from tests.simulation.bodies import body_of, received_body

_START = datetime(2026, 11, 25, 8, 0, 0, 123456, timezone(timedelta(hours=7)))
_KINDS = st.lists(st.sampled_from([EventKind.CORRECTED, EventKind.PRINTED, *EventKind]), max_size=30)


def _event(kind: EventKind, course: FoldedDossier, chance: Random, place: int) -> DossierEvent:
    body = body_of(kind, course, chance, _START)
    if kind is EventKind.RECEIVED:
        body = received_body("H44.18-20261125-0000001", _START, UUID(int=1))
    if kind is EventKind.NUMBER_REASSIGNED:
        body = {"old": "", "new": "H44.18-20261125-0000002"}
    at = (_START + timedelta(minutes=place)).astimezone(UTC if place % 2 else _START.tzinfo)
    return make_event(UUID(int=place), UUID(int=1), kind, at, UUID(int=2), body)


@settings(max_examples=200, deadline=None)
@given(_KINDS, st.integers(0, 1000))
def test_round_trip(kinds: list[EventKind], seed: int) -> None:
    course, chance = FoldedDossier(), Random(seed)
    for place, kind in enumerate([EventKind.RECEIVED, *kinds], 1):
        course, _ = merge_event(course, _event(kind, course, chance, place))
        again = decode(encode(course), FoldedDossier)
        assert again == course
