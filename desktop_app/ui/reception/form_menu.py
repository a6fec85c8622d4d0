"""The blank forms of the chosen procedure at reception: a menu that opens or prints those of the chosen paper first."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from desktop_app.domain.catalogue.form_file import FormFile, FormKind, forms_for
from desktop_app.services.procedures.form_files import forms_today
from desktop_app.ui.common.form_copies import FormCopies
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.reception.documents_step import DocumentsStep
from desktop_app.ui.reception.model import ReceptionModel
from desktop_app.ui.session.session import Session


class FormMenu(QObject):
    """Reads the forms when another procedure is chosen; without any, nothing of them is shown.

    Attributes:
        menu: the menu that was shown last, or None.
    """

    def __init__(self, session: Session, model: ReceptionModel, step: DocumentsStep, notice: Notice) -> None:
        super().__init__(step)
        self._session, self._model, self._step = session, model, step
        self._procedure_id = ""
        self._forms: Sequence[FormFile] = ()
        self.copies = FormCopies(session, notice)
        self.menu: QMenu | None = None
        step.checklist.forms_wanted.connect(self._show)
        model.changed.connect(self._refresh)

    def _refresh(self) -> None:
        procedure = self._model.procedure
        wanted = procedure.id if procedure is not None else ""
        if wanted == self._procedure_id:
            return
        self._procedure_id = wanted
        self._take(wanted, ())
        if wanted:
            self._session.read(partial(forms_today, procedure_id=wanted), partial(self._take, wanted))

    def _take(self, procedure_id: str, forms: Sequence[FormFile]) -> None:
        if procedure_id == self._procedure_id:
            self._forms = forms
            self._step.offer_forms(bool(forms))

    def _show(self, place: int) -> None:
        """Show the forms of a paper, then the others."""
        if not self._forms:
            return
        documents = self._model.documents
        own = forms_for(self._forms, documents[place].name) if place < len(documents) else []
        others = [form for form in self._forms if form not in own]
        menu = self.menu = QMenu(self._step)
        for forms in (own, others):
            if menu.actions() and forms:
                menu.addSeparator()
            for form in forms:
                self._add(menu, form)
        menu.popup(self._step.form_button.mapToGlobal(self._step.form_button.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])

    def _add(self, menu: QMenu, form: FormFile) -> None:
        menu.addAction(self.tr("Open {name}").format(name=form.name), partial(self.copies.open_form, form))
        if form.kind is FormKind.PDF:
            menu.addAction(self.tr("Print {name}").format(name=form.name), partial(self.copies.print_form, form))
