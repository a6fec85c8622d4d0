"""E-mail addresses: one, of a shape that mail servers take."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.people.email import check_email, normal_email
from tests.domain.refusals import refusal


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "a@b.vn",
        "Ha.Nguyen+hoso@Mail.Phutho.GOV.VN",
        "x_1%a'b@sub.vidu.com.vn",
        "a@xn--hngvng-dya.vn",
        "mailto:ha@vidu.vn",
        "<ha@vidu.vn>",
        "ha@vidu.vn.",
        "ha@vidu.vn;",
        f"{'a' * 64}@vidu.vn",
    ],
)
def test_an_address(text: str) -> None:
    assert refusal(lambda: check_email(text)) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a@b.vn,c@d.vn", "email.several"),
        ("a@b.vn; c@d.vn", "email.several"),
        ("a@b.vn c@d.vn", "email.several"),
        ("a@b.vn/c@d.vn", "email.several"),
        ("a@@b.vn", "email.wrong"),
        ("nguyễn@vidu.vn", "email.marks"),
        ("ha@ví-dụ.vn", "email.marks"),
        ("ha.@vidu.vn", "email.wrong"),
        (".ha@vidu.vn", "email.wrong"),
        ("h..a@vidu.vn", "email.wrong"),
        ("ha@vidu", "email.wrong"),
        ("ha@vidu.1", "email.wrong"),
        ("ha@-vidu.vn", "email.wrong"),
        ("ha@vidu-.vn", "email.wrong"),
        ("ha@vi_du.vn", "email.wrong"),
        ("ha vidu.vn", "email.wrong"),
        ("ha@vi du.vn", "email.wrong"),
        ("@vidu.vn", "email.wrong"),
        ("ha@", "email.wrong"),
        (f"{'a' * 65}@vidu.vn", "email.wrong"),
        (f"a@{'b' * 64}.vn", "email.wrong"),
        ("a@" + ".".join(["b" * 60] * 5) + ".vn", "email.wrong"),
    ],
)
def test_what_is_no_address(text: str, code: str) -> None:
    assert refusal(lambda: check_email(text)) == (code, "email", {})
    assert refusal(lambda: check_email(text, "new")) == (code, "new", {})


def test_the_host_is_in_small_letters() -> None:
    assert normal_email(" Ha.Nguyen@VIDU.VN ") == "Ha.Nguyen@vidu.vn"
    assert normal_email("ha\u200b@vidu.vn") == "ha@vidu.vn"
    assert normal_email("chưa có") == "chưa có"


@given(st.text(max_size=40) | st.text(alphabet="a.@,;<> -", max_size=20))
def test_normalising_twice_changes_nothing(text: str) -> None:
    assert normal_email(normal_email(text)) == normal_email(text)
    refusal(lambda: check_email(text))
