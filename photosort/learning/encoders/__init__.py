"""Frozen networks that turn a picture into a vector, found by name."""
