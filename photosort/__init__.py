"""Photosort: a folder of pictures goes in, albums that a person can trust come out."""

__version__ = "0.1.0"
