"""The final comparison of a history."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from desktop_app.domain.dossier.event_merge import Effect, FoldedDossier
from desktop_app.domain.dossier.status import EventKind
from tests.simulation.doubles import Desk, FeedEntry


@dataclass
class Findings:
    """What the final comparison found wrong; all zero in a sound history.

    Attributes:
        lost: events that an officer saw saved and that are nowhere, though some storage that had them lives.
        altered: events of which the order has other bytes than the officer saved.
        doubled: events that the order holds twice.
        diverged: desks that differ from the server, in events, order or what they add up to.
        holes: numbers that the order leaves out.
        clashes: numbers given twice, except those that a computer used again before anybody could tell it that it had
            been put back.
        clashes_unreported: numbers that two dossiers have at the end, or had without being told.
        leaked: lent numbers that no desk knows of.
        stuck: times that an officer could not save anything, and 1 when the desks did not come to rest.
        went_back: times that a desk showed an earlier state again: a dossier that was returned and is not any more, a
            place in the order or an acknowledgement, without an event or a restore that explains it.
        unread: times that an officer did not see what he had saved, or that an event vanished from a desk.
        misdated: events with a moment that is weeks off without anybody having been asked about the clock.
        misprinted: receipts whose code is neither in force nor replaced by an event that says so.
        intruded: requests of a thief that were answered after the desk was revoked, and events made up for other desks
            that were taken although nothing was ever lost.
        recounted: bundles and requests that counted as new when they came a second time.
        collided: transactions of the server that wrote the same row or waited for each other.
    """

    lost: int = 0
    altered: int = 0
    doubled: int = 0
    diverged: int = 0
    holes: int = 0
    clashes: int = 0
    clashes_unreported: int = 0
    leaked: int = 0
    stuck: int = 0
    went_back: int = 0
    unread: int = 0
    misdated: int = 0
    misprinted: int = 0
    intruded: int = 0
    collided: int = 0
    recounted: int = 0

    def count(self, name: str) -> None:
        setattr(self, name, getattr(self, name) + 1)

    @property
    def is_sound(self) -> bool:
        return not any(vars(self).values())


def compare_order(
    found: Findings,
    entries: Sequence[FeedEntry],
    folded: Mapping[UUID, FoldedDossier],
    desks: Iterable[Desk],
    forged: Collection[UUID],
    set_aside: Collection[UUID],
) -> None:
    """Compare the server's order with itself and with each desk.

    Args:
        found: gets the findings.
        entries: the order.
        folded: what it adds up to.
        desks: the desks.
        forged: dossiers of which somebody made up events. When a restored server loses one that names a desk as its
            maker, that desk cannot hand it in as another's, and shows it still.
        set_aside: events that nobody can read: they are in no order.
    """
    feed = {entry.feed_seq: entry.event_id for entry in entries}
    found.doubled = len(entries) - len({entry.event_id for entry in entries})
    found.holes = sum(1 for place, entry in enumerate(entries, 1) if entry.feed_seq != place)
    found.diverged = sum(1 for desk in desks if not _agrees(desk, feed, folded, forged, set_aside))


def _agrees(
    desk: Desk,
    feed: Mapping[int, UUID],
    folded: Mapping[UUID, FoldedDossier],
    forged: Collection[UUID],
    set_aside: Collection[UUID],
) -> bool:
    courses = desk.courses()
    unsure = {event.id for dossier_id in forged if dossier_id in courses for event in desk.events(dossier_id)}
    unsure.update(set_aside)
    if desk.order() != feed or desk.event_ids() - unsure != set(feed.values()) - unsure:
        return False
    return all(desk.course(one) == course for one, course in folded.items() if one not in forged)


def compare_numbers(
    found: Findings,
    entries: Sequence[FeedEntry],
    folded: Mapping[UUID, FoldedDossier],
    excused: Collection[str],
    forged: Collection[UUID],
) -> None:
    """Look for numbers that two dossiers have, or had without anybody being told.

    Args:
        found: gets the findings.
        entries: the order.
        folded: what it adds up to.
        excused: numbers that two dossiers may have had.
        forged: dossiers that are not looked at, because somebody made up events of them.
    """
    holders: dict[str, set[UUID]] = {}
    for entry in entries:
        if entry.kind == EventKind.RECEIVED and entry.effect == Effect.APPLIED and entry.dossier_id not in forged:
            holders.setdefault(_body(entry)["code"], set()).add(entry.dossier_id)
    replaced = _replaced(entries)
    for code, dossiers in holders.items():
        found.clashes += len(dossiers) > 1 and code not in excused
        found.clashes_unreported += sum(1 for one in dossiers if (one, code) not in replaced) > 1
    final = [course.code for dossier_id, course in folded.items() if course.code and dossier_id not in forged]
    found.clashes_unreported += len(final) - len(set(final))


def compare_papers(
    found: Findings,
    printed: Iterable[tuple[UUID, UUID, str]],
    entries: Sequence[FeedEntry],
    folded: Mapping[UUID, FoldedDossier],
    destroyed: Collection[UUID],
) -> None:
    """Look for receipts of dossiers that do not exist, or with a code that was replaced in silence."""
    replaced, ordered = _replaced(entries), {entry.event_id for entry in entries}
    for event_id, dossier_id, code in printed:
        is_known = event_id in ordered and (folded[dossier_id].code == code or (dossier_id, code) in replaced)
        found.misprinted += not is_known and event_id not in destroyed


def _replaced(entries: Iterable[FeedEntry]) -> set[tuple[UUID, str]]:
    """Return the numbers that were replaced by an event, each with its dossier."""
    return {(entry.dossier_id, _body(entry)["old"]) for entry in entries if entry.kind == EventKind.NUMBER_REASSIGNED}


def _body(entry: FeedEntry) -> dict[str, Any]:
    body: dict[str, Any] = json.loads(entry.line)["body"]
    return body
