"""Which photos belong to one event or journey, told by when and where they were taken."""
