"""The sync status as text: for the status indicator, the sync page, and the reasons of conflicts."""

from datetime import datetime

from desktop_app.domain.dates import local
from desktop_app.services.sync.overview import Standing
from desktop_app.services.sync.rounds import SyncStatus
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate
from desktop_app.ui.texts.messages import known_codes, sentence
from desktop_app.ui.texts.tone import Tone

LONG_BACKLOG = 100
"""So many events are worth a progress bar; fewer are gone before anybody reads it."""

_CLOCK_OFF_S = 300.0
_SHORT = {
    "tls": QT_TRANSLATE_NOOP("Sync", "the server's certificate"),
    "clock": QT_TRANSLATE_NOOP("Sync", "this computer's clock"),
    "clock_skew": QT_TRANSLATE_NOOP("Sync", "this computer's clock"),
    "device_revoked": QT_TRANSLATE_NOOP("Sync", "right to sync withdrawn"),
    "unknown_device": QT_TRANSLATE_NOOP("Sync", "unknown to the server"),
    "unknown_key": QT_TRANSLATE_NOOP("Sync", "unknown to the server"),
    "quota": QT_TRANSLATE_NOOP("Sync", "as much sent today as the server takes"),
    "numbers_exhausted": QT_TRANSLATE_NOOP("Sync", "no numbers left"),
    "server_key": QT_TRANSLATE_NOOP("Sync", "unknown key of the server"),
    "protocol_unknown": QT_TRANSLATE_NOOP("Sync", "program to be updated"),
    "reissue_unproved": QT_TRANSLATE_NOOP("Sync", "copied data"),
}
_NOT_OURS = QT_TRANSLATE_NOOP("Sync", "entries in this desk's name that it never made")
_REFUSED = QT_TRANSLATE_NOOP("Sync", "the server refuses")


def indicator_state(now: Standing, progress: tuple[int, int], today: datetime) -> tuple[str, Tone]:
    """Return the light's sentence and its tint.

    Args:
        now: how the desk stands.
        progress: events handed in and events in all of the round that is under way.
        today: the present moment: a day is named only when it is another one.
    """
    status = now.status
    if not status.is_enrolled:
        return _text(QT_TRANSLATE_NOOP("Sync", "Not connected to a server")), "info"
    done, whole = progress
    if whole >= LONG_BACKLOG:
        return _sending(done, whole), "info"
    if status.needs_somebody:
        return _needs(_text(_SHORT.get(status.problem, _REFUSED))), "bad"
    if now.not_ours:
        return _needs(_text(_NOT_OURS)), "bad"
    if status.failures:
        return _failing(now, today), "warn"
    asked = asked_for(now)
    return (_needs(asked), "warn") if asked else _at_rest(status, today)


def asked_for(now: Standing) -> str:
    """Return what an officer has to look at: ``2 mâu thuẫn, 1 giấy in lại``; empty for nothing."""
    counted = (
        (QT_TRANSLATE_NOOP("Sync", "conflicts: {n}"), now.conflicts),
        (QT_TRANSLATE_NOOP("Sync", "receipts to print again: {n}"), now.reprints),
    )
    return ", ".join(_text(text, n=number) for text, number in counted if number)


def problem_of(code: str) -> str:
    """Return the message for a problem of the network or the server; empty for none."""
    if not code:
        return ""
    known = known_codes()
    wanted = next((key for key in (f"sync.{code}", code) if key in known), "sync.refused")
    return sentence(wanted, reason=code)


def reason_of(code: str) -> str:
    """Return the message for the reason why an event needs an officer."""
    return sentence(code if code in known_codes() else "conflict.unknown", reason=code or "—")


def since(at: datetime, today: datetime) -> str:
    """Return a moment as short as it may be: ``08:15``, with its day when that is another one."""
    here = local(at)
    return f"{here:%H:%M}" if here.date() == local(today).date() else f"{here:%H:%M %d/%m}"


def clock_off(status: SyncStatus) -> str:
    """Return the sentence that the computer's clock is wrong, or an empty one."""
    ahead = status.server_ahead_s
    if abs(ahead) <= _CLOCK_OFF_S:
        return ""
    late = QT_TRANSLATE_NOOP("Sync", "This computer's clock is {n} minutes slow. Set it right: receipts bear its time.")
    early = QT_TRANSLATE_NOOP(
        "Sync", "This computer's clock is {n} minutes fast. Set it right: receipts bear its time."
    )
    return _text(late if ahead > 0 else early, n=formatting.count(round(abs(ahead) / 60)))


def office_of(status: SyncStatus) -> str:
    """Return whose desk this is at the server, and that receipts carry no look-up address; empty before contact."""
    if status.last_contact is None:
        return ""
    office = QT_TRANSLATE_NOOP(
        "Sync", "Office at the server: {office}. If it is not yours, call whoever runs the server."
    )
    missing = QT_TRANSLATE_NOOP(
        "Sync",
        "Receipts carry no address where citizens look their dossier up: whoever runs the server has to set it.",
    )
    parts = [_text(office, office=status.office)] if status.office else []
    return " ".join([*parts, *([] if status.look_up else [_text(missing)])])


def _sending(done: int, whole: int) -> str:
    text = QT_TRANSLATE_NOOP("Sync", "Sending {done}/{all}")
    return _text(text, done=formatting.count(done), all=formatting.count(whole))


def _needs(problem: str) -> str:
    return _text(QT_TRANSLATE_NOOP("Sync", "Needs a look: {what}"), what=problem)


def _failing(now: Standing, today: datetime) -> str:
    status = now.status
    gone = QT_TRANSLATE_NOOP("Sync", "Offline since {time}")
    busy = QT_TRANSLATE_NOOP("Sync", "Server busy since {time}")
    text = busy if status.problem == "busy" else gone
    parts = [_text(text, time=since(status.failing_since or today, today))]
    if status.waiting:
        parts.append(_waiting(status))
    if now.conflicts + now.reprints:
        parts.append(_text(QT_TRANSLATE_NOOP("Sync", "to look at: {n}"), n=now.conflicts + now.reprints))
    return " · ".join(parts)


def _waiting(status: SyncStatus) -> str:
    return _text(QT_TRANSLATE_NOOP("Sync", "{n} to send"), n=formatting.count(status.waiting))


def _at_rest(status: SyncStatus, today: datetime) -> tuple[str, Tone]:
    if status.last_contact is None:
        return _text(QT_TRANSLATE_NOOP("Sync", "Reaching the server…")), "info"
    if status.waiting:
        return _waiting(status), "info"
    return _text(QT_TRANSLATE_NOOP("Sync", "In sync {time}"), time=since(status.last_contact, today)), "ok"


def _text(text: str, **values: str | int) -> str:
    return translate("Sync", text).format(**values)
