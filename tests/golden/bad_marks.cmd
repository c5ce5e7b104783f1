# Each way of writing a number that is refused.
printf '%s\n' 'period,exports' '2001,"1,234"' '2002,1 23' '2003,.5' '2004,5.' '2005,4.00E+06' '2006,1.7%' \
	'2007,"220,7"' '2008,1_000' '2009,--1' '2010,0x10' '2011,nan' '2012,1.2.3' '2013,1 2345' | kzbe-trade report -
