"""Services off the GUI thread: job queues, the session of a signed-in officer, and the scheduler of syncs."""
