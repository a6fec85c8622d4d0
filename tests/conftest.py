"""What many tests share: a desk of invented people under a clock that can be moved."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier import Reception, all_present, checklist
from desktop_app.domain.person import Applicant
from desktop_app.domain.procedure import fee_on
from desktop_app.services.catalogue import Catalogue, load_catalogue
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.desk import NewDesk, fill_desk
from desktop_app.services.sample import sample_agency, sample_people
from desktop_app.services.spool import PrintSettings, choose_printer
from desktop_app.storage.engine import Store

os.environ.setdefault("QT_QPA_PLATFORM", "xcb" if os.environ.get("DISPLAY") else "offscreen")

KEY = bytes(range(32))


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
    new = NewDesk(sample_agency(), "Trần Minh Đức", "mat khau thu", PrintSettings("", ""))
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
        procedure_id=procedure_id,
        documents=all_present(checklist(version.documents)),
        steps=version.steps,
        fee=fee_on(version, context.today()),
    )
