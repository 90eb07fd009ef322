"""The parts that every reader builds drafts from: decoded text, lines, and the draft itself."""
