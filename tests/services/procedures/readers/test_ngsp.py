"""Answers of the national integration platform."""

from typing import Any

import pytest

from desktop_app.domain.catalogue.levels import Level
from desktop_app.domain.dossier.procedure import CopyCounts
from desktop_app.domain.law.fee import FeeKind
from desktop_app.domain.law.hand_in import HandInWay
from desktop_app.domain.law.working_time import LimitStep, LimitUnit
from desktop_app.services.procedures.readers.ngsp import ngsp_row

FEES = [
    {"MAPHILEPHI": "1'", "SOTIEN": "1.000.000", "DONVI": "Đồng", "MOTA": ""},
    {"MAPHILEPHI": "2'", "SOTIEN": "Không", "DONVI": "Đồng", "MOTA": ""},
    {"MAPHILEPHI": "1'", "SOTIEN": "200", "DONVI": "USD", "MOTA": ""},
]


def detail(*, inside: bool) -> dict[str, Any]:
    time: dict[str, Any] = {"THOIGIANGIAIQUYET": "5", "DONVITINH": "Ngày làm việc", "MOTA": ""}
    channel: dict[str, Any] = {"KENH": "1", "THOIGIAN": [time]}
    (time if inside else channel)["PHILEPHI"] = FEES
    return {
        "TENTTHC": "Đăng ký khai sinh",
        "LINHVUCTHUCHIEN": [{"MALINHVUC": "1", "TENLINHVUC": "Hộ tịch"}],
        "CAPTHUCHIEN": [{"CAPTHUCHIEN": 3, "MOTACOQUANTHUCHIEN": ""}, {"CAPTHUCHIEN": "9"}],
        "CACHTHUCTHUCHIEN": [channel, {"KENH": 3}],
        "THANHPHANHOSO": [
            {
                "TRUONGHOP": "",
                "GIAYTO": [
                    {"MAGIAYTO": "G1", "TENGIAYTO": "Tờ khai", "SOBANCHINH": "1", "SOBANSAO": "0", "TENMAUDON": "a"},
                    {"MAGIAYTO": "G1", "TENGIAYTO": "Tờ khai", "SOBANCHINH": "1", "SOBANSAO": "0", "TENMAUDON": "b"},
                ],
            }
        ],
        "KETQUATHUCHIEN": [{"MAKETQUA": "1", "TENKETQUA": "Giấy khai sinh"}],
        "COQUANTHUCHIEN": [{"TENDONVI": "UBND cấp xã", "MADONVI": "1"}],
        "TRINHTUTHUCHIEN": [{"TRUONGHOP": "", "TRINHTU": [{"TENTRINHTU": "Nộp hồ sơ"}, {"TENTRINHTU": "Nhận"}]}],
        "CANCUPHAPLY": [{"SOVANBAN": "60/2014/QH13", "TENVANBAN": "Luật Hộ tịch"}],
    }


@pytest.mark.parametrize("inside", [True, False])
def test_fees_may_stand_inside_the_times_or_beside_them(inside: bool) -> None:
    row = ngsp_row(detail(inside=inside), "1.001193", "mục 1")
    assert row is not None
    values = row.values
    assert (values.sequence, values.process) == (("Nộp hồ sơ", "Nhận"), None)
    assert values.fees is not None
    assert [(fee.amount, fee.kind) for fee in values.fees] == [
        (1_000_000, FeeKind.FEE),
        (None, FeeKind.CHARGE),
        (None, FeeKind.FEE),
    ]
    assert values.fees[2].note == "Cổng ghi 200 USD."
    assert values.steps == (LimitStep(5, LimitUnit.WORKING_DAY, "UBND cấp xã"),)
    assert values.channels == (HandInWay.DIRECT, HandInWay.POST)
    assert (values.levels, values.field, values.result) == ((Level.COMMUNE,), "Hộ tịch", "Giấy khai sinh")
    assert values.documents is not None
    assert [(paper.name, paper.counts) for paper in values.documents] == [("Tờ khai", CopyCounts(1))]


def test_an_entry_of_the_list_has_code_and_name() -> None:
    row = ngsp_row({"MATTHC": "1.001193.000.00.00.G15", "TENTTHC": "Đăng ký khai sinh"}, "", "mục 1")
    assert row is not None
    assert (row.code, row.values.stated()) == ("1.001193", {"name": "Đăng ký khai sinh"})
    assert ngsp_row({"TENTTHC": "x"}, "", "mục 1") is None
