"""Details of the national portal's interface."""

from datetime import date

from desktop_app.domain.catalogue.levels import Level
from desktop_app.domain.dossier.procedure import CopyCounts, LimitOption
from desktop_app.domain.law.fee import FeeKind
from desktop_app.domain.law.hand_in import HandInWay
from desktop_app.domain.law.working_time import LimitStep, LimitUnit
from desktop_app.services.procedures.readers.portal_json import portal_row

DETAIL = {
    "name": "Đăng ký khai sinh",
    "code": "1.001193",
    "category": {"code": "G15-TP07", "name": "Hộ tịch"},
    "isWard": True,
    "isProvince": False,
    "departmentsExecuting": [{"name": "UBND cấp xã"}],
    "executionMethods": [
        {
            "submissionMethod": "DIRECT",
            "processingTime": 3,
            "processingTimeUnit": "WORKING_DAY",
            "fees": [{"type": "SERVICE_FEE", "value": 8000, "currencyName": "VNĐ", "description": ""}],
        },
        {
            "submissionMethod": "ONLINE",
            "processingTime": 3,
            "processingTimeUnit": "WORKING_DAY",
            "fees": [{"type": "FEE", "value": 0}, {"type": "FEE", "value": "x"}],
        },
        {"submissionMethod": "POSTAL", "processingTime": 1, "processingTimeUnit": "OTHER"},
        {"submissionMethod": "PIGEON"},
    ],
    "executionCases": [
        {
            "name": "Giấy tờ phải nộp",
            "profileComponents": [{"name": "Giấy chứng sinh", "originalQty": 1, "copyQty": 0}],
        },
        {"name": "Giấy tờ phải xuất trình", "profileComponents": [{"name": "Thẻ căn cước", "originalQty": 1}]},
    ],
    "cases": [{"code": "1.001193.01", "name": "Phải xác minh", "processingDay": {"qty": 5, "type": "WORKING_DAY"}}],
    "legalBasisesDetails": [{"code": "60/2014/QH13", "name": "Luật Hộ tịch"}],
    "resultsDetails": [{"code": "KQ.G15.000031", "name": "Giấy khai sinh"}],
    "executionSteps": [{"name": "Bước 1", "description": "Nộp hồ sơ"}, {"description": "Trả kết quả"}, "Bước 3"],
    "procedureProposal": {"proposalNumber": "163/QĐ-BTP", "decisionDate": 1768496400000},
}
THREE = (LimitStep(3, LimitUnit.WORKING_DAY, "UBND cấp xã"),)


def test_a_detail_becomes_a_row() -> None:
    row = portal_row(DETAIL, "", "mục 1")
    assert row is not None
    assert (row.code, row.decision, row.decision_date, row.place) == (
        "1.001193",
        "163/QĐ-BTP",
        date(2026, 1, 16),
        "mục 1",
    )
    values = row.values
    assert (values.sequence, values.process) == (("Bước 1: Nộp hồ sơ", "Trả kết quả"), None)
    assert (values.name, values.field, values.levels, values.agency) == (
        "Đăng ký khai sinh",
        "Hộ tịch",
        (Level.COMMUNE,),
        "UBND cấp xã",
    )
    assert values.steps == THREE
    assert values.limit_options is not None
    assert values.limit_options[2] == LimitOption((), HandInWay.POST, note="Cổng ghi 1, không có đơn vị")
    assert values.limit_options[3].case == "1.001193.01 Phải xác minh"
    assert values.channels == (HandInWay.DIRECT, HandInWay.ONLINE, HandInWay.POST)
    assert values.fees is not None
    assert [(fee.amount, fee.kind) for fee in values.fees] == [
        (8_000, FeeKind.CHARGE),
        (None, FeeKind.FEE),
        (None, FeeKind.FEE),
    ]
    assert values.documents is not None
    assert [(paper.name, paper.counts, paper.present_only) for paper in values.documents] == [
        ("Giấy chứng sinh", CopyCounts(1), False),
        ("Thẻ căn cước", CopyCounts(0), True),
    ]
    assert (values.result, values.basis) == ("Giấy khai sinh", ("60/2014/QH13 Luật Hộ tịch",))


def test_a_row_without_code_is_none_and_impossible_days_are_left_out() -> None:
    assert portal_row({"name": "x"}, "", "mục 1") is None
    for day in (True, "2026", 1e30, None):
        row = portal_row({"name": "x", "code": "1.001193", "procedureProposal": {"decisionDate": day}}, "", "mục 1")
        assert row is not None and row.decision_date is None
