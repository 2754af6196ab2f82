CREATE TABLE public.logs (
  log_id bigint       NOT NULL,
  logged timestamp(0) NOT NULL,
  host   varchar(20)  NOT NULL
) PARTITION BY RANGE (logged);
CREATE TABLE public.log_lines (
  line_id bigint       NOT NULL,
  log_id  bigint       NOT NULL,
  logged  timestamp(0) NOT NULL,   -- added: partition key of public.logs
  host    varchar(20)  NOT NULL   -- added: partition key of public.logs
) PARTITION BY RANGE (logged);
CREATE TABLE public.logs_l1 PARTITION OF public.logs
  FOR VALUES FROM (MINVALUE) TO ('2024-01-01 00:00:00') PARTITION BY HASH (host);
CREATE TABLE public.logs_l1_a PARTITION OF public.logs_l1
  FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE public.logs_l1_b PARTITION OF public.logs_l1
  FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE TABLE public.logs_l2 PARTITION OF public.logs
  FOR VALUES FROM ('2024-01-01 00:00:00') TO (MAXVALUE) PARTITION BY HASH (host);
CREATE TABLE public.logs_l2_a PARTITION OF public.logs_l2
  FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE public.logs_l2_b PARTITION OF public.logs_l2
  FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE TABLE public.log_lines_l1 PARTITION OF public.log_lines
  FOR VALUES FROM (MINVALUE) TO ('2024-01-01 00:00:00') PARTITION BY HASH (host);
CREATE TABLE public.log_lines_l1_a PARTITION OF public.log_lines_l1
  FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE public.log_lines_l1_b PARTITION OF public.log_lines_l1
  FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE TABLE public.log_lines_l2 PARTITION OF public.log_lines
  FOR VALUES FROM ('2024-01-01 00:00:00') TO (MAXVALUE) PARTITION BY HASH (host);
CREATE TABLE public.log_lines_l2_a PARTITION OF public.log_lines_l2
  FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE public.log_lines_l2_b PARTITION OF public.log_lines_l2
  FOR VALUES WITH (MODULUS 2, REMAINDER 1);
-- landing: always empty; sends on rows that come without the partition key
CREATE TABLE public.log_lines_landing PARTITION OF public.log_lines
  (CONSTRAINT log_lines_landing_empty CHECK (false)) DEFAULT;
ALTER TABLE public.logs ADD CONSTRAINT logs_pk PRIMARY KEY (log_id, logged, host);
ALTER TABLE public.log_lines ADD CONSTRAINT log_lines_pk PRIMARY KEY (line_id, logged, host);
-- added: PostgreSQL has no index under a foreign key of itself
CREATE INDEX log_lines_log_fk_i ON public.log_lines (log_id, logged, host);
ALTER TABLE public.log_lines ADD CONSTRAINT log_lines_log_fk FOREIGN KEY (log_id, logged, host)
  REFERENCES public.logs (log_id, logged, host) ON UPDATE CASCADE;
CREATE FUNCTION public.log_lines_parent_key(p_log_id bigint, OUT k_logged timestamp(0), OUT k_host varchar(20)) RETURNS record
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  k1 record;
  n int := 0;
BEGIN
  IF p_log_id IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', SCHEMA = 'public', TABLE = 'log_lines', COLUMN = 'log_id',
      MESSAGE = 'null value in column "log_id" of relation "log_lines" violates not-null constraint',
      HINT = 'log_id is needed to fetch the partition key logged, host from "public.logs".';
  END IF;
  FOR k1 IN SELECT s.logged, s.host FROM public.logs s WHERE s.log_id = p_log_id FOR KEY SHARE LOOP
    n := n + 1;
    k_logged := k1.logged;
    k_host := k1.host;
  END LOOP;
  IF n = 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'public', TABLE = 'log_lines', CONSTRAINT = 'log_lines_log_fk',
      MESSAGE = 'insert or update on table "log_lines" violates foreign key constraint "log_lines_log_fk"',
      DETAIL = format('Key (log_id)=(%s) is not present in table "logs", so the partition key logged, host of the row is unknown.', p_log_id),
      HINT = 'Insert the parent row first (Oracle: ORA-02291 / ORA-14400).';
  ELSIF n > 1 THEN
    RAISE EXCEPTION USING ERRCODE = 'cardinality_violation', SCHEMA = 'public', TABLE = 'log_lines', CONSTRAINT = 'log_lines_log_fk',
      MESSAGE = format('log_id=%s is present in %s partitions of "logs": give logged, host in the INSERT', p_log_id, n);
  END IF;
END $$;
REVOKE EXECUTE ON FUNCTION public.log_lines_parent_key(p_log_id bigint, OUT k_logged timestamp(0), OUT k_host varchar(20)) FROM PUBLIC;
CREATE FUNCTION public.log_lines_refpart_landing() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.logged IS NOT NULL AND NEW.host IS NOT NULL THEN       -- key given, but no partition takes it
    RAISE EXCEPTION USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = 'log_lines', COLUMN = 'logged',
      MESSAGE = 'no partition of relation "log_lines" found for row',
      DETAIL = format('Partition key of the failing row contains (logged, host) = (%s, %s).', NEW.logged, NEW.host),
      HINT = 'Create the partition in "logs" and in all its children (Oracle: ORA-14400).';
  END IF;
  SELECT k.* INTO NEW.logged, NEW.host FROM public.log_lines_parent_key(NEW.log_id) k;
  INSERT INTO public.log_lines (line_id, log_id, logged, host) OVERRIDING SYSTEM VALUE
  VALUES (NEW.line_id, NEW.log_id, NEW.logged, NEW.host);
  RETURN NULL;
END $$;
CREATE FUNCTION public.log_lines_refpart_reparent() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  SELECT k.* INTO NEW.logged, NEW.host FROM public.log_lines_parent_key(NEW.log_id) k;
  RETURN NEW;
END $$;
CREATE TRIGGER "00_refpart_landing" BEFORE INSERT ON public.log_lines_landing
  FOR EACH ROW
  EXECUTE PROCEDURE public.log_lines_refpart_landing();
ALTER TABLE public.log_lines_landing ENABLE ALWAYS TRIGGER "00_refpart_landing";
CREATE TRIGGER "00_refpart_reparent" BEFORE UPDATE OF log_id ON public.log_lines
  FOR EACH ROW WHEN (OLD.log_id IS DISTINCT FROM NEW.log_id AND OLD.logged IS NOT DISTINCT FROM NEW.logged AND OLD.host IS NOT DISTINCT FROM NEW.host)
  EXECUTE PROCEDURE public.log_lines_refpart_reparent();
ALTER TABLE public.log_lines ENABLE ALWAYS TRIGGER "00_refpart_reparent";
ANALYZE public.logs;
ANALYZE public.log_lines;
