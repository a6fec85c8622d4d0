"""The officer's own password, and after how many minutes without input the desk is locked."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.domain.text import number_in
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.officers import change_own_password
from desktop_app.services.desk.switching import choose_idle_minutes, idle_minutes
from desktop_app.ui.common.fields import Field
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.password_dialog import PasswordDialog
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.messages import sentence_of


class AccessRow(QWidget):
    """The lines in the settings.

    Attributes:
        own_password: asks for another password.
        minutes: without input, before the desk is locked.
    """

    def __init__(self, session: Session, notice: Notice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._notice = session, notice
        self._stored = ""
        self.own_password = QPushButton(self.tr("Change my password"))
        self.minutes = Field(self.tr("Lock the desk after"), plain=True, width=52, label_width=120)
        self.minutes.set_note(self.tr("minutes without input"))
        shown = column(row(self.own_password, None), self.minutes, spacing=6)
        shown.setContentsMargins(0, 0, 0, 0)
        self.setLayout(shown)
        self.own_password.clicked.connect(self.change_password)
        self.minutes.line.editingFinished.connect(self.save)

    def reload(self) -> None:
        """Read the minutes again."""
        self._session.read(idle_minutes, self._show)

    def save(self) -> None:
        """Store the typed minutes; a problem is shown beside them."""
        typed = self.minutes.text.strip()
        if typed != self._stored:
            self._stored = typed
            self.minutes.show_error("")
            work = partial(choose_idle_minutes, minutes=number_in(typed) or 0)
            self._session.write("", work, None, self._refuse)

    def change_password(self) -> PasswordDialog:
        """Ask the officer for another password of their own; returns the dialog."""

        def changed(_desk: DeskContext) -> None:
            """Say that it was stored."""
            dialog.accept()
            self._notice.show_message(self.tr("Your new password holds from now on."), "ok")

        def change(typed: tuple[str, str, str], failed: Callable[[Exception], None]) -> None:
            """Store it."""
            self._session.write("", lambda context: change_own_password(context, *typed), changed, failed)

        dialog = PasswordDialog(change, self.window())
        dialog.open()
        return dialog

    def _refuse(self, error: Exception) -> None:
        self.minutes.show_error(sentence_of(error))

    def _show(self, minutes: int) -> None:
        self.minutes.setVisible(minutes > 0)
        self.own_password.setVisible(minutes > 0)
        self._stored = str(minutes)
        self.minutes.set_text(self._stored)
        self.minutes.show_error("")
