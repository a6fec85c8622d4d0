"""The forms that a person gets at the counter instead of a receipt: a supplement request (F6) or a refusal (F7)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.dossier.dossier import missing_papers
from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.law.supplement import SupplementStage, is_beyond
from desktop_app.services.dossier.unit_of_work import StepResult
from desktop_app.services.issuers import counted_by_document_office
from desktop_app.services.reception.counter_papers import CounterPaper, CounterRefusal, CounterRequest
from desktop_app.ui.common.actions import action
from desktop_app.ui.common.errors import offer_remedy, raise_unexpected
from desktop_app.ui.common.form_card import FormCard
from desktop_app.ui.common.form_fields import FormField
from desktop_app.ui.common.request_fields import (
    DOCUMENT_NUMBER,
    document_number_field,
    refusal_fields,
    request_of,
    supplement_fields,
)
from desktop_app.ui.reception.model import ReceptionModel
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class CounterForm:
    """How one form of the counter is filled in.

    Attributes:
        title: heading of the card.
        explain: what the form is for.
        fields: what is asked.
        read: makes the form from the fields' values.
        issued: what to say once it is printed, with ``{name}``.
    """

    title: str
    explain: str
    fields: Sequence[FormField]
    read: Callable[[Mapping[str, Any]], CounterPaper]
    issued: str


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
        self._form: CounterForm | None = None
        self._typed_numbers: frozenset[FormName] = frozenset()
        self.done.connect(self._done)
        self.left.connect(self.close_form)
        model.begun.connect(self.close_form)
        self.hide()
        self.reload()

    def reload(self) -> None:
        """Read again which papers are numbered by the document office."""
        self._session.read(counted_by_document_office, self._take_typed_numbers)

    def ask_for(self, paper: FormName | None) -> None:
        """Ask for the content of one form of the counter at once; None asks for none."""
        if paper is FormName.SUPPLEMENT_REQUEST:
            self.ask_for_more()
        elif paper is FormName.REFUSAL_NOTICE:
            self.refuse()

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
        fields += self._number_fields(FormName.SUPPLEMENT_REQUEST)
        form = CounterForm(
            self.tr("Ask for a supplement instead of receiving"),
            self.tr(
                "Once for each dossier, all of it. Form 02 is printed; its QR code or the ID card finds this page."
            ),
            fields,
            lambda values: CounterRequest(request_of(values)),
            self.tr("The supplement request of {name} is printed; the page waits."),
        )
        self._open(form)
        if missing and self._form is form:
            self.named("reason").focus()  # type: ignore[union-attr] # just made

    @action("F7", QT_TRANSLATE_NOOP("Actions", "Refusal"), QT_TRANSLATE_NOOP("Actions", "Refuse to receive."))
    def refuse(self) -> None:
        """Ask for the content of a refusal."""
        form = CounterForm(
            self.tr("Refuse to receive"),
            self.tr("Form 03 is printed; this page is closed."),
            [*refusal_fields(), *self._number_fields(FormName.REFUSAL_NOTICE)],
            lambda values: CounterRefusal(values["reason"], values.get(DOCUMENT_NUMBER, "")),
            self.tr("The refusal of {name} is printed."),
        )
        self._open(form)

    @property
    def paper(self) -> CounterPaper | None:
        """The paper as far as it is filled in, or None while none is asked for."""
        return self._form.read(self.values()) if self.is_open and self._form is not None else None

    def close_form(self) -> None:
        """Go back to the page."""
        self.show_widgets("", ())
        self.hide()
        self.opened.emit(False)

    def _take_typed_numbers(self, forms: frozenset[FormName]) -> None:
        self._typed_numbers = forms

    def _number_fields(self, form: FormName) -> list[FormField]:
        return [document_number_field()] if form in self._typed_numbers else []

    def _open(self, form: CounterForm) -> None:
        if self._model.is_blank:
            self.page_unfinished.emit([RuleViolation("name.missing", "name")])
            return
        self._form = form
        self.show()
        self.show_fields(form.title, form.explain, form.fields)
        self.opened.emit(True)

    def _is_beyond(self) -> bool:
        intake = self._model.intake
        rules = self._session.context.law.rules(self._model.today()).supplement
        return intake is not None and is_beyond(intake.state.waits, SupplementStage.INTAKE, rules)

    def _done(self, values: Mapping[str, Any]) -> None:
        form, page = self._form, self._model.reception()
        if form is None:
            return
        work = partial(form.read(values).issue, reception=page)
        text = form.issued.format(name=(page.submitter or page.owner).name)
        self._session.write(self.tr("Noting…"), work, partial(self._taken, text), self._refused)

    def _taken(self, text: str, taken: StepResult) -> None:
        for job_id in taken.job_ids:
            self._session.print_now(job_id)
        self.issued.emit(text)

    def _refused(self, error: Exception) -> None:
        names = {field.name for field in self.fields}
        of_page = (
            [problem for problem in error.problems if problem.field not in names] if isinstance(error, Problems) else []
        )
        if of_page:
            self.go.setEnabled(True)
            self.page_unfinished.emit(of_page)
            return
        self.show_problem(error)
        offer_remedy(self.notice, error, self._session, self.take)
        raise_unexpected(error)
