"""The page after a save: the code in large type, and whether the dossier is stored, printed and sent."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.dossier.dossier import Dossier
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.papers.scan import receipt_text
from desktop_app.services.printing.spool import JobState, PrintJob, is_file, job_of
from desktop_app.services.printing.viewing import ViewedPaper, view_paper
from desktop_app.services.sync.rounds import SyncStatus
from desktop_app.ui.common.actions import action, action_button, action_of
from desktop_app.ui.common.announce import announce
from desktop_app.ui.common.cards import Card
from desktop_app.ui.common.errors import raise_unexpected
from desktop_app.ui.common.labels import Chip, ElidedLabel, label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.page import Page
from desktop_app.ui.common.paper_dialog import PaperDialog
from desktop_app.ui.common.requests import CorrectReception, OpenPage, OpenRecord, ReceiveAlso, ShowSaved
from desktop_app.ui.reception.answer_row import AnswerRow
from desktop_app.ui.reception.saved_visit import SavedVisit
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP
from desktop_app.ui.texts.messages import sentence, sentence_of
from desktop_app.ui.texts.tone import Tone


class SavedPage(Page):
    """The dossier that was just received: its code, and whether it is stored, printed and sent."""

    page_name = "saved"
    parent_page = "reception"
    handles = (ShowSaved,)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Dossier saved"))
        self._dossier: Dossier | None = None
        self._jobs: dict[UUID, PrintJob] = {}
        self._job_ids: dict[UUID, UUID | None] = {}
        self._together: tuple[Dossier, ...] = ()
        self._seconds = 0.0
        self.visit = SavedVisit()
        self.saved_chip = Chip("", "ok")
        self.printed_chip = Chip()
        self.sent_chip = Chip(self.tr("Kept on this desk"), "info")
        self._is_connected, self._look_up = False, ""
        self.code = label("", "code")
        self._who = ElidedLabel("", "muted")
        self._due_label, self.due = label("", "small"), label("", "due")
        self._print_problem = label("", "error")
        self._print_problem.setWordWrap(True)
        self._qr = QrView()
        self._next = action_button(self.next_citizen, primary=True)
        self._again = action_button(self.print_out)
        self._correct, self._open = action_button(self.correct), action_button(self.open_dossier)
        self._view = action_button(self.view_paper)
        self._same_person, self._same_procedure = action_button(self.serve_again), action_button(self.receive_alike)
        self.paper_dialog: PaperDialog | None = None
        self.answer = AnswerRow(session)
        self.visit.chosen.connect(self._choose)
        self.visit.entered_row.connect(lambda _place: self.next_citizen())
        session.job_changed.connect(self.show_job)
        session.sync.changed.connect(lambda now: self.show_standing(now.status))
        self._arrange()

    def activate(self) -> None:
        """Take the keys for Enter, and for the arrows where several dossiers were saved."""
        self._take_keys()

    def _take_keys(self) -> None:
        (self.setFocus if self.visit.isHidden() else self.visit.setFocus)()

    def fulfil(self, request: object) -> None:
        """Show a dossier that was just received."""
        if isinstance(request, ShowSaved):
            self.front_wanted.emit()
            self._seconds = request.seconds
            self._together = tuple(received.dossier for received in (request.received, *request.also))
            self._jobs.clear()
            self._job_ids = {shown.dossier.id: shown.job_id for shown in (request.received, *request.also)}
            # The list chooses its first dossier, the one that follows here.
            self._dossier = request.received.dossier
            self.visit.show_dossiers(self._together)
            self.show_dossier(request.received.dossier, request.seconds)

    @action(
        "Enter",
        QT_TRANSLATE_NOOP("Actions", "Next citizen"),
        QT_TRANSLATE_NOOP("Actions", "Begin with the next citizen."),
        is_shortcut=False,
    )
    def next_citizen(self) -> None:
        """Go to the blank page that follows."""
        self._session.request(OpenPage("reception"))

    @property
    def _job(self) -> PrintJob | None:
        """The print job of the shown dossier's receipt, as far as it is known."""
        return self._jobs.get(self._dossier.id) if self._dossier is not None else None

    def _choose(self, place: int) -> None:
        if place < len(self._together) and self._together[place] is not self._dossier:
            self.show_dossier(self._together[place], self._seconds)
            if self._job is not None:
                self._show_job(self._job)

    def _ask_for_job(self) -> None:
        """Read how far the receipt is: what was printed before this page was shown is not told again."""
        job_id = self._job_ids.get(self._dossier.id) if self._dossier is not None else None
        if job_id is not None:
            self._session.read(partial(job_of, job_id=job_id), lambda job: self.show_job(job) if job else None)

    def show_dossier(self, dossier: Dossier, seconds: float) -> None:
        """Show a dossier that was saved `seconds` after its page was begun."""
        self._dossier = dossier
        self.saved_chip.show_state(self.tr("Saved at {time}").format(time=formatting.clock(dossier.received_at)), "ok")
        at_once = dossier.reception.at_once
        self.printed_chip.show_state("" if at_once else self.tr("Printing…"), "info")
        self._print_problem.setText("")
        self.code.setText(dossier.code)
        owner = dossier.reception.owner.name
        self._who.setText(f"{owner} · {dossier.procedure_name}")
        self._due_label.setText(self.tr("Result") if at_once else self.tr("Result due"))
        handed_back = self.tr("Handed back at once: %n results", "", dossier.reception.copies)
        self.due.setText(handed_back if at_once else formatting.moment(dossier.due_at))
        self._qr.show_code(receipt_text(self._look_up, dossier.code))
        # A dossier that was just saved waits to be sent; the next sync status shows more.
        self._show_sent(is_waiting=True)
        self._view.hide()
        self._again.setText(self.tr("Print a receipt   Ctrl+P") if at_once else action_of(self.print_out).button_text)
        self.answer.offer(dossier)
        minutes, rest = divmod(round(seconds), 60)
        took = self.tr("From the first key to the save: {m} min {s} s").format(m=minutes, s=rest)
        self._time.setText(took if seconds else "")
        spoken = f"{self.saved_chip.text()}. {dossier.code}. {self._due_label.text()}: {self.due.text()}"
        self.setAccessibleName(spoken)
        if self._job is None:
            self._ask_for_job()
        self._take_keys()
        announce(self, spoken, at_once=True)

    def show_standing(self, status: SyncStatus) -> None:
        """Show whether the dossier was sent to the server; without a server it stays on this desk."""
        self._is_connected, self._look_up = status.is_enrolled, status.look_up
        self._show_sent(is_waiting=bool(status.waiting))

    def _show_sent(self, *, is_waiting: bool) -> None:
        if not self._is_connected:
            self.sent_chip.show_state(self.tr("Kept on this desk"), "info")
        elif is_waiting:
            self.sent_chip.show_state(self.tr("Waits to be sent"), "warn")
        else:
            self.sent_chip.show_state(self.tr("Sent to the server"), "ok")

    def show_job(self, job: PrintJob) -> None:
        """Show how far the receipt of the shown dossier is, and remember it of the others that were saved with it."""
        if job.form == FormName.RECEIPT and any(job.dossier_id == dossier.id for dossier in self._together):
            self._jobs[job.dossier_id] = job
            if self._job is job:
                self._show_job(job)

    def _show_job(self, job: PrintJob) -> None:
        self._view.setVisible(job.state is not JobState.DROPPED)
        text, tone = self._state(job)
        self.printed_chip.show_state(text, tone)
        self._print_problem.setText(sentence(job.reason) if job.reason else "")
        if job.state is not JobState.SENDING:
            announce(self, f"{text}. {self._print_problem.text()}".strip(" ."), at_once=tone == "bad")

    @action(
        "Ctrl+P",
        QT_TRANSLATE_NOOP("Actions", "Print again"),
        QT_TRANSLATE_NOOP("Actions", "Print the receipt once more; it is marked and counted as a reprint."),
        is_shortcut=False,
    )
    def print_out(self) -> None:
        """Print the receipt once more; a job that never came out is sent again as the original."""
        stuck = {JobState.FAILED, JobState.INTERRUPTED, JobState.WAITING}
        if self._job is not None and self._job.state in stuck:
            self._session.print_now(self._job.id)
        elif self._dossier is not None:
            self._session.reprint(self._dossier.id, FormName.RECEIPT)

    @action(
        "Ctrl+E",
        QT_TRANSLATE_NOOP("Actions", "Correct"),
        QT_TRANSLATE_NOOP("Actions", "Correct what the receipt states; a new one is printed."),
    )
    def correct(self) -> None:
        """Correct what the receipt states."""
        if self._dossier is not None:
            self._session.request(CorrectReception(self._dossier.id))

    @action(
        "Ctrl+O",
        QT_TRANSLATE_NOOP("Actions", "Open the dossier"),
        QT_TRANSLATE_NOOP("Actions", "Open the dossier that was just saved."),
    )
    def open_dossier(self) -> None:
        """Open the dossier that was just saved."""
        if self._dossier is not None:
            self._session.request(OpenRecord(self._dossier.id))

    @action(
        "Ctrl+Shift+O",
        QT_TRANSLATE_NOOP("Actions", "Open the PDF"),
        QT_TRANSLATE_NOOP("Actions", "Look at the receipt as it was printed, and save it as a file."),
    )
    def view_paper(self) -> None:
        """Show the receipt as it was printed."""
        if self._job is not None:
            self._session.read(partial(view_paper, job_id=self._job.id), self._show_paper, self._not_viewed)

    def _show_paper(self, paper: ViewedPaper) -> None:
        self.paper_dialog = PaperDialog(self._session, paper, self)
        self.paper_dialog.open()

    def _not_viewed(self, error: Exception) -> None:
        self._print_problem.setText(sentence_of(error))
        raise_unexpected(error)

    @action(
        "Ctrl+J",
        QT_TRANSLATE_NOOP("Actions", "Another procedure for this person"),
        QT_TRANSLATE_NOOP("Actions", "Begin a new page with the same person."),
    )
    def serve_again(self) -> None:
        """Begin a page for the same person."""
        self._receive_also(keeps_person=True)

    @action(
        "Ctrl+T",
        QT_TRANSLATE_NOOP("Actions", "Another person, same procedure"),
        QT_TRANSLATE_NOOP("Actions", "Begin a new page with the same procedure; the next card adds the person."),
    )
    def receive_alike(self) -> None:
        """Begin a page of the same procedure."""
        self._receive_also(keeps_person=False)

    def _receive_also(self, *, keeps_person: bool) -> None:
        if self._dossier is not None:
            self._session.request(ReceiveAlso(self._dossier.reception, keeps_person))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next citizen on Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.next_citizen()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        card = Card()
        card.body.setContentsMargins(28, 24, 28, 22)
        self._time = label("", "small")
        chips = row(self.saved_chip, self.printed_chip, self.sent_chip, None, self._time)
        text = column(
            label(self.tr("Dossier code"), "small"),
            self.code,
            self._who,
            20,
            self._due_label,
            self.due,
            self._print_problem,
            spacing=2,
        )
        middle = row(text, self._qr, spacing=24)
        middle.setStretch(0, 1)
        card.body.addWidget(self.visit)
        card.body.addLayout(chips)
        card.body.addLayout(middle)
        card.body.addSpacing(28)
        card.body.addLayout(row(self._next, self._again, self._view, self._correct, self._open, None))
        card.body.addLayout(row(self._same_person, self._same_procedure, None))
        card.body.addWidget(self.answer)
        hint = label(self.tr("Scanning the next citizen's card begins a new page at once."), "small")
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        whole = QVBoxLayout()
        whole.addStretch(1)
        whole.addWidget(card)
        whole.addSpacing(10)
        whole.addWidget(hint)
        whole.addStretch(2)
        card.setMaximumWidth(1000)
        outer = QHBoxLayout(self)
        outer.addStretch(1)
        outer.addLayout(whole, 12)
        outer.addStretch(1)

    def _state(self, job: PrintJob) -> tuple[str, Tone]:
        printed = self.tr("PDF file saved") if is_file(job.printer) else self.tr("Printed on {printer}")
        states: dict[JobState, tuple[str, Tone]] = {
            JobState.WAITING: (self.tr("Waiting for the printer"), "warn"),
            JobState.SENDING: (self.tr("Printing…"), "info"),
            JobState.SENT: (self.tr("Sent to {printer}"), "info"),
            JobState.PRINTED: (printed, "ok"),
            JobState.FAILED: (self.tr("Not printed yet"), "bad"),
            JobState.INTERRUPTED: (self.tr("Perhaps not printed"), "warn"),
            JobState.DROPPED: (self.tr("Not printed"), "warn"),
        }
        text, tone = states[job.state]
        held = job.state is JobState.SENT and bool(job.reason)
        return text.format(printer=job.printer), "warn" if held else tone


class QrView(QWidget):
    """The code as a QR symbol on the screen, for a phone's camera."""

    _SIZE = 168

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(self._SIZE, self._SIZE)
        self.setAccessibleName(self.tr("QR code of the dossier"))
        self._cells: list[list[bool]] = []

    def show_code(self, text: str) -> None:
        """Show the symbol of a text."""
        import qrcode  # noqa: PLC0415 - 20 ms, not before the first dossier

        symbol = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=4)
        symbol.add_data(text)
        self._cells = symbol.get_matrix()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the symbol, black on white in every theme, so that a camera can read it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        if not self._cells:
            return
        side = self._SIZE / len(self._cells)
        for y, line in enumerate(self._cells):
            for x, dark in enumerate(line):
                if dark:
                    painter.fillRect(QRectF(x * side, y * side, side + 0.4, side + 0.4), QColor("black"))
