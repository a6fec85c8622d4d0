"""Personal data: requests of people, incidents, and what is kept past its time."""
