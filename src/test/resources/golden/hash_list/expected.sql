CREATE TABLE public.answers (
  id       integer    NOT NULL,
  question integer    NOT NULL,
  kind     varchar(3)
) PARTITION BY HASH (question);
CREATE TABLE public.answers_p1 PARTITION OF public.answers
  FOR VALUES WITH (MODULUS 3, REMAINDER 0) PARTITION BY LIST (kind);
CREATE TABLE public.answers_p1_yes PARTITION OF public.answers_p1
  FOR VALUES IN ('Y');
CREATE TABLE public.answers_p1_other PARTITION OF public.answers_p1
  DEFAULT;
CREATE TABLE public.answers_p2 PARTITION OF public.answers
  FOR VALUES WITH (MODULUS 3, REMAINDER 1) PARTITION BY LIST (kind);
CREATE TABLE public.answers_p2_yes PARTITION OF public.answers_p2
  FOR VALUES IN ('Y');
CREATE TABLE public.answers_p2_other PARTITION OF public.answers_p2
  DEFAULT;
CREATE TABLE public.answers_p3 PARTITION OF public.answers
  FOR VALUES WITH (MODULUS 3, REMAINDER 2) PARTITION BY LIST (kind);
CREATE TABLE public.answers_p3_yes PARTITION OF public.answers_p3
  FOR VALUES IN ('Y');
CREATE TABLE public.answers_p3_other PARTITION OF public.answers_p3
  DEFAULT;
ANALYZE public.answers;
