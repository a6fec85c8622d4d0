"""Issuers are entered, changed and ended by an administrator; what is wrong is shown beside its field."""

import pytest

from desktop_app.domain.forms.issuers import Issuer, Numbering, Signer
from desktop_app.domain.forms.names import FormName
from desktop_app.services.context import DeskContext
from desktop_app.services.issuers import issuers_of
from desktop_app.ui.settings.issuers.page import IssuersPage
from desktop_app.ui.texts.messages import sentence
from tests.ui.conftest import Window
from tests.ui.settings.subpages import as_officer, open_subpage

pytestmark = pytest.mark.window


def _open(window: Window) -> IssuersPage:
    page = open_subpage(window, "issuers")
    assert isinstance(page, IssuersPage)
    return page


def _in_force(window: Window) -> tuple[Issuer, ...]:
    context = window.view.session.context
    return issuers_of(context).on(context.today())


def _enter(window: Window, page: IssuersPage) -> None:
    inputs = page.inputs
    inputs.agency.line.setText("Sở Nội vụ")
    inputs.abbreviation.line.setText("snv")
    inputs.units.text.setPlainText("Sở Nội vụ\nPhòng Lao động")
    inputs.signers[0].title.line.setText("GIÁM ĐỐC")
    inputs.signers[-1].title.line.setText("KT. GIÁM ĐỐC; PHÓ GIÁM ĐỐC")
    inputs.signers[-1].name.line.setText("Lê Văn Thành")
    window.hands.press("F9")
    window.settle()


def test_an_issuer_is_entered_by_keys_and_shown_again(window: Window) -> None:
    page = _open(window)
    assert page.inputs.agency.line.hasFocus()
    assert page.inputs.place.value == "Phú Thọ", "the desk's own place to begin with"
    _enter(window, page)
    (issuer,) = _in_force(window)
    assert (issuer.agency, issuer.abbreviation, issuer.units) == ("Sở Nội vụ", "SNV", ("Sở Nội vụ", "Phòng Lao động"))
    assert issuer.forms == (), "all forms"
    assert issuer.signers == (
        Signer("GIÁM ĐỐC"),
        Signer("KT. GIÁM ĐỐC; PHÓ GIÁM ĐỐC", "Lê Văn Thành", FormName.INCIDENT_LETTER),
    )
    assert page.texts.data(page.texts.index(0, 1)) == "01/…-SNV"
    assert page.inputs.signers[-1].name.value == "Lê Văn Thành"
    assert "Sở Nội vụ" in str(page.changes.texts.data(page.changes.texts.index(0, 2)))


def test_a_change_keeps_the_issuer(window: Window) -> None:
    page = _open(window)
    _enter(window, page)
    (before,) = _in_force(window)
    page.inputs.numbering.choose(Numbering.DOCUMENT_OFFICE.value)
    page.inputs.forms[FormName.SUPPLEMENT_REQUEST].setChecked(False)
    page.inputs.procedures.text.setPlainText("1.000105")
    window.hands.press("F9")
    window.settle()
    (after,) = _in_force(window)
    assert after.id == before.id
    assert after.numbering is Numbering.DOCUMENT_OFFICE
    assert after.procedures == ("1.000105",)
    assert after.forms == (
        FormName.REFUSAL_NOTICE,
        FormName.APOLOGY_LETTER,
        FormName.STOP_NOTICE,
        FormName.INCIDENT_LETTER,
    )
    assert page.texts.data(page.texts.index(0, 1)) == "…/…-SNV"


@pytest.mark.parametrize(
    ("field", "typed", "code"),
    [
        ("agency", "", "agency.missing"),
        ("place", "", "place.missing"),
        ("abbreviation", "S NV", "issuer.abbreviation"),
        ("effective_from", "1/x", "date.unclear"),
    ],
)
def test_what_is_wrong_is_told_beside_its_field(window: Window, field: str, typed: str, code: str) -> None:
    page = _open(window)
    _enter(window, page)
    shown = page.inputs.by_name[field]
    shown.control.setText(typed)  # type: ignore[attr-defined] # a line
    window.hands.press("F9")
    window.settle()
    assert shown.error == sentence(code)
    assert len(issuers_of(window.view.session.context).entries) == 1


def test_a_day_that_is_over_is_refused_for_a_change(window: Window) -> None:
    page = _open(window)
    _enter(window, page)
    page.inputs.effective_from.line.setText("01/01/2026")
    window.hands.press("F9")
    window.settle()
    assert page.inputs.effective_from.error == sentence("issuer.past")


def test_an_issuer_is_ended_and_another_added(window: Window) -> None:
    page = _open(window)
    _enter(window, page)
    page.end()
    window.settle()
    assert _in_force(window) == ()
    assert page.title.text() == "Cơ quan mới"
    page.begin_new()
    _enter(window, page)
    assert len(_in_force(window)) == 1


def test_an_officer_may_only_look(window: Window, context: DeskContext) -> None:
    other = as_officer(window.application, context)
    page = _open(other)
    assert page.is_locked
    assert page.notice.text == sentence("role.administrator_only")
    assert not page.save_button.isEnabled()
    page.begin_new()
    page.end()
    assert _in_force(other) == ()
