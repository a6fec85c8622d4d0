"""Adding, correcting, copying and ending a procedure: one page of fields; what was typed stays until it is stored."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop_app.domain.dates import day_text
from desktop_app.services.context import DeskContext
from desktop_app.services.procedures.editing import add_procedure, correct_procedure, end_procedure
from desktop_app.services.procedures.typed_procedure import TypedProcedure, TypedVersion, typed_of
from desktop_app.ui.catalogue.version_fields import typed_version, version_fields
from desktop_app.ui.common.errors import raise_unexpected
from desktop_app.ui.common.form_card import FormCard, show_alone
from desktop_app.ui.common.form_fields import FormField, LineField, LinesField
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.session.session import Session

_PAPERS_PX = 150
_STEPS_PX = 56
_END_PX = 620


class Task(StrEnum):
    """What is done with a procedure."""

    ADD = "add"
    COPY = "copy"
    CORRECT = "correct"
    END = "end"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for: the task, and the procedure that it is about; ``""`` for a new one."""

    task: Task
    procedure_id: str = ""
    name: str = ""


class EditPanel(QScrollArea):
    """The fields.

    Signals:
        stored: it is stored; carries the desk with the changed catalogue.
        left: the officer left; what was typed is there again when the same is asked for.
        refused: the procedure could not be read; carries the exception.
    """

    stored = Signal(object)
    left = Signal()
    refused = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._asked: Asked | None = None
        # What the fields began with, and what was left in them before it was stored.
        self._begun = TypedProcedure()
        self._kept: dict[Asked, TypedProcedure] = {}
        self.card = FormCard()
        self.card.done.connect(self._store)
        self.card.left.connect(self.leave)
        show_alone(self, self.card)

    @property
    def has_typed(self) -> bool:
        """Whether something was typed that is not stored."""
        return bool(self._kept) or self._has_edits

    @property
    def _has_edits(self) -> bool:
        asked = self._asked
        return asked is not None and self._typed(asked, self.card.values()) != self._begun

    def ask(self, asked: Asked) -> None:
        """Ask for a task: with what was typed before, else with what the catalogue has."""
        if asked.task is Task.ADD:
            day = day_text(self._session.context.today())
            self._show_known(asked, TypedProcedure(version=TypedVersion(day=day)))
        else:
            work = partial(typed_of, procedure_id=asked.procedure_id)
            self._session.read(work, partial(self._show_known, asked), self._not_read)

    def leave(self) -> None:
        """Leave the fields; what stands in them is kept."""
        if self._asked is not None and self._has_edits:
            self._kept[self._asked] = self._typed(self._asked, self.card.values())
        self._close()
        self.left.emit()

    def _not_read(self, error: Exception) -> None:
        self.left.emit()
        self.refused.emit(error)

    def _show_known(self, asked: Asked, known: TypedProcedure) -> None:
        if asked.task is Task.COPY:
            known = TypedProcedure(
                name=known.name,
                field=known.field,
                unit=known.unit,
                result=known.result,
                steps=known.steps,
                documents=known.documents,
                fees=known.fees,
                basis=known.basis,
                version=known.version,
            )
        kept = self._kept.pop(asked, known)
        self._show(asked, kept)
        # An end shows the version only, so that what the fields hold is compared, not what was read.
        self._begun = self._typed(asked, self.card.values()) if kept is known else known

    def _show(self, asked: Asked, typed: TypedProcedure) -> None:
        self._asked = asked
        titles = {
            Task.ADD: self.tr("New procedure"),
            Task.COPY: self.tr("New procedure like: {name}"),
            Task.CORRECT: self.tr("Correct: {name}"),
            Task.END: self.tr("End: {name}"),
        }
        title = titles[asked.task].format(name=asked.name)
        version = version_fields(typed.version, is_end=asked.task is Task.END)
        if asked.task is Task.END:
            explain = self.tr("Dossiers that were received are finished; from the day after nothing more is received.")
            self.card.show_fields(title, explain, version)
        else:
            explain = self.tr("What differs becomes a version of its own; dossiers that were received keep theirs.")
            main, lines = self._main_fields(asked, typed), self._line_fields(typed)
            self.card.show_fields(title, explain, [*main, *lines, *version])
            self._set_side_by_side([*main, *lines[:2]], [*lines[2:], *version])
        self.card.setMaximumWidth(_END_PX if asked.task is Task.END else 16_777_215)
        self.verticalScrollBar().setValue(0)

    def _main_fields(self, asked: Asked, typed: TypedProcedure) -> list[FormField]:
        code = LineField("code", self.tr("National code"), typed.code, plain=True)
        fields: list[FormField] = [] if asked.task is Task.CORRECT else [code]
        return [
            *fields,
            LineField("name", self.tr("Name"), typed.name),
            LineField("field", self.tr("Field"), typed.field),
            LineField("unit", self.tr("Deciding unit"), typed.unit),
            LineField("result", self.tr("Result"), typed.result),
        ]

    def _line_fields(self, typed: TypedProcedure) -> list[LinesField]:
        steps = LinesField(
            "steps",
            self.tr("Time limit, a line for each unit"),
            "\n".join(typed.steps),
            self.tr("unit | number and ngày làm việc, ngày, giờ làm việc"),
        )
        basis = LinesField("basis", self.tr("Legal basis"), "\n".join(typed.basis), self.tr("a line each"))
        documents = LinesField(
            "documents",
            self.tr("Documents"),
            "\n".join(typed.documents),
            self.tr("name | originals | copies | condition | form number"),
        )
        fees = LinesField(
            "fees",
            self.tr("Fees"),
            "\n".join(typed.fees),
            self.tr("amount | way | first day | last day | remark | exempt; or: không thu"),
        )
        for field, height in ((steps, _STEPS_PX), (documents, _PAPERS_PX), (fees, _STEPS_PX)):
            field.text.setFixedHeight(height)
            field.text.setLineWrapMode(field.text.LineWrapMode.NoWrap)
        return [steps, basis, documents, fees]

    def _set_side_by_side(self, left: Sequence[FormField], right: Sequence[FormField]) -> None:
        """Put the fields into two columns; Enter and Tab go on down the left one first."""
        documents, fees, decision, decided, day, layer, verified = right
        holder = QWidget()
        second = column(documents, fees, row(decision, decided), row(day, layer), verified, None, spacing=6)
        inside = row(column(*left, None, spacing=6), second, spacing=20)
        inside.setStretch(0, 1)
        inside.setStretch(1, 1)
        holder.setLayout(inside)
        self.card.inside.addWidget(holder)
        self.card.fields[0].focus()

    def _typed(self, asked: Asked, values: Mapping[str, Any]) -> TypedProcedure:
        version = typed_version(values)
        if asked.task is Task.END:
            return TypedProcedure(version=version)
        names = ("name", "field", "unit", "result", "steps", "documents", "fees", "basis")
        parts = {name: values[name] for name in names}
        return TypedProcedure(code=values.get("code", asked.procedure_id), **parts, version=version)

    def _store(self, values: Mapping[str, Any]) -> None:
        if self._asked is not None:
            work = self._work(self._asked, self._typed(self._asked, values))
            self._session.write(self.tr("Writing…"), work, self._stored, self._refused)

    def _work(self, asked: Asked, typed: TypedProcedure) -> Callable[[DeskContext], DeskContext]:
        if asked.task is Task.END:
            return partial(end_procedure, procedure_id=asked.procedure_id, typed=typed.version)
        if asked.task is Task.CORRECT:
            return partial(correct_procedure, procedure_id=asked.procedure_id, typed=typed)
        return partial(add_procedure, typed=typed, copied_id=asked.procedure_id)

    def _stored(self, context: DeskContext) -> None:
        self._close()
        self.stored.emit(context)

    def _refused(self, error: Exception) -> None:
        self.card.show_problem(error)
        raise_unexpected(error)

    def _close(self) -> None:
        self._asked = None
        self.card.show_widgets("", [])
