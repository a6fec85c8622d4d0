"""Searching the catalogue that the program brings, as officers of a commune and of a province do."""

import pytest

from desktop_app.domain.catalogue.hits import Reason
from desktop_app.domain.catalogue.levels import Counter, Level, Scope
from desktop_app.services.catalogue import Catalogue, load_catalogue

MOST = 9


@pytest.fixture(scope="module")
def commune() -> Catalogue:
    return load_catalogue().for_desk(Level.COMMUNE, None)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("khai s", "1.001193"),
        ("ks", "1.001193"),
        ("dkks", "1.001193"),
        ("giay k", "1.001193"),
        ("khai t", "1.000656"),
        ("ket ho", "1.000894"),
        ("hon n", "1.004873"),
        ("tthn", "1.004873"),
        ("sao y", "2.000815"),
        ("chu ky", "2.000884"),
        ("trich", "2.000635"),
        ("ho k d", "1.001612"),
        ("hkd", "1.001612"),
        ("gpxd", "1.013225"),
        ("cai ch", "1.004859"),
        ("di chu", "2.001019"),
        ("hoa g", "1.012812"),
        ("khuyet", "1.001699"),
        ("huu tr", "1.014027"),
        ("mai ta", "1.001731"),
        ("nuoi c", "2.001263"),
        ("ho ngh", "1.011606"),
        ("giam h", "1.004837"),
        ("lien t", "2.000986"),
    ],
)
def test_everyday_procedures_need_six_keys(commune: Catalogue, typed: str, code: str) -> None:
    assert len(typed) <= 6
    hits = commune.find(typed, MOST)
    assert code in [hit.id for hit in hits]
    assert hits[0].is_offered


@pytest.mark.parametrize(
    "typed", ["1.001193", "1001193", "1.001193.000.00.00.H35", "001193", "1.001193.01", " 1.001193 "]
)
def test_a_code_in_any_form(commune: Catalogue, typed: str) -> None:
    first = commune.find(typed, MOST)[0]
    assert (first.id, first.reason, first.via) == ("1.001193", Reason.CODE, "1.001193")


def test_a_former_id_is_found_too(commune: Catalogue) -> None:
    assert commune.find("a07")[0].id == "1.014199"
    assert commune.find("1.010832")[0].id == "1.013750"
    assert commune.find("1.0011", 2)[0].id == "1.001193"


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("khai sinh", Reason.WORDS),
        ("giấy khai sinh", Reason.SYNONYM),
        ("giấy khai", Reason.WORDS),
        ("dkks", Reason.ACRONYM),
        ("ks", Reason.ACRONYM),
        ("khai sinhj", Reason.KEYS),
    ],
)
def test_a_hit_says_why_it_matched(commune: Catalogue, typed: str, reason: Reason) -> None:
    hits = {hit.id: hit for hit in commune.find(typed, MOST)}
    assert hits["1.001193" if typed != "giấy khai" else "2.000635"].reason is reason


def test_a_usual_name_names_the_words_of_the_catalogue(commune: Catalogue) -> None:
    hit = commune.find("giấy khai sinh")[0]
    assert (hit.id, hit.via) == ("1.001193", "dang ky khai sinh")
    assert [hit.name[begin:end] for begin, end in hit.marks] == ["đăng", "ký", "khai", "sinh"]


def test_a_computed_acronym(commune: Catalogue) -> None:
    hit = commune.find("cap gpld")[0]
    assert (hit.name, hit.reason) == ("Cấp giấy phép lao động", Reason.ACRONYM)
    assert [hit.name[begin:end] for begin, end in hit.marks] == ["Cấp", "g", "p", "l", "đ"]


def test_what_is_received_elsewhere_is_found_with_its_agency(commune: Catalogue) -> None:
    hit = next(hit for hit in commune.find("đăng ký thường trú", 20) if hit.listed.counter is Counter.POLICE)
    assert not hit.is_offered
    assert "Công an" in hit.listed.agency


def test_what_others_receive_comes_before_what_only_has_the_words_somewhere(commune: Catalogue) -> None:
    hits = commune.find("thường trú cho người nước ngoài", MOST)
    assert [hit.tier for hit in hits] == sorted(hit.tier for hit in hits)
    assert hits[0].listed.counter is Counter.POLICE
    assert "thường trú cho người nước ngoài" in hits[0].name


def test_what_another_province_made_is_never_offered(commune: Catalogue) -> None:
    for typed in ("hỗ trợ", "đất", "doanh nghiệp nhỏ và vừa"):
        for hit in commune.find(typed, 50):
            assert hit.is_offered <= (hit.listed.scope is Scope.NATIONAL)


def test_a_province_s_desk_gets_its_own_first() -> None:
    province = load_catalogue().for_desk(Level.PROVINCE, None)
    hits = province.find("lý lịch tư pháp", MOST)
    assert hits[0].name.startswith("Cấp Phiếu")
    assert province.find("thành lập doanh nghiệp", MOST)[0].is_offered


def test_without_a_level_everything_that_a_counter_receives_is_offered() -> None:
    hits = load_catalogue().find("khai sinh", 30)
    assert hits[0].is_offered
    assert hits == load_catalogue().find("khai sinh", 30)


@pytest.mark.parametrize("typed", ["", " ", "zzz", '"', "'; --", "*", "a" * 500, "AND", "NEAR(", "ω"])
def test_nothing_that_is_typed_breaks_the_search(commune: Catalogue, typed: str) -> None:
    assert len(commune.find(typed, MOST)) <= MOST
