"""Sentences about updates of the program."""

from collections.abc import Mapping

from desktop_app.services.updates.installed import Manner
from desktop_app.services.updates.standing import StartNotice, UpdateStanding
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate
from desktop_app.ui.texts.tone import Tone

_CONTEXT = "Updates"

_MANNERS = {
    Manner.ITSELF: QT_TRANSLATE_NOOP("Updates", "Version {version}. Updates are taken at the next start."),
    Manner.ADMINISTRATOR: QT_TRANSLATE_NOOP(
        "Updates", "Version {version}. It is installed for the whole computer: an administrator installs a newer one."
    ),
    Manner.CHECKOUT: QT_TRANSLATE_NOOP("Updates", "Version {version}, run from its source code: it does not update."),
    Manner.NOBODY: QT_TRANSLATE_NOOP(
        "Updates", "Version {version}. It was built without a key for updates: install a newer one by its setup."
    ),
}
_READY = QT_TRANSLATE_NOOP("Updates", "Version {version} is ready and will be used from the next start on.")

_NOTICES: Mapping[str, tuple[str, Tone]] = {
    "rolled_back": (
        QT_TRANSLATE_NOOP(
            "Updates", "Version {version} did not start here. The desk goes on with the one before; all data are there."
        ),
        "warn",
    ),
    "restored": (
        QT_TRANSLATE_NOOP(
            "Updates",
            "Version {version} did not start here. The desk goes on with the one before and its data of before the "
            "update; nothing had been recorded since.",
        ),
        "warn",
    ),
    "stuck": (
        QT_TRANSLATE_NOOP(
            "Updates",
            "Version {version} failed several times, but entries were made with it that the one before cannot read. "
            "Tell the administrator; the copy from before the update lies in the data folder under before-upgrade.",
        ),
        "bad",
    ),
    "not_copied": (
        QT_TRANSLATE_NOOP(
            "Updates",
            "Version {version} waits: the data could not be copied before the update. Free disk space, then start the "
            "program again.",
        ),
        "warn",
    ),
}

SENTENCES: Mapping[str, str] = {
    "update.unreadable": QT_TRANSLATE_NOOP(
        "Messages", "This is no update, or it was not copied whole. Copy the file again from where it came from."
    ),
    "update.untrusted": QT_TRANSLATE_NOOP(
        "Messages", "The update is not signed by the maker of this program and was not taken. Ask where it came from."
    ),
    "update.other_product": QT_TRANSLATE_NOOP("Messages", "The update is for another program."),
    "update.other_channel": QT_TRANSLATE_NOOP("Messages", "The update is meant for other desks than this one."),
    "update.other_system": QT_TRANSLATE_NOOP("Messages", "The update is for another kind of computer."),
    "update.expired": QT_TRANSLATE_NOOP(
        "Messages", "The update expired on {day}. Ask for a newer one, and check this computer's date."
    ),
    "update.not_newer": QT_TRANSLATE_NOOP(
        "Messages", "Version {version} is not newer than what this desk has. Nothing was changed."
    ),
    "update.failed_before": QT_TRANSLATE_NOOP(
        "Messages", "Version {version} did not start here before and is not taken again. Wait for the next one."
    ),
    "update.too_big_step": QT_TRANSLATE_NOOP(
        "Messages", "The update is for version {oldest} or later; this desk has {installed}. Install the new setup."
    ),
    "update.schema": QT_TRANSLATE_NOOP("Messages", "The update does not fit the data of this desk."),
    "update.protocol": QT_TRANSLATE_NOOP(
        "Messages",
        "With this update the desk could not talk to its server any more. Update the server first.",
    ),
    "update.incomplete": QT_TRANSLATE_NOOP(
        "Messages", "Files of the installed program are not as they were installed. Install the new setup instead."
    ),
    "update.no_folder": QT_TRANSLATE_NOOP("Messages", "The folder cannot be read. Check the stick or the network."),
    "update.administrator": QT_TRANSLATE_NOOP(
        "Messages", "The program is installed for the whole computer. An administrator has to install the new version."
    ),
    "update.checkout": QT_TRANSLATE_NOOP("Messages", "The program runs from its source code: it does not update."),
    "update.no_root": QT_TRANSLATE_NOOP(
        "Messages", "This program was built without a key for updates. Install the new version by its setup."
    ),
}


def standing_text(standing: UpdateStanding) -> str:
    """Return what the settings say of updates."""
    text = translate(_CONTEXT, _MANNERS[standing.manner]).format(version=standing.version)
    return f"{text} {ready_text(standing.staged)}" if standing.staged else text


def ready_text(version: str) -> str:
    """Return that a version lies ready."""
    return translate(_CONTEXT, _READY).format(version=version)


def notice_text(notice: StartNotice) -> tuple[str, Tone]:
    """Return what happened to an update at the last start, and its tint; ``""`` for what this version does not know."""
    text, tone = _NOTICES.get(notice.code, ("", ""))
    return (translate(_CONTEXT, text).format(version=notice.version) if text else ""), tone
