"""A small phone library, drawn by the program itself: what a newcomer sees first, and what tests organize."""

from photosort.demo.render_library import render_library

__all__ = ["render_library"]
