from collections.abc import Callable
from dataclasses import replace

import pytest

from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.dossiers import find, open_by_scan
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
