"""The engine: the process in which torch and scikit-learn run, and how it is spoken to."""

BATCH = 16
"""Photos that one request has embedded, and that are stored at once."""
