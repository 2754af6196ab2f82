CREATE TABLE public.tickets (
  id   integer     NOT NULL,
  team varchar(10) NOT NULL
) PARTITION BY LIST (team);
CREATE TABLE public.tickets_t_core PARTITION OF public.tickets
  FOR VALUES IN ('CORE');
CREATE TABLE public.tickets_t_ui PARTITION OF public.tickets
  FOR VALUES IN ('UI', 'UX');
-- new values, for which Oracle makes partitions itself
CREATE TABLE public.tickets_default PARTITION OF public.tickets
  DEFAULT;
ANALYZE public.tickets;
