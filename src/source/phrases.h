/*
 * phrases.h - lists of words of titles, headings and notes (the files of phrases/), for caveat_has and its like. Private
 * to source.
 */
#ifndef KZBE_PHRASES_H
#define KZBE_PHRASES_H

#include <stddef.h>

#include "unit.h"

extern const char phrases_not_included[], phrases_adjusted[], phrases_forecast[], phrases_span[],
	phrases_services[], phrases_other_flow[], phrases_of_trade[], phrases_relative[],
	phrases_begins_relative[], phrases_begins_changes[], phrases_plain_section[],
	phrases_begins_note[], phrases_of_figures[], phrases_note_of_months[], phrases_dated[],
	phrases_harmless_note[], phrases_limiting_note[], phrases_part_measure[],
	phrases_part_adjusted[], phrases_part_of_months[], phrases_title_harmless[],
	phrases_title_measure[], phrases_title_region[], phrases_title_revised[],
	phrases_title_whole[], phrases_title_others[], phrases_heading_end[],
	phrases_heading_third[], phrases_heading_main_goods[], phrases_heading_product[],
	phrases_heading_narrow[], phrases_heading_beside[], phrases_cell_measure[],
	phrases_cell_unadjusted[], phrases_monthly[], phrases_part_of_year[], phrases_whole_year[],
	phrases_parts_of_year[], phrases_no_period[], phrases_names_trade[], phrases_beside_year[],
	phrases_partners[], phrases_group_names[], phrases_rest_begins[], phrases_sheet_names[],
	phrases_unit_measure[], phrases_unit_marks[], phrases_trade_system[], phrases_name_begins[],
	phrases_of_part[], phrases_all_months[], phrases_names_months[], phrases_derived[],
	phrases_constant_prices[], phrases_no_values[], phrases_no_area[], phrases_groups[],
	phrases_plain_words[], phrases_january[], phrases_february[], phrases_march[],
	phrases_april[], phrases_may[], phrases_june[], phrases_july[], phrases_august[],
	phrases_september[], phrases_october[], phrases_november[], phrases_december[],
	phrases_limiting_word[], phrases_harmless_mark[], phrases_doubtful_mark[],
	phrases_file_measure[], phrases_unread_sure[], phrases_legend_verb[],
	phrases_legend_missing[], phrases_file_services[], phrases_file_goods[],
	phrases_file_plain[], phrases_file_part[], phrases_file_body[], phrases_note_months[],
	phrases_note_of_whom[], phrases_reports[], phrases_years_edge[], phrases_begins_unit[],
	phrases_part_balance[], phrases_until_day[], phrases_account_of[], phrases_heading_note[],
	phrases_column_begin[], phrases_column_end[], phrases_column_count[],
	phrases_column_product[], phrases_column_partial[], phrases_column_complete[],
	phrases_source_of_others[], phrases_group_begins[], phrases_unit_label[],
	phrases_left_out[], phrases_exchange_rate[], phrases_target_market[],
	phrases_row_of_services[], phrases_including[], phrases_is_included[], phrases_state_word[],
	phrases_header_period[], phrases_header_flow[], phrases_header_partner[],
	phrases_all_of_year[], phrases_of_which[], phrases_all_goods[], phrases_goods_word[],
	phrases_other_lands[], phrases_no_money[], phrases_product_column[],
	phrases_quantity_column[], phrases_only[], phrases_note_left_out[],
	phrases_harmless_left_out[], phrases_harmless_excluded[], phrases_years_until[],
	phrases_plain_period[], phrases_harmless_whole[], phrases_since_year[],
	phrases_year_on_year[], phrases_chapters[], phrases_limits_above[], phrases_way_of_goods[],
	phrases_price_money[], phrases_share_before[], phrases_unread_second[],
	phrases_source_label[], phrases_cell_harmless[], phrases_cell_less[], phrases_cell_yes[],
	phrases_cell_no[], phrases_continents[], phrases_title_unit_label[],
	phrases_title_part_of_year[], phrases_area_word[], phrases_row_of_units[],
	phrases_row_of_values[], phrases_row_of_quantities[], phrases_goods_heading[],
	phrases_not_adjusted[], phrases_only_of_what[], phrases_side_filler[], phrases_turnover[],
	phrases_figures_in[], phrases_fiscal_years[], phrases_with[], phrases_luxembourg[],
	phrases_only_goods[], phrases_source_limits[], phrases_source_until[],
	phrases_source_months[], phrases_source_day[], phrases_begins_unit_alone[],
	phrases_until_december[], phrases_scale_billion[], phrases_scale_million[],
	phrases_scale_thousand[], phrases_scale_odd[], phrases_part_of_exports[],
	phrases_part_of_imports[], phrases_plain_sign[], phrases_heading_origin[],
	phrases_heading_count[], phrases_heading_scale[], phrases_heading_status[],
	phrases_column_status[], phrases_column_period[], phrases_no_flow_column[], phrases_imf[],
	phrases_cell_of_edition[], phrases_cell_without[], phrases_cell_adjusted[],
	phrases_edition[], phrases_money_word[], phrases_kept_secret[], phrases_before_reporter[],
	phrases_before_partner[], phrases_side_links[], phrases_running_total[], phrases_constant[],
	phrases_codes_of_goods[], phrases_editions_of_codes[], phrases_part_expected[],
	phrases_denies_next[], phrases_denies[], phrases_and[], phrases_years_that_end[],
	phrases_end_of_calendar[], phrases_and_luxembourg[], phrases_separately[],
	phrases_flows_turned[], phrases_services_unread[], phrases_parts_of_years[],
	phrases_folder_plain[], phrases_heading_source[];

/* Of which months a word begins with this byte: January's is the lowest bit. */
extern const unsigned short phrases_months_by_byte[256];

/* How currencies are named (names/currencies.names). */
struct currency_words {
	char code[CURRENCY_MAX];
	const char *words;
};

extern const struct currency_words currency_words[];
extern const size_t n_currency_words;

/* Of members of JSON. */
extern const char phrases_member_inside[], phrases_member_all[], phrases_member_technical[],
	phrases_member_drawn[], phrases_member_origin[], phrases_member_note[],
	phrases_member_axis[], phrases_member_title[];

extern const char phrases_months_so_far[], phrases_words_of_partners[], phrases_and_others[],
	phrases_all_goods_alone[];

/* Names of columns, for header_find. */
extern const char columns_destinations[], columns_origins[], columns_quarters[],
	columns_exporters[], columns_importers[], columns_harmonized[], columns_any_country[],
	columns_any_partner[], columns_any_reporter[], columns_exporter_or_origin[],
	columns_importer_or_destination[], columns_dimensions[], columns_of_rows[],
	columns_periods[], columns_labels[], columns_labels_of_origin[], columns_labels_of_goods[],
	columns_long_period[], columns_edge_period[], columns_long_reporter[],
	columns_long_partner[], columns_long_product[], columns_edge_product[],
	columns_other_product[], columns_edge_flow[], columns_numbers[], columns_named_reporter[],
	columns_named_partner[], columns_row_keys[], columns_own_reporter[],
	columns_ends_of_exports[], columns_ends_of_imports[];

#endif
