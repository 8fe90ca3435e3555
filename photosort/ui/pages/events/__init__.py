"""Events and journeys: all of them, and one with its days."""
