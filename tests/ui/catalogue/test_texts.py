"""Words for the values of procedures."""

from dataclasses import fields
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.catalogue.levels import Level
from desktop_app.domain.catalogue.merging import Sourced
from desktop_app.domain.catalogue.stated import Entry, Layer, Origin, StatedValues
from desktop_app.domain.dossier.procedure import CopyCounts, LimitOption, RequiredDocument, Successor
from desktop_app.domain.law.fee import FeeRow
from desktop_app.domain.law.hand_in import HandInWay
from desktop_app.domain.law.working_time import LimitStep, LimitUnit
from desktop_app.services.procedures.readers import Layout
from desktop_app.ui.catalogue.texts import layout_name, source_text, value_name, value_text
from desktop_app.ui.texts.i18n import install_language

THREE = (LimitStep(3, LimitUnit.WORKING_DAY),)


@pytest.fixture(autouse=True)
def vietnamese(qapp: QApplication) -> None:
    install_language(qapp)


def test_every_value_and_layout_has_a_name() -> None:
    assert all(value_name(field.name) for field in fields(StatedValues))
    assert all(layout_name(layout.value) != layout.value for layout in Layout)
    assert layout_name("x") == "x"


def test_values_are_said_in_words() -> None:
    words = {
        "steps": (THREE, "3 ngày làm việc"),
        "fees": ((), "miễn phí"),
        "is_in_force": (False, "không"),
        "online_level": (4, "toàn trình"),
        "levels": ((Level.PROVINCE, Level.COMMUNE), "cấp tỉnh\ncấp xã"),
        "channels": ((HandInWay.ONLINE,), "trực tuyến"),
        "successor": (Successor("1.014748"), "1.014748"),
        "result": ("Giấy", "Giấy"),
        "name": (None, "chưa rõ"),
        "basis": (("Luật Hộ tịch",), "Luật Hộ tịch"),
        "limit_options": (
            (LimitOption(THREE, HandInWay.POST, "cần xác minh"),),
            "3 ngày làm việc · bưu chính · cần xác minh",
        ),
    }
    assert {name: value_text(name, value) for name, (value, _) in words.items()} == {
        name: text for name, (_, text) in words.items()
    }
    assert value_text("fees", (FeeRow(8_000, "mỗi bản"), FeeRow(None))) == "8.000 đ · mỗi bản\nchưa rõ"
    paper = RequiredDocument("Tờ khai", CopyCounts(1), condition="nếu có")
    assert value_text("documents", (paper,)) == "Tờ khai · Bản chính × 1 · nếu có"


def test_a_source_says_layer_decision_day_and_whether_it_was_compared() -> None:
    origin = Origin(Layer.PROVINCE, decision="12/QĐ-UBND", officer_name="Trần Minh Đức")
    entry = Entry(UUID(int=1), "1.001193", StatedValues(), origin, date(2026, 11, 1), is_verified=True)
    assert source_text(Sourced(1, entry), "Cổng", "2026-07-18") == (
        "cấp tỉnh · Quyết định 12/QĐ-UBND · từ 01/11/2026 · Trần Minh Đức · đã đối chiếu quyết định"
    )
    assert source_text(Sourced(1), "Cổng", "") == "danh mục gốc · Cổng"
