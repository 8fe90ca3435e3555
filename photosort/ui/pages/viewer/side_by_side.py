"""How many photos can be compared side by side: known before the view that compares them is loaded."""

FEWEST, MOST = 2, 4
