"""An officer chooses another password: by own wish, or because an administrator gave the one of now."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QWidget

from desktop_app.domain.errors import Problem
from desktop_app.ui.common.errors import problems_in, raise_unexpected
from desktop_app.ui.common.form_fields import LineField
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.texts.messages import sentence_of

_WIDTH = 460

Change = Callable[[tuple[str, str, str], Callable[[Exception], None]], object]
"""Starts the change with the password of now, the new one and the new one again, and tells what failed."""


class PasswordDialog(QDialog):
    """Asks for the password of now and twice for the new one; whoever opened it closes it when it was stored."""

    def __init__(self, change: Change, parent: QWidget | None, *, old: str = "") -> None:
        """Make the dialog.

        Args:
            change: starts the change.
            parent: the window.
            old: the password of now where it was just typed: it is not asked for again, and a sentence says why another
                one is needed.
        """
        super().__init__(parent)
        self._change = change
        self.setWindowTitle(self.tr("Change the password"))
        self.setFixedWidth(_WIDTH)
        self.old = LineField("old", self.tr("Password of now"), old)
        hint = self.tr("at least 8 characters")
        self.password = LineField("password", self.tr("New password"), hint=hint)
        self.again = LineField("again", self.tr("New password again"))
        self._fields = (self.old, self.password, self.again)
        for field in self._fields:
            field.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.old.setVisible(not old)
        why = self.tr("An administrator gave you this password. Choose one that only you know; the desk opens then.")
        reason = label(why if old else "", "muted")
        reason.setWordWrap(True)
        reason.setVisible(bool(old))
        self._store = QPushButton(self.tr("Change the password   Enter"))
        self._store.setProperty("primary", True)
        leave = QPushButton(self.tr("Cancel   Esc"))
        # Enter goes from field to field; the last one stores.
        for button in (self._store, leave):
            button.setAutoDefault(False)
        whole = column(reason, *self._fields, row(self._store, None, leave), spacing=10)
        whole.setContentsMargins(22, 18, 22, 18)
        self.setLayout(whole)
        for field, following in pairwise(self._fields):
            field.left.connect(following.focus)
        self.again.left.connect(self.store)
        self._store.clicked.connect(self.store)
        leave.clicked.connect(self.reject)
        (self.password if old else self.old).focus()

    def store(self) -> None:
        """Start the change."""
        for field in self._fields:
            field.show_error("")
        self._store.setEnabled(False)
        old, password, again = (field.value for field in self._fields)
        self._change((old, password, again), self._show_problem)

    def _show_problem(self, error: Exception) -> None:
        self._store.setEnabled(True)
        if not isinstance(error, Problem):
            raise_unexpected(error)
        fields = {field.name: field for field in self._fields}
        for problem in problems_in(error):
            field = fields.get(problem.field, self.password)
            field.show_error(sentence_of(problem))
            field.focus()
