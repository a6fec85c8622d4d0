"""The wording of the forms: corrected from a day on, previewed on a sample, and taken back."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop_app.domain.dates import day_text, parse_day
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.forms.wording import COMMON, WordingPlace
from desktop_app.domain.people.register import Subject
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.services.printing.wording_samples import SampleAsked
from desktop_app.services.printing.wordings import (
    FormChoice,
    FormWords,
    WordingEntry,
    WordingLine,
    correct,
    form_choices,
    take_back,
    wordings_of,
)
from desktop_app.ui.common.actions import action, action_button
from desktop_app.ui.common.errors import show_error
from desktop_app.ui.common.key_buttons import key_button
from desktop_app.ui.common.labels import Chip, ElidedLabel, label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.named_box import NamedBox
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.page import Page
from desktop_app.ui.session.session import Session
from desktop_app.ui.settings.outside_change import show_outside_change
from desktop_app.ui.settings.wordings.editor import Typed, WordingEditor, untouched
from desktop_app.ui.settings.wordings.rows import WordingRows
from desktop_app.ui.settings.wordings.sample import SamplePane
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP
from desktop_app.ui.texts.messages import sentence_of
from desktop_app.ui.texts.tone import Tone

_LEAST_TITLE = 16


class WordingsPage(Page):
    """The wording of all forms. What is typed for one text stays until it is saved or thrown away."""

    page_name = "wordings"
    parent_page = "settings"
    is_lazy = True

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._choices: list[FormChoice] = []
        self._words: FormWords | None = None
        self._shown: list[WordingLine] = []
        self._line: WordingLine | None = None
        self._drafts: dict[WordingPlace, Typed] = {}
        self._is_saving = self._is_locked = False
        self.notice = Notice()
        self.form_set, self.form = NamedBox(self.tr("Set of forms")), NamedBox(self.tr("Form"))
        self.form_set.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.form.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.form.setMinimumContentsLength(_LEAST_TITLE)
        self.only_unchecked = QCheckBox(self.tr("Only unchecked"))
        self.only_unchecked.setAccessibleName(self.only_unchecked.text())
        self.rows = WordingRows()
        self.editor = WordingEditor()
        self.paper = SamplePane(session)
        self._count = ElidedLabel("", "small")
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._all_checked = label(self.tr("Every wording of this form was checked."), "muted")
        self._arrange()
        self._connect()
        self._lock_out()

    def activate(self) -> None:
        """Read the wordings again, and give the keys to the list."""
        self.reload()
        self.focus()

    def close_down(self) -> None:
        """Stop drawing the sample."""
        self.paper.wait()

    def action_owners(self) -> Sequence[object]:
        """Return what declares the actions of this page."""
        return (self, self.paper)

    def reload(self) -> None:
        """Read the sets and forms, then the words of the chosen form."""
        show_outside_change(self._session, self.notice, Subject.WORDING, self.reload)
        if self._choices:
            self._load()
        else:
            self._session.read(form_choices, self._show_choices)

    def focus(self) -> None:
        """Give the keys to the list."""
        self.rows.setFocus()

    @property
    def unsaved(self) -> int:
        """How many wordings hold something that was typed and not saved."""
        return len(self._drafts)

    @action("F9", QT_TRANSLATE_NOOP("Actions", "Save"), QT_TRANSLATE_NOOP("Actions", "Store what the fields hold."))
    def save(self) -> None:
        """Store what the fields hold."""
        line, typed = self._line, self.editor.typed
        if line is None or self._is_saving or self._is_locked:
            return
        try:
            day = parse_day(typed.day, "effective_from", today=self._session.context.today(), ahead=True)
        except RuleViolation as problem:
            self.editor.show_problem(problem)
            return
        self._is_saving = True
        work = partial(correct, place=line.place, text=typed.text, confirmed=typed.confirmed, effective_from=day)
        self._session.write(self.tr("Saving…"), work, partial(self._saved, typed), partial(self._not_saved, line.place))

    def take_back(self) -> None:
        """Take the last correction of the chosen wording back."""
        if self._line is not None and not self._is_saving:
            self._is_saving = True
            place = self._line.place
            self._session.write(
                self.tr("Saving…"),
                partial(take_back, place=place),
                self._taken_back,
                partial(self._not_saved, place),
            )

    def throw_away(self) -> None:
        """Throw away what was typed for the chosen wording."""
        if self._line is not None:
            self.editor.show_typed(self._untouched(self._line))
            self._edited()
            self.editor.focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide the sample when the page is narrow."""
        super().resizeEvent(event)
        self.paper.make_room(self.width())

    def _arrange(self) -> None:
        inside = QWidget()
        inside.setObjectName("steps")
        title = label(self.tr("Wording of the forms"), "page")
        unchecked = key_button("", "F", self.only_unchecked.toggle, spoken=self.only_unchecked.text())
        head = row(title, self._count, 12, self.only_unchecked, unchecked)
        chosen = row(self.form_set, self.form)
        chosen.setStretch(1, 1)
        body = column(head, self.notice, chosen, self.rows, self._all_checked, self.editor, spacing=10)
        body.setStretch(3, 1)
        body.setContentsMargins(18, 14, 14, 12)
        inside.setLayout(body)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll = scroll
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(scroll, 1)
        left.addWidget(self._made_footer())
        whole = row(left, self.paper, spacing=0)
        whole.setStretch(0, 736)
        whole.setStretch(1, 470)
        self.setLayout(whole)

    def _made_footer(self) -> QFrame:
        footer = QFrame()
        footer.setObjectName("footer")
        self._save_button = action_button(self.save, primary=True, takes_focus=True)
        self._take_back_button = QPushButton(self.tr("Take back"))
        self._throw_away_button = QPushButton(self.tr("Throw away"))
        self._unsaved = Chip()
        aside = ElidedLabel(self.tr("Settings"), "small")
        aside.setAlignment(Qt.AlignmentFlag.AlignRight)
        inside = row(
            self._save_button,
            self._take_back_button,
            self._throw_away_button,
            aside,
            self._unsaved,
            key_button(self.tr("Back"), "Esc", self.escape),
        )
        inside.setContentsMargins(18, 9, 14, 9)
        footer.setLayout(inside)
        return footer

    def _connect(self) -> None:
        self.form_set.currentIndexChanged.connect(self._show_forms)
        self.form.currentIndexChanged.connect(self._load)
        self.only_unchecked.toggled.connect(self._show_rows)
        self.rows.filter_wanted.connect(self.only_unchecked.toggle)
        self.rows.entered_row.connect(self._to_editor)
        self.rows.selectionModel().currentRowChanged.connect(self._row_chosen)
        self.editor.edited.connect(self._edited)
        self.editor.save_wanted.connect(self.save)
        self.editor.back.connect(self.focus)
        self._take_back_button.clicked.connect(self.take_back)
        self._throw_away_button.clicked.connect(self.throw_away)

    def _lock_out(self) -> None:
        try:
            check_right(self._session.context.officer, Right.WORDINGS)
        except RuleViolation as problem:
            self._is_locked = True
            self.editor.lock()
            self._save_button.setEnabled(False)
            self.notice.show_message(sentence_of(problem))

    def _show_choices(self, choices: list[FormChoice]) -> None:
        self._choices = choices
        self.form_set.blockSignals(True)
        for choice in choices:
            self.form_set.addItem(choice.facts.basis, choice.facts.name)
        today = self._session.context.today()
        in_force = self._session.context.law.rules(today).form_set
        self.form_set.setCurrentIndex(max(self.form_set.findData(in_force), 0))
        self.form_set.blockSignals(False)
        self._show_forms()

    def _show_forms(self) -> None:
        kept = self.form.currentData()
        choice = self._choices[self.form_set.currentIndex()]
        self.form.blockSignals(True)
        self.form.clear()
        for name, title in choice.forms.items():
            self.form.addItem(title, name)
        self.form.addItem(self.tr("Words of all forms"), COMMON)
        self.form.setCurrentIndex(max(self.form.findData(kept), 0))
        self.form.blockSignals(False)
        self._load()

    def _load(self) -> None:
        form_set, form = str(self.form_set.currentData()), str(self.form.currentData())
        self._session.read(
            partial(wordings_of, form_set=form_set, form=form), partial(self._show_words, form_set, form)
        )

    def _show_words(self, form_set: str, form: str, words: FormWords) -> None:
        if (form_set, form) == (self.form_set.currentData(), self.form.currentData()):
            self._words = words
            self.paper.title.setText(self.form.currentText())
            self._show_rows()

    def _show_rows(self) -> None:
        lines = self._words.lines if self._words else ()
        only, place = self.only_unchecked.isChecked(), max(self.rows.currentIndex().row(), 0)
        self._shown = [line for line in lines if not (only and line.confirmed) or line.place in self._drafts]
        kept = self._line.place if self._line else None
        self.rows.show_texts([line.text for line in self._shown])
        for number, line in enumerate(self._shown):
            self.rows.show_state(number, *self._state(line))
            place = number if line.place == kept else place
        unchecked = sum(not line.confirmed for line in lines)
        self._count.setText(self.tr("{n} of {all} not checked").format(n=unchecked, all=len(lines)))
        for shown in (self.rows, self.editor):
            shown.setVisible(bool(self._shown))
        self._all_checked.setVisible(not self._shown)
        self.rows.selectRow(min(place, len(self._shown) - 1))
        if not self._shown:
            self._show_line(None)

    def _row_chosen(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self._show_line(self._shown[now.row()])

    def _to_editor(self) -> None:
        self.editor.focus()
        self._scroll.ensureWidgetVisible(self.editor, 0, 12)

    def _show_line(self, line: WordingLine | None) -> None:
        self._line = line
        if line is not None and self._words is not None:
            typed = self._drafts.get(line.place) or self._untouched(line)
            self.editor.show_line(line, self._words.facts, typed)
        self._show_doable()
        self._draw()

    def _edited(self) -> None:
        line, typed = self._line, self.editor.typed
        if line is None:
            return
        if typed == self._untouched(line):
            self._drafts.pop(line.place, None)
        else:
            self._drafts[line.place] = typed
        self.rows.show_state(self._shown.index(line), *self._state(line))
        self._show_doable()
        self._draw()

    def _show_doable(self) -> None:
        line = self._line
        may = line is not None and not self._is_locked
        self._save_button.setEnabled(may)
        self._take_back_button.setEnabled(may and line is not None and line.standing is not None)
        self._throw_away_button.setVisible(line is not None and line.place in self._drafts)
        self._unsaved.show_state(self.tr("%n unsaved", "", self.unsaved) if self.unsaved else "", "warn")

    def _draw(self) -> None:
        line = self._line
        if line is None:
            self.paper.ask(None)
            return
        typed = {place: draft.text for place, draft in self._drafts.items() if place.form_set == line.place.form_set}
        self.paper.ask(SampleAsked(line.place, self._typed_day(line), typed))

    def _typed_day(self, line: WordingLine) -> date:
        try:
            today = self._session.context.today()
            typed = parse_day(self.editor.typed.day, "effective_from", today=today, ahead=True)
        except RuleViolation:
            typed = None
        return typed or self._usual_day(line)

    def _usual_day(self, line: WordingLine) -> date:
        today = self._session.context.today()
        return self._words.facts.period.usual_day(today) if self._words else today

    def _untouched(self, line: WordingLine) -> Typed:
        return untouched(line, day_text(self._usual_day(line)))

    def _state(self, line: WordingLine) -> tuple[str, Tone]:
        if line.place in self._drafts:
            return self.tr("Unsaved"), "warn"
        if line.pending is not None:
            return self.tr("Changes {day}").format(day=day_text(line.pending.effective_from)), "info"
        return formatting.wording_state(line.state)

    def _saved(self, typed: Typed, entry: WordingEntry) -> None:
        # Text typed while the save was under way stays.
        if self._drafts.get(entry.place) == typed:
            del self._drafts[entry.place]
        text = self.tr("Saved: it holds for papers dated from {day} on.")
        self._done(text.format(day=day_text(entry.effective_from)))

    def _taken_back(self, entry: WordingEntry) -> None:
        text = self.tr("Taken back: papers dated from {day} on say what was said before.")
        self._done(text.format(day=day_text(entry.effective_from)))

    def _done(self, text: str) -> None:
        self._is_saving = False
        self.notice.show_message(text)
        self._load()

    def _not_saved(self, place: WordingPlace, error: Exception) -> None:
        self._is_saving = False
        if isinstance(error, RuleViolation) and self._line is not None and self._line.place == place:
            self.editor.show_problem(error)
            return
        show_error(self.notice, error)
