"""Personal data: requests of those whose data it is, incidents, and how long each kind of data is kept."""
