"""Languages of the screen: English in the source, Vietnamese by default, through Qt Linguist files."""

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from desktop_app.services.resources import resource

translate = QCoreApplication.translate

DEFAULT_LANGUAGE = "vi"


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark a text for translation where it stands; it is translated where it is shown."""
    return text


def install_language(app: QCoreApplication, language: str = DEFAULT_LANGUAGE) -> None:
    """Show the screen in `language` (``vi`` or ``en``); numbers and dates follow."""
    QLocale.setDefault(QLocale(language))
    for name in (f"desk_{language}.qm",):
        translator = QTranslator(app)
        if translator.load(str(resource("translations", name))):
            app.installTranslator(translator)
