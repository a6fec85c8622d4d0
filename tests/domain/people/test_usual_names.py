"""The usual names of offices, for a new desk."""

from desktop_app.domain.catalogue.levels import Level, level_of_office
from desktop_app.domain.people.agency_names import running_name
from desktop_app.domain.people.usual_names import OfficeKind, OfficeNames, Unit, usual_names
from desktop_app.services.administrative_units import communes, provinces

AN_GIANG = Unit("91", "", "tỉnh", "An Giang")


def test_the_names_of_a_desk() -> None:
    commune = Unit("30502", "91", "xã", "Núi Cấm")
    assert usual_names(OfficeKind.COMMUNE, AN_GIANG, commune) == OfficeNames(
        "UBND xã Núi Cấm", "Trung tâm Phục vụ hành chính công xã Núi Cấm", "Núi Cấm"
    )
    assert usual_names(OfficeKind.CENTRE, AN_GIANG) == OfficeNames(
        "UBND tỉnh An Giang", "Trung tâm Phục vụ hành chính công tỉnh An Giang", "An Giang"
    )
    assert usual_names(OfficeKind.DEPARTMENT, AN_GIANG) == OfficeNames("UBND tỉnh An Giang", "", "An Giang")
    assert usual_names(OfficeKind.OTHER, AN_GIANG) == OfficeNames(place="An Giang")
    assert usual_names(OfficeKind.COMMUNE, AN_GIANG) == usual_names(OfficeKind.CENTRE, None) == OfficeNames()


def test_a_place_after_a_person_or_a_number_has_its_kind() -> None:
    city, ward = Unit("79", "", "thành phố", "Hồ Chí Minh"), Unit("24823", "68", "phường", "1 Bảo Lộc")
    assert usual_names(OfficeKind.CENTRE, city).place == "Thành phố Hồ Chí Minh"
    assert usual_names(OfficeKind.COMMUNE, None, ward).place == "Phường 1 Bảo Lộc"


def test_each_unit_has_names_that_tell_its_level_and_stay_as_they_are_in_running_text() -> None:
    for province in provinces():
        centre = usual_names(OfficeKind.CENTRE, province)
        assert level_of_office(centre.parent, centre.name) is Level.PROVINCE
        for commune in communes(province.code):
            names = usual_names(OfficeKind.COMMUNE, province, commune)
            assert level_of_office(names.parent, names.name) is Level.COMMUNE
            assert level_of_office(names.parent.upper(), names.name.upper()) is Level.COMMUNE
            assert (running_name(names.parent), running_name(names.name)) == (names.parent, names.name)
