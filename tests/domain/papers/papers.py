"""Invented receipts and keys."""

from datetime import UTC, datetime
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import strategies as st

from desktop_app.domain.papers.statement import PaperFacts
from desktop_app.sync.signing import public_key_of

ADDRESS = "https://tracuu.phutho.example.vn"
CODE = "H44.18-20261125-0000012"
KEY = bytes(range(32))
PUBLIC = public_key_of(Ed25519PrivateKey.from_private_bytes(KEY))
FACTS = PaperFacts(
    code=CODE,
    procedure_code="1.001193",
    received_at=datetime(2026, 11, 25, 2, 15, 42, tzinfo=UTC),
    due_at=datetime(2026, 12, 8, 9, 30, tzinfo=UTC),
    corrected_at=None,
    reprint=0,
    dossier_id=UUID("01936f2e-7a10-7c3b-9f4e-2d5a6b7c8d9e"),
    applicant="Nguyễn Thị Thu Hường",
)

_moments = st.datetimes(datetime(2025, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))


@st.composite
def any_facts(draw: st.DrawFn) -> PaperFacts:
    """Any receipt whose appointment and correction are not before its reception."""
    moments = sorted(draw(st.lists(_moments, min_size=3, max_size=3)))
    return PaperFacts(
        code=f"H{draw(st.integers(10, 99))}.18-20261125-{draw(st.integers(0, 9_999_999)):07d}",
        procedure_code=draw(st.from_regex(r"[0-9]\.[0-9]{6}", fullmatch=True) | st.text(max_size=20)),
        received_at=moments[0],
        due_at=draw(st.none() | st.just(moments[1])),
        corrected_at=draw(st.none() | st.just(moments[2])),
        reprint=draw(st.integers(0, 40)),
        dossier_id=draw(st.uuids()),
        applicant=draw(st.text(max_size=40)),
    )
