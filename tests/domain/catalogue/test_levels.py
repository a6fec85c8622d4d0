import pytest

from desktop_app.domain.catalogue.levels import (
    Counter,
    Level,
    ListState,
    Scope,
    counter_of_agencies,
    is_offered,
    level_of_office,
)


@pytest.mark.parametrize(
    ("agencies", "levels", "counter"),
    [
        (["Công an cấp Xã", "Công an cấp Tỉnh"], [Level.COMMUNE], Counter.POLICE),
        (["Thuế tỉnh, thành phố"], [Level.PROVINCE], Counter.TAX),
        (["Bảo hiểm xã hội cấp tỉnh"], [], Counter.SOCIAL_INSURANCE),
        (["Ban Chỉ huy quân sự cấp xã"], [], Counter.MILITARY),
        (["Công an cấp Xã", "Ủy ban nhân dân cấp xã"], [Level.COMMUNE], Counter.COMMUNE),
        (["Sở Lao động - Thương binh và Xã hội"], [Level.CENTRAL, Level.PROVINCE], Counter.PROVINCE),
        (["Bộ Tư pháp"], [Level.CENTRAL], Counter.CENTRAL),
        ([], [], Counter.OTHER),
        ([], [Level.OTHER], Counter.OTHER),
    ],
)
def test_who_receives_follows_from_agencies_and_levels(
    agencies: list[str], levels: list[Level], counter: Counter
) -> None:
    assert counter_of_agencies(agencies, levels) is counter


def test_the_ministry_and_the_field_tell_too() -> None:
    province = [Level.PROVINCE]
    assert counter_of_agencies([], province, "Bộ Công an", "Cấp, quản lý căn cước") is Counter.POLICE
    assert counter_of_agencies([], province, "Bộ Quốc phòng") is Counter.MILITARY
    assert counter_of_agencies(["Sở Tài chính"], province, "Bộ Tài chính", "Thuế") is Counter.TAX
    assert counter_of_agencies([], province, "Bộ Tài chính", "Bảo hiểm xã hội") is Counter.SOCIAL_INSURANCE
    assert counter_of_agencies([], province, "Bộ Tài chính", "Hải quan") is Counter.CENTRAL


@pytest.mark.parametrize(
    ("parent", "name", "level"),
    [
        ("UBND TỈNH AN GIANG", "UBND XÃ NÚI CẤM", Level.COMMUNE),
        ("UBND PHƯỜNG BA ĐÌNH", "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", Level.COMMUNE),
        ("UBND ĐẶC KHU CÔN ĐẢO", "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", Level.COMMUNE),
        ("UBND XÃ HỘI AN", "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", Level.COMMUNE),
        ("UBND PHƯỜNG TIẾN THÀNH", "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", Level.COMMUNE),
        ("UBND TỈNH PHÚ THỌ", "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", Level.PROVINCE),
        ("UBND THÀNH PHỐ HẢI PHÒNG", "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", Level.PROVINCE),
        ("UBND TỈNH PHÚ THỌ", "SỞ NỘI VỤ - PHÒNG CHÍNH QUYỀN ĐỊA PHƯƠNG", Level.PROVINCE),
        ("BỘ NỘI VỤ", "CỤC VIỆC LÀM", None),
    ],
)
def test_the_level_of_an_office_stands_in_its_names(parent: str, name: str, level: Level | None) -> None:
    assert level_of_office(parent, name) is level


def test_a_counter_offers_what_its_level_receives() -> None:
    both = (Level.PROVINCE, Level.COMMUNE)
    national, listed = Scope.NATIONAL, ListState.LISTED
    assert is_offered(Counter.COMMUNE, both, national, listed, Level.COMMUNE)
    assert is_offered(Counter.COMMUNE, both, national, listed, Level.PROVINCE)
    assert is_offered(Counter.PROVINCE, (Level.PROVINCE,), national, listed, Level.PROVINCE)
    assert not is_offered(Counter.COMMUNE, (Level.COMMUNE,), national, listed, Level.PROVINCE)
    assert not is_offered(Counter.PROVINCE, (Level.PROVINCE,), national, listed, Level.COMMUNE)
    assert not is_offered(Counter.POLICE, both, national, listed, Level.PROVINCE)
    assert not is_offered(Counter.COMMUNE, both, national, listed, Level.CENTRAL)


@pytest.mark.parametrize("at", list(Level))
def test_what_left_the_catalogue_and_what_another_province_made_are_not_offered(at: Level) -> None:
    both = (Level.PROVINCE, Level.COMMUNE)
    assert not is_offered(Counter.COMMUNE, both, Scope.PROVINCIAL, ListState.LISTED, at)
    assert not is_offered(Counter.COMMUNE, both, Scope.NATIONAL, ListState.LEFT, at)
