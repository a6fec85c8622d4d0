"""Finding provinces and communes by what somebody types."""

import pytest

from desktop_app.services.administrative_units import communes, find_units, provinces


def test_all_units() -> None:
    assert (len(provinces()), sum(len(communes(province.code)) for province in provinces())) == (34, 3321)
    assert provinces()[0].full_name == "tỉnh An Giang"
    assert len(find_units(provinces(), "", most=99)) == 34


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("an gi", "An Giang"),
        ("An Giang", "An Giang"),
        ("tinh an", "An Giang"),
        ("hcm", "Hồ Chí Minh"),
        ("tp ho", "Hồ Chí Minh"),
        ("TP. Hồ Chí Minh", "Hồ Chí Minh"),
        ("ddieenj", "Điện Biên"),
        ("nang", "Đà Nẵng"),
    ],
)
def test_the_first_one_is_meant(typed: str, name: str) -> None:
    assert find_units(provinces(), typed)[0].name == name


def test_the_whole_name_comes_before_longer_ones() -> None:
    an_giang = next(province for province in provinces() if province.name == "An Giang")
    assert [unit.name for unit in find_units(communes(an_giang.code), "hoi an")] == ["Hội An"]
    assert find_units(communes(an_giang.code), "nui cam")[0].full_name == "xã Núi Cấm"
    assert find_units(communes(an_giang.code), "zzz") == []
