"""Nothing goes from one page to the next: the real page under random keys beside a fresh one and what is stored.

The machine presses what an officer presses. What it expects follows from what the page shows, not from its model.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from desktop_app.domain.dossier.dossier import DocumentState, Dossier, SubmittedDocument
from desktop_app.domain.text import digits, fold
from desktop_app.services.dossier.dossiers import open_dossier
from desktop_app.services.reception.drafts import discard_draft, list_drafts
from desktop_app.ui.reception.page import ReceptionPage
from desktop_app.ui.texts import formatting
from tests.ui.conftest import CARD, Window

pytestmark = pytest.mark.window

_CARDS = (
    CARD,
    "025085004321||Lê Văn Quang|02051985|Nam|Số 7, xã Hy Cương, tỉnh Phú Thọ|15062021",
    "025190007777||Trần Thị Mai|21081990|Nữ|Số 9, phường Nông Trang, tỉnh Phú Thọ|15062021",
)
_KEYS = ("F10", "Ctrl+N", "Ctrl+T", "Ctrl+G", "Ctrl+D", "F1", "F5", "F6", "F7", "F8", "Ctrl+E", "Return", "Tab", "Down")
_TEXTS = ("1", "2", "0912", "0987654321", "*", "-1", "12", "nguyen", "lao dong", "Số 5, xã Lâm Thao")

_STEPS = st.one_of(
    st.tuples(st.just("scan"), st.sampled_from(_CARDS)),
    st.tuples(st.just("key"), st.sampled_from(_KEYS)),
    st.tuples(st.just("type"), st.sampled_from(_TEXTS)),
    st.tuples(st.just("choose"), st.sampled_from(("1", "2", "3"))),
)


def shown(page: ReceptionPage) -> list[str]:
    """Return every text that the page shows, in the order of its widgets, without the paper.

    The paper is drawn from the same model a moment later, its title with it.
    """
    texts = []
    for widget in page.findChildren(QWidget):
        if page.paper.isAncestorOf(widget):
            continue
        if isinstance(widget, QLabel | QLineEdit | QPushButton) and widget.isVisibleTo(page) and widget.text():
            texts.append(f"{type(widget).__name__}: {widget.text()}")
    return texts


class Officer:
    """Presses keys on the reception page, and knows how a fresh one looks."""

    def __init__(self, window: Window) -> None:
        self.window, self.hands, self.page = window, window.hands, window.reception
        self.fresh = self._look()

    def _look(self) -> list[str]:
        self.window.settle()
        return shown(self.page)

    def act(self, kind: str, value: str) -> None:
        """Do one thing."""
        note(f"{kind} {value}")
        doing: dict[str, Callable[[str], object]] = {
            "scan": self.window.scan,
            "key": self.hands.press,
            "type": self.hands.type,
            "choose": self._choose,
        }
        doing[kind](value)
        self.window.settle()

    def _choose(self, digit: str) -> None:
        self.hands.press("F5")
        self.hands.type(digit)
        self.hands.press("Return")

    def leave(self) -> None:
        """Press Esc until the page is blank; one press closes one thing."""
        for _ in range(6):
            self.hands.press("F2")
            self.hands.press("Esc")
            self.window.settle()
            if self.window.view.page == "reception" and self.window.model.is_blank:
                break
        self._forget_drafts()
        self.hands.press("Esc")
        self.page.notice.clear()

    def _forget_drafts(self) -> None:
        context = self.window.view.session.context
        for listed in list_drafts(context):
            discard_draft(context, listed.draft.reception.id)
        self.page.reload_usual()
        self.window.settle()

    def check_fresh(self) -> None:
        """Check that the page shows nothing of the one before."""
        assert self._look() == self.fresh

    def complete(self, card: str, digit: str) -> None:
        """Fill in what a save needs, keeping what is there."""
        for _ in range(3):
            if self.page.counter.is_open or self.page.documents.editor.isVisible():
                self.hands.press("Esc")
        if not self.window.model.person.name:
            self.window.scan(card)
        if self.window.model.procedure is None:
            self._choose(digit)
        self.page.focus_step(2)
        self.hands.type("*")


def _shown_facts(page: ReceptionPage) -> dict[str, object]:
    """Return what the officer reads on the page before F9."""
    applicant, facts = page.applicant, page.appointment.facts
    is_typed = applicant.form.isVisibleTo(page)
    name = applicant.form.name.text if is_typed else applicant._name.text()
    phone = applicant.form.phone.text if is_typed else applicant.phone.text
    owner = applicant.owner.name.text if applicant.owner.isVisibleTo(page) else ""
    rows = [row for row in page.documents.checklist._rows if row.isVisibleTo(page)]
    return {
        "person": fold(name),
        "phone": digits(phone),
        "owner": fold(owner),
        "procedure": page.procedure._name.text(),
        "documents": [row._state.text() for row in rows],
        "channel": facts.channel.text(),
        "payment": facts.payment.text(),
        "territory": facts.territory.text(),
        "account": facts.eid_account.text(),
        "return": page.appointment._way.text(),
    }


def _stored_facts(stored: Dossier) -> dict[str, object]:
    """Return the same of a dossier, in the words of the page."""
    page = stored.reception
    person = page.submitter or page.owner
    return {
        "person": fold(person.name),
        "phone": person.phone,
        "owner": fold(page.owner.name) if page.submitter is not None else "",
        "procedure": stored.procedure_name,
        "documents": [_state_text(line) for line in page.documents],
        "channel": formatting.channel(page.channel),
        "payment": formatting.payment(page.payment),
        "territory": formatting.territory(page.is_non_territorial),
        "account": formatting.eid_account(page.eid_account),
        "return": formatting.return_method(page.return_method),
    }


def _state_text(line: SubmittedDocument) -> str:
    if line.state is DocumentState.UNSEEN:
        return "Nếu có" if not line.required else formatting.document_state(line.state)[0]
    return formatting.document_state(line.state)[0]


@contextmanager
def _left(officer: Officer) -> Iterator[None]:
    try:
        yield
    finally:
        officer.leave()


@pytest.fixture
def officer(window: Window) -> Officer:
    return Officer(window)


_QUICK = settings(
    max_examples=6,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.generate],
)


def _any_page_leaves_nothing(officer: Officer, steps: list[tuple[str, str]]) -> None:
    with _left(officer):
        for kind, value in steps:
            officer.act(kind, value)
    officer.check_fresh()


def _what_is_shown_is_stored(officer: Officer, steps: list[tuple[str, str]], card: str, digit: str) -> None:
    window, page = officer.window, officer.page
    for kind, value in steps:
        officer.act(kind, value)
    officer.complete(card, digit)
    window.settle()
    before, wanted = page.model.id, _shown_facts(page)
    officer.hands.press("F9")
    window.settle()
    stored = open_dossier(window.view.session.context, before)
    if stored is None:
        # Something is missing: the page stays with all of it, and a problem stands on it.
        assert page.model.id == before
        assert page.model.problems or page.notice.text or page.counter.is_open
    else:
        assert _stored_facts(stored.dossier) == wanted
        assert window.view.page == "saved"
        assert page.model.is_blank
    officer.leave()
    officer.check_fresh()


@_QUICK
@given(steps=st.lists(_STEPS, min_size=2, max_size=9))
def test_a_new_page_is_like_a_fresh_one(officer: Officer, steps: list[tuple[str, str]]) -> None:
    _any_page_leaves_nothing(officer, steps)


@pytest.mark.slow
@settings(_QUICK, max_examples=12)
@given(steps=st.lists(_STEPS, min_size=2, max_size=14))
def test_a_new_page_is_like_a_fresh_one_however_often(officer: Officer, steps: list[tuple[str, str]]) -> None:
    _any_page_leaves_nothing(officer, steps)


@_QUICK
@given(steps=st.lists(_STEPS, max_size=7), card=st.sampled_from(_CARDS), digit=st.sampled_from(("1", "2")))
def test_what_is_shown_is_stored(officer: Officer, steps: list[tuple[str, str]], card: str, digit: str) -> None:
    _what_is_shown_is_stored(officer, steps, card, digit)


@pytest.mark.slow
@settings(_QUICK, max_examples=12)
@given(steps=st.lists(_STEPS, max_size=12), card=st.sampled_from(_CARDS), digit=st.sampled_from(("1", "2")))
def test_what_is_shown_is_stored_however_often(
    officer: Officer, steps: list[tuple[str, str]], card: str, digit: str
) -> None:
    _what_is_shown_is_stored(officer, steps, card, digit)
