"""Albums as cards: what a card shows, how it is painted, and the grid of cards."""
