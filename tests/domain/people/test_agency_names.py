"""Names of agencies that were typed in capitals, as running text has them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.people.agency_names import running_name


@pytest.mark.parametrize(
    "name",
    [
        "Trung tâm Phục vụ hành chính công",
        "Trung tâm Phục vụ hành chính công tỉnh Phú Thọ",
        "Sở Nội vụ",
        "Sở Nội vụ tỉnh Phú Thọ",
        "Ủy ban nhân dân xã Hy Cương",
        "UBND tỉnh Phú Thọ",
        "UBND thành phố Hồ Chí Minh",
        "Sở Lao động - Thương binh và Xã hội",
        "Phòng Tổ chức cán bộ",
        "Văn phòng Hội đồng nhân dân",
        "Bảo hiểm xã hội tỉnh Phú Thọ",
        "Thành phố Hải Phòng",
        "Trung tâm Phục vụ hành chính công xã Lâm Thao",
    ],
)
def test_a_name_in_capitals_comes_back_in_normal_case(name: str) -> None:
    assert running_name(name.upper()) == name


@given(st.text(max_size=80))
def test_other_names_stay_and_no_letter_is_lost(name: str) -> None:
    shown = running_name(name)
    if name.isupper():
        assert shown.lower() == " ".join(name.lower().split())
    else:
        assert shown == name
