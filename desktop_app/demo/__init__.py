"""Demo data: a sample desk and an invented department."""
