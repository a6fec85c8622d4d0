"""The page of syncing: status, conflicts, receipts to reprint, what waits, and connecting a desk that works alone."""

from datetime import datetime
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.rights import Right
from desktop_app.services.dossier import dossiers
from desktop_app.services.sync.overview import (
    OpenConflict,
    Standing,
    WaitingEvent,
    conflict_list,
    receipts_to_reprint,
    resolve_conflict,
    waiting_list,
)
from desktop_app.ui.common.actions import action
from desktop_app.ui.common.errors import show_error
from desktop_app.ui.common.form_page import FormPage
from desktop_app.ui.common.layouts import CARD_MOST_PX, column, row
from desktop_app.ui.common.page import SidebarPlace
from desktop_app.ui.common.requests import OpenRecord
from desktop_app.ui.common.rights import offer_by_right
from desktop_app.ui.session.session import Session
from desktop_app.ui.sync.backup_card import BackupCard
from desktop_app.ui.sync.enrolment_card import EnrolmentCard
from desktop_app.ui.sync.list_cards import ConflictCard, ReprintCard, WaitingCard
from desktop_app.ui.sync.status_card import StatusCard
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP
from desktop_app.ui.texts.messages import sentence, sentence_of


class SyncPage(FormPage):
    """Syncing with the server: status, conflicts, what waits; F9 syncs now, or connects a desk that works alone."""

    page_name = "sync"
    most_px = CARD_MOST_PX
    place = SidebarPlace(8, QT_TRANSLATE_NOOP("Sidebar", "Syncing"), group=1)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._scheduler = session.sync
        self.status = StatusCard()
        self.enrolment = EnrolmentCard()
        self.conflicts, self.reprints, self.waiting = ConflictCard(), ReprintCard(), WaitingCard()
        self.copies = BackupCard(session)
        offer_by_right(session, Right.ENROLMENT, (self.enrolment,))
        self._lists = QWidget()
        self._arrange()
        self._connect()
        self._show(self._scheduler.standing)

    def reload(self) -> None:
        """Read what the page shows again."""
        self.notice.show_message("\n".join(map(sentence, self._session.context.notices)), "warn")
        self._scheduler.look()
        self._read()

    def focus(self) -> None:
        """Give the keys to the first list that is not empty; lists that are still being read take them later."""
        if not self._scheduler.standing.status.is_enrolled:
            (self.enrolment.code if self.enrolment.url.value else self.enrolment.url).focus()
            return
        self.save_button.setFocus()
        self._focus_filled()

    @action(
        "F9",
        QT_TRANSLATE_NOOP("Actions", "Sync now"),
        QT_TRANSLATE_NOOP("Actions", "Sync now, or connect a desk that works alone."),
    )
    def save(self) -> None:
        """Sync now, or connect with what stands in the fields."""
        if self._scheduler.standing.status.is_enrolled:
            self._scheduler.sync()
        elif not self._is_saving:
            self._enrol()

    def _focus_filled(self) -> None:
        filled = next((card.table for card in (self.conflicts, self.reprints, self.waiting) if card.rows), None)
        if filled is not None and self.save_button.hasFocus():
            filled.setFocus()

    def _arrange(self) -> None:
        left, right = column(self.conflicts, spacing=10), column(self.reprints, self.waiting, spacing=10)
        lists = row(left, right, spacing=10)
        for place, side in enumerate((left, right)):
            for card in range(side.count()):
                side.setStretch(card, 1)
            # Empty cards leave their space unused.
            side.addStretch(0)
            lists.setStretch(place, 1)
        self._lists.setLayout(lists)
        body = column(self.status, self.enrolment, self._lists, self.copies, spacing=10)
        body.setStretch(2, 1)
        body.addStretch(0)
        self.arrange(self.tr("Syncing"), [], body, [])

    def _connect(self) -> None:
        self._scheduler.changed.connect(self._changed)
        self._scheduler.progressed.connect(self._progressed)
        self._scheduler.running.connect(self._show_running)
        self.status.stop_wanted.connect(self._scheduler.cancel)
        self.enrolment.entered.connect(self.save)
        self.conflicts.settled.connect(self._settle)
        self.conflicts.opened.connect(lambda place: self._open(self.conflicts.rows[place].event.dossier_id))
        self.waiting.opened.connect(lambda place: self._open(self.waiting.rows[place].dossier_id))
        self.reprints.opened.connect(self._print_again)
        self.copies.notified.connect(self.notice.show_message)

    def _changed(self, now: Standing) -> None:
        self._show(now)
        if self.isVisible():
            self._read()

    def _show(self, now: Standing) -> None:
        self.status.show_standing(self._session.context, now, self._scheduler.progress)
        self.enrolment.setHidden(now.status.is_enrolled)
        self._lists.setVisible(now.status.is_enrolled)
        self.copies.setVisible(now.status.is_enrolled)
        self._show_running(self._scheduler.is_running)

    def _show_running(self, is_running: bool) -> None:
        is_enrolled = self._scheduler.standing.status.is_enrolled
        text = self.tr("Sync now   F9") if is_enrolled else self.tr("Connect   F9")
        if not is_enrolled and self.enrolment.is_confirmed:
            text = self.tr("Connect to this office   F9")
        self.save_button.setText(self.tr("Syncing…") if is_running and is_enrolled else text)

    def _progressed(self, done: int, whole: int) -> None:
        self.status.show_standing(self._session.context, self._scheduler.standing, (done, whole))

    def _read(self) -> None:
        if self._scheduler.standing.status.is_enrolled:
            now = self._session.context.clock()
            self._session.read(conflict_list, partial(self.conflicts.show_conflicts, now=now))
            self._session.read(receipts_to_reprint, partial(self.reprints.show_receipts, now=now))
            self._session.read(waiting_list, partial(self._show_waiting, now=now))
            self.copies.read()

    def _show_waiting(self, rows: list[WaitingEvent], now: datetime) -> None:
        self.waiting.show_waiting(rows, now)
        self._focus_filled()

    def _open(self, record: UUID) -> None:
        self._session.request(OpenRecord(record))

    def _print_again(self, place: int) -> None:
        wanted = partial(dossiers.reprint, dossier_id=self.reprints.rows[place].dossier_id)
        self._session.write("", wanted, self._session.print_now, self._not_done)

    def _settle(self, conflict: OpenConflict, note: str) -> None:
        self._session.write("", partial(resolve_conflict, conflict=conflict, note=note), self._settled, self._not_done)

    def _settled(self, _nothing: None) -> None:
        self.conflicts.note.line.clear()
        self._scheduler.look()
        self._read()
        self.conflicts.table.setFocus()

    def _not_done(self, error: Exception) -> None:
        if isinstance(error, RuleViolation) and error.field == "note":
            self.conflicts.note.show_error(sentence_of(error))
            self.conflicts.note.focus()
            return
        show_error(self.notice, error)

    def _enrol(self) -> None:
        self._is_saving = True
        self.enrolment.clear_problems()
        self.notice.show_message(self.tr("Connecting to the server…"))
        url, code = self.enrolment.url.value, self.enrolment.code.value
        if self.enrolment.is_confirmed:
            self._scheduler.enrol(url, code, self._enrolled, self._not_enrolled)
        else:
            self._scheduler.ask_office(url, code, partial(self._show_office, (url, code)), self._not_enrolled)

    def _show_office(self, asked: tuple[str, str], name: str) -> None:
        """Have the administrator confirm the office: a code of another one would send the dossiers there."""
        if not name:
            self._scheduler.enrol(*asked, self._enrolled, self._not_enrolled)
            return
        self._is_saving = False
        self.notice.clear()
        if asked == (self.enrolment.url.value, self.enrolment.code.value):
            self.enrolment.show_office(name, self._session.context.agency.name)
            self._show_running(self._scheduler.is_running)

    def _enrolled(self) -> None:
        self._is_saving = False
        self.notice.show_message(self.tr("The desk is connected. What was done so far is being sent."), "ok")
        self.enrolment.code.line.clear()
        if self.isVisible():
            self.focus()

    def _not_enrolled(self, error: Exception) -> None:
        self._is_saving = False
        self.notice.clear()
        if not self.enrolment.show_problem(error):
            self._not_done(error)
