"""Words by which news makes commitments: tab-separated, each with its version and source."""
