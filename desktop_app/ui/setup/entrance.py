"""The pages before a desk is open: preparation of the demo, and sign-in. Few imports: they are shown first."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QProgressBar, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop_app.ui.common.cards import Card
from desktop_app.ui.common.fields import Field
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import row
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.setup.officer_list import OfficerList
from desktop_app.ui.texts.messages import code_of, sentence, sentence_of

if TYPE_CHECKING:
    from desktop_app.services.desk.restoring import RestoreOffer

_WIDTH = 560
_AROUND_CURSOR_PX = 60


class Entrance(QWidget):
    """A card in the middle of an empty page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.notice = Notice()
        self.card = Card()
        self.card.setFixedWidth(_WIDTH)
        self.card.body.setContentsMargins(28, 22, 28, 22)
        self.card.body.addWidget(self.notice)
        inside = QWidget()
        inside.setObjectName("page")
        whole = QVBoxLayout(inside)
        whole.addStretch(2)
        # Not by an alignment: the card would keep the height of its sentences on one line.
        whole.addLayout(row(None, self.card, None))
        whole.addStretch(3)
        # Messages below the fields make the card higher: then it scrolls, and no row is squeezed.
        self._scroll = QScrollArea()
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._scroll)
        QApplication.instance().focusChanged.connect(self._keep_in_sight)  # type: ignore[union-attr] # an application exists

    def _keep_in_sight(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._scroll.isAncestorOf(now):
            # The margin shows what stands below the field too: its error, or the button of the last one.
            self._scroll.ensureWidgetVisible(now, 0, _AROUND_CURSOR_PX)


class PreparingPage(Entrance):
    """Something large is being made ready; closing the window stops it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._text = label(self.tr("Eight months of invented dossiers are being received and handed back…"), "muted")
        self._text.setWordWrap(True)
        self.card.body.addWidget(label(self.tr("Preparing the sample office"), "page"))
        self.card.body.addWidget(self._text)
        self.card.body.addSpacing(8)
        self.card.body.addWidget(self._bar)

    def show_progress(self, percent: int) -> None:
        """Show how far it is, 0 to 100."""
        self._bar.setValue(percent)

    def show_problem(self, text: str) -> None:
        """Show why it cannot be made ready."""
        self._bar.hide()
        self._text.hide()
        self.notice.show_message(text, "bad")


class SignInPage(Entrance):
    """The officer's name and password.

    Signals:
        entered: Enter; carries the officer's id, or None where the names are not known, and the password.
        restore_wanted: a backup is to take the damaged file's place; carries the same and the file.

    Attributes:
        officers: the names to choose from.
        password: the password.
    """

    entered = Signal(object, str)
    restore_wanted = Signal(object, str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.officers = OfficerList()
        self.officers.hide()
        self.password = Field(self.tr("Password"), label_width=90)
        self.password.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.left.connect(self._enter)
        self.password.back.connect(self.officers.setFocus)
        self.officers.left.connect(self.focus)
        self.officers.currentRowChanged.connect(lambda _row: self._forget_problem())
        self._go = QPushButton()
        self._go.setProperty("primary", True)
        self._go.clicked.connect(self._enter)
        self._wait = QTimer(self, interval=1000)
        self._wait.timeout.connect(self._count_down)
        self._seconds, self._code = 0, ""
        self.title = label(self.tr("Sign in"), "page")
        self.card.body.addWidget(self.title)
        self.card.body.addWidget(self.officers)
        self.card.body.addSpacing(4)
        self.card.body.addWidget(self.password)
        self.card.body.addSpacing(8)
        self.card.body.addLayout(row(self._go, None))
        self.show_busy(False)

    def show_officers(self, officers: Sequence[tuple[UUID, str]], chosen: UUID | None) -> None:
        """Show who may sign in, with the one who did last chosen; without names the password has to say who it is."""
        self.officers.show_officers(officers, chosen)

    def show_locked(self, officers: Sequence[tuple[UUID, str]], chosen: UUID | None) -> None:
        """Show that the desk is open and locked, and who may enter it."""
        self.title.setText(self.tr("Locked"))
        self.show_officers(officers, chosen)

    def focus(self) -> None:
        """Put the cursor into the password."""
        self.password.line.setFocus()
        self.password.line.selectAll()

    def show_busy(self, busy: bool) -> None:
        """Say that the desk is being opened."""
        self._go.setEnabled(not busy)
        self.officers.setEnabled(not busy)
        self._go.setText(self.tr("Opening…") if busy else self.tr("Open the desk   Enter"))

    def show_problem(self, text: str) -> None:
        """Show why the desk does not open."""
        self.show_busy(False)
        self.password.show_error(text)
        self.focus()

    def show_failure(self, error: Exception) -> None:
        """Show why the desk does not open, and how long to wait before the next attempt."""
        seconds = getattr(error, "params", {}).get("seconds", 0)
        if seconds:
            self.show_wait(code_of(error), seconds)
        else:
            self.show_problem(sentence_of(error))

    def show_wait(self, code: str, seconds: int) -> None:
        """Show a sentence with the seconds until the next attempt, and count them down."""
        self._code, self._seconds = code, seconds
        self.show_problem(sentence(code, seconds=seconds))
        self._go.setEnabled(False)
        self._wait.start()

    def _count_down(self) -> None:
        self._seconds -= 1
        if self._seconds > 0:
            # Not by `show_error`, which a screen reader would say every second.
            self.password.sentence.setText(sentence(self._code, seconds=self._seconds))
        else:
            self._forget_problem()

    def _forget_problem(self) -> None:
        """Take the sentence away: the wait is over, or another officer was chosen, who need not wait."""
        self._wait.stop()
        self.password.show_error("")
        self.show_busy(False)

    def show_damage(self, text: str) -> None:
        """Show that the database is damaged or missing, while a backup is looked for."""
        self.show_busy(False)
        self.notice.show_message(text, "bad")
        self.focus()

    def show_offer(self, damage: str, offer: RestoreOffer) -> None:
        """Show the backup that can be put in place, and what it lacks."""
        from desktop_app.ui.texts import formatting  # noqa: PLC0415 - not for the first frame

        backup = offer.backup
        newest = self.tr("Newest good backup: {moment}, {dossiers} dossiers.").format(
            moment=formatting.moment(backup.made_at), dossiers=formatting.count(backup.contents.dossiers)
        )
        self.notice.show_message(
            f"{damage} {newest} {self._missing_text(offer.missing)}",
            "bad",
            self.tr("Restore this backup"),
            lambda: self._restore(backup.path),
        )

    def _missing_text(self, missing: int | None) -> str:
        if missing is None:
            return self.tr("What was recorded after it is not in it.")
        if missing:
            return self.tr("%n entries recorded after it are not in it.", "", missing)
        return self.tr("Nothing that was recorded is missing in it.")

    def _enter(self) -> None:
        if self._go.isEnabled() and self.password.text:
            self.show_busy(True)
            self.entered.emit(self.officers.officer_id, self.password.text)

    def _restore(self, backup: Path) -> None:
        self.show_busy(True)
        self.restore_wanted.emit(self.officers.officer_id, self.password.text, backup)
