"""What must hold on every page of every form."""

from __future__ import annotations

from forms.pdf.scene import Cells, Page, Rule

_EDGE = 9


def check(page: Page) -> None:
    """Check that everything lies on the page, no texts overlap and no text lies on a code."""
    _check_inside(page)
    _check_apart(page)
    _check_codes_are_free(page)
    assert page.texts()


def _check_inside(page: Page) -> None:
    for text, (left, top, right, bottom) in page.texts():
        assert left >= 0, text
        assert top >= 0, text
        assert right <= page.width - _EDGE, text
        assert bottom <= page.height - _EDGE, text
    for spot in page.placed:
        for item in spot.row.items:
            if isinstance(item, Rule):
                assert 0 <= spot.x + item.x1 <= page.width
                assert 0 <= spot.y + item.y2 <= page.height
            if isinstance(item, Cells):
                wide = max(start + length for row in item.rows for start, length in row) * item.module
                assert spot.x + item.x >= 0
                assert spot.x + item.x + wide <= page.width - _EDGE


def _check_apart(page: Page) -> None:
    boxes = sorted((box for _, box in page.texts()), key=lambda box: (box[1], box[0]))
    for index, (left, _, right, bottom) in enumerate(boxes):
        for other_left, other_top, other_right, _ in boxes[index + 1 :]:
            if other_top >= bottom - 0.3:
                break
            assert other_left >= right - 0.1 or left >= other_right - 0.1


def _check_codes_are_free(page: Page) -> None:
    texts = [box for _, box in page.texts()]
    for spot in page.placed:
        for item in spot.row.items:
            if isinstance(item, Cells):
                top = spot.y + item.y
                bottom = top + len(item.rows) * item.tall
                left = spot.x + item.x
                right = left + max(start + length for row in item.rows for start, length in row) * item.module
                assert not [
                    b for b in texts if b[0] < right and b[2] > left and b[1] < bottom - 0.3 and b[3] > top + 0.3
                ]
