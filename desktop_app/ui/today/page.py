"""What is due or waits today, the most urgent first; Enter opens a dossier."""

from collections.abc import Sequence
from functools import partial
from itertools import groupby
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop_app.domain.changes import Changes
from desktop_app.domain.dates import day_text, local
from desktop_app.services.desk.maintenance import BackupStatus, backup_status
from desktop_app.services.dossier.citizen_notices import CallList
from desktop_app.services.dossier.dossiers import DossierRow
from desktop_app.services.procedures.standing import CatalogueStanding, catalogue_standing
from desktop_app.services.reception.arrivals import Arrivals
from desktop_app.services.reception.drafts import ListedDraft, list_drafts
from desktop_app.services.reception.intake import IntakeRow
from desktop_app.services.reports.alerts import Alert, AlertKind, Today, todays_alerts
from desktop_app.services.reports.deadlines import WatchedDeadline
from desktop_app.services.reports.late_steps import LateStep
from desktop_app.ui.common.actions import action, action_hint
from desktop_app.ui.common.cards import Card
from desktop_app.ui.common.labels import Chip, label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.page import Page, SidebarPlace
from desktop_app.ui.common.requests import ListDossiers, OpenPage, OpenRecord
from desktop_app.ui.common.rows import PressRow, RecordRow
from desktop_app.ui.common.theme import set_tone
from desktop_app.ui.session.latest_reading import LatestReading
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.backups import status_text
from desktop_app.ui.texts.catalogue_standing import line_for_today
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate
from desktop_app.ui.texts.process import late_text
from desktop_app.ui.texts.tone import Tone
from desktop_app.ui.today.alert_row import AlertRow
from desktop_app.ui.today.call_actions import CallActions
from desktop_app.ui.today.call_row import CallRow
from desktop_app.ui.today.misdated import MisdatedNotice
from desktop_app.ui.today.notifier import Notifier
from desktop_app.ui.today.privacy_jump import PrivacyJump
from desktop_app.ui.today.shared_room import LEAST_SHOWN, shared_room

HAND_OVER = "hand-over"
FEES = "fees"
ARRIVALS = "arrivals"
DRAFTS = "drafts"
PRINTS = "settings"
DAY_SHEET = "day-sheet"
Line = RecordRow | CallRow | AlertRow
_ROW_PX = 30
_MOST_PX = 1500
_REFRESH_MS = 5 * 60 * 1000
_GROUPS: dict[AlertKind, tuple[str, Tone]] = {
    AlertKind.OVERDUE: (QT_TRANSLATE_NOOP("TodayPage", "Overdue"), "bad"),
    AlertKind.DUE_TODAY: (QT_TRANSLATE_NOOP("TodayPage", "Due today"), "warn"),
    AlertKind.CORRECTION: (QT_TRANSLATE_NOOP("TodayPage", "Results to be corrected: near their day or past it"), "bad"),
    AlertKind.FORWARD: (
        QT_TRANSLATE_NOOP("TodayPage", "For an agency elsewhere: forward, then note its receipt"),
        "warn",
    ),
    AlertKind.APOLOGISE: (QT_TRANSLATE_NOOP("TodayPage", "Due next: an apology is in time only today"), "warn"),
    AlertKind.DUE_NEXT: (QT_TRANSLATE_NOOP("TodayPage", "Due on the next working day"), "info"),
    AlertKind.INCIDENT: (QT_TRANSLATE_NOOP("TodayPage", "Lost or damaged, without a result yet"), "bad"),
    AlertKind.WAITING: (QT_TRANSLATE_NOOP("TodayPage", "Waiting long for a supplement"), "warn"),
    AlertKind.DELIVER: (QT_TRANSLATE_NOOP("TodayPage", "Electronic result not delivered yet"), "warn"),
    AlertKind.UNCOLLECTED: (QT_TRANSLATE_NOOP("TodayPage", "Result is there, nobody collected it"), "info"),
}


class TodayPage(Page):
    """What is due or waits today; the sidebar and a desktop notification show how much is urgent."""

    page_name = "today"
    place = SidebarPlace(2, QT_TRANSLATE_NOOP("Sidebar", "Today"))
    key = "F3"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._notifier = Notifier(self)
        self._title = label("", "page")
        self.day_off = Chip("", "info")
        self.day_off.hide()
        self.to_go, self.to_budget = self._made_jump(HAND_OVER), self._made_jump(FEES)
        self.to_receive, self.unfinished = self._made_jump(ARRIVALS), self._made_jump(DRAFTS)
        self.to_print = self._made_jump(PRINTS)
        self.privacy = PrivacyJump(session)
        self.to_day_sheet = self._made_jump(DAY_SHEET, self.tr("End-of-day sheet   Ctrl+Shift+E"))
        session.spool_changed.connect(self._show_prints)
        self._groups = QVBoxLayout()
        self._groups.setSpacing(10)
        self.rows: list[Line] = []
        self._unshown: Today | None = None
        self._empty = label(self.tr("Nothing is due and nothing waits. New dossiers begin with F2."), "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.backup, self.catalogue = label("", "small"), label("", "small")
        self.misdated = MisdatedNotice(session)
        self.outcome = Notice()
        self.calls = CallActions(session, self._call_rows, self.outcome, self)
        inside = QWidget()
        inside.setObjectName("steps")
        inside.setMaximumWidth(_MOST_PX)
        inside.setLayout(column(self._groups, None))
        self._scroll = QScrollArea()
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        jumps = (self.to_print, self.unfinished, self.to_receive, self.to_budget, self.to_go, self.to_day_sheet)
        head = row(self._title, None, self.day_off, *jumps)
        above = (head, row(self.privacy, None), self.misdated, self.outcome)
        whole = column(*above, self._empty, self._scroll, self.catalogue, self.backup, spacing=10)
        whole.setContentsMargins(18, 14, 18, 14)
        self.setLayout(whole)
        # Goes over all open dossiers: the look-up of the next scan does not wait for it.
        calculate = partial(session.calculate, todays_alerts)
        self._alerts: LatestReading[Today] = LatestReading(calculate, self.show_today, self.isVisible, self)
        # What is due changes with the time of day even when nothing is stored.
        self._timer = QTimer(self, interval=_REFRESH_MS)
        self._timer.timeout.connect(self.reload)
        # A session that is destroyed without `close` takes its queues along; they must not be used then.
        session.destroyed.connect(self._timer.stop)
        self._timer.start()
        self.reload()

    def _made_jump(self, page: str, always: str = "") -> QPushButton:
        """Return a button that goes to another page; without a text for always it is shown while something waits."""
        made = QPushButton(always)
        made.clicked.connect(lambda: self._session.request(OpenPage(page)))
        if not always:
            made.hide()
        return made

    def activate(self) -> None:
        """Read again what is due, and give the keys to the first row."""
        self.reload()
        self.focus()

    def refresh(self, changes: Changes) -> None:
        """Read again what is due when something that decides on it was stored."""
        if changes.drafts:
            self._session.read(list_drafts, self._show_drafts)
        if changes.dossiers or changes.intakes or changes.messages or changes.calendar or changes.settings:
            self.reload()

    def reload(self) -> None:
        """Read again what is due."""
        self.misdated.reload()
        self.privacy.reload()
        self._alerts.ask()
        self._session.read(backup_status, self._show_backup)
        self._session.read(catalogue_standing, self._show_catalogue)
        self._session.read(list_drafts, self._show_drafts)

    def close_down(self) -> None:
        """Stop the timers."""
        self._timer.stop()
        self._alerts.stop()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what was read while another page was shown."""
        super().showEvent(event)
        if self._unshown is not None:
            self._show(self._unshown)

    def show_today(self, today: Today) -> None:
        """Show what is due or waits: the count beside the entry at once, the rows while the page is shown."""
        self._session.badge_changed.emit(self.page_name, today.urgent)
        queue = today.arrivals
        self._notifier.notify(today.urgent, queue.waiting, queue.near + queue.over)
        if self.isVisible():
            self._show(today)
        else:
            # The rows take 40 ms: an officer who receives would wait for them after each dossier.
            self._unshown = today

    def _show(self, today: Today) -> None:
        self._unshown = None
        self._title.setText(
            self.tr("Today, {weekday} {day}").format(weekday=formatting.weekday(today.day), day=day_text(today.day))
        )
        off = self.tr("Tomorrow {day} is off: {name}").format(day=f"{today.next_day:%d/%m}", name=today.day_off)
        self.day_off.show_state(off if today.day_off else "", "info")
        place, held = next(((n, line.record) for n, line in enumerate(self.rows) if line.hasFocus()), (0, None))
        self._clear()
        groups = [(kind, list(alerts)) for kind, alerts in groupby(today.alerts, key=lambda alert: alert.kind)]
        shares = shared_room([len(alerts) for _kind, alerts in groups], self._room())
        for (kind, alerts), most in zip(groups, shares, strict=True):
            self._groups.addWidget(self._of_kind(kind, alerts, today.due_days, most))
        self._show_late_steps(today.late_steps)
        self._show_deadlines(today.deadlines)
        self._show_calls(today.calls)
        self._show_desk(today)
        self._empty.setVisible(not self.rows)
        # The rows arrive after the page was opened: until then the page itself has the focus.
        if held is not None or self.hasFocus():
            self.focus(held, place)

    def _room(self) -> int:
        """Return how many rows fit into the page."""
        return max(self._scroll.viewport().height() // _ROW_PX, 0)

    @action(
        "Ctrl+Return",
        QT_TRANSLATE_NOOP("Actions", "Next step"),
        QT_TRANSLATE_NOOP("Actions", "Open what is to be done with the chosen dossier: the button of its row."),
    )
    def act(self) -> None:
        """Do what the button of the chosen row does."""
        for line in self.rows:
            if isinstance(line, AlertRow) and line.hasFocus() and line.act is not None:
                line.acted.emit()
                return

    def _show_drafts(self, drafts: Sequence[ListedDraft]) -> None:
        self.unfinished.setText(self.tr("%n unfinished pages   Alt+5", "", len(drafts)))
        self.unfinished.setVisible(bool(drafts))

    def _show_prints(self, waiting: int) -> None:
        self.to_print.setText(self.tr("%n papers wait for the printer   Alt+0", "", waiting))
        self.to_print.setVisible(waiting > 0)

    def _show_backup(self, status: BackupStatus) -> None:
        self.backup.setText(status_text(status))
        set_tone(self.backup, tone="bad" if status.problem else "")

    def _show_catalogue(self, standing: CatalogueStanding) -> None:
        text = line_for_today(standing)
        self.catalogue.setText(text)
        self.catalogue.setVisible(bool(text))

    def focus(self, held: UUID | None = None, place: int = 0) -> None:
        """Give the keys to a dossier's row, else to the one in its place, else to the last."""
        wanted = next((line for line in self.rows if line.record == held), None)
        if wanted is not None or self.rows:
            (wanted or self.rows[min(place, len(self.rows) - 1)]).setFocus()
        else:
            self.setFocus()

    def _title_of(self, kind: AlertKind, due_days: int) -> str:
        if kind is AlertKind.DUE_NEXT and due_days > 1:
            return self.tr("Due within {n} working days").format(n=due_days)
        return translate("TodayPage", _GROUPS[kind][0])

    def _group(self, title: str, tone: Tone, rows: Sequence[Line], number: int) -> Card:
        card = Card()
        card.setAccessibleName(title)
        card.body.setSpacing(0)
        card.body.addLayout(row(label(title, "section"), Chip(str(number), tone), None))
        card.body.addSpacing(4)
        for shown in rows:
            shown.pressed.connect(partial(self._session.request, OpenRecord(shown.record)))
            shown.moved.connect(self._move)
            self.rows.append(shown)
            card.body.addWidget(shown)
        return card

    def _of_kind(self, kind: AlertKind, alerts: Sequence[Alert], due_days: int, most: int) -> Card:
        title = self._title_of(kind, due_days)
        rows = [AlertRow(alert) for alert in alerts[:most]]
        for shown in rows:
            shown.acted.connect(partial(self._session.request, OpenRecord(shown.record, shown.act)))
        card = self._group(title, _GROUPS[kind][1], rows, len(alerts))
        self._add_all_link(card, title, [alert.row for alert in alerts], most)
        return card

    def _add_all_link(self, card: Card, title: str, dossiers: Sequence[DossierRow], shown: int) -> None:
        """Add a line that lists all dossiers of a group, where not all of them are shown."""
        if len(dossiers) > shown:
            text = self.tr("Show all {n}").format(n=len(dossiers))
            more = PressRow(text, row(label(text, "link"), None))
            more.pressed.connect(partial(self._session.request, ListDossiers(list(dossiers), title=title)))
            card.body.addWidget(more)

    def _show_late_steps(self, late: Sequence[LateStep]) -> None:
        """Show the dossiers that are late within the internal process."""
        if late:
            rows = [_row_of_late_step(each) for each in late[:LEAST_SHOWN]]
            title = self.tr("Late in a step of the internal process")
            card = self._group(title, "warn", rows, len(late))
            self._add_all_link(card, title, [each.row for each in late], len(rows))
            self._groups.addWidget(card)

    def _show_deadlines(self, deadlines: Sequence[WatchedDeadline]) -> None:
        """Show what other units have to do."""
        if deadlines:
            rows = [_row_of_deadline(watched) for watched in deadlines[:LEAST_SHOWN]]
            tone: Tone = "bad" if any(watched.is_late for watched in deadlines) else "warn"
            title = self.tr("Other units have to answer, or to do their part")
            self._groups.addWidget(self._group(title, tone, rows, len(deadlines)))

    def _show_calls(self, owed: CallList) -> None:
        """Show the citizens who have to be told of a step."""
        if not owed.calls:
            return
        rows = [CallRow(call) for call in owed.calls]
        for shown in rows:
            shown.noted.connect(partial(self.calls.note, shown.call))
        card = self._group(self.tr("Citizens to be told"), "warn", rows, owed.total)
        card.body.addLayout(row(None, *map(action_hint, self.calls.hinted)))
        self._groups.addWidget(card)

    def action_owners(self) -> Sequence[object]:
        """Return what declares the actions of this page."""
        return (self, self.calls)

    def _call_rows(self) -> list[CallRow]:
        return [line for line in self.rows if isinstance(line, CallRow)]

    def _show_desk(self, today: Today) -> None:
        """Show dossiers to hand over, and pages that wait for their person."""
        late = self.tr("%n late", "", today.late_to_go) if today.late_to_go else ""
        text = self.tr("%n dossiers to hand over   F12", "", today.to_go)
        self.to_go.setText(f"{text} · {late}" if late else text)
        self.to_go.setVisible(bool(today.to_go))
        late = self.tr("%n late", "", today.late_to_budget) if today.late_to_budget else ""
        text = self.tr("%n fees to the budget", "", today.to_budget)
        self.to_budget.setText(f"{text} · {late}" if late else text)
        self.to_budget.setVisible(bool(today.to_budget))
        self._show_arrivals(today.arrivals)
        if today.intakes:
            rows = [_row_of_intake(intake) for intake in today.intakes]
            title = self.tr("Asked at the counter to bring more, not received yet")
            self._groups.addWidget(self._group(title, "info", rows, len(rows)))

    def _show_arrivals(self, queue: Arrivals) -> None:
        """Show how many dossiers wait for their reception, and how many of them are near or over the limit."""
        parts = [self.tr("%n dossiers wait for their reception", "", queue.waiting)]
        parts += [self.tr("%n near the limit", "", queue.near)] if queue.near else []
        parts += [self.tr("%n over the limit", "", queue.over)] if queue.over else []
        self.to_receive.setText(" · ".join(parts) + "   Alt+4")
        self.to_receive.setVisible(bool(queue.waiting))

    def _move(self, by: int) -> None:
        places = [place for place, line in enumerate(self.rows) if line.hasFocus()]
        if places:
            place = min(max(places[0] + by, 0), len(self.rows) - 1)
            self.rows[place].setFocus()
            self._scroll.ensureWidgetVisible(self.rows[place])

    def _clear(self) -> None:
        self.rows = []
        while (item := self._groups.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def _row_of_deadline(watched: WatchedDeadline) -> RecordRow:
    deadline = watched.deadline
    text = _TELLS_HEAD if watched.tells_head else _LATE if watched.is_late else _UNTIL_DAY
    detail = translate("TodayPage", text).format(day=day_text(local(deadline.by).date()))
    return RecordRow(watched.dossier_id, watched.code, f"{deadline.unit} · {watched.owner}", detail)


def _row_of_late_step(late: LateStep) -> RecordRow:
    subject = f"{late.step.number}. {late.step.work} · {late.step.who} · {late.row.owner_name}"
    return RecordRow(late.row.id, late.row.code, subject, late_text(late.minutes))


def _row_of_intake(intake: IntakeRow) -> RecordRow:
    asked = translate("TodayPage", _ASKED).format(day=day_text(local(intake.asked_at).date()))
    return RecordRow(intake.id, intake.code, f"{intake.owner_name} · {intake.procedure_name}", asked)


_UNTIL_DAY = QT_TRANSLATE_NOOP("TodayPage", "until {day}")
_LATE = QT_TRANSLATE_NOOP("TodayPage", "late since {day}")
_TELLS_HEAD = QT_TRANSLATE_NOOP("TodayPage", "no answer since {day}: tell the head of the unit")
_ASKED = QT_TRANSLATE_NOOP("TodayPage", "asked on {day}")
