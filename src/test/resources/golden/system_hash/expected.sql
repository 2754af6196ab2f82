CREATE TABLE public.inbox (
  id   integer      NOT NULL,
  body varchar(100)
) PARTITION BY HASH (id);
CREATE TABLE public.inbox_s_today PARTITION OF public.inbox
  FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE public.inbox_s_later PARTITION OF public.inbox
  FOR VALUES WITH (MODULUS 2, REMAINDER 1);
ALTER TABLE public.inbox ADD CONSTRAINT inbox_pk PRIMARY KEY (id);
ANALYZE public.inbox;
