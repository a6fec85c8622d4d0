from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from desktop_app.domain.people.person import Applicant, ApplicantKind
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.dossiers import MatchReason, find, latest, open_by_scan
from desktop_app.services.reception.receive import receive
from tests.conftest import a_reception

HA = Applicant(name="Nguyễn Thị Thu Hà", number="025190001234", address="Việt Trì", phone="0912345678")
DAO = Applicant(name="Đặng Văn Đạo", number="025085004321", address="Hy Cương", phone="0988111222")


@pytest.fixture
def codes(context: DeskContext) -> dict[str, str]:
    return {one.name: receive(context, a_reception(context, one)).dossier.code for one in (HA, DAO, HA)}


@pytest.mark.parametrize(
    "query",
    ["nguyen thi", "THU HÀ", "ha thu", "ng th", "nguyễn", "025190001234", "0251900", "0912345678", "0912 345"],
)
def test_ha_is_found(context: DeskContext, codes: dict[str, str], query: str) -> None:
    found = find(context, query)
    assert [one.owner_name for one in found.dossiers] == [HA.name, HA.name]
    assert [one.name for one in found.people] == [HA.name]
    assert found.dossiers[0].code == codes[HA.name], "newest first"


@pytest.mark.parametrize("query", ["dang van dao", "ddawngj ddaoj", "đạo", "0988"])
def test_dao_is_found(context: DeskContext, codes: dict[str, str], query: str) -> None:
    assert [one.code for one in find(context, query).dossiers] == [codes[DAO.name]]


@pytest.mark.parametrize("cut", [lambda code: code, str.lower, lambda code: code.split("-", 1)[1]])
def test_a_code_is_found(context: DeskContext, codes: dict[str, str], cut: Callable[[str], str]) -> None:
    assert [one.code for one in find(context, cut(codes[DAO.name])).dossiers] == [codes[DAO.name]]


KHANH = Applicant(
    name="Lê Văn Khánh",
    number="025069001260",
    birth_date=date(1969, 5, 7),
    address="Số 100, Việt Trì",
    phone="0912001261",
    other_phone="02103846648",
    old_number="131234567",
)
OLD = Applicant(name="Phùng Thị Tư", old_number="130987654", birth_year=1941, address="Lâm Thao")
GUEST = Applicant(name="Anna Schmidt", passport="C1234567", address="Việt Trì", phone="0988333444")
FIRM = Applicant(
    kind=ApplicantKind.ENTERPRISE,
    name="Công ty 19/5",
    tax_code="0100109106001",
    address="Việt Trì",
    phone="02103846647",
)
Y_BLO = Applicant(name="Y Ƀlô̆ Niê", number="066090001111", address="Buôn Đôn", phone="0977111222")


@pytest.fixture
def all_codes(context: DeskContext) -> dict[str, str]:
    return {
        one.name: receive(context, a_reception(context, one)).dossier.code
        for one in (HA, KHANH, OLD, GUEST, FIRM, Y_BLO)
    }


@pytest.mark.parametrize(
    ("query", "owner", "reason"),
    [
        ("khanh 1969", KHANH, MatchReason.NAME_AND_YEAR),
        ("1969 lê khánh", KHANH, MatchReason.NAME_AND_YEAR),
        ("tu 1941", OLD, MatchReason.NAME_AND_YEAR),
        ("130987654", OLD, MatchReason.OLD_NUMBER),
        ("130 987 654", OLD, MatchReason.OLD_NUMBER),
        ("131234567", KHANH, MatchReason.OLD_NUMBER),
        ("c1234567", GUEST, MatchReason.PASSPORT),
        ("+84 912 001 261", KHANH, MatchReason.PHONE),
        ("+84 (0) 912001261", KHANH, MatchReason.PHONE),
        ("0084912001261", KHANH, MatchReason.PHONE),
        ("84912001261", KHANH, MatchReason.PHONE),
        ("0912-001-261", KHANH, MatchReason.PHONE),
        ("001261", KHANH, MatchReason.PHONE_END),
        ("678", HA, MatchReason.PHONE_END),
        ("1260", KHANH, MatchReason.NUMBER_END),
        ("846648", KHANH, MatchReason.PHONE_END),
        ("02103846648", KHANH, MatchReason.PHONE),
        ("0912345678 / 0912001261", HA, MatchReason.PHONE),
        ("025 069 001 260", KHANH, MatchReason.NUMBER),
        ("cong ty 19/5", FIRM, MatchReason.NAME),
        ("CÔNG TY 19", FIRM, MatchReason.NAME),
        ("0100109106-001", FIRM, MatchReason.TAX_CODE),
        ("0100109106001", FIRM, MatchReason.TAX_CODE),
        ("y ƀlô̆", Y_BLO, MatchReason.NAME),
        ("y blo nie", Y_BLO, MatchReason.NAME),
        ("lee vawn khanhs", KHANH, MatchReason.NAME),
        ("le6 van8 khanh1", KHANH, MatchReason.NAME),
        ("Le\u0302 Va\u0306n Kha\u0301nh", KHANH, MatchReason.NAME),
        ("L\u200bê V\u00adăn Khánh", KHANH, MatchReason.NAME),
    ],
)
def test_each_kind_finds_its_dossier_and_says_why(
    context: DeskContext, all_codes: dict[str, str], query: str, owner: Applicant, reason: MatchReason
) -> None:
    found = find(context, query)
    assert all_codes[owner.name] in [row.code for row in found.dossiers]
    row = next(row for row in found.dossiers if row.code == all_codes[owner.name])
    why = found.reason_of(row)
    assert why is not None
    assert why.reason is reason
    assert any(person.name == owner.name for person in found.people) or reason is MatchReason.NAME


@pytest.mark.parametrize(
    "cut",
    [
        lambda code: code.replace("-", ""),
        lambda code: code.replace("-", "").replace(".", ""),
        lambda code: code.replace(".", "").lower(),
        lambda code: code.lower().replace("h44.18", "h4418"),
        lambda code: code.split("-", 1)[1].replace("-", ""),
        lambda code: code.split("-", 1)[1],
        lambda code: code[-4:],
        lambda code: code[-9:],
        lambda code: code[-9:].replace("-", ""),
        lambda code: code.split("-", 1)[1][:8],
        lambda code: code.replace("-", "–"),
        lambda code: f"Mã hồ sơ: {code}.",
        lambda code: code.replace("-", " - "),
        lambda code: code.rsplit("-", 1)[0],
    ],
)
def test_a_code_is_found_however_it_is_typed(
    context: DeskContext, all_codes: dict[str, str], cut: Callable[[str], str]
) -> None:
    code = all_codes[KHANH.name]
    found = find(context, cut(code))
    assert code in [row.code for row in found.dossiers], cut(code)
    why = found.reason_of(next(row for row in found.dossiers if row.code == code))
    assert why is not None
    assert why.reason in {MatchReason.CODE, MatchReason.CODE_END}


def test_the_latest_dossiers_of_this_desk_come_first(context: DeskContext, all_codes: dict[str, str]) -> None:
    assert [row.code for row in latest(context)] == list(all_codes.values())[::-1]


def test_a_card_makes_the_owner_of_a_former_number_known(context: DeskContext, all_codes: dict[str, str]) -> None:
    assert all_codes
    renewed = replace(OLD, number="025141000007", birth_date=date(1941, 2, 3), birth_year=None)
    receive(context, a_reception(context, renewed))
    (person,) = find(context, "130987654").people
    assert (person.number, person.birth_date, person.birth_year) == ("025141000007", date(1941, 2, 3), None)
    stranger = Applicant(name="Người khác", number="025141000008", old_number="130987654", address="Hạ Hòa")
    receive(context, a_reception(context, stranger))
    assert {one.name for one in find(context, "130987654").people} == {"Phùng Thị Tư", "Người khác"}


def test_what_is_not_there(context: DeskContext, codes: dict[str, str]) -> None:
    assert codes
    for query in ("khong co ai", "0999999", "H44.18-991231-0001", "", "*", '"', "'; DROP"):
        assert find(context, query).is_empty, query


def test_a_scanned_receipt_opens_its_dossier(context: DeskContext, codes: dict[str, str]) -> None:
    assert open_by_scan(context, codes[DAO.name]) is not None
    assert open_by_scan(context, "HTTPS://X.VN/" + codes[DAO.name]) == open_by_scan(context, codes[DAO.name])
    assert open_by_scan(context, "H44.18-991231-0001") is None


def test_a_new_name_is_found_and_the_old_one_no_longer(context: DeskContext, codes: dict[str, str]) -> None:
    assert codes
    receive(context, a_reception(context, replace(DAO, name="Đặng Quốc Bảo")))
    assert [one.name for one in find(context, "quoc bao").people] == ["Đặng Quốc Bảo"]
    assert find(context, "dang van dao").people == []


def test_of_a_common_name_those_who_were_here_last_come_first(context: DeskContext) -> None:
    people = [
        Applicant(name=f"Lò Thị {name}", number=f"02519000{place:04d}", address="Việt Trì")
        for place, name in enumerate(("An", "Bình", "Chi", "Dung", "Én", "Gấm", "Hoa"), 1)
    ]
    for one in people:
        receive(context, a_reception(context, one))
    # One who was here before comes again, for another person.
    known = find(context, "lo thi binh").people[0]
    receive(context, replace(a_reception(context, DAO), submitter=known, authority="Giấy ủy quyền"))
    last = ("Bình", "Hoa", "Gấm", "Én", "Dung")
    assert [one.name for one in find(context, "lò thị").people] == [f"Lò Thị {name}" for name in last]
    assert [one.name for one in find(context, "thi lo an").people] == ["Lò Thị An"]
    assert [one.name for one in find(context, "dao").people] == [DAO.name]
