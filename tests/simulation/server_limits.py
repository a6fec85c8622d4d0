"""What the server takes and gives at once."""

from desktop_app.sync.protocol import Batch, FeedRow, Refusal


class ServerLimits:
    """What a server takes and gives at once; an older or a smaller one less than the desk expects.

    Attributes:
        lines: the most lines of a batch and of a page.
        size: the most bytes of a batch of several lines.
    """

    lines = 500
    size = 1024 * 1024

    def check(self, batch: Batch) -> None:
        """Refuse a batch that is too large, as `unpack_batch` does.

        Raises:
            Refusal: ``too_large``.
        """
        size = sum(len(line) + 1 for line in batch.lines)
        if len(batch.lines) > self.lines or (len(batch.lines) > 1 and size > self.size):
            raise Refusal("too_large")

    def page(self, rows: list[FeedRow]) -> tuple[FeedRow, ...]:
        return tuple(rows[: self.lines])
