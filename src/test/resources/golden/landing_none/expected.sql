CREATE TABLE public.sales (
  sale_id bigint       NOT NULL,
  day     timestamp(0) NOT NULL
) PARTITION BY RANGE (day);
CREATE TABLE public.items (
  item_id bigint       NOT NULL,
  sale_id bigint       NOT NULL,
  day     timestamp(0) NOT NULL   -- added: partition key of public.sales
) PARTITION BY RANGE (day);
CREATE TABLE public.sales_s1 PARTITION OF public.sales
  FOR VALUES FROM (MINVALUE) TO ('2024-01-01 00:00:00');
CREATE TABLE public.sales_s2 PARTITION OF public.sales
  FOR VALUES FROM ('2024-01-01 00:00:00') TO ('2025-01-01 00:00:00');
CREATE TABLE public.items_s1 PARTITION OF public.items
  FOR VALUES FROM (MINVALUE) TO ('2024-01-01 00:00:00');
CREATE TABLE public.items_s2 PARTITION OF public.items
  FOR VALUES FROM ('2024-01-01 00:00:00') TO ('2025-01-01 00:00:00');
ALTER TABLE public.sales ADD CONSTRAINT sales_pk PRIMARY KEY (sale_id, day);
ALTER TABLE public.items ADD CONSTRAINT items_pk PRIMARY KEY (item_id, day);
-- added: PostgreSQL has no index under a foreign key of itself
CREATE INDEX items_fk_i ON public.items (sale_id, day);
ALTER TABLE public.items ADD CONSTRAINT items_fk FOREIGN KEY (sale_id, day)
  REFERENCES public.sales (sale_id, day) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;
ANALYZE public.sales;
ANALYZE public.items;
