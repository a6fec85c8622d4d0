"""The interface for programs: desks, back offices, the portal, monitoring."""
