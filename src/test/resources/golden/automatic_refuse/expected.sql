CREATE TABLE public.tickets (
  id   integer     NOT NULL,
  team varchar(10) NOT NULL
) PARTITION BY LIST (team);
CREATE TABLE public.tickets_t_core PARTITION OF public.tickets
  FOR VALUES IN ('CORE');
ANALYZE public.tickets;
