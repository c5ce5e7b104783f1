# What is like no option of the command has no suggestion, and help is named as it is called.
for arguments in '--frobnicate' '--untold' 'report --untold 2020' 'get --freqq M' 'report --stric' '--stric'; do
	# shellcheck disable=SC2086
	kzbe-trade $arguments 2>&1
done
kzbe-trade report data/trade.csv -o '' 2>&1
