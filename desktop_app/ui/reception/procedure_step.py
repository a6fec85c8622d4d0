"""Step 2: which procedure, by the digit of the desk's usual ones or by a few letters."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.domain.catalogue.hits import Hit, is_received_elsewhere
from desktop_app.domain.catalogue.lapse import lapse_of
from desktop_app.domain.dates import day_text
from desktop_app.domain.dossier.procedure import Procedure, ProcedureVersion
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.fee import money, parse_money
from desktop_app.domain.text import number_in
from desktop_app.services.reception.people import still_open
from desktop_app.ui.common.actions import action, action_hint, action_of
from desktop_app.ui.common.announce import announce
from desktop_app.ui.common.cards import StepCard
from desktop_app.ui.common.fields import Field, PlainLine
from desktop_app.ui.common.key_buttons import KeyButton
from desktop_app.ui.common.labels import Chip, ElidedLabel, label, plain_tip
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.rows import RowList
from desktop_app.ui.common.theme import set_tone
from desktop_app.ui.reception.fee_rows import FeeRows
from desktop_app.ui.reception.limit_options import limit_options
from desktop_app.ui.reception.model import ReceptionModel
from desktop_app.ui.reception.procedure_row import ProcedureRow
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP
from desktop_app.ui.texts.lapse import lapse_text
from desktop_app.ui.texts.messages import sentence, sentence_of

_SHOWN = 9


class ProcedureStep(StepCard):
    """The procedure: a line and a list to choose from, or the chosen one with its facts.

    Signals:
        chosen: a procedure was chosen.
        done: everything of this step is there: on to the documents.
        back: Shift+Enter: back to the applicant.
        pinned: Ctrl and a digit: the marked procedure gets this digit from now on; carries digit and procedure id.
    """

    pinned = Signal(int, str)
    chosen = Signal(object)
    done = Signal()
    back = Signal()

    def __init__(self, model: ReceptionModel, parent: QWidget | None = None) -> None:
        super().__init__(2, self.tr("Procedure"), parent)
        self._model = model
        self._usual: list[Procedure] = []
        self._listed: list[Hit] = []
        self._place = 0
        self._is_choosing = False
        self._beside: list[QWidget] = []
        self._code = label("", "small")
        self._change = action_hint(self.choose_again)
        for widget in (self._code, self._change):
            self.corner.addWidget(widget)
        self._choice = self._made_choice()
        self._facts = self._made_facts()
        self.body.addWidget(self._choice)
        self.body.addWidget(self._facts)
        self._error = label("", "error")
        self.body.addWidget(self._error)
        self.refresh()

    def add_to_corner(self, button: QWidget) -> None:
        """Put a button beside the chosen procedure; it is hidden while none is chosen."""
        self._beside.append(button)
        self.corner.addWidget(button)
        self.refresh()

    def set_usual(self, procedures: list[Procedure]) -> None:
        """Take the desk's usual procedures; their digits are their places."""
        self._usual = procedures
        self._list_usual()

    def focus(self) -> None:
        """Put the cursor where something is missing: the choice, else the time limit or the fee."""
        if self._model.procedure is None or self._is_choosing:
            self.choose_again()
        elif self._model.steps is None or self._model.problem_of("limit"):
            self.limit.line.setFocus()
        elif self._model.problem_of("fee_proof"):
            self.fee_rows.fee_proof.line.setFocus()
        else:
            self.fee.line.setFocus()
            self.fee.line.selectAll()

    @action("F5", QT_TRANSLATE_NOOP("Actions", "Change"), QT_TRANSLATE_NOOP("Actions", "Choose another procedure."))
    def choose_again(self) -> None:
        """Open the choice."""
        self._is_choosing = True
        self.line.clear()
        self._list_usual()
        self.refresh()
        self.line.setFocus()

    def reset(self) -> None:
        """Forget the choice, the typed texts and the messages of the page before."""
        self._is_choosing = False
        self.line.clear()
        self._list_usual()
        for field in (self.limit, self.fee):
            field.set_text("")
            field.show_error("")
        self.fee_rows.reset()

    def settle(self) -> None:
        """Close the choice when a procedure is chosen and the cursor has gone elsewhere."""
        self._is_choosing = False
        self.refresh()

    def refresh(self) -> None:
        """Show the state of the model."""
        procedure, version = self._model.procedure, self._model.version
        choosing = self._is_choosing
        idle = procedure is None and not choosing
        self._choice.setVisible(choosing)
        self._facts.setVisible(not choosing)
        for button in (self._change, *self._beside):
            button.setVisible(procedure is not None and not choosing)
        self._code.setText(f"{procedure.code} · {procedure.field}" if procedure and not choosing else "")
        self._show_facts(procedure, version, idle)
        problem = self._model.problem_of("procedure")
        self._show_error(sentence_of(problem) if problem else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Handle the keys of the list before the line does."""
        if watched is self.line and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return False

    def _made_choice(self) -> QWidget:
        part = QWidget()
        self.line = PlainLine()
        self.line.setAccessibleName(self.tr("Procedure: digit or a few letters"))
        self.line.setPlaceholderText(self.tr("A digit, or a few letters of the name, then Enter"))
        self.line.textChanged.connect(self._typed)
        self.line.installEventFilter(self)
        self._rows = [ProcedureRow(place) for place in range(_SHOWN)]
        for shown in self._rows:
            shown.clicked.connect(self._clicked)
        self._rows_list = RowList(self.tr("Procedures"), self._rows)
        hint = row(None, self._made_pin())
        part.setLayout(column(self.line, self._rows_list, hint, spacing=4))
        return part

    def _made_pin(self) -> KeyButton:
        """Return the button that gives the marked procedure a digit; a click asks which."""
        declared = action_of(self.pin)
        button = KeyButton(declared.label, declared.key, declared.label, declared.help)
        menu = QMenu(button)
        for digit in range(1, 10):
            menu.addAction(str(digit), partial(self.pin, digit))
        button.clicked.connect(lambda _checked: menu.popup(button.mapToGlobal(button.rect().bottomLeft())))
        return button

    def _made_facts(self) -> QWidget:
        part = QWidget()
        self._name = ElidedLabel("", "strong")
        self._limit = label()
        self._basis = ElidedLabel("", "muted")
        self._old = Chip()
        self.limit = Field(self.tr("Time limit"), plain=True, width=56)
        self.limit.set_note(self.tr("working days"))
        self.fee = Field(self.tr("Fee"), plain=True, width=110)
        self.limit.edited.connect(self._limit_typed)
        self.limit.left.connect(self.done)
        self.limit.back.connect(self.back)
        self.fee.edited.connect(self._fee_typed)
        self.fee.left.connect(self._after_fee)
        self.fee.back.connect(self.back)
        facts = row(self._limit, self.limit, self.fee, self._basis, self._old, spacing=12)
        facts.setStretchFactor(self._basis, 1)
        self.fee_rows = FeeRows(self._model)
        self.fee_rows.done.connect(self.done)
        self.fee_rows.back.connect(self.fee.line.setFocus)
        part.setLayout(column(self._name, facts, self.fee_rows, spacing=4))
        return part

    def _after_fee(self) -> None:
        if self.fee_rows.is_asked:
            self.fee_rows.focus()
        else:
            self.done.emit()

    def _show_facts(self, procedure: Procedure | None, version: ProcedureVersion | None, idle: bool) -> None:
        set_tone(self._name, role="muted" if idle else "strong")
        waiting = self.tr("Its documents, fee, time limit and appointment will stand here.")
        self._name.setText(procedure.name if procedure else waiting)
        known = version is not None and version.limit_known
        self._limit.setText(formatting.limit(version.steps) if version and known else "")
        self._limit.setVisible(known)
        self.limit.setVisible(procedure is not None and not known)
        self.fee.setVisible(procedure is not None)
        if not self.fee.line.hasFocus():
            self.fee.set_text("" if self._model.fee is None else money(self._model.fee))
        self.fee_rows.refresh()
        wrong = self._model.problem_of("fee")
        if wrong is not None:
            self.fee.show_error(sentence_of(wrong))
        elif self.fee.error == sentence("payment.no_fee"):
            self.fee.show_error("")
        if not self.limit.line.hasFocus():
            days = sum(step.n for step in self._model.steps or ())
            self.limit.set_text(str(days) if self._model.steps is not None else "")
        self._basis.setText((limit_options(version) or "; ".join(version.basis)) if version else "")
        self._show_age()
        problem = self._model.problem_of("limit")
        self.limit.show_error(sentence_of(problem) if problem else "")

    def _show_age(self) -> None:
        if self._shows_double():
            return
        # A page or a draft keeps what it was begun with; whether it still holds is the present catalogue's to say.
        catalogue, chosen = self._model.context.catalogue, self._model.procedure
        present = catalogue.by_id(chosen.id) if chosen is not None else None
        lapse = lapse_of(present, self._model.today()) if present is not None else None
        successor = catalogue.listed(lapse.successor.id) if lapse is not None and lapse.successor is not None else None
        self._old.show_state(lapse_text(lapse) if lapse is not None else "", "warn")
        note = self._model.version.note if self._model.version is not None else ""
        self._old.setToolTip(plain_tip(successor.name if successor is not None else note))

    def _shows_double(self) -> bool:
        recognised, procedure = self._model.recognised, self._model.procedure
        if recognised is None or procedure is None:
            return False
        double = still_open(procedure, recognised)
        if double is not None:
            self._old.show_state(self.tr("already open: {code}").format(code=double.code), "warn")
            self._old.setToolTip(formatting.moment(double.received_at))
        return double is not None

    def _key(self, event: QKeyEvent) -> bool:
        moves = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in moves:
            self._move(moves[Qt.Key(event.key())])
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and _is_digit_key(event):
            self.pin(event.key() - Qt.Key.Key_0)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.back.emit()
            else:
                self._enter()
        else:
            return False
        return True

    @action(
        "Ctrl+1…9",
        QT_TRANSLATE_NOOP("Actions", "give the marked one a digit of its own"),
        QT_TRANSLATE_NOOP("Actions", "Choose the marked procedure by this digit from now on."),
        is_shortcut=False,
    )
    def pin(self, digit: int) -> None:
        """Give the marked procedure a digit of its own."""
        if self._listed:
            self.pinned.emit(digit, self._listed[self._place].id)

    def _typed(self, text: str) -> None:
        typed = text.strip()
        if not typed:
            self._list_usual()
        elif _is_digit(typed):
            self._list_usual(int(typed) - 1)
        else:
            self._list(self._model.context.catalogue.find(typed, _SHOWN))
        missed = bool(typed) and not self._listed
        self._show_error(sentence("procedure.none_found") if missed else "")

    def _enter(self) -> None:
        typed = self.line.text().strip()
        if not typed and self._model.procedure is not None:
            self.settle()
            self.done.emit()
        elif _is_digit(typed) and int(typed) > len(self._usual):
            self._show_error(sentence("procedure.none_found"))
        elif self._listed and (typed or self._place):
            self._take(self._listed[self._place])
        else:
            self._show_error(sentence("procedure.missing"))

    def _take(self, hit: Hit) -> None:
        if hit.begins is not None:
            self._show_error(sentence("procedure.not_yet", day=day_text(hit.begins)))
            return
        procedure = self._model.context.catalogue.by_id(hit.id)
        if procedure is None or is_received_elsewhere(hit):
            agency = hit.listed.agency or hit.listed.published_by
            self._show_error(sentence("procedure.elsewhere", agency=agency))
            return
        self._is_choosing = False
        self._model.choose(procedure)
        self.chosen.emit(procedure)
        self.refresh()
        if self._model.steps is None:
            self.limit.line.setFocus()
        else:
            self.done.emit()

    def _clicked(self, place: int) -> None:
        if place < len(self._listed):
            self._take(self._listed[place])

    def _list_usual(self, chosen: int = 0) -> None:
        self._list([self._model.context.catalogue.hit(procedure) for procedure in self._usual], chosen)

    def _list(self, hits: list[Hit], chosen: int = 0) -> None:
        self._listed = hits[:_SHOWN]
        for place, shown in enumerate(self._rows):
            shown.show_hit(self._listed[place] if place < len(self._listed) else None, self._model)
        self._choose_place(chosen)

    def _move(self, by: int) -> None:
        self._choose_place(max(0, min(self._place + by, len(self._listed) - 1)))

    def _choose_place(self, place: int) -> None:
        self._place = place
        marks = bool(self.line.text().strip()) or place > 0
        self._rows_list.mark(place if marks else None)
        if marks and 0 <= place < len(self._listed):
            self._rows_list.announce(place)

    def _limit_typed(self, text: str) -> None:
        if not text.strip():
            self._model.set_limit_days(None)
        elif (days := number_in(text)) is not None:
            self._model.set_limit_days(days)
        else:
            self.limit.show_error(sentence("limit.not_number"))

    def _fee_typed(self, text: str) -> None:
        try:
            self._model.set_fee(parse_money(text))
        except RuleViolation as problem:
            self.fee.show_error(sentence_of(problem))

    def _show_error(self, text: str) -> None:
        if text != self._error.text():
            announce(self.line, text, at_once=True)
        self._error.setText(text)
        self._error.setVisible(bool(text))


def _is_digit_key(event: QKeyEvent) -> bool:
    return Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9


def _is_digit(text: str) -> bool:
    return len(text) == 1 and text in "123456789"
