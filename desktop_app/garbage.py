"""Python's collection of garbage at a moment and in a thread that the program chooses."""

import gc


def collect_due() -> None:
    """Collect each generation that is due, the youngest first, as Python does by itself in the next allocation."""
    for generation, most in enumerate(gc.get_threshold()):
        if gc.get_count()[generation] <= most:
            return
        gc.collect(generation)
