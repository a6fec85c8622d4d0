"""Several procedures for one person in one visit: the pages that are filled in and wait for F9 with the shown one."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.dossier.dossier import Reception
from desktop_app.services.reception.drafts import Draft, OpenedDraft, keep_draft
from desktop_app.services.reception.visit import check_page
from desktop_app.ui.common.actions import action, action_hint
from desktop_app.ui.common.cards import Card
from desktop_app.ui.common.errors import problems_in, raise_unexpected
from desktop_app.ui.common.labels import ElidedLabel, label
from desktop_app.ui.common.layouts import row
from desktop_app.ui.reception.model import ReceptionModel
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP


class VisitCard(Card):
    """Hidden while the person has one procedure. Each page that waits is stored as a draft as well.

    Signals:
        begun_another: a page for a further procedure was begun.
        resumed: a page that waited is shown again.
        refused: the shown page lacks something; the model holds the problems.

    Attributes:
        pages: what waits, in the order of filling in.
        hint: the small button of the action, for the step where it is wanted.
    """

    begun_another = Signal()
    resumed = Signal()
    refused = Signal()

    def __init__(self, session: Session, model: ReceptionModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._model = session, model
        self.pages: tuple[OpenedDraft, ...] = ()
        self._goes_on = False
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self.body.addWidget(label(self.tr("Procedures of this visit, saved with F9"), "section"))
        self.body.addLayout(self._rows)
        self.hint = action_hint(self.add_another)
        model.begun.connect(self._page_begun)
        self.hide()

    @action(
        "Ctrl+J",
        QT_TRANSLATE_NOOP("Actions", "Another procedure for this person"),
        QT_TRANSLATE_NOOP("Actions", "Put this page aside and choose another procedure for the person; F9 saves all."),
    )
    def add_another(self) -> None:
        """Put the page aside when nothing is missing on it, and begin another one for the same person."""
        if self._model.may_change() and self._model.correcting is None:
            page = self._model.reception()
            self._session.read(partial(check_page, reception=page), partial(self._checked, page), self._not_checked)

    def all_pages(self) -> tuple[Reception, ...]:
        """Return what F9 saves: what waits, and the shown page once it has a procedure."""
        shown = (self._model.reception(),) if self._model.procedure is not None else ()
        return (*(page.draft.reception for page in self.pages), *shown)

    def keep_refused(self, refused: Sequence[UUID]) -> None:
        """Keep the pages that were not received; one of them is shown if the shown one was received."""
        waiting = [page for page in self.pages if page.draft.reception.id in refused]
        if self._model.id not in refused and waiting:
            self._resume(waiting.pop(0))
        self.show_pages(tuple(waiting))

    def show_pages(self, pages: tuple[OpenedDraft, ...]) -> None:
        """Show which pages wait."""
        self.pages = pages
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, page in enumerate(pages):
            self._rows.addWidget(self._row_of(place, page))
        self.setVisible(bool(pages))

    def _row_of(self, place: int, page: OpenedDraft) -> QWidget:
        procedure = self._model.context.catalogue.by_id(page.draft.reception.procedure_id)
        name = procedure.name if procedure is not None else ""
        shown = QWidget()
        again, leave = QPushButton(self.tr("Open again")), QPushButton(self.tr("Leave as draft"))
        for button in (again, leave):
            button.setAccessibleDescription(name)
        again.clicked.connect(partial(self._open_again, place))
        leave.clicked.connect(partial(self._leave, place))
        line = row(label(f"{place + 1}", "step"), ElidedLabel(name, "strong"), again, leave)
        line.setStretch(1, 1)
        line.setContentsMargins(0, 0, 0, 0)
        shown.setLayout(line)
        return shown

    def _checked(self, page: Reception, _nothing: None) -> None:
        if self._model.reception() == page:
            self.show_pages((*self.pages, self._put_aside()))
            with self._going_on():
                self._model.begin_also()
            self.begun_another.emit()

    def _not_checked(self, error: Exception) -> None:
        self._model.show_problems(problems_in(error))
        self.refused.emit()
        raise_unexpected(error)

    def _put_aside(self) -> OpenedDraft:
        """Return the shown page as it can be opened again; it is stored as a draft meanwhile."""
        model = self._model
        draft = Draft(model.reception(), dict(model.typed), model.context.clock(), model.from_card)
        keep = partial(keep_draft, reception=draft.reception, typed=draft.typed, from_card=draft.from_card)
        self._session.write("", keep)
        return OpenedDraft(draft, model.recognised, model.intake)

    def _open_again(self, place: int, _checked: bool = False) -> None:
        pages = list(self.pages)
        wanted = pages.pop(place)
        if self._model.procedure is not None:
            pages.append(self._put_aside())
        self._resume(wanted)
        self.show_pages(tuple(pages))

    def _leave(self, place: int, _checked: bool = False) -> None:
        self.show_pages(self.pages[:place] + self.pages[place + 1 :])

    def _resume(self, page: OpenedDraft) -> None:
        with self._going_on():
            self._model.resume(page)
        self.resumed.emit()

    @contextmanager
    def _going_on(self) -> Iterator[None]:
        """Begin another page of the same visit."""
        self._goes_on = True
        try:
            yield
        finally:
            self._goes_on = False

    def _page_begun(self) -> None:
        # Another page than one of this visit ends it; what waited is among the drafts.
        if not self._goes_on:
            self.show_pages(())
