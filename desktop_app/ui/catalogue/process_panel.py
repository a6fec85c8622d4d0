"""The internal process of a procedure: its steps as lines, and the decision that states them."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from desktop_app.domain.catalogue.typed_process import LINE_NAME, TypedStep, readable_minutes
from desktop_app.domain.dossier.process_step import MOST_PROCESS_STEPS, StepEnd, minutes_of_limit
from desktop_app.services.context import DeskContext
from desktop_app.services.procedures.editing import state_process
from desktop_app.services.procedures.process_page import ProcessPage, process_page
from desktop_app.services.procedures.typed_procedure import TypedVersion
from desktop_app.ui.catalogue.step_field import StepField
from desktop_app.ui.catalogue.version_fields import typed_version, version_fields
from desktop_app.ui.common.errors import raise_unexpected
from desktop_app.ui.common.form_card import FormCard, show_alone
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.process import sum_compared

_FIRST = TypedStep(end=StepEnd.HANDED_OVER)
_Typed = tuple[tuple[TypedStep, ...], TypedVersion]


class ProcessPanel(QScrollArea):
    """The fields; what was typed stays until it is stored.

    Signals:
        stored: it is stored; carries the desk with the changed catalogue.
        left: the officer left; what was typed is there again when the same procedure is asked for.
        refused: the procedure could not be read; carries the exception.
    """

    stored = Signal(object)
    left = Signal()
    refused = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._page: ProcessPage | None = None
        self._begun: _Typed = ((), TypedVersion())
        self._kept: dict[str, _Typed] = {}
        self.summary = label()
        self.lines: list[StepField] = []
        self.card = FormCard()
        self.card.done.connect(self._store)
        self.card.left.connect(self.leave)
        show_alone(self, self.card)

    @property
    def has_typed(self) -> bool:
        """Whether something was typed that is not stored."""
        return bool(self._kept) or (self._page is not None and self._typed() != self._begun)

    def ask(self, procedure_id: str) -> None:
        """Ask for the process of a procedure: what was typed before, else what the catalogue has."""
        self._session.read(partial(process_page, procedure_id=procedure_id), self._begin, self._not_read)

    def leave(self) -> None:
        """Leave the fields; what stands in them is kept."""
        if self._page is not None and self._typed() != self._begun:
            self._kept[self._page.procedure_id] = self._typed()
        self._close()
        self.left.emit()

    def _begin(self, page: ProcessPage) -> None:
        self._page = page
        known: _Typed = (page.lines or (_FIRST,), page.version)
        self._begun = (_filled(known[0]), known[1])
        self._show(*self._kept.pop(page.procedure_id, known))

    def _not_read(self, error: Exception) -> None:
        self.left.emit()
        self.refused.emit(error)

    def _show(self, lines: Sequence[TypedStep], version: TypedVersion, chosen: int = 0) -> None:
        """Show lines and version; the cursor goes into a line, counted from 0."""
        if self._page is None:
            return
        page, names = self._page, (*self._page.units, *self._page.officers)
        fields = [StepField(LINE_NAME.format(n=n), n, line, names) for n, line in enumerate(lines, start=1)]
        self.lines = fields
        versions = version_fields(version)
        self.card.show_fields(
            self.tr("Internal process: {name}").format(name=page.name),
            self.tr("Dossiers that were received keep the process of their day. A day counts eight hours."),
            [*fields, *versions],
        )
        self._arrange(versions)
        for place, field in enumerate(fields):
            field.moved.connect(partial(self._move, place))
            field.removed.connect(partial(self._remove, place))
            field.edited.connect(self._sum_up)
        if fields:
            fields[-1].left.connect(self._go_on_after_last)
            fields[min(chosen, len(fields) - 1)].who.setFocus()
        self._sum_up()

    def _arrange(self, versions: Sequence[QWidget]) -> None:
        """Put the sum and the keys below the lines, and the fields of the version side by side."""
        add = QPushButton(self.tr("Add a step"))
        add.setProperty("role", "link")
        add.clicked.connect(self.add_line)
        keys = label(self.tr("Enter in the last line adds one · Alt+↑ ↓ move · Ctrl+Delete removes"), "small")
        self.summary = label("", "muted")
        holder = QWidget()
        decision, decided, day, layer, verified = versions
        # Each at the top: the message below one of them moves no other.
        fields = row(*(column(field, None) for field in (decision, decided, day, layer)), spacing=12)
        holder.setLayout(column(row(add, keys, None, self.summary), 4, fields, verified, spacing=6))
        self.card.inside.addWidget(holder)

    def add_line(self) -> None:
        """Add an empty line below the others, and go there."""
        lines, version = self._all()
        if len(lines) < MOST_PROCESS_STEPS:
            self._show([*lines, TypedStep() if lines else _FIRST], version, len(lines))

    def _go_on_after_last(self) -> None:
        if not self.lines[-1].value.is_empty:
            self.add_line()

    def _move(self, place: int, by: int) -> None:
        lines, version = self._all()
        target = place + by
        if 0 <= target < len(lines):
            lines[place], lines[target] = lines[target], lines[place]
            self._show(lines, version, target)

    def _remove(self, place: int) -> None:
        lines, version = self._all()
        del lines[place]
        self._show(lines or [_FIRST], version, place)

    def _sum_up(self) -> None:
        if self._page is None:
            return
        total, limit = readable_minutes([field.value for field in self.lines]), minutes_of_limit(self._page.limit)
        self.summary.setText(sum_compared(total, None if limit is None else total - limit) if total else "")

    def _all(self) -> tuple[list[TypedStep], TypedVersion]:
        """Return all lines with the empty ones, and the version."""
        return [field.value for field in self.lines], typed_version(self.card.values())

    def _typed(self) -> _Typed:
        lines, version = self._all()
        return _filled(lines), version

    def _store(self, values: Mapping[str, Any]) -> None:
        if self._page is None:
            return
        # With the empty lines, so that each problem finds its own.
        lines = [field.value for field in self.lines]
        work = partial(state_process, procedure_id=self._page.procedure_id, typed=lines, version=typed_version(values))
        self._session.write(self.tr("Writing…"), work, self._stored, self._refused)

    def _stored(self, context: DeskContext) -> None:
        self._close()
        self.stored.emit(context)

    def _refused(self, error: Exception) -> None:
        self.card.show_problem(error)
        raise_unexpected(error)

    def _close(self) -> None:
        self._page, self.lines = None, []
        self.card.show_widgets("", [])


def _filled(lines: Sequence[TypedStep]) -> tuple[TypedStep, ...]:
    return tuple(line for line in lines if not line.is_empty)
