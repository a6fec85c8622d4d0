"""The queue of dossiers that wait for their reception: what arrived online or by post, the earliest limit first."""

from collections.abc import Mapping
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.domain.changes import Changes
from desktop_app.domain.dossier.procedure import Procedure
from desktop_app.domain.forms.names import FormName
from desktop_app.services.procedures.favourite_procedures import usual_of
from desktop_app.services.reception.arrivals import (
    Arrivals,
    Envelope,
    arrivals,
    note_applicant_told,
    note_envelope,
    note_officer_alerted,
    note_supplement_arrived,
)
from desktop_app.services.reception.intake import OpenedIntake, open_intake
from desktop_app.ui.arrivals.table import ArrivalTable
from desktop_app.ui.common.actions import action, action_button
from desktop_app.ui.common.errors import raise_unexpected, show_error
from desktop_app.ui.common.form_card import FormCard
from desktop_app.ui.common.form_fields import ChoiceField, LineField, LinesField
from desktop_app.ui.common.key_buttons import key_button
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.page import Page, SidebarPlace
from desktop_app.ui.common.requests import ContinueIntake, OpenRecord
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP

_REFRESH_MS = 60 * 1000
_CARD_PX = 720


class ArrivalsPage(Page):
    """The queue; the sidebar shows how many wait for the desk.

    Attributes:
        table: the queue.
        card: asks for what is noted of an envelope; hidden until that is wanted.
        notice: what came of the last action.
    """

    page_name = "arrivals"
    place = SidebarPlace(4, QT_TRANSLATE_NOOP("Sidebar", "To receive"))

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.notice = Notice()
        self.summary = label("", "muted")
        self.table = ArrivalTable()
        self.table.setAccessibleName(self.tr("Dossiers that wait for their reception"))
        self.card = FormCard()
        self.card.setMaximumWidth(_CARD_PX)
        self.card.hide()
        self._empty = label(
            self.tr("Nothing waits. What is handed in online stands here by itself; Ctrl+N notes an envelope."), "muted"
        )
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._arrange()
        self.table.entered_row.connect(lambda _place: self._open())
        self.card.done.connect(self._note)
        self.card.left.connect(self._close_card)
        # A limit comes near while nothing is stored.
        self._timer = QTimer(self, interval=_REFRESH_MS)
        self._timer.timeout.connect(self.reload)
        session.destroyed.connect(self._timer.stop)
        self._timer.start()
        self.reload()

    def activate(self) -> None:
        """Read the queue again, and give the keys to it."""
        self.reload()
        self.focus()

    def refresh(self, changes: Changes) -> None:
        """Read the queue again when something that decides on it was stored."""
        if changes.intakes or changes.calendar or changes.settings:
            self.reload()

    def reload(self) -> None:
        """Read the queue again."""
        self._session.read(arrivals, self._show)

    def focus(self) -> None:
        """Give the keys to the queue, or to the page itself while nothing waits."""
        (self.table if self.table.lines else self).setFocus()

    def close_down(self) -> None:
        """Stop the timer."""
        self._timer.stop()

    def escape(self) -> None:
        """Leave the open card, or the page."""
        if self.card.is_open:
            self._close_card()
        else:
            super().escape()

    def action_owners(self) -> tuple[object, ...]:
        """Return what declares the actions of this page."""
        return (self, self.card)

    @action(
        "Ctrl+N",
        QT_TRANSLATE_NOOP("Actions", "Note an envelope"),
        QT_TRANSLATE_NOOP("Actions", "Note a dossier that came by post; it waits here for its reception."),
    )
    def note_envelope(self) -> None:
        """Ask for what is known of an envelope."""
        self._session.read(usual_of, self._ask)

    @action(
        "F6",
        QT_TRANSLATE_NOOP("Actions", "Supplement"),
        QT_TRANSLATE_NOOP("Actions", "Request a supplement instead of receiving."),
    )
    def ask_for_more(self) -> None:
        """Open the chosen dossier with Form 02."""
        self._open(FormName.SUPPLEMENT_REQUEST)

    @action("F7", QT_TRANSLATE_NOOP("Actions", "Refusal"), QT_TRANSLATE_NOOP("Actions", "Refuse to receive."))
    def refuse(self) -> None:
        """Open the chosen dossier with Form 03."""
        self._open(FormName.REFUSAL_NOTICE)

    @action(
        "Ctrl+B",
        QT_TRANSLATE_NOOP("Actions", "Supplement came"),
        QT_TRANSLATE_NOOP("Actions", "Note that the applicant has sent what was asked for; the limit begins again."),
    )
    def supplement_came(self) -> None:
        """Note that what was asked for has come."""
        line = self.table.chosen
        if line is None or line.row.waits_since is None:
            self.notice.show_message(self.tr("Choose a dossier that waits for a supplement first."), "warn")
            return
        work = partial(note_supplement_arrived, dossier_id=line.row.id)
        text = self.tr("The supplement of {name} is noted; the dossier waits for its reception.")
        self._session.write(
            self.tr("Noting…"), work, lambda _: self._noted(text.format(name=line.row.owner_name)), self._refused
        )

    @action(
        "Ctrl+G",
        QT_TRANSLATE_NOOP("Actions", "Applicant told"),
        QT_TRANSLATE_NOOP("Actions", "Note that the applicant was told through the portal, or by the letter."),
    )
    def applicant_told(self) -> None:
        """Note that the applicant was told of the request or the refusal."""
        line = self.table.chosen
        if line is None or line.untold is None:
            self.notice.show_message(self.tr("Choose a dossier whose applicant has to be told first."), "warn")
            return
        work = partial(note_applicant_told, dossier_id=line.row.id)
        text = self.tr("It is noted that {name} was told.").format(name=line.row.owner_name)
        self._session.write(self.tr("Noting…"), work, lambda _: self._noted(text), self._refused)

    def _open(self, paper: FormName | None = None) -> None:
        line = self.table.chosen
        if line is not None and not self.card.is_open:
            self._session.read(partial(open_intake, intake_id=line.row.id), partial(self._opened, paper))

    def _opened(self, paper: FormName | None, opened: OpenedIntake | None) -> None:
        if opened is None:
            self.reload()
        elif opened.state.received_at is not None:
            # Another desk received it while it still stood here.
            self._session.request(OpenRecord(opened.row.id))
        else:
            self._session.request(ContinueIntake(opened, paper))

    def _ask(self, usual: list[Procedure]) -> None:
        unknown = (self.tr("Not known yet"), "")
        fields = [
            LineField("sender", self.tr("Sender")),
            LineField("phone", self.tr("Phone"), plain=True),
            LineField("post_number", self.tr("Number of the item"), plain=True, hint=self.tr("as on the envelope")),
            ChoiceField("procedure_id", self.tr("Procedure"), [unknown, *((made.name, made.id) for made in usual)]),
            LinesField("papers", self.tr("Papers in it"), hint=self.tr("one a line; Ctrl+Enter goes on")),
        ]
        self.notice.clear()
        self.card.show()
        explain = self.tr("Nothing is received yet. Enter on its line opens the reception with all of this.")
        self.card.show_fields(self.tr("An envelope arrived"), explain, fields)

    def _note(self, values: Mapping[str, Any]) -> None:
        papers = "; ".join(values["papers"])
        envelope = Envelope(
            values["sender"], values["phone"], values["post_number"], values["procedure_id"] or "", papers
        )
        self._session.write(self.tr("Noting…"), partial(note_envelope, envelope=envelope), self._taken, self._refused)

    def _taken(self, _dossier_id: UUID) -> None:
        sender = self.card.values()["sender"]
        self._close_card()
        self._noted(self.tr("The envelope of {name} is noted.").format(name=sender))

    def _noted(self, text: str) -> None:
        self.notice.show_message(text, "ok")
        self.reload()

    def _refused(self, error: Exception) -> None:
        if self.card.is_open:
            self.card.show_problem(error)
            raise_unexpected(error)
        else:
            show_error(self.notice, error, session=self._session, retry=self.supplement_came)

    def _close_card(self) -> None:
        self.card.show_widgets("", [])
        self.card.hide()
        self.focus()

    def _show(self, queue: Arrivals) -> None:
        self._session.badge_changed.emit(self.page_name, queue.waiting)
        self.table.show_lines(queue.lines)
        self.table.setVisible(bool(queue.lines))
        self._empty.setVisible(not queue.lines)
        if self.hasFocus():
            # The page itself had the keys while nothing waited.
            self.focus()
        parts = [self.tr("%n wait", "", queue.waiting)]
        parts += [self.tr("%n near the limit", "", queue.near)] if queue.near else []
        parts += [self.tr("%n over the limit", "", queue.over)] if queue.over else []
        self.summary.setText(" · ".join(parts) if queue.lines else "")
        if queue.has_untold:
            self._session.write("", note_officer_alerted)

    def _arrange(self) -> None:
        head = row(label(self.tr("Dossiers that wait for their reception"), "page"), 12, self.summary, None)
        explain = label(
            self.tr(
                "Online: the officer is told within 2 hours, the dossier received or a supplement asked for within the "
                "limit of working hours. By post no rule names a limit: “habit” is the office's own."
            ),
            "small",
        )
        explain.setWordWrap(True)
        buttons = (self.note_envelope, self.ask_for_more, self.refuse, self.applicant_told, self.supplement_came)
        foot = row(*map(action_button, buttons), None, key_button(self.tr("receive"), "Enter", self._open))
        whole = column(head, explain, self.notice, self.card, self.table, self._empty, foot, spacing=10)
        whole.setContentsMargins(18, 14, 18, 14)
        self.setLayout(whole)
