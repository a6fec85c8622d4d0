from desktop_app.devices.bursts import BurstDetector


def _typed(text: str, gap_ms: int, end_gap_ms: int | None = None) -> str | None:
    detector, at = BurstDetector(), 0
    for char in text:
        at += gap_ms
        detector.key(char, at)
    return detector.end(at + (gap_ms if end_gap_ms is None else end_gap_ms))


def test_a_scanner_is_faster_than_a_hand() -> None:
    assert _typed("H44.18-261123-0001", 5) == "H44.18-261123-0001"
    assert _typed("H44.18-261123-0001", 35) == "H44.18-261123-0001"
    assert _typed("0912345678", 36) is None
    assert _typed("0912345678", 120) is None


def test_a_short_burst_is_a_hand_that_rolls_over_keys() -> None:
    assert _typed("12345", 5) is None


def test_the_end_must_be_as_fast() -> None:
    assert _typed("025190001234", 5, end_gap_ms=400) is None


def test_what_was_typed_before_the_scan_is_not_in_it() -> None:
    detector = BurstDetector()
    assert detector.key("x", 0)
    assert detector.key("0", 500)
    for place, char in enumerate("25190001234"):
        assert not detector.key(char, 505 + 5 * place)
    assert detector.end(565) == "025190001234"
    assert detector.end(570) is None
