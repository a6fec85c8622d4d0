from dataclasses import replace
from datetime import date

import pytest

from desktop_app.domain.codec import DecodeError, encode
from desktop_app.domain.papers.certificates import (
    MOST_BYTES,
    CertificateList,
    certify,
    is_issued_by,
    pack_certificates,
    unpack_certificates,
)
from tests.domain.papers.papers import KEY, PUBLIC

_MADE = certify(bytes(31) + b"k", "UBND phường Kim Sa", date(2027, 12, 31), is_revoked=False, server_key=KEY)


def test_a_certificate_is_the_word_of_one_server() -> None:
    assert is_issued_by(_MADE, PUBLIC)
    assert not is_issued_by(_MADE, bytes(32))
    for changed in (
        replace(_MADE, public_key="00" * 32),
        replace(_MADE, office="UBND xã Khác"),
        replace(_MADE, valid_until=date(2037, 12, 31)),
        replace(_MADE, is_revoked=True),
        replace(_MADE, signature=""),
        replace(_MADE, signature="00" * 64),
    ):
        assert not is_issued_by(changed, PUBLIC)


def test_a_list_travels() -> None:
    whole = CertificateList((_MADE,))
    assert unpack_certificates(pack_certificates(whole)) == whole
    wrong_key = encode({"certificates": [{"public_key": "x", "office": "", "valid_until": "2027-01-01"}]})
    for body in (b"", b"[]", b"{}", wrong_key, b" " * (MOST_BYTES + 1)):
        with pytest.raises(DecodeError):
            unpack_certificates(body)
