"""The server of version 0.1.0 (commit 6db0b7c) as stored: database, journal, and what its desks sent later."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import psycopg

from central_server.settings import Settings
from central_server.storage.database_facts import facts_of
from central_server.web.state import AppState
from tests.central_server.cluster import Cluster
from tests.conftest import MovableClock

FOLDER = Path(__file__).parents[1] / "fixtures" / "server-0.1.0"
EXPECTED: dict[str, Any] = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))
DUMPED_AT = datetime.fromisoformat(EXPECTED["dumped_at"])


@dataclass
class OldServer:
    """A database and a journal of version 0.1.0, which nothing has migrated yet."""

    name: str
    url: str
    journal: Path
    clock: MovableClock

    def state(self) -> AppState:
        """Return today's server over it."""
        settings = Settings(self.url, self.journal, "https://tra-cuu.example.vn/", device_rate=0)
        return AppState(settings, self.clock)


@contextmanager
def old_server(cluster: Cluster, journal: Path, *, is_other: bool = False) -> Iterator[OldServer]:
    """Load what version 0.1.0 stored.

    Args:
        cluster: where the database comes to lie.
        journal: the folder to be made for the journal.
        is_other: whether it is another database than the one that was served, such as a restored backup; else the
            file beside the journal names this one, as it does when the program is updated in place.
    """
    name = cluster.copy("template0")
    with psycopg.connect(cluster.url(name)) as connection:
        connection.execute((FOLDER / "database.sql").read_bytes())
    shutil.copytree(FOLDER / "journal", journal)
    if not is_other:
        with psycopg.connect(cluster.url(name)) as connection:
            identity = facts_of(connection).identity
        mark = json.loads((journal / "mark.json").read_text())
        (journal / "mark.json").write_text(json.dumps(mark | {"life": identity}))
    yield OldServer(name, cluster.url(name), journal, MovableClock(DUMPED_AT))
    cluster.drop(name)
