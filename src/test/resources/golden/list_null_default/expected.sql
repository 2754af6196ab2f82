CREATE TABLE public.orders (
  id     integer    NOT NULL,
  region varchar(5),
  CONSTRAINT orders_region_ck CHECK (region <> 'XX')
) PARTITION BY LIST (region);
CREATE TABLE public.orders_o_eu PARTITION OF public.orders
  FOR VALUES IN ('DE', 'FR', 'O''K');
CREATE TABLE public.orders_o_none PARTITION OF public.orders
  FOR VALUES IN (NULL);
CREATE TABLE public.orders_o_rest PARTITION OF public.orders
  DEFAULT;
ANALYZE public.orders;
