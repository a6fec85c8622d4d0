"""Comparing rows on the day they begin: desks that take an update later, or in parts, come to what the server has."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import count
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.catalogue.comparison import ImportedRow, differing_rows, entry_of
from desktop_app.domain.catalogue.stated import Layer, Origin, StatedValues
from desktop_app.domain.dossier.procedure import Procedure, ProcedureVersion
from desktop_app.domain.law.working_time import LimitStep, LimitUnit
from desktop_app.services.catalogue import Catalogue, catalogue_of
from desktop_app.services.catalogue.added import AddedEntries
from desktop_app.services.catalogue.differences import differences, values_on

NOW = datetime(2026, 11, 25, 3, tzinfo=UTC)
TODAY = date(2026, 11, 25)
KNOWN, NEW = "1.001193", "9.999999"
BASE = Procedure(
    KNOWN,
    KNOWN,
    "Thủ tục đăng ký khai sinh",
    "Hộ tịch",
    "",
    (ProcedureVersion(date(2025, 7, 1), steps=(LimitStep(1, LimitUnit.WORKING_DAY),)),),
)
ORIGIN = Origin(Layer.NATIONAL, learned_at=NOW)
Publication = tuple[date, Sequence[ImportedRow]]


def clock() -> datetime:
    return NOW


@st.composite
def publications(draw: st.DrawFn, earliest: int = -20) -> list[Publication]:
    days = st.integers(earliest, 20).map(lambda number: TODAY + timedelta(days=number))
    steps = st.integers(1, 4).map(lambda number: (LimitStep(number, LimitUnit.WORKING_DAY),))
    made: list[Publication] = []
    for _ in range(draw(st.integers(1, 5))):
        rows = [
            ImportedRow(
                code,
                StatedValues(
                    name=draw(st.sampled_from(["A", "B"])) if code == NEW else None,
                    steps=draw(st.none() | steps),
                    is_in_force=draw(st.sampled_from([None, True, False])) if code == KNOWN else None,
                ),
                effective_from=draw(st.none() | days),
            )
            for code in draw(st.sets(st.sampled_from([KNOWN, NEW])))
        ]
        made.append((draw(days), rows))
    return made


def taken(catalogue: Catalogue, publication: Publication, ids: "count[int]") -> tuple[Catalogue, Publication]:
    """Take a publication as it is compared with the catalogue; also return it with what differs only."""
    begins, rows = publication
    differing = differing_rows(differences(catalogue, rows, begins, TODAY))
    entries = [entry_of(row, ORIGIN, begins, UUID(int=next(ids))) for row in differing]
    return catalogue.with_layers(AddedEntries(catalogue.layers, entries, "", clock)), (begins, differing)


def values(catalogue: Catalogue) -> list[object]:
    return [
        values_on(catalogue, code, TODAY + timedelta(days=number)) for code in (KNOWN, NEW) for number in range(0, 25)
    ]


@given(publications())
def test_a_desk_comes_to_what_the_server_has(official: list[Publication]) -> None:
    server = desk = catalogue_of([BASE])
    at_server, at_desk = count(1), count(1)
    for publication in official:
        server, published = taken(server, publication, at_server)
        desk, _ = taken(desk, published, at_desk)
    assert values(desk) == values(server)


# What begins before something that was taken already never stands above it, and is shown as a change all the same.
@given(publications(earliest=0))
def test_taking_a_publication_again_changes_nothing(official: list[Publication]) -> None:
    catalogue, ids = catalogue_of([BASE]), count(1)
    for publication in official:
        catalogue, _ = taken(catalogue, publication, ids)
    _, (_, again) = taken(catalogue, official[-1], ids)
    assert not again


def test_a_row_is_compared_on_its_own_first_day() -> None:
    catalogue, ids = catalogue_of([BASE]), count(1)
    later = TODAY + timedelta(days=5)
    three = ImportedRow(KNOWN, StatedValues(steps=(LimitStep(3, LimitUnit.WORKING_DAY),)), effective_from=later)
    catalogue, _ = taken(catalogue, (TODAY, [three]), ids)
    one = ImportedRow(KNOWN, StatedValues(steps=(LimitStep(1, LimitUnit.WORKING_DAY),)))
    assert differences(catalogue, [one], TODAY, TODAY).same == 1
    assert differences(catalogue, [one], later, TODAY).changed[0].changes[0].before == three.values.steps
