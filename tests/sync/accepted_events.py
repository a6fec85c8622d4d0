"""Whatever the server accepts, a real desk pulls: `python -m tests.sync.accepted_events --events 200000 --seed 1`.

Desks hand in events of all kinds, half of them mutated in structure or bytes, through the server's own code on a real
PostgreSQL. A desk on a real encrypted file syncs and works meanwhile. Prints one JSON line, and exits with 1 when

- a batch fails, a round raises or ends with a problem, or the desk's cursor does not reach the head of the feed;
- the desk cannot save, or shows a dossier neither in its list nor among those that need somebody;
- an event is set aside without being counted, or the province's report or the look-up page does not answer.
"""

import argparse
import json
import logging
import shutil
import sys
from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import timedelta
from pathlib import Path
from random import Random
from uuid import UUID

from sqlalchemy import select

from central_server.storage.database import Database
from desktop_app.demo.sample_desk import sample_people
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.history import history_of
from desktop_app.domain.dossier.payloads.kinds import counter_page_of
from desktop_app.services.context import DeskContext
from desktop_app.services.reception.receive import receive
from desktop_app.services.sync.rollback_guard import install_id_of
from desktop_app.services.sync.rounds import sync_now
from desktop_app.storage.engine import Store
from desktop_app.storage.event_log import events_of
from desktop_app.storage.sync_state import read_identity, write_identity, write_key, write_server
from desktop_app.storage.tables import dossier, dossier_event, intake
from desktop_app.sync.protocol import FeedPage, pack_page, unpack_page
from tests.central_server.cluster import Cluster, running_cluster
from tests.conftest import a_reception
from tests.quick_folder import quick_folder
from tests.simulation.link import Link
from tests.simulation.real_histories import template_desk
from tests.sync.accepting_office import NOW, UNIT, Office, Outcome

_ROUND, _CHECK = 5, 10
_PEOPLE = sample_people(20)


class _WireLink(Link):
    """A link that packs and unpacks the feed as the network does."""

    def pull(self, after: int, most: int) -> FeedPage:
        return unpack_page(pack_page(super().pull(after, most)))


class _RealDesk:
    """A desk of the office on a real encrypted file."""

    def __init__(self, office: Office, folder: Path, outcome: Outcome) -> None:
        self._office = office
        self._outcome = outcome
        self._now = NOW
        template = template_desk(folder)
        shutil.copyfile(template.store.path, folder / "desk.db")
        store = Store(folder / "desk.db", template.store.key)
        self._context: DeskContext = replace(template, store=store, clock=lambda: self._now)
        key = bytes(range(32))
        identity = office.enrol(UUID(install_id_of(store)), key)
        with store.write() as connection:
            write_key(connection, key)
            write_identity(connection, identity)
            write_server(connection, url="https://x", look_up="")
        self._link = _WireLink(UNIT, self._context.clock, office, lambda: identity.device_id, Random(1))  # type: ignore[arg-type]

    def work(self) -> None:
        """Save a dossier, then run a round."""
        self._now += timedelta(minutes=1)
        try:
            receive(
                self._context, a_reception(self._context, _PEOPLE[self._outcome.saved % len(_PEOPLE)]), printed=False
            )
            self._outcome.saved += 1
        except Exception as error:
            self._outcome.failed("save", error)
        try:
            status = sync_now(self._context, client=self._link)
        except Exception as error:
            self._outcome.failed("round", error)
            return
        self._check(status.problem)

    def _check(self, problem: str) -> None:
        with self._context.store.read() as connection:
            identity = read_identity(connection)
        self._outcome.pulled = identity.cursor if identity else 0
        if problem or self._outcome.pulled != self._office.head():
            self._outcome.failed("round", f"{problem or 'no problem'}, {self._outcome.pulled} of {self._office.head()}")

    def close(self) -> None:
        """Count what is not shown: each such dossier must be marked, or nobody would ever look at it."""
        with self._context.store.read() as connection:
            ids = connection.scalars(select(dossier_event.c.dossier_id).distinct()).all()
            marked = select(dossier_event.c.dossier_id).where(dossier_event.c.effect_code == "dossier.unshown")
            known = {*connection.scalars(select(dossier.c.id)), *connection.scalars(select(intake.c.id))}
            unshown = set(connection.scalars(marked))
            hidden = [one for one in ids if one not in known | unshown and _is_to_be_shown(events_of(connection, one))]
        self._outcome.unshown = len(unshown)
        if hidden:
            self._outcome.failed("not shown", f"{len(hidden)} dossiers, unmarked")
        self._context.store.close()


def _is_to_be_shown(events: Sequence[DossierEvent]) -> bool:
    """Return whether a dossier was received, or a page of it is at some counter."""
    return history_of(events) is not None or any(counter_page_of(event.payload) for event in events)


def run(cluster: Cluster, events: int, seed: int) -> Outcome:
    """Hand in at least so many events and return what happened."""
    outcome, chance = Outcome(), Random(seed)
    with quick_folder() as folder:
        database = Database(cluster.url(cluster.copy()), pool=4)
        office = Office(database, folder, outcome, chance)
        desk = _RealDesk(office, folder, outcome)
        rounds = 0
        while outcome.events < events and len(outcome.findings) < 50:
            for _ in range(_ROUND):
                office.hand_in()
            desk.work()
            rounds += 1
            # Each report counts all dossiers anew.
            if rounds % _CHECK == 0:
                office.check()
        office.check()
        desk.close()
        database.close()
    outcome.whole, outcome.mutated = office.lines.made["whole"], office.lines.made["mutated"]
    return outcome


def main() -> int:
    """Run, print the outcome, and return 1 when something was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    # A desk warns of each dossier that it cannot show; here they are counted.
    logging.disable(logging.WARNING)
    with running_cluster() as cluster:
        outcome = run(cluster, arguments.events, arguments.seed)
    print(json.dumps({"seed": arguments.seed, **asdict(outcome)}, ensure_ascii=False))
    return 1 if outcome.findings else 0


if __name__ == "__main__":
    sys.exit(main())
