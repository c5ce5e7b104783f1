# A fiscal year is compared with fiscal years alone.
alone -c 'exports FY2025 = 10 USD million' -c 'exports FY2024 = 8 USD million' -c 'exports_growth FY2025 = 41%' -c 'exports 2024 = 3 USD million'
