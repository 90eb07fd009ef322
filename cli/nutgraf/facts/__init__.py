"""What a sentence states: quantities, dates, names, quotations, negation, and who did what."""
