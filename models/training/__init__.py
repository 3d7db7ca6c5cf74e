"""The training recipe of the contradiction model, from data to a measured export."""
