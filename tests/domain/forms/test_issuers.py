"""Who issues a paper: chosen by procedure, unit, form and day."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.forms.issuers import (
    DatedIssuer,
    IssuedPaper,
    Issuer,
    IssuerHistory,
    Numbering,
    Signer,
    abbreviation_of,
    check_begins,
    check_issuer,
    issuer_of,
)
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.people.agency import Agency

_DAY = date(2026, 11, 23)
_DESK = Agency("UBND TỈNH PHÚ THỌ", "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", "Quầy 03", "Phú Thọ", ())
_PAPER = IssuedPaper(FormName.APOLOGY_LETTER, "Sở Nội vụ", "1.000105", _DAY)


def _issuer(agency: str = "Sở Nội vụ", **changes: Any) -> Issuer:
    made = Issuer(uuid4(), agency, "Việt Trì", "UBND tỉnh Phú Thọ", "SNV", ("Sở Nội vụ",))
    return replace(made, **changes)


def _history(*issuers: Issuer, day: date = _DAY) -> IssuerHistory:
    return IssuerHistory(tuple(DatedIssuer(day, issuer) for issuer in issuers))


def test_without_an_entry_the_deciding_unit_issues_and_not_the_desk() -> None:
    issuer = issuer_of(_PAPER, IssuerHistory(), _DESK)
    assert (issuer.agency, issuer.place, issuer.parent, issuer.abbreviation) == (
        "Sở Nội vụ",
        "Phú Thọ",
        "UBND TỈNH PHÚ THỌ",
        "SNV",
    )
    assert issuer.signer_of(FormName.APOLOGY_LETTER) == Signer("")


@pytest.mark.parametrize("unit", ["", "Trung tâm Phục vụ hành chính công"])
def test_the_desk_issues_its_own_papers_without_an_abbreviation(unit: str) -> None:
    issuer = issuer_of(replace(_PAPER, unit=unit), IssuerHistory(), _DESK)
    assert (issuer.agency, issuer.abbreviation) == ("Trung tâm Phục vụ hành chính công", "")
    assert issuer.series_of(FormName.REFUSAL_NOTICE) == "refusal-notice"


def test_procedure_goes_before_unit_and_form_before_all_forms() -> None:
    general = _issuer("Sở Nội vụ")
    of_form = _issuer("Phòng Lao động", forms=(FormName.APOLOGY_LETTER,))
    of_procedure = _issuer("UBND tỉnh", procedures=("1.000105",))
    elsewhere = _issuer("Sở Y tế", units=("Sở Y tế",))
    everyone = _history(general, of_form, of_procedure, elsewhere)
    assert issuer_of(_PAPER, everyone, _DESK) == of_procedure
    assert issuer_of(replace(_PAPER, procedure="2.000001"), everyone, _DESK) == of_form
    stop = replace(_PAPER, procedure="2.000001", form=FormName.STOP_NOTICE)
    assert issuer_of(stop, everyone, _DESK) == general
    assert issuer_of(replace(stop, unit="sở  y tế"), everyone, _DESK) == elsewhere


def test_the_paper_keeps_the_issuer_of_its_day() -> None:
    old = _issuer("Sở Lao động - Thương binh và Xã hội")
    new = replace(old, agency="Sở Nội vụ")
    history = _history(old, day=date(2020, 1, 1)).entered(DatedIssuer(_DAY, new))
    assert issuer_of(_PAPER, history, _DESK) == new
    assert issuer_of(replace(_PAPER, day=_DAY - timedelta(days=1)), history, _DESK) == old
    ended = history.entered(DatedIssuer(_DAY, new, is_ended=True))
    assert issuer_of(_PAPER, ended, _DESK).place == "Phú Thọ", "the unit by itself again"


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 6), st.booleans()), max_size=8), st.integers(-1, 7))
def test_of_each_issuer_the_last_entry_begun_holds(entries: list[tuple[int, int, bool]], offset: int) -> None:
    made = [
        DatedIssuer(_DAY + timedelta(days=day), _issuer(f"{place}", id=UUID(int=key + 1)), ended)
        for place, (key, day, ended) in enumerate(entries)
    ]
    day = _DAY + timedelta(days=offset)
    holding = IssuerHistory(tuple(made)).on(day)
    for key in {entry.issuer.id for entry in made}:
        begun = [entry for entry in made if entry.issuer.id == key and entry.effective_from <= day]
        latest = max((entry.effective_from for entry in begun), default=None)
        last = [entry for entry in begun if entry.effective_from == latest]
        wanted = [last[-1].issuer] if last and not last[-1].is_ended else []
        assert [issuer for issuer in holding if issuer.id == key] == wanted


def test_a_form_is_signed_by_its_own_signer() -> None:
    director, deputy = (
        Signer("GIÁM ĐỐC", "Lê Thành"),
        Signer("KT. GIÁM ĐỐC; PHÓ GIÁM ĐỐC", "Hà Minh", FormName.STOP_NOTICE),
    )
    issuer = _issuer(signers=(director, deputy))
    assert issuer.signer_of(FormName.STOP_NOTICE) == deputy
    assert issuer.signer_of(FormName.APOLOGY_LETTER) == director


@pytest.mark.parametrize(
    ("agency", "initials"),
    [
        ("Sở Nội vụ", "SNV"),
        ("SỞ NỘI VỤ TỈNH PHÚ THỌ", "SNV"),
        ("UBND xã Hy Cương", "UBND"),
        ("Ủy ban nhân dân phường Việt Trì", "UBND"),
        ("Sở Nông nghiệp và Môi trường", "SNNMT"),
        ("Sở Lao động - Thương binh và Xã hội", "SLĐTBXH"),
    ],
)
def test_an_abbreviation_is_made_of_initials(agency: str, initials: str) -> None:
    assert abbreviation_of(agency) == initials


def test_an_issuer_is_tidied() -> None:
    typed = _issuer(
        " Sở  Nội vụ ",
        abbreviation=" snv ",
        units=("Sở Nội vụ", " "),
        signers=(Signer(" GIÁM ĐỐC ", ""), Signer("", "")),
    )
    checked = check_issuer(typed)
    assert (checked.agency, checked.abbreviation) == ("Sở Nội vụ", "SNV")
    assert checked.units == ("Sở Nội vụ",)
    assert checked.signers == (Signer("GIÁM ĐỐC"),)
    assert check_issuer(checked) == checked
    assert checked.numbering is Numbering.DESK


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"agency": " "}, "agency.missing"),
        ({"place": ""}, "place.missing"),
        ({"abbreviation": "S NV"}, "issuer.abbreviation"),
        ({"abbreviation": "S/NV"}, "issuer.abbreviation"),
        ({"units": ()}, "issuer.no_units"),
    ],
)
def test_what_is_missing_is_refused(changes: dict[str, Any], code: str) -> None:
    with pytest.raises(RuleViolation, match=code.replace(".", r"\.")):
        check_issuer(replace(_issuer(), **changes))


def test_only_the_first_entry_may_begin_before_today() -> None:
    issuer = _issuer()
    yesterday = _DAY - timedelta(days=1)
    check_begins(yesterday, _DAY, IssuerHistory(), issuer)
    check_begins(_DAY, _DAY, _history(issuer), issuer)
    with pytest.raises(RuleViolation, match=r"issuer\.past"):
        check_begins(yesterday, _DAY, _history(issuer), issuer)
