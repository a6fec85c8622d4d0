"""Which restrictions concern a dossier."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.person import Applicant
from desktop_app.domain.restrictions.lookup import (
    check_subject,
    commune_name,
    concerns,
    lookup_of,
    name_key,
    paper_key,
    parcel_key,
    person_key,
)
from desktop_app.domain.restrictions.restriction import RestrictedKind, Restriction

HA = Applicant(name="Nguyễn Thị Thu Hà", number="025190001234", birth_date=date(1990, 3, 14))
NUMBERS = st.integers(min_value=1, max_value=9999)


def a_restriction(kind: RestrictedKind, **values: object) -> Restriction:
    return Restriction(kind, "", "Tòa án", "12/QĐ", date(2026, 5, 4), **values)  # type: ignore[arg-type] # of the test


def a_parcel(sheet: str, number: str, commune: str) -> Restriction:
    return a_restriction(RestrictedKind.PARCEL, number_key=parcel_key(sheet, number), commune=commune_name(commune))


@given(
    NUMBERS,
    NUMBERS,
    st.sampled_from(["thửa {1}, tờ {0}", "Tờ bản đồ số {0:03}, thửa đất số {1:04}", "thua {1} to {0}"]),
)
def test_a_parcel_is_found_however_it_is_written(sheet: int, number: int, words: str) -> None:
    lookup = lookup_of((), [words.format(sheet, number)])
    assert concerns(a_parcel(str(sheet), f"0{number}", "Xã Tân Lập"), lookup)
    assert parcel_key(str(sheet), str(number)) in lookup.number_keys
    assert not concerns(a_parcel(str(sheet + 1), str(number), "Xã Tân Lập"), lookup)


def test_a_typed_commune_excludes_the_parcels_of_others() -> None:
    here = lookup_of((), ["thửa 12, tờ 5, xã Tân Lập"])
    assert concerns(a_parcel("5", "12", "Tân Lập"), here)
    assert not concerns(a_parcel("5", "12", "Phường Hoa Lư"), here)
    # Beside the number of a paper nobody knows which words are the commune: none is excluded.
    assert concerns(a_parcel("5", "12", "Hoa Lư"), lookup_of((), ["thửa 12 tờ 5, GCN BX 123456"]))


@given(st.text("ABCDEFGH", min_size=1, max_size=3), st.integers(min_value=100000, max_value=9999999))
def test_a_paper_is_found_however_it_is_written(letters: str, number: int) -> None:
    restriction = a_restriction(RestrictedKind.PAPER, number_key=paper_key(f"{letters} {number}"))
    for typed in (
        f"{letters}{number}",
        f"giấy chứng nhận số {letters.lower()} {number}",
        f"thửa 1 tờ 2; {letters} {number}",
    ):
        assert concerns(restriction, lookup_of((), [typed]))
    assert not concerns(restriction, lookup_of((), [f"{letters} {number + 1}"]))


def test_a_person_is_found_by_any_number_or_by_name_and_birth() -> None:
    by_number = a_restriction(RestrictedKind.PERSON, number_key=person_key("025 190 001 234"))
    assert concerns(by_number, lookup_of([HA], []))
    born = {"name_key": name_key("NGUYỄN THỊ THU HÀ", 1990)}
    assert concerns(a_restriction(RestrictedKind.PERSON, **born), lookup_of([HA], []))
    assert concerns(a_restriction(RestrictedKind.PERSON, birth_date=HA.birth_date, **born), lookup_of([HA], []))
    assert not concerns(a_restriction(RestrictedKind.PERSON, birth_date=date(1990, 5, 1), **born), lookup_of([HA], []))
    other = person_key("025190009999")
    assert not concerns(a_restriction(RestrictedKind.PERSON, number_key=other, **born), lookup_of([HA], []))
    former = person_key("131234567")
    assert concerns(a_restriction(RestrictedKind.PERSON, number_key=former, **born), lookup_of([HA], []))
    assert not concerns(a_restriction(RestrictedKind.PERSON), lookup_of([Applicant(name="Lê Văn Bình")], []))


@given(st.text(max_size=300))
def test_any_text_can_be_looked_up(text: str) -> None:
    assert all(lookup_of([Applicant(name=text, number=text)], [text]).number_keys)


def test_a_parcel_without_its_sheet_is_refused() -> None:
    check_subject("thửa 12 tờ 5; BX 123456")
    check_subject("")
    with pytest.raises(RuleViolation) as caught:
        check_subject("BX 123456; thửa 12")
    assert caught.value.code == "subject.incomplete_parcel"
