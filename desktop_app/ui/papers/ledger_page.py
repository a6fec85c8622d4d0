"""The print ledger: every sheet of some days; and the question why a paper is printed once more."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.domain.changes import Changes
from desktop_app.domain.dates import day_text
from desktop_app.domain.papers.voiding import VoidKind
from desktop_app.domain.people.rights import Right
from desktop_app.services.dossier.dossiers import reprint
from desktop_app.services.papers.ledger import JobState, PrintLedger, Sheet, print_ledger
from desktop_app.services.papers.voiding import void_sheet
from desktop_app.ui.common.actions import action, action_button
from desktop_app.ui.common.day_field import DayField, refuse_period, typed_period
from desktop_app.ui.common.errors import raise_unexpected
from desktop_app.ui.common.form_card import FormCard
from desktop_app.ui.common.form_fields import LineField
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.page import Page
from desktop_app.ui.common.requests import AskReprintReason, OpenRecord
from desktop_app.ui.common.rights import offer_by_right
from desktop_app.ui.common.tables import RowTable, TextTable
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate
from desktop_app.ui.texts.printing import paper_name, sheet_name

_WIDTHS = (140, 150, 200, 90, 130, 110, 90, 0)
_CARD_PX = 720
_STATES = {
    JobState.PRINTED: QT_TRANSLATE_NOOP("PrintLedgerPage", "printed"),
    JobState.SENT: QT_TRANSLATE_NOOP("PrintLedgerPage", "sent"),
    JobState.DROPPED: QT_TRANSLATE_NOOP("PrintLedgerPage", "thrown away"),
}
_VOID = {
    VoidKind.SPOILT: QT_TRANSLATE_NOOP("PrintLedgerPage", "voided {at} by {officer}: {reason}"),
    VoidKind.CORRECTED: QT_TRANSLATE_NOOP("PrintLedgerPage", "void since {at}: the reception was corrected"),
    VoidKind.APPOINTMENT: QT_TRANSLATE_NOOP("PrintLedgerPage", "void since {at}: the appointment was changed"),
    VoidKind.NEW_CODE: QT_TRANSLATE_NOOP("PrintLedgerPage", "void since {at}: the dossier got another code"),
}
_WAITING = QT_TRANSLATE_NOOP("PrintLedgerPage", "not on paper yet")


class PrintLedgerPage(Page):
    """Every sheet of some days, the newest first.

    Attributes:
        sheets: the table.
        card: asks why a paper is printed once more, or why a sheet is voided; hidden until that is wanted.
        notice: what came of the last action.
    """

    page_name = "print-ledger"
    parent_page = "reports"
    key = "Ctrl+Shift+P"
    key_title = QT_TRANSLATE_NOOP("Sidebar", "Print ledger")
    handles = (AskReprintReason,)
    is_lazy = True

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._shown: tuple[Sheet, ...] = ()
        self._asked: AskReprintReason | None = None
        self._voiding: Sheet | None = None
        self.notice = Notice()
        self.first = DayField(self.tr("From"), self.today, error_below=True)
        self.last = DayField(self.tr("to"), self.today, error_below=True)
        self.summary = label("", "muted")
        self.card = FormCard()
        self.card.setMaximumWidth(_CARD_PX)
        self.card.hide()
        self.void_button = action_button(self.void, takes_focus=True)
        self.sheets = TextTable(self)
        self.table = RowTable()
        self._show_titles()
        self._arrange()
        for field in (self.first, self.last):
            field.left.connect(self.reload)
        self.table.entered_row.connect(self._open)
        self.card.done.connect(self._note)
        self.card.left.connect(self._leave_card)
        offer_by_right(session, Right.VOID_PAPERS, (self.void_button,))

    def activate(self) -> None:
        """Read the days again, today when nothing was typed, and give the keys to the first day."""
        self.reload()
        if not self.card.is_open:
            self.first.line.setFocus()

    def refresh(self, changes: Changes) -> None:
        """Read again when a sheet went on."""
        if changes.print_jobs and self.isVisible():
            self.reload()

    def reload(self) -> None:
        """Read the typed days again."""
        for field in (self.first, self.last):
            if not field.text:
                field.set_text(day_text(self.today()))
        period = typed_period(self.first, self.last)
        if period is not None:
            refuse = partial(refuse_period, self.first, self.last)
            self._session.calculate(partial(print_ledger, period=period), self.show_ledger, refuse)

    def show_ledger(self, ledger: PrintLedger) -> None:
        """Show the sheets of some days."""
        self._shown = ledger.sheets
        self.sheets.show_texts([self._cells(sheet) for sheet in ledger.sheets])
        again = sum(1 for sheet in ledger.sheets if sheet.reprint)
        void = sum(1 for sheet in ledger.sheets if sheet.void is not None)
        counted = self.tr("%n sheets", "", len(ledger.sheets))
        text = self.tr("{sheets}, {again} of them reprints, {void} void").format(sheets=counted, again=again, void=void)
        more = self.tr("there are more; choose fewer days")
        self.summary.setText(f"{text}; {more}" if ledger.is_cut else text)

    def fulfil(self, request: object) -> None:
        """Ask why a paper is printed once more."""
        if isinstance(request, AskReprintReason):
            self._asked = request
            self.reload()
            self.front_wanted.emit()
            self.card.show()
            title = self.tr("Print once more: {paper}").format(paper=paper_name(request.form))
            explain = self.tr("From the second reprint on the print ledger keeps the reason.")
            hint = self.tr("such as: the paper jammed, the citizen lost it")
            self.card.show_fields(title, explain, [LineField("why", self.tr("Reason"), hint=hint)])

    @action(
        "F8",
        QT_TRANSLATE_NOOP("Actions", "Void the sheet"),
        QT_TRANSLATE_NOOP("Actions", "Void the chosen sheet, with the reason; it counts no more at any desk."),
    )
    def void(self) -> None:
        """Ask why the chosen sheet is voided."""
        place = self.table.currentIndex().row()
        if self.card.is_open or not 0 <= place < len(self._shown) or not self.void_button.isEnabled():
            return
        sheet = self._voiding = self._shown[place]
        self.card.show()
        paper = " ".join(part for part in (sheet_name(sheet.form), sheet.subject) if part)
        title = self.tr("Void the sheet: {paper}").format(paper=paper)
        explain = self.tr("The sheet counts no more; whoever checks it is told the reason. Keep the paper crossed out.")
        hint = self.tr("such as: the paper jammed, misprinted")
        self.card.show_fields(title, explain, [LineField("why", self.tr("Reason"), hint=hint)])

    def escape(self) -> None:
        """Leave the open card, or the page."""
        if self.card.is_open:
            self._leave_card()
        else:
            super().escape()

    def action_owners(self) -> tuple[object, ...]:
        """Return what declares the actions of this page."""
        return (self, self.card)

    def _cells(self, sheet: Sheet) -> tuple[str, ...]:
        copy = self.tr("reprint {n}").format(n=sheet.reprint) if sheet.reprint else self.tr("first print")
        state = translate("PrintLedgerPage", _STATES.get(sheet.state, _WAITING))
        at = formatting.short_moment(sheet.created_at)
        if sheet.void is not None:
            state = self.tr("void")
        why = "; ".join(part for part in (sheet.why, self._void_text(sheet)) if part)
        return at, sheet_name(sheet.form), sheet.subject, copy, sheet.officer, sheet.printer, state, why

    def _void_text(self, sheet: Sheet) -> str:
        if sheet.void is None:
            return ""
        at = formatting.short_moment(sheet.void.at)
        text = translate("PrintLedgerPage", _VOID[sheet.void.kind])
        return text.format(at=at, officer=sheet.voided_by, reason=sheet.void.reason)

    def _note(self, values: Mapping[str, Any]) -> None:
        why, asked = values["why"], self._asked
        if self._voiding is not None:
            voided = partial(void_sheet, job_id=self._voiding.id, why=why)
            self._session.write("", voided, self._voided, self._refused)
        elif asked is not None:
            printed = partial(reprint, dossier_id=asked.dossier_id, form=asked.form, why=why)
            self._session.write("", printed, self._stored, self._refused)

    def _voided(self, _nothing: None) -> None:
        self._close_card()
        self.notice.show_message(self.tr("The sheet is void."), "ok")
        self.reload()
        self.table.setFocus()

    def _stored(self, job_id: Any) -> None:
        self._session.print_now(job_id)
        self._leave_card()

    def _refused(self, error: Exception) -> None:
        self.card.show_problem(error)
        raise_unexpected(error)

    def _leave_card(self) -> None:
        """Close the card and return to where the reprint was asked for, or to the sheets."""
        is_reprint = self._asked is not None
        self._close_card()
        if is_reprint:
            super().escape()
        else:
            self.table.setFocus()

    def _close_card(self) -> None:
        self._asked = self._voiding = None
        self.card.show_widgets("", [])
        self.card.hide()

    def _open(self, place: int) -> None:
        dossier_id = self._shown[place].dossier_id
        if dossier_id is not None:
            self._session.request(OpenRecord(dossier_id))

    def _show_titles(self) -> None:
        self.sheets.show_titles(
            self.tr("Time"),
            self.tr("Paper"),
            self.tr("Dossier or title"),
            self.tr("Copy"),
            self.tr("Officer"),
            self.tr("Printer"),
            self.tr("State"),
            self.tr("Reason"),
        )
        self.table.show_columns_of(self.sheets, _WIDTHS)
        self.table.setAccessibleName(self.tr("Sheets that were asked for"))

    def _arrange(self) -> None:
        head = row(label(self.tr("Print ledger"), "page"), None, self.void_button, 12, self.first, self.last)
        messages = (self.first.sentence, self.last.sentence)
        whole = column(head, *messages, self.notice, self.card, self.summary, self.table, spacing=10)
        whole.setContentsMargins(18, 14, 18, 14)
        self.setLayout(whole)
