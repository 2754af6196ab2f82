CREATE TABLE public.samples (
  id integer NOT NULL,
  f  numeric NOT NULL
) PARTITION BY RANGE (f);
CREATE TABLE public.samples_p1 PARTITION OF public.samples
  FOR VALUES FROM (MINVALUE) TO (-1.5);
CREATE TABLE public.samples_p2 PARTITION OF public.samples
  FOR VALUES FROM (-1.5) TO (0.25);
CREATE TABLE public.samples_p3 PARTITION OF public.samples
  FOR VALUES FROM (0.25) TO (MAXVALUE);
ANALYZE public.samples;
