"""What an officer typed for a procedure without limit is kept, with the decision that states it."""

import pytest

from desktop_app.domain.dossier.dossier import DocumentState, SubmittedDocument
from desktop_app.domain.dossier.procedure import CopyCounts
from desktop_app.ui.texts.messages import sentence
from tests.ui.conftest import CARD, Window

pytestmark = pytest.mark.window


def test_a_typed_limit_is_kept_for_the_next_dossier(window: Window) -> None:
    window.scan(CARD)
    window.hands.type("0912345678")
    window.hands.press("Return")
    window.hands.type("thanh nien xung phong")
    window.hands.press("Return")
    window.hands.wait_for(window.reception.procedure.limit.line.hasFocus)
    window.hands.type("15")
    window.hands.press("Return")
    paper = SubmittedDocument("Đơn đề nghị", CopyCounts(original=1), DocumentState.PRESENT, listed=False)
    window.model.set_documents((paper,))
    chosen = window.model.procedure
    assert chosen is not None
    window.save()
    row = window.saved.answer
    assert row.isVisible()
    assert "15 ngày làm việc và 1 giấy tờ" in row._question.text()
    row.keep.click()
    window.settle()
    assert row.decision.error == sentence("catalogue.no_decision")
    row.decision.line.setFocus()
    window.hands.type("45/QĐ-UBND")
    window.hands.press("Return")
    window.settle()
    assert not row.decision.error
    assert "Đã lưu" in row.result.text()
    kept = window.view.session.context.catalogue.by_id(chosen.id)
    assert kept is not None
    version = kept.on(window.view.session.context.today())
    assert version is not None
    assert (version.limit_known, version.decision) == (True, "45/QĐ-UBND")
    assert [document.name for document in version.documents] == ["Đơn đề nghị"]


def test_where_the_catalogue_lacks_nothing_nothing_is_asked(window: Window) -> None:
    window.fill()
    window.save()
    assert window.saved.answer.isHidden()
