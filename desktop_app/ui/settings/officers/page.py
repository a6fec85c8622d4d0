"""Officers and their roles: added, given another role or password, locked."""

from functools import partial
from itertools import pairwise
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from desktop_app.domain.people.agency import Officer, Role
from desktop_app.domain.people.phone import spaced
from desktop_app.domain.people.rights import Right
from desktop_app.services.context import DeskContext
from desktop_app.services.desk import officers
from desktop_app.services.desk.officer_changes import OfficerChange, officer_changes
from desktop_app.services.desk.officer_register import put_back_signed, unsigned_accounts
from desktop_app.services.desk.officers import OfficerLine, officers_of
from desktop_app.ui.common.cards import Card
from desktop_app.ui.common.form_fields import ChoiceField, LineField
from desktop_app.ui.common.form_page import FormPage
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.tables import StateTable
from desktop_app.ui.session.session import Session
from desktop_app.ui.settings.change_list import ChangeList
from desktop_app.ui.settings.officers.key_card import KeyCard
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.officer_changes import officer_change


class OfficersPage(FormPage):
    """The officers on the left, the chosen or a new one on the right."""

    page_name = "officers"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._lines: list[OfficerLine] = []
        self._shown: OfficerLine | None = None
        self._wanted: UUID | None = session.context.officer.id
        self.rows = StateTable()
        self.rows.setAccessibleName(self.tr("Officers of this desk"))
        self.rows.show_columns((self.tr("Full name"), self.tr("Role"), self.tr("State")), (0, 170, 140))
        self.title = label("", "section")
        self.name = LineField("name", self.tr("Full name"))
        self.phone = LineField("phone", self.tr("Phone on papers"), hint=self.tr("empty: that of the agency"))
        self.role = ChoiceField("role", self.tr("Role"), [(formatting.role(role), role.value) for role in Role])
        self.password = LineField("password", self.tr("Password"), hint=self.tr("at least 8 characters"))
        self.again = LineField("again", self.tr("Password again"))
        self.hint = label("", "small")
        self.hint.setWordWrap(True)
        for field in (self.password, self.again):
            field.line.setEchoMode(QLineEdit.EchoMode.Password)
        self._inputs: list[LineField | ChoiceField] = [self.name, self.phone, self.role, self.password, self.again]
        self.fields = {field.name: field for field in self._inputs}
        nothing = self.tr("Nobody has changed anything about the officers at this desk.")
        self.changes = ChangeList(self.tr("Who changed what about the officers"), nothing)
        self.card = Card()
        self.key_card = KeyCard(session, self.notice)
        self._new_button = QPushButton(self.tr("Add an officer   +"))
        self._lock_button = QPushButton(self.tr("Lock"))
        self._arrange()
        self._connect()

    def reload(self) -> None:
        """Read the officers again."""
        self.notice.clear()
        self._session.read(officers_of, self._show_officers)
        self._session.read(officer_changes, self._show_changes)
        self._session.read(lambda context: unsigned_accounts(context.store), self._show_unsigned)
        self.key_card.reload()

    def focus(self) -> None:
        """Give the keys to the list."""
        self.rows.setFocus()

    def save(self) -> None:
        """Add the new officer, or give the chosen one the role and the password in the fields."""
        role, password, again = Role(self.role.value), self.password.value, self.again.value
        if self._shown is None:
            work = partial(_add, named=self._named, role=role, password=password, again=again)
        else:
            work = partial(_change, line=self._shown, named=self._named, role=role, password=password, again=again)
        self.store(work, self._saved)

    @property
    def _named(self) -> tuple[str, str]:
        """The name and the telephone number in the fields."""
        return self.name.value, self.phone.value

    def escape(self) -> None:
        """Stop the change of the key, or go back."""
        if not self.key_card.work.stop():
            super().escape()

    def close_down(self) -> None:
        """Stop the change of the key."""
        self.key_card.work.stop()

    def lock(self) -> None:
        """Let the chosen officer sign in no longer."""
        if self._shown is not None:
            self.store(partial(_lock, officer=self._shown.officer), self._saved)

    def begin_new(self) -> None:
        """Empty the fields for a new officer."""
        if not self.is_locked:
            self.rows.clearSelection()
            self._show(None)
            self.name.focus()

    def _arrange(self) -> None:
        self.card.body.addWidget(self.title)
        for field in self._inputs:
            field.setFocusProxy(field.control)
            self.card.body.addWidget(field)
        self.card.body.addWidget(self.hint)
        left = column(self.rows, self.changes, spacing=10)
        left.setStretch(0, 3)
        left.setStretch(1, 2)
        body = row(left, column(self.card, self.key_card, None, spacing=10), spacing=14)
        body.setStretch(0, 3)
        body.setStretch(1, 2)
        self.arrange(self.tr("Officers"), [], body, [self._new_button, self._lock_button])

    def _connect(self) -> None:
        self.rows.selectionModel().currentRowChanged.connect(self._row_chosen)
        self.rows.entered_row.connect(lambda _: self.role.focus())
        self._new_button.clicked.connect(self.begin_new)
        self._lock_button.clicked.connect(self.lock)
        for field, following in pairwise(self._inputs):
            field.left.connect(following.focus)
        self.again.left.connect(self.save)
        shortcut = QShortcut(QKeySequence("+"), self.rows)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(self.begin_new)

    def _show_officers(self, lines: list[OfficerLine]) -> None:
        self._lines = lines
        self.rows.texts.show_texts([(line.officer.name, formatting.role(line.officer.role), "") for line in lines])
        for place, line in enumerate(lines):
            if line.active:
                self.rows.show_state(place, self.tr("May sign in"), "ok")
            else:
                self.rows.show_state(place, self.tr("Locked"), "bad")
        self.check_may(Right.OFFICERS, [self.card, self._new_button, self._lock_button])
        places = [place for place, line in enumerate(lines) if line.officer.id == self._wanted]
        self.rows.selectRow(places[0] if places else 0)

    def _show_unsigned(self, unsigned: list[Officer]) -> None:
        """Say whose account was changed from outside, and offer an administrator to put back what was signed."""
        if not unsigned:
            return
        names = ", ".join(officer.name for officer in unsigned)
        text = self.tr(
            "Changed from outside, without an administrator's signature: {names}. The list shows what was signed, and "
            "that is what holds."
        ).format(names=names)
        if self.is_locked:
            self.notice.show_message(text, "bad")
        else:
            self.notice.show_message(text, "bad", action=self.tr("Put back what was signed"), on_act=self._put_back)

    def _put_back(self) -> None:
        def done(names: list[str]) -> None:
            """Say whose account it was."""
            self.reload()
            self.notice.show_message(self.tr("Put back as signed: {names}.").format(names=", ".join(names)), "ok")

        self.store(put_back_signed, done)

    def _show_changes(self, changes: list[OfficerChange]) -> None:
        self.changes.show_changes(
            [(formatting.short_moment(change.at), change.changed_by, _change_text(change)) for change in changes]
        )

    def _row_chosen(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self._show(self._lines[now.row()])

    def _show(self, line: OfficerLine | None) -> None:
        self._shown = line
        self._wanted = line.officer.id if line is not None else None
        self.title.setText(self.tr("New officer") if line is None else line.officer.name)
        self.name.line.setText(line.officer.name if line is not None else "")
        self.phone.line.setText(spaced(line.officer.phone) if line is not None else "")
        self.role.choose(line.officer.role.value if line is not None else Role.OFFICER.value)
        self.password.line.clear()
        self.again.line.clear()
        self.hint.setText(self._hint(line))
        self._lock_button.setEnabled(not self.is_locked and line is not None and line.active)
        self.show_problems([])

    def _hint(self, line: OfficerLine | None) -> str:
        if line is None:
            return self.tr("The officer chooses another password at the first sign-in with this one.")
        if line.active:
            return self.tr(
                "Papers from now on have this name. A new password has to be changed at the next sign-in; empty keeps "
                "it."
            )
        return self.tr("Locked: a new password lets the officer sign in again.")

    def _saved(self, desk: DeskContext) -> None:
        self._session.renew(officer=desk.officer)
        self._wanted = self._shown.officer.id if self._shown is not None else self._wanted
        self.reload()
        self.focus()


def _change_text(change: OfficerChange) -> str:
    texts = (change.was, change.now)
    return officer_change(change.kind, change.officer_name, change.role, change.old, texts)


def _add(context: DeskContext, named: tuple[str, str], role: Role, password: str, again: str) -> DeskContext:
    name, phone = named
    officers.add(context, name, role, password, again, phone)
    return context


def _change(
    context: DeskContext, line: OfficerLine, named: tuple[str, str], role: Role, password: str, again: str
) -> DeskContext:
    context = officers.change_contact(context, line.officer.id, *named)
    if password or again:
        officers.set_password(context, line.officer.id, password, again)
    return officers.change_role(context, line.officer.id, role) if role is not line.officer.role else context


def _lock(context: DeskContext, officer: Officer) -> DeskContext:
    officers.lock(context, officer.id)
    return context
