"""Decoding pictures in processes that may die of them: the window and the library do not."""
