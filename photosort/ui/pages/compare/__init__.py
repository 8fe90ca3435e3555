"""Photos side by side, two at a time: to see in what they differ, and which one to keep."""
