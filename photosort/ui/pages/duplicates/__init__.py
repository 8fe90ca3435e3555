"""The page of copies, bursts and shots that look alike: which one stays of each stack."""
