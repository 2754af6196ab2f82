CREATE TABLE public.device (
  id  integer NOT NULL,
  mac bytea   NOT NULL
) PARTITION BY RANGE (mac);
CREATE TABLE public.device_p_low PARTITION OF public.device
  FOR VALUES FROM (MINVALUE) TO ('\x7f');
CREATE TABLE public.device_p_mid PARTITION OF public.device
  FOR VALUES FROM ('\x7f') TO ('\xa000');
CREATE TABLE public.device_p_high PARTITION OF public.device
  FOR VALUES FROM ('\xa000') TO (MAXVALUE);
ANALYZE public.device;
