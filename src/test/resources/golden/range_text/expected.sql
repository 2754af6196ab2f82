CREATE TABLE public.names (
  id   integer                 NOT NULL,
  name varchar(20) COLLATE "C" NOT NULL
) PARTITION BY RANGE (name);
CREATE TABLE public.names_a_m PARTITION OF public.names
  FOR VALUES FROM (MINVALUE) TO ('N');
CREATE TABLE public.names_n_z PARTITION OF public.names
  FOR VALUES FROM ('N') TO ('[');
CREATE TABLE public.names_small PARTITION OF public.names
  FOR VALUES FROM ('[') TO (MAXVALUE);
ANALYZE public.names;
