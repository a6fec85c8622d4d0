"""Requests of people about their own data, and everything that the desk holds about one person."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.domain.dates import day_text, local, parse_day
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.identity_card import looks_like_card, parse_card
from desktop_app.domain.people.person import Applicant, from_card
from desktop_app.domain.people.rights import Right, has_right
from desktop_app.services.printing.privacy_papers import print_request
from desktop_app.services.privacy.held import HeldData, HeldLine, held_data
from desktop_app.services.privacy.requests import (
    DataRequest,
    Decision,
    RequestKind,
    answer_request,
    are_limits_read,
    lift_restriction,
    person_with,
    requests,
    suggested_answer,
    take_request,
)
from desktop_app.ui.common.fields import Field
from desktop_app.ui.common.form_fields import ChoiceField, LineField
from desktop_app.ui.common.labels import Chip, label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.tables import RowTable, StateTable, TextTable
from desktop_app.ui.session.session import Session
from desktop_app.ui.settings.privacy.panel import PrivacyPanel
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.messages import sentence_of
from desktop_app.ui.texts.privacy import decisions, held_detail, held_kind, request_kind, request_kinds, request_state

_WIDTHS = (90, 240, 220, 110, 0, 230)
_HELD_PX = (190, 220, 0, 150, 170)
_FIND_PX = 320


class RequestsPanel(PrivacyPanel):
    """The list of requests, or what is held about one person.

    Attributes:
        wanted: takes a number, a code or a scanned card.
        held: what is held about the shown person, or None while the list is shown.
        table: the requests.
        lines: what is held.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._shown: list[DataRequest] = []
        self._person: Applicant | None = None
        self._answering: DataRequest | None = None
        self.held: HeldData | None = None
        self.wanted = Field(self.tr("Person"), plain=True, width=_FIND_PX)
        self.wanted.set_note(self.tr("scan the card, or type a personal number or a dossier code"))
        self.name, self.mark = label("", "section"), Chip("", "warn")
        self.lift = QPushButton(self.tr("Use the data again"))
        self.table, self.lines, self.held_table = StateTable(), TextTable(self), RowTable()
        self._arrange()
        self.wanted.left.connect(self.look_up)
        self.lift.clicked.connect(self._lift)
        self.table.entered_row.connect(self._open)
        self._show_person(None)

    def reload(self) -> None:
        """Read the requests, and what is held about the shown person."""
        self._session.read(requests, self._show_requests, self.refused)
        if self._person is not None:
            self.show_person(self._person)

    def focus(self) -> None:
        """Give the keys to the field for the person, or to what is held."""
        (self.wanted.line if self._person is None else self.held_table).setFocus()

    def look_up(self) -> None:
        """Find the person of what was typed."""
        if text := self.wanted.text.strip():
            try:
                self.open_person(self._wanted_of(text))
            except RuleViolation as problem:
                self.wanted.show_error(sentence_of(problem))

    def take_scan(self, text: str) -> bool:
        """Show the person of a card, a number or a dossier code; False for a card that cannot be read."""
        try:
            wanted = self._wanted_of(text)
        except RuleViolation:
            return False
        self.open_person(wanted)
        return True

    def _wanted_of(self, text: str) -> Applicant | str:
        self.wanted.show_error("")
        return from_card(parse_card(text, today=self._session.context.today())) if looks_like_card(text) else text

    def open_person(self, wanted: Applicant | str) -> None:
        """Find a person and show what is held."""
        self._session.read(partial(person_with, wanted=wanted), self._show_known, self._unknown)

    def show_person(self, person: Applicant) -> None:
        """Show what is held about a stored person."""
        if person.id is None:
            return
        self._person = person
        self._session.accesses.recognised(person.public_number)
        if has_right(self._session.context.officer.role, Right.PRIVACY):
            self._session.calculate(partial(held_data, person_id=person.id), self._show_held, self.refused)
        else:
            self._show_person(person)

    def begin(self) -> None:
        """Ask for the request of the shown person."""
        person = self._person
        if person is None:
            self.notice.show_message(self.tr("Find the person first: scan the card, or type the number."), "warn")
            self.wanted.line.setFocus()
            return
        self._answering = None
        self.card.show()
        fields = [
            ChoiceField("kind", self.tr("What is asked for"), request_kinds()),
            LineField("content", self.tr("In the person's words")),
            LineField("received_on", self.tr("Received on"), day_text(self._session.context.today()), plain=True),
        ]
        explain = self.tr("The days for the answer run from the day on which it was received.")
        if not are_limits_read(self._session.context):
            explain += " " + self.tr("How many days each kind of request has was not compared with the decree.")
        self.card.show_fields(self.tr("Request of {name}").format(name=person.name), explain, fields)

    @property
    def settling(self) -> str:
        """What `settle` does, for its button."""
        return self.tr("Answer")

    def settle(self) -> None:
        """Ask for the answer of the chosen request."""
        request, held = self._chosen(), self.held
        if request is None or held is None:
            self.notice.show_message(self.tr("Open a request that has no answer yet."), "warn")
            return
        self._answering = request
        decision, text = suggested_answer(request, held)
        self.card.show()
        fields = [
            ChoiceField("decision", self.tr("Decision"), decisions(), decision),
            LineField("answer", self.tr("What was done, or why not"), text),
        ]
        title = self.tr("Answer the request {number}: {kind}")
        explain = self.tr("The person gets the answer on paper, with what is held.")
        title = title.format(number=request.number_text, kind=request_kind(request.kind))
        self.card.show_fields(title, explain, fields)

    def print_out(self) -> None:
        """Print the newest request of the shown person with what is held."""
        held, own = self.held, self._of_person()
        if held is None or not own:
            self.notice.show_message(self.tr("Open a person with a request first."), "warn")
            return
        request = next((each for each in own if each.answered_at is None), own[0])
        self.printing.start(lambda context, go_on: print_request(context, request.id, held, go_on))

    def note(self, values: Mapping[str, Any]) -> None:
        """Store the new request or the answer."""
        if self._answering is not None:
            decision, text = Decision(values["decision"]), values["answer"]
            work: Callable[..., Any] = partial(
                answer_request, request_id=self._answering.id, decision=decision, answer=text
            )
            self._session.write(self.tr("Saving…"), work, self._stored, self.refused)
            return
        try:
            day = parse_day(values["received_on"], "received_on", today=self._session.context.today())
        except RuleViolation as problem:
            self.card.show_problem(problem)
            return
        if self._person is not None and self._person.id is not None:
            taken = partial(
                take_request,
                person_id=self._person.id,
                kind=RequestKind(values["kind"]),
                content=values["content"],
                received_on=day,
            )
            self._session.write(self.tr("Saving…"), taken, self._stored, self.refused)

    def escape(self) -> bool:
        """Close the card, else go back to the list."""
        if super().escape():
            return True
        if self._person is None:
            return False
        self._show_person(None)
        self.wanted.line.setFocus()
        return True

    def _stored(self, request: DataRequest) -> None:
        self.close_card()
        text = self.tr("Request {number}: answer until {day}. Ctrl+P prints its paper.")
        if request.answered_at is not None:
            text = self.tr("Request {number} is answered. Ctrl+P prints its paper.")
        text = text.format(number=request.number_text, day=day_text(request.limits.due_on))
        self.notice.show_message(text, "ok")
        self.reload()

    def _show_known(self, person: Applicant) -> None:
        self.wanted.set_text("")
        self.notice.clear()
        self.show_person(person)

    def _unknown(self, error: Exception) -> None:
        # Not beside somebody else's data: the field for the person stands in the list.
        self._show_person(None)
        self.wanted.show_error(sentence_of(error))

    def _show_requests(self, listed: list[DataRequest]) -> None:
        self._shown = listed
        today = self._session.context.today()
        self.table.texts.show_texts([_cells(request) for request in listed])
        for place, request in enumerate(listed):
            self.table.show_state(place, *request_state(request, today))
        self._empty.setVisible(not listed and self._person is None)

    def _show_held(self, held: HeldData) -> None:
        self.held = held
        self._show_person(held.person)
        since = held.restricted_at
        text = self.tr("not to be used since {day}")
        self.mark.show_state(text.format(day=day_text(local(since).date())) if since else "", "warn")
        self.lift.setVisible(since is not None)
        self.lines.show_texts([_held_cells(line) for line in held.lines])
        if held.is_cut:
            self.notice.show_message(self.tr("More is held than the list and its paper have lines."), "warn")
        if self.isVisible() and not self.card.is_open:
            self.focus()

    def _show_person(self, person: Applicant | None) -> None:
        self._person = person
        if person is None:
            self.held = None
            self.lines.show_texts([])
            self.mark.show_state("", "")
        is_list = person is None
        for shown in (self.wanted, self.table):
            shown.setVisible(is_list)
        self._empty.setVisible(is_list and not self._shown)
        for widget in (self.name, self.held_table):
            widget.setVisible(not is_list)
        self.lift.setVisible(False)
        facts = (person.name, person.public_number) if person is not None else ()
        self.name.setText(" · ".join(text for text in facts if text))

    def _of_person(self) -> list[DataRequest]:
        person = self._person
        return [request for request in self._shown if person is not None and request.person_id == person.id]

    def _chosen(self) -> DataRequest | None:
        return next((request for request in self._of_person() if request.answered_at is None), None)

    def _open(self, place: int) -> None:
        wanted = Applicant(id=self._shown[place].person_id)
        self._session.read(partial(person_with, wanted=wanted), self._show_known, self.refused)

    def _lift(self) -> None:
        person = self._person
        if person is not None and person.id is not None:
            person_id: UUID = person.id
            work = partial(lift_restriction, person_id=person_id)
            self._session.write(self.tr("Saving…"), work, lambda _: self.reload(), self.refused)

    def _arrange(self) -> None:
        self.table.show_columns(
            (
                self.tr("Number"),
                self.tr("Person"),
                self.tr("What is asked for"),
                self.tr("Received"),
                self.tr("In the person's words"),
                self.tr("State"),
            ),
            _WIDTHS,
        )
        self.table.setAccessibleName(self.tr("Requests"))
        titles = (self.tr("What"), self.tr("Code or name"), self.tr("Detail"), self.tr("When"), self.tr("Officer"))
        self.lines.show_titles(*titles)
        self.held_table.show_columns_of(self.lines, _HELD_PX)
        self.held_table.setAccessibleName(self.tr("What the desk holds about this person"))
        self._empty = label(self.tr("No requests yet. Scan the card of the person who asks."), "muted")
        head = row(self.name, self.mark, self.lift, None)
        whole = column(self.notice, self.wanted, head, self.card, self._empty, self.table, self.held_table, spacing=10)
        whole.setContentsMargins(0, 0, 0, 0)
        self.setLayout(whole)


def _cells(request: DataRequest) -> tuple[str, ...]:
    day = day_text(request.received_on)
    return request.number_text, request.name, request_kind(request.kind), day, request.content, ""


def _held_cells(line: HeldLine) -> tuple[str, ...]:
    at = formatting.short_moment(line.at) if line.at is not None else ""
    return held_kind(line.kind), line.subject, held_detail(line), at, line.by
