"""People and agencies: identity cards, telephone numbers, applicants, officers."""
