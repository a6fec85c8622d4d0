"""A private PostgreSQL cluster for tests: Debian's programs, a folder of its own, a socket instead of a port."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg

from central_server.storage.database import Database
from central_server.storage.schema import migrate
from tests.quick_folder import quick_folder

TEMPLATE = "qmc_template"
# Nothing here has to outlive a power cut: what is tested is the protocol, not the disk.
_QUICK = ("fsync=off", "full_page_writes=off")
_ALWAYS = ("shared_buffers=64MB", "max_connections=200", "listen_addresses=")


def programs() -> Path:
    """Return where Debian keeps initdb and postgres."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if not found:
        raise RuntimeError("no PostgreSQL: apt-get install postgresql")
    return found[-1].parent


@contextmanager
def running_cluster() -> Iterator["Cluster"]:
    """Yield a cluster of its own, in memory where there is room."""
    with quick_folder() as folder:
        made = Cluster(folder / "cluster")
        made.start()
        try:
            yield made
        finally:
            made.stop()


class Cluster:
    """A running cluster; databases are copies of one migrated template, or of each other."""

    def __init__(self, folder: Path, settings: Sequence[str] = _QUICK) -> None:
        self._settings = (*_ALWAYS, *settings)
        self._folder = folder
        self._data = folder / "data"
        self._numbers = count(1)
        self._user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        folder.mkdir(parents=True, exist_ok=True)
        if self._user:
            shutil.chown(folder, "postgres", "postgres")
            for above in folder.parents[:4]:
                if above.stat().st_uid == 0 and above != Path("/") and above.name.startswith(("pytest", "qmc")):
                    above.chmod(above.stat().st_mode | 0o011)

    def start(self) -> None:
        bin_ = programs()
        self._run(bin_ / "initdb", "-D", self._data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "-N")
        options = " ".join(f"-c {one}" for one in self._settings) + f" -k {self._folder}"
        self._run(bin_ / "pg_ctl", "-D", self._data, "-w", "-l", self._folder / "log", "-o", options, "start")
        self._sql(f"CREATE DATABASE {TEMPLATE}")
        template = Database(self.url(TEMPLATE), pool=1)
        migrate(template)
        template.close()

    def stop(self) -> None:
        self._run(programs() / "pg_ctl", "-D", self._data, "-m", "immediate", "stop")
        shutil.rmtree(self._folder, ignore_errors=True)

    def url(self, name: str) -> str:
        return f"postgresql://postgres@/{name}?host={self._folder}"

    def copy(self, template: str = TEMPLATE) -> str:
        """Make a database from another that nobody is connected to; return its name."""
        name = f"qmc_{next(self._numbers)}"
        self._sql(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")
        return name

    def drop(self, name: str) -> None:
        self._sql(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def forbid(self, name: str) -> None:
        """Cut all connections to a database and let none in any more."""
        self._sql(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
        self._sql(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")

    def allow(self, name: str) -> None:
        """Let connections to a database in again."""
        self._sql(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")

    def _sql(self, statement: str) -> None:
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(statement.encode())

    def _run(self, *command: object) -> None:
        words = [*self._user, *map(str, command)]
        # The server must not hold the pipes of the test run open.
        with (self._folder / "commands.log").open("ab") as log:
            subprocess.run(words, check=True, stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd="/")
