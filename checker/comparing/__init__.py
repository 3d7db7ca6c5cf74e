"""Tells of two passages whether they speak of one thing, at one time, with one voice."""
