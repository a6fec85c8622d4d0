"""The lists of restrictions: which count, what a file would change, and the end of a list."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from desktop_app.domain.dates import day_text, local, parse_day
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.rights import Right
from desktop_app.domain.text import tidy
from desktop_app.services.progress import Cancelled
from desktop_app.services.reception.restriction_import import (
    ListSource,
    RestrictionList,
    RestrictionPreview,
    end_restriction_list,
    preview_list,
    restriction_lists,
    take_list,
)
from desktop_app.ui.common.actions import action
from desktop_app.ui.common.cards import Card
from desktop_app.ui.common.errors import problems_in, show_error
from desktop_app.ui.common.fields import Field
from desktop_app.ui.common.form_page import FormPage
from desktop_app.ui.common.labels import label, wrapped_label
from desktop_app.ui.common.layouts import CARD_MOST_PX, column, row
from desktop_app.ui.common.long_work import LongWork
from desktop_app.ui.common.tables import RowTable, StateTable, TextTable
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP
from desktop_app.ui.texts.messages import sentence_of

T = TypeVar("T")

_LABEL_PX = 190
_ROW_WIDTH_PX, _REJECTED_PX = 70, 130
# List (the room that is left), rows, file, officer, moment, state.
_WIDTHS_PX = (0, 80, 150, 150, 190, 130)


class RestrictionsPage(FormPage):
    """Heads of desk and administrators import lists; everybody sees which there are."""

    page_name = "restrictions"
    most_px = CARD_MOST_PX

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._lists: list[RestrictionList] = []
        self._preview: RestrictionPreview | None = None
        self.name = Field(self.tr("Name of the list"), label_width=_LABEL_PX)
        self.source = Field(self.tr("Who asks for it"), label_width=_LABEL_PX)
        self.document = Field(self.tr("Document number"), label_width=_LABEL_PX)
        self.day = Field(self.tr("Its day"), plain=True, label_width=_LABEL_PX)
        self.fields = {
            "name": self.name,
            "source": self.source,
            "document_number": self.document,
            "document_day": self.day,
        }
        self.choose = QPushButton(self.tr("Choose a file…"))
        self.end = QPushButton(self.tr("End the list"))
        self.work = LongWork(session)
        self.summary = wrapped_label("", "strong")
        self.rejected = TextTable(self)
        self.rejected.show_titles(self.tr("Row"), self.tr("Why it is left out"))
        self.rejected_table = RowTable()
        self.rejected_table.setAccessibleName(self.tr("Rows that are left out"))
        self.rejected_table.setFixedHeight(_REJECTED_PX)
        self.rejected_table.show_columns_of(self.rejected, (_ROW_WIDTH_PX, 0))
        self.table = StateTable()
        self._arrange()
        self.choose.clicked.connect(self._ask_file)
        self.end.clicked.connect(self._end_list)
        typed = self._typed_fields = (self.name, self.source, self.document, self.day)
        for field, following in zip(typed, (*(field.line for field in typed[1:]), self.choose), strict=True):
            field.left.connect(following.setFocus)
            field.edited.connect(self._forget_preview)

    def reload(self) -> None:
        """Read the lists again."""
        self.notice.clear()
        self.check_may(Right.RESTRICTIONS, [*self._typed_fields, self.choose, self.end])
        self._session.read(restriction_lists, self._show_lists)
        self._show_preview(self._preview)

    def focus(self) -> None:
        """Give the keys to the name of the list, or to the table where nothing may be changed."""
        (self.table if self.is_locked else self.name.line).setFocus()

    def escape(self) -> None:
        """Stop what runs, or leave the page."""
        if not self.work.stop():
            super().escape()

    def close_down(self) -> None:
        """Stop what runs."""
        self.work.stop()

    def read_path(self, path: Path) -> None:
        """Read a file, and show what it would change in the list of the typed name."""
        self._forget_preview()
        try:
            source = self._typed_source()
        except RuleViolation as problem:
            self.show_problems([problem])
            return
        work = partial(preview_list, path=path, name=self.name.text, default=source)
        self._run(self.tr("Reading the file…"), work, self._show_preview)

    @action(
        "F9",
        QT_TRANSLATE_NOOP("Actions", "Take the list"),
        QT_TRANSLATE_NOOP("Actions", "Let the rows of the file count in the place of the list of this name."),
    )
    def save(self) -> None:
        """Let the file that was read count."""
        preview = self._preview
        if preview is None:
            self.notice.show_message(self.tr("Choose a file first; nothing counts before it was shown."), "warn")
        elif not self.is_locked:
            self._run(self.tr("Storing the list…"), partial(take_list, preview=preview), partial(self._taken, preview))

    def _run(self, name: str, work: Callable[..., T], done: Callable[[T], None]) -> None:
        self.show_problems([])
        self.notice.clear()
        self.work.run(name, lambda context, go_on: work(context, go_on=go_on), done, self._failed)

    def _typed_source(self) -> ListSource:
        day = parse_day(self.day.text, "document_day", today=self.today())
        return ListSource(tidy(self.source.text), tidy(self.document.text), day)

    def _ask_file(self) -> None:
        kinds = self.tr("Tables (*.xlsx *.csv)")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("List of restrictions"), "", kinds)
        if chosen:
            self.read_path(Path(chosen))

    def _forget_preview(self) -> None:
        self._show_preview(None)

    def _show_preview(self, preview: RestrictionPreview | None) -> None:
        self._preview = preview
        rejected = preview.file.rejected if preview is not None else ()
        self.rejected.show_texts([(str(row.number), sentence_of(row.problem)) for row in rejected])
        self.rejected_table.setVisible(bool(rejected))
        self.summary.setVisible(preview is not None)
        self.save_button.setEnabled(preview is not None and not self.is_locked)
        if preview is not None:
            text = self.tr("{file}: new {new}, changed {changed}, gone {gone}, left out {rejected}. F9 takes the list.")
            self.summary.setText(
                text.format(
                    file=preview.file_name,
                    new=formatting.count(preview.new),
                    changed=formatting.count(preview.changed),
                    gone=formatting.count(preview.gone),
                    rejected=formatting.count(preview.file.rejected_count),
                )
            )
            self.save_button.setFocus()

    def _taken(self, preview: RestrictionPreview, _nothing: None) -> None:
        for field in self._typed_fields:
            field.set_text("")
        self._forget_preview()
        self.reload()
        text = self.tr("The list “{name}” counts from now on: {rows} restrictions.")
        self.notice.show_message(text.format(name=preview.name, rows=formatting.count(len(preview.file.rows))), "ok")
        self.name.line.setFocus()

    def _end_list(self) -> None:
        place = self.table.currentIndex().row()
        if not 0 <= place < len(self._lists) or self._lists[place].ended_at is not None:
            self.notice.show_message(self.tr("Choose a list that counts first."), "warn")
            return
        ended = self._lists[place]
        text = self.tr("“{name}” will stop nothing any more. Importing its file again takes that back.")
        work = partial(end_restriction_list, list_id=ended.id)
        end = partial(self._session.write, self.tr("Ending the list…"), work, lambda _: self.reload(), self._failed)
        self.notice.show_message(
            text.format(name=ended.name), "warn", self.tr("End it"), end, self.notice.clear, self.tr("Keep it")
        )

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self.notice.show_message(self.tr("Stopped: the list is as it was."), "warn")
            return
        problems = problems_in(error)
        if problems:
            self.show_problems(problems)
        else:
            show_error(self.notice, error)

    def _show_lists(self, lists: list[RestrictionList]) -> None:
        self._lists = lists
        self.table.texts.show_texts(
            [
                (
                    known.name,
                    formatting.count(known.rows),
                    known.file_name,
                    known.officer_name,
                    formatting.moment(known.made_at),
                    "",
                )
                for known in lists
            ]
        )
        for place, known in enumerate(lists):
            ended = known.ended_at
            text = self.tr("ended {day}").format(day=day_text(local(ended).date())) if ended else self.tr("counts")
            self.table.show_state(place, text, "warn" if ended else "ok")
        if lists:
            self.table.selectRow(0)

    def _arrange(self) -> None:
        explain = wrapped_label(
            self.tr(
                "Columns are found by their names in the first 20 rows: map sheet, parcel and commune; number of a "
                "paper; ID number, name and date of birth; who asks for it, document number and day; from, until, "
                "note. What stands in the fields here holds for rows that do not say it."
            ),
            "muted",
        )
        new = Card()
        new.body.addWidget(label(self.tr("Import a list"), "section"))
        new.body.addWidget(explain)
        for field in (self.name, self.source, self.document, self.day):
            new.body.addWidget(field)
        new.body.addLayout(row(self.choose, self.work, None))
        new.body.addWidget(self.summary)
        new.body.addWidget(self.rejected_table)
        known = Card()
        known.body.addWidget(label(self.tr("Lists"), "section"))
        titles = (
            self.tr("List"),
            self.tr("Rows"),
            self.tr("File"),
            self.tr("Imported by"),
            self.tr("When"),
            self.tr("State"),
        )
        self.table.show_columns(titles, _WIDTHS_PX)
        self.table.setAccessibleName(self.tr("Lists of restrictions"))
        known.body.addWidget(self.table)
        known.body.addLayout(row(self.end, None))
        self.arrange(self.tr("Restrictions"), [], column(new, known, None, spacing=10), [])
