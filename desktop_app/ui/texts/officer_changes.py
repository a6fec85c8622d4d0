"""What was changed about an officer, in words."""

from desktop_app.domain.people.agency import Role
from desktop_app.services.desk.officer_changes import OfficerChangeKind
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate

_TEXTS = {
    OfficerChangeKind.ADDED: QT_TRANSLATE_NOOP("OfficersPage", "{name}: added as {role}"),
    OfficerChangeKind.ROLE: QT_TRANSLATE_NOOP("OfficersPage", "{name}: was {old}, now {role}"),
    OfficerChangeKind.NAME: QT_TRANSLATE_NOOP("OfficersPage", "{was} is now called {now}"),
    OfficerChangeKind.PHONE: QT_TRANSLATE_NOOP("OfficersPage", "{name}: phone {was} is now {now}"),
    OfficerChangeKind.PASSWORD: QT_TRANSLATE_NOOP("OfficersPage", "{name}: new password"),
    OfficerChangeKind.LOCKED: QT_TRANSLATE_NOOP("OfficersPage", "{name}: locked"),
    OfficerChangeKind.UNLOCKED: QT_TRANSLATE_NOOP("OfficersPage", "{name}: may sign in again"),
}


def officer_change(
    kind: OfficerChangeKind, name: str, role: Role, old: Role | None, texts: tuple[str, str] = ("", "")
) -> str:
    """Return the sentence of a change.

    Args:
        kind: what was changed.
        name: whose account.
        role: the role since.
        old: the role before, for a new role.
        texts: the name or telephone number before and since, for a new one.
    """
    was, now = (text or "—" for text in texts)
    old_role = formatting.role(old) if old is not None else ""
    sentence = translate("OfficersPage", _TEXTS[kind])
    return sentence.format(name=name, role=formatting.role(role), old=old_role, was=was, now=now)
