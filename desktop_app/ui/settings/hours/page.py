"""Office hours: two sessions a day, the hour of appointment, cut-off, closing, and what a closed desk means."""

from functools import partial
from itertools import pairwise

from PySide6.QtWidgets import QCheckBox, QWidget

from desktop_app.domain.dates import parse_day
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.office_hours import problems_of_hours, read_hours, time_text
from desktop_app.domain.law.working_time import OfficeHours
from desktop_app.domain.people.rights import Right
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.hours import change_hours, example_of
from desktop_app.ui.common.cards import Card
from desktop_app.ui.common.fields import Field
from desktop_app.ui.common.form_page import FormPage
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts import formatting

_LABEL_PX, _TIME_PX, _DAY_PX, _DECISION_PX = 250, 80, 120, 170


class HoursPage(FormPage):
    """The hours, with an example of their effect on a dossier."""

    page_name = "hours"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.times = {
            "morning_start": self._field(self.tr("Morning from")),
            "morning_end": self._field(self.tr("Morning to")),
            "afternoon_start": self._field(self.tr("Afternoon from")),
            "afternoon_end": self._field(self.tr("Afternoon to")),
            "appointment": self._field(self.tr("Hour of appointment on the receipt")),
            "cutoff": self._field(self.tr("Cut-off for the same day")),
            "closing": self._field(self.tr("Reception closes at")),
        }
        self.first_day = Field(self.tr("In force from"), plain=True, width=_DAY_PX, label_width=_LABEL_PX)
        self.decision = Field(self.tr("Decision"), width=_DECISION_PX, label_width=_LABEL_PX)
        self._lines = {**self.times, "effective_from": self.first_day, "decision": self.decision}
        self.fields = self._lines
        self.saturday = QCheckBox(self.tr("Dossiers are received on Saturday mornings"))
        self.next_day = QCheckBox(
            self.tr("What is received while the desk is closed is received on the next working day")
        )
        self.example = label("", "muted")
        self.example.setWordWrap(True)
        self._arrange()
        self._connect()

    def reload(self) -> None:
        """Show the hours in force."""
        hours = self._session.context.hours
        shown = (*hours.morning, *hours.afternoon, hours.appointment, hours.cutoff, hours.closing)
        for field, at in zip(self.times.values(), shown, strict=True):
            field.set_text(time_text(at))
        self.first_day.set_text(f"{self._session.context.today():%d/%m/%Y}")
        self.decision.set_text("")
        self.saturday.setChecked(hours.saturday_morning)
        self.next_day.setChecked(hours.next_day_when_closed)
        self.show_problems([])
        self.notice.clear()
        self.check_may(
            Right.WORKING_TIME, [*(field.line for field in self._lines.values()), self.saturday, self.next_day]
        )
        self._show_example()

    def focus(self) -> None:
        """Give the keys to the first hour."""
        first = self.times["morning_start"].line
        first.setFocus()
        first.selectAll()

    def save(self) -> None:
        """Keep the hours that stand in the fields."""
        try:
            today = self._session.context.today()
            hours = self._typed()
            first_day = parse_day(self.first_day.text, "effective_from", today=today, ahead=True)
        except RuleViolation as problem:
            self.show_problems([problem])
            return
        change = partial(change_hours, hours=hours, effective_from=first_day, decision=self.decision.text)
        self.store(change, self._saved)

    def _field(self, name: str) -> Field:
        field = Field(name, plain=True, width=_TIME_PX, label_width=_LABEL_PX)
        field.setFocusProxy(field.line)
        return field

    def _arrange(self) -> None:
        sessions, reception = Card(), Card()
        sessions.body.addWidget(label(self.tr("Hours of a working day"), "section"))
        for field in list(self.times.values())[:4]:
            sessions.body.addWidget(field)
        reception.body.addWidget(label(self.tr("Reception and appointment"), "section"))
        for field in list(self.times.values())[4:]:
            reception.body.addWidget(field)
        for own in (self.first_day, self.decision):
            sessions.body.addWidget(own)
        for tick in (self.saturday, self.next_day):
            tick.setAccessibleName(tick.text())
            reception.body.addWidget(tick)
        for text in (
            self.tr(
                "Closed: after the hour above, on Saturday mornings, on days off. Tick it where your rules say so."
            ),
            self.tr("A Saturday stays a day off for time limits unless the calendar lists it as worked."),
        ):
            law = label(text, "small")
            law.setWordWrap(True)
            reception.body.addWidget(law)
        reception.body.addSpacing(4)
        reception.body.addWidget(self.example)
        keeps = label(self.tr("Dossiers already received keep their appointment."), "muted")
        self.arrange(self.tr("Office hours"), [12, keeps], column(sessions, reception, None, spacing=10), [])

    def _connect(self) -> None:
        fields = list(self.times.values())
        for field, following in pairwise(fields):
            field.left.connect(following.line.setFocus)
            following.back.connect(field.line.setFocus)
        fields[-1].left.connect(self.saturday.setFocus)
        for field in fields:
            field.edited.connect(self._show_example)
        for tick in (self.saturday, self.next_day):
            tick.toggled.connect(self._show_example)

    def _typed(self) -> OfficeHours:
        return read_hours(
            {name: field.text for name, field in self.times.items()},
            saturday_morning=self.saturday.isChecked(),
            next_day_when_closed=self.next_day.isChecked(),
        )

    def _show_example(self) -> None:
        try:
            hours = self._typed()
        except RuleViolation:
            return
        if problems_of_hours(hours):
            return
        received, appointment = example_of(self._session.context, hours)
        text = self.tr("For example: received {received}, 5 working days: result {due}.")
        self.example.setText(text.format(received=formatting.moment(received), due=formatting.moment(appointment.due)))

    def _saved(self, desk: DeskContext) -> None:
        self._session.renew(hours_history=desk.hours_history)
        self.reload()
        self.notice.show_message(self.tr("Saved: the hours hold for dossiers received from their first day on."))
