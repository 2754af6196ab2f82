CREATE TABLE public.meters (
  id   integer    NOT NULL,
  land varchar(5) NOT NULL,
  no   integer
) PARTITION BY LIST (land);
CREATE TABLE public.meters_m_de PARTITION OF public.meters
  FOR VALUES IN ('DE') PARTITION BY HASH (no);
CREATE TABLE public.meters_m_de_1 PARTITION OF public.meters_m_de
  FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE public.meters_m_de_2 PARTITION OF public.meters_m_de
  FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE TABLE public.meters_m_rest PARTITION OF public.meters
  DEFAULT PARTITION BY HASH (no);
CREATE TABLE public.meters_m_rest_1 PARTITION OF public.meters_m_rest
  FOR VALUES WITH (MODULUS 4, REMAINDER 0);
CREATE TABLE public.meters_m_rest_2 PARTITION OF public.meters_m_rest
  FOR VALUES WITH (MODULUS 4, REMAINDER 1);
CREATE TABLE public.meters_m_rest_3 PARTITION OF public.meters_m_rest
  FOR VALUES WITH (MODULUS 4, REMAINDER 2);
CREATE TABLE public.meters_m_rest_4 PARTITION OF public.meters_m_rest
  FOR VALUES WITH (MODULUS 4, REMAINDER 3);
ANALYZE public.meters;
