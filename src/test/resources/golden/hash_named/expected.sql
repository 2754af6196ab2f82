CREATE TABLE public.parcels (
  id     integer      NOT NULL,
  code   varchar(12),
  weight numeric(5,1)
) PARTITION BY HASH (code, weight);
CREATE TABLE public.parcels_h_a PARTITION OF public.parcels
  FOR VALUES WITH (MODULUS 3, REMAINDER 0);
CREATE TABLE public.parcels_h_b PARTITION OF public.parcels
  FOR VALUES WITH (MODULUS 3, REMAINDER 1);
CREATE TABLE public.parcels_h_c PARTITION OF public.parcels
  FOR VALUES WITH (MODULUS 3, REMAINDER 2);
ANALYZE public.parcels;
