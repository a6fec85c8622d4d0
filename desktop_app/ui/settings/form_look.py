"""What the desk adds to its printed forms: a logo, a line in a second language."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QCheckBox, QFileDialog, QPushButton, QWidget

from desktop_app.domain.forms.letterhead_options import FormLook
from desktop_app.services.printing.letterhead_options import (
    choose_logo,
    choose_numbered_receipts,
    choose_report_receiver,
    choose_second_language,
    form_look,
)
from desktop_app.ui.common.fields import Field
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.messages import sentence_of


class FormLookRow(QWidget):
    """The line in the settings."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.choose = QPushButton(self.tr("Choose a logo…"))
        self.remove = QPushButton(self.tr("No logo"))
        self.second = QCheckBox(self.tr("A line in English below the title"))
        self.numbered = QCheckBox(self.tr("A number on receipts (01/TNHS)"))
        self.state = label("", "muted")
        self.notice = Notice()
        self.receiver = Field(self.tr("Unit that gets the reports"), width=320)
        self.receiver.line.setPlaceholderText(self.tr("empty: the agency above"))
        looks = row(self.choose, self.remove, self.state, self.second, self.numbered, None)
        shown = column(looks, row(self.receiver, None), self.notice)
        shown.setContentsMargins(0, 0, 0, 0)
        self.setLayout(shown)
        self.choose.clicked.connect(self._ask_file)
        self.remove.clicked.connect(lambda: self.take_logo(None))
        self.second.clicked.connect(self._choose_second)
        self.numbered.clicked.connect(self._choose_numbered)
        self.receiver.line.editingFinished.connect(self._choose_receiver)

    def reload(self) -> None:
        """Read the chosen values."""
        self._session.read(form_look, self._show)

    def take_logo(self, path: Path | None) -> None:
        """Use the picture at `path` from now on, or none."""
        self._session.write("", lambda context: choose_logo(context, path), self._show, self._refuse)

    def _ask_file(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        wanted = self.tr("Pictures (*.png *.jpg *.jpeg)")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a logo…"), folder, wanted)
        if chosen:
            self.take_logo(Path(chosen))

    def _choose_second(self, wanted: bool) -> None:
        self._session.write("", lambda context: choose_second_language(context, wanted), self._show, self._refuse)

    def _choose_numbered(self, wanted: bool) -> None:
        self._session.write("", lambda context: choose_numbered_receipts(context, wanted), self._show, self._refuse)

    def _choose_receiver(self) -> None:
        typed = self.receiver.text
        self._session.write("", lambda context: choose_report_receiver(context, typed), self._show, self._refuse)

    def _show(self, look: FormLook) -> None:
        self.state.setText(self.tr("The logo is printed.") if look.logo else self.tr("No logo is printed."))
        self.remove.setEnabled(bool(look.logo))
        self.second.setChecked(look.second_language)
        self.numbered.setChecked(look.numbered_receipts)
        if not self.receiver.line.hasFocus():
            self.receiver.set_text(look.report_receiver)

    def _refuse(self, error: Exception) -> None:
        self.notice.show_message(sentence_of(error), "bad")
        self.reload()
