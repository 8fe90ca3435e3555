"""The parts of a photo that can go to the trash: all of it, or one of two files that a camera wrote of one shot."""

from enum import StrEnum


class Part(StrEnum):
    """What goes, or with what a file goes."""

    WHOLE = "whole"  # the photo with everything that belongs to it
    DEVELOPED = "developed"  # the JPEG, HEIC or the like, where a RAW file of it stays; with what surely is its own
    RAW = "raw"  # the RAW file, where the developed picture stays; with what is made of the RAW file's name
