"""The page of the agency's names."""
