CREATE SCHEMA IF NOT EXISTS app;
CREATE TABLE app.trades (
  id bigint       NOT NULL,
  d  timestamp(0) NOT NULL
) PARTITION BY RANGE (d);
CREATE TABLE app.trades_t0 PARTITION OF app.trades
  FOR VALUES FROM (MINVALUE) TO ('2022-01-01 00:00:00');
CREATE TABLE app.trades_t2024q1 PARTITION OF app.trades
  FOR VALUES FROM ('2022-01-01 00:00:00') TO ('2024-04-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE app.trades_p2024_04 PARTITION OF app.trades
  FOR VALUES FROM ('2024-04-01 00:00:00') TO ('2024-07-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE app.trades_p2024_07 PARTITION OF app.trades
  FOR VALUES FROM ('2024-07-01 00:00:00') TO ('2024-10-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE app.trades_p2024_10 PARTITION OF app.trades
  FOR VALUES FROM ('2024-10-01 00:00:00') TO ('2025-01-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE app.trades_p2025_01 PARTITION OF app.trades
  FOR VALUES FROM ('2025-01-01 00:00:00') TO ('2025-04-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE app.trades_p2025_04 PARTITION OF app.trades
  FOR VALUES FROM ('2025-04-01 00:00:00') TO ('2025-07-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE app.trades_p2025_07 PARTITION OF app.trades
  FOR VALUES FROM ('2025-07-01 00:00:00') TO ('2025-10-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE app.trades_p2025_10 PARTITION OF app.trades
  FOR VALUES FROM ('2025-10-01 00:00:00') TO ('2026-01-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE app.trades_p2026_01 PARTITION OF app.trades
  FOR VALUES FROM ('2026-01-01 00:00:00') TO ('2026-04-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE app.trades_p2026_04 PARTITION OF app.trades
  FOR VALUES FROM ('2026-04-01 00:00:00') TO ('2026-07-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE app.trades_p2026_07 PARTITION OF app.trades
  FOR VALUES FROM ('2026-07-01 00:00:00') TO ('2026-10-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE app.trades_p2026_10 PARTITION OF app.trades
  FOR VALUES FROM ('2026-10-01 00:00:00') TO ('2027-01-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE app.trades_p2027_01 PARTITION OF app.trades
  FOR VALUES FROM ('2027-01-01 00:00:00') TO ('2027-04-01 00:00:00');
ANALYZE app.trades;
