"""The versions of a procedure side by side."""

from dataclasses import replace
from datetime import date

from desktop_app.domain.catalogue.stated import Layer
from desktop_app.services.context import DeskContext
from desktop_app.services.procedures.editing import correct_procedure, end_procedure
from desktop_app.services.procedures.typed_procedure import TypedVersion, typed_of
from desktop_app.services.procedures.versions import VersionState, versions_of

BIRTH = "1.001193"
DECIDED = TypedVersion("45/QĐ-UBND", "20/11/2026", "01/12/2026", Layer.PROVINCE)


def test_a_base_alone_is_one_version(context: DeskContext) -> None:
    compared = versions_of(context, BIRTH)
    assert compared is not None
    (version,) = compared.versions
    assert (version.newest, version.state) == (None, VersionState.IN_FORCE)
    assert compared.differing == () and "documents" in compared.alike and compared.ended_after is None


def test_a_first_day_that_the_base_does_not_tell_is_not_known(context: DeskContext) -> None:
    procedure = next(
        each
        for each in context.catalogue.procedures
        if each.versions and not each.versions[0].verified.get("effective_from")
    )
    compared = versions_of(context, procedure.id)
    assert compared is not None
    assert compared.versions[0].begins is None


def test_each_version_has_its_days_decision_layer_and_what_differs(context: DeskContext) -> None:
    typed = replace(typed_of(context, BIRTH), result="Bản chính", version=replace(DECIDED, day="01/11/2026"))
    changed = correct_procedure(context, BIRTH, typed)
    later = replace(typed_of(changed, BIRTH), steps=("2 ngày làm việc",), version=DECIDED)
    compared = versions_of(end_procedure(correct_procedure(changed, BIRTH, later), BIRTH, _END), BIRTH)
    assert compared is not None
    states = [version.state for version in compared.versions]
    assert states == [VersionState.PAST, VersionState.IN_FORCE, VersionState.TO_COME]
    assert [version.ends for version in compared.versions[1:]] == [date(2026, 11, 30), date(2026, 12, 31)]
    assert [version.begins for version in compared.versions[1:]] == [date(2026, 11, 1), date(2026, 12, 1)]
    newest = compared.versions[-1].newest
    assert newest is not None
    assert newest.origin.layer is Layer.PROVINCE
    assert (compared.versions[-1].decision, compared.versions[-1].decision_date) == ("45/QĐ-UBND", date(2026, 11, 20))
    assert compared.differing == ("steps", "result") and "name" in compared.alike
    assert compared.ended_after == date(2026, 12, 31)


_END = replace(DECIDED, day="31/12/2026")


def test_of_an_unknown_procedure_there_are_none(context: DeskContext) -> None:
    assert versions_of(context, "9.999999") is None
