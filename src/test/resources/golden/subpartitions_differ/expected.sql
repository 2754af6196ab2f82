CREATE TABLE public.parts (
  id   integer    NOT NULL,
  year smallint   NOT NULL,
  grp  varchar(5) NOT NULL
) PARTITION BY RANGE (year);
CREATE TABLE public.parts_p2022 PARTITION OF public.parts
  FOR VALUES FROM (MINVALUE) TO (2023) PARTITION BY LIST (grp);
CREATE TABLE public.parts_p2022_a PARTITION OF public.parts_p2022
  FOR VALUES IN ('A');
CREATE TABLE public.parts_p2022_z PARTITION OF public.parts_p2022
  DEFAULT;
CREATE TABLE public.parts_p2023 PARTITION OF public.parts
  FOR VALUES FROM (2023) TO (2024) PARTITION BY LIST (grp);
CREATE TABLE public.parts_p2023_b PARTITION OF public.parts_p2023
  FOR VALUES IN ('B', 'C');
CREATE TABLE public.parts_p2023_a PARTITION OF public.parts_p2023
  FOR VALUES IN ('A');
CREATE TABLE public.parts_p2024 PARTITION OF public.parts
  FOR VALUES FROM (2024) TO (2025) PARTITION BY LIST (grp);
CREATE TABLE public.parts_p2024_all PARTITION OF public.parts_p2024
  DEFAULT;
ANALYZE public.parts;
