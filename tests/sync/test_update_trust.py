from dataclasses import replace
from datetime import timedelta

import pytest

from desktop_app.sync.update_trust import (
    Signed,
    UntrustedUpdateError,
    canonical,
    check_release,
    newest_root,
    private_key_in,
    sign_text,
)
from tests.domain.updates.samples import NOW
from tests.sync.update_samples import PINNED, RELEASE_KEY, ROOT_KEY, STRANGER, key, root_of, signed_root


def test_a_key_for_updates_signs_an_update() -> None:
    check_release(sign_text("release", "{}", [RELEASE_KEY]), newest_root(PINNED, []), NOW)


@pytest.mark.parametrize(
    "signed",
    [
        sign_text("release", "{}", [STRANGER]),
        sign_text("release", "{}", [ROOT_KEY]),
        sign_text("root", "{}", [RELEASE_KEY]),
        replace(sign_text("release", "{}", [RELEASE_KEY]), body="{} "),
    ],
)
def test_other_signatures_do_not_count(signed: Signed) -> None:
    with pytest.raises(UntrustedUpdateError):
        check_release(signed, newest_root(PINNED, []), NOW)


def test_a_new_root_file_replaces_a_stolen_key() -> None:
    second = signed_root(root_of(2, [1], [3]), 1)
    third = signed_root(root_of(3, [4], [5]), 1, 4)
    root = newest_root(PINNED, [PINNED, second, third])
    assert root.version == 3
    check_release(sign_text("release", "{}", [key(5)]), root, NOW)
    for former in (RELEASE_KEY, key(3)):
        with pytest.raises(UntrustedUpdateError):
            check_release(sign_text("release", "{}", [former]), root, NOW)


@pytest.mark.parametrize(
    "chain",
    [
        [signed_root(root_of(2, [9], [9]), 9)],  # signed by a stranger only
        [signed_root(root_of(2, [4], [3]), 1)],  # not by its own key
        [signed_root(root_of(2, [4], [3]), 4)],  # not by the one before
        [signed_root(root_of(3, [1], [3]), 1)],  # the second is missing
        [Signed("{}", PINNED.signatures)],
        [Signed("[" * 100_000, PINNED.signatures)],
        [signed_root(root_of(2, [1], [3], keys={"0" * 64: "0" * 64}), 1)],
    ],
)
def test_a_root_file_without_the_keys_of_both_is_refused(chain: list[Signed]) -> None:
    with pytest.raises(UntrustedUpdateError):
        newest_root(PINNED, chain)


def test_two_keys_are_two_and_one_key_twice_is_not() -> None:
    pinned = signed_root(root_of(1, [1, 4], [2], threshold=2), 1, 4)
    following = root_of(2, [1, 4], [2], threshold=2)
    assert newest_root(pinned, [signed_root(following, 1, 4)]).version == 2
    with pytest.raises(UntrustedUpdateError):
        newest_root(pinned, [signed_root(following, 1, 1)])


def test_an_expired_root_file_lets_nothing_in() -> None:
    root = newest_root(PINNED, [])
    signed = sign_text("release", "{}", [RELEASE_KEY])
    with pytest.raises(UntrustedUpdateError):
        check_release(signed, root, root.expires_at)
    check_release(signed, root, root.expires_at - timedelta(seconds=1))


def test_the_same_value_is_the_same_text() -> None:
    assert canonical({"b": 1, "a": [2]}) == canonical({"a": [2], "b": 1}) == '{"a":[2],"b":1}'


def test_only_an_ed25519_key_signs() -> None:
    with pytest.raises(ValueError, match=r"\w"):
        private_key_in(b"nothing")
