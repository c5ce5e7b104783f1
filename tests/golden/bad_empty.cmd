# An empty file is an error, not an empty report.
kzbe-trade report /dev/null
