"""The server outlives its database's machine: `python -m tests.central_server.failover --runs 20 --seed 1`.

Two PostgreSQL servers on loopback, the second one a synchronous standby; the central server with two worker processes
knows both by its connection string; desks hand in over HTTP all the time. In each run the first server is killed with
all of its processes under load, the second one is promoted, and the central server has to go on by itself. Then the
dead one is built anew as the standby of the other, and the next run kills that one. Prints one JSON line, and exits
with 1 when an acknowledged event is lost, doubled or out of order, or when somebody would have had to help.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from random import Random
from threading import Event
from typing import Any
from uuid import UUID

import httpx2
from sqlalchemy import select

from central_server.storage import tables as t
from central_server.storage.database import Database
from central_server.storage.journal import JournalFile
from central_server.storage.schema import migrate
from tests.central_server.desks import Desk
from tests.central_server.machine import free_port
from tests.central_server.pusher import Pusher, utc_now
from tests.central_server.replication import Node, wait_until
from tests.unmeasured import unmeasured_environment

_NAME = "qmc"
_UNITS = (UUID(int=0xA1), UUID(int=0xB2))
_DESKS = 4


@dataclass
class Outcome:
    """What happened in all runs together."""

    runs: int = 0
    acknowledged: int = 0
    retries: int = 0
    lost: int = 0
    doubled: int = 0
    holes: int = 0
    fences: int = 0
    restarts: int = 0
    longest_pause_s: float = 0.0
    errors: list[str] = field(default_factory=list)

    @property
    def is_sound(self) -> bool:
        """Whether nothing was lost and nobody had to help."""
        return not (self.lost or self.doubled or self.holes or self.fences or self.restarts or self.errors)


class Province:
    """Both database servers, the central server, and the desks."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._folder = folder
        self._chance = Random(seed)
        self._port = free_port()
        self._stopped = Event()
        self.outcome = Outcome()
        self.primary, self.standby = Node(folder, "node_a"), Node(folder, "node_b")
        self.primary.create()
        self.primary.start()
        self.primary.execute(f"CREATE DATABASE {_NAME}")
        desks = self._prepare()
        self.standby.follow(self.primary)
        self._environment = self._settings()
        self._server = self._serve()
        url = f"http://127.0.0.1:{self._port}"
        self.pushers = [Pusher(url, desk, Random(place), self._stopped) for place, desk in enumerate(desks)]
        for pusher in self.pushers:
            pusher.start()

    def _prepare(self) -> list[Desk]:
        database = Database(self.primary.url(_NAME), pool=1)
        migrate(database)
        for unit_id in _UNITS:
            database.add_unit(unit_id, "Phường Thử", "g0", utc_now())
        journal = JournalFile(self._folder / "journal")
        journal.create()
        desks = [Desk(_UNITS[place % len(_UNITS)], place) for place in range(_DESKS)]
        for desk in desks:
            desk.enrol(database, journal)
        database.close()
        return desks

    def _settings(self) -> dict[str, str]:
        hosts = f"127.0.0.1:{self.primary.port},127.0.0.1:{self.standby.port}"
        return unmeasured_environment() | {
            "QMC_DATABASE_URL": f"postgresql://postgres@{hosts}/{_NAME}?target_session_attrs=read-write",
            "QMC_JOURNAL": str(self._folder / "journal"),
            "QMC_PORT": str(self._port),
            "QMC_WORKERS": "2",
            "QMC_DEVICE_RATE": "0",
            "QMC_DEVICE_DAY_MIB": "0",
            "QMC_MARK_S": "0.5",
        }

    def _serve(self) -> "subprocess.Popen[bytes]":
        log = (self._folder / "server.log").open("ab")
        process = subprocess.Popen([sys.executable, "-m", "central_server", "serve"], env=self._environment, stderr=log)
        wait_until(lambda: "listening" in self.server_log())
        return process

    def fail_over(self) -> None:
        """Kill the server that is written to under load, and promote the other."""
        wait_until(lambda: self.mark()["is_synchronous"])
        self.wait_for_more(self._chance.randrange(20, 200))
        begun = time.monotonic()
        self.primary.kill()
        time.sleep(self._chance.uniform(0, 0.5))
        self.standby.promote()
        self.wait_for_more(_DESKS * 4)
        self.outcome.longest_pause_s = max(self.outcome.longest_pause_s, round(time.monotonic() - begun, 2))
        self.primary, self.standby = self.standby, self.primary
        self.outcome.runs += 1
        self.outcome.restarts += self._server.poll() is not None

    def mark(self) -> dict[str, Any]:
        """Return what the server knows of its database."""
        content: dict[str, Any] = json.loads((self._folder / "journal" / "mark.json").read_text())
        return content

    def server_log(self) -> str:
        """Return what the server wrote."""
        return (self._folder / "server.log").read_text()

    def fence(self) -> None:
        """Do what an administrator does after a restore."""
        command = [sys.executable, "-m", "central_server", "fence"]
        run = subprocess.run(command, env=self._environment, check=False, capture_output=True, text=True)
        assert run.returncode == 0, run.stderr

    def is_ready(self) -> bool:
        """Return whether the server says that it can serve."""
        return httpx2.get(f"http://127.0.0.1:{self._port}/readyz").status_code == 200

    def wait_for_more(self, count: int) -> None:
        """Wait until each office has more acknowledged events, a share of `count`."""
        before = Counter(self._by_unit())
        least = count // len(_UNITS)
        wait_until(lambda: any(p.error for p in self.pushers) or _grew(before, self._by_unit(), least))

    def _by_unit(self) -> dict[UUID, int]:
        counts: Counter[UUID] = Counter()
        for pusher in self.pushers:
            counts[pusher.unit_id] += len(pusher.acknowledged)
        return counts

    def rebuild(self) -> None:
        """Make the dead server a standby of the other."""
        self.standby.follow(self.primary)

    def stop_desks(self) -> None:
        """Let the desks finish."""
        self._stopped.set()
        for pusher in self.pushers:
            pusher.join()

    def check(self) -> None:
        """Compare what was acknowledged with what the server has; the desks are stopped."""
        acknowledged = Counter(event_id for pusher in self.pushers for event_id in pusher.acknowledged)
        database = Database(self.primary.url(_NAME), pool=1)
        with database.transaction() as connection:
            rows = connection.execute(select(t.event.c.unit_id, t.event.c.feed_seq, t.event.c.event_id)).all()
            feeds = connection.execute(select(t.feed.c.unit_id, t.feed.c.head)).all()
        database.close()
        stored = Counter(row.event_id for row in rows)
        self.outcome.acknowledged = len(acknowledged)
        self.outcome.lost = sum(event_id not in stored for event_id in acknowledged)
        self.outcome.doubled = sum(count > 1 for count in stored.values())
        places = Counter(row.unit_id for row in rows)
        self.outcome.holes = sum(feed.head != places[feed.unit_id] for feed in feeds)
        self.outcome.retries = sum(pusher.retries for pusher in self.pushers)
        self.outcome.fences = sum(pusher.eras - 1 for pusher in self.pushers)
        self.outcome.errors += [pusher.error for pusher in self.pushers if pusher.error]

    def close(self) -> None:
        """End everything."""
        self.stop_desks()
        self._server.terminate()
        self._server.wait()
        for node in (self.primary, self.standby):
            node.stop()


def _grew(before: Counter[UUID], now: dict[UUID, int], least: int) -> bool:
    return all(now[unit_id] - before[unit_id] >= least for unit_id in _UNITS)


@contextmanager
def failover_folder() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="qmc-failover-"))
    # PostgreSQL runs as a user of its own.
    folder.chmod(0o777)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def run(runs: int, seed: int, report: Callable[[int], object] = lambda _run: None) -> Outcome:
    """Kill and promote so many times; return what happened."""
    with failover_folder() as folder:
        province = Province(folder, seed)
        try:
            for number in range(runs):
                if number:
                    province.rebuild()
                province.fail_over()
                report(number + 1)
        except (TimeoutError, subprocess.CalledProcessError) as error:
            province.outcome.errors.append(f"{type(error).__name__} in run {province.outcome.runs + 1}")
        else:
            province.stop_desks()
            province.check()
        finally:
            province.close()
        return province.outcome


def main() -> int:
    """Run, print the outcome, and return 1 when it is not sound."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    outcome = run(arguments.runs, arguments.seed, lambda number: print(f"run {number}", file=sys.stderr, flush=True))
    print(json.dumps({"seed": arguments.seed, **asdict(outcome)}))
    return 0 if outcome.is_sound else 1


if __name__ == "__main__":
    sys.exit(main())
