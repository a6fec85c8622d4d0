"""Checks a receipt of any office: its QR code is scanned, and what was signed is shown beside what it means."""

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_app.domain.people.identity_card import looks_like_card
from desktop_app.services.papers.check import CheckedPaper, check_paper
from desktop_app.ui.common.actions import action, action_button
from desktop_app.ui.common.cards import Card
from desktop_app.ui.common.errors import show_error
from desktop_app.ui.common.fields import Field
from desktop_app.ui.common.labels import label, wrapped_label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.page import Page
from desktop_app.ui.common.requests import OpenRecord, ShowCheckedPaper
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP
from desktop_app.ui.texts.papers import facts_of_check, sentence_of_check, sentence_of_name

_LABEL_PX = 190
_CARD_PX = 760


class CheckPaperPage(Page):
    """The check of a receipt; every scan but that of an identity card is checked while it is shown.

    Attributes:
        content: the text of the QR code.
        name: a name to compare with the signed one; may stay empty.
        facts: what the receipt states.
        notice: the result.
    """

    page_name = "check-paper"
    key = "Ctrl+Shift+V"
    key_title = QT_TRANSLATE_NOOP("Sidebar", "Check a paper")
    handles = (ShowCheckedPaper,)
    is_lazy = True

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._checked: CheckedPaper | None = None
        self.notice = Notice()
        self.content = Field(self.tr("Text of the QR code"), plain=True, label_width=_LABEL_PX)
        self.name = Field(self.tr("Submitter's name on the paper"), label_width=_LABEL_PX)
        self.name_answer = wrapped_label("", "muted")
        self.facts = wrapped_label("")
        self.facts.setAccessibleName(self.tr("What the paper states"))
        self.open = action_button(self.open_dossier, takes_focus=True)
        self._result = Card()
        self._arrange()
        self.content.left.connect(self._check_typed)
        self.name.left.connect(self._compare_name)
        self.name.edited.connect(lambda _text: self.name_answer.clear())
        self._show_result(None)

    def activate(self) -> None:
        """Wait for a scan."""
        self.content.line.setFocus()
        self.content.line.selectAll()

    def fulfil(self, request: object) -> None:
        """Show a receipt that was scanned elsewhere and needs the officer's attention."""
        if isinstance(request, ShowCheckedPaper):
            self._show(request.text, request.checked)
            self.front_wanted.emit()

    def take_scan(self, text: str) -> bool:
        """Check a scanned receipt."""
        if looks_like_card(text):
            return False
        self._check(text)
        return True

    @action(
        "Ctrl+O",
        QT_TRANSLATE_NOOP("Actions", "Open the dossier"),
        QT_TRANSLATE_NOOP("Actions", "Open the dossier with the code on the paper."),
    )
    def open_dossier(self) -> None:
        """Open the dossier with the code on the paper, where this desk has it."""
        if self._checked is not None and self._checked.dossier_id is not None:
            self._session.request(OpenRecord(self._checked.dossier_id))

    def _check_typed(self) -> None:
        self._check(self.content.text)

    def _check(self, text: str) -> None:
        self._session.read(partial(check_paper, text=text), partial(self._show, text), self._failed)

    def _show(self, text: str, checked: CheckedPaper) -> None:
        self.content.set_text(text)
        self.name.set_text("")
        self._show_result(checked)
        self.notice.show_message(*sentence_of_check(checked))
        self._session.scan_judged.emit(not checked.needs_attention)
        self.activate()

    def _show_result(self, checked: CheckedPaper | None) -> None:
        self._checked = checked
        facts = facts_of_check(checked) if checked is not None else []
        self.facts.setText("\n".join(f"{name}: {value}" for name, value in facts))
        self.name_answer.clear()
        self._result.setVisible(bool(facts))
        self.open.setVisible(checked is not None and checked.dossier_id is not None)

    def _compare_name(self) -> None:
        statement = self._checked.check.statement if self._checked is not None else None
        if statement is not None and self.name.text.strip():
            self.name_answer.setText(sentence_of_name(fits=statement.names(self.name.text)))

    def _failed(self, error: Exception) -> None:
        show_error(self.notice, error, session=self._session, retry=self._check_typed)

    def _arrange(self) -> None:
        explain = self.tr(
            "Scan the QR code of a receipt of any office. The signature is checked at this desk; no network is needed."
        )
        compare = self.tr("Compare with the paper: the QR code of another paper may be stuck on it.")
        self._result.setMaximumWidth(_CARD_PX)
        for part in (label(self.tr("The paper states"), "section"), self.facts, label(compare, "muted")):
            self._result.body.addWidget(part)
        self._result.body.addWidget(self.name)
        self._result.body.addWidget(self.name_answer)
        head = row(label(self.tr("Check a paper"), "page"), None, self.open)
        whole = column(head, label(explain, "muted"), self.content, self.notice, self._result, None, spacing=10)
        whole.setContentsMargins(18, 14, 18, 14)
        self.setLayout(whole)
