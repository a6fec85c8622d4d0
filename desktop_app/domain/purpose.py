"""What a desk is for."""

from enum import Enum


class Purpose(Enum):
    """What a desk is for: work, training with a desk of its own, or showing the program with invented dossiers."""

    WORK = "work"
    TRAINING = "training"
    DEMO = "demo"
