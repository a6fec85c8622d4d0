import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.demo.sample_desk import sample_people
from desktop_app.domain.people.person import Applicant
from desktop_app.domain.people.spelling import has_marks, is_certain, is_plausible, toneless

PEOPLE = sample_people(300)
UNITS = Path(__file__).parents[3] / "resources" / "administrative_units"
MINORITY_NAMES = [
    "H'Hen Niê",
    "H’ Hen Niê",
    "K'Brể Y",
    "Rơ Châm H'Yéo",
    "Kpă Thuyên",
    "Y Bhăm Niê",
    "Ksor Nham",
    "Ayŭn H'Linh",
    "Đàng Năng Thông",
    "Hồ A K",
    "Siu Ƀlă",
    "Y Êban",
]


@pytest.mark.parametrize("name", [*MINORITY_NAMES, "NGUYỄN THỊ THU HÀ", "nguyễn thị thu hà", "Nguyễn Giỏi", "Đỗ Khoẻ"])
def test_a_name_that_a_language_of_the_country_writes(name: str) -> None:
    assert is_plausible(name, is_name=True)
    assert is_plausible(unicodedata.normalize("NFC", name))


@given(st.sampled_from(PEOPLE))
def test_names_and_addresses_as_they_stand_on_cards(person: Applicant) -> None:
    assert is_plausible(person.name, is_name=True)
    assert is_plausible(person.address)
    assert is_certain(person.name)


@pytest.mark.parametrize(
    "name",
    [
        "Nguyeãn Vaên Huøng",
        "NguyÔn V¨n Hïng",
        "Nguy?n Văn Hùng",
        "Nguye^~n Va(n Hu`ng",
        "Nguyá»\x85n VÄ\x83n HÃ¹ng",
        "êL ăVn áKhnh",
        "Nguyeexn Vawn Hufng",
        "Lê VănHùng",
        "Nguyễ́n Hùng",
        "Nguyễn [Hùng",
    ],
)
def test_a_name_that_was_changed_on_the_way(name: str) -> None:
    assert not is_plausible(name, is_name=True)


@pytest.mark.parametrize(
    "address",
    [
        "Số 18, đường Hoa Phượng, phường Việt Trì, tỉnh Phú Thọ",
        "Số 5/12B, kp 3, tp Thủ Đức, TP.HCM",
        "Buôn Ky, xã Ea Súp, tỉnh Đắk Lắk",
        "Tổ 3 (khu TĐC), TDP số 2; QL 1A",
        "123 Le Loi",
        "Thôn X, xã Ưng Hòa, P 5",
        "",
    ],
)
def test_an_address_that_can_be_true(address: str) -> None:
    assert is_plausible(address)


@pytest.mark.parametrize("file", ["current.tsv", "former.tsv"])
def test_every_administrative_unit_can_be_true(file: str) -> None:
    lines = (UNITS / file).read_text(encoding="utf-8").splitlines()
    names = [name for line in lines if not line.startswith("#") for name in line.split("\t")]
    assert [name for name in names if not is_plausible(name)] == []


@pytest.mark.parametrize(
    "address",
    [
        "Soá 18, ñöôøng Hoa Phöôïng",
        "S 18, ng Hoa Phng, phng Vit Tr",
        "S? 18, xã Lâm Thao",
        "Sè 18, ph\xadêng ViÖt Tr×",
        "Số 18 ~ Hoa",
        "Số 91, đờng âu C, xã Hy Cương",
        "Số 91, x Hy Cương",
        "Số 91, tnh Phú Thọ",
        "Phờng Việt Trì",
        "xã Lm Thao",
    ],
)
def test_an_address_that_was_changed_on_the_way(address: str) -> None:
    assert not is_plausible(address)


@pytest.mark.parametrize(
    ("text", "certain"),
    [
        ("Nguyễn Văn Khánh", True),
        ("Nguyễn Văn Khnáh", False),
        ("Thu ìHnh", False),
        ("đưnờg Hoa", False),
        ("TP Huế", True),
        ("Kpă Thuyên", False),
        ("Quách Thị Quỳnh", True),
    ],
)
def test_whole_syllables_are_certain(text: str, certain: bool) -> None:
    assert is_certain(text) is certain


def test_the_tone_is_taken_off_and_the_letter_stays() -> None:
    assert toneless("Nguyễn Đặng Ước") == "nguyên đăng ươc"


@pytest.mark.parametrize(("text", "marked"), [("Le Van", False), ("Lê Van", True), ("5 °", False)])
def test_a_text_has_marks(text: str, marked: bool) -> None:
    assert has_marks(text) is marked
