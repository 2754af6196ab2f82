CREATE TABLE public.payments (
  id   integer      NOT NULL,
  cust integer      NOT NULL,
  paid timestamp(0) NOT NULL
) PARTITION BY HASH (cust);
CREATE TABLE public.payments_h1 PARTITION OF public.payments
  FOR VALUES WITH (MODULUS 2, REMAINDER 0) PARTITION BY RANGE (paid);
CREATE TABLE public.payments_h1_old PARTITION OF public.payments_h1
  FOR VALUES FROM (MINVALUE) TO ('2024-01-01 00:00:00');
CREATE TABLE public.payments_h1_new PARTITION OF public.payments_h1
  FOR VALUES FROM ('2024-01-01 00:00:00') TO (MAXVALUE);
CREATE TABLE public.payments_h2 PARTITION OF public.payments
  FOR VALUES WITH (MODULUS 2, REMAINDER 1) PARTITION BY RANGE (paid);
CREATE TABLE public.payments_h2_old PARTITION OF public.payments_h2
  FOR VALUES FROM (MINVALUE) TO ('2024-01-01 00:00:00');
CREATE TABLE public.payments_h2_new PARTITION OF public.payments_h2
  FOR VALUES FROM ('2024-01-01 00:00:00') TO (MAXVALUE);
ANALYZE public.payments;
