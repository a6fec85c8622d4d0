"""The card for days without a network: export to a USB stick, import, and the second copy of waiting events."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.rights import Right
from desktop_app.services.sync import bundles
from desktop_app.services.sync.bundles import SUFFIX, CopyStatus
from desktop_app.sync.ports import Unreachable
from desktop_app.sync.protocol import Refusal, TakenBundle
from desktop_app.ui.common.cards import Card
from desktop_app.ui.common.labels import ElidedLabel, label
from desktop_app.ui.common.layouts import row
from desktop_app.ui.common.rights import offer_by_right
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.messages import sentence_of
from desktop_app.ui.texts.sync_status import problem_of, since


class BackupCard(Card):
    """Exports to and imports from a USB stick, and shows the second copy.

    Signals:
        notified: a sentence for the page and its tone.
    """

    notified = Signal(str, str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.write = QPushButton(self.tr("Write what waits to a stick…"))
        self.carry = QPushButton(self.tr("Hand a stick in…"))
        self.choose = QPushButton(self.tr("Keep a second copy…"))
        self.drop = QPushButton(self.tr("Keep none"))
        self.copy = ElidedLabel("", "small")
        self.body.addWidget(label(self.tr("Without a network"), "section"))
        self.body.addLayout(row(self.write, self.carry, None))
        copy = row(self.choose, self.drop, self.copy)
        copy.setStretch(2, 1)
        self.body.addLayout(copy)
        offer_by_right(session, Right.SERVE, (self.write,))
        offer_by_right(session, Right.COPIES, (self.choose, self.drop))
        self.write.clicked.connect(self._ask_where)
        self.carry.clicked.connect(self._ask_which)
        self.choose.clicked.connect(self._ask_folder)
        self.drop.clicked.connect(lambda: self.keep_in(""))

    def read(self) -> None:
        """Show how the second copy is kept."""
        self._session.read(bundles.copy_status, self.show_copy)

    def show_copy(self, status: CopyStatus) -> None:
        """Show folder and age of the second copy."""
        self.copy.setText(self._status_text(status, self._session.context.clock()))
        self.drop.setVisible(bool(status.folder))

    def write_to(self, folder: Path) -> None:
        """Export the waiting events into a folder."""
        self._session.write(
            self.tr("Writing…"), partial(bundles.write_bundle, folder=folder), self._written, self._not_done
        )

    def hand_in(self, file: Path) -> None:
        """Hand a bundle in over this desk's connection."""
        # In the lane of sync: the server may take its time, and nothing that is stored meanwhile waits for it.
        self._session.sync.queue.run(
            self.tr("Sending…"),
            partial(bundles.upload_bundle, self._session.context, file),
            self._handed_in,
            self._not_done,
        )

    def keep_in(self, folder: str) -> None:
        """Keep the second copy in a folder from now on; ``""`` for none."""
        self._session.write(
            self.tr("Writing…"), partial(bundles.choose_copy_folder, folder=folder), self.show_copy, self._not_done
        )

    def _status_text(self, status: CopyStatus, now: datetime) -> str:
        if not status.folder:
            return self.tr("What waits lies on this disk only.")
        if status.problem:
            return self.tr("{folder} cannot be written to: check the disk or the share.").format(folder=status.folder)
        age = since(status.made_at, now) if status.made_at is not None else "—"
        return self.tr("{folder} · as of {age}").format(folder=status.folder, age=age)

    def _ask_where(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.write.text())
        if chosen:
            self.write_to(Path(chosen))

    def _ask_which(self) -> None:
        kind = self.tr("Bundles (*{suffix})").format(suffix=SUFFIX)
        chosen, _ = QFileDialog.getOpenFileName(self, self.carry.text(), "", kind)
        if chosen:
            self.hand_in(Path(chosen))

    def _ask_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.choose.text())
        if chosen:
            self.keep_in(chosen)

    def _written(self, made: tuple[Path, int]) -> None:
        file, count = made
        text = self.tr("%n entries are in {name}. Any desk of the office, or the server, can take them in.", "", count)
        self.notified.emit(text.format(name=file.name), "ok")

    def _handed_in(self, taken: TakenBundle) -> None:
        text = self.tr("The server took %n new entries in; it had {known} already.", "", taken.taken)
        self.notified.emit(text.format(known=taken.known), "ok")

    def _not_done(self, error: Exception) -> None:
        if isinstance(error, Refusal | Unreachable):
            self.notified.emit(problem_of(error.code), "bad")
            return
        self.notified.emit(sentence_of(error), "bad")
        if not isinstance(error, RuleViolation):
            raise error
