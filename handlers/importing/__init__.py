"""Files and rows that editors send: read, held as a submission, and shown as a preview before others see them."""
