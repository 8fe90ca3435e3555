"""Fewer or more albums: a bar with a slider over the levels of the hierarchy, and a live preview below it."""
