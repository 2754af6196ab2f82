CREATE TABLE public.trips (
  id  integer      NOT NULL,
  day timestamp(0) NOT NULL,
  km  integer      NOT NULL
) PARTITION BY RANGE (day);
CREATE TABLE public.trips_t2023 PARTITION OF public.trips
  FOR VALUES FROM (MINVALUE) TO ('2024-01-01 00:00:00') PARTITION BY RANGE (km);
CREATE TABLE public.trips_t2023_short PARTITION OF public.trips_t2023
  FOR VALUES FROM (MINVALUE) TO (10);
CREATE TABLE public.trips_t2023_far PARTITION OF public.trips_t2023
  FOR VALUES FROM (10) TO (MAXVALUE);
CREATE TABLE public.trips_t2024 PARTITION OF public.trips
  FOR VALUES FROM ('2024-01-01 00:00:00') TO ('2025-01-01 00:00:00') PARTITION BY RANGE (km);
CREATE TABLE public.trips_t2024_short PARTITION OF public.trips_t2024
  FOR VALUES FROM (MINVALUE) TO (10);
CREATE TABLE public.trips_t2024_far PARTITION OF public.trips_t2024
  FOR VALUES FROM (10) TO (MAXVALUE);
ANALYZE public.trips;
