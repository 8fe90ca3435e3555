"""Whose faces are those of one person: vectors of faces in, persons out; knows no picture and no library."""
