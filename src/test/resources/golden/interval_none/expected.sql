CREATE TABLE public.invoices (
  id     bigint       NOT NULL,
  issued timestamp(0) NOT NULL
) PARTITION BY RANGE (issued);
CREATE TABLE public.invoices_i_old PARTITION OF public.invoices
  FOR VALUES FROM (MINVALUE) TO ('2024-01-01 00:00:00');
ANALYZE public.invoices;
