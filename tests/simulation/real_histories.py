"""Histories without test doubles: real encrypted files, real services, real PostgreSQL."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from desktop_app.demo.sample_desk import sample_agency, sample_people
from desktop_app.domain.dossier.dossier import Reception
from desktop_app.services.catalogue import load_catalogue
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.setup import NewDesk, fill_desk
from desktop_app.services.printing.spool import PrintSettings
from desktop_app.storage.engine import Store
from tests.central_server.cluster import Cluster
from tests.conftest import KEY, a_reception
from tests.quick_folder import quick_folder
from tests.simulation.actions import run, world_of
from tests.simulation.memory_server import MemoryServer
from tests.simulation.options import Options
from tests.simulation.postgres_server import PostgresServer
from tests.simulation.real_desk import OnDisk
from tests.simulation.world import World

_START = datetime(2026, 11, 25, 1, 0, tzinfo=UTC)
_PEOPLE = sample_people(20)


def _page(context: DeskContext, dossier_id: UUID) -> Reception:
    return replace(a_reception(context, _PEOPLE[dossier_id.int % len(_PEOPLE)]), id=dossier_id)


def template_desk(folder: Path) -> DeskContext:
    """Return a desk made once and closed; each desk of a history begins as a copy of its file."""
    new = NewDesk(sample_agency(), "Trần Minh Đức", "mat khau thu", PrintSettings("", ""))
    made = fill_desk(Store(folder / "template.db", KEY), new, load_catalogue(), lambda: _START)
    made.store.close()
    return made


_IN_MEMORY_ONLY = frozenset({"overlap"})
"""What the real server cannot be made to do at a chosen moment."""
_DESK_IN_MEMORY_ONLY = frozenset({"flip"})


def options_of(seed: int, steps: int, *, has_real_desks: bool = True) -> Options:
    """Return what a history over real files or a real database may meet."""
    without = _IN_MEMORY_ONLY | (_DESK_IN_MEMORY_ONLY if has_real_desks else frozenset())
    return Options(steps=steps, without=without if seed % 2 else without | {"revert"})


def run_real_history(
    folder: Path, template: DeskContext, seed: int, steps: int, server: Callable[[], Any] = MemoryServer
) -> World:
    """Run one history over real files and return its world; ``world.found`` has the findings."""
    factory = OnDisk(folder, replace(template, clock=lambda: _START), _page, server)
    world = world_of(seed, options_of(seed, steps), lambda _: factory)
    run(world)
    for desk in factory.desks:
        desk.close()
    shutil.rmtree(folder, ignore_errors=True)
    return world


def run_real_histories(seeds: range, steps: int) -> Iterator[World]:
    """Run histories over real files and a real database, one after the other."""
    with quick_folder() as folder:
        cluster = Cluster(folder / "cluster")
        cluster.start()
        template = template_desk(folder)
        try:
            for seed in seeds:
                journal = folder / f"journal-{seed}"
                server = PostgresServer(cluster, journal, UUID(int=7))
                yield run_real_history(folder / f"desks-{seed}", template, seed, steps, lambda made=server: made)  # type: ignore[misc]
                server.close()
        finally:
            cluster.stop()
