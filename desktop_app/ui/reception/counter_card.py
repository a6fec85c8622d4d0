"""What the person at the counter gets instead of a receipt: a supplement request (F6) or a refusal (F7)."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.dossier.dossier import missing_papers
from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.unit_of_work import StepTaken
from desktop_app.services.printing.preview import CounterPaper
from desktop_app.services.reception.intake import request_at_intake, turn_away
from desktop_app.ui.common.actions import action
from desktop_app.ui.common.errors import offer_clock, raise_unexpected
from desktop_app.ui.common.form_card import FormCard
from desktop_app.ui.common.request_fields import refusal_fields, request_of, supplement_fields
from desktop_app.ui.reception.model import ReceptionModel
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP

_Work = Callable[[DeskContext], StepTaken]


class CounterCard(FormCard):
    """Asks for the content of Form 02 or 03; hidden until one of them is wanted.

    Signals:
        issued: the paper is on its way; carries what to say about it.
        page_unfinished: the page lacks something that the paper names; carries the problems.
        opened: whether the card asks for something, so that F9 is its own.
    """

    issued = Signal(str)
    page_unfinished = Signal(list)
    opened = Signal(bool)

    def __init__(self, session: Session, model: ReceptionModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._model = model
        self._is_request = True
        self.done.connect(self._done)
        self.left.connect(self.close_form)
        model.begun.connect(self.close_form)
        self.hide()

    @action(
        "F6",
        QT_TRANSLATE_NOOP("Actions", "Supplement"),
        QT_TRANSLATE_NOOP("Actions", "Request a supplement instead of receiving."),
    )
    def ask_for_more(self) -> None:
        """Ask for the content of a supplement request."""
        documents = self._model.documents
        missing = missing_papers(documents)
        names = [line.name for line in documents]
        fields = supplement_fields(names, missing, is_beyond=self._is_beyond())
        self._open(
            self.tr("Ask for a supplement instead of receiving"),
            self.tr(
                "Once for each dossier, all of it. Form 02 is printed; its QR code or the ID card finds this page."
            ),
            fields,
            is_request=True,
        )
        if missing:
            self.named("reason").focus()  # type: ignore[union-attr] # just made

    @action("F7", QT_TRANSLATE_NOOP("Actions", "Refusal"), QT_TRANSLATE_NOOP("Actions", "Refuse to receive."))
    def refuse(self) -> None:
        """Ask for the content of a refusal."""
        self._open(
            self.tr("Refuse to receive"),
            self.tr("Form 03 is printed; this page is closed."),
            refusal_fields(),
            is_request=False,
        )

    @property
    def paper(self) -> CounterPaper | None:
        """The paper as far as it is filled in, or None while none is asked for."""
        if not self.is_open:
            return None
        values = self.values()
        if self._is_request:
            return CounterPaper(request_of(values))
        return CounterPaper(reasons=values["reason"])

    def close_form(self) -> None:
        """Go back to the page."""
        self.show_widgets("", ())
        self.hide()
        self.opened.emit(False)

    def _open(self, title: str, explain: str, fields: list[Any], *, is_request: bool) -> None:
        if self._model.is_blank:
            self.page_unfinished.emit([RuleViolation("name.missing", "name")])
            return
        self._is_request = is_request
        self.show()
        self.show_fields(title, explain, fields)
        self.opened.emit(True)

    def _is_beyond(self) -> bool:
        intake = self._model.intake
        rules = self._session.context.law.rules(self._model.today()).supplement
        return intake is not None and len(intake.state.waits) >= rules.most

    def _done(self, values: Mapping[str, Any]) -> None:
        page = self._model.reception()
        work: _Work = (
            partial(request_at_intake, reception=page, request=request_of(values))
            if self._is_request
            else partial(turn_away, reception=page, reasons=values["reason"])
        )
        name = (page.submitter or page.owner).name
        self._session.write(self.tr("Noting…"), work, partial(self._taken, name), self._refused)

    def _taken(self, name: str, taken: StepTaken) -> None:
        for job_id in taken.job_ids:
            self._session.print_now(job_id)
        text = (
            self.tr("The supplement request of {name} is printed; the page waits.")
            if self._is_request
            else self.tr("The refusal of {name} is printed.")
        )
        self.issued.emit(text.format(name=name))

    def _refused(self, error: Exception) -> None:
        names = {field.name for field in self.fields}
        of_page = [one for one in error.problems if one.field not in names] if isinstance(error, Problems) else []
        if of_page:
            self.go.setEnabled(True)
            self.page_unfinished.emit(of_page)
            return
        self.show_problem(error)
        offer_clock(self.notice, error, self._session, self.take)
        raise_unexpected(error)
