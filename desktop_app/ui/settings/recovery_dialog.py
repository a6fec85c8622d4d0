"""Shows a new recovery code once, to print or to write down."""

from html import escape

from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from desktop_app.services.desk.recovery import print_recovery_sheet
from desktop_app.ui.common.html_sheet import html_sheet
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.messages import sentence_of
from desktop_app.ui.texts.tone import Tone

_WIDTH = 560
# Large, and still on a single line with 24 of most letters: a code over two lines is easily typed wrong.
_CODE_PT = 14


class RecoveryDialog(QDialog):
    """A new recovery code; it is stored nowhere and not shown again."""

    def __init__(self, session: Session, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._code = session, code
        self.setWindowTitle(self.tr("Recovery code"))
        self.setFixedWidth(_WIDTH)
        self.notice = Notice()
        self.code = label(code, "page")
        advice = label(self._advice(), "muted")
        advice.setWordWrap(True)
        self.print = QPushButton(self.tr("Print   Ctrl+P"))
        self.print.setShortcut("Ctrl+P")
        self.close_button = QPushButton(self.tr("I have it on paper   Enter"))
        self.close_button.setDefault(True)
        whole = column(
            label(self.tr("Recovery code"), "section"),
            self.code,
            advice,
            self.notice,
            row(self.close_button, self.print, None),
            spacing=12,
        )
        whole.setContentsMargins(22, 18, 22, 18)
        self.setLayout(whole)
        self.print.clicked.connect(self._print)
        self.close_button.clicked.connect(self.accept)
        self._fit()

    def _fit(self) -> None:
        """Give wrapped sentences the height that they need."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.setFixedHeight(layout.totalHeightForWidth(self.width()))

    def _advice(self) -> str:
        return self.tr(
            "It opens the desk and all its backups when no password does: type it into the password's line. It is "
            "stored nowhere and not shown again. Keep the sheet in the safe, away from this computer."
        )

    def sheet(self) -> bytes:
        """Return the sheet to print, a PDF on A5."""
        return html_sheet(self._sheet_html(), self.font().family())

    def _sheet_html(self) -> str:
        agency, clock = self._session.context.agency, self._session.context.clock
        head, title, code, advice, when = map(
            escape,
            (
                f"{agency.name} · {agency.desk}",
                self.tr("Recovery code"),
                self._code,
                self._advice(),
                formatting.moment(clock()),
            ),
        )
        large = f"font-size:{_CODE_PT}pt; font-weight:bold"
        return f"<p>{head}</p><h1>{title}</h1><p style='{large}'>{code}</p><p>{advice}</p><p>{when}</p>"

    def _print(self) -> None:
        pdf = self.sheet()
        self._session.write(
            self.tr("Printing…"),
            lambda context: print_recovery_sheet(context, pdf),
            self._printed,
            lambda error: self._show(sentence_of(error), "bad"),
        )

    def _printed(self, printer: str) -> None:
        self._show(self.tr("Printed on {printer}.").format(printer=printer), "ok")

    def _show(self, text: str, tone: Tone) -> None:
        self.notice.show_message(text, tone)
        self._fit()
