"""Personal data: requests of people about their own data, incidents, and the end of retention."""
