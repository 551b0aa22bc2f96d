"""For tests: nouns with valid defaults, and strategies for property tests."""
