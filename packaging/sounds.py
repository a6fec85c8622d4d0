"""Write resources/sounds: three short tones of our own, so that no licence has to be asked for.

python packaging/sounds.py
"""

from __future__ import annotations

import math
import struct
import wave
from pathlib import Path

TARGET = Path(__file__).parents[1] / "resources" / "sounds"
RATE = 22_050
VOLUME = 0.3
FADE_S = 0.012
# Each tone: (hertz, seconds); 0 hertz is a pause. Up is good, down and low is bad, so no ear for pitch is needed.
TONES: dict[str, tuple[tuple[int, float], ...]] = {
    "accepted": ((880, 0.06), (1175, 0.08)),
    "refused": ((262, 0.11), (0, 0.05), (196, 0.17)),
    "saved": ((659, 0.07), (880, 0.07), (1319, 0.14)),
}


def samples(tones: tuple[tuple[int, float], ...]) -> list[int]:
    """Return 16-bit samples of tones one after the other, each faded in and out."""
    made: list[int] = []
    for hertz, seconds in tones:
        count = round(seconds * RATE)
        for place in range(count):
            fade = min(1.0, place / RATE / FADE_S, (count - place) / RATE / FADE_S)
            made.append(round(32767 * VOLUME * fade * math.sin(2 * math.pi * hertz * place / RATE)))
    return made


def write(path: Path, tones: tuple[tuple[int, float], ...]) -> None:
    """Write a mono WAV file."""
    values = samples(tones)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(struct.pack(f"<{len(values)}h", *values))


def main() -> None:
    """Write all files."""
    for name, tones in TONES.items():
        write(TARGET / f"{name}.wav", tones)


if __name__ == "__main__":
    main()
