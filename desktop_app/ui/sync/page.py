"""The page of syncing: how the desk stands, what needs somebody, what waits, and the way to connect a lone desk."""

from datetime import datetime
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import RuleViolation
from desktop_app.services import dossiers
from desktop_app.services.sync_lists import (
    Standing,
    Trouble,
    WaitingEvent,
    receipts_to_reprint,
    settle_trouble,
    trouble_list,
    waiting_list,
)
from desktop_app.ui.messages import sentence, sentence_of
from desktop_app.ui.parts.part import SettingsPart
from desktop_app.ui.session import Session
from desktop_app.ui.sync.copies import CopiesCard
from desktop_app.ui.sync.enrolment import EnrolmentCard
from desktop_app.ui.sync.lists import ReprintCard, TroubleCard, WaitingCard
from desktop_app.ui.sync.status_card import StatusCard
from desktop_app.ui.widgets.layouts import column, row


class SyncPage(SettingsPart):
    """Syncing with the server. F9 syncs now, or connects a desk that works alone."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._keeper = session.sync
        self.status = StatusCard()
        self.enrolment = EnrolmentCard()
        self.troubles, self.reprints, self.waiting = TroubleCard(), ReprintCard(), WaitingCard()
        self.copies = CopiesCard(session)
        self._lists = QWidget()
        self._arrange()
        self._connect()
        self._show(self._keeper.standing)

    def reload(self) -> None:
        """Read what the page shows again."""
        doubt = self._session.context.doubt
        self.notice.say(sentence(f"doubt.{doubt}") if doubt else "", "warn")
        self._keeper.look()
        self._read()

    def focus(self) -> None:
        """Give the keys to what needs somebody first; the lists are on their way and take them when they come."""
        if not self._keeper.standing.status.is_enrolled:
            (self.enrolment.code if self.enrolment.url.value else self.enrolment.url).focus()
            return
        self.save_button.setFocus()
        self._focus_filled()

    def save(self) -> None:
        """Sync now, or connect with what stands in the fields (F9)."""
        if self._keeper.standing.status.is_enrolled:
            self._keeper.sync()
        elif not self._is_saving:
            self._enrol()

    def _focus_filled(self) -> None:
        filled = next((one.table for one in (self.troubles, self.reprints, self.waiting) if one.rows), None)
        if filled is not None and self.save_button.hasFocus():
            filled.setFocus()

    def _arrange(self) -> None:
        left, right = column(self.troubles, spacing=10), column(self.reprints, self.waiting, spacing=10)
        lists = row(left, right, spacing=10)
        for place, side in enumerate((left, right)):
            for card in range(side.count()):
                side.setStretch(card, 1)
            # Cards that are empty leave their room free.
            side.addStretch(0)
            lists.setStretch(place, 1)
        self._lists.setLayout(lists)
        body = column(self.status, self.enrolment, self._lists, self.copies, spacing=10)
        body.setStretch(2, 1)
        body.addStretch(0)
        self.arrange(self.tr("Syncing"), [], body, [])

    def _connect(self) -> None:
        self._keeper.changed.connect(self._changed)
        self._keeper.progressed.connect(self._progressed)
        self._keeper.running.connect(self._show_running)
        self.status.stop_wanted.connect(self._keeper.cancel)
        self.enrolment.entered.connect(self.save)
        self.troubles.settled.connect(self._settle)
        self.troubles.opened.connect(lambda place: self._open(self.troubles.rows[place].event.dossier_id))
        self.waiting.opened.connect(lambda place: self._open(self.waiting.rows[place].dossier_id))
        self.reprints.opened.connect(self._print_again)
        self.copies.said.connect(self.notice.say)

    def _changed(self, now: Standing) -> None:
        self._show(now)
        if self.isVisible():
            self._read()

    def _show(self, now: Standing) -> None:
        self.status.show_standing(self._session.context, now, self._keeper.progress)
        self.enrolment.setHidden(now.status.is_enrolled)
        self._lists.setVisible(now.status.is_enrolled)
        self.copies.setVisible(now.status.is_enrolled)
        self._show_running(self._keeper.is_running)

    def _show_running(self, is_running: bool) -> None:
        is_enrolled = self._keeper.standing.status.is_enrolled
        text = self.tr("Sync now   F9") if is_enrolled else self.tr("Connect   F9")
        self.save_button.setText(self.tr("Syncing…") if is_running and is_enrolled else text)

    def _progressed(self, done: int, whole: int) -> None:
        self.status.show_standing(self._session.context, self._keeper.standing, (done, whole))

    def _read(self) -> None:
        if self._keeper.standing.status.is_enrolled:
            now = self._session.context.clock()
            self._session.ask(trouble_list, partial(self.troubles.show_troubles, now=now))
            self._session.ask(receipts_to_reprint, partial(self.reprints.show_receipts, now=now))
            self._session.ask(waiting_list, partial(self._show_waiting, now=now))
            self.copies.read()

    def _show_waiting(self, rows: list[WaitingEvent], now: datetime) -> None:
        self.waiting.show_waiting(rows, now)
        self._focus_filled()

    def _open(self, record: UUID) -> None:
        self._session.record_wanted.emit(record)

    def _print_again(self, place: int) -> None:
        wanted = partial(dossiers.reprint, dossier_id=self.reprints.rows[place].dossier_id)
        self._session.run("", wanted, self._session.print_now, self._not_done)

    def _settle(self, trouble: Trouble, note: str) -> None:
        self._session.run("", partial(settle_trouble, trouble=trouble, note=note), self._settled, self._not_done)

    def _settled(self, _nothing: None) -> None:
        self.troubles.note.line.clear()
        self._keeper.look()
        self._read()
        self.troubles.table.setFocus()

    def _not_done(self, error: Exception) -> None:
        if isinstance(error, RuleViolation) and error.field == "note":
            self.troubles.note.show_error(sentence_of(error))
            self.troubles.note.focus()
            return
        self.notice.say(sentence_of(error), "bad")
        if not hasattr(error, "code"):
            raise error

    def _enrol(self) -> None:
        self._is_saving = True
        self.enrolment.clear_problems()
        self.notice.say(self.tr("Connecting to the server…"))
        self._keeper.enrol(self.enrolment.url.value, self.enrolment.code.value, self._enrolled, self._not_enrolled)

    def _enrolled(self) -> None:
        self._is_saving = False
        self.notice.say(self.tr("The desk is connected. What was done so far is being sent."), "ok")
        self.enrolment.code.line.clear()
        if self.isVisible():
            self.focus()

    def _not_enrolled(self, error: Exception) -> None:
        self._is_saving = False
        self.notice.clear()
        if not self.enrolment.show_problem(error):
            self._not_done(error)
