# Each letter of SDMX CL_OBS_STATUS that is a user's business has its words below the table.
printf '%s\n' 'period,exports,status,unit' '2010,1,B,USD million' '2011,2,D,USD million' '2012,3,E,USD million' \
	'2013,4,F,USD million' '2014,5,I,USD million' '2015,6,P,USD million' '2016,,Q,USD million' \
	'2017,8,U,USD million' '2018,9,V,USD million' '2019,10,A,USD million' '2020,11,N,USD million' | report -
