"""The agencies that issue papers after examination: letterhead, numbers and signers, each from a day on."""

from functools import partial

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.domain.dates import day_text
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.forms.issuers import Issuer, Numbering
from desktop_app.domain.people.rights import Right
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.issuers import IssuerChange, IssuerLists, end_issuer, enter_issuer, issuer_lists
from desktop_app.ui.common.cards import Card
from desktop_app.ui.common.form_page import FormPage
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.tables import RowTable, TextTable
from desktop_app.ui.session.session import Session
from desktop_app.ui.settings.change_list import ChangeList
from desktop_app.ui.settings.issuers.fields import IssuerFields
from desktop_app.ui.texts import formatting

_LEAST_PX = 110


class IssuersPage(FormPage):
    """The issuers in force on the left with who changed them, the chosen or a new one on the right."""

    page_name = "issuers"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._lists: IssuerLists | None = None
        self._issuers: tuple[Issuer, ...] = ()
        self._shown: Issuer | None = None
        self.texts, self.rows = TextTable(self), RowTable()
        self.texts.show_titles(self.tr("Agency"), self.tr("Numbers"), self.tr("Deciding units"))
        self.rows.show_columns_of(self.texts, (0, 110, 130))
        self.rows.setAccessibleName(self.tr("Agencies that issue papers"))
        self.rows.setMinimumHeight(_LEAST_PX)
        self.title = label("", "section")
        self.inputs = IssuerFields(self.today)
        self.fields = self.inputs.by_name
        self.card = Card()
        nothing = self.tr("Nobody has entered an issuer: each deciding unit issues its papers under its own name.")
        self.changes = ChangeList(self.tr("Who changed what about the issuers"), nothing)
        self._new_button = QPushButton(self.tr("Add an issuer"))
        self._end_button = QPushButton(self.tr("Issues nothing from that day on"))
        self._arrange()
        self.rows.selectionModel().currentRowChanged.connect(self._row_chosen)
        self.rows.entered_row.connect(lambda _: self.inputs.agency.focus())
        self._new_button.clicked.connect(self.begin_new)
        self._end_button.clicked.connect(self.end)

    def reload(self) -> None:
        """Read the issuers again."""
        self.notice.clear()
        self._session.read(issuer_lists, self._show_lists)

    def focus(self) -> None:
        """Give the keys to the list, or to the first field while there is nothing in it."""
        if self._issuers:
            self.rows.setFocus()
        else:
            self.inputs.agency.focus()

    def save(self) -> None:
        """Enter the issuer that the fields hold from its day on."""
        try:
            day = self.inputs.day
        except RuleViolation as problem:
            self.show_problems([problem])
            return
        issuer = self.inputs.issuer(self._shown.id if self._shown is not None else new_id())
        self.store(partial(enter_issuer, issuer=issuer, effective_from=day), self._saved)

    def end(self) -> None:
        """Let the chosen issuer issue nothing from the day in the field on."""
        if self._shown is None:
            return
        try:
            day = self.inputs.day
        except RuleViolation as problem:
            self.show_problems([problem])
            return
        self.store(partial(end_issuer, issuer=self._shown, effective_from=day), self._saved)

    def begin_new(self) -> None:
        """Empty the fields for a new issuer."""
        if not self.is_locked:
            self.rows.clearSelection()
            self._show(None)
            self.inputs.agency.focus()

    def _arrange(self) -> None:
        self.card.body.addWidget(self.title)
        self.card.body.addWidget(self.inputs)
        left = column(self.rows, self.changes, spacing=10)
        left.setStretch(0, 2)
        left.setStretch(1, 3)
        body = row(left, column(self.card, None), spacing=14)
        body.setStretch(0, 2)
        body.setStretch(1, 3)
        keeps = label(self.tr("Papers of earlier days keep their issuer."), "muted")
        self.arrange(self.tr("Who issues papers"), [12, keeps], body, [self._new_button, self._end_button])

    def _show_lists(self, lists: IssuerLists) -> None:
        self._lists = lists
        # Entries that begin later are listed too, so that they can be corrected before their day.
        begins = max([self._session.context.today(), *(entry.effective_from for entry in lists.history.entries)])
        self._issuers = lists.history.on(begins)
        self.texts.show_texts([(made.agency, _numbers(made), ", ".join(made.units)) for made in self._issuers])
        self.changes.show_changes(
            [(formatting.short_moment(made.at), made.changed_by, self._change_text(made)) for made in lists.changes]
        )
        self.check_may(Right.ISSUERS, [self.card, self._new_button, self._end_button])
        ids = [issuer.id for issuer in self._issuers]
        place = ids.index(self._shown.id) if self._shown is not None and self._shown.id in ids else 0
        if self._issuers:
            self.rows.selectRow(place)
            self._show(self._issuers[place])
        else:
            self._show(None)

    def _change_text(self, change: IssuerChange) -> str:
        entry = change.entry
        text = self.tr("{agency}: nothing from {day} on") if entry.is_ended else self.tr("{agency}: from {day} on")
        return text.format(agency=entry.issuer.agency, day=day_text(entry.effective_from))

    def _row_chosen(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self._show(self._issuers[now.row()])

    def _show(self, issuer: Issuer | None) -> None:
        self._shown = issuer
        context = self._session.context
        self.title.setText(self.tr("New issuer") if issuer is None else issuer.agency)
        self.inputs.show_issuer(issuer or self._blank(context), context.today())
        self._end_button.setEnabled(not self.is_locked and issuer is not None)
        self.show_problems([])

    def _blank(self, context: DeskContext) -> Issuer:
        return Issuer(new_id(), "", context.agency.place, context.agency.parent)

    def _saved(self, issuer: Issuer | None) -> None:
        if issuer is not None:
            self._shown = issuer
        self.reload()
        self.focus()


def _numbers(issuer: Issuer) -> str:
    first = "…" if issuer.numbering is Numbering.DOCUMENT_OFFICE else "01"
    return f"{first}/…-{issuer.abbreviation}" if issuer.abbreviation else f"{first}/…"
