"""The pipeline scan, read, embed, group, name; its progress, cancelling and resuming; the engine process."""
