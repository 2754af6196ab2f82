CREATE TABLE public.beside (
  id integer NOT NULL
);
ANALYZE public.beside;
