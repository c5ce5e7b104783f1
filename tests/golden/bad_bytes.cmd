printf 'period,exports\n2023,22\0000.7\n2024,1\3772\n2025,n/a\n' | kzbe-trade report -
