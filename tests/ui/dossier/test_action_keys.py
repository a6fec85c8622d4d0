"""Every action on a dossier has one key for ever."""

from desktop_app.domain.dossier.actions import RARE_ACTIONS, DossierAction
from desktop_app.ui.common.actions import actions_of_class
from desktop_app.ui.dossier.action_keys import KEYS, SHORTCUTS, action_with
from desktop_app.ui.dossier.page import DossierPage


def test_every_action_has_a_key_of_its_own() -> None:
    assert set(KEYS) == set(DossierAction)
    assert len(set(KEYS.values())) == len(KEYS)
    assert all(len(key) == 1 and key.isalnum() and key.isascii() for key in KEYS.values())
    assert "0" not in KEYS.values(), "it lists the other steps"


def test_the_usual_actions_have_the_digits() -> None:
    assert {key for act, key in KEYS.items() if act in RARE_ACTIONS}.isdisjoint("123456789")


def test_a_letter_is_understood_in_either_case() -> None:
    assert action_with("t") is action_with("T") is DossierAction.TAKE_BACK
    assert action_with("6") is DossierAction.REQUEST_SUPPLEMENT
    assert action_with("0") is None
    assert action_with("") is None


def test_the_shortcuts_are_those_of_the_page() -> None:
    declared = {action.key for action in actions_of_class(DossierPage).values()}
    assert set(SHORTCUTS.values()) <= declared
