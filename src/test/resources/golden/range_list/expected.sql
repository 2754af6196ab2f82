CREATE SCHEMA IF NOT EXISTS app;
CREATE TABLE app.visits (
  id   integer      NOT NULL,
  day  timestamp(0) NOT NULL,
  land varchar(5)
) PARTITION BY RANGE (day);
CREATE TABLE app.visits_v1 PARTITION OF app.visits
  FOR VALUES FROM (MINVALUE) TO ('2024-01-01 00:00:00') PARTITION BY LIST (land);
CREATE TABLE app.visits_v1_eu PARTITION OF app.visits_v1
  FOR VALUES IN ('DE', 'FR');
CREATE TABLE app.visits_v1_rest PARTITION OF app.visits_v1
  DEFAULT;
CREATE TABLE app.visits_v2 PARTITION OF app.visits
  FOR VALUES FROM ('2024-01-01 00:00:00') TO (MAXVALUE) PARTITION BY LIST (land);
CREATE TABLE app.visits_v2_eu PARTITION OF app.visits_v2
  FOR VALUES IN ('DE', 'FR');
CREATE TABLE app.visits_v2_rest PARTITION OF app.visits_v2
  DEFAULT;
ANALYZE app.visits;
