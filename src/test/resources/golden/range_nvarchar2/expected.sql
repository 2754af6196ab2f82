CREATE TABLE public.city (
  id   integer                 NOT NULL,
  name varchar(30) COLLATE "C" NOT NULL
) PARTITION BY RANGE (name);
CREATE TABLE public.city_p_k PARTITION OF public.city
  FOR VALUES FROM (MINVALUE) TO ('L');
CREATE TABLE public.city_p_all PARTITION OF public.city
  FOR VALUES FROM ('L') TO (MAXVALUE);
ANALYZE public.city;
