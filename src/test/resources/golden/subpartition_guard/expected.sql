CREATE TABLE public.staff (
  id   integer    NOT NULL,
  land varchar(5),
  sex  char(1)
) PARTITION BY LIST (land);
CREATE TABLE public.staff_de PARTITION OF public.staff
  FOR VALUES IN ('DE') PARTITION BY LIST (sex);
CREATE TABLE public.staff_de_f PARTITION OF public.staff_de
  FOR VALUES IN ('F');
CREATE TABLE public.staff_de_m PARTITION OF public.staff_de
  FOR VALUES IN ('M', 'N');
CREATE TABLE public.staff_de_x PARTITION OF public.staff_de
  FOR VALUES IN (NULL);
-- always empty: what no partition takes is refused
CREATE TABLE public.staff_de_default PARTITION OF public.staff_de
  (CONSTRAINT staff_de_default_empty CHECK (false)) DEFAULT;
CREATE TABLE public.staff_none PARTITION OF public.staff
  FOR VALUES IN (NULL, 'XX') PARTITION BY LIST (sex);
CREATE TABLE public.staff_none_f PARTITION OF public.staff_none
  FOR VALUES IN ('F');
CREATE TABLE public.staff_none_m PARTITION OF public.staff_none
  FOR VALUES IN ('M', 'N');
CREATE TABLE public.staff_none_x PARTITION OF public.staff_none
  FOR VALUES IN (NULL);
-- always empty: what no partition takes is refused
CREATE TABLE public.staff_none_default PARTITION OF public.staff_none
  (CONSTRAINT staff_none_default_empty CHECK (false)) DEFAULT;
CREATE TABLE public.staff_rest PARTITION OF public.staff
  DEFAULT PARTITION BY LIST (sex);
CREATE TABLE public.staff_rest_f PARTITION OF public.staff_rest
  FOR VALUES IN ('F');
CREATE TABLE public.staff_rest_m PARTITION OF public.staff_rest
  FOR VALUES IN ('M', 'N');
CREATE TABLE public.staff_rest_x PARTITION OF public.staff_rest
  FOR VALUES IN (NULL);
-- always empty: what no partition takes is refused
CREATE TABLE public.staff_rest_default PARTITION OF public.staff_rest
  (CONSTRAINT staff_rest_default_empty CHECK (false)) DEFAULT;
ANALYZE public.staff;
