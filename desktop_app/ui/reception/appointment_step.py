"""Step 4: when the result is due, why then, and how it goes back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.dossier.dossier import ReturnMethod
from desktop_app.domain.law.working_time import Appointment
from desktop_app.ui.common.actions import action, action_chip, action_hint, action_key
from desktop_app.ui.common.cards import StepCard
from desktop_app.ui.common.fields import Field
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import row
from desktop_app.ui.reception.at_once_row import AtOnceRow
from desktop_app.ui.reception.model import ReceptionModel
from desktop_app.ui.reception.reported_facts import ReportedFacts
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP
from desktop_app.ui.texts.messages import sentence_of

_METHODS = list(ReturnMethod)


class AppointmentStep(StepCard):
    """The appointment in words, its explanation on a key, the way back of the result.

    Signals:
        back: Shift+Enter: back to the documents.
        done: Enter in the last field.
    """

    back = Signal()
    done = Signal()

    def __init__(self, model: ReceptionModel, parent: QWidget | None = None) -> None:
        super().__init__(4, self.tr("Appointment"), parent)
        self._model = model
        self._is_explained = False
        self.corner.addWidget(action_hint(self.explain))
        self._due = label("", "name")
        self._way = action_chip(self.cycle_return)
        self._why = label("", "muted")
        self._why.setWordWrap(True)
        self.address = Field(self.tr("Deliver to"))
        self.address.edited.connect(lambda text: model.set_return(model.return_method, text))
        self.address.left.connect(self.done)
        self.address.back.connect(self.back)
        self.body.addLayout(
            row(self._due, None, label(self.tr("Result"), "muted"), self._way, action_key(self.cycle_return))
        )
        self.body.addWidget(self._why)
        self.at_once = AtOnceRow(model)
        self.at_once.done.connect(self.done)
        self.at_once.back.connect(self.back)
        self.body.addWidget(self.at_once)
        self.facts = ReportedFacts(model)
        self.body.addWidget(self.facts)
        self.body.addWidget(self.address)
        self.refresh()

    def focus(self) -> None:
        """Put the cursor into the field that there is to type into."""
        if self.at_once.copies.isVisibleTo(self):
            self.at_once.copies.line.setFocus()
            self.at_once.copies.line.selectAll()
        elif self.address.isVisibleTo(self):
            self.address.line.setFocus()
        else:
            self.setFocus()

    @action(
        "F10",
        QT_TRANSLATE_NOOP("Actions", "Way of return"),
        QT_TRANSLATE_NOOP("Actions", "Change how the result goes back: at the desk, by post, electronically."),
    )
    def cycle_return(self) -> None:
        """Change how the result goes back: desk, post, electronically, desk."""
        if not self._model.may_change():
            return
        following = _METHODS[(_METHODS.index(self._model.return_method) + 1) % len(_METHODS)]
        address = self._model.return_address or self._model.person.address
        self._model.set_return(following, address if following is ReturnMethod.POST else "")
        if following is ReturnMethod.POST:
            self.address.line.setFocus()
            self.address.line.selectAll()

    @action(
        "F1", QT_TRANSLATE_NOOP("Actions", "why?"), QT_TRANSLATE_NOOP("Actions", "Explain the appointment day by day.")
    )
    def explain(self) -> None:
        """Show or hide each skipped day and why."""
        self._is_explained = not self._is_explained
        self.refresh()

    @property
    def is_explained(self) -> bool:
        """Whether each skipped day is shown."""
        return self._is_explained

    def close_explanation(self) -> bool:
        """Close the explanation; return whether it was open."""
        was_open, self._is_explained = self._is_explained, False
        self.refresh()
        return was_open

    def reset(self) -> None:
        """Forget what was open on the page before."""
        self._is_explained = False
        self.at_once.copies.set_text(str(self._model.copies))

    def refresh(self) -> None:
        """Show the state of the model."""
        self.at_once.refresh()
        self.facts.refresh()
        appointment = self._model.appointment
        due = formatting.moment(appointment.due) if appointment else "—"
        self._due.setText(self.tr("At once, while the applicant waits") if self._model.at_once else due)
        self._way.show_state(formatting.return_method(self._model.return_method), "info")
        waiting = self.tr("The date and hour will stand here, worked out in working time.")
        self._why.setText(self._explanation(appointment) if appointment else waiting)
        self.address.setVisible(self._model.return_method is ReturnMethod.POST)
        self.address.set_text(self._model.return_address)
        problem = self._model.problem_of("return_address", "email")
        self.address.show_error(sentence_of(problem) if problem else "")

    def _explanation(self, appointment: Appointment) -> str:
        parts = [self._summary(appointment)]
        if self._is_explained:
            parts += self._every_day(appointment)
        return "\n".join(parts)

    def _summary(self, appointment: Appointment) -> str:
        if self._model.at_once:
            return self.tr("No receipt and no appointment (Decree 118/2025, Article 17.4). F9 records both steps.")
        text = self.tr("{limit}, counted from {day}.").format(
            limit=formatting.limit(self._model.steps or ()), day=f"{appointment.counted_from:%d/%m}"
        )
        named = [f"{skip.day:%d/%m} ({skip.reason})" for skip in appointment.skipped if skip.reason]
        weekends = sum(1 for skip in appointment.skipped if not skip.reason)
        skipped = named + ([self.tr("%n weekend days", "", weekends)] if weekends else [])
        if skipped:
            text += " " + self.tr("Not counted: {days}.").format(days=", ".join(skipped))
        if any(not skip.confirmed for skip in appointment.skipped):
            text += " " + self.tr("A day off among them is not announced yet.")
        if appointment.closed:
            text += " " + self.tr("Valid reception on {day}: {why}.").format(
                day=f"{appointment.validly_on:%d/%m}", why=formatting.closed(appointment.closed)
            )
        if appointment.unknown_years:
            text += " " + formatting.unknown_years(appointment.unknown_years)
        return text

    def _every_day(self, appointment: Appointment) -> list[str]:
        weekend = self.tr("weekend")
        lines = [
            f"{item.day:%d/%m/%Y} {formatting.weekday(item.day)}: {item.reason or weekend}"
            for item in appointment.skipped
        ]
        lines += [
            self.tr("{day} is worked: {name}").format(day=f"{item.day:%d/%m/%Y}", name=item.name)
            for item in appointment.worked_weekends
        ]
        if appointment.moved_for_cutoff:
            lines.append(self.tr("Received too late in the day: the same-day result moves to the next working day."))
        return lines
