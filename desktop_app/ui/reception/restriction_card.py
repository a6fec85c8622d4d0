"""What stops the dossier: the restrictions that concern it, and their release by the head of desk."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.dates import day_text
from desktop_app.domain.dossier.dossier import Reception, restriction_lookup
from desktop_app.domain.restrictions.lookup import Lookup
from desktop_app.domain.restrictions.restriction import FIELD, REASON_FIELD, Release, Restriction
from desktop_app.services.desk.releases import PASSWORD_FIELD, release
from desktop_app.services.reception.restriction_check import restrictions_of
from desktop_app.ui.common.actions import action, action_button
from desktop_app.ui.common.announce import announce
from desktop_app.ui.common.cards import Card
from desktop_app.ui.common.errors import problems_in, raise_unexpected
from desktop_app.ui.common.fields import Field
from desktop_app.ui.common.labels import Chip, wrapped_label
from desktop_app.ui.common.layouts import row
from desktop_app.ui.reception.model import ReceptionModel
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP
from desktop_app.ui.texts.messages import sentence_of

# Long enough for the keys of one word, short enough to be there before the next field.
_LATER_MS = 120


class RestrictionCard(Card):
    """Hidden while nothing stops the dossier; looks again whenever people, parcels or papers are others."""

    def __init__(self, session: Session, model: ReceptionModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._model = session, model
        self._asked: Lookup | None = None
        self._shown: tuple[object, ...] = ()
        self._title = Chip()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self._asks = QWidget()
        self.reason = Field(self.tr("Why it is received nevertheless"))
        self.password = Field(self.tr("Password of the head of desk"), plain=True)
        self.password.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.go = action_button(self.release, takes_focus=True)
        self._error = wrapped_label("", "error")
        inside = QVBoxLayout(self._asks)
        inside.setContentsMargins(0, 0, 0, 0)
        for field in (self.reason, self.password, self._error):
            inside.addWidget(field)
        inside.addLayout(row(self.go, None))
        self.body.addLayout(row(self._title, None))
        self.body.addLayout(self._rows)
        self.body.addWidget(self._asks)
        self.reason.left.connect(self._after_reason)
        self.password.left.connect(self.release)
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self.look_up)
        model.changed.connect(self._look_later)
        self.refresh()

    @property
    def problem(self) -> str:
        """Why F9 was refused, or ``""``."""
        return self._error.text()

    def focus(self) -> None:
        """Put the cursor into the reason, or look for what has just been found to stop the dossier."""
        if self._model.stopped_by:
            self.reason.line.setFocus()
        else:
            self._asked = None
            self.look_up()

    def reset(self) -> None:
        """Forget what was typed for the page before."""
        for field in (self.reason, self.password):
            field.set_text("")
            field.show_error("")
        self._error.setText("")
        self._asked = None

    def look_up(self) -> None:
        """Look the page up in the restrictions, unless that was done for the same people and numbers."""
        page = self._model.reception()
        lookup = restriction_lookup(page)
        if self._asked is not None and lookup.asks_the_same_as(self._asked):
            return
        self._asked = lookup
        corrected = self._model.correcting
        if corrected is not None and lookup.asks_the_same_as(restriction_lookup(corrected.dossier.reception)):
            # What was restricted after the reception stops no correction of something else.
            self._model.set_restrictions(())
            return
        self._session.read(partial(restrictions_of, reception=page), partial(self._looked_up, page))

    def refresh(self) -> None:
        """Show the state of the model."""
        model = self._model
        stopped = model.stopped_by
        self.setVisible(bool(model.restrictions))
        self._asks.setVisible(bool(stopped))
        self.password.setVisible(not self._session.context.officer.role.is_head)
        title = self.tr("Must not be received: restrictions") if stopped else self.tr("Restrictions, released")
        self._title.show_state(title, "bad" if stopped else "ok")
        self.setAccessibleName(title)
        shown = (model.restrictions, model.releases)
        if shown != self._shown:
            self._shown = shown
            self._show_rows()
        problem = model.problem_of(FIELD)
        self._error.setText(sentence_of(problem) if problem and stopped else "")
        self._error.setVisible(bool(self._error.text()))

    @action(
        "Ctrl+Shift+R",
        QT_TRANSLATE_NOOP("Actions", "Release"),
        QT_TRANSLATE_NOOP("Actions", "Let this dossier pass in spite of the restrictions: only a head of desk may."),
    )
    def release(self) -> None:
        """Release all restrictions of the page, as head of desk or with the password of one."""
        stopped = self._model.stopped_by
        if not stopped or not self.go.isEnabled():
            return
        self.go.setEnabled(False)
        work = partial(release, restrictions=stopped, reason=self.reason.text, password=self.password.text)
        self._session.read(work, partial(self._released, self._model.id), self._refused)

    def _look_later(self) -> None:
        self._later.start()

    def _looked_up(self, page: Reception, restrictions: list[Restriction]) -> None:
        if self._model.id != page.id or tuple(restrictions) == self._model.restrictions:
            return
        is_worse = not set(restrictions) <= set(self._model.restrictions)
        self._model.set_restrictions(tuple(restrictions))
        if is_worse and self._model.stopped_by:
            announce(self, " ".join((self._title.text(), *map(_sentence_of, self._model.stopped_by))), at_once=True)

    def _released(self, page_id: object, releases: tuple[Release, ...]) -> None:
        self.go.setEnabled(True)
        if self._model.id == page_id:
            self.password.set_text("")
            self._model.add_releases(releases)

    def _refused(self, error: Exception) -> None:
        self.go.setEnabled(True)
        fields = {REASON_FIELD: self.reason, PASSWORD_FIELD: self.password, "role": self.password}
        for problem in problems_in(error):
            if problem.field in fields:
                fields[problem.field].show_error(sentence_of(problem))
                fields[problem.field].line.setFocus()
        raise_unexpected(error)

    def _after_reason(self) -> None:
        if self.password.isHidden():
            self.release()
        else:
            self.password.line.setFocus()

    def _show_rows(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for restriction in self._model.restrictions:
            self._rows.addWidget(wrapped_label(_sentence_of(restriction), "strong"))
            given = next((release for release in self._model.releases if release.concerns(restriction)), None)
            if given is not None:
                text = self.tr("Released by {name}: {reason}")
                self._rows.addWidget(wrapped_label(text.format(name=given.head_name, reason=given.reason), "muted"))


def _sentence_of(restriction: Restriction) -> str:
    """Return what is restricted, by whom and with which document, as one line."""
    document = f"{restriction.document_number} · {day_text(restriction.document_day)}"
    parts = (restriction.subject, restriction.source, document, restriction.note)
    return " — ".join(part for part in parts if part)
