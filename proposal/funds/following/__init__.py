"""Following: what to do with an application now, after a no and after a yes, and with whom."""
