CREATE TABLE public.readings (
  id  integer      NOT NULL,
  val numeric(8,3) NOT NULL
) PARTITION BY RANGE (val);
CREATE TABLE public.readings_neg PARTITION OF public.readings
  FOR VALUES FROM (MINVALUE) TO (0);
CREATE TABLE public.readings_tiny PARTITION OF public.readings
  FOR VALUES FROM (0) TO (0.5);
CREATE TABLE public.readings_small PARTITION OF public.readings
  FOR VALUES FROM (0.5) TO (100);
CREATE TABLE public.readings_big PARTITION OF public.readings
  FOR VALUES FROM (100) TO (99999.999);
ANALYZE public.readings;
