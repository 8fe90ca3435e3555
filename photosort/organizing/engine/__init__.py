"""The engine: processes in which networks run, one that reads and one that learns, and how they are spoken to."""

BATCH = 16
"""Photos that one request has embedded, and that are stored at once."""
