CREATE TABLE public.person (
  id        bigint       NOT NULL,
  create_dt timestamp(0) DEFAULT date_trunc('second', localtimestamp)
) PARTITION BY RANGE (create_dt);
CREATE TABLE public.person_p1 PARTITION OF public.person
  FOR VALUES FROM (MINVALUE) TO ('2017-01-01 00:00:00');
CREATE TABLE public.person_p2 PARTITION OF public.person
  FOR VALUES FROM ('2017-01-01 00:00:00') TO ('2018-01-01 00:00:00');
CREATE TABLE public.person_p3 PARTITION OF public.person
  DEFAULT;
ALTER TABLE public.person ADD CONSTRAINT person_pk UNIQUE NULLS NOT DISTINCT (id, create_dt);
ANALYZE public.person;
