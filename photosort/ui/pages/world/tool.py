"""What dragging on the map of the world does."""

from enum import Enum


class Tool(Enum):
    """The map is moved while none of the two in the head is chosen."""

    MOVE = "move"
    BOX = "box"
    LASSO = "lasso"
