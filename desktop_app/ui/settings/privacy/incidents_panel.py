"""The register of incidents with personal data."""

from collections.abc import Callable, Mapping
from datetime import datetime
from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.domain.dates import VIETNAM, day_text, local, parse_day
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.office_hours import parse_time
from desktop_app.domain.people.rights import Right
from desktop_app.domain.text import number_in
from desktop_app.services.printing.privacy_papers import print_incident_notice
from desktop_app.services.privacy.incidents import (
    DataIncident,
    IncidentFacts,
    IncidentKind,
    Telling,
    change_incident,
    close_incident,
    export_incidents,
    incidents,
    note_told,
    record_incident,
)
from desktop_app.ui.common.form_fields import ChoiceField, FormField, LineField
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.rights import offer_by_right
from desktop_app.ui.common.save_dialog import ask_where_to_save
from desktop_app.ui.common.saved_file import show_saved
from desktop_app.ui.common.tables import StateTable
from desktop_app.ui.session.session import Session
from desktop_app.ui.settings.privacy.panel import PrivacyPanel
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.privacy import incident_kind, incident_kinds, incident_state, tellings

_WIDTHS = (80, 150, 230, 80, 0, 150, 150)


class _Asked(Enum):
    """What the card asks for."""

    NEW = auto()
    CHANGE = auto()
    AUTHORITY = auto()
    PEOPLE = auto()
    CLOSE = auto()


class IncidentsPanel(PrivacyPanel):
    """The incidents, the open ones first.

    Attributes:
        table: the incidents.
        change, authority, people: ask for more about the chosen one.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._shown: list[DataIncident] = []
        self._asked = _Asked.NEW
        self._about: DataIncident | None = None
        self.table = StateTable()
        self.change = QPushButton(self.tr("Change"))
        self.authority = QPushButton(self.tr("Authority was notified"))
        self.people = QPushButton(self.tr("People were told"))
        offer_by_right(session, Right.PRIVACY, (self.change, self.authority, self.people))
        self.change.clicked.connect(self._ask_change)
        self.authority.clicked.connect(partial(self._ask_moment, _Asked.AUTHORITY))
        self.people.clicked.connect(partial(self._ask_moment, _Asked.PEOPLE))
        self.table.entered_row.connect(lambda _place: self._ask_change())
        self._arrange()

    def reload(self) -> None:
        """Read the register again."""
        self._session.read(incidents, self._show, self.refused)

    def focus(self) -> None:
        """Give the keys to the incidents."""
        self.table.setFocus()

    def begin(self) -> None:
        """Ask for a new incident."""
        now = self._session.context.clock()
        self._about = None
        facts = IncidentFacts(IncidentKind.DISCLOSED, now, "", 0, "")
        self._ask(_Asked.NEW, self.tr("Record an incident"), self._fields(facts))

    @property
    def settling(self) -> str:
        """What `settle` does, for its button."""
        return self.tr("Close")

    def settle(self) -> None:
        """Ask what came of the chosen incident."""
        incident = self._chosen()
        if incident is not None:
            title = self.tr("Close incident {n}").format(n=incident.number_text)
            self._ask(_Asked.CLOSE, title, [LineField("outcome", self.tr("What came of it"))])

    def print_out(self) -> None:
        """Print the notice of the chosen incident to the authority."""
        incident = self._chosen()
        if incident is not None:
            self.printing.start(lambda context, go_on: print_incident_notice(context, incident.id, go_on))

    def save(self) -> None:
        """Ask for a file and write the register."""
        name = f"su-co-du-lieu-{self._session.context.today():%Y%m%d}.xlsx"
        chosen = ask_where_to_save(self, self.tr("Save the register"), name, "Excel (*.xlsx);;CSV (*.csv)")
        if chosen is not None:
            self.write(chosen)

    def write(self, path: Path) -> None:
        """Write the register to a file."""
        cells = partial(_file_cells, self._session.context.clock())
        work = partial(export_incidents, path=path, heads=self._titles(), cells=cells)
        self._session.calculate(work, lambda _count: show_saved(self.notice, path), self._not_saved)

    def note(self, values: Mapping[str, Any]) -> None:
        """Store what the card asked for."""
        try:
            work = self._work(values)
        except RuleViolation as problem:
            self.card.show_problem(problem)
            return
        self._session.write(self.tr("Saving…"), work, self._stored, self.refused)

    def _work(self, values: Mapping[str, Any]) -> Callable[..., Any]:
        if self._about is None:
            return partial(record_incident, facts=self._facts(values))
        chosen = self._about.id
        if self._asked is _Asked.CHANGE:
            return partial(change_incident, incident_id=chosen, facts=self._facts(values))
        if self._asked is _Asked.CLOSE:
            return partial(close_incident, incident_id=chosen, outcome=values["outcome"])
        at = self._moment(values, "day", "time")
        if self._asked is _Asked.AUTHORITY:
            return partial(note_told, incident_id=chosen, authority=at)
        return partial(note_told, incident_id=chosen, people=at)

    def _facts(self, values: Mapping[str, Any]) -> IncidentFacts:
        people = number_in(values["people"])
        return IncidentFacts(
            IncidentKind(values["kind"]),
            self._moment(values, "found_at", "time"),
            values["data"],
            -1 if people is None else people,
            values["description"],
            values["measures"],
            Telling(values["telling"]),
        )

    def _moment(self, values: Mapping[str, Any], day_name: str, time_name: str) -> datetime:
        day = parse_day(values[day_name], day_name, today=self._session.context.today())
        if day is None:
            raise RuleViolation("date.incomplete", day_name)
        return datetime.combine(day, parse_time(values[time_name], time_name), VIETNAM)

    def _ask_change(self) -> None:
        incident = self._chosen()
        if incident is not None and self.change.isEnabled():
            title = self.tr("Incident {n}").format(n=incident.number_text)
            self._ask(_Asked.CHANGE, title, self._fields(incident.facts))

    def _ask_moment(self, asked: _Asked) -> None:
        if self._chosen() is not None:
            now = self._session.context.clock()
            title = self.authority.text() if asked is _Asked.AUTHORITY else self.people.text()
            self._ask(asked, title, _moment_fields("day", now, self.tr("On"), self.tr("at")))

    def _ask(self, asked: _Asked, title: str, fields: list[FormField]) -> None:
        self._asked = asked
        self.card.show()
        self._list.hide()
        self.card.show_fields(title, self.tr("The hours for the notice run from the discovery."), fields)

    def close_card(self) -> None:
        """Hide the card, and show the incidents again."""
        self._list.show()
        super().close_card()

    def _fields(self, facts: IncidentFacts) -> list[FormField]:
        people = str(facts.people) if facts.data else ""
        return [
            ChoiceField("kind", self.tr("What happened to the data"), incident_kinds(), facts.kind),
            *_moment_fields("found_at", facts.found_at, self.tr("Discovered on"), self.tr("at")),
            LineField("data", self.tr("Which data"), facts.data),
            LineField("people", self.tr("How many people"), people, plain=True),
            LineField("description", self.tr("What happened, when and where"), facts.description),
            LineField("measures", self.tr("Measures"), facts.measures),
            ChoiceField("telling", self.tr("The people whose data it is"), tellings(), facts.telling),
        ]

    def _chosen(self) -> DataIncident | None:
        """Return the chosen incident for what follows; say so when there is none."""
        place = self.table.currentIndex().row()
        if self.card.is_open:
            return None
        self._about = self._shown[place] if 0 <= place < len(self._shown) else None
        if self._about is None:
            self.notice.show_message(self.tr("Choose an incident first; F8 records one."), "warn")
        return self._about

    def _stored(self, _incident: object) -> None:
        self.close_card()
        self.notice.show_message(self.tr("Stored."), "ok")
        self.reload()

    def _show(self, listed: list[DataIncident]) -> None:
        self._shown = listed
        now = self._session.context.clock()
        self.table.texts.show_texts([_cells(incident) for incident in listed])
        for place, incident in enumerate(listed):
            self.table.show_state(place, *incident_state(incident, incident.hours_left(now)))
        self._empty.setVisible(not listed)
        self.table.setVisible(bool(listed))
        if listed:
            self.table.selectRow(0)

    def _not_saved(self, error: Exception) -> None:
        if isinstance(error, OSError):
            self.notice.show_message(self.tr("The file cannot be written. Close it in Excel, try again."), "bad")
        else:
            self.refused(error)

    def _titles(self) -> tuple[str, ...]:
        return (
            self.tr("Number"),
            self.tr("Discovered"),
            self.tr("What happened"),
            self.tr("People"),
            self.tr("Which data"),
            self.tr("Notify until"),
            self.tr("State"),
        )

    def _arrange(self) -> None:
        self.table.show_columns(self._titles(), _WIDTHS)
        self.table.setAccessibleName(self.tr("Incidents"))
        self._empty = label(self.tr("No incidents. F8 records one; the hours run from its discovery."), "muted")
        buttons = row(self.change, self.authority, self.people, None)
        # The card needs the whole height.
        self._list = QWidget()
        listed = column(buttons, self._empty, self.table, spacing=10)
        listed.setContentsMargins(0, 0, 0, 0)
        listed.setStretch(2, 1)
        self._list.setLayout(listed)
        whole = column(self.notice, self.card, self._list, spacing=10)
        whole.setStretch(2, 1)
        whole.setContentsMargins(0, 0, 0, 0)
        self.setLayout(whole)


def _moment_fields(name: str, at: datetime, day_title: str, time_title: str) -> list[FormField]:
    shown = local(at)
    return [
        LineField(name, day_title, day_text(shown.date()), plain=True),
        LineField("time", time_title, f"{shown:%H:%M}", plain=True),
    ]


def _cells(incident: DataIncident) -> tuple[str, ...]:
    facts = incident.facts
    return (
        incident.number_text,
        formatting.short_moment(facts.found_at),
        incident_kind(facts.kind),
        formatting.count(facts.people),
        facts.data,
        formatting.short_moment(incident.notice_by),
        "",
    )


def _file_cells(now: datetime, incident: DataIncident) -> tuple[object, ...]:
    facts, (state, _tone) = incident.facts, incident_state(incident, incident.hours_left(now))
    number, kind = incident.number_text, incident_kind(facts.kind)
    return number, local(facts.found_at), kind, facts.people, facts.data, local(incident.notice_by), state
