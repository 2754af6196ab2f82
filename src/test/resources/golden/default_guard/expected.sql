CREATE TABLE public.years (
  id integer  NOT NULL,
  y  smallint NOT NULL
) PARTITION BY RANGE (y);
CREATE TABLE public.years_y1 PARTITION OF public.years
  FOR VALUES FROM (MINVALUE) TO (2000);
CREATE TABLE public.years_y2 PARTITION OF public.years
  FOR VALUES FROM (2000) TO (2010);
-- always empty: what no partition takes is refused
CREATE TABLE public.years_default PARTITION OF public.years
  (CONSTRAINT years_default_empty CHECK (false)) DEFAULT;
ANALYZE public.years;
