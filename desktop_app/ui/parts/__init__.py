"""Pages that the settings lead to: office hours, calendar, officers."""
