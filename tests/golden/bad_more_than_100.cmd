# Behind a hundred errors of a file the others are only counted.
{ echo period,exports; seq -f '%g,x' 1 150; } | kzbe-trade report - 2>&1 | tail -n 5
