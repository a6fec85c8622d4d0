"""Pages with fields: title, notice, footer with F9 and Esc, problems beside their fields."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from desktop_app.domain.errors import Problem, RuleViolation
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.services.context import DeskContext
from desktop_app.ui.common.actions import action, action_button
from desktop_app.ui.common.errors import problems_in, show_error
from desktop_app.ui.common.key_buttons import key_button
from desktop_app.ui.common.labels import ElidedLabel, label
from desktop_app.ui.common.layouts import Item, column, row
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.page import Page
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP
from desktop_app.ui.texts.messages import sentence_of

T = TypeVar("T")

_TWO_CARDS_PX = 2000
_SIDE_BY_SIDE_PX = 860
_AROUND_CURSOR_PX = 40


class _ShowsError(Protocol):
    def show_error(self, sentence: str) -> None:
        """Show a sentence beside the field; nothing for an empty one."""
        ...

    def setFocus(self) -> None: ...


class FormPage(Page):
    """A page with fields, a footer and one button that stores; most stand behind the settings.

    Class attributes:
        most_px: how wide it becomes at most; by default room for two cards side by side, or a table.

    Attributes:
        fields: what shows a problem, by the name of the problem's field.
        is_locked: the officer may look and change nothing.
    """

    parent_page = "settings"
    is_lazy = True
    most_px = _TWO_CARDS_PX

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._is_saving = False
        self.is_locked = False
        self.fields: Mapping[str, _ShowsError] = {}
        self.notice = Notice()
        self.save_button = action_button(self.save, primary=True, takes_focus=True)

    @property
    def is_unfinished(self) -> bool:
        """Whether something was typed that is not stored yet."""
        lines, texts = self.findChildren(QLineEdit), self.findChildren(QPlainTextEdit)
        return any(line.isModified() for line in lines) or any(text.document().isModified() for text in texts)

    def activate(self) -> None:
        """Read what the page shows again, and give the keys to the first control."""
        self.reload()
        self.focus()

    def reload(self) -> None:
        """Read what the page shows again."""
        raise NotImplementedError

    def focus(self) -> None:
        """Give the keys to the first control."""
        raise NotImplementedError

    @action("F9", QT_TRANSLATE_NOOP("Actions", "Save"), QT_TRANSLATE_NOOP("Actions", "Store what the fields hold."))
    def save(self) -> None:
        """Store what the fields hold."""
        raise NotImplementedError

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the columns below each other when the page is narrow."""
        super().resizeEvent(event)
        # With a large text size or a small window what stands side by side goes below each other.
        if isinstance(self._body, QHBoxLayout):
            is_wide = self.width() >= _SIDE_BY_SIDE_PX
            way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
            self._body.setDirection(way)

    def arrange(self, title: str, corner: Sequence[Item], body: QBoxLayout, acts: Sequence[QPushButton]) -> None:
        """Put the page together: the title with its corner, the notice, the body, and the footer with its buttons."""
        aside = ElidedLabel("", "small")
        self._body = body
        foot = row(self.save_button, *acts, aside, key_button(self.tr("Settings"), "Esc", self.escape))
        foot.setContentsMargins(18, 9, 14, 9)
        footer = QFrame()
        footer.setObjectName("footer")
        footer.setLayout(foot)
        inside = column(row(label(title, "page"), *corner, None), self.notice, body, spacing=10)
        inside.setContentsMargins(18, 14, 18, 12)
        inside.setStretch(2, 1)
        steps = QWidget()
        steps.setObjectName("steps")
        steps.setMaximumWidth(self.most_px)
        steps.setLayout(inside)
        scroll = QScrollArea()
        scroll.setWidget(steps)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll = scroll
        QApplication.instance().focusChanged.connect(self._keep_in_sight)  # type: ignore[union-attr] # an application exists
        whole = column(scroll, footer, spacing=0)
        whole.setStretch(0, 1)
        self.setLayout(whole)

    def check_may(self, right: Right, controls: Sequence[QWidget]) -> None:
        """Lock the controls and show why when the signed-in officer has no right to change them."""
        try:
            check_right(self._session.context.officer, right)
            self.is_locked = False
        except RuleViolation as problem:
            self.is_locked = True
            self.notice.show_message(sentence_of(problem))
        for control in (*controls, self.save_button):
            control.setEnabled(not self.is_locked)

    def store(self, work: Callable[[DeskContext], T], done: Callable[[T], None]) -> None:
        """Store something, once at a time; problems are shown beside their fields."""
        if self._is_saving or self.is_locked:
            return
        self._is_saving = True
        self.show_problems([])
        self._session.write(self.tr("Saving…"), work, lambda result: self._stored(done, result), self._refused)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show each problem beside its field, with the cursor in the first; others go to the notice."""
        sentences: dict[str, str] = {}
        for problem in problems:
            sentences.setdefault(problem.field, sentence_of(problem))
        for name, field in self.fields.items():
            field.show_error(sentences.get(name, ""))
        of_fields = [name for name in sentences if name in self.fields]
        if of_fields:
            self.fields[of_fields[0]].setFocus()
        elif problems:
            self.notice.show_message(sentence_of(problems[0]), "bad")

    def _keep_in_sight(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._scroll.isAncestorOf(now):
            # Qt scrolls only the text cursor into view; the margin also shows the field's frame and its error below.
            self._scroll.ensureWidgetVisible(now, 0, _AROUND_CURSOR_PX)

    def _stored(self, done: Callable[[T], None], result: T) -> None:
        self._is_saving = False
        done(result)

    def _refused(self, error: Exception) -> None:
        self._is_saving = False
        problems = problems_in(error)
        if problems:
            self.show_problems(problems)
        else:
            show_error(self.notice, error)
