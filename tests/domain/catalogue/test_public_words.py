import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.catalogue.portal import fee_row
from desktop_app.domain.catalogue.public_words import ASK, BY_COUNCIL, fee_words, limit_words, unknown_fee_words
from desktop_app.domain.law.fee import FeeRow


@pytest.mark.parametrize(
    ("amount", "text", "currency", "words"),
    [
        (0, "", "", (ASK, "")),
        (0, "Miễn phí", "", (ASK, "")),
        (0, "Phí : 0 Đồng", "", (ASK, "")),
        (0, "(Mức lệ phí cụ thể do Hội đồng nhân dân tỉnh quyết định)", "", (BY_COUNCIL, "")),
        (0, "Theo nghị quyết của HĐND", "", (BY_COUNCIL, "")),
        (0, "Phí cấp bản sao Trích lục: 8.000 đồng", "", (ASK, "Phí cấp bản sao Trích lục: 8.000 đồng")),
        (125, "125 VNĐ", "VNĐ", (ASK, "")),
        (700, "700 VNĐ(Phí thẩm định: 700.000 đồng/lần)", "VNĐ", (ASK, "Phí thẩm định: 700.000 đồng/lần")),
        (10, "10 USD(/bản)", "USD", (ASK, "10 USD(/bản)")),
    ],
)
def test_an_unknown_fee_is_the_council_s_or_asked_for(
    amount: int, text: str, currency: str, words: tuple[str, str]
) -> None:
    assert unknown_fee_words(fee_row(amount, text, currency=currency)) == words


def test_words_that_somebody_wrote_himself_stay() -> None:
    assert unknown_fee_words(FeeRow(None, "hộ nghèo")) == (ASK, "hộ nghèo")
    own = "Lệ phí do Hội đồng nhân dân tỉnh quy định; người nghèo không nộp"
    assert unknown_fee_words(FeeRow(None, own)) == (BY_COUNCIL, own)


@given(st.integers(0, 999), st.text(max_size=40), st.sampled_from(["", "USD", "VND"]))
def test_no_remark_for_officers_is_for_the_public(amount: int, text: str, currency: str) -> None:
    row = fee_row(amount, text, currency=currency)
    if row.amount is None and "Cổng ghi" not in text:
        assert "Cổng ghi" not in " ".join(unknown_fee_words(row))


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("70,000 VNĐ(70.000 đồng/Giấy chứng nhận)", "70.000 đồng/Giấy chứng nhận"),
        ("500,000 Việt Nam Đồng", ""),
        ("50,000 Việt Nam Đồng(/văn bản)", "/văn bản"),
        ("bản sao", "bản sao"),
        ("(Không quy định.)", ""),
    ],
)
def test_a_known_fee_s_words_do_not_repeat_the_amount(note: str, words: str) -> None:
    assert fee_words(FeeRow(70_000, note)) == words


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("1, không có đơn vị", ""),
        ("(Không)", ""),
        ("(Theo quy định của Luật phí và lệ phí)", ""),
        ("04 ngày làm việc, kể từ ngày nhận đủ hồ sơ", "04 ngày làm việc, kể từ ngày nhận đủ hồ sơ"),
    ],
)
def test_words_beside_a_limit_are_about_the_limit(note: str, words: str) -> None:
    assert limit_words(note) == words
