"""Corrects what was dated by a clock that was ahead: the head of desk says when the last entry was truly made."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from desktop_app.domain.dates import VIETNAM, local, parse_day
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.office_hours import parse_time
from desktop_app.services.desk.redating import Misdated, redate
from desktop_app.ui.common.fields import Field
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.messages import sentence_of

_WIDTH, _MARGIN = 620, 22
_LABELS = 110
_SHOWN = 8


class RedateDialog(QDialog):
    """The dossiers concerned, and the true day and time of the last entry; all others move by as much."""

    def __init__(
        self, session: Session, misdated: Misdated, done: Callable[[], object], parent: QWidget | None = None
    ) -> None:
        """Make the dialog.

        Args:
            session: corrects the entries and prints the receipts.
            misdated: what has to be corrected.
            done: called afterwards.
            parent: the Qt parent.
        """
        super().__init__(parent)
        self._session, self._misdated, self._done = session, misdated, done
        self.setWindowTitle(self.tr("Correct wrong dates"))
        self.setFixedWidth(_WIDTH)
        self.day = Field(self.tr("Day"), plain=True, label_width=_LABELS)
        self.time = Field(self.tr("Time"), plain=True, label_width=_LABELS)
        self.reason = Field(self.tr("Reason"), label_width=_LABELS)
        true_last = local(misdated.last - misdated.earlier)
        self.day.set_text(f"{true_last:%d/%m/%Y}")
        self.time.set_text(f"{true_last:%H:%M}")
        self.take = QPushButton(self.tr("Correct and print again   Enter"))
        self.take.setProperty("primary", True)
        self._arrange()

    def _arrange(self) -> None:
        last = formatting.moment(self._misdated.last)
        texts = [
            self.tr("These entries are dated ahead of now, because the computer's clock was wrong:"),
            "\n".join(self._lines()),
            self.tr("The last one says {last}. When was it truly made? All others move by as much.").format(last=last),
        ]
        shown = []
        for text in texts:
            line = label(text, "muted")
            line.setWordWrap(True)
            line.setMinimumHeight(line.heightForWidth(_WIDTH - 2 * _MARGIN))
            shown.append(line)
        whole = column(
            label(self.tr("Correct wrong dates"), "section"),
            *shown,
            self.day,
            self.time,
            self.reason,
            row(self.take, None),
            spacing=10,
        )
        whole.setContentsMargins(_MARGIN, 18, _MARGIN, 18)
        self.setLayout(whole)
        fields = (self.day, self.time, self.reason)
        for field, following in zip(fields, (*fields[1:], None), strict=True):
            field.left.connect(following.line.setFocus if following is not None else self._take)
            if following is not None:
                following.back.connect(field.line.setFocus)
        self.take.clicked.connect(self._take)
        self.take.setAutoDefault(False)

    def _lines(self) -> list[str]:
        dossiers = self._misdated.dossiers
        lines = [f"{row.code} · {row.owner_name} · {formatting.moment(row.recorded_at)}" for row in dossiers[:_SHOWN]]
        if len(dossiers) > _SHOWN:
            lines.append(self.tr("and {n} more").format(n=len(dossiers) - _SHOWN))
        return lines

    def _take(self) -> None:
        for field in (self.day, self.time):
            field.show_error("")
        try:
            earlier = self._misdated.last - self._typed()
        except RuleViolation as problem:
            self._refuse(problem)
            return
        reason = self.reason.text
        self._session.write("", lambda context: redate(context, earlier, reason), self._corrected, self._refuse)

    def _typed(self) -> datetime:
        day = parse_day(self.day.text, "day")
        if day is None:
            raise RuleViolation("date.incomplete", "day")
        typed = datetime.combine(day, parse_time(self.time.text, "time"), VIETNAM)
        # The field shows no seconds: those of the entry stay, so that an untouched proposal is taken as it is.
        return typed + (local(self._misdated.last) - local(self._misdated.last).replace(second=0, microsecond=0))

    def _corrected(self, jobs: tuple[UUID, ...]) -> None:
        self.accept()
        for job_id in jobs:
            self._session.print_now(job_id)
        self._done()

    def _refuse(self, problem: Exception) -> None:
        field = self.time if isinstance(problem, RuleViolation) and problem.field == "time" else self.day
        field.show_error(sentence_of(problem))
        field.line.setFocus()
