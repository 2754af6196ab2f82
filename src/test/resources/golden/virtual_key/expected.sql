CREATE TABLE public.emps (
  id    integer      NOT NULL,
  name  varchar(20)  NOT NULL,
  wage  numeric(8,2) NOT NULL,
  bonus numeric(8,2) NOT NULL,
  total numeric      GENERATED ALWAYS AS (wage + bonus) STORED
) PARTITION BY RANGE ((wage + bonus));
CREATE TABLE public.emps_e_low PARTITION OF public.emps
  FOR VALUES FROM (MINVALUE) TO (1000);
CREATE TABLE public.emps_e_high PARTITION OF public.emps
  DEFAULT;
ALTER TABLE public.emps_e_low ADD CONSTRAINT emps_e_low_pkey PRIMARY KEY (id);
ALTER TABLE public.emps_e_high ADD CONSTRAINT emps_e_high_pkey PRIMARY KEY (id);
ANALYZE public.emps;
