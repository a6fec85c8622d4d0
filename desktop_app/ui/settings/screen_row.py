"""How the screen looks: text size, colours and language, each shown at once."""

from PySide6.QtCore import QLocale, QSettings
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import row
from desktop_app.ui.common.named_box import NamedBox
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.text_size import SIZES, choose_text_size, text_size
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.i18n import LANGUAGES


class ScreenRow(QWidget):
    """Text size, colours and language of the screen.

    Attributes:
        size_box: the text size.
        colours: light, dark or as the system.
        language: the language.
    """

    def __init__(self, session: Session, notice: Notice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._notice = notice
        self.size_box = NamedBox(self.tr("Text size"))
        for size in SIZES:
            self.size_box.addItem(f"{round(size * 100)} %", size)
        self.colours = NamedBox(self.tr("Colours"))
        looks = {"system": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        for value, text in looks.items():
            self.colours.addItem(text, value)
        self.language = NamedBox(self.tr("Language"))
        for code, name in LANGUAGES.items():
            self.language.addItem(name, code)
        titles = (self.tr("Text size"), self.tr("Colours"), self.tr("Language"))
        boxes = (self.size_box, self.colours, self.language)
        inside = row(*(part for title, box in zip(titles, boxes, strict=True) for part in (label(title, "muted"), box)))
        inside.addStretch(1)
        inside.setContentsMargins(0, 0, 0, 0)
        self.setLayout(inside)
        self._show_size()
        self.colours.setCurrentIndex(max(self.colours.findData(str(QSettings().value("colours", "system"))), 0))
        self._show_language()
        session.text_size_changed.connect(self._show_size)
        self.size_box.activated.connect(lambda _place: self._choose_size())
        self.colours.activated.connect(lambda _place: self._choose_colours())
        self.language.activated.connect(lambda _place: self._choose_language())

    def _show_size(self) -> None:
        self.size_box.setCurrentIndex(SIZES.index(text_size()))

    def _show_language(self) -> None:
        self.language.setCurrentIndex(self.language.findData(QLocale().name()[:2]))

    def _choose_size(self) -> None:
        app = QApplication.instance()
        if not choose_text_size(app, float(self.size_box.currentData())):  # type: ignore[arg-type] # a QApplication
            self._notice.show_message(self.tr("The new text size is there at the next start."))

    def _choose_colours(self) -> None:
        QSettings().setValue("colours", str(self.colours.currentData()))
        self._session.look_changed.emit()

    def _choose_language(self) -> None:
        language = str(self.language.currentData())
        # Until the pages are there in the other language, or if they cannot be made now, this one is shown.
        self._show_language()
        if language != self.language.currentData():
            self._session.language_wanted.emit(language)
