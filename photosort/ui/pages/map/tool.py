"""What dragging on the map does."""

from enum import Enum


class Tool(Enum):
    """One of two, chosen in the head of the page."""

    POINT = "point"
    LASSO = "lasso"
