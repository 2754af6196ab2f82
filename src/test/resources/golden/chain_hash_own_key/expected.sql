CREATE TABLE public.accounts (
  acc_id bigint      NOT NULL,
  owner  varchar(40)
) PARTITION BY HASH (acc_id);
CREATE TABLE public.bookings (
  book_id bigint        NOT NULL,
  acc_id  bigint        NOT NULL,
  amount  numeric(12,2)
) PARTITION BY HASH (acc_id);
CREATE TABLE public.accounts_a1 PARTITION OF public.accounts
  FOR VALUES WITH (MODULUS 3, REMAINDER 0);
CREATE TABLE public.accounts_a2 PARTITION OF public.accounts
  FOR VALUES WITH (MODULUS 3, REMAINDER 1);
CREATE TABLE public.accounts_a3 PARTITION OF public.accounts
  FOR VALUES WITH (MODULUS 3, REMAINDER 2);
CREATE TABLE public.bookings_a1 PARTITION OF public.bookings
  FOR VALUES WITH (MODULUS 3, REMAINDER 0);
CREATE TABLE public.bookings_a2 PARTITION OF public.bookings
  FOR VALUES WITH (MODULUS 3, REMAINDER 1);
CREATE TABLE public.bookings_a3 PARTITION OF public.bookings
  FOR VALUES WITH (MODULUS 3, REMAINDER 2);
ALTER TABLE public.accounts ADD CONSTRAINT accounts_pk PRIMARY KEY (acc_id);
ALTER TABLE public.bookings ADD CONSTRAINT bookings_pk PRIMARY KEY (book_id, acc_id);
ALTER TABLE public.bookings ADD CONSTRAINT bookings_acc_fk FOREIGN KEY (acc_id)
  REFERENCES public.accounts (acc_id);
ANALYZE public.accounts;
ANALYZE public.bookings;
