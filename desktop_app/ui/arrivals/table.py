"""The table of dossiers that wait for their reception: their limits, and how each stands."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtWidgets import QWidget

from desktop_app.domain.dates import local
from desktop_app.domain.law.arrival_limits import ArrivalLimits, ArrivalState
from desktop_app.domain.law.notice_rules import NoticeStep
from desktop_app.services.reception.arrivals import WaitingDossier
from desktop_app.ui.common.tables import StateTable
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate
from desktop_app.ui.texts.tone import Tone

# Code, applicant, procedure (the room that is left), channel, arrived, alert, reception, state.
_WIDTHS_PX = (192, 136, 0, 124, 106, 136, 176, 122)

_STATES: Mapping[ArrivalState, tuple[str, Tone]] = {
    ArrivalState.OVER: (QT_TRANSLATE_NOOP("Arrivals", "over the limit"), "bad"),
    ArrivalState.NEAR: (QT_TRANSLATE_NOOP("Arrivals", "near the limit"), "warn"),
    ArrivalState.ON_TIME: (QT_TRANSLATE_NOOP("Arrivals", "on time"), "ok"),
    ArrivalState.UNLIMITED: (QT_TRANSLATE_NOOP("Arrivals", "no limit"), "info"),
    ArrivalState.SUPPLEMENT: (QT_TRANSLATE_NOOP("Arrivals", "waits for supplement"), "info"),
}
_TO_TELL: Mapping[NoticeStep, str] = {
    NoticeStep.SUPPLEMENT: QT_TRANSLATE_NOOP("Arrivals", "tell: supplement"),
    NoticeStep.REFUSAL: QT_TRANSLATE_NOOP("Arrivals", "tell: refused"),
}
_HABIT = QT_TRANSLATE_NOOP("Arrivals", "{at} (habit)")
_TOLD_LATE = QT_TRANSLATE_NOOP("Arrivals", "{at} · told late")
_PART = QT_TRANSLATE_NOOP("Arrivals", "{at} (done by)")
_UNKNOWN = QT_TRANSLATE_NOOP("Arrivals", "not known yet")


class ArrivalTable(StateTable):
    """The queue; the chosen line stays chosen while it is there.

    Attributes:
        lines: what stands in the rows.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: Sequence[WaitingDossier] = ()
        titles = (self.tr("Dossier code"), self.tr("Applicant"), self.tr("Procedure"), self.tr("Way, sender"))
        limits = (self.tr("Arrived"), self.tr("Tell officer by"), self.tr("Receive by"), self.tr("State"))
        self.show_columns((*titles, *limits), _WIDTHS_PX)

    @property
    def chosen(self) -> WaitingDossier | None:
        """The chosen line."""
        place = self.currentIndex().row()
        return self.lines[place] if 0 <= place < len(self.lines) else None

    def show_lines(self, lines: Sequence[WaitingDossier]) -> None:
        """Show the queue as it is now."""
        held = self.chosen.row.id if self.chosen is not None else None
        place = self.currentIndex().row()
        self.lines = lines
        self.texts.show_texts([_cells(line) for line in lines])
        for at, line in enumerate(lines):
            text, tone = _state_of(line)
            self.show_state(at, translate("Arrivals", text), tone)
        places = [at for at, line in enumerate(lines) if line.row.id == held]
        if lines:
            self.selectRow(places[0] if places else min(max(place, 0), len(lines) - 1))


def _state_of(line: WaitingDossier) -> tuple[str, Tone]:
    text, tone = _STATES[line.state]
    # Until the applicant was told the limit runs on.
    return (_TO_TELL[line.untold], "bad" if tone == "bad" else "warn") if line.untold is not None else (text, tone)


def _cells(line: WaitingDossier) -> tuple[str, ...]:
    row = line.row
    arrived = row.arrival.at if row.arrival is not None else row.asked_at
    return (
        row.code,
        row.owner_name,
        row.procedure_name or translate("Arrivals", _UNKNOWN),
        line.sender or formatting.channel(line.channel),
        _at(arrived),
        _alert_text(line),
        _limit_text(line.limits),
        "",
    )


def _at(moment: datetime) -> str:
    # Nothing waits here for a year.
    return f"{local(moment):%H:%M %d/%m}"


def _alert_text(line: WaitingDossier) -> str:
    by = line.limits.alert_by
    if by is None:
        return "—"
    at = _at(by)
    return translate("Arrivals", _TOLD_LATE).format(at=at) if line.is_alert_late else at


def _limit_text(limits: ArrivalLimits) -> str:
    if limits.receive_by is None:
        return "—"
    at = _at(limits.receive_by)
    if limits.is_part:
        return translate("Arrivals", _PART).format(at=at)
    return translate("Arrivals", _HABIT).format(at=at) if limits.is_habit else at
