CREATE SCHEMA IF NOT EXISTS oracle_partbridge;
CREATE SCHEMA IF NOT EXISTS oracle_pg_app;
CREATE TABLE public.system_columns (
  id              smallint,
  ctid_ebb8f2     smallint     NOT NULL,
  xmin_ab2b29     varchar(3),
  tableoid_0d0dab timestamp(0)
) PARTITION BY RANGE (ctid_ebb8f2);
CREATE TABLE oracle_pg_app.t (
  id smallint NOT NULL
);
CREATE TABLE oracle_pg_app.t2 (
  id smallint
);
CREATE TABLE oracle_partbridge.t3 (
  id smallint
);
CREATE TABLE public.wrong_columns (
  id smallint
);
CREATE TABLE public.wrong_parent (
  id smallint
);
CREATE TABLE public.loop_root (
  id integer NOT NULL,
  d  integer NOT NULL,
  b  integer
) PARTITION BY RANGE (d);
CREATE TABLE public.loop_child (
  id integer NOT NULL,
  a  integer NOT NULL,
  d  integer NOT NULL   -- added: partition key of public.loop_root
) PARTITION BY RANGE (d);
CREATE TABLE public.date_and_text (
  d timestamp(0)           NOT NULL,
  c varchar(9) COLLATE "C" NOT NULL
) PARTITION BY RANGE (d, c);
CREATE TABLE public.system_columns_p PARTITION OF public.system_columns
  FOR VALUES FROM (MINVALUE) TO (5);
CREATE TABLE public.loop_root_p1 PARTITION OF public.loop_root
  FOR VALUES FROM (MINVALUE) TO (10);
CREATE TABLE public.loop_child_p1 PARTITION OF public.loop_child
  FOR VALUES FROM (MINVALUE) TO (10);
-- landing: always empty; sends on rows that come without the partition key
CREATE TABLE public.loop_child_landing PARTITION OF public.loop_child
  (CONSTRAINT loop_child_landing_empty CHECK (false)) DEFAULT;
CREATE TABLE public.date_and_text_a PARTITION OF public.date_and_text
  FOR VALUES FROM (MINVALUE, MINVALUE) TO ('2019-05-05 00:00:00', 'm');
CREATE TABLE public.date_and_text_b PARTITION OF public.date_and_text
  FOR VALUES FROM ('2019-05-05 00:00:00', 'm') TO (MAXVALUE, MAXVALUE);
ALTER TABLE public.loop_root ADD CONSTRAINT loop_root_pk PRIMARY KEY (id, d);
ALTER TABLE oracle_pg_app.t ADD CONSTRAINT t_pkey PRIMARY KEY (id);
ALTER TABLE public.loop_child ADD CONSTRAINT loop_child_pk PRIMARY KEY (id, d);
-- added: PostgreSQL has no index under a foreign key of itself
CREATE INDEX loop_child_fk_i ON public.loop_child (a, d);
ALTER TABLE oracle_pg_app.t2 ADD CONSTRAINT t2_id_fkey FOREIGN KEY (id)
  REFERENCES oracle_pg_app.t (id);
ALTER TABLE public.loop_child ADD CONSTRAINT loop_child_fk FOREIGN KEY (a, d)
  REFERENCES public.loop_root (id, d) ON UPDATE CASCADE;
CREATE FUNCTION public.loop_child_parent_key(p_a integer) RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  k integer;
  k1 integer;
  n int := 0;
BEGIN
  IF p_a IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', SCHEMA = 'public', TABLE = 'loop_child', COLUMN = 'a',
      MESSAGE = 'null value in column "a" of relation "loop_child" violates not-null constraint',
      HINT = 'a is needed to fetch the partition key d from "public.loop_root".';
  END IF;
  FOR k1 IN SELECT s.d FROM public.loop_root s WHERE s.id = p_a FOR KEY SHARE LOOP
    n := n + 1;
    k := k1;
  END LOOP;
  IF n = 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'public', TABLE = 'loop_child', CONSTRAINT = 'loop_child_fk',
      MESSAGE = 'insert or update on table "loop_child" violates foreign key constraint "loop_child_fk"',
      DETAIL = format('Key (a)=(%s) is not present in table "loop_root", so the partition key d of the row is unknown.', p_a),
      HINT = 'Insert the parent row first (Oracle: ORA-02291 / ORA-14400).';
  ELSIF n > 1 THEN
    RAISE EXCEPTION USING ERRCODE = 'cardinality_violation', SCHEMA = 'public', TABLE = 'loop_child', CONSTRAINT = 'loop_child_fk',
      MESSAGE = format('a=%s is present in %s partitions of "loop_root": give d in the INSERT', p_a, n);
  END IF;
  RETURN k;
END $$;
REVOKE EXECUTE ON FUNCTION public.loop_child_parent_key(p_a integer) FROM PUBLIC;
CREATE FUNCTION public.loop_child_refpart_landing() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.d IS NOT NULL THEN       -- key given, but no partition takes it
    RAISE EXCEPTION USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = 'loop_child', COLUMN = 'd',
      MESSAGE = 'no partition of relation "loop_child" found for row',
      DETAIL = format('Partition key of the failing row contains (d) = (%s).', NEW.d),
      HINT = 'Create the partition in "loop_root" and in all its children (Oracle: ORA-14400).';
  END IF;
  NEW.d := public.loop_child_parent_key(NEW.a);
  INSERT INTO public.loop_child (id, a, d) OVERRIDING SYSTEM VALUE
  VALUES (NEW.id, NEW.a, NEW.d);
  RETURN NULL;
END $$;
CREATE FUNCTION public.loop_child_refpart_reparent() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  NEW.d := public.loop_child_parent_key(NEW.a);
  RETURN NEW;
END $$;
CREATE TRIGGER "00_refpart_landing" BEFORE INSERT ON public.loop_child_landing
  FOR EACH ROW
  EXECUTE PROCEDURE public.loop_child_refpart_landing();
ALTER TABLE public.loop_child_landing ENABLE ALWAYS TRIGGER "00_refpart_landing";
CREATE TRIGGER "00_refpart_reparent" BEFORE UPDATE OF a ON public.loop_child
  FOR EACH ROW WHEN (OLD.a IS DISTINCT FROM NEW.a AND OLD.d IS NOT DISTINCT FROM NEW.d)
  EXECUTE PROCEDURE public.loop_child_refpart_reparent();
ALTER TABLE public.loop_child ENABLE ALWAYS TRIGGER "00_refpart_reparent";
ANALYZE public.system_columns;
ANALYZE oracle_pg_app.t;
ANALYZE oracle_pg_app.t2;
ANALYZE oracle_partbridge.t3;
ANALYZE public.wrong_columns;
ANALYZE public.wrong_parent;
ANALYZE public.loop_root;
ANALYZE public.loop_child;
ANALYZE public.date_and_text;
