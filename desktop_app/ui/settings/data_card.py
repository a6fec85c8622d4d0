"""The data of this desk in the settings: backups, their second place, the check, the recovery code."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from desktop_app.services.desk import maintenance, recovery
from desktop_app.services.desk.maintenance import BackupStatus, Damage
from desktop_app.services.progress import Cancelled
from desktop_app.ui.common.cards import Card
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import row
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.session.session import Session
from desktop_app.ui.settings.recovery_dialog import RecoveryDialog
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.backups import status_text
from desktop_app.ui.texts.messages import sentence, sentence_of
from desktop_app.ui.texts.subjects import subject_names
from desktop_app.ui.texts.tone import Tone


class DataCard(Card):
    """Backups of the desk's data, the check of the database, and the recovery code."""

    def __init__(self, session: Session, notice: Notice, parent: QWidget | None = None) -> None:
        """Make the card.

        Args:
            session: the open desk.
            notice: the page's line for messages.
            parent: the Qt parent.
        """
        super().__init__(parent)
        self._session, self._notice = session, notice
        self._is_backing_up = self._has_to_stop = False
        self.backup = QPushButton(self.tr("Back up now"))
        self.check = QPushButton(self.tr("Check the database"))
        self.choose_place = QPushButton(self.tr("Second place for backups…"))
        self.drop_place = QPushButton(self.tr("No second place"))
        self.recovery = QPushButton(self.tr("New recovery code…"))
        self.state, self.place_state = label("", "muted"), label("", "muted")
        self.recovery_state = label("", "muted")
        for text in (self.state, self.place_state, self.recovery_state):
            text.setWordWrap(True)
        self.body.addWidget(label(self.tr("Data of this desk"), "section"))
        for controls, text in (
            ((self.backup, self.check), self.state),
            ((self.choose_place, self.drop_place), self.place_state),
            ((self.recovery,), self.recovery_state),
        ):
            line = row(*controls, text)
            line.setStretch(len(controls), 1)
            self.body.addLayout(line)
        self.backup.clicked.connect(self._back_up)
        self.check.clicked.connect(lambda: session.read(maintenance.find_damage, self._show_damage))
        self.choose_place.clicked.connect(self._ask_place)
        self.drop_place.clicked.connect(lambda: self.keep_in(""))
        self.recovery.clicked.connect(self._make_code)

    def reload(self) -> None:
        """Read the state of the backups and of the recovery code again."""
        self._session.read(maintenance.backup_status, self._show_status)
        self._session.read(recovery.has_recovery_code, self._show_recovery)

    def keep_in(self, folder: str) -> None:
        """Copy backups to a folder on another disk from now on; ``""`` for none."""
        self._session.write(
            self.tr("Writing…"),
            lambda context: maintenance.choose_second_place(context, folder),
            self._show_status,
            self._refuse,
        )

    def _show_status(self, status: BackupStatus) -> None:
        self.state.setText(status_text(status))
        self.drop_place.setVisible(bool(status.second_place))
        self.place_state.setText(self._place_text(status))

    def _place_text(self, status: BackupStatus) -> str:
        if not status.second_place:
            return self.tr("Backups lie on this disk only.")
        if status.copy_problem:
            return f"{status.second_place}: {sentence(status.copy_problem)}"
        if status.copied_at is None:
            return self.tr("{folder}: the next backup is copied there.").format(folder=status.second_place)
        moment = formatting.moment(status.copied_at)
        return self.tr("{folder}: copied {moment}.").format(folder=status.second_place, moment=moment)

    def _show_recovery(self, has_code: bool) -> None:
        self.recovery_state.setText(
            self.tr("A code was made. A new one makes it invalid.")
            if has_code
            else self.tr("No code yet: without it nobody opens the desk when all passwords are forgotten.")
        )

    def _ask_place(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.choose_place.text())
        if chosen:
            self.keep_in(chosen)

    def _make_code(self) -> None:
        self._session.write(self.tr("Writing…"), recovery.make_recovery_code, self._show_code, self._refuse)

    def _show_code(self, code: str) -> None:
        self.reload()
        RecoveryDialog(self._session, code, self).open()

    def _back_up(self) -> None:
        if self._is_backing_up:
            self._has_to_stop = True
            return
        self._is_backing_up, self._has_to_stop = True, False
        self.backup.setText(self.tr("Stop the backup"))
        self._session.write(
            self.tr("Backing up…"),
            lambda context: maintenance.back_up(context, self._asked_to_stop),
            self._backed_up,
            self._not_backed_up,
        )

    def _asked_to_stop(self) -> bool:
        return self._has_to_stop

    def _backed_up(self, path: Path) -> None:
        self._end_backup(self.tr("Backed up as {name}.").format(name=path.name), "")
        self.reload()

    def _not_backed_up(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self._end_backup(self.tr("The backup was stopped."), "")
        else:
            self._end_backup(sentence_of(error), "bad")

    def _end_backup(self, text: str, tone: Tone) -> None:
        self._is_backing_up = False
        self.backup.setText(self.tr("Back up now"))
        self._notice.show_message(text, tone)

    def _show_damage(self, damage: Damage) -> None:
        if damage.file:
            self._notice.show_message(sentence("storage.suspect"), "bad")
        elif damage.broken_link:
            self._notice.show_message(sentence("storage.chain", seq=damage.broken_link), "bad")
        elif damage.broken_audit:
            self._notice.show_message(sentence("storage.audit_chain", seq=damage.broken_audit), "bad")
        elif damage.unsigned:
            self._notice.show_message(sentence("storage.unsigned", names=", ".join(damage.unsigned)), "bad")
        elif damage.settings:
            text = sentence("storage.unsigned_settings", names=subject_names(damage.settings))
            self._notice.show_message(text, "bad")
        else:
            self._notice.show_message(self.tr("The database and the chain of its entries are whole."))

    def _refuse(self, error: Exception) -> None:
        self._notice.show_message(sentence_of(error), "bad")
