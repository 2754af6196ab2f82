CREATE TABLE public.nullable_root (
  id integer      NOT NULL,
  d  timestamp(0)
) PARTITION BY RANGE (d);
CREATE TABLE public.root (
  id integer NOT NULL,
  k  integer NOT NULL
) PARTITION BY RANGE (k);
CREATE TABLE public.states (
  a integer,
  b integer
);
CREATE TABLE public.nullable_root_a PARTITION OF public.nullable_root
  FOR VALUES FROM (MINVALUE) TO ('2020-01-01 00:00:00');
CREATE TABLE public.nullable_root_b PARTITION OF public.nullable_root
  DEFAULT;
CREATE TABLE public.root_a PARTITION OF public.root
  FOR VALUES FROM (MINVALUE) TO (10);
CREATE TABLE public.root_b PARTITION OF public.root
  FOR VALUES FROM (10) TO (20);
ALTER TABLE public.nullable_root ADD CONSTRAINT nullable_root_pk UNIQUE NULLS NOT DISTINCT (id, d);
ALTER TABLE public.root ADD CONSTRAINT root_pk PRIMARY KEY (id, k);
ALTER TABLE public.states ADD CONSTRAINT states_b_key UNIQUE (b);
ALTER TABLE public.states ADD CONSTRAINT a_ck CHECK (a > 0) NOT VALID;
ANALYZE public.nullable_root;
ANALYZE public.root;
ANALYZE public.states;
