"""The server as real processes with a database and a port of its own."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.central_server.cluster import Cluster


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@dataclass
class Machine:
    """A computer with the server on it."""

    environment: dict[str, str]
    database: str
    running: list[subprocess.Popen[str]] = field(default_factory=list)

    def run(self, *words: str) -> tuple[int, str, str]:
        command = [sys.executable, "-m", "central_server", *words]
        done = subprocess.run(command, check=False, env=self.environment, capture_output=True, text=True, timeout=60)
        return done.returncode, done.stdout.strip(), done.stderr

    def serve(self) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "central_server", "serve"]
        process = subprocess.Popen(command, env=self.environment, stderr=subprocess.PIPE, text=True)
        self.running.append(process)
        assert process.stderr is not None
        line = process.stderr.readline()
        assert "listening" in line, line + process.stderr.read()
        return process

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.environment['QMC_PORT']}"


@contextmanager
def running_machine(cluster: Cluster, journal: Path) -> Iterator[Machine]:
    """Give a machine with an empty database; its processes end with the block."""
    name = cluster.copy("template0")
    made = Machine(
        os.environ
        | {
            "QMC_DATABASE_URL": cluster.url(name),
            "QMC_JOURNAL": str(journal),
            "QMC_PORT": str(free_port()),
            "QMC_LOOK_UP_URL": "https://tra-cuu.example.vn/",
            "QMC_POOL": "6",
            "QMC_INGEST": "4",
        },
        name,
    )
    yield made
    for process in made.running:
        process.kill()
        process.wait()
        if process.stderr is not None:
            process.stderr.close()
    cluster.drop(name)
