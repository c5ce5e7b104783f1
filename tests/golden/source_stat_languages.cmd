# Kazakhstan's tables by country in English and Kazakh, with their titles, units and names; another country's is none.
p() { printf '%s\n' "$@"; }
p 'Main indicators of foreign trade of the Republic of Kazakhstan by countries,,,,' 'January–December 2023,,,,' ',,,,thousand US dollars' 'Name of country,Foreign trade turnover,,Export,,Import,' ',Total,"share, %",Total,"share, %",Total,"share, %"' 'Total,1398.5,100,787.25,100,611.25,100' 'CIS countries,40,28,20,25,20,32' 'Belgium,523.9,0.4,220.6,0.3,303.3,0.5' >"$SCRATCH/en.csv"
kzbe-trade convert "$SCRATCH/en.csv"
kzbe-trade convert --partner World "$SCRATCH/en.csv"
p 'Қазақстан Республикасының елдер бойынша сыртқы саудасы;;;' '2024 жылғы 8 ай;;;' ';;;млн. АҚШ доллары' 'Елдің атауы;Тауар айналымы;Экспорт;Импорт' 'БАРЛЫҒЫ;139,5;78,25;61,25' 'Қытай;30,5;10,25;20,25' 'Бельгия;0,5;0,2;0,3' >"$SCRATCH/kk.csv"
kzbe-trade convert "$SCRATCH/kk.csv"
kzbe-trade convert --partner CHN "$SCRATCH/kk.csv"
kzbe-trade convert --partner WLD "$SCRATCH/kk.csv"
p 'Trade of Kazakhstan by countries' 'for the first half of 2024' 'mln. USD' 'Countries,Turnover,Exports,Imports' 'Belgium,5,2,3' | kzbe-trade convert -
p 'Торговля Казахстана' 'за январь – декабрь 2021 года' 'тыс. долларов США' 'Наименование страны,Товарооборот,Экспорт,Импорт' 'Бельгия,5,2,3' | kzbe-trade convert -
p 'Foreign trade of the Kyrgyz Republic' 'for January-August 2024' 'thousand US dollars' 'Name of country,Turnover,Exports,Imports' 'Belgium,5,2,3' | kzbe-trade convert - 2>&1
p 'Внешняя торговля Республики Узбекистан' 'за январь-август 2024 года' 'тыс. долларов США' 'Наименование страны,Товарооборот,Экспорт,Импорт' 'Бельгия,5,2,3' | kzbe-trade convert - 2>&1
kzbe-trade convert --partner CIS "$SCRATCH/en.csv"
