"""A real server process on loopback, over a database of a private cluster, that can be killed, moved and restored."""

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

import httpx2

from central_server.storage.credentials import make_code
from central_server.storage.database import Database
from central_server.storage.journal import JournalFile
from central_server.storage.recovery import fence_all
from central_server.storage.restore_detection import detectors_of
from tests.central_server.cluster import Cluster
from tests.faults.kill_points import VARIABLE, kill_at
from tests.unmeasured import unmeasured_environment

_READY_S = 30.0


class Service:
    """One server: its database, its journal, its process."""

    def __init__(self, cluster: Cluster, folder: Path, pool: int = 8, ingest: int = 4) -> None:
        self._limits = {"QMC_POOL": str(pool), "QMC_INGEST": str(ingest)}
        self._cluster = cluster
        self._journal = folder / "journal"
        self._name = cluster.copy()
        self._log = (folder / "server.log").open("ab")
        self._process: subprocess.Popen[bytes] | None = None
        self.port = _free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        JournalFile(self._journal).create()

    def start(self, die_at: str = "") -> None:
        """Start the process and wait until it answers."""
        environment = {
            **unmeasured_environment(),
            "QMC_DATABASE_URL": self._cluster.url(self._name),
            "QMC_JOURNAL": str(self._journal),
            "QMC_PORT": str(self.port),
            **self._limits,
            "QMC_DEVICE_RATE": "0",
            "QMC_EXCHANGE_S": "0.1",
            # One process, so that the place of death is in it.
            "QMC_WORKERS": "1",
            "QMC_LOOK_UP_URL": "https://tracuu.example.vn",
            VARIABLE: die_at,
        }
        command = [sys.executable, "-m", "tests.faults.server_process"]
        self._process = subprocess.Popen(command, env=environment, stdout=self._log, stderr=self._log)
        end = time.monotonic() + _READY_S
        while time.monotonic() < end and self.is_running:
            with suppress(httpx2.HTTPError):
                if httpx2.get(f"{self.url}/readyz", timeout=1).is_success:
                    return
            time.sleep(0.05)
        raise RuntimeError("the server did not start")

    @property
    def is_running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    @property
    def was_killed(self) -> bool:
        return self._process is not None and self._process.poll() == -signal.SIGKILL

    def wait_until_killed(self) -> bool:
        """Wait until the process ended; return whether it was killed."""
        if self._process is not None:
            self._process.wait(_READY_S)
        return self.was_killed

    def stop(self) -> None:
        if self._process is not None:
            with suppress(ProcessLookupError):
                self._process.kill()
            self._process.wait()

    def close(self) -> None:
        self.stop()
        self._log.close()
        self._cluster.drop(self._name)

    def database(self) -> Database:
        return Database(self._cluster.url(self._name), pool=1)

    @property
    def journal(self) -> JournalFile:
        """The server's journal."""
        return JournalFile(self._journal)

    def office(self, name: str = "Phường Thử") -> UUID:
        """Take a new office in."""
        database, unit_id = self.database(), uuid4()
        database.add_unit(unit_id, name, uuid4().hex, datetime.now(UTC))
        database.close()
        return unit_id

    def code(self, unit_id: UUID) -> str:
        """Return a one-time code for a desk of an office."""
        database = self.database()
        code = make_code(database, unit_id, datetime.now(UTC))
        database.close()
        return code

    def copy_database(self) -> str:
        """Stop, and keep a backup."""
        self.stop()
        return self._cluster.copy(self._name)

    def put_back(self, backup: str, die_at: str = "") -> int:
        """Stop, put a backup in the database's place, and fence it, as an administrator would.

        Args:
            backup: the backup.
            die_at: where the command that fences is killed the first time; it is repeated then.

        Returns:
            The signal that ended the first command, or 0.
        """
        self.stop()
        self._cluster.drop(self._name)
        self._name = self._cluster.copy(backup)
        signals = self._fenced_in_child(die_at) if die_at else 0
        self._fence()
        return signals

    def _fenced_in_child(self, die_at: str) -> int:
        child = os.fork()
        if child == 0:
            kill_at(die_at, 1)
            self._fence()
            os._exit(0)
        _, status = os.waitpid(child, 0)
        return os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0

    def _fence(self) -> None:
        database = self.database()
        marks = detectors_of(database, self._journal)
        fence_all(database, JournalFile(self._journal), marks, datetime.now(UTC))
        database.close()


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
