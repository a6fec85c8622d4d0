"""Several worker processes behave as one server."""

import os
import re
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2
import pytest

from tests.central_server.conftest import UNIT
from tests.central_server.machine import Machine


def _workers(server: subprocess.Popen[str]) -> list[int]:
    """Return the worker processes of a server."""
    children = Path(f"/proc/{server.pid}/task/{server.pid}/children").read_text().split()
    return [int(pid) for pid in children if b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()]


@contextmanager
def _only(worker: int, workers: list[int]) -> Iterator[None]:
    """Let one worker answer: the others are stopped meanwhile."""
    others = [pid for pid in workers if pid != worker]
    for pid in others:
        os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in others:
            os.kill(pid, signal.SIGCONT)


@pytest.fixture
def server(machine: Machine) -> subprocess.Popen[str]:
    machine.environment["QMC_WORKERS"] = "2"
    assert machine.run("migrate")[0] == 0
    assert machine.run("add-unit", "Phường Thử", "--unit", str(UNIT))[0] == 0
    started = machine.serve()
    _wait_for_worker(started)
    return started


def _wait_for_worker(server: subprocess.Popen[str]) -> None:
    assert server.stderr is not None
    assert "listening" in server.stderr.readline()


def _counted(machine: Machine) -> int:
    text = httpx2.get(f"{machine.url}/metrics").text
    assert "qmc_waiting_desks 0.0" in text
    found = re.search(r'qmc_requests_total\{method="GET",route="/healthz",status="200"\} (\d+)', text)
    return int(found[1]) if found else 0


def test_every_worker_reports_the_metrics_of_all(machine: Machine, server: subprocess.Popen[str]) -> None:
    workers = _workers(server)
    assert len(workers) == 2
    for count, worker in enumerate(workers, 1):
        with _only(worker, workers):
            for _ in range(5):
                httpx2.get(f"{machine.url}/healthz")
            assert _counted(machine) == 5 * count
    with _only(workers[0], workers):
        assert _counted(machine) == 10

    os.kill(workers[0], signal.SIGKILL)
    _wait_for_worker(server)
    assert _counted(machine) == 10


def test_a_session_holds_at_every_worker(machine: Machine, server: subprocess.Popen[str]) -> None:
    status, token, _ = machine.run("add-token", "--unit", str(UNIT), "Tỉnh", "--role", "report")
    assert status == 0
    workers = _workers(server)
    with httpx2.Client(base_url=machine.url) as browser, _only(workers[0], workers):
        assert browser.post("/bao-cao", data={"token": token}).status_code == 303
        cookie = browser.cookies["bao_cao"]
    for worker in workers:
        with _only(worker, workers):
            assert httpx2.get(f"{machine.url}/bao-cao", cookies={"bao_cao": cookie}).status_code == 200
            assert httpx2.get(f"{machine.url}/bao-cao", cookies={"bao_cao": cookie + "x"}).status_code == 401
