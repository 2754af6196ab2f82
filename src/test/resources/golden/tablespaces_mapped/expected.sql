CREATE TABLE public.years (
  id integer  NOT NULL,
  y  smallint NOT NULL
) PARTITION BY RANGE (y);
CREATE TABLE public.years_y1 PARTITION OF public.years
  FOR VALUES FROM (MINVALUE) TO (2000) TABLESPACE slow;
CREATE TABLE public.years_y2 PARTITION OF public.years
  FOR VALUES FROM (2000) TO (2010) TABLESPACE pg_default;
ALTER TABLE public.years ADD CONSTRAINT years_pk PRIMARY KEY (id, y) USING INDEX TABLESPACE fast;
CREATE INDEX years_own ON public.years (y) TABLESPACE fast;
CREATE INDEX years_parts ON public.years (y, id);
CREATE INDEX years_with_rows ON public.years (y DESC);
CREATE INDEX years_default ON public.years (id DESC);
CREATE INDEX years_lost ON public.years (id, y DESC);
ANALYZE public.years;
