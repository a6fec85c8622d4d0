"""Which database holds what a paper says, so that the paper is not asked for.

Nghị định 118/2025/NĐ-CP Điều 17 khoản 1 điểm b: data in a national or specialised database are read there; the paper is
not asked for, or the officer notes why it is. The names are a first proposal that the officer can change.
"""

from desktop_app.domain.text import fold

_POPULATION = "Cơ sở dữ liệu quốc gia về dân cư"
_BY_WORDS = (
    (("khai sinh", "khai tu", "chung tu", "bao tu", "ho tich", "ket hon"), "Cơ sở dữ liệu hộ tịch điện tử"),
    (("dang ky doanh nghiep", "dang ky kinh doanh"), "Cơ sở dữ liệu quốc gia về đăng ký doanh nghiệp"),
    (("bao hiem xa hoi", "bao hiem y te"), "Cơ sở dữ liệu quốc gia về bảo hiểm"),
)


def database_of(paper: str) -> str:
    """Return the database that usually holds what a paper says: that of the population unless its name says more."""
    folded = fold(paper)
    return next((name for words, name in _BY_WORDS if any(word in folded for word in words)), _POPULATION)
