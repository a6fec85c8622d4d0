"""The public look-up of a dossier: the key to details beyond the status."""

import hashlib
import hmac
from uuid import UUID

from desktop_app.domain.dossier.code import PROVISIONAL_LETTERS
from desktop_app.domain.text import close_hyphens

_LENGTH = 8
_HALF = 4


def look_up_key(dossier_id: UUID) -> str:
    """Return the key printed on a dossier's receipt, such as ``7K3M-9QF2``.

    It is derived from the dossier's random id, which is printed nowhere, so each reprint has the same key and the key
    need not be stored. 28 letters and digits that no input method changes give 38 bits: guessing is not practical,
    because the server limits the rate.
    """
    number = int.from_bytes(hashlib.sha256(b"look-up\n" + dossier_id.bytes).digest(), "big")
    letters = ""
    for _ in range(_LENGTH):
        number, rest = divmod(number, len(PROVISIONAL_LETTERS))
        letters += PROVISIONAL_LETTERS[rest]
    return f"{letters[:_HALF]}-{letters[_HALF:]}"


def is_look_up_key(typed: str, dossier_id: UUID) -> bool:
    """Return whether a typed text is the dossier's key; small letters, spaces and dashes do not matter."""
    plain = "".join(close_hyphens(typed).upper().split()).replace("-", "").rstrip(".")
    return hmac.compare_digest(plain.encode(), look_up_key(dossier_id).replace("-", "").encode())
