"""The central server: takes the events of all desks of an office in one order, gives them out, lends numbers."""
