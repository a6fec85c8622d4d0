"""Slips for an outage: printed in advance, entered afterwards, voided when they were not used."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.domain.changes import Changes
from desktop_app.domain.papers.outage_slip import MOST_SLIPS
from desktop_app.domain.people.rights import Right
from desktop_app.domain.text import number_in
from desktop_app.services.context import DeskContext
from desktop_app.services.papers.outage_slips import OutageSlip, SlipState, slips, void_slip
from desktop_app.services.printing.outage_slips import PrintedSlips, print_slips
from desktop_app.ui.common.actions import action, action_button
from desktop_app.ui.common.errors import raise_unexpected
from desktop_app.ui.common.form_card import FormCard
from desktop_app.ui.common.form_fields import LineField
from desktop_app.ui.common.labels import label, wrapped_label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.page import Page
from desktop_app.ui.common.requests import EnterSlip, OpenRecord
from desktop_app.ui.common.rights import offer_by_right
from desktop_app.ui.common.tables import RowTable, TextTable
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate

_WIDTHS = (220, 170, 150, 0)
_CARD_PX = 720
_USUAL = 20
_STATES = {
    SlipState.OPEN: QT_TRANSLATE_NOOP("SlipsPage", "open"),
    SlipState.ENTERED: QT_TRANSLATE_NOOP("SlipsPage", "entered"),
    SlipState.VOIDED: QT_TRANSLATE_NOOP("SlipsPage", "void"),
}


class SlipsPage(Page):
    """The desk's slips, the open ones first; Enter enters one, or opens the dossier that it became.

    Attributes:
        listing: the slips.
        card: asks how many to print, or why one is voided; hidden until that is wanted.
        notice: what came of the last action.
    """

    page_name = "outage-slips"
    parent_page = "today"
    key = "Ctrl+Shift+S"
    key_title = QT_TRANSLATE_NOOP("Sidebar", "Slips for an outage")
    is_lazy = True

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._shown: list[OutageSlip] = []
        self._voiding: OutageSlip | None = None
        self.notice = Notice()
        self.card = FormCard()
        self.card.setMaximumWidth(_CARD_PX)
        self.card.hide()
        self.print_button = action_button(self.print_out, takes_focus=True)
        self.void_button = action_button(self.void, takes_focus=True)
        offer_by_right(session, Right.SERVE, (self.print_button,))
        offer_by_right(session, Right.VOID_PAPERS, (self.void_button,))
        self.listing = TextTable(self)
        self.table = RowTable()
        titles = (self.tr("Number"), self.tr("Printed"), self.tr("State"), self.tr("Entered, or why it is void"))
        self.listing.show_titles(*titles)
        self.table.show_columns_of(self.listing, _WIDTHS)
        self.table.setAccessibleName(self.tr("Slips for an outage"))
        self._arrange()
        self.table.entered_row.connect(self._open)
        self.card.done.connect(self._note)
        self.card.left.connect(self._close_card)

    def activate(self) -> None:
        """Read the slips again, and give the keys to them."""
        self.reload()
        if not self.card.is_open:
            self.table.setFocus()

    def refresh(self, changes: Changes) -> None:
        """Read again when a dossier was stored: it may have been a slip."""
        if changes.dossiers and self.isVisible():
            self.reload()

    def reload(self) -> None:
        """Read the slips again."""
        self._session.read(slips, self._show)

    @action(
        "Ctrl+P",
        QT_TRANSLATE_NOOP("Actions", "Print slips"),
        QT_TRANSLATE_NOOP("Actions", "Print a stack of numbered blank receipts for an outage."),
        is_shortcut=False,
    )
    def print_out(self) -> None:
        """Ask how many slips are printed."""
        if self.card.is_open or not self.print_button.isEnabled():
            return
        self._voiding = None
        explain = self.tr("Each slip takes one of the desk's numbers for good, up to {most} at a time.")
        field = LineField("count", self.tr("How many slips"), str(_USUAL), plain=True)
        self.card.show()
        self.card.show_fields(self.tr("Print slips for an outage"), explain.format(most=MOST_SLIPS), [field])

    @action(
        "F8",
        QT_TRANSLATE_NOOP("Actions", "Void the slip"),
        QT_TRANSLATE_NOOP("Actions", "Void the chosen slip, with the reason; its number is given to nothing else."),
    )
    def void(self) -> None:
        """Ask why the chosen slip is voided."""
        place = self.table.currentIndex().row()
        if self.card.is_open or not 0 <= place < len(self._shown) or not self.void_button.isEnabled():
            return
        slip = self._voiding = self._shown[place]
        explain = self.tr("A slip that was not used, or was spoilt. Cross it out and keep it.")
        field = LineField("why", self.tr("Reason"), hint=self.tr("such as: not used, miswritten"))
        self.card.show()
        self.card.show_fields(self.tr("Void the slip {code}").format(code=slip.code), explain, [field])

    def escape(self) -> None:
        """Leave the open card, or the page."""
        if self.card.is_open:
            self._close_card()
        else:
            super().escape()

    def action_owners(self) -> tuple[object, ...]:
        """Return what declares the actions of this page."""
        return (self, self.card)

    def _show(self, listed: list[OutageSlip]) -> None:
        self._shown = listed
        self.listing.show_texts([self._cells(slip) for slip in listed])
        self._empty.setVisible(not listed)
        self.table.setVisible(bool(listed))
        if listed:
            self.table.selectRow(0)

    def _cells(self, slip: OutageSlip) -> tuple[str, ...]:
        at = slip.entered_at or slip.voided_at
        moment = formatting.short_moment(at) if at is not None else ""
        note = " · ".join(part for part in (moment, slip.void_reason) if part)
        state = translate("SlipsPage", _STATES[slip.state])
        return slip.code, formatting.short_moment(slip.printed_at), state, note

    def _note(self, values: Mapping[str, Any]) -> None:
        if self._voiding is not None:
            work = partial(void_slip, code=self._voiding.code, why=values["why"])
            self._session.write("", work, self._voided, self._refused)
        else:
            count = number_in(values["count"]) or 0
            printing: Callable[[DeskContext], PrintedSlips] = partial(print_slips, count=count)
            self._session.write(self.tr("Printing…"), printing, self._printed, self._refused)

    def _printed(self, printed: PrintedSlips) -> None:
        self._close_card()
        text = self.tr("Slips {first} to {last}: sent to {printer}.")
        self.notice.show_message(text.format(first=printed.first, last=printed.last, printer=printed.out.printer), "ok")
        self._session.follow_print(printed.out.job_id)
        self.reload()

    def _voided(self, _nothing: None) -> None:
        self._close_card()
        self.notice.show_message(self.tr("The slip is void."), "ok")
        self.reload()

    def _refused(self, error: Exception) -> None:
        self.card.show_problem(error)
        self.reload()
        raise_unexpected(error)

    def _close_card(self) -> None:
        self._voiding = None
        self.card.show_widgets("", [])
        self.card.hide()
        self.table.setFocus()

    def _open(self, place: int) -> None:
        slip = self._shown[place]
        if slip.dossier_id is not None:
            self._session.request(OpenRecord(slip.dossier_id))
        elif slip.state is SlipState.OPEN:
            self._session.request(EnterSlip(slip.code))

    def _arrange(self) -> None:
        head = row(label(self.tr("Slips for an outage"), "page"), None, self.void_button, self.print_button)
        explain = self.tr(
            "Print a stack while there is power. During an outage fill them in by hand; afterwards scan each one, or "
            "press Enter here, and type the time that is written on it."
        )
        self._empty = label(self.tr("No slips yet. Ctrl+P prints some."), "muted")
        whole = column(
            head, wrapped_label(explain, "muted"), self.notice, self.card, self._empty, self.table, spacing=10
        )
        whole.setContentsMargins(18, 14, 18, 14)
        self.setLayout(whole)
