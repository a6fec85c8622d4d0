"""Updates of the program in the settings: what runs, what lies ready, where to look for a newer one."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from desktop_app.services.context import DeskContext
from desktop_app.services.progress import Cancelled, GoOn
from desktop_app.services.updates.installed import Manner
from desktop_app.services.updates.sources import choose_update_folder, stage_from_folder
from desktop_app.services.updates.staging import StagedUpdate, stage_update
from desktop_app.services.updates.standing import UpdateStanding, update_standing
from desktop_app.ui.common.cards import Card
from desktop_app.ui.common.errors import show_error
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import row
from desktop_app.ui.common.long_work import LongWork
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.updates import ready_text, standing_text


class UpdateCard(Card):
    """What version runs and which one comes next.

    Attributes:
        work: what is being laid ready.
        look: looks for an update in a folder, on a stick for example.
        choose_folder: chooses the folder that is looked into in the background.
        drop_folder: no such folder any more.
        state: what there is to say.
    """

    def __init__(self, session: Session, notice: Notice, parent: QWidget | None = None) -> None:
        """Make the card.

        Args:
            session: the open desk.
            notice: the page's line for messages.
            parent: the Qt parent.
        """
        super().__init__(parent)
        self._session, self._notice = session, notice
        self.work = LongWork(session)
        self.look = QPushButton(self.tr("Look for an update in a folder…"))
        self.choose_folder = QPushButton(self.tr("Folder of the network…"))
        self.drop_folder = QPushButton(self.tr("No folder"))
        self.state, self.folder_state = label("", "muted"), label("", "muted")
        self.body.addWidget(label(self.tr("Updates of the program"), "section"))
        for controls, text in (
            ((self.look,), self.state),
            ((self.choose_folder, self.drop_folder), self.folder_state),
        ):
            text.setWordWrap(True)
            line = row(*controls, text)
            line.setStretch(len(controls), 1)
            self.body.addLayout(line)
        self.body.addWidget(self.work)
        self.look.clicked.connect(self._ask_where)
        self.choose_folder.clicked.connect(self._ask_folder)
        self.drop_folder.clicked.connect(lambda: self.keep_in(""))

    def reload(self) -> None:
        """Read again where this desk stands."""
        self._session.read(update_standing, self._show)

    def take(self, path: Path) -> None:
        """Lay the update in a file, or the newest one in a folder, ready for the next start."""

        def stage(context: DeskContext, go_on: GoOn) -> StagedUpdate | None:
            """Check it and lay it ready."""
            return stage_from_folder(context, path, go_on) if path.is_dir() else stage_update(context, path, go_on)

        self.work.run(self.tr("Checking the update…"), stage, self._staged, self._refused)

    def keep_in(self, folder: str) -> None:
        """Look into a folder from now on; ``""`` for none."""
        self._session.write(
            "", lambda context: choose_update_folder(context, folder), lambda _none: self.reload(), self._refused
        )

    def _show(self, standing: UpdateStanding) -> None:
        is_possible = standing.manner is Manner.ITSELF
        self.state.setText(standing_text(standing))
        self.look.setVisible(is_possible)
        self.choose_folder.setVisible(is_possible)
        self.drop_folder.setVisible(is_possible and bool(standing.folder))
        self.folder_state.setVisible(is_possible)
        self.folder_state.setText(
            self.tr("{folder}: looked into when the desk is quiet.").format(folder=standing.folder)
            if standing.folder
            else self.tr("No folder of the network is looked into.")
        )

    def _ask_where(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.look.text())
        if chosen:
            self.take(Path(chosen))

    def _ask_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.choose_folder.text())
        if chosen:
            self.keep_in(chosen)

    def _staged(self, staged: StagedUpdate | None) -> None:
        self.reload()
        if staged is None:
            self._notice.show_message(self.tr("The folder holds no newer version for this desk."), "info")
            return
        self._notice.show_message("\n".join(filter(None, (ready_text(staged.version), staged.news))), "ok")

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self._notice.show_message(self.tr("The update was not taken."), "warn")
            return
        show_error(self._notice, error)
