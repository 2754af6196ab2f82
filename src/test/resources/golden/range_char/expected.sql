CREATE TABLE public.country (
  id   integer             NOT NULL,
  code char(3) COLLATE "C" NOT NULL
) PARTITION BY RANGE (code);
CREATE TABLE public.country_p_d PARTITION OF public.country
  FOR VALUES FROM (MINVALUE) TO ('E');
CREATE TABLE public.country_p_g PARTITION OF public.country
  FOR VALUES FROM ('E') TO ('GB');
CREATE TABLE public.country_p_z PARTITION OF public.country
  FOR VALUES FROM ('GB') TO ('ZZZ');
ANALYZE public.country;
