"""Settings of printed forms: letterhead options and wordings."""
