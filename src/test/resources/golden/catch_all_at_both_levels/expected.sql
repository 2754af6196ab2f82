CREATE TABLE public.notes (
  id   integer      NOT NULL,
  due  timestamp(0),
  prio smallint
) PARTITION BY RANGE (due);
CREATE TABLE public.notes_n1 PARTITION OF public.notes
  FOR VALUES FROM (MINVALUE) TO ('2024-01-01 00:00:00') PARTITION BY RANGE (prio);
CREATE TABLE public.notes_n1_low PARTITION OF public.notes_n1
  FOR VALUES FROM (MINVALUE) TO (5);
CREATE TABLE public.notes_n1_high PARTITION OF public.notes_n1
  DEFAULT;
CREATE TABLE public.notes_n2 PARTITION OF public.notes
  DEFAULT PARTITION BY RANGE (prio);
CREATE TABLE public.notes_n2_low PARTITION OF public.notes_n2
  FOR VALUES FROM (MINVALUE) TO (3);
CREATE TABLE public.notes_n2_high PARTITION OF public.notes_n2
  DEFAULT;
ANALYZE public.notes;
