"""How many pictures the demo has, as those know it who may not load what draws them."""

DEMO_PICTURES = 160  # enough for every kind to make an album, few enough to be drawn in a quarter of a minute
