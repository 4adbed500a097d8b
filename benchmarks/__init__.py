"""Speed as ratios: each figure side by side with a peer or a floor, in one run."""
