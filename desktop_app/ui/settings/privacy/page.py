"""Personal data: requests of people, the register of incidents, and what is kept past its time."""

from enum import Enum, auto

from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.domain.people.rights import Right, has_right
from desktop_app.ui.common.actions import action, action_button
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.named_box import NamedBox
from desktop_app.ui.common.page import Page
from desktop_app.ui.common.requests import OpenPersonData
from desktop_app.ui.common.rights import offer_by_right
from desktop_app.ui.session.session import Session
from desktop_app.ui.settings.privacy.incidents_panel import IncidentsPanel
from desktop_app.ui.settings.privacy.panel import PrivacyPanel
from desktop_app.ui.settings.privacy.requests_panel import RequestsPanel
from desktop_app.ui.settings.privacy.retention_panel import RetentionPanel
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP


class Part(Enum):
    """A part of the page."""

    REQUESTS = auto()
    INCIDENTS = auto()
    RETENTION = auto()


class PrivacyPage(Page):
    """One part at a time.

    Attributes:
        part: chooses the part.
        requests: requests of people, and what is held about one.
        incidents: the register of incidents.
        retention: what is kept past its time.
    """

    page_name = "privacy"
    parent_page = "settings"
    handles = (OpenPersonData,)
    is_lazy = True

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.part = NamedBox(self.tr("Part"))
        self.part.addItem(self.tr("Requests of people"), Part.REQUESTS)
        self.part.addItem(self.tr("Incidents"), Part.INCIDENTS)
        self.part.addItem(self.tr("Past its time"), Part.RETENTION)
        self.requests, self.incidents = RequestsPanel(session), IncidentsPanel(session)
        self.retention = RetentionPanel(session)
        self._panels: dict[Part, PrivacyPanel] = {
            Part.REQUESTS: self.requests,
            Part.INCIDENTS: self.incidents,
            Part.RETENTION: self.retention,
        }
        self._stack = QStackedWidget()
        for panel in self._panels.values():
            self._stack.addWidget(panel)
        self._new, self._settle = action_button(self.begin), action_button(self.settle)
        self._print, self._save = action_button(self.print_out), action_button(self.save)
        self._arrange()
        self.part.activated.connect(lambda _place: self._choose())
        offer_by_right(session, Right.REPORT_PRIVACY, (self._new,))
        offer_by_right(session, Right.PRIVACY, (self._settle, self._print, self._save))

    @property
    def panel(self) -> PrivacyPanel:
        """The part that is shown."""
        return self._panels[Part(self.part.currentData())]

    @property
    def is_unfinished(self) -> bool:
        """Whether something was typed that is not stored yet."""
        return any(panel.card.is_open for panel in self._panels.values())

    def activate(self) -> None:
        """Read the shown part again, and give it the keys."""
        if has_right(self._session.context.officer.role, Right.REPORT_PRIVACY):
            self.panel.reload()
        if not self.panel.card.is_open:
            self.panel.focus()

    def fulfil(self, request: object) -> None:
        """Show what is held about a person."""
        if isinstance(request, OpenPersonData):
            self.show_part(Part.REQUESTS)
            self.requests.open_person(request.person)
            self.front_wanted.emit()

    def take_scan(self, text: str) -> bool:
        """Show what is held about the person of a scanned card."""
        if self.panel is not self.requests or self.requests.card.is_open or not self.requests.take_scan(text):
            return False
        self._session.scan_judged.emit(True)
        return True

    def show_part(self, part: Part) -> None:
        """Show a part."""
        self.part.setCurrentIndex(self.part.findData(part))
        self._choose()

    @action(
        "F8",
        QT_TRANSLATE_NOOP("Actions", "Record"),
        QT_TRANSLATE_NOOP("Actions", "Record a request of the shown person, or an incident."),
    )
    def begin(self) -> None:
        """Ask for a new request or incident."""
        if not self.panel.card.is_open and self._new.isEnabled():
            self.panel.begin()

    @action(
        "F7",
        QT_TRANSLATE_NOOP("Actions", "Answer, close, destroy"),
        QT_TRANSLATE_NOOP(
            "Actions", "Answer the request of the shown person, close the chosen incident, or destroy by a signed list."
        ),
    )
    def settle(self) -> None:
        """Ask how the chosen entry ends."""
        if not self.panel.card.is_open and self._settle.isEnabled():
            self.panel.settle()

    @action(
        "Ctrl+P",
        QT_TRANSLATE_NOOP("Actions", "Print"),
        QT_TRANSLATE_NOOP(
            "Actions", "Print the request with what is held, the notice to the authority, or the destruction list."
        ),
        is_shortcut=False,
    )
    def print_out(self) -> None:
        """Print the paper of the chosen entry."""
        if self._print.isEnabled():
            self.panel.print_out()

    @action(
        "Ctrl+Shift+O",
        QT_TRANSLATE_NOOP("Actions", "Save as file"),
        QT_TRANSLATE_NOOP("Actions", "Save the register of incidents, for Excel."),
    )
    def save(self) -> None:
        """Save the register of incidents."""
        if self._save.isEnabled():
            self.panel.save()

    def escape(self) -> None:
        """Leave what is open in the part, or the page."""
        if not self.panel.escape():
            super().escape()

    def close_down(self) -> None:
        """Stop the destruction that runs."""
        self.retention.work.stop()

    def action_owners(self) -> tuple[object, ...]:
        """Return what declares the actions of this page."""
        return (self, self.panel.card)

    def _choose(self) -> None:
        self._stack.setCurrentWidget(self.panel)
        self._save.setVisible(self.panel is self.incidents)
        self._new.setVisible(self.panel is not self.retention)
        self._name_settling()
        self.activate()

    def _name_settling(self) -> None:
        self._settle.setText(f"{self.panel.settling}   F7")

    def _arrange(self) -> None:
        title = label(self.tr("Personal data"), "page")
        head = row(title, 12, self.part, None, self._new, self._settle, self._print, self._save)
        self._save.hide()
        self._name_settling()
        whole = column(head, self._stack, spacing=10)
        whole.setStretch(1, 1)
        whole.setContentsMargins(18, 14, 18, 14)
        self.setLayout(whole)
