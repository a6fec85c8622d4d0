import pytest

from desktop_app.domain.dossier.databases import database_of


@pytest.mark.parametrize(
    ("paper", "database"),
    [
        ("Giấy khai sinh của trẻ em", "Cơ sở dữ liệu hộ tịch điện tử"),
        ("Giấy báo tử hoặc trích lục khai tử", "Cơ sở dữ liệu hộ tịch điện tử"),
        ("Giấy chứng nhận ĐĂNG KÝ DOANH NGHIỆP", "Cơ sở dữ liệu quốc gia về đăng ký doanh nghiệp"),
        ("Sổ bảo hiểm xã hội", "Cơ sở dữ liệu quốc gia về bảo hiểm"),
        ("Căn cước công dân", "Cơ sở dữ liệu quốc gia về dân cư"),
        ("", "Cơ sở dữ liệu quốc gia về dân cư"),
    ],
)
def test_the_database_that_usually_has_it(paper: str, database: str) -> None:
    assert database_of(paper) == database
