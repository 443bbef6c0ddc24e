"""What the desk knows and what happened: records, their history, people and turns. Knows no Telegram and no model."""
