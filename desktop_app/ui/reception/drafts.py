"""Drafts: unfinished pages, stored while the officer types and offered again, and pages that wait for a person."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from desktop_app.domain.dossier.dossier import Channel, Reception
from desktop_app.services.context import DeskContext
from desktop_app.services.reception.drafts import (
    ListedDraft,
    OpenedDraft,
    discard_draft,
    keep_draft,
    list_drafts,
    open_draft,
    open_draft_of,
    open_latest_draft,
)
from desktop_app.services.reception.intake import IntakeRow, OpenedIntake, open_intake
from desktop_app.ui.common.labels import ElidedLabel
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.requests import OpenPage
from desktop_app.ui.reception.model import ReceptionModel
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.messages import sentence_of

_KEEP_MS = 1200


class DraftKeeper(QObject):
    """Stores the page that is being filled in as a draft, and continues stored ones.

    Signals:
        resumed: another page was taken up.
    """

    resumed = Signal()

    def __init__(self, session: Session, model: ReceptionModel, notice: Notice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._model = model
        self._notice = notice
        self.status = ElidedLabel("", "small")
        self.status.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._later = QTimer(self, singleShot=True, interval=_KEEP_MS)
        self._later.timeout.connect(self._store)

    def store_soon(self) -> None:
        """Store the page when the officer pauses."""
        if self._is_draft:
            self._later.start()

    def pause(self) -> None:
        """Store nothing until something changes again: the page is being saved, or was."""
        self._later.stop()

    def reset(self) -> None:
        """Forget what was said about the page before."""
        self.status.setText("")

    def store_now(self) -> None:
        """Store the page before the window closes."""
        self._later.stop()
        if self._is_draft:
            self._session.write("", self._keeper())

    def leave_as_draft(self) -> None:
        """Store the page as a draft and begin a blank one; what corrects a dossier is none."""
        if self._model.is_blank:
            return
        if self._model.correcting is not None:
            self._model.begin()
            return
        self._store()
        text = self.tr("The page of {name} is kept as a draft.").format(name=self._model.person.name)
        self._model.begin()
        self._notice.show_message(text, "", self.tr("Take it up"), self.take_up_latest)

    def offer(self) -> None:
        """Offer the officer's unfinished pages."""
        self._session.read(list_drafts, self._offer)

    def look_for(self, number: str) -> None:
        """Bring the draft of the person at the desk up, while nothing else was done on the new page."""
        untouched = self._model.reception()
        self._session.read(partial(open_draft_of, number=number), partial(self._bring_up, untouched))

    def take_up_latest(self) -> None:
        """Continue the officer's latest draft; the page that is open is stored as a draft first."""
        # Behind what is being stored, so that the latest is the latest.
        self._session.write("", open_latest_draft, self._resume)

    def take_up_draft(self, draft_id: UUID) -> None:
        """Continue one draft; the page that is open is stored as a draft first."""
        self._session.write("", partial(open_draft, draft_id=draft_id), self._resume)

    def offer_intake(self, waiting: IntakeRow) -> None:
        """Offer the page that waits for what the person was asked for."""
        texts = {
            Channel.ONLINE: self.tr("Handed in online on {day}, not received yet: {procedure}"),
            Channel.POST: self.tr("Arrived by post on {day}, not received yet: {procedure}"),
        }
        asked = self.tr("Asked on {day} to bring more for: {procedure}")
        text = (asked if waiting.arrival is None else texts.get(waiting.reception.channel, asked)).format(
            day=formatting.short_moment(waiting.asked_at), procedure=waiting.procedure_name
        )
        take_up = partial(self._session.read, partial(open_intake, intake_id=waiting.id), self._take_up_found)
        self._notice.show_message(text, "warn", self.tr("Take it up"), take_up)

    def take_up(self, opened: OpenedIntake) -> None:
        """Take a page up that waited for what was asked for at the counter."""
        if opened.state.ended_at is not None:
            self._notice.show_message(self.tr("This page was refused at the counter. Begin a new one."), "warn")
            return
        if self._model.procedure is not None and self._model.id != opened.row.id:
            self.leave_as_draft()
        elif not self._model.is_blank:
            self.drop()
        self._model.resume_intake(opened)
        self._notice.show_message(self._waited_for(opened), "warn")
        self.resumed.emit()

    def _waited_for(self, opened: OpenedIntake) -> str:
        day, code, items = formatting.short_moment(opened.row.asked_at), opened.row.code, "; ".join(opened.asked_for)
        if items:
            return self.tr("Asked for on {day}: {items}").format(day=day, items=items)
        arrival = opened.row.arrival
        if arrival is not None and arrival.origin is not None:
            origin, by = arrival.origin, formatting.moment(arrival.origin.due_at)
            text = self.tr("Sent by {office} ({code}) for: {work}, until {by}. F9 receives it, F7 refuses it.")
            return text.format(office=origin.office, code=code, work=origin.work, by=by)
        if arrival is not None and opened.row.reception.channel is Channel.POST:
            text = self.tr("Arrived by post on {day} ({number}). Check the papers; F9 receives it, F6 asks for more.")
            return text.format(day=day, number=arrival.post_number or code)
        if opened.row.reception.channel is Channel.ONLINE:
            text = self.tr("Handed in online on {day} ({code}). Check the documents; F9 receives it, F6 asks for more.")
            return text.format(day=day, code=code)
        return self.tr("Left on {day} at another desk ({code}).").format(day=day, code=code)

    @property
    def _is_draft(self) -> bool:
        return not self._model.is_blank and self._model.correcting is None

    def _store(self) -> None:
        if self._is_draft:
            self._session.write("", self._keeper(), partial(self._stored, self._model.id), self._not_stored)

    def _keeper(self) -> Callable[[DeskContext], datetime]:
        model = self._model
        return partial(keep_draft, reception=model.reception(), typed=dict(model.typed), from_card=model.from_card)

    def _stored(self, page_id: UUID, at: datetime) -> None:
        if self._model.id == page_id:
            self.status.setText(self.tr("Draft kept {time}").format(time=formatting.clock(at)))

    def _not_stored(self, error: Exception) -> None:
        self.status.setText("")
        self._notice.show_message(sentence_of(error), "warn")

    def _offer(self, listed: list[ListedDraft]) -> None:
        if not listed or not self._model.is_blank:
            return
        draft, take_up = listed[0].draft, self.tr("Take it up")
        if len(listed) > 1:
            text = self.tr("%n unfinished pages are kept.", "", len(listed))
            self._notice.show_message(text, "warn", self.tr("Show them"), self._show_list)
            return
        text = self.tr("An unfinished page of {name} was kept at {time}.").format(
            name=draft.person.name or "—", time=formatting.short_moment(draft.saved_at)
        )
        discard = partial(self._throw_away, draft.reception.id)
        self._notice.show_message(text, "warn", take_up, partial(self.take_up_draft, draft.reception.id), discard)

    def _show_list(self) -> None:
        self._session.request(OpenPage("drafts"))

    def _bring_up(self, untouched: Reception, opened: OpenedDraft | None) -> None:
        model = self._model
        if opened is None or model.reception() != untouched:
            return
        fresh = model.recognised
        from_card = model.from_card
        model.resume(opened)
        if fresh is not None:
            model.take_person(fresh, from_card=from_card or model.from_card)
        text = self.tr("The draft of {time} goes on.").format(time=formatting.short_moment(opened.draft.saved_at))
        self._notice.show_message(text, "", "", None, self._begin_anew, self.tr("Throw it away, begin anew"))
        self.resumed.emit()

    def _begin_anew(self) -> None:
        """Discard the draft that was brought up; the person at the desk stays."""
        person, from_card = self._model.recognised, self._model.from_card
        self.drop()
        self._model.begin()
        if person is not None:
            self._model.take_person(person, from_card=from_card)
        self.resumed.emit()

    def _resume(self, opened: OpenedDraft | None) -> None:
        self._notice.clear()
        if opened is None:
            return
        if self._model.id != opened.draft.reception.id:
            self._store()
        self._model.resume(opened)
        if opened.intake is not None:
            self._notice.show_message(self._waited_for(opened.intake), "warn")
        self.resumed.emit()

    def _throw_away(self, draft_id: UUID) -> None:
        self._session.write("", partial(discard_draft, reception_id=draft_id))

    def drop(self) -> None:
        """Discard the draft of the shown page."""
        self._later.stop()
        self._session.write("", partial(discard_draft, reception_id=self._model.id))

    def _take_up_found(self, opened: OpenedIntake | None) -> None:
        if opened is not None:
            self.take_up(opened)
