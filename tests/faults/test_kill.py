"""SIGKILL at two hundred random moments of saving and printing: nothing an officer saw saved is lost."""

import multiprocessing
import os
import random
import signal
import time
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from desktop_app.demo.sample_desk import sample_agency, sample_people
from desktop_app.domain.people.person import Applicant
from desktop_app.domain.serials import serial_of_day
from desktop_app.services.catalogue import Catalogue, load_catalogue
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.setup import NewDesk, fill_desk
from desktop_app.services.printing.spool import JobState, PrintSettings, open_spool, print_job, recover
from desktop_app.services.reception.receive import receive
from desktop_app.storage.engine import Store
from desktop_app.storage.event_log import broken_links
from desktop_app.storage.integrity import find_damage
from tests.conftest import KEY, MovableClock, a_reception

_KILLS = 100
_LONGEST_S = 0.08


def _work(context: DeskContext, sender: Connection) -> None:
    # What the officer saw: the code after the commit. The paper follows.
    people = sample_people(40, os.getpid())
    for person in people * 1000:
        made = receive(context, a_reception(context, person))
        sender.send(made.dossier.code)
        if made.job_id is not None:
            print_job(context, made.job_id)


def _opened(context: DeskContext) -> DeskContext:
    return replace(context, store=Store(context.store.path, KEY))


def _round(context: DeskContext, chance: random.Random) -> list[str]:
    """Fork a desk at work, kill it at a random moment, return the codes that were seen saved."""
    receiver, sender = multiprocessing.Pipe(duplex=False)
    child = os.fork()
    if child == 0:
        try:
            _work(_opened(context), sender)
        finally:
            os._exit(1)
    sender.close()
    seen = [receiver.recv()] if chance.random() < 0.8 else []
    time.sleep(chance.random() * _LONGEST_S)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    try:
        while True:
            seen.append(receiver.recv())
    except (EOFError, OSError):
        receiver.close()
    return seen


def _check(context: DeskContext, seen: list[str], folder: Path) -> None:
    desk = _opened(context)
    assert not find_damage(desk.store)
    with desk.store.read() as connection:
        codes = [row[0] for row in connection.exec_driver_sql("SELECT code FROM dossier ORDER BY seq")]
        assert not list(broken_links(connection))
        events = connection.exec_driver_sql(
            "SELECT count(*) FROM dossier d WHERE NOT EXISTS (SELECT 1 FROM dossier_event e WHERE e.dossier_id = d.id)"
        ).scalar()
    assert events == 0, "a dossier without its first event"
    assert len(set(codes)) == len(codes), "a code used twice"
    assert set(seen) <= set(codes), "a dossier that was seen saved is lost"
    papers = {path.stem for path in folder.glob("*.pdf")}
    assert papers <= set(codes), "a receipt without a dossier"
    serials = sorted(int(code.rpartition("-")[2]) for code in codes)
    places = range(1, len(serials) + 1)
    assert serials == [serial_of_day(1, place) for place in places], "a number burnt or left out"
    desk.store.close()


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_nothing_is_lost_by_a_kill(tmp_path: Path, clock: MovableClock) -> None:
    catalogue: Catalogue = load_catalogue()
    folder = tmp_path / "pdf"
    new = NewDesk(sample_agency(), "Trần Minh Đức", "mat khau thu", PrintSettings("", str(folder)), "1")
    context = fill_desk(Store(tmp_path / "desk.db", KEY), new, catalogue, clock)
    warm: Applicant = sample_people(1)[0]
    first = receive(context, a_reception(context, warm))
    assert first.job_id is not None
    print_job(context, first.job_id)
    context.store.close()
    chance = random.Random(11)
    seen: list[str] = [first.dossier.code]
    kills = 0
    # Four rounds in five wait for at least one dossier, so a slow machine needs a few rounds more, never many.
    while kills < _KILLS or len(seen) <= _KILLS:
        seen += _round(context, chance)
        kills += 1
        if kills % 20 == 0:
            _check(context, seen, folder)
        assert kills < 2 * _KILLS, "too few dossiers were seen saved"
    _check(context, seen, folder)
    _resume(context, folder)


def _resume(context: DeskContext, folder: Path) -> None:
    desk = _opened(context)
    interrupted = recover(desk)
    waiting = open_spool(desk)
    assert interrupted == len([job for job in waiting if job.state is JobState.INTERRUPTED])
    for job in waiting:
        print_job(desk, job.id)
    with desk.store.read() as connection:
        codes = {row[0] for row in connection.exec_driver_sql("SELECT code FROM dossier")}
    assert {path.stem.split(" (")[0] for path in folder.glob("*.pdf")} == codes, "every dossier has its paper now"
    desk.store.close()
