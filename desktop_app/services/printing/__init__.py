"""The print spool, papers, wordings and letterheads."""
