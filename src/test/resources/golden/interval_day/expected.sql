CREATE TABLE public.clicks (
  id bigint       NOT NULL,
  at timestamp(3) NOT NULL
) PARTITION BY RANGE (at);
CREATE TABLE public.clicks_c_start PARTITION OF public.clicks
  FOR VALUES FROM (MINVALUE) TO ('2024-02-28 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.clicks_p2024_02_28 PARTITION OF public.clicks
  FOR VALUES FROM ('2024-02-28 00:00:00') TO ('2024-02-29 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.clicks_p2024_02_29 PARTITION OF public.clicks
  FOR VALUES FROM ('2024-02-29 00:00:00') TO ('2024-03-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.clicks_p2024_03_01 PARTITION OF public.clicks
  FOR VALUES FROM ('2024-03-01 00:00:00') TO ('2024-03-02 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.clicks_p2024_03_02 PARTITION OF public.clicks
  FOR VALUES FROM ('2024-03-02 00:00:00') TO ('2024-03-03 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.clicks_p2024_03_03 PARTITION OF public.clicks
  FOR VALUES FROM ('2024-03-03 00:00:00') TO ('2024-03-04 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.clicks_p2024_03_04 PARTITION OF public.clicks
  FOR VALUES FROM ('2024-03-04 00:00:00') TO ('2024-03-05 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.clicks_p2024_03_05 PARTITION OF public.clicks
  FOR VALUES FROM ('2024-03-05 00:00:00') TO ('2024-03-06 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.clicks_p2024_03_06 PARTITION OF public.clicks
  FOR VALUES FROM ('2024-03-06 00:00:00') TO ('2024-03-07 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.clicks_p2024_03_07 PARTITION OF public.clicks
  FOR VALUES FROM ('2024-03-07 00:00:00') TO ('2024-03-08 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.clicks_p2024_03_08 PARTITION OF public.clicks
  FOR VALUES FROM ('2024-03-08 00:00:00') TO ('2024-03-09 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.clicks_p2024_03_09 PARTITION OF public.clicks
  FOR VALUES FROM ('2024-03-09 00:00:00') TO ('2024-03-10 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.clicks_p2024_03_10 PARTITION OF public.clicks
  FOR VALUES FROM ('2024-03-10 00:00:00') TO ('2024-03-11 00:00:00');
ANALYZE public.clicks;
