"""Everyday things that are finer than the vocabulary's words, each told by some classes of one group's.

What somebody looks for by name, and would not look for under "Wild animals" or "Landscapes". Cars and trains, which are
words as well, are told from other vehicles by the picture alone, not by what most others of its album show.
"""

from collections.abc import Mapping
from typing import Final

THINGS: Final[Mapping[str, tuple[int, ...]]] = {
    "Beaches": (977, 978),
    "Bears": (294, 295, 296, 297),
    "Bridges": (821, 839, 888),
    "Cars": (407, 436, 468, 475, 479, 511, 581, 609, 627, 656, 661, 717, 734, 751, 817, 864),
    "Castles": (483, 698),
    "Churches": (497,),
    "Elephants": (101, 385, 386),
    "Lions": (291,),
    "Mountains": (970,),
    "Tigers": (292,),
    "Trains": (466, 547, 565, 705, 820, 829),
}
"""Their names, and the numbers of their ImageNet classes.

A tow truck is seen with the car that it tows. There are no monkeys and apes: a person would be called one now and then.
"""
