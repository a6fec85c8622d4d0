"""The internal process of a dossier: each step with who does it, until when, when it was done, and how late it is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.domain.dossier.process_dues import TimedStep
from desktop_app.ui.common.cards import Card
from desktop_app.ui.common.labels import Chip, label, wrapped_label
from desktop_app.ui.common.layouts import clear_layout
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.process import late_text, working_time
from desktop_app.ui.texts.tone import Tone

_TOP = Qt.AlignmentFlag.AlignTop


class ProcessCard(Card):
    """The steps, one below the other; the card is hidden where the procedure has no process."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = QGridLayout()
        self._steps.setColumnStretch(1, 1)
        self._steps.setVerticalSpacing(6)
        self._steps.setHorizontalSpacing(10)
        self.body.addWidget(label(self.tr("Process"), "section"))
        self.body.addLayout(self._steps)
        self.hide()

    def show_steps(self, steps: Sequence[TimedStep]) -> None:
        """Show the steps of a dossier."""
        clear_layout(self._steps)
        self.setVisible(bool(steps))
        for place, timed in enumerate(steps):
            self._show_step(place, timed)

    def _show_step(self, place: int, timed: TimedStep) -> None:
        role = "strong" if timed.is_present else ""
        number = label(str(timed.number), role or "muted")
        named = wrapped_label(timed.step.work, role)
        details = wrapped_label(f"{timed.step.who} · {self._when(timed)}", "small")
        holder = QGridLayout()
        holder.setVerticalSpacing(1)
        holder.addWidget(named, 0, 0)
        holder.addWidget(details, 1, 0)
        self._steps.addWidget(number, place, 0, _TOP)
        self._steps.addLayout(holder, place, 1)
        text, tone = self._state(timed)
        if text:
            self._steps.addWidget(Chip(text, tone), place, 2, _TOP)

    def _when(self, timed: TimedStep) -> str:
        """Return when a step was done, else until when it has to be."""
        if timed.done is not None:
            if timed.done.is_passed:
                return self.tr("over by {at}").format(at=formatting.moment(timed.done.at))
            return self.tr("done {at}").format(at=formatting.moment(timed.done.at))
        time = working_time(timed.step.minutes)
        if timed.due_at is None:
            return time
        due = formatting.moment(timed.due_at)
        if timed.is_present:
            return self.tr("{time}, until {due}").format(time=time, due=due)
        return self.tr("{time}, expected until {due}").format(time=time, due=due)

    def _state(self, timed: TimedStep) -> tuple[str, Tone]:
        if timed.late_minutes:
            return late_text(timed.late_minutes), "bad" if timed.is_present else "warn"
        if timed.is_present and timed.step.minutes and timed.due_at is None:
            return self.tr("the clock stands"), "info"
        return (self.tr("under way"), "info") if timed.is_present else ("", "")
