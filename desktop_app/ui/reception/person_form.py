"""The fields of one person or organisation, for typing everything."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLayout, QWidget

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.birth import Birth, birth_text, parse_birth
from desktop_app.domain.people.email import check_email, normal_email
from desktop_app.domain.people.identity_card import sex_of
from desktop_app.domain.people.identity_number import PERSONAL_DIGITS, normal_number
from desktop_app.domain.people.person import Applicant, ApplicantKind, check_birth_of, check_numbers_of
from desktop_app.domain.people.phone import check_phones
from desktop_app.domain.people.tidying import tidied, with_phones, without_identity
from desktop_app.domain.text import is_number
from desktop_app.ui.common.accessible import Part, set_part
from desktop_app.ui.common.completions import Completions
from desktop_app.ui.common.fields import Field
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.named_box import NamedBox
from desktop_app.ui.texts.messages import sentence_of

_COMPLETE_MS = 30
_LABEL_WIDTH = 84


class PersonForm(QWidget):
    """Number, name, birth date, address, phone, e-mail; Enter walks through them.

    Signals:
        edited: the officer changed the person; carries the Applicant.
        number_entered: a whole, sound number was typed; carries it.
        completed: Enter in the last field.
        address_typed: the address so far, when it is time to offer completions.
        half_typed: a text that is not readable yet: field, text.
    """

    edited = Signal(object)
    number_entered = Signal(str)
    completed = Signal()
    address_typed = Signal(str)
    half_typed = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_part(self, Part(QAccessible.Role.Grouping))
        self._person = Applicant()
        self.kind = NamedBox(self.tr("Kind of applicant"))
        for kind, text in self._kinds():
            self.kind.addItem(text, kind)
        self.kind.setFixedWidth(150)
        self.number = Field(self.tr("ID number"), plain=True, width=140, label_width=_LABEL_WIDTH, error_below=True)
        self.name = Field(self.tr("Full name"), label_width=_LABEL_WIDTH, required=True)
        self.birth = Field(self.tr("Birth date"), plain=True, width=110, error_below=True)
        self.address = Field(self.tr("Address"), label_width=_LABEL_WIDTH, required=True)
        self.phone = Field(self.tr("Phone"), plain=True, width=224, label_width=_LABEL_WIDTH, error_below=True)
        self.email = Field(self.tr("E-mail"), plain=True, error_below=True)
        self.birth.line.setPlaceholderText(self.tr("ddmmyyyy"))
        self.setLayout(self._arranged())
        self._complete_addresses()
        self._walk()
        self._connect()

    def show_person(self, person: Applicant, typed: dict[str, str] | None = None) -> None:
        """Show a person; a field that has the cursor and the same value is left alone."""
        self._person = person
        half = typed or {}
        self.kind.setCurrentIndex(self.kind.findData(person.kind))
        self._show_kind(person.kind)
        self.number.set_text(person.public_number)
        self.name.set_text(person.name)
        if not self.birth.line.hasFocus():
            self.birth.set_text(half.get("birth_date", "") or birth_text(person.birth_date, person.birth_year))
        self.address.set_text(person.address)
        self.phone.set_text(person.phones)
        self.email.set_text(person.email)

    def show_error(self, field: str, sentence: str) -> None:
        """Show a message beside a field."""
        self._by_name()[field].show_error(sentence)

    def clear(self) -> None:
        """Clear all texts and messages for the next person."""
        # A line that loses the cursor now must not report the person of before.
        self._person = Applicant()
        self._later.stop()
        for field in self._by_name().values():
            field.set_text("")
        self.clear_errors()

    def clear_errors(self) -> None:
        """Clear all messages."""
        for field in self._by_name().values():
            field.show_error("")

    def focus(self, field: str = "") -> None:
        """Put the cursor into a field; without a name into the first empty one that matters."""
        wanted = self._by_name().get(field) or next(
            (field for field in (self.number, self.name, self.address, self.phone) if not field.text), self.phone
        )
        wanted.line.setFocus(Qt.FocusReason.OtherFocusReason)
        wanted.line.selectAll()

    def offer_addresses(self, typed: str, addresses: list[str]) -> None:
        """Offer completions of the address that is being typed.

        An answer that comes late, when the line says something else, is dropped: it would take the next Enter away.
        """
        if typed != self.address.text:
            return
        self._completions.offer(addresses if self.address.line.hasFocus() else ())

    def _kinds(self) -> list[tuple[ApplicantKind, str]]:
        return [
            (ApplicantKind.CITIZEN, self.tr("Citizen")),
            (ApplicantKind.ENTERPRISE, self.tr("Enterprise")),
            (ApplicantKind.HOUSEHOLD_BUSINESS, self.tr("Household business")),
        ]

    def _by_name(self) -> dict[str, Field]:
        return {
            "number": self.number,
            "name": self.name,
            "birth_date": self.birth,
            "address": self.address,
            "phone": self.phone,
            "email": self.email,
        }

    def _arranged(self) -> QLayout:
        for field in (self.number, self.birth, self.phone, self.email):
            field.sentence.setContentsMargins(_LABEL_WIDTH + 8, 0, 0, 0)
        return column(
            row(self.number, self.birth, None, self.kind, spacing=12),
            self.number.sentence,
            self.birth.sentence,
            self.name,
            self.address,
            row(self.phone, self.email, spacing=12),
            self.phone.sentence,
            self.email.sentence,
            spacing=6,
        )

    def _walk(self) -> None:
        order = [self.number, self.name, self.birth, self.address, self.phone]
        for field, following in pairwise(order):
            field.left.connect(lambda _=None, to=following: self._go(to))
            following.back.connect(lambda _=None, to=field: to.line.setFocus())
        self.phone.left.connect(self.completed)
        self.email.left.connect(self.completed)
        self.email.back.connect(self.phone.line.setFocus)

    def _go(self, field: Field) -> None:
        (self.address if field is self.birth and not field.isVisible() else field).line.setFocus()

    def _connect(self) -> None:
        self.kind.activated.connect(self._kind_chosen)
        self.number.edited.connect(self._number_typed)
        self.name.edited.connect(lambda text: self._take(replace(self._person, name=text)))
        self.birth.edited.connect(self._birth_typed)
        self.address.edited.connect(self._address_typed)
        self.phone.edited.connect(lambda text: self._take(replace(self._person, phone=text, other_phone="")))
        self.email.edited.connect(lambda text: self._take(replace(self._person, email=text)))
        self.number.line.editingFinished.connect(self._check_number)
        self.name.line.editingFinished.connect(self._tidy_name)
        self.birth.line.editingFinished.connect(self._check_birth)
        self.phone.line.editingFinished.connect(self._check_phone)
        self.email.line.editingFinished.connect(self._check_email)

    def _complete_addresses(self) -> None:
        self._completions = Completions(self.address.line)
        self._completions.activated.connect(self._address_chosen)
        self._later = QTimer(self, singleShot=True, interval=_COMPLETE_MS)
        self._later.timeout.connect(lambda: self.address_typed.emit(self.address.text))

    def _take(self, person: Applicant) -> None:
        self._person = person
        self.edited.emit(person)

    def _kind_chosen(self) -> None:
        # Qt gives a member of a StrEnum back as a plain str.
        kind = ApplicantKind(self.kind.currentData())
        number = self._person.public_number
        if kind is ApplicantKind.CITIZEN:
            self._take(replace(self._person, kind=kind, number=number, tax_code=""))
        else:
            self._take(_organisation(self._person, kind, number))
        self._show_kind(kind)
        self.name.line.setFocus()

    def _show_kind(self, kind: ApplicantKind) -> None:
        is_citizen = kind is ApplicantKind.CITIZEN
        self.birth.setVisible(is_citizen)
        self.number.label.setText(self.tr("ID number") if is_citizen else self.tr("Tax code"))

    def _number_typed(self, text: str) -> None:
        if self._person.kind is not ApplicantKind.CITIZEN:
            self._take(replace(self._person, tax_code=text.strip()))
            return
        number = normal_number(text)
        person = replace(without_identity(self._person), number=number)
        if len(number) == PERSONAL_DIGITS and is_number(number):
            person = replace(person, sex=sex_of(number))
        self._take(person)

    def _check_number(self) -> None:
        if not self._person.public_number:
            return
        person = tidied(self._person)
        try:
            check_numbers_of(person, today=_today())
        except RuleViolation as problem:
            self.number.show_error(sentence_of(problem))
            return
        numbers = {name: getattr(person, name) for name in ("number", "tax_code", "passport", "old_number")}
        if replace(self._person, **numbers) != self._person:
            self._take(replace(self._person, **numbers))
        self.number_entered.emit(person.public_number)

    def _tidy_name(self) -> None:
        tidy = tidied(self._person)
        if tidy.name != self._person.name:
            self._take(replace(self._person, name=tidy.name))

    def _birth_typed(self, text: str) -> None:
        try:
            birth = parse_birth(text, today=_today())
        except RuleViolation:
            self.half_typed.emit("birth_date", text)
            birth = Birth()
        else:
            self.half_typed.emit("birth_date", "")
        self._take(replace(self._person, birth_date=birth.day, birth_year=birth.year))

    def _check_birth(self) -> None:
        try:
            birth = parse_birth(self.birth.text, today=_today())
            check_birth_of(replace(self._person, birth_date=birth.day, birth_year=birth.year), today=_today())
        except RuleViolation as problem:
            (self.number if problem.field == "number" else self.birth).show_error(sentence_of(problem))
        else:
            self.birth.set_text(birth_text(birth.day, birth.year))

    def _check_phone(self) -> None:
        try:
            check_phones(self.phone.text)
        except RuleViolation as problem:
            self.phone.show_error(sentence_of(problem))
            return
        person = with_phones(self._person, self.phone.text)
        if person != self._person:
            self._take(person)

    def _check_email(self) -> None:
        try:
            check_email(self.email.text)
        except RuleViolation as problem:
            self.email.show_error(sentence_of(problem))
            return
        if normal_email(self.email.text) != self._person.email:
            self._take(replace(self._person, email=normal_email(self.email.text)))

    def _address_typed(self, text: str) -> None:
        self._later.start()
        self._take(replace(self._person, address=text))

    def _address_chosen(self, text: str) -> None:
        self._later.stop()
        self.address.set_text(text)
        self._take(replace(self._person, address=text))


def _organisation(person: Applicant, kind: ApplicantKind, number: str) -> Applicant:
    """Return what remains of a person who turns out to be an organisation."""
    bare = replace(without_identity(person), kind=kind, tax_code=number, birth_date=None)
    return replace(bare, birth_year=None, sex=None)


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the officer's own wall clock
