"""What an administrator is offered right after the first run."""

from desktop_app.services.desk.recovery import make_recovery_code
from desktop_app.ui.settings.recovery_dialog import RecoveryDialog
from desktop_app.ui.shell.workspace import Workspace
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate
from desktop_app.ui.texts.messages import sentence_of

_OFFER = QT_TRANSLATE_NOOP(
    "FirstSteps",
    "The desk is ready. Print the recovery code now: without it nobody opens the data when all passwords are lost.",
)
_PRINT = QT_TRANSLATE_NOOP("FirstSteps", "Recovery code…")
_LATER = QT_TRANSLATE_NOOP("FirstSteps", "Later")


def offer_recovery_code(workspace: Workspace) -> None:
    """Offer to make and print the recovery code, above the pages, where it is in nobody's way."""
    session, notice = workspace.session, workspace.program_notice

    def show(code: str) -> None:
        """Show the code once."""
        RecoveryDialog(session, code, workspace).open()

    def make() -> None:
        """Make the code."""
        session.write("", make_recovery_code, show, lambda error: notice.show_message(sentence_of(error), "bad"))

    texts = [translate("FirstSteps", text) for text in (_OFFER, _PRINT, _LATER)]
    notice.show_message(texts[0], "info", texts[1], make, notice.clear, texts[2])
