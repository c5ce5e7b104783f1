#include "commands.h"

static const struct command rows[] = {
	{"report", "DATA...", "exports, imports, turnover, balance and growth, period by period",
	 "  " PROGRAM_NAME " report data/trade.csv\n"
	 "  " PROGRAM_NAME " report -f csv data/official.csv\n"
	 "  " PROGRAM_NAME " report --in 'USD million' --decimals 1 data/official.csv\n"
	 "  " PROGRAM_NAME " report data/trade.csv data/press.csv --across-sources\n"
	 "  " PROGRAM_NAME " report --reporter BEL --top 10 BACI.csv\n"
	 "  " PROGRAM_NAME " report --reporter BEL --partner KAZ,UZB BACI.csv\n",
	 report_run},
	{"get", "DATA INDICATOR... PERIOD...", "one number, or several, for scripts",
	 "  " PROGRAM_NAME " get data/trade.csv growth 2023\n"
	 "  " PROGRAM_NAME " get data/official.csv exports_growth latest\n"
	 "  " PROGRAM_NAME " get data/official.csv turnover growth 2020-2022\n"
	 "  " PROGRAM_NAME " get data/official.csv turnover 2023 -f json\n",
	 get_run},
	{"explain", "DATA INDICATOR PERIOD", "how a number was calculated: formula, range, sources",
	 "  " PROGRAM_NAME " explain data/trade.csv growth 2023\n"
	 "  " PROGRAM_NAME " explain data/trade.csv balance 2024-01/2024-08\n",
	 explain_run},
	{"check", "[DATA] [TEXT...]", "check printed figures: a verdict on each, with the reason",
	 "  " PROGRAM_NAME " check data/trade.csv -c 'growth 2023 = 1.7%'\n"
	 "  " PROGRAM_NAME " check data/official.csv -c 'turnover 2023 = 523.7 USD million'\n"
	 "  " PROGRAM_NAME " check data/press.csv\n"
	 "  " PROGRAM_NAME " check data/official.csv article.txt\n"
	 "  " PROGRAM_NAME " check --no-data -c 'turnover 2023 = 523.7' -c 'turnover 2022 = 514.5'"
	 " -c 'growth 2023 = 1.7%'\n"
	 "  " PROGRAM_NAME " check data/press.csv --imply 'turnover 2022-01/2022-08'\n",
	 check_run},
	{"compare", "DATA DATA...", "versions of the same trade, and whether rounding explains it",
	 "  " PROGRAM_NAME " compare data/trade.csv data/official.csv\n"
	 "  " PROGRAM_NAME " compare last-month.csv this-month.csv\n"
	 "  " PROGRAM_NAME " compare data/official.csv data/mirror.csv --rates rates.csv\n",
	 compare_run},
	{"chart", "DATA...", "a picture: SVG or PNG with -o, or in the terminal",
	 "  " PROGRAM_NAME " chart data/trade.csv\n"
	 "  " PROGRAM_NAME
	 " chart data/official.csv --in 'USD million' --decimals 0 -o trade.svg\n",
	 chart_run},
	{"convert", "DATA...", "merge publishers' files into one data file",
	 "  " PROGRAM_NAME " convert TradeData.csv >trade.csv\n"
	 "  " PROGRAM_NAME " convert --reporter BEL --partner KAZ Relational_View_*.csv\n",
	 convert_run},
	{"serve", "[DATA...]",
	 "check texts as they are written, in a page or over LanguageTool's protocol",
	 "  " PROGRAM_NAME " serve data/official.csv\n"
	 "  " PROGRAM_NAME " serve data/official.csv --port 8081\n",
	 serve_run},
	{"help", "[COMMAND|TOPIC]", "help on a command, on columns, indicators or one of them",
	 "  " PROGRAM_NAME " help report\n", help_run},
};

const struct command_table commands = {rows, countof(rows)};
