"""Updates of the national catalogue at a desk."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop_app.domain.catalogue.comparison import ImportedRow
from desktop_app.domain.catalogue.stated import Layer, StatedValues
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.working_time import LimitStep, LimitUnit
from desktop_app.domain.people.agency import Role
from desktop_app.domain.people.person import Applicant
from desktop_app.services.catalogue import catalogue_of
from desktop_app.services.context import DeskContext
from desktop_app.services.procedures.imports import imports_of, undo_whole_import
from desktop_app.services.procedures.updates import (
    coming_changes,
    date_of_catalogue,
    is_catalogue_stale,
    take_update,
    trust_publisher,
)
from desktop_app.services.reception.receive import receive
from desktop_app.sync.catalogue_delta import CatalogueDelta, pack_delta
from tests.conftest import MovableClock, a_reception

SECRET = bytes([1]) * 32
PUBLIC = Ed25519PrivateKey.from_private_bytes(SECRET).public_key().public_bytes_raw().hex()
THREE = (LimitStep(3, LimitUnit.WORKING_DAY),)
BASE_DAY = date(2026, 7, 18)


def _file(*rows: ImportedRow, since: date = BASE_DAY, until: date = date(2026, 11, 20)) -> bytes:
    return pack_delta(CatalogueDelta(since, until, "Cổng Dịch vụ công quốc gia", rows), SECRET)


def _row(code: str, effective_from: date | None = None, **values: object) -> ImportedRow:
    return ImportedRow(code, replace(StatedValues(), **values), effective_from=effective_from)  # type: ignore[arg-type]


@pytest.fixture
def trusting(context: DeskContext) -> DeskContext:
    trust_publisher(context, f" {PUBLIC.upper()} ")
    trust_publisher(context, PUBLIC)
    return context


def test_a_signed_update_changes_the_national_layer(trusting: DeskContext) -> None:
    assert date_of_catalogue(trusting) == BASE_DAY
    assert is_catalogue_stale(trusting)
    changed, diff = take_update(trusting, _file(_row("1.001193", steps=THREE), _row("x")), "tuan-47.qmc")
    assert (len(diff.changed), len(diff.rejected)) == (1, 1)
    assert (date_of_catalogue(changed), is_catalogue_stale(changed)) == (date(2026, 11, 20), False)
    entry = changed.catalogue.sources("1.001193", changed.today())["steps"].entry
    assert entry is not None
    assert (entry.origin.layer, entry.origin.file_name, entry.effective_from) == (
        Layer.NATIONAL,
        "tuan-47.qmc",
        date(2026, 11, 20),
    )
    (made,) = imports_of(changed)
    undone = undo_whole_import(changed, made.id)
    assert undone.catalogue.by_id("1.001193") == trusting.catalogue.by_id("1.001193")


def test_an_update_that_repeats_the_catalogue_makes_it_newer_all_the_same(trusting: DeskContext) -> None:
    changed, diff = take_update(trusting, _file())
    assert diff.is_empty
    assert date_of_catalogue(changed) == date(2026, 11, 20)


def test_an_older_update_and_one_with_a_gap_are_refused(trusting: DeskContext) -> None:
    changed, _ = take_update(trusting, _file())
    with pytest.raises(RuleViolation, match=r"catalogue\.delta_old") as caught:
        take_update(changed, _file())
    assert caught.value.params["day"] == "20/11/2026"
    with pytest.raises(RuleViolation, match=r"catalogue\.delta_gap"):
        take_update(changed, _file(since=date(2026, 11, 21), until=date(2026, 11, 28)))
    newest, _ = take_update(changed, _file(until=date(2026, 11, 22)))
    assert date_of_catalogue(newest) == date(2026, 11, 22), "a desk that missed some takes the newest alone"


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"PK", "catalogue.delta_unreadable"), (_file()[:-1] + b"x", "catalogue.delta_forged")],
)
def test_a_file_that_is_not_signed_changes_nothing(trusting: DeskContext, content: bytes, code: str) -> None:
    with pytest.raises(RuleViolation, match=code.replace(".", r"\.")):
        take_update(trusting, content)
    assert imports_of(trusting) == []
    assert date_of_catalogue(trusting) == BASE_DAY


def test_nobody_is_trusted_before_an_administrator_says_so(context: DeskContext) -> None:
    with pytest.raises(RuleViolation, match=r"catalogue\.delta_forged"):
        take_update(context, _file())
    officer = replace(context, officer=replace(context.officer, role=Role.HEAD))
    with pytest.raises(RuleViolation, match=r"role\.administrator_only"):
        trust_publisher(officer, PUBLIC)
    for wrong in ("", "xyz", PUBLIC[:-2]):
        with pytest.raises(RuleViolation, match=r"catalogue\.key_shape"):
            trust_publisher(context, wrong)


def test_next_week_s_changes_name_the_open_dossiers_that_they_affect(
    trusting: DeskContext, people: list[Applicant], clock: MovableClock
) -> None:
    receive(trusting, a_reception(trusting, people[0]), printed=False)
    receive(trusting, replace(a_reception(trusting, people[1]), procedure_id="A01"), printed=False)
    today = trusting.today()
    rows = (
        _row("2.999999", today + timedelta(days=7), name="Thủ tục mới"),
        _row("2.001955", today + timedelta(days=3), is_in_force=False),
        _row("1.001193", today + timedelta(days=8), is_in_force=False),
        _row("1.000656", today, is_in_force=False),
    )
    changed, _ = take_update(trusting, _file(*rows))
    coming = coming_changes(changed)
    assert [(change.name, change.open_dossiers) for change in coming] == [
        ("Đăng ký nội quy lao động của doanh nghiệp", 2),
        ("Thủ tục mới", 0),
    ]
    assert len(coming_changes(changed, 8)) == 3
    clock.move(days=7)
    assert [change.entry.code for change in coming_changes(changed)] == ["1.001193"]


def test_a_catalogue_without_a_base_has_no_day(context: DeskContext) -> None:
    alone = replace(context, catalogue=catalogue_of([]))
    assert date_of_catalogue(alone) is None
    assert not is_catalogue_stale(alone)
