CREATE SCHEMA IF NOT EXISTS app;
CREATE TABLE app.sales (
  id        bigint       NOT NULL,
  sale_date timestamp(0) NOT NULL,
  status    varchar(10)  DEFAULT 'NEW'
) PARTITION BY RANGE (sale_date);
COMMENT ON TABLE app.sales IS 'One row per sale';
COMMENT ON COLUMN app.sales.status IS 'NEW, then PAID';
CREATE TABLE app.sales_p2023 PARTITION OF app.sales
  FOR VALUES FROM (MINVALUE) TO ('2024-01-01 00:00:00');
CREATE TABLE app.sales_p2024 PARTITION OF app.sales
  FOR VALUES FROM ('2024-01-01 00:00:00') TO ('2025-01-01 00:00:00');
CREATE TABLE app.sales_p2025 PARTITION OF app.sales
  FOR VALUES FROM ('2025-01-01 00:00:00') TO ('2026-01-01 00:00:00');
ALTER TABLE app.sales ADD CONSTRAINT sales_pk PRIMARY KEY (id, sale_date);
CREATE INDEX sales_status_ix ON app.sales (status);
ANALYZE app.sales;
