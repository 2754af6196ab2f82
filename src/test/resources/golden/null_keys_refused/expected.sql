CREATE TABLE public.person (
  id        bigint       NOT NULL,
  name      varchar(50),
  create_dt timestamp(0)
) PARTITION BY RANGE (create_dt);
CREATE TABLE public.person_p1 PARTITION OF public.person
  FOR VALUES FROM (MINVALUE) TO ('2017-01-01 00:00:00');
CREATE TABLE public.person_p2 PARTITION OF public.person
  FOR VALUES FROM ('2017-01-01 00:00:00') TO ('2018-01-01 00:00:00');
CREATE TABLE public.person_p3 PARTITION OF public.person
  FOR VALUES FROM ('2018-01-01 00:00:00') TO (MAXVALUE);
ALTER TABLE public.person ADD CONSTRAINT person_pk UNIQUE NULLS NOT DISTINCT (id, create_dt);
CREATE INDEX person_name_ix ON public.person (name DESC, (upper(name)));
ANALYZE public.person;
