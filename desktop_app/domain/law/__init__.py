"""Rules of law: working time, deadlines, supplements, fees, reports; each with its article."""
