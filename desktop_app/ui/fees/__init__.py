"""The page of fees."""
