"""Opens blank forms with the programs of the computer, as copies that can only be read; prints those that are PDF."""

import tempfile
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from desktop_app.domain.catalogue.form_file import FormFile, FormKind
from desktop_app.services.printing.blank_forms import print_form
from desktop_app.services.procedures.form_files import write_copy
from desktop_app.ui.common.errors import raise_unexpected, show_error
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.print_out import PrintOut
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate
from desktop_app.ui.texts.messages import sentence

_NO_PROGRAM = QT_TRANSLATE_NOOP("FormCopies", "No program on this computer opens {name}. Print it, or ask for one.")


class FormCopies(QObject):
    """The copies that one page opened; they are removed with it.

    A blank form holds nobody's data. A copy that another program still holds open is removed by the system's own
    cleaning of temporary files.
    """

    def __init__(self, session: Session, notice: Notice) -> None:
        super().__init__(notice)
        self._session, self._notice = session, notice
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._printing = PrintOut(session, notice)

    def open_form(self, form: FormFile) -> None:
        """Open a copy of a form."""
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="quay-mot-cua-", ignore_cleanup_errors=True)
        work = partial(write_copy, form_id=form.id, folder=Path(self._folder.name))
        self._session.read(work, self._show, self._failed)

    def print_form(self, form: FormFile) -> None:
        """Print a form that is a PDF; of another one say that it has to be opened."""
        if form.kind is FormKind.PDF:
            self._printing.start(lambda context, go_on: print_form(context, form.id, go_on))
        else:
            self._notice.show_message(sentence("form_file.no_pdf"), "warn")

    def remove(self) -> None:
        """Remove the copies."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def _show(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._notice.show_message(translate("FormCopies", _NO_PROGRAM).format(name=path.name), "warn")

    def _failed(self, error: Exception) -> None:
        show_error(self._notice, error)
        raise_unexpected(error)
