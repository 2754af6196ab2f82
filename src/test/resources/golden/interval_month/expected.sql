CREATE TABLE public.invoices (
  id     bigint       NOT NULL,
  issued timestamp(0) NOT NULL
) PARTITION BY RANGE (issued);
CREATE TABLE public.invoices_i_old PARTITION OF public.invoices
  FOR VALUES FROM (MINVALUE) TO ('2024-01-01 00:00:00');
CREATE TABLE public.invoices_i_2024_01 PARTITION OF public.invoices
  FOR VALUES FROM ('2024-01-01 00:00:00') TO ('2024-02-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.invoices_p2024_02 PARTITION OF public.invoices
  FOR VALUES FROM ('2024-02-01 00:00:00') TO ('2024-03-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.invoices_p2024_03 PARTITION OF public.invoices
  FOR VALUES FROM ('2024-03-01 00:00:00') TO ('2024-04-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.invoices_p2024_04 PARTITION OF public.invoices
  FOR VALUES FROM ('2024-04-01 00:00:00') TO ('2024-05-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.invoices_p2024_05 PARTITION OF public.invoices
  FOR VALUES FROM ('2024-05-01 00:00:00') TO ('2024-06-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.invoices_p2024_06 PARTITION OF public.invoices
  FOR VALUES FROM ('2024-06-01 00:00:00') TO ('2024-07-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.invoices_p2024_07 PARTITION OF public.invoices
  FOR VALUES FROM ('2024-07-01 00:00:00') TO ('2024-08-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.invoices_p2024_08 PARTITION OF public.invoices
  FOR VALUES FROM ('2024-08-01 00:00:00') TO ('2024-09-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.invoices_p2024_09 PARTITION OF public.invoices
  FOR VALUES FROM ('2024-09-01 00:00:00') TO ('2024-10-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.invoices_p2024_10 PARTITION OF public.invoices
  FOR VALUES FROM ('2024-10-01 00:00:00') TO ('2024-11-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.invoices_p2024_11 PARTITION OF public.invoices
  FOR VALUES FROM ('2024-11-01 00:00:00') TO ('2024-12-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.invoices_p2024_12 PARTITION OF public.invoices
  FOR VALUES FROM ('2024-12-01 00:00:00') TO ('2025-01-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.invoices_p2025_01 PARTITION OF public.invoices
  FOR VALUES FROM ('2025-01-01 00:00:00') TO ('2025-02-01 00:00:00');
ALTER TABLE public.invoices ADD CONSTRAINT invoices_pk PRIMARY KEY (id, issued);
ANALYZE public.invoices;
