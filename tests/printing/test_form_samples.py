"""Samples are made as real papers are, and the files of `python -m forms --sample` hold the same.

After a wanted change of a paper write the files anew: ``python -m tests.printing.test_form_samples``.
"""

from importlib.resources import files
from pathlib import Path

import msgspec
import pytest

from desktop_app.domain.dates import local
from desktop_app.domain.forms.names import FormName
from desktop_app.printing.form_samples import sample_data, sample_pdf, standard_titles
from desktop_app.printing.issued_forms import ISSUED_FORMS
from desktop_app.printing.raster import page_texts
from forms.registry import get
from forms.wording import load

_SET = "tt03-2025"


def _text(name: FormName) -> str:
    """Return the JSON of a sample, without the fields that are as they are by themselves."""
    fields = without_defaults(msgspec.to_builtins(sample_data(get(name), _SET)))
    return msgspec.json.format(msgspec.json.encode(fields), indent=2).decode() + "\n"


def without_defaults(value: object) -> object:
    """Return built-in values without the fields that are as they are by themselves."""
    if isinstance(value, dict):
        return {key: without_defaults(part) for key, part in value.items() if part not in ("", None, False, [], (), 0)}
    return [without_defaults(part) for part in value] if isinstance(value, list) else value


def _path(name: FormName) -> Path:
    return Path(str(files("resources") / "forms" / "samples" / f"{name}.json"))


@pytest.mark.parametrize("name", FormName)
def test_the_stored_sample_is_the_paper_of_the_invented_dossier(name: FormName) -> None:
    for form_set in get(name).sets:
        assert get(name).sample(form_set) == sample_data(get(name), form_set)


@pytest.mark.parametrize("name", [name for name in FormName if get(name).is_standard])
def test_the_settings_show_it(name: FormName) -> None:
    assert name in standard_titles(_SET)
    text = " ".join(page_texts(sample_pdf(_SET, name, load(_SET, name)))[0].split())
    assert "Nguyễn Thị Thu Hà" in text


def test_it_shows_letterhead_number_and_signer_of_the_deciding_agency() -> None:
    text = " ".join(page_texts(sample_pdf(_SET, "apology-letter", load(_SET, "apology-letter")))[0].split())
    for shown in ("SỞ NỘI VỤ", "Số: 27/PXL-SNV", "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC", "Lê Văn Thành", "Kính gửi: Ông/Bà"):
        assert shown in text


def test_nothing_happens_on_a_day_off_in_the_ledgers_sample() -> None:
    ledger = get("ledger").sample(_SET)
    moments = [moment for row in ledger.rows for moment in (row.received_at, row.due_at, row.returned_at) if moment]
    assert len(moments) > 2 * len(ledger.rows)
    days = {local(moment).date() for moment in (ledger.printed_at, *moments)}
    # 24/11 is a public holiday since 2026 (Nghị quyết 28/2026/QH16).
    assert not [day for day in days if day.weekday() > 4 or (day.month, day.day) == (11, 24)]


def test_no_other_form_is_sampled() -> None:
    assert set(ISSUED_FORMS) == set(FormName)
    with pytest.raises(LookupError):
        sample_pdf(_SET, "hand-over-list", load(_SET, "hand-over-list"))


if __name__ == "__main__":
    for written in FormName:
        _path(written).write_text(_text(written), encoding="utf-8")
