"""Two PostgreSQL servers on loopback: one serves, the other follows it, and a commit waits for both."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import psycopg

from tests.central_server.cluster import programs
from tests.central_server.machine import free_port

_PATIENCE_S = 120
_STARTS = 6
_SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "shared_buffers": "32MB",
    "max_connections": "60",
    "max_wal_senders": "4",
    "wal_keep_size": "64MB",
}


@dataclass
class Node:
    """One PostgreSQL server with data and a port of its own."""

    folder: Path
    name: str
    port: int = field(default_factory=free_port)

    @property
    def data(self) -> Path:
        return self.folder / self.name

    def create(self) -> None:
        """Make an empty cluster."""
        _run("initdb", "-D", self.data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale")

    def follow(self, primary: "Node") -> None:
        """Begin anew as a standby of another server, and wait until its commits wait for this one."""
        shutil.rmtree(self.data, ignore_errors=True)
        source = f"host=127.0.0.1 port={primary.port} user=postgres application_name={self.name}"
        _run("pg_basebackup", "-D", self.data, "-d", source, "-R", "-X", "stream", "-c", "fast")
        self.start()
        primary.execute(f"ALTER SYSTEM SET synchronous_standby_names = '{self.name}'")
        primary.execute("SELECT pg_reload_conf()")
        wait_until(lambda: primary.execute("SELECT sync_state FROM pg_stat_replication") == [("sync",)])

    def start(self) -> None:
        options = " ".join(f"-c {name}={value}" for name, value in _SETTINGS.items())
        options += f" -c port={self.port} -k {self.folder}"
        words = ("-D", self.data, "-w", "-l", self.folder / f"{self.name}.log", "-o", options, "start")
        for _ in range(_STARTS - 1):
            # While it was down, a connection of another test may have got its port, for as long as that one lasts.
            if subprocess.run(_command("pg_ctl", *words), check=False, **_QUIET).returncode == 0:  # type: ignore[call-overload]
                return
            time.sleep(2)
        _run("pg_ctl", *words)

    def kill(self) -> None:
        """End all processes at once and without notice, as when the machine loses power."""
        postmaster = int((self.data / "postmaster.pid").read_text().splitlines()[0])
        children = Path(f"/proc/{postmaster}/task/{postmaster}/children").read_text().split()
        for pid in (postmaster, *map(int, children)):
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue

    def stop_following(self) -> None:
        """Lose all that the primary sends from now on, as over a broken network."""
        self.execute("ALTER SYSTEM SET primary_conninfo = ''")
        self.execute("SELECT pg_reload_conf()")
        wait_until(lambda: not self.execute("SELECT 1 FROM pg_stat_wal_receiver"))

    def promote(self) -> None:
        """Make a standby the server that is written to; it waits for nobody until it has a standby."""
        _run("pg_ctl", "-D", self.data, "-w", "promote")

    def stop(self) -> None:
        if (self.data / "postmaster.pid").exists():
            subprocess.run(_command("pg_ctl", "-D", self.data, "-m", "immediate", "stop"), check=False, **_QUIET)  # type: ignore[call-overload]

    def execute(self, statement: str) -> list[tuple[object, ...]]:
        """Run a statement in the database ``postgres``; return its rows."""
        with psycopg.connect(f"{self.url('postgres')}", autocommit=True) as connection:
            cursor = connection.execute(statement.encode())
            return cursor.fetchall() if cursor.description is not None else []

    def url(self, database: str) -> str:
        return f"postgresql://postgres@127.0.0.1:{self.port}/{database}"


def wait_until(holds: Callable[[], bool]) -> None:
    """Wait for a condition.

    Raises:
        TimeoutError: when it does not hold for minutes.
    """
    end = time.monotonic() + _PATIENCE_S
    while not holds():
        if time.monotonic() > end:
            raise TimeoutError(holds)
        time.sleep(0.02)


_QUIET = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": "/"}


def _command(program: str, *words: object) -> list[str]:
    as_owner = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    return [*as_owner, str(programs() / program), *map(str, words)]


def _run(program: str, *words: object) -> None:
    subprocess.run(_command(program, *words), check=True, **_QUIET)  # type: ignore[call-overload]
