CREATE TABLE public.inbox (
  id   integer      NOT NULL,
  body varchar(100)
);
ALTER TABLE public.inbox ADD CONSTRAINT inbox_pk PRIMARY KEY (id);
ANALYZE public.inbox;
