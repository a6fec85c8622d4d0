"""A day on a network that cuts, stalls and corrupts: the desk keeps working, the server gets every event once."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.storage.sync_state import write_server
from tests.faults.comparing import check
from tests.faults.desk_days import DeskFolder, day, until_quiet
from tests.faults.fault_proxy import FATES, FaultProxy
from tests.faults.service import Service


@pytest.mark.parametrize("seed", range(2))
def test_nothing_is_lost_behind_a_bad_network(
    service: Service, made_desk: DeskContext, people: list[Applicant], folder: Path, seed: int
) -> None:
    proxy = FaultProxy(service.port, seed)
    template = replace(made_desk, clock=lambda: datetime.now(UTC))
    unit_id, desk = service.office(), DeskFolder(folder / f"desk-{seed}", template)
    desk.run(day(proxy.url, service.code(unit_id), people, 25))
    proxy.is_calm = True
    desk.run(until_quiet)
    check(service, unit_id, desk)
    assert len(desk.seen) == 25
    assert set(FATES) <= set(proxy.met), "every fate was met"
    proxy.close()


def test_a_desk_whose_server_is_gone_goes_on(
    service: Service, made_desk: DeskContext, people: list[Applicant], folder: Path
) -> None:
    template = replace(made_desk, clock=lambda: datetime.now(UTC))
    unit_id, desk = service.office(), DeskFolder(folder / "desk-alone", template)
    act = day(service.url, service.code(unit_id), people, 1)
    desk.run(act)
    context = desk.opened()
    with context.store.write() as connection:
        write_server(connection, url="http://127.0.0.1:9")
    context.store.close()
    desk.run(act)
    context = desk.opened()
    with context.store.write() as connection:
        write_server(connection, url=service.url)
    context.store.close()
    desk.run(until_quiet)
    check(service, unit_id, desk)
    assert len(desk.seen) == 2
