CREATE TABLE public.logins (
  id bigint         NOT NULL,
  at timestamptz(0) NOT NULL
) PARTITION BY RANGE (at);
CREATE TABLE public.logins_l1 PARTITION OF public.logins
  FOR VALUES FROM (MINVALUE) TO ('2024-01-01 00:00:00+00');
CREATE TABLE public.logins_l2 PARTITION OF public.logins
  FOR VALUES FROM ('2024-01-01 00:00:00+00') TO ('2024-07-01 00:00:00+00');
ANALYZE public.logins;
