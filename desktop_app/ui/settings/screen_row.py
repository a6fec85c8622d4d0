"""How the screen looks and sounds: text size, colours, language and sounds, each from now on."""

from PySide6.QtCore import QLocale, QSettings
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget

from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.named_box import NamedBox
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.sounds import Sound, play, sounds_are_on, turn_sounds
from desktop_app.ui.common.text_size import SIZES, choose_text_size, text_size
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.i18n import LANGUAGES


class ScreenRow(QWidget):
    """Text size, colours, language and sounds of the screen.

    Attributes:
        size_box: the text size.
        colours: light, dark or as the system.
        language: the language.
        sounds: whether sounds are played.
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
        self.sounds = QCheckBox(self.tr("Sounds: a scan is taken, a scan is refused, a dossier is saved"))
        self.sounds.setChecked(sounds_are_on())
        parts = (part for title, box in zip(titles, boxes, strict=True) for part in (label(title, "muted"), box))
        self.setLayout(column(row(*parts, None), row(self.sounds, None)))
        self._show_size()
        self.colours.setCurrentIndex(max(self.colours.findData(str(QSettings().value("colours", "system"))), 0))
        self._show_language()
        session.text_size_changed.connect(self._show_size)
        self.size_box.activated.connect(lambda _place: self._choose_size())
        self.colours.activated.connect(lambda _place: self._choose_colours())
        self.sounds.toggled.connect(self._turn_sounds)
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

    def _turn_sounds(self, on: bool) -> None:
        turn_sounds(on=on)
        play(Sound.SAVED)

    def _choose_language(self) -> None:
        language = str(self.language.currentData())
        # Until the pages are there in the other language, or if they cannot be made now, this one is shown.
        self._show_language()
        if language != self.language.currentData():
            self._session.language_wanted.emit(language)
