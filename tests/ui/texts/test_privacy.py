"""The words about personal data."""

import pytest

from desktop_app.domain.dossier.citizen_notice import ContactChannel
from desktop_app.domain.people.audit import GROUPS
from desktop_app.services.privacy.held import HeldKind, HeldLine
from desktop_app.ui.texts.privacy import held_detail


@pytest.mark.parametrize(
    ("kind", "details"),
    [
        (HeldKind.LOOK, [kind for kinds in GROUPS.values() for kind in kinds]),
        (HeldKind.NOTICE, [f"{channel.value} · 0912000005" for channel in ContactChannel]),
        (HeldKind.PAPER, ["receipt", "data-request-answer"]),
    ],
)
def test_no_stored_name_is_shown(kind: HeldKind, details: list[str]) -> None:
    for detail in details:
        text = held_detail(HeldLine(kind, "H44.18-261123-0401", detail))
        assert text
        assert detail.partition(" · ")[0] not in text.split(" · ")


def test_a_notice_names_the_way_and_where_it_went() -> None:
    assert held_detail(HeldLine(HeldKind.NOTICE, "", "phone · 0912000005")).endswith(" · 0912000005")
    assert held_detail(HeldLine(HeldKind.NOTICE, "", "phone"))
