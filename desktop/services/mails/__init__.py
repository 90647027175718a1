"""Mails: their words, the queue that use cases put them in, and the states of one on its way."""
