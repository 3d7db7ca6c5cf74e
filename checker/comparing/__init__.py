"""Predicates over two mentions: do they speak of the same thing, at one time, by one voice?"""
