"""The key of training: every training desk signs with it, so its papers are told from real ones anywhere.

It is written in the program, so anybody can sign with it. That proves nothing but that a paper counts for nothing; what
a real desk signs with its own key can never look like a training paper, nor the other way round.
"""

from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

TRAINING_KEY = sha256(b"qmc-training-key\n").digest()
"""The private half, 32 bytes."""
TRAINING_PUBLIC = Ed25519PrivateKey.from_private_bytes(TRAINING_KEY).public_key().public_bytes_raw()
"""The public half, 32 bytes."""
TRAINING_AGENCY = "T00.00"
"""Code of the agency in training: no real agency has the letter T."""
