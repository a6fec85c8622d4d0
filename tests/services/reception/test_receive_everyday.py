"""A fresh commune desk: what its citizens come for every day is found in six keys and received to paper."""

from datetime import datetime
from pathlib import Path

import pypdfium2
import pytest

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier.dossier import DocumentState, Reception, SubmittedDocument, all_present, checklist
from desktop_app.domain.dossier.procedure import CopyCounts, Procedure, fee_on
from desktop_app.domain.law.working_time import LimitStep, LimitUnit
from desktop_app.domain.people.agency import Agency, AgencyCode
from desktop_app.domain.people.person import Applicant
from desktop_app.domain.people.usual_names import OfficeKind, usual_names
from desktop_app.services.administrative_units import communes, find_units, provinces
from desktop_app.services.catalogue import load_catalogue
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.desk.setup import NewDesk, fill_desk
from desktop_app.services.printing.spool import JobState, PrintSettings, print_job
from desktop_app.services.reception.receive import receive
from desktop_app.storage.engine import Store
from desktop_app.storage.keys import new_key
from tests.conftest import MovableClock

# What the officer types, how often Down is pressed, and the procedure that is meant. Enter is a key too.
EVERYDAY = (
    ("ks", 0, "1.001193"),
    ("kt", 0, "1.000656"),
    ("kh", 0, "1.000894"),
    ("tthn", 0, "1.004873"),
    ("sao y", 0, "2.000815"),
    ("chu k", 0, "2.000884"),
    ("hop d", 0, "2.001035"),
    ("cai c", 0, "1.004859"),
    ("doi t", 0, "1.004859"),
    ("trich", 0, "2.000635"),
    ("hkd", 0, "1.001612"),
    ("hkd", 1, "2.000720"),
    ("cham", 0, "1.001266"),
    ("tam n", 0, "1.001570"),
    ("doi s", 0, "1.012783"),
    ("mat s", 0, "1.012786"),
    ("cmd", 0, "1.013949"),
    ("tcxh", 0, "1.001776"),
    ("mai t", 0, "1.001731"),
    ("ncc", 0, "1.010833"),
    ("con n", 0, "2.001263"),
    ("gpxd", 0, "1.013225"),
    ("nha o", 0, "1.013225"),
    ("huu t", 0, "1.014027"),
)
_MOST_KEYS = 6
_TYPED_LIMIT = (LimitStep(5, LimitUnit.WORKING_DAY),)
_TYPED_PAPER = SubmittedDocument("Tờ khai theo mẫu", CopyCounts(original=1), DocumentState.PRESENT, listed=False)


@pytest.fixture
def desk(tmp_path: Path) -> DeskContext:
    """A desk as the wizard makes it of a province and a commune."""
    province = find_units(provinces(), "an gi")[0]
    names = usual_names(OfficeKind.COMMUNE, province, find_units(communes(province.code), "nui cam")[0])
    agency = Agency(
        names.parent, names.name, f"Quầy 01, {names.name}", names.place, (AgencyCode("H01.30.12"),), desk="Quầy 01"
    )
    new = NewDesk(agency, "Trần Minh Đức", "mat khau thu", PrintSettings("", str(tmp_path / "pdf")))
    clock = MovableClock(datetime(2026, 11, 30, 8, 0, tzinfo=VIETNAM))
    return fill_desk(Store(tmp_path / "desk.db", new_key()), new, load_catalogue(), clock)


def test_everyday_procedures_are_found_in_six_keys_and_received(
    desk: DeskContext, people: list[Applicant], tmp_path: Path
) -> None:
    assert len({code for _, _, code in EVERYDAY}) > 20
    procedures = {}
    for typed, downs, code in EVERYDAY:
        assert len(typed) + downs + 1 <= _MOST_KEYS
        hit = desk.catalogue.find(typed)[downs]
        assert hit.id == code, typed
        procedures[code] = desk.catalogue.by_id(code)
    for procedure in procedures.values():
        assert procedure is not None
        dossier = receive(desk, _page(desk, procedure, people[0]))
        assert dossier.job_id is not None
        assert print_job(desk, dossier.job_id) is JobState.SENT
        text = _text_of(tmp_path / "pdf" / f"{dossier.dossier.code}.pdf")
        assert "UBND XÃ NÚI CẤM" in text and procedure.name.split()[0] in text
    desk.store.close()


def _page(desk: DeskContext, procedure: Procedure, person: Applicant) -> Reception:
    """Return the filled page; what the catalogue does not know is what the officer types."""
    version = procedure.in_use_on(desk.today())
    assert version is not None
    blank = checklist(version.documents)
    lines = all_present(blank, optional=not any(line.required for line in blank))
    return Reception(
        id=new_id(),
        owner=person,
        procedure_id=procedure.id,
        documents=lines or (_TYPED_PAPER,),
        steps=version.steps or _TYPED_LIMIT,
        fee=fee_on(version, desk.today()),
    )


def _text_of(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
