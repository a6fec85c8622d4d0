import re
from uuid import UUID, uuid4

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dossier.look_up import is_look_up_key, look_up_key


@given(st.uuids())
def test_a_key_is_typed_as_people_type(dossier_id: UUID) -> None:
    key = look_up_key(dossier_id)
    assert re.fullmatch(r"[0-9BCFGHJKLMNPQRSTVXZ]{4}-[0-9BCFGHJKLMNPQRSTVXZ]{4}", key)
    assert key == look_up_key(dossier_id)
    for typed in (key, key.lower(), key.replace("-", ""), f" {key[:4]} {key[5:]} "):
        assert is_look_up_key(typed, dossier_id)
    assert not is_look_up_key("", dossier_id)
    assert not is_look_up_key(key[:-1], dossier_id)


def test_the_key_of_a_dossier_never_changes() -> None:
    # It is printed on receipts: another way of deriving it would make them worthless.
    assert look_up_key(UUID("01936f2e-7a10-7c3b-9f4e-2d5a6b7c8d9e")) == "BH9Q-KBH4"


def test_two_dossiers_do_not_share_a_key() -> None:
    assert len({look_up_key(uuid4()) for _ in range(2000)}) == 2000
