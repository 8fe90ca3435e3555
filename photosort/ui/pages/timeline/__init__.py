"""The library day by day."""
