kzbe-trade report /dev/null
