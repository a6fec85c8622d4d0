"""Languages of the screen: English in the source, Vietnamese by default, through Qt Linguist files."""

from PySide6.QtCore import QCoreApplication, QLocale, QSettings, QTranslator

from desktop_app.services.resources import resource

translate = QCoreApplication.translate

DEFAULT_LANGUAGE = "vi"
LANGUAGES = {"vi": "Tiếng Việt", "en": "English"}
"""The languages of the screen, each by its own name."""
_TRANSLATOR = "desk texts"


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark a text for translation where it stands; it is translated where it is shown."""
    return text


def chosen_language() -> str:
    """Return the language that the officer chose for the screen."""
    chosen = str(QSettings().value("language", DEFAULT_LANGUAGE))
    return chosen if chosen in LANGUAGES else DEFAULT_LANGUAGE


def install_language(app: QCoreApplication, language: str = DEFAULT_LANGUAGE) -> None:
    """Show what is made from now on in `language` (``vi`` or ``en``); numbers and dates follow."""
    QLocale.setDefault(QLocale(language))
    for before in app.findChildren(QTranslator, _TRANSLATOR):
        app.removeTranslator(before)
        before.deleteLater()
    translator = QTranslator(app)
    translator.setObjectName(_TRANSLATOR)
    if translator.load(str(resource("translations", f"desk_{language}.qm"))):
        app.installTranslator(translator)
