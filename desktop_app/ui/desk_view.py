"""Everything an officer sees once signed in: the pages behind the top bar, and the ways between them."""

from collections.abc import Callable, Sequence
from functools import partial
from time import monotonic
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from desktop_app.domain.desk_acts import DeskAct
from desktop_app.domain.person import Applicant
from desktop_app.services import dossiers
from desktop_app.services.alerts import Today, todays_alerts
from desktop_app.services.dossiers import DossierRow, Found, OpenedDossier
from desktop_app.services.intake import OpenedIntake, open_intake
from desktop_app.services.people import Recognised
from desktop_app.services.reception import Received
from desktop_app.services.spool import PrintJob, PrintSettings, print_settings
from desktop_app.ui.hits import Hits
from desktop_app.ui.line_entry import LineEntry
from desktop_app.ui.notifier import Notifier
from desktop_app.ui.pages.dossier import DossierPage
from desktop_app.ui.pages.dossiers import DossiersPage
from desktop_app.ui.pages.hand_over import HandOverPage
from desktop_app.ui.pages.ledger import LedgerPage
from desktop_app.ui.pages.saved import SavedPage
from desktop_app.ui.pages.settings import SettingsPage
from desktop_app.ui.pages.statistics import StatisticsPage
from desktop_app.ui.pages.today import TodayPage
from desktop_app.ui.pages.wordings import WordingsPage
from desktop_app.ui.parts.all_parts import PARTS
from desktop_app.ui.parts.part import SettingsPart
from desktop_app.ui.rail import Rail
from desktop_app.ui.reception.page import ReceptionPage
from desktop_app.ui.session import Session
from desktop_app.ui.steps.taking import StepTaking
from desktop_app.ui.sync.wiring import SyncWiring
from desktop_app.ui.top_bar import TopBar

_RECEPTION, _SAVED, _DOSSIERS, _DOSSIER, _SETTINGS = "reception", "saved", "dossiers", "dossier", "settings"
_WORDINGS, _TODAY, _LEDGER, _STATISTICS, _HAND_OVER = "wordings", "today", "ledger", "statistics", "hand-over"
_SYNC = "sync"
_TODAY_MS = 5 * 60 * 1000
_OF_RAIL = {_SAVED: _RECEPTION, _DOSSIER: _DOSSIERS, _HAND_OVER: _DOSSIERS}
_OF_RAIL |= {**dict.fromkeys((_WORDINGS, *PARTS), _SETTINGS), _SYNC: _SYNC}
_BY_NUMBER = (_RECEPTION, _TODAY, _DOSSIERS, _LEDGER, _STATISTICS, _SETTINGS, _SYNC)
_LISTING = LedgerPage | StatisticsPage | SettingsPage | WordingsPage | SettingsPart | HandOverPage


class DeskView(QWidget):
    """The signed-in desk."""

    def __init__(self, session: Session, bar: TopBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.bar = bar
        self.hits = Hits(bar.window())
        bar.attach(self.hits)
        self.line = LineEntry(session, bar, self.hits, self)
        self.reception = ReceptionPage(session)
        self.saved = SavedPage()
        self.dossiers = DossiersPage()
        self.dossier = DossierPage()
        self.steps = StepTaking(session, self.dossier, self)
        self.hand_over = HandOverPage(session)
        self.notifier = Notifier(self)
        self.today = TodayPage()
        self.ledger = LedgerPage(session)
        self.statistics = StatisticsPage(session)
        self.settings = SettingsPage(session)
        self.wordings = WordingsPage(session)
        self.parts: dict[str, SettingsPart] = {}
        self.rail = Rail()
        self._pages: dict[str, QWidget] = {
            _RECEPTION: self.reception,
            _SAVED: self.saved,
            _TODAY: self.today,
            _DOSSIERS: self.dossiers,
            _DOSSIER: self.dossier,
            _HAND_OVER: self.hand_over,
            _LEDGER: self.ledger,
            _STATISTICS: self.statistics,
            _SETTINGS: self.settings,
            _WORDINGS: self.wordings,
        }
        self._stack = QStackedWidget()
        for page in self._pages.values():
            self._stack.addWidget(page)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.rail)
        inside.addWidget(self._stack, 1)
        self._connect()
        self._keys()
        self._clockwork = QTimer(self, interval=_TODAY_MS)
        self._clockwork.timeout.connect(self.refresh_today)
        # A session that went without a word takes its lanes along; nothing may be asked of them then.
        session.destroyed.connect(self._clockwork.stop)
        self._clockwork.start()
        self.show_page(_RECEPTION)
        self._ask_printer()
        self.refresh_today()
        self.sync = SyncWiring(self)

    @property
    def page(self) -> str:
        """Name of the shown page."""
        return next(name for name, page in self._pages.items() if page is self._stack.currentWidget())

    def show_page(self, name: str) -> None:
        """Show a page and give it the keys."""
        if name in PARTS and name not in self.parts:
            self._pages[name] = self.parts[name] = PARTS[name](self.session)
            self._stack.addWidget(self.parts[name])
        page = self._pages[name]
        self._stack.setCurrentWidget(page)
        self.rail.show_page(_OF_RAIL.get(name, name))
        if name == _RECEPTION:
            self.reception.wake_next()
        elif name == _DOSSIERS:
            self.dossiers.focus() if self.dossiers.model.rowCount() else self.bar.focus()
        elif name == _TODAY:
            self.refresh_today()
            self.today.focus()
        elif isinstance(page, _LISTING):
            page.reload()
            page.focus()

    def refresh_today(self) -> None:
        """Look at what is due; the rail's badge and the notification say it wherever the officer is."""
        self.session.ask(todays_alerts, self._show_today)

    def take_scan(self, text: str) -> None:
        """Take what a scanner sent, wherever the cursor was: an identity card or a receipt."""
        takers = {_DOSSIER: self.steps.take_scan, _HAND_OVER: self.hand_over.take_scan}
        if self.page in takers and takers[self.page](text):
            self.bar.clear()
        else:
            self.line.take_scan(text)

    def next_citizen(self) -> None:
        """Go to the blank page that follows a saved dossier."""
        self.line.begun_at = None
        self.show_page(_RECEPTION)

    def close_session(self) -> None:
        """Keep what is unfinished and give everything back."""
        self.reception.kept.keep_now()
        self._clockwork.stop()
        self.reception.paper.wait()
        self.wordings.paper.wait()
        self.session.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Only what no field took arrives here, so a slash in an address stays one.
        if event.text() == "/":
            self.bar.focus()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.line.person_found.connect(self._person_found)
        self.line.person_typed.connect(self._person_typed)
        self.line.record_found.connect(self._open)
        self.line.list_found.connect(self._list_found)
        self.line.refused.connect(self._refused)
        self.bar.left.connect(lambda: self.show_page(self.page))
        self.rail.wanted.connect(self.show_page)
        self.reception.received.connect(self._received)
        self.reception.line_wanted.connect(self.bar.focus)
        self.saved.next_wanted.connect(self.next_citizen)
        self.saved.reprint_wanted.connect(self._reprint)
        self.saved.retry_wanted.connect(self.session.print_now)
        for page in (self.dossiers, self.today, self.ledger, self.hand_over):
            page.opened.connect(self._open)
        self.today.all_wanted.connect(self._list_alerts)
        for listing in (self.dossiers, self.today):
            listing.hand_over_wanted.connect(partial(self.show_page, _HAND_OVER))
        self.reception.counter.issued.connect(self.refresh_today)
        for acting in (self.steps, self.hand_over):
            acting.taken.connect(self.refresh_today)
        self.dossier.reprint_wanted.connect(self._reprint)
        self.dossier.back.connect(partial(self.show_page, _DOSSIERS))
        self.settings.printer_changed.connect(self._ask_printer)
        self.settings.alert_limits.changed.connect(self.refresh_today)
        self.settings.wordings_wanted.connect(partial(self.show_page, _WORDINGS))
        self.settings.part_wanted.connect(self.show_page)
        for lane in (self.session.desk, self.session.paper):
            lane.slow.connect(self.bar.show_busy)
            lane.idle.connect(partial(self.bar.show_busy, ""))
        self.session.job_changed.connect(self._job_changed)
        self.session.record_wanted.connect(self._open)
        self.session.spool_changed.connect(partial(self.rail.show_count, _SETTINGS))

    def _keys(self) -> None:
        reception, wordings, dossier = self.reception, self.wordings, self.dossier
        of_pages: dict[str, dict[str, Callable[[], None]]] = {
            "F5": {_RECEPTION: reception.procedure.choose_again},
            "F8": {_RECEPTION: reception.applicant.toggle_owner},
            "F9": {_RECEPTION: reception.save, _WORDINGS: wordings.save, _DOSSIER: dossier.steps.take},
            "F6": {
                _RECEPTION: reception.counter.ask_for_more,
                _DOSSIER: partial(dossier.open_act, DeskAct.REQUEST_SUPPLEMENT),
            },
            "F7": {_RECEPTION: reception.counter.refuse, _DOSSIER: partial(dossier.open_act, DeskAct.REFUSE)},
            "F10": {_RECEPTION: reception.appointment.cycle_return},
            "Ctrl+N": {_RECEPTION: reception.appointment.facts.cycle_channel},
            "Ctrl+T": {_RECEPTION: reception.cycle_payment},
            "Ctrl+G": {_RECEPTION: reception.appointment.facts.toggle_territory},
            "F11": {_RECEPTION: reception.paper.toggle, _WORDINGS: wordings.paper.toggle},
            "F1": {_RECEPTION: reception.explain, _DOSSIER: dossier.explain},
            "Ctrl+E": {_RECEPTION: reception.applicant.edit, _DOSSIER: partial(dossier.open_act, DeskAct.CORRECT)},
        }
        of_pages["F9"] |= {_HAND_OVER: self.hand_over.take, **dict.fromkeys(PARTS, self._save_part)}
        for key, acts in of_pages.items():
            self._key(key, partial(self._act_on_page, acts))
        self._key("F2", self._to_reception)
        self._key("F3", partial(self.show_page, _TODAY))
        self._key("F4", partial(self.show_page, _DOSSIERS))
        self._key("F12", partial(self.show_page, _HAND_OVER))
        self._key("Ctrl+K", self.bar.focus)
        self._key("Ctrl+P", self._print_shown)
        self._key("Esc", self._escape)
        for number, page in enumerate(_BY_NUMBER, 1):
            self._key(f"Alt+{number}", partial(self.show_page, page))

    def _key(self, key: str, act: object) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(act)

    def _act_on_page(self, acts: dict[str, Callable[[], None]]) -> None:
        act = acts.get(self.page)
        if act is not None:
            act()

    def _save_part(self) -> None:
        self.parts[self.page].save()

    def _to_reception(self) -> None:
        if self.page == _SAVED:
            self.next_citizen()
        else:
            self.show_page(_RECEPTION)

    def _escape(self) -> None:
        if self.page == _RECEPTION:
            self.reception.escape()
        elif self.page == _DOSSIER:
            self.dossier.leave()
        elif self.page == _WORDINGS or self.page in self.parts:
            self.show_page(_SETTINGS)
        elif self.page == _HAND_OVER:
            self.show_page(_DOSSIERS)
        else:
            self.show_page(_RECEPTION)

    def _list_found(self, text: str, found: Found) -> None:
        self.dossiers.show_rows(found.dossiers, text)
        self.show_page(_DOSSIERS)

    def _person_typed(self, person: Applicant) -> None:
        self._show_reception()
        self.reception.type_person(person)

    def _refused(self, text: str) -> None:
        self._show_reception()
        self.reception.notice.say(text, "bad")
        self.bar.focus()

    def _person_found(self, recognised: Recognised, from_card: bool) -> None:
        self._show_reception()
        if recognised.person.name:
            self.reception.take_person(recognised, from_card=from_card)
        else:
            self.reception.type_person(recognised.person)

    def _show_reception(self) -> None:
        self._stack.setCurrentWidget(self.reception)
        self.rail.show_page(_RECEPTION)

    def _open(self, record: UUID) -> None:
        self.session.ask(partial(dossiers.open_dossier, dossier_id=record), partial(self._opened, record))

    def _opened(self, record: UUID, opened: OpenedDossier | None) -> None:
        if opened is None:
            self.session.ask(partial(open_intake, intake_id=record), self._take_up)
            return
        self.dossier.notice.clear()
        self._stack.setCurrentWidget(self.dossier)
        self.rail.show_page(_DOSSIERS)
        self.dossier.show_dossier(self.session.context, opened)

    def _take_up(self, opened: OpenedIntake | None) -> None:
        self._show_reception()
        if opened is not None:
            self.reception.kept.take_up(opened)

    def _received(self, received: Received) -> None:
        seconds = monotonic() - (self.line.begun_at or monotonic())
        self._stack.setCurrentWidget(self.saved)
        self.saved.show_dossier(received.dossier, seconds)
        if received.job_id is not None:
            self.session.print_now(received.job_id)

    def _reprint(self, dossier_id: UUID, form: str) -> None:
        self.session.run("", partial(dossiers.reprint, dossier_id=dossier_id, form=form), self.session.print_now)

    def _print_shown(self) -> None:
        if self.page == _SAVED:
            self.saved.print_again()
        elif self.page == _DOSSIER:
            self.dossier.print_again()
        elif self.page == _LEDGER:
            self.ledger.print_out()
        elif self.page == _STATISTICS:
            self.statistics.print_out()

    def _job_changed(self, job: PrintJob) -> None:
        self.saved.show_job(job)
        self.dossier.show_job(job)
        shown = self.dossier.dossier
        if self.page == _DOSSIER and shown is not None and shown.id == job.dossier_id:
            self.sync.refresh_dossier(shown.id)

    def _show_today(self, today: Today) -> None:
        self.today.show_today(today)
        self.rail.show_count(_TODAY, today.urgent)
        self.notifier.tell(today.urgent)

    def _list_alerts(self, rows: Sequence[DossierRow], title: str) -> None:
        self.dossiers.show_rows(rows, "", title)
        self.show_page(_DOSSIERS)

    def _ask_printer(self) -> None:
        self.session.ask(print_settings, self._show_printer)

    def _show_printer(self, settings: PrintSettings | None) -> None:
        name = (settings.queue or self.tr("PDF files")) if settings else self.tr("no printer chosen")
        self.reception.paper.show_printer(name)
