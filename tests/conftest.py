"""What many tests share: a desk of invented people under a clock that can be moved."""

import gc
import os
import shutil
from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from argon2 import PasswordHasher
from hypothesis import settings

from desktop_app.demo.sample_desk import sample_agency, sample_people
from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier.dossier import Reception, all_present, checklist
from desktop_app.domain.dossier.procedure import fee_on
from desktop_app.domain.people.person import Applicant
from desktop_app.services.catalogue import Catalogue, load_catalogue
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.desk import passwords
from desktop_app.services.desk.setup import NewDesk, fill_desk
from desktop_app.services.printing.spool import PrintSettings, choose_printer
from desktop_app.storage import key_slots
from desktop_app.storage.engine import Store
from tests.display import HAS_DISPLAY, Display, start_display
from tests.scheduling import OneGroupForCups

os.environ.setdefault("QT_QPA_PLATFORM", "xcb" if HAS_DISPLAY else "offscreen")
# The keyring of the machine under test is none of the tests' business.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

KEY = bytes(range(32))
# Checking a password takes 0.1 s on purpose; tests use the lowest cost, except those of the cost itself.
key_slots._COST = key_slots.Cost(1, 8, 1)
passwords._HASHER = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)

# For packaging/test.sh: the same examples in each run, half as many as `--hypothesis-profile=ci` draws.
settings.register_profile("routine", settings.get_profile("ci"), max_examples=50)

# What a test needs follows from its fixtures; `packaging/test.sh --fast` leaves all of these out.
_MARKS_BY_FIXTURE = {
    "qapp": "window",
    "qtbot": "window",
    "cupsd": "cups",
    "cluster": "postgres",
    "quick_cluster": "postgres",
    "service": "postgres",
    "browser": "browser",
}
_MOST_GARBAGE = 50_000
_displays: list[Display] = []
_TESTS = Path(__file__).parent


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark tests by the fixtures that they use, and begin with the longest."""
    for item in items:
        if {"faults", "simulation"} & set(item.path.relative_to(_TESTS).parts):
            item.add_marker("thorough")
        for fixture in getattr(item, "fixturenames", ()):
            if mark := _MARKS_BY_FIXTURE.get(fixture):
                item.add_marker(mark)
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> OneGroupForCups:
    """Replace the scheduling of pytest-xdist."""
    return OneGroupForCups(config, log)


def pytest_collection_finish(session: pytest.Session) -> None:
    """Give this process a display of its own when it opens windows and shares no other's on purpose."""
    # Nine thousand tests are half a million objects: looking through them takes a third of a second after each window.
    gc.collect()
    gc.freeze()
    is_worker = "PYTEST_XDIST_WORKER" in os.environ
    opens_windows = any(item.get_closest_marker("window") for item in session.items)
    if opens_windows and shutil.which("Xvfb") and (is_worker or not os.environ.get("DISPLAY")):
        display = start_display()
        _displays.append(display)
        os.environ["DISPLAY"] = display.name


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Collect garbage between the tests, in this thread, and not while one runs.

    Python 3.11 collects in the middle of an allocation. The end of a widget lets other threads go on meanwhile, and two
    of them made the ``__dict__`` of one object: it was freed twice, and a later test ended the process. After the
    teardown pytest still holds the values of the fixtures, so this is later.
    """
    # Long runs have no widgets, and more garbage than fits between two tests.
    if item.get_closest_marker("window") or not item.get_closest_marker("slow"):
        gc.disable()
    result = yield
    if item.get_closest_marker("window") or gc.get_count()[0] > _MOST_GARBAGE:
        gc.collect()
    gc.enable()
    return result


def pytest_unconfigure() -> None:
    """End the display of this process."""
    while _displays:
        _displays.pop().stop()


@dataclass
class MovableClock:
    """A clock that stands still until it is moved."""

    now: datetime = datetime(2026, 11, 23, 9, 42, tzinfo=VIETNAM)

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: float) -> None:
        self.now += timedelta(**by)


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load_catalogue()


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock()


@pytest.fixture(scope="session")
def made_desk(tmp_path_factory: pytest.TempPathFactory, catalogue: Catalogue) -> DeskContext:
    """A desk made once and closed; each test works on a copy of its file."""
    folder = tmp_path_factory.mktemp("made")
    new = NewDesk(sample_agency(), "Trần Minh Đức", "mat khau thu", PrintSettings("", ""), "1")
    made = fill_desk(Store(folder / "desk.db", KEY), new, catalogue, MovableClock())
    made.store.close()
    return made


@pytest.fixture
def context(tmp_path: Path, made_desk: DeskContext, clock: MovableClock) -> Iterator[DeskContext]:
    shutil.copyfile(made_desk.store.path, tmp_path / "desk.db")
    copied = replace(made_desk, store=Store(tmp_path / "desk.db", KEY), clock=clock)
    choose_printer(copied, PrintSettings("", str(tmp_path / "pdf")))
    yield copied
    copied.store.close()


@pytest.fixture(scope="session")
def people() -> list[Applicant]:
    return sample_people(20)


def a_reception(context: DeskContext, person: Applicant, procedure_id: str = "A01") -> Reception:
    """Return a filled page: every document there."""
    procedure = context.catalogue.by_id(procedure_id)
    assert procedure is not None
    version = procedure.in_use_on(context.today())
    assert version is not None
    return Reception(
        id=new_id(),
        owner=replace(person),
        procedure_id=procedure.id,
        documents=all_present(checklist(version.documents), optional=True),
        steps=version.steps,
        fee=fee_on(version, context.today()),
    )
