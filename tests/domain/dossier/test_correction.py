"""Correcting what was written down: checked, with the old value and a reason."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from desktop_app.demo.sample_desk import sample_people
from desktop_app.domain.dossier.correction import CorrectedField, correction_of, value_of, with_value
from desktop_app.domain.dossier.dossier import Reception, ReturnMethod
from desktop_app.domain.errors import RuleViolation
from desktop_app.services.context import new_id

PAGE = Reception(new_id(), sample_people(1)[0], "A01", (), (), note="Hẹn gọi trước")
_TEXTS = [one for one in CorrectedField if one not in {CorrectedField.RETURN_METHOD, CorrectedField.OWNER_PHONE}]


@pytest.mark.parametrize(
    ("field", "new", "reason", "code"),
    [
        (CorrectedField.OWNER_NAME, "Nguyễn Thị Thu Hà", "", "correction.no_reason"),
        (CorrectedField.OWNER_NAME, "Nguyễn Thị Thu Hà", "  ", "correction.no_reason"),
        (CorrectedField.OWNER_NAME, " ", "gõ nhầm", "name.missing"),
        (CorrectedField.OWNER_ADDRESS, "", "gõ nhầm", "address.missing"),
        (CorrectedField.OWNER_NAME, PAGE.owner.name, "gõ nhầm", "correction.unchanged"),
        (CorrectedField.NOTE, " Hẹn  gọi trước ", "gõ nhầm", "correction.unchanged"),
        (CorrectedField.OWNER_PHONE, "0912", "gõ nhầm", "phone.too_short"),
    ],
)
def test_what_is_refused(field: CorrectedField, new: str, reason: str, code: str) -> None:
    with pytest.raises(RuleViolation) as caught:
        correction_of(PAGE, field, new, reason)
    assert caught.value.code == code


@given(st.sampled_from(_TEXTS), st.text(st.characters(categories=["L", "Nd", "Zs"]), max_size=30), st.text(min_size=1))
def test_a_correction_keeps_the_old_value_and_changes_nothing_else(
    field: CorrectedField, new: str, reason: str
) -> None:
    try:
        made = correction_of(PAGE, field, new, reason)
    except RuleViolation:
        assume(False)
        return
    after = with_value(PAGE, field, made.new)
    assert (made.old, value_of(after, field)) == (value_of(PAGE, field), made.new)
    assert made.reason == made.reason.strip() != ""
    assert with_value(after, field, made.old) == PAGE


def test_the_way_back_is_corrected_too() -> None:
    made = correction_of(PAGE, CorrectedField.RETURN_METHOD, ReturnMethod.POST.value, "khách đổi ý")
    assert with_value(PAGE, made.field, made.new) == replace(PAGE, return_method=ReturnMethod.POST)
