"""What the agency and this desk are called: names, address and telephone on each paper, and the dated code."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.domain.dates import parse_day
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.agency import Agency
from desktop_app.domain.people.register import Subject
from desktop_app.domain.people.rights import Right
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.agency_changes import AgencyChange, agency_changes, change_agency
from desktop_app.ui.common.cards import Card
from desktop_app.ui.common.fields import Field
from desktop_app.ui.common.form_page import FormPage
from desktop_app.ui.common.labels import wrapped_label
from desktop_app.ui.common.layouts import row
from desktop_app.ui.session.session import Session
from desktop_app.ui.settings.change_list import ChangeList
from desktop_app.ui.settings.outside_change import show_outside_change
from desktop_app.ui.texts import formatting

_LABEL_PX, _CODE_PX, _DAY_PX = 190, 150, 120


class AgencyPage(FormPage):
    """The names, with who changed what before."""

    page_name = "agency"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.names = {
            "parent": self._field(self.tr("Agency above")),
            "name": self._field(self.tr("Agency")),
            "one_stop_unit": self._field(self.tr("One-stop unit on receipts")),
            "place": self._field(self.tr("Place before the date")),
            "address": self._field(self.tr("Address")),
            "phone": self._field(self.tr("Phone for questions")),
            "desk": self._field(self.tr("Name of this desk")),
        }
        self.code = Field(self.tr("Identification code"), plain=True, width=_CODE_PX, label_width=_LABEL_PX)
        self.code_from = Field(self.tr("New code from"), plain=True, width=_DAY_PX, label_width=_LABEL_PX)
        self._all = [*self.names.values(), self.code, self.code_from]
        for field in self._all:
            field.setFocusProxy(field.line)
        self.fields = {
            **self.names,
            "agency": self.names["name"],
            "agency_code": self.code,
            "code_from": self.code_from,
        }
        self.changes = ChangeList(
            self.tr("Changes of the names"), self.tr("Nothing was changed since the desk was made.")
        )
        self._arrange()

    def reload(self) -> None:
        """Show the agency as it is."""
        agency, day = self._session.context.agency, self._session.context.today()
        for name, field in self.names.items():
            field.set_text(getattr(agency, name))
        self.code.set_text(_code_today(self._session.context))
        self.code_from.set_text(f"{day:%d/%m/%Y}")
        self.show_problems([])
        self.notice.clear()
        self.check_may(Right.AGENCY, [field.line for field in self._all])
        self._session.read(agency_changes, self._show_changes)
        show_outside_change(self._session, self.notice, Subject.AGENCY, self.reload)

    def focus(self) -> None:
        """Give the keys to the first field."""
        self.names["parent"].line.setFocus()

    def save(self) -> None:
        """Store the names that stand in the fields."""
        try:
            code_from = parse_day(self.code_from.text, "code_from")
        except RuleViolation as problem:
            self.show_problems([problem])
            return
        typed: Mapping[str, Any] = {name: field.text for name, field in self.names.items()}
        wanted = replace(self._session.context.agency, **typed)
        self.store(partial(change_agency, wanted=wanted, code=self.code.text, code_from=code_from), self._saved)

    def _field(self, name: str) -> Field:
        return Field(name, label_width=_LABEL_PX)

    def _arrange(self) -> None:
        card = Card()
        for field in self._all:
            card.body.addWidget(field)
        hint = self.tr("Papers printed from now on have these names. Dossiers received before keep their code.")
        card.body.addWidget(wrapped_label(hint, "small"))
        card.body.addStretch(1)
        for field, following in pairwise(self._all):
            field.left.connect(following.line.setFocus)
            following.back.connect(field.line.setFocus)
        self.code_from.left.connect(self.save)
        body = row(card, self.changes, spacing=14)
        body.setStretch(0, 3)
        body.setStretch(1, 2)
        self.arrange(self.tr("Agency and desk"), [], body, [])

    def _saved(self, desk: DeskContext) -> None:
        self._session.renew(agency=desk.agency)
        self.reload()
        self.notice.show_message(self.tr("Saved: papers printed from now on have these names."), "ok")

    def _show_changes(self, changes: list[AgencyChange]) -> None:
        self.changes.show_changes(
            [(formatting.short_moment(change.at), change.changed_by, self._text(change)) for change in changes]
        )

    def _text(self, change: AgencyChange) -> str:
        return "; ".join(f"{_value(change.old, name)} → {_value(change.new, name)}" for name in change.names)


def _code_today(context: DeskContext) -> str:
    try:
        return context.agency.code_on(context.today())
    except RuleViolation:
        return ""


def _value(agency: Agency, name: str) -> str:
    return agency.codes[-1].code if name == "codes" else str(getattr(agency, name)) or "—"
