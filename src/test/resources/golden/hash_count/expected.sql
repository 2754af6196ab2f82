CREATE TABLE public.accounts (
  id   integer NOT NULL,
  cust integer NOT NULL
) PARTITION BY HASH (cust);
CREATE TABLE public.accounts_p1 PARTITION OF public.accounts
  FOR VALUES WITH (MODULUS 4, REMAINDER 0);
CREATE TABLE public.accounts_p2 PARTITION OF public.accounts
  FOR VALUES WITH (MODULUS 4, REMAINDER 1);
CREATE TABLE public.accounts_p3 PARTITION OF public.accounts
  FOR VALUES WITH (MODULUS 4, REMAINDER 2);
CREATE TABLE public.accounts_p4 PARTITION OF public.accounts
  FOR VALUES WITH (MODULUS 4, REMAINDER 3);
ALTER TABLE public.accounts ADD CONSTRAINT accounts_pk PRIMARY KEY (id, cust);
ANALYZE public.accounts;
