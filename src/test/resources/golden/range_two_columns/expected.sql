CREATE TABLE public.budget (
  id     integer                 NOT NULL,
  year   smallint                NOT NULL,
  region varchar(10) COLLATE "C" NOT NULL,
  amount numeric(12,2)           DEFAULT 0 NOT NULL
) PARTITION BY RANGE (year, region);
CREATE TABLE public.budget_b2020_low PARTITION OF public.budget
  FOR VALUES FROM (MINVALUE, MINVALUE) TO (2020, 'M');
CREATE TABLE public.budget_b2020 PARTITION OF public.budget
  FOR VALUES FROM (2020, 'M') TO (2020, MAXVALUE);
CREATE TABLE public.budget_b2021_low PARTITION OF public.budget
  FOR VALUES FROM (2020, MAXVALUE) TO (2021, 'M');
CREATE TABLE public.budget_b_rest PARTITION OF public.budget
  FOR VALUES FROM (2021, 'M') TO (MAXVALUE, MAXVALUE);
ANALYZE public.budget;
