"""What every reader makes drafts of: decoded text, lines, and the draft itself."""
