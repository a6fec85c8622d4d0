"""Keeping the catalogue current: its day, the update that waits, and what changes next week."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.services.context import DeskContext
from desktop_app.services.procedures.offers import offered_file
from desktop_app.services.procedures.standing import CatalogueStanding, catalogue_standing
from desktop_app.services.procedures.updates import UnknownPublisher, UpdatePreview
from desktop_app.ui.catalogue.coming_panel import ComingPanel
from desktop_app.ui.catalogue.file_reading import FileReading
from desktop_app.ui.catalogue.update_panel import UpdatePanel
from desktop_app.ui.common.actions import action
from desktop_app.ui.common.labels import Chip, label, plain_tip
from desktop_app.ui.common.layouts import row
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.catalogue_standing import day_of_catalogue, what_comes
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP


class Updates(QObject):
    """The panels of updates, and the line that says how the catalogue stands.

    Signals:
        shown: a panel is to be shown.
        taken: an update took effect; carries the desk with the changed catalogue.
        left: the list is to be shown again.
    """

    shown = Signal(QWidget)
    taken = Signal(object)
    left = Signal()

    def __init__(self, session: Session, reading: FileReading, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._reading = reading
        self.panel, self.coming = UpdatePanel(session), ComingPanel(session)
        self.day, self.old = label("", "muted"), Chip("", "warn")
        self.wait = QPushButton(self.tr("Look at the update that came…"))
        self.wait.clicked.connect(self.look_at_offer)
        self.next_week = QPushButton()
        self.next_week.clicked.connect(self.show_coming)
        self.bar = QWidget()
        self.bar.setLayout(row(self.day, self.old, self.wait, self.next_week))
        for hidden in (self.old, self.wait, self.next_week):
            hidden.hide()
        self.panel.taken.connect(self.taken)
        self.panel.left.connect(self.left)
        self.panel.trusted.connect(self._read_again)

    def reload(self) -> None:
        """Read again how the catalogue stands."""
        self._session.read(catalogue_standing, self._show)

    def show_preview(self, preview: UpdatePreview | UnknownPublisher) -> None:
        """Show an update that was read."""
        if isinstance(preview, UpdatePreview):
            self.panel.show_update(preview)
        else:
            self.panel.show_unknown(preview)
        self.shown.emit(self.panel)

    def look_at_offer(self) -> None:
        """Read the update that the server handed out."""
        self._reading.read_update(offered_file, self.tr("Update of the server"))

    @action(
        "Ctrl+T",
        QT_TRANSLATE_NOOP("Actions", "Next week's changes"),
        QT_TRANSLATE_NOOP("Actions", "Show what changes within seven days, with the open dossiers and drafts."),
    )
    def show_coming(self) -> None:
        """Show what changes next week."""
        self.shown.emit(self.coming)
        self.coming.reload()

    def _read_again(self, unknown: UnknownPublisher) -> None:
        def content(_context: DeskContext) -> bytes:
            """Return the file that is trusted now."""
            return unknown.content

        self._reading.read_update(content, unknown.file_name)

    def _show(self, standing: CatalogueStanding) -> None:
        self.day.setText(day_of_catalogue(standing))
        self.old.show_state(self.tr("older than 30 days") if standing.is_stale else "", "warn")
        self.wait.setVisible(standing.offer is not None)
        self.next_week.setText(self.tr("{n} changes within 7 days   Ctrl+T").format(n=standing.coming))
        self.next_week.setToolTip(plain_tip(what_comes(standing)))
        # The update that waits comes first: there is room for one button.
        self.next_week.setVisible(bool(standing.coming) and standing.offer is None)
