"""Step 1: the applicant, and the owner when somebody hands in for another."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from desktop_app.domain.dates import day_text, local
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.birth import birth_text
from desktop_app.domain.people.person import Applicant, ApplicantKind
from desktop_app.domain.people.phone import check_phones, spaced
from desktop_app.domain.people.tidying import with_phones
from desktop_app.ui.common.actions import action, action_hint, action_key
from desktop_app.ui.common.cards import StepCard
from desktop_app.ui.common.fields import Field
from desktop_app.ui.common.labels import Chip, ElidedLabel, key_cap, label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.reception.model import PERSON_FIELDS, ReceptionModel
from desktop_app.ui.reception.person_form import PersonForm
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP
from desktop_app.ui.texts.messages import sentence_of


class ApplicantStep(StepCard):
    """The person: as read from a card or known, or being typed; the owner below when another hands in.

    Signals:
        done: Enter in the last field: on to the procedure.
        number_entered: a whole number was typed; carries it.
        address_typed: completions are wanted for this address.
        touched: a widget of this step has the cursor.
    """

    done = Signal()
    number_entered = Signal(str)
    address_typed = Signal(object, str)

    def __init__(self, model: ReceptionModel, parent: QWidget | None = None) -> None:
        super().__init__(1, self.tr("Applicant"), parent)
        self._model = model
        self._is_editing = False
        self._source = Chip()
        self._edit = action_hint(self.edit)
        for widget in (self._source, self._edit):
            self.corner.addWidget(widget)
        self._parts = QStackedWidget()
        self._hint = self._made_hint()
        self._summary = self._made_summary()
        self.form = PersonForm()
        for part in (self._hint, self._summary, self.form):
            self._parts.addWidget(part)
            part.installEventFilter(self)
        self.body.addWidget(self._parts)
        self._owner_part = self._made_owner()
        self.body.addWidget(self._owner_part)
        self._notices = ElidedLabel("", "muted")
        self._open_count = Chip()
        self.body.addLayout(row(self._open_count, self._notices))
        self._connect()
        self.refresh()

    def focus(self) -> None:
        """Put the cursor where something is missing."""
        problem = self._model.problem_of(*(self._prefix() + field for field in PERSON_FIELDS))
        if problem is not None and not (problem.field.endswith("phone") and not self._is_editing):
            self.edit(problem.field.removeprefix("submitter_"))
        elif self._owner_part.isVisibleTo(self) and self._owner_problem():
            self.owner.focus(self._owner_problem())
        elif self._is_editing or not self._model.person.name:
            self.edit()
        else:
            self.phone.line.setFocus()
            self.phone.line.selectAll()

    @action("Ctrl+E", QT_TRANSLATE_NOOP("Actions", "Correct"), QT_TRANSLATE_NOOP("Actions", "Correct the person."))
    def edit(self, field: str = "") -> None:
        """Open every field of the person, with the cursor in `field`."""
        self._is_editing = True
        self.refresh()
        self.form.focus(field)

    def summarise(self) -> None:
        """Show the person as known again."""
        self._is_editing = False
        self.refresh()

    @action(
        "F8",
        QT_TRANSLATE_NOOP("Actions", "Hands in for another"),
        QT_TRANSLATE_NOOP("Actions", "The person at the desk hands in for somebody else, or no longer does."),
    )
    def toggle_owner(self) -> None:
        """Toggle whether the person at the desk hands in for somebody else."""
        if self._model.other_owner is None:
            self._clear_errors()
            self._model.hand_in_for_another(True)
            self.owner.focus("" if self._model.other_owner != Applicant() else "number")
        else:
            self._leave_owner()

    def close_owner(self) -> bool:
        """Close the owner's fields when the cursor is in them; return whether that was so."""
        focused = QApplication.focusWidget()
        is_inside = focused is not None and self._owner_part.isAncestorOf(focused)
        if is_inside:
            self._leave_owner()
        return is_inside

    def _leave_owner(self) -> None:
        self._clear_errors()
        self._model.hand_in_for_another(False)
        self.focus()

    def _clear_errors(self) -> None:
        for form in (self.form, self.owner):
            form.clear_errors()
        self.phone.show_error("")

    def refresh(self) -> None:
        """Show the state of the model."""
        person = self._model.person
        blank = not self._is_editing and not person.name
        part = self._hint if blank else self.form if self._is_editing else self._summary
        self._parts.setCurrentWidget(part)
        self._fit()
        self.form.show_person(person, self._model.typed)
        self._show_summary(person)
        self._show_source()
        self._show_owner()
        self._show_notices()
        self._show_problems()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Fit the height when a message below a field appears or goes."""
        # A message below a field makes the part higher.
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return False

    def _fit(self) -> None:
        part = self._parts.currentWidget()
        if part is not None:
            # Room for the wider outline of a field with an error or the cursor.
            self._parts.setFixedHeight(part.sizeHint().height() + 4)

    def _made_hint(self) -> QWidget:
        part = QWidget()
        text = label(self.tr("Scan the ID card, or type a number or a name in the line above."), "muted")
        part.setLayout(row(text, None, key_cap("/")))
        return part

    def _made_summary(self) -> QWidget:
        part = QWidget()
        self._name = ElidedLabel("", "name")
        self._number = label()
        self._birth = label("", "muted")
        self._address = ElidedLabel("", "muted")
        self.phone = Field(self.tr("Phone"), plain=True, width=210)
        self._for_another = action_hint(self.toggle_owner)
        part.setLayout(
            column(
                row(self._name, self._number, self._birth),
                self._address,
                row(self.phone, self._for_another, None),
                spacing=4,
            )
        )
        return part

    def _made_owner(self) -> QWidget:
        part = QWidget()
        self.owner = PersonForm()
        self.authority = Field(self.tr("On the ground of"), label_width=104)
        title = label(self.tr("Owner of the dossier (the person above hands it in)"), "strong")
        self.owner.setAccessibleName(title.text())
        self.form.setAccessibleName(self.tr("Applicant"))
        part.setLayout(column(row(title, None, action_key(self.toggle_owner)), self.owner, self.authority, spacing=6))
        return part

    def reset(self) -> None:
        """Forget the person of the page before: fields, also one with the cursor in it, and messages."""
        self._is_editing = False
        for form in (self.form, self.owner):
            form.clear()
        self.authority.set_text(self._model.authority)
        self.phone.set_text(spaced(self._model.person.phone))
        self.phone.show_error("")

    def _connect(self) -> None:
        self.phone.edited.connect(self._phone_typed)
        self.phone.left.connect(self._phone_left)
        self.phone.back.connect(lambda: self.edit("address"))
        self.phone.line.editingFinished.connect(self._check_phone)
        self.form.edited.connect(self._model.set_person)
        self.form.completed.connect(self._form_left)
        self.form.number_entered.connect(self.number_entered)
        self.form.address_typed.connect(lambda text: self.address_typed.emit(self.form, text))
        self.form.half_typed.connect(self._model.set_typed)
        self.owner.edited.connect(self._model.set_owner)
        self.owner.completed.connect(self.authority.line.setFocus)
        self.owner.address_typed.connect(lambda text: self.address_typed.emit(self.owner, text))
        self.authority.left.connect(self.done)
        self.authority.edited.connect(lambda text: setattr(self._model, "authority", text))

    def _show_summary(self, person: Applicant) -> None:
        self._name.setText(person.name.upper() if person.kind is ApplicantKind.CITIZEN else person.name)
        self._number.setText(person.public_number)
        facts = [formatting.sex(person.sex), birth_text(person.birth_date, person.birth_year)]
        self._birth.setText(" · ".join(fact for fact in facts if fact))
        self._address.setText(person.address)
        # What is being typed is the person's phone already; anything else in the line belongs to the person before.
        if not self.phone.line.hasFocus() or self.phone.text != person.phone:
            self.phone.set_text(spaced(person.phones))
        self._for_another.setVisible(self._model.other_owner is None)

    def _show_source(self) -> None:
        known = self._model.recognised is not None and self._model.recognised.is_known
        if self._model.from_card:
            self._source.show_state(self.tr("Read from the card"), "ok")
        else:
            self._source.show_state(self.tr("Known at this desk") if known else "", "info")
        self._edit.setVisible(not self._is_editing and bool(self._model.person.name))
        same = known and bool(self._model.person.phone)
        self.phone.set_note(self.tr("as last time") if same else "")

    def _show_owner(self) -> None:
        owner = self._model.other_owner
        self._owner_part.setVisible(owner is not None)
        if owner is not None:
            self.owner.show_person(owner)
            self.authority.set_text(self._model.authority)

    def _show_notices(self) -> None:
        recognised = self._model.recognised
        dossiers = recognised.open_dossiers if recognised else ()
        doubles = recognised.doubles if recognised else ()
        self._open_count.show_state(self.tr("%n open dossiers", "", len(dossiers)) if dossiers else "", "info")
        texts = [f"{item.procedure_name} · {formatting.short_moment(item.due_at)}" for item in dossiers[:1]]
        if doubles:
            names = ", ".join(f"{item.name} {formatting.last_digits(item.number)}" for item in doubles[:2])
            texts.append(self.tr("Perhaps the same person: {names}").format(names=names))
        if recognised and recognised.former_name:
            texts.insert(
                0, self.tr("Known here until now as {name}: compare the card.").format(name=recognised.former_name)
            )
        if recognised and recognised.is_older_card:
            newest = day_text(recognised.person.card_issued_on)
            texts.insert(
                0, self.tr("An older card than the known one of {day}: nothing was changed.").format(day=newest)
            )
        if recognised and recognised.restricted_at is not None:
            since = day_text(local(recognised.restricted_at).date())
            text = self.tr("Asked on {day} that the data is not used: use it for this dossier only, send no notice.")
            texts.insert(0, text.format(day=since))
        self._notices.setText("   ".join(texts))
        self._notices.setVisible(bool(texts))

    def _show_problems(self) -> None:
        for field in PERSON_FIELDS:
            self._show_problem(self.form.show_error, field, self._prefix() + field)
            if self._model.other_owner is not None:
                self._show_problem(self.owner.show_error, field, field)
        self._show_problem(lambda _, text: self.phone.show_error(text), "phone", self._prefix() + "phone")

    def _show_problem(self, show: Callable[[str, str], None], field: str, name: str) -> None:
        problem = self._model.problem_of(name)
        if problem is not None:
            show(field, sentence_of(problem))

    def _prefix(self) -> str:
        # The rules use owner and submitter; the page uses the person at the desk and the other owner.
        return "submitter_" if self._model.other_owner is not None else ""

    def _owner_problem(self) -> str:
        return next((field for field in PERSON_FIELDS if self._model.problem_of(field)), "")

    def _phone_typed(self, text: str) -> None:
        self._model.set_person(replace(self._model.person, phone=text, other_phone=""))

    def _check_phone(self) -> bool:
        try:
            check_phones(self.phone.text)
        except RuleViolation as problem:
            self.phone.show_error(sentence_of(problem))
            return False
        person = with_phones(self._model.person, self.phone.text)
        if person != self._model.person:
            self._model.set_person(person)
        return True

    def _phone_left(self) -> None:
        if self._check_phone():
            self.done.emit()

    def _form_left(self) -> None:
        if self._model.person.name:
            self.summarise()
        self.done.emit()
