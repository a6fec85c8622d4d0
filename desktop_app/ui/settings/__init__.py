"""The settings and the pages behind them."""
