"""Several worker processes behave as one server."""

import os
import re
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import httpx2
import pytest

from desktop_app.domain.codec import encode
from desktop_app.sync.messages import unpack_message
from desktop_app.sync.protocol import PROTOCOLS, Enrolled, Hello
from desktop_app.sync.signing import sign_request
from tests.central_server.conftest import UNIT
from tests.central_server.desks import Desk
from tests.central_server.machine import Machine
from tests.central_server.web.conftest import enrolment


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
    # Buckets refill in hours: what a test counts does not depend on the machine's speed.
    machine.environment |= {
        "QMC_WORKERS": "2",
        "QMC_PAGE_RATE": "1e-4",
        "QMC_DEVICE_RATE": "1e-4",
        "QMC_DEVICE_BURST": "9",
    }
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


def test_a_session_holds_at_every_worker_and_after_a_restart(machine: Machine, server: subprocess.Popen[str]) -> None:
    machine.environment["QMC_PAGE_RATE"] = "0"
    server = _restarted(machine, server)
    status, token, _ = machine.run("add-token", "--unit", str(UNIT), "Tỉnh", "--role", "report")
    assert status == 0
    workers = _workers(server)
    with httpx2.Client(base_url=machine.url) as browser, _only(workers[0], workers):
        assert browser.post("/bao-cao", data={"token": token}).status_code == 303
        cookie = browser.cookies["bao_cao"]
    for worker in workers:
        with _only(worker, workers):
            assert httpx2.get(f"{machine.url}/bao-cao", cookies={"bao_cao": cookie + "x"}).status_code == 401
    _restarted(machine, server)
    shown = [httpx2.get(f"{machine.url}/bao-cao", cookies={"bao_cao": cookie}).status_code for _ in range(40)]
    assert shown == [200] * 40


def _restarted(machine: Machine, server: subprocess.Popen[str]) -> subprocess.Popen[str]:
    server.terminate()
    server.wait(60)
    started = machine.serve()
    _wait_for_worker(started)
    return started


def _statuses(workers: list[int], ask: Callable[[], int]) -> Counter[int]:
    """Return the statuses of 40 requests, of which each worker answers half, in turns of five."""
    statuses: Counter[int] = Counter()
    for turn in range(8):
        with _only(workers[turn % 2], workers):
            statuses.update(ask() for _ in range(5))
    return statuses


def test_every_limit_counts_over_all_workers(machine: Machine, server: subprocess.Popen[str]) -> None:
    workers = _workers(server)
    desk = Desk(UNIT)
    _, code, _ = machine.run("enrolment-code", "--unit", str(UNIT))
    enrolled = httpx2.post(f"{machine.url}/v1/enrolments", content=encode(enrolment(desk, code)))
    desk.device_id = unpack_message(Enrolled, enrolled.content).device_id

    def greet() -> int:
        path = f"/v1/units/{UNIT}/devices/{desk.device_id}/hello"
        body = encode(Hello(PROTOCOLS, "1.0", 0, ""))
        signed = sign_request(desk.key, str(desk.device_id), "POST", path, body, int(time.time()), uuid4().hex)
        return httpx2.post(machine.url + path, content=body, headers=signed).status_code

    def guess() -> int:
        return httpx2.post(f"{machine.url}/v1/enrolments", content=encode(enrolment(desk, "WRONG"))).status_code

    assert _statuses(workers, greet) == {200: 9, 429: 31}
    assert _statuses(workers, guess) == {403: 10, 429: 30}
    assert _statuses(workers, lambda: httpx2.get(machine.url).status_code) == {200: 1, 429: 39}


def test_wrong_look_up_keys_count_over_all_workers(machine: Machine, server: subprocess.Popen[str]) -> None:
    machine.environment["QMC_PAGE_RATE"] = "0"
    workers = _workers(_restarted(machine, server))
    form = {"code": "H44.18-20261125-0000001", "key": "wrong"}
    tried = _statuses(workers, lambda: httpx2.post(f"{machine.url}/", data=form).status_code)
    assert tried == {404: 10, 429: 30}
