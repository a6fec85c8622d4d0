"""The desk itself: folder, set-up, sign-in, maintenance, officers, hours, calendar."""
