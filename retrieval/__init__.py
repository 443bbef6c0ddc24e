"""A question in, a grounded answer out. Knows no Telegram and no wording of answers."""
