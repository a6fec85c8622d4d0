"""Settings of this desk: printer, the receipts that wait for paper, the look of the screen."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.domain.people.rights import Right
from desktop_app.services.printing import spool
from desktop_app.services.printing.spool import PrintJob, PrintSettings
from desktop_app.services.printing.wordings import unconfirmed_count
from desktop_app.ui.common.cards import Card
from desktop_app.ui.common.labels import ElidedLabel, label
from desktop_app.ui.common.layouts import CARD_MOST_PX, column, row
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.page import Page, SidebarPlace
from desktop_app.ui.common.printer_choice import PrinterChoice
from desktop_app.ui.common.requests import OpenPage
from desktop_app.ui.common.rights import offer_by_right
from desktop_app.ui.session.session import Session
from desktop_app.ui.settings.access_row import AccessRow
from desktop_app.ui.settings.alert_limits import AlertLimitsRow
from desktop_app.ui.settings.data_card import DataCard
from desktop_app.ui.settings.form_look import FormLookRow
from desktop_app.ui.settings.number_row import NumberRow
from desktop_app.ui.settings.postal_habit import PostalHabitRow
from desktop_app.ui.settings.report_habit import ReportHabitRow
from desktop_app.ui.settings.screen_row import ScreenRow
from desktop_app.ui.settings.update_card import UpdateCard
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP
from desktop_app.ui.texts.messages import sentence, sentence_of

_IN_A_ROW = 6


class SettingsPage(Page):
    """The settings of this desk, and the way to the pages behind them."""

    page_name = "settings"
    place = SidebarPlace(0, QT_TRANSLATE_NOOP("Sidebar", "Settings"), group=2)
    is_lazy = True

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.choice = PrinterChoice()
        self.notice = Notice()
        self._jobs = QVBoxLayout()
        self._no_jobs = label(self.tr("Nothing waits for the printer."), "muted")
        self.form_look = FormLookRow(session)
        self.alert_limits = AlertLimitsRow(session)
        self.postal_habit = PostalHabitRow(session)
        self.report_habit = ReportHabitRow(session)
        self.numbers = NumberRow(session)
        self.access = AccessRow(session, self.notice)
        self.data = DataCard(session, self.notice)
        self.updates = UpdateCard(session, self.notice)
        self._wordings = QPushButton(self.tr("Correct the wording"))
        self._unconfirmed = label("", "muted")
        self.screen_row = ScreenRow(session, self.notice)
        self._arrange()
        self._connect()
        self._offer_by_right()

    @classmethod
    def follow_count(cls, session: Session) -> None:
        """Show how many papers wait for the printer."""
        session.spool_changed.connect(partial(session.badge_changed.emit, cls.page_name))

    def activate(self) -> None:
        """Read all settings again, and give the keys to the first field."""
        self.reload()
        self.focus()

    def reload(self) -> None:
        """Read printers, settings and waiting receipts again."""
        self._session.printing.run("", spool.printer_names, self.choice.show_printers)
        self._session.read(spool.print_settings, self._show_settings)
        self._session.read(spool.open_spool, self._show_jobs)
        self._session.read(unconfirmed_count, self._show_unconfirmed)
        self.form_look.reload()
        self.alert_limits.reload()
        self.postal_habit.reload()
        self.report_habit.reload()
        self.numbers.reload()
        self.access.reload()
        self.data.reload()
        self.updates.reload()

    def focus(self) -> None:
        """Give the keys to the first field."""
        self.choice.printer.setFocus()

    def _made_subpages(self) -> dict[str, QPushButton]:
        """Return a button for each page behind the settings, by the page's name."""
        titles = {
            "agency": self.tr("Agency and desk"),
            "hours": self.tr("Office hours"),
            "calendar": self.tr("Working calendar"),
            "officers": self.tr("Officers"),
            "audit": self.tr("Audit log"),
            "privacy": self.tr("Personal data"),
            "issuers": self.tr("Who issues papers"),
            "rules": self.tr("Rules that apply"),
            "sending": self.tr("Sending messages"),
            "restrictions": self.tr("Restrictions"),
        }
        return {name: QPushButton(title) for name, title in titles.items()}

    def _arrange(self) -> None:
        printing, waiting, words, desk, look, alerts, reports = (Card() for _ in range(7))
        alerts.body.addWidget(label(self.tr("Today's page"), "section"))
        alerts.body.addWidget(self.alert_limits)
        alerts.body.addWidget(self.postal_habit)
        reports.body.addWidget(label(self.tr("Reports"), "section"))
        reports.body.addWidget(self.report_habit)
        printing.body.addWidget(label(self.tr("Printing"), "section"))
        printing.body.addWidget(self.choice)
        waiting.body.addWidget(label(self.tr("What waits for the printer"), "section"))
        waiting.body.addWidget(self._no_jobs)
        waiting.body.addLayout(self._jobs)
        words.body.addWidget(label(self.tr("Forms"), "section"))
        words.body.addLayout(row(self._wordings, self._unconfirmed, None))
        words.body.addWidget(self.form_look)
        desk.body.addWidget(label(self.tr("The desk"), "section"))
        self.subpages = self._made_subpages()
        buttons = list(self.subpages.values())
        for first in range(0, len(buttons), _IN_A_ROW):
            desk.body.addLayout(row(*buttons[first : first + _IN_A_ROW], None))
        desk.body.addWidget(self.numbers)
        desk.body.addWidget(self.access)
        look.body.addWidget(label(self.tr("Screen"), "section"))
        look.body.addWidget(self.screen_row)
        cards = (printing, waiting, words, desk, alerts, reports, look, self.data, self.updates)
        inside = QWidget()
        inside.setObjectName("steps")
        inside.setMaximumWidth(CARD_MOST_PX)
        inside.setLayout(column(*cards, None, spacing=10))
        # Higher than the window it scrolls; nothing on it is squeezed.
        inside.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = column(label(self.tr("Settings"), "page"), self.notice, scroll, spacing=10)
        whole.setContentsMargins(18, 14, 18, 14)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.choice.changed.connect(self._choose)
        self._wordings.clicked.connect(partial(self._show_subpage, "wordings"))
        for name, button in self.subpages.items():
            button.clicked.connect(partial(self._show_subpage, name))

    def _offer_by_right(self) -> None:
        rights: dict[Right, tuple[QWidget, ...]] = {
            Right.PRINTER: (self.choice.printer,),
            Right.PRINT_FOLDER: (self.choice.browse,),
            Right.FORMS_LOOK: (self.form_look,),
            Right.DESK_HABITS: (self.alert_limits, self.postal_habit, self.report_habit, self.access.minutes),
            Right.NUMBERS: (self.numbers.number, self.numbers.change, self.numbers.decide),
            Right.COPIES: (self.data.choose_place, self.data.drop_place),
            Right.RECOVERY_CODE: (self.data.recovery,),
            Right.PROGRAM_UPDATES: (self.updates.choose_folder, self.updates.drop_folder),
        }
        for right, controls in rights.items():
            offer_by_right(self._session, right, controls)

    def _show_subpage(self, name: str, _checked: bool = False) -> None:
        self._session.request(OpenPage(name))

    def _choose(self) -> None:
        settings = spool.settings_of(self.choice.queue, self.choice.folder, self.choice.paper_name)
        self._session.write(
            "",
            lambda context: spool.choose_printer(context, settings),
            None,
            self._not_chosen,
        )

    def _not_chosen(self, error: Exception) -> None:
        self.notice.show_message(sentence_of(error), "bad")
        self._session.read(spool.print_settings, self._show_settings)

    def _show_settings(self, settings: PrintSettings | None) -> None:
        if settings is not None:
            self.choice.blockSignals(True)
            self.choice.show_choice(settings.queue, settings.folder, settings.paper.value)
            self.choice.blockSignals(False)

    def _show_jobs(self, jobs: list[PrintJob]) -> None:
        while self._jobs.count():
            item = self._jobs.takeAt(0)
            shown = item.widget() if item is not None else None
            if shown is not None:
                shown.deleteLater()
        self._no_jobs.setVisible(not jobs)
        for job in jobs:
            self._jobs.addWidget(self._job_row(job))

    def _show_unconfirmed(self, count: int) -> None:
        # Shown only in settings; printed forms never mention unconfirmed wordings.
        text = self.tr("%n wordings of the forms in force were not checked against the circular.", "", count)
        self._unconfirmed.setText(text if count else self.tr("Every wording was checked against the circular."))

    def _job_row(self, job: PrintJob) -> QWidget:
        shown = QWidget()
        retry, drop = QPushButton(self.tr("Print now")), QPushButton(self.tr("No longer needed"))
        retry.clicked.connect(lambda: self._session.print_now(job.id))
        drop.clicked.connect(lambda: self._session.write("", lambda c: spool.drop(c, job.id), lambda _: self.reload()))
        reason = ElidedLabel(sentence(job.reason) if job.reason else "", "muted")
        shown.setLayout(row(label(job.code, "strong"), reason, retry, drop))
        return shown
