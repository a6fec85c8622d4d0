from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.demo.sample_desk import sample_agency
from desktop_app.services.catalogue import Catalogue
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.services.desk.setup import NewDesk, make_desk
from desktop_app.services.printing.spool import PrintSettings
from tests.conftest import MovableClock

PASSWORD = "mat khau thu"
MakeDesk = Callable[[], DeskContext]


@pytest.fixture
def folder(tmp_path: Path) -> DeskFolder:
    return DeskFolder(tmp_path / "desk")


@pytest.fixture
def make(folder: DeskFolder, catalogue: Catalogue, clock: MovableClock, tmp_path: Path) -> MakeDesk:
    """Make a real desk with one officer, an administrator, guarded against a rollback."""

    def made() -> DeskContext:
        new = NewDesk(sample_agency(), "trần minh đức", PASSWORD, PrintSettings("", str(folder.path / "pdf")), "1")
        return make_desk(folder, new, catalogue, clock, tmp_path / "guard")

    return made
