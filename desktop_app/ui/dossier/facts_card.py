"""The facts of a dossier and its documents, as cards."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop_app.domain.dates import day_text, local
from desktop_app.domain.dossier.dossier import DocumentState
from desktop_app.domain.dossier.dossier_state import DossierState
from desktop_app.domain.dossier.payloads.results import Delivered, Returned
from desktop_app.domain.dossier.remaining import Remaining
from desktop_app.domain.law.fee import money
from desktop_app.domain.people.phone import spaced
from desktop_app.services.dossier.dossiers import OpenedDossier
from desktop_app.ui.common.cards import Card
from desktop_app.ui.common.labels import ElidedLabel, label, wrapped_label
from desktop_app.ui.common.layouts import clear_layout, row
from desktop_app.ui.dossier.clock_facts import clock_facts
from desktop_app.ui.texts import formatting


class FactsCard(Card):
    """Names and values, one below the other; what is empty is left out."""

    def __init__(self, corner: QWidget, parent: QWidget | None = None) -> None:
        """Make the card with a control in its corner."""
        super().__init__(parent)
        self._facts = QGridLayout()
        self._facts.setColumnStretch(1, 1)
        self._facts.setVerticalSpacing(5)
        self._facts.setHorizontalSpacing(14)
        self.body.addLayout(row(label(self.tr("Dossier"), "section"), None, corner))
        self.body.addLayout(self._facts)

    def show_facts(self, opened: OpenedDossier, left: Remaining) -> None:
        """Show the facts of a dossier; `left` is what is left of its time limit."""
        clear_layout(self._facts)
        for place, (name, value) in enumerate(self._facts_of(opened, left)):
            self._facts.addWidget(label(name, "small"), place, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(wrapped_label(value), place, 1)

    def _facts_of(self, opened: OpenedDossier, left: Remaining) -> list[tuple[str, str]]:
        dossier, reception = opened.dossier, opened.dossier.reception
        owner, submitter = reception.owner, reception.submitter
        facts = [
            (self.tr("Owner"), f"{owner.name} · {owner.public_number}".rstrip(" ·")),
            (self.tr("Handed in by"), submitter.name if submitter else ""),
            (self.tr("Address"), owner.address),
            (self.tr("Phone"), spaced((submitter or owner).phones)),
            (self.tr("Procedure"), f"{dossier.procedure_name} ({dossier.procedure_code or '—'})"),
            (self.tr("Received"), formatting.moment(dossier.received_at)),
            (self.tr("Limit counted from"), _clock_start(opened.state, self.tr("waits for the competent agency"))),
            (self.tr("Receipt"), self._corrected(opened.state.corrected_at)),
            *clock_facts(opened.state, left),
            (self.tr("Time limit"), formatting.limit(reception.steps or ())),
            (self.tr("Parts of agencies"), self._tasks(opened.state)),
            (self.tr("Fee"), self._fee(opened.state)),
            (self.tr("Exempt"), " · ".join(text for text in (reception.exemption, reception.exemption_proof) if text)),
            (self.tr("Result goes back"), formatting.return_method(reception.return_method)),
            (self.tr("Deliver to"), reception.return_address),
            (self.tr("Result"), self._result(opened.state)),
            (self.tr("Code of the result"), _paper_code(opened)),
            (self.tr("Originals at the desk"), ", ".join(paper.name for paper in opened.state.result.kept)),
            (self.tr("Lost or damaged"), self._since(opened.state.incident_at)),
            (self.tr("How it came"), formatting.channel(reception.channel)),
            (self.tr("Territory"), formatting.territory(True) if reception.is_non_territorial else ""),
            (
                self.tr("Identity account"),
                formatting.eid_account(reception.eid_account) if reception.eid_account else "",
            ),
            (self.tr("Received by"), dossier.officer_name),
            (self.tr("Ledger"), f"01/{dossier.book} · {dossier.entry}"),
            (self.tr("Rules"), dossier.rule_set),
        ]
        return [(name, value) for name, value in facts if value]

    def _result(self, state: DossierState) -> str:
        """Return the form of the result, and what is still owed of it."""
        result = state.result
        parts = [formatting.result_form(result.form)] if result.form is not None else []
        if result.error_at is not None:
            due = result.correction_due
            until = self.tr("is corrected until {day}").format(day=formatting.moment(due)) if due is not None else ""
            parts.append(until or self.tr("is being corrected"))
        elif state.is_delivery_owed:
            parts.append(self.tr("the electronic one is still to be delivered"))
        elif result.delivered_at is not None:
            parts.append(self.tr("delivered {at}").format(at=formatting.moment(result.delivered_at)))
        return " · ".join(parts)

    def _corrected(self, at: datetime | None) -> str:
        text = self.tr("corrected {at}: receipts printed before are void")
        return text.format(at=formatting.moment(at)) if at is not None else ""

    def _since(self, at: datetime | None) -> str:
        return self.tr("noted {at}, no result since").format(at=formatting.moment(at)) if at is not None else ""

    def _fee(self, state: DossierState) -> str:
        if not state.fee:
            return money(state.fee) if state.fee is not None else ""
        paid = f"{money(state.fee)} · {formatting.payment(state.payment)}"
        back = self.tr("{amount} paid back").format(amount=money(state.refunded))
        return f"{paid} · {back}" if state.refunded else paid

    def _tasks(self, state: DossierState) -> str:
        lines = []
        for task in state.tasks:
            done = self.tr("done {day}").format(day=day_text(local(task.done_at).date())) if task.done_at else ""
            done = done or formatting.part_state(task.state)
            parts = (task.agency, task.work, f"{local(task.due_at):%d/%m/%Y}", done)
            lines.append(" · ".join(part for part in parts if part))
        return "\n".join(lines)


class DocumentsCard(Card):
    """The documents that were handed in, with the kind and number of their copies."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._documents = QVBoxLayout()
        self.body.addWidget(label(self.tr("Documents"), "section"))
        self.body.addLayout(self._documents)

    def show_documents(self, opened: OpenedDossier) -> None:
        """Show the documents of a dossier."""
        clear_layout(self._documents)
        for line in opened.dossier.reception.documents:
            if line.state is DocumentState.PRESENT:
                kind, number = formatting.counts(line.counts)
                self._documents.addLayout(row(ElidedLabel(line.name), label(f"{kind} {number}", "muted")))
            elif line.state is DocumentState.FROM_DATABASE:
                self._documents.addLayout(row(ElidedLabel(line.name), ElidedLabel(line.note, "muted")))


def _paper_code(opened: OpenedDossier) -> str:
    """Return the code that the result was delivered with last, or ``""``."""
    payloads = (event.payload for event in reversed(opened.standing))
    codes = (payload.paper_code for payload in payloads if isinstance(payload, Delivered | Returned))
    return next((code for code in codes if code), "")


def _clock_start(state: DossierState, waiting: str) -> str:
    """Return when the limit began where that is not the reception, else ``""``."""
    if state.awaits_agency:
        return waiting
    started_at = state.clock_started_at
    return formatting.moment(started_at) if started_at not in {None, state.received_at} and started_at else ""
