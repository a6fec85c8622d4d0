from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.catalogue.merging import merged_procedure, sources_on, upcoming, usable, values_on
from desktop_app.domain.catalogue.stated import Entry, Layer, StatedValues
from desktop_app.domain.dossier.procedure import Procedure, ProcedureVersion
from desktop_app.domain.law.fee import FeeRow
from desktop_app.domain.law.working_time import LimitStep, LimitUnit
from tests.domain.catalogue.entries import CODE, DAY, NOW, an_entry


def days(number: int) -> tuple[LimitStep, ...]:
    return (LimitStep(number, LimitUnit.WORKING_DAY),)


FIRST = DAY - timedelta(days=100)
BASE = Procedure(
    CODE,
    CODE,
    "Thủ tục đăng ký khai sinh",
    "Hộ tịch",
    "UBND cấp xã",
    (
        ProcedureVersion(
            FIRST, steps=days(10), fees=(FeeRow(None, "Mức do HĐND"),), verified={"limit": False, "fee": False}
        ),
    ),
)
ENDED = replace(BASE, versions=(replace(BASE.versions[0], effective_to=DAY - timedelta(days=10)),))
COUNCIL_FEE = (FeeRow(8_000, "Nghị quyết 34"),)
LOCAL = [Layer.NATIONAL, Layer.PROVINCE, Layer.DESK]

ENTRIES = st.lists(
    st.builds(
        an_entry,
        st.builds(StatedValues, steps=st.one_of(st.none(), st.integers(1, 9).map(days))),
        st.sampled_from(LOCAL),
        st.integers(-30, 30),
        st.one_of(st.none(), st.integers(30, 60)),
        office=st.sampled_from(["H44", "H44.18", "H45"]),
        learned=st.integers(-3, 3),
        undone=st.one_of(st.none(), st.integers(4, 6)),
        number=st.integers(1, 10**6),
    ),
    max_size=8,
    unique_by=lambda entry: entry.id,
)


def _merge(entries: list[Entry], base: Procedure | None = BASE, today: date = DAY) -> Procedure:
    procedure = merged_procedure(base, CODE, usable(entries, "H44.18", NOW), today)
    assert procedure is not None
    return procedure


@given(ENTRIES, st.integers(-40, 70))
def test_the_value_of_a_day_is_the_newest_that_holds_then(entries: list[Entry], day: int) -> None:
    """Counted one by one: of this office's entries, known now and in force, the latest beginning and highest layer."""
    then = DAY + timedelta(days=day)
    candidates = [
        entry
        for entry in entries
        if entry.values.steps is not None
        and (entry.origin.layer is Layer.NATIONAL or entry.origin.office != "H45")
        and entry.origin.learned_at is not None
        and entry.origin.learned_at <= NOW
        and entry.effective_from <= then <= (entry.effective_to or then)
    ]
    best = max(
        candidates,
        key=lambda entry: (entry.effective_from, entry.origin.layer.rank, entry.origin.learned_at, str(entry.id)),
        default=None,
    )
    expected = best.values.steps if best is not None else BASE.versions[0].steps
    version = _merge(entries).on(then)
    assert version is not None
    assert version.steps == expected
    assert sources_on(BASE, usable(entries, "H44.18", NOW), then)["steps"].entry == best


@given(ENTRIES)
def test_versions_are_in_order_and_never_overlap(entries: list[Entry]) -> None:
    versions = _merge(entries).versions
    for before, after in pairwise(versions):
        assert before.effective_to is not None
        assert before.effective_from <= before.effective_to < after.effective_from


@given(ENTRIES, ENTRIES)
def test_the_order_in_which_entries_are_read_does_not_matter(entries: list[Entry], others: list[Entry]) -> None:
    assert _merge(entries) == _merge(entries[::-1])
    strangers = [replace(entry, origin=replace(entry.origin, layer=Layer.PROVINCE, office="H45")) for entry in others]
    assert _merge(entries + strangers) == _merge(entries), "what another province decided changes nothing here"


def test_without_entries_the_base_is_as_it_was() -> None:
    assert merged_procedure(BASE, CODE, [], DAY) is BASE
    assert merged_procedure(None, CODE, [], DAY) is None


def test_what_is_issued_and_not_in_force_is_shown_as_coming_and_never_before() -> None:
    entry = an_entry(StatedValues(name="Tên mới", steps=days(3)), begins=5)
    merged = _merge([entry])
    assert (merged.name, merged.on(DAY)) == (BASE.name, replace(BASE.versions[0], effective_to=DAY + timedelta(days=4)))
    later = merged.on(DAY + timedelta(days=5))
    assert later is not None
    assert later.steps == days(3)
    assert _merge([entry], today=DAY + timedelta(days=5)).name == "Tên mới"
    assert upcoming([entry], DAY) == [entry]
    assert upcoming([entry], entry.effective_from) == []


def test_a_procedure_that_only_entries_have() -> None:
    values = StatedValues(name="Thủ tục của tỉnh", field="Đất đai", steps=days(3))
    new = an_entry(values, begins=5)
    merged = _merge([new], base=None)
    assert (merged.name, merged.on(DAY), merged.id) == ("Thủ tục của tỉnh", None, CODE)
    assert _merge([replace(new, effective_to=new.effective_from)], None, DAY + timedelta(days=9)).name == merged.name
    assert merged_procedure(None, CODE, [an_entry(StatedValues(steps=days(3)))], DAY) is None, (
        "without a name it is none"
    )


def test_an_abolished_procedure_has_ended_and_may_come_back() -> None:
    gone = an_entry(StatedValues(is_in_force=False), Layer.NATIONAL, begins=-2)
    merged = _merge([gone])
    assert merged.on(DAY) is None
    assert merged.on(DAY - timedelta(days=3)) is not None
    assert merged.in_use_on(DAY) is not None, "an older dossier still has its version"
    assert sources_on(BASE, [gone], DAY)["is_in_force"].value is False
    back = an_entry(StatedValues(is_in_force=True), Layer.NATIONAL, begins=-1, number=2)
    assert _merge([gone, back]).on(DAY) is not None


def test_local_values_do_not_bring_an_ended_procedure_back() -> None:
    local = an_entry(StatedValues(steps=days(3)), begins=-50)
    assert _merge([local], ENDED).on(DAY) is None
    assert sources_on(ENDED, [local], DAY)["is_in_force"].value is False
    national = an_entry(StatedValues(steps=days(4)), Layer.NATIONAL, begins=-1)
    back = _merge([national], ENDED).on(DAY)
    assert back is not None
    assert (back.steps, back.fees) == (days(4), BASE.versions[0].fees)


def test_an_unknown_fee_never_replaces_a_known_one() -> None:
    unknown = StatedValues(fees=(FeeRow(None, "Mức do HĐND cấp tỉnh quy định"),))
    council = an_entry(StatedValues(fees=COUNCIL_FEE))
    update = an_entry(unknown, Layer.NATIONAL, begins=0, number=2)
    later = an_entry(unknown, Layer.NATIONAL, begins=-1, number=3)
    typed = an_entry(unknown, Layer.DESK, number=4)
    for entries in ([council, update], [council, later], [council, typed]):
        version = _merge(entries).on(DAY)
        assert version is not None
        assert version.fees == COUNCIL_FEE
    known = replace(BASE, versions=(replace(BASE.versions[0], fees=COUNCIL_FEE),))
    version = _merge([update], known).on(DAY)
    assert version is not None
    assert version.fees == COUNCIL_FEE
    free = _merge([an_entry(StatedValues(fees=()))]).on(DAY)
    assert free is not None
    assert free.fees == (), "an empty tuple states that nothing is paid"


def test_a_base_whose_day_was_read_is_newer_than_an_older_entry() -> None:
    version = replace(BASE.versions[0], effective_from=DAY - timedelta(days=5), verified={"effective_from": True})
    base = replace(BASE, versions=(version,))
    older = an_entry(StatedValues(steps=days(3), name="Tên cũ", is_in_force=False), begins=-20)
    merged = _merge([older], base)
    shown = merged.on(DAY)
    assert shown is not None
    assert (shown.steps, merged.name) == (days(10), BASE.name)
    assert sources_on(base, [older], DAY)["steps"].entry is None


def test_a_version_says_who_decided_what_and_that_nobody_verified_it() -> None:
    entry = an_entry(StatedValues(steps=days(3), result="Giấy khai sinh"))
    version = _merge([replace(entry, is_verified=True)]).on(DAY)
    assert version is not None
    assert (version.decision, version.verified, version.limit_known) == (
        "12/QĐ-UBND",
        {"limit": True, "fee": False},
        True,
    )
    unknown = _merge([an_entry(StatedValues(steps=()), decision="")]).on(DAY)
    assert unknown is not None
    assert (unknown.limit_known, unknown.decision, unknown.verified["limit"]) == (False, "", False)


def test_a_desk_s_own_values_survive_a_new_code_of_its_unit() -> None:
    own = an_entry(StatedValues(note="Hỏi chị Lan"), Layer.DESK, office="H44.7")
    assert usable([own], "H44.18", NOW) == [own]
    assert usable([own], "H45.7", NOW) == []
    assert values_on([own], DAY)["note"].value == "Hỏi chị Lan"


def test_every_value_of_the_base_is_a_source_of_its_own() -> None:
    sources: dict[str, Any] = dict(sources_on(BASE, [], DAY))
    assert set(sources) == {"name", "field", "unit", "steps", "fees"}
    assert sources_on(None, [], DAY) == {}


def test_a_version_names_the_newest_decision_that_changed_anything() -> None:
    first = an_entry(StatedValues(steps=days(9), basis=("Luật Hộ tịch",), online_level=2), begins=-20, decision="1")
    limit = an_entry(StatedValues(steps=days(5)), begins=-10, decision="2", number=2)
    online = an_entry(StatedValues(online_level=4), begins=-5, decision="3", number=3)
    versions = _merge([first, limit, online]).versions
    assert [version.decision for version in versions] == ["", "1", "2", "3"]
