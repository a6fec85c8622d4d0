"""Saving: whatever fails, the page is stored as a draft and stays on the screen."""

import pytest
from sqlalchemy.exc import OperationalError

from desktop_app.domain.people.person import ApplicantKind
from desktop_app.services.reception.drafts import list_drafts
from desktop_app.storage.errors import StorageProblem
from desktop_app.ui.reception import saver
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


@pytest.mark.parametrize(
    "error",
    [
        AttributeError("'str' object has no attribute 'value'"),
        KeyError("x"),
        ValueError("x"),
        ZeroDivisionError(),
        RecursionError(),
        MemoryError(),
        OSError(28, "No space left on device"),
        StorageProblem("storage.busy"),
        OperationalError("x", {}, Exception("x")),
        AssertionError(),
    ],
    ids=lambda error: type(error).__name__,
)
def test_whatever_fails_the_page_is_a_draft_first(
    window: Window, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    window.fill()
    wanted, kept = window.model.reception(), []

    def fail(_context: object, reception: object) -> None:
        kept.append(reception)
        raise error

    monkeypatch.setattr(saver, "receive", fail)
    window.reception.drafts.pause()
    window.hands.press("F9")
    window.settle()
    (listed,) = list_drafts(window.view.session.context)
    draft = listed.draft
    assert draft.reception == wanted == kept[0]
    assert window.view.page == "reception"
    assert window.model.reception() == wanted
    assert window.reception.notice.text
    monkeypatch.undo()
    assert window.save(), "the same page is saved afterwards"


@pytest.mark.parametrize("kind", [ApplicantKind.ENTERPRISE, ApplicantKind.HOUSEHOLD_BUSINESS])
def test_an_organisation_chosen_in_the_list_is_saved(window: Window, kind: ApplicantKind) -> None:
    window.hands.type("hợp tác xã lâm thao")
    window.hands.press("Return")
    window.settle()
    form = window.reception.applicant.form
    place = form.kind.findData(kind)
    form.kind.setCurrentIndex(place)
    form.kind.activated.emit(place)
    assert window.model.person.kind is kind
    for field, text in ((form.number, "0100109106-001"), (form.address, "Số 5, Lâm Thao"), (form.phone, "0912345678")):
        field.line.setFocus()
        window.hands.type(text)
    window.hands.press("Return")
    window.hands.wait_for(window.reception.procedure.line.hasFocus)
    window.hands.type("1")
    window.hands.press("Return")
    window.hands.type("*")
    assert window.save()
