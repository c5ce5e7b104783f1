# Without gnuplot the chart is left out with a note.
PATH=$SCRATCH/bin kzbe-trade report data/trade.csv -f html --from 2023
