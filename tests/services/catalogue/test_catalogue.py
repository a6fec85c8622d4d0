"""The catalogue as the program brings it, with rows of a server above it, and with ids of before."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from desktop_app.domain.catalogue.hits import Reason
from desktop_app.domain.catalogue.levels import Level, ListState
from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier.procedure import Procedure
from desktop_app.services.catalogue import Catalogue, catalogue_of, load_catalogue, usual_procedures
from desktop_app.storage.procedure_list import ProcedureList

TODAY = date(2026, 11, 28)
NOW = datetime(2026, 11, 28, 9, tzinfo=VIETNAM)
# Code of each of the rows that the program brought before the code became the id, beside those in its files.
OLD_IDS = {"A01": "2.001955", "B37": "1.010777", "B41": "1.010824.01", "B42": "1.010824.02", "C70-4": "1.010941"}


@pytest.mark.parametrize(("old", "code"), OLD_IDS.items())
def test_a_former_id_opens_the_same_procedure(catalogue: Catalogue, old: str, code: str) -> None:
    procedure = catalogue.by_id(old)
    assert procedure is not None
    assert procedure.id == code
    assert procedure.is_named(old)
    assert procedure.is_named(code)
    assert not procedure.is_named("A99")
    assert catalogue.by_id(code) == procedure


def test_a_code_of_before_opens_the_procedure_that_has_another_now(catalogue: Catalogue) -> None:
    assert catalogue.by_id("1.010832") == catalogue.by_id("1.013750") == catalogue.by_id("B47")
    assert catalogue.by_id("1.010824.03") == catalogue.by_id("1.010824"), "a case that is no row of its own"
    assert catalogue.by_id("9.999999") is None
    assert catalogue.version_at("9.999999", TODAY, NOW) is None


def test_a_lapsed_code_has_ended_and_names_its_successor(catalogue: Catalogue) -> None:
    procedure = catalogue.by_id("A14")
    assert procedure is not None
    assert procedure.on(TODAY) is None
    version = procedure.in_use_on(TODAY)
    assert version is not None
    assert version.effective_to == date(2026, 7, 17)
    assert procedure.successor is not None
    assert (procedure.successor.id, procedure.successor.is_confirmed) == ("1.014748", False)
    successor = catalogue.listed("1.014748")
    assert successor is not None
    assert successor.state is ListState.LISTED
    listed = catalogue.listed("A14")
    assert listed is not None
    assert listed.state is ListState.LEFT


def test_what_was_read_in_the_law_stands_above_the_portal_and_gaps_are_filled(catalogue: Catalogue) -> None:
    rules = catalogue.by_id("2.001955")
    assert rules is not None
    version = rules.in_use_on(TODAY)
    assert version is not None
    assert version.verified["limit"]
    assert version.steps[0].by == "Sở Nội vụ"
    stipend = catalogue.by_id("1.010824.01")
    assert stipend is not None
    assert stipend.agency == "Ủy ban nhân dân cấp xã", "the portal knows who carries it out"


def test_a_procedure_that_is_known_by_name_only_has_no_limit_and_no_papers(catalogue: Catalogue) -> None:
    procedure = catalogue.by_id("1.001257")
    assert procedure is not None
    (version,) = procedure.versions
    assert not version.limit_known
    assert (version.documents, version.fees, version.steps) == ((), (), ())
    assert version.verified == {"code": True, "name": True}


def test_lists_are_cheap_and_hold_what_the_desk_receives(catalogue: Catalogue) -> None:
    commune = catalogue.for_desk(Level.COMMUNE, None)
    names = dict(commune.names())
    assert names["1.001193"] == "Thủ tục đăng ký khai sinh"
    # 431 of the portal, one of them as its two cases, and the program's six of a commune that have ended.
    assert len(names) == 438
    assert len(commune.online_levels()) == 438
    assert "Ủy ban nhân dân cấp xã" in commune.units()
    assert commune.retention("1.001193") is commune.retention("9.999999") is None
    assert catalogue.date_of_data == "2026-07-18"
    assert [procedure.id for procedure in commune.procedures] == [name for name, _ in commune.names()]


def test_opening_the_catalogue_reads_no_procedure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ProcedureList, "detail", lambda *_: pytest.fail("a detail was read"))
    catalogue = load_catalogue().for_desk(Level.COMMUNE, None)
    assert catalogue.find("khai sinh")
    assert catalogue.names()
    assert catalogue.units()


def test_rows_of_the_office_stand_alone_and_the_rest_is_only_found(catalogue: Catalogue) -> None:
    published = Procedure(
        "1.001193", "1.001193", "Đăng ký khai sinh tại phường", "Hộ tịch", "UBND phường", (), online_level=4
    )
    office = catalogue.for_desk(Level.COMMUNE, None, [published])
    assert office.by_id("1.001193") == published
    assert office.names() == [("1.001193", "Đăng ký khai sinh tại phường")]
    assert office.procedures == (published,)
    assert (office.units(), office.online_levels()) == (["UBND phường"], [4])
    first, *rest = office.find("khai sinh", 5)
    assert (first.name, first.is_offered) == ("Đăng ký khai sinh tại phường", True)
    assert rest
    assert not any(hit.is_offered for hit in rest)
    assert office.by_id("A07") == catalogue.by_id("A07"), "an older dossier still opens"
    assert office.for_desk(Level.COMMUNE, None).names() == office.names()


def test_a_catalogue_of_some_procedures_alone(catalogue: Catalogue) -> None:
    procedure = catalogue.by_id("A07")
    assert procedure is not None
    alone = catalogue_of([procedure])
    assert alone.by_id("A07") == alone.by_id("1.014199") == procedure
    assert alone.by_id("1.001193") is None
    assert [hit.id for hit in alone.find("lao dong")] == ["1.014199"]
    assert alone.date_of_data == ""
    assert alone.upcoming("A07") == []
    empty = catalogue_of([])
    assert not (empty.names() or empty.online_levels() or empty.units())


def test_a_pinned_procedure_looks_like_a_hit(catalogue: Catalogue) -> None:
    procedure = catalogue.by_id("A07")
    assert procedure is not None
    hit = catalogue.hit(procedure)
    assert (hit.id, hit.reason, hit.is_offered) == ("1.014199", Reason.PINNED, True)
    unknown = catalogue.hit(replace(procedure, id="X", former_ids=()))
    assert unknown.name == procedure.name


def test_every_value_of_the_base_has_no_entry(catalogue: Catalogue) -> None:
    sources = catalogue.sources("1.001193", TODAY)
    assert {"name", "field", "unit", "documents", "fees", "steps", "basis"} <= set(sources)
    assert all(sourced.entry is None for sourced in sources.values())
    assert catalogue.sources("9.999999", TODAY) == {}


@pytest.mark.parametrize("level", [Level.COMMUNE, Level.PROVINCE, None])
def test_a_new_desk_begins_with_nine_procedures_of_its_level(catalogue: Catalogue, level: Level | None) -> None:
    usual = [catalogue.by_id(name) for name in usual_procedures(level)]
    assert len(usual) == 9
    assert all(procedure is not None and procedure.on(TODAY) is not None for procedure in usual)
    if level is Level.COMMUNE:
        assert {procedure.id for procedure in usual if procedure} <= dict(
            catalogue.for_desk(level, None).names()
        ).keys()


def test_many_procedures_may_be_opened(catalogue: Catalogue) -> None:
    every = load_catalogue()
    for name, _ in every.names()[:300]:
        assert every.by_id(name) is not None
