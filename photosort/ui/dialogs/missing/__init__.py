"""The sheet that says which pictures of a card, a phone or an unpacked Takeout the library has not got yet."""
