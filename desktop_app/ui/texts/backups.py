"""What the screen says about the backups."""

from desktop_app.services.desk.maintenance import BackupStatus
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate
from desktop_app.ui.texts.messages import sentence

_CONTEXT = "Backups"
_NOT_YET = QT_TRANSLATE_NOOP("Backups", "No backup has been opened and checked yet.")
_GOOD = QT_TRANSLATE_NOOP("Backups", "Backup of {made}: opened and checked {checked}, {dossiers} dossiers.")


def status_text(status: BackupStatus) -> str:
    """Return the sentence about the newest backup and its last check."""
    if status.problem:
        return sentence(status.problem)
    if status.verified_at is None or status.made_at is None:
        return translate(_CONTEXT, _NOT_YET)
    return translate(_CONTEXT, _GOOD).format(
        made=formatting.short_moment(status.made_at),
        checked=formatting.short_moment(status.verified_at),
        dossiers=formatting.count(status.dossiers),
    )
