"""Whether the system's keyring holds the key of the data too, or every start needs somebody's password for it."""

from dataclasses import dataclass, replace

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.folder import DeskFolder, KeyPlace
from desktop_app.storage import system_keyring


@dataclass(frozen=True, slots=True)
class KeyringState:
    """What the keyring is used for.

    Attributes:
        is_used: whether it holds the key.
        is_possible: whether this account has a keyring that could.
    """

    is_used: bool
    is_possible: bool


def keyring_state(context: DeskContext) -> KeyringState:
    """Return what the keyring is used for; takes a tenth of a second. A sample desk has no key to keep."""
    folder = DeskFolder(context.store.path.parent)
    card = folder.read_card()
    is_used = card.key is KeyPlace.KEYRING
    return KeyringState(is_used, folder.slots is not None and bool(card.desk) and system_keyring.keyring_works())


def choose_keyring(context: DeskContext, *, is_used: bool) -> KeyringState:
    """Keep the key in the system's keyring from now on, or take it out; return the new state.

    Without it nobody who can only sign in to the account of the system reads the data.

    Raises:
        RuleViolation: ``role.administrator_only``; ``keyring.none`` when the keyring does not take the key,
            ``keyring.kept`` when it does not give it up.
        StorageProblem: when the desk's card cannot be written.
    """
    check_right(context.officer, Right.KEYS)
    folder = DeskFolder(context.store.path.parent)
    card = folder.read_card()
    if is_used and not system_keyring.keep_in_keyring(card.desk, context.store.key):
        raise RuleViolation("keyring.none", "keyring")
    # Written first: a key that is still in the keyring is not used any more.
    folder.write_card(replace(card, key=KeyPlace.KEYRING if is_used else KeyPlace.PASSWORD))
    if not is_used and not system_keyring.forget_in_keyring(card.desk):
        raise RuleViolation("keyring.kept", "keyring")
    return keyring_state(context)
