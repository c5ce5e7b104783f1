# A text's figures become a claims file; what the text leaves open is a comment that says why.
cd "$SCRATCH" || exit 2
printf '%s\n' 'Trade between Kazakhstan and Belgium grew to $523.7 million in 2023, from $514.9 million in 2022.' '' \
	"Kazakhstan's exports to Belgium were more than \$200 million in 2023 and doubled on 2020. Imports changed by 5%." \
	>text.txt
kzbe-trade check -f claims text.txt
# A multiple without a period has no base.
printf '%s\n' 'Trade between Kazakhstan and Belgium has doubled.' >doubled.txt
kzbe-trade check -f claims doubled.txt
