"""Pixels of one picture in, lines of text out, by PP-OCR's networks, which lie in the package that runs them."""
