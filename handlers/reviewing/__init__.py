"""What editors propose, looked through and judged: sums, lists, single records, publishing in batches."""
