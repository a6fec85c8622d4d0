"""The way back: which pages were shown before, and what changed since each of them was left."""

from desktop_app.domain.changes import Changes


class WayBack:
    """Remembers the pages between the first one and the shown one, each once."""

    def __init__(self) -> None:
        self._way: list[str] = []
        self._missed: dict[str, Changes] = {}

    def leave(self, left: str, shown: str) -> None:
        """Note that another page is shown; one that was on the way already shortens it."""
        if shown in self._way:
            del self._way[self._way.index(shown) :]
        elif left != shown:
            self._way = [name for name in self._way if name != left]
            self._way.append(left)
        self._missed[left] = Changes()
        self._missed.pop(shown, None)

    def back(self) -> str:
        """Return the page that was shown before and forget it; ``""`` when there is none."""
        return self._way.pop() if self._way else ""

    def note(self, changes: Changes) -> None:
        """Note what changed, for each page that was left."""
        for name, missed in self._missed.items():
            self._missed[name] = missed | changes

    def missed_by(self, name: str) -> Changes:
        """Return what changed since a page was left, and forget it."""
        return self._missed.pop(name, Changes())
