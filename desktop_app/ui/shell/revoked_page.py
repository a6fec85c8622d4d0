"""What is shown instead of the pages of a desk that the administrator has revoked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.domain.dates import local
from desktop_app.domain.errors import Problem
from desktop_app.services.sync.revocation import Revocation
from desktop_app.ui.common.form_fields import LineField
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import row
from desktop_app.ui.setup.entrance import Entrance
from desktop_app.ui.sync.enrolment_card import problem_below
from desktop_app.ui.texts import formatting


class RevokedPage(Entrance):
    """Says what happened, what waits and whom to call, and takes the code that lets the desk in again.

    Signals:
        code_entered: a one-time code was typed; carries it.
        officer_wanted: somebody else wants to sign in.
    """

    code_entered = Signal(str)
    officer_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.happened, self.waits, self.call = (label("", "muted") for _ in range(3))
        self.code = LineField("code", self.tr("One-time code"), plain=True, hint=self.tr("from the administrator"))
        self.connect_again = QPushButton(self.tr("Connect again"))
        self.connect_again.setProperty("primary", True)
        self.other_officer = QPushButton(self.tr("Sign in as somebody else"))
        body = self.card.body
        body.addWidget(label(self.tr("This desk may not work any more"), "page"))
        for text in (self.happened, self.waits, self.call):
            text.setWordWrap(True)
            body.addWidget(text)
        body.addSpacing(8)
        body.addWidget(self.code)
        body.addLayout(row(self.other_officer, None, self.connect_again))
        self.code.left.connect(self._enter)
        self.code.line.textEdited.connect(lambda _text: self.code.show_error(""))
        self.connect_again.clicked.connect(self._enter)
        self.other_officer.clicked.connect(self.officer_wanted)

    def show_revocation(self, shown: Revocation) -> None:
        """Say it."""
        at = local(shown.at)
        happened = self.tr(
            "At {time} on {day} the server {server} said that the administrator has withdrawn this desk's right to "
            "work with it. No dossier is opened here any more, and nothing is deleted."
        )
        server = shown.server.removeprefix("https://")
        self.happened.setText(happened.format(time=f"{at:%H:%M}", day=f"{at:%d/%m/%Y}", server=server))
        waits = self.tr("{n} entries were not sent yet. They stay here and are sent when the desk is let in.")
        nothing = self.tr("The server has everything that was entered here.")
        self.waits.setText(waits.format(n=formatting.count(shown.waiting)) if shown.waiting else nothing)
        self.call.setText(
            self.tr(
                "Call the administrator of your office. If the desk is to go on, they make a one-time code for it, "
                "sign in here and type it below."
            )
        )

    def show_problem(self, problem: Exception) -> None:
        """Say below the field why the code was not taken."""
        self.show_busy(False)
        self.code.show_error(problem_below(problem))
        self.code.focus()
        if not isinstance(problem, Problem):
            raise problem

    def show_busy(self, is_busy: bool) -> None:
        """Wait for the server."""
        for part in (self.code, self.connect_again, self.other_officer):
            part.setEnabled(not is_busy)

    def focus(self) -> None:
        """Put the cursor into the field."""
        self.code.focus()

    def _enter(self) -> None:
        self.code_entered.emit(self.code.value)
