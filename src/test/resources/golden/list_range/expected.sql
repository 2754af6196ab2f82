CREATE TABLE public.stock (
  id   integer    NOT NULL,
  site varchar(5) NOT NULL,
  qty  integer    NOT NULL
) PARTITION BY LIST (site);
CREATE TABLE public.stock_s_north PARTITION OF public.stock
  FOR VALUES IN ('N1', 'N2') PARTITION BY RANGE (qty);
CREATE TABLE public.stock_n_low PARTITION OF public.stock_s_north
  FOR VALUES FROM (MINVALUE) TO (100);
CREATE TABLE public.stock_n_high PARTITION OF public.stock_s_north
  FOR VALUES FROM (100) TO (MAXVALUE);
CREATE TABLE public.stock_s_south PARTITION OF public.stock
  FOR VALUES IN ('S1') PARTITION BY RANGE (qty);
CREATE TABLE public.stock_s_low PARTITION OF public.stock_s_south
  FOR VALUES FROM (MINVALUE) TO (0);
CREATE TABLE public.stock_s_mid PARTITION OF public.stock_s_south
  FOR VALUES FROM (0) TO (1000);
CREATE TABLE public.stock_s_high PARTITION OF public.stock_s_south
  FOR VALUES FROM (1000) TO (MAXVALUE);
ANALYZE public.stock;
