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
CREATE TABLE public.loop_child_uk (
  id integer NOT NULL,
  d  integer NOT NULL
);
CREATE TABLE public.date_and_text (
  d timestamp(0)           NOT NULL,
  c varchar(9) COLLATE "C" NOT NULL
) PARTITION BY RANGE (d, c);
COMMENT ON TABLE public.loop_child_uk IS 'Holds (id) of public.loop_child unique across its partitions; kept by triggers';
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
INSERT INTO public.loop_child_uk (id, d)
SELECT id, d FROM public.loop_child;
ALTER TABLE public.loop_child_uk ADD CONSTRAINT loop_child_uk_pkey PRIMARY KEY (id);
-- added: PostgreSQL has no index under a foreign key of itself
CREATE INDEX loop_child_fk_i ON public.loop_child (a, d);
ALTER TABLE oracle_pg_app.t2 ADD CONSTRAINT t2_id_fkey FOREIGN KEY (id)
  REFERENCES oracle_pg_app.t (id);
ALTER TABLE public.loop_root ADD CONSTRAINT loop_root_fk FOREIGN KEY (b)
  REFERENCES public.loop_child_uk (id);
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
CREATE FUNCTION public.loop_child_uk_keep() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    DELETE FROM public.loop_child_uk u WHERE u.id = OLD.id AND u.d = OLD.d;
  ELSE
    INSERT INTO public.loop_child_uk (id, d) VALUES (NEW.id, NEW.d)
      ON CONFLICT (id) DO NOTHING;
    -- a row that moved is there already, with its new partition key
    IF NOT FOUND AND NOT EXISTS (SELECT FROM public.loop_child_uk u WHERE u.id = NEW.id AND u.d = NEW.d) THEN
      RAISE EXCEPTION USING ERRCODE = 'unique_violation', SCHEMA = 'public', TABLE = 'loop_child_uk', CONSTRAINT = 'loop_child_uk_pkey',
        MESSAGE = 'duplicate key value violates unique constraint "loop_child_uk_pkey"',
        DETAIL = format('Key (id)=(%s) is already in another partition of "loop_child".', NEW.id);
    END IF;
  END IF;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION public.loop_child_uk_keep() FROM PUBLIC;
CREATE FUNCTION public.loop_child_uk_move() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE public.loop_child_uk u SET id = NEW.id, d = NEW.d WHERE u.id = OLD.id AND u.d = OLD.d;
  RETURN NEW;
END $$;
REVOKE EXECUTE ON FUNCTION public.loop_child_uk_move() FROM PUBLIC;
CREATE FUNCTION public.loop_child_uk_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM public.loop_child_uk u WHERE NOT EXISTS (SELECT FROM public.loop_child t WHERE u.id = t.id AND u.d = t.d);
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION public.loop_child_uk_truncate() FROM PUBLIC;
CREATE PROCEDURE public.loop_root_add_partition(p_name text, p_from integer, p_to integer)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- adds a partition to public.loop_root, public.loop_child, or to none:
--   psql -d DATABASE -c "CALL public.loop_root_add_partition('p_new', 'from', 'to')"   NULL for MINVALUE and MAXVALUE
DECLARE
  bound text;
  part text;
BEGIN
  IF coalesce(octet_length(p_name), 0) NOT BETWEEN 1 AND 23 THEN
    RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', SCHEMA = 'public', TABLE = 'loop_root',
      MESSAGE = format('"%s" is no name for a partition', p_name),
      HINT = 'It is put behind each table''s name: 1 to 23 bytes, such as p2026_01.';
  END IF;
  LOCK TABLE public.loop_root, public.loop_child IN SHARE ROW EXCLUSIVE MODE;
  bound := format('FROM (%s) TO (%s)', coalesce(quote_literal(p_from), 'MINVALUE'), coalesce(quote_literal(p_to), 'MAXVALUE'));
  part := 'loop_root_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF public.loop_root FOR VALUES %s', 'public', part, bound);
  part := 'loop_child_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF public.loop_child FOR VALUES %s', 'public', part, bound);
  EXECUTE format('CREATE TRIGGER zz_uk1_truncate AFTER TRUNCATE ON %I.%I FOR EACH STATEMENT EXECUTE PROCEDURE public.loop_child_uk_truncate()', 'public', part);
  EXECUTE format('ALTER TABLE %I.%I ENABLE ALWAYS TRIGGER zz_uk1_truncate', 'public', part);
END $$;
REVOKE EXECUTE ON PROCEDURE public.loop_root_add_partition(p_name text, p_from integer, p_to integer) FROM PUBLIC;
CREATE PROCEDURE public.loop_root_remove_partition(p_partition text, p_drop boolean)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- takes the counterparts of a partition of public.loop_root off public.loop_root, public.loop_child;
-- they stay as tables of their own (false) or are dropped with their rows (true):
--   psql -d DATABASE -c "CALL public.loop_root_remove_partition('partition', p_drop => false)"
-- never DROP TABLE or TRUNCATE with CASCADE: the first takes the foreign key off all partitions,
-- the second empties the children's partitions, all of them
DECLARE
  bound text;
  tab text;
  leaf text;
  leaves text[] := '{}';
  r record;
  said text;
  detail text;
  key text;
BEGIN
  LOCK TABLE public.loop_root, public.loop_child IN ACCESS EXCLUSIVE MODE;
  SELECT pg_get_expr(c.relpartbound, c.oid) INTO bound FROM pg_inherits i
    JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'public.loop_root'::regclass AND c.relname = p_partition;
  IF bound IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'undefined_table', SCHEMA = 'public', TABLE = 'loop_root',
      MESSAGE = format('"%s" is no partition of "loop_root"', p_partition),
      HINT = 'Give the name of a partition of the first level, without its schema.';
  ELSIF bound = 'DEFAULT' THEN
    RAISE EXCEPTION USING ERRCODE = 'object_in_use', SCHEMA = 'public', TABLE = 'loop_root',
      MESSAGE = format('the DEFAULT partition "%s" of "loop_root" stays', p_partition),
      HINT = 'Rows of the children that come without the partition key arrive in its counterparts; delete its rows instead.';
  END IF;
  BEGIN
  -- children first
  FOREACH tab IN ARRAY ARRAY['public.loop_child', 'public.loop_root'] LOOP
    SELECT format('%I.%I', n.nspname, c.relname) INTO leaf FROM pg_inherits i
      JOIN pg_class c ON c.oid = i.inhrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE i.inhparent = tab::regclass AND pg_get_expr(c.relpartbound, c.oid) = bound;
    leaves := leaves || coalesce(leaf, '');
    CONTINUE WHEN leaf IS NULL;
    IF tab = 'public.loop_child' THEN
      EXECUTE format('DELETE FROM public.loop_child_uk u USING %s l WHERE u.id = l.id', leaf);
    END IF;
    EXECUTE format('ALTER TABLE %s DETACH PARTITION %s', tab, leaf);
    FOR r IN SELECT conname FROM pg_constraint WHERE conrelid = leaf::regclass AND contype = 'f'
        AND confrelid IN ('public.loop_root'::regclass, 'public.loop_child'::regclass) LOOP
      EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', leaf, r.conname);
    END LOOP;
    FOR r IN SELECT t.tgname, t.tgrelid::regclass AS relation FROM pg_trigger t
        WHERE t.tgfoid IN (to_regproc('public.loop_child_refpart_landing'), to_regproc('public.loop_child_refpart_reparent'), to_regproc('public.loop_child_uk_keep'), to_regproc('public.loop_child_uk_move'), to_regproc('public.loop_child_uk_truncate'))
        AND (t.tgrelid = leaf::regclass OR t.tgrelid IN (SELECT relid FROM pg_partition_tree(leaf::regclass)))
        ORDER BY t.tgrelid <> leaf::regclass, 2, 1 LOOP
      EXECUTE format('DROP TRIGGER IF EXISTS %I ON %s', r.tgname, r.relation);
    END LOOP;
  END LOOP;
  EXCEPTION WHEN foreign_key_violation THEN
    GET STACKED DIAGNOSTICS said = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, key = CONSTRAINT_NAME;
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'public', TABLE = 'loop_root', CONSTRAINT = key,
      MESSAGE = format('partition "%s" of "loop_root" stays: %s', p_partition, said),
      DETAIL = detail,
      HINT = 'Delete the rows that reference it, or give them another parent, and call again; nothing was taken away.';
  END;
  IF p_drop THEN
    FOREACH leaf IN ARRAY leaves LOOP
      CONTINUE WHEN leaf = '';
      EXECUTE format('DROP TABLE %s', leaf);
    END LOOP;
    RETURN;
  END IF;
  IF leaves[1] <> '' AND leaves[2] <> '' THEN
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT loop_child_fk FOREIGN KEY (a, d) REFERENCES %s (id, d)', leaves[1], leaves[2]);
  END IF;
END $$;
REVOKE EXECUTE ON PROCEDURE public.loop_root_remove_partition(p_partition text, p_drop boolean) FROM PUBLIC;
CREATE PROCEDURE public.loop_child_drop_landing()
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- for when all who insert into public.loop_child give d; without it a row is refused then:
--   psql -d DATABASE -c "CALL public.loop_child_drop_landing()"
DECLARE
  n bigint;
BEGIN
  LOCK TABLE public.loop_root, public.loop_child IN ACCESS EXCLUSIVE MODE;
  IF to_regclass('public.loop_child_landing') IS NOT NULL THEN
    SELECT count(*) INTO n FROM ONLY public.loop_child_landing;
    IF n > 0 THEN
      RAISE EXCEPTION USING ERRCODE = 'object_in_use', SCHEMA = 'public', TABLE = 'loop_child_landing',
        MESSAGE = format('the landing partition "loop_child_landing" of "loop_child" is not empty: %s row(s)', n),
        HINT = 'Delete them from "loop_child_landing", insert them into "loop_child" with their parent''s d and call again.';
    END IF;
    ALTER TABLE public.loop_child DETACH PARTITION public.loop_child_landing;
    DROP TABLE public.loop_child_landing;
  END IF;
  DROP FUNCTION IF EXISTS public.loop_child_refpart_landing();
END $$;
REVOKE EXECUTE ON PROCEDURE public.loop_child_drop_landing() FROM PUBLIC;
CREATE TRIGGER "00_refpart_landing" BEFORE INSERT ON public.loop_child_landing
  FOR EACH ROW
  EXECUTE PROCEDURE public.loop_child_refpart_landing();
ALTER TABLE public.loop_child_landing ENABLE ALWAYS TRIGGER "00_refpart_landing";
CREATE TRIGGER "00_refpart_reparent" BEFORE UPDATE OF a, d ON public.loop_child
  FOR EACH ROW WHEN ((OLD.a IS DISTINCT FROM NEW.a AND OLD.d IS NOT DISTINCT FROM NEW.d) OR NEW.d IS NULL)
  EXECUTE PROCEDURE public.loop_child_refpart_reparent();
ALTER TABLE public.loop_child ENABLE ALWAYS TRIGGER "00_refpart_reparent";
CREATE TRIGGER zz_uk1_keep AFTER INSERT OR DELETE ON public.loop_child
  FOR EACH ROW
  EXECUTE PROCEDURE public.loop_child_uk_keep();
ALTER TABLE public.loop_child ENABLE ALWAYS TRIGGER zz_uk1_keep;
CREATE TRIGGER zz_uk1_move BEFORE UPDATE ON public.loop_child
  FOR EACH ROW WHEN (OLD.id IS DISTINCT FROM NEW.id OR OLD.d IS DISTINCT FROM NEW.d)
  EXECUTE PROCEDURE public.loop_child_uk_move();
ALTER TABLE public.loop_child ENABLE ALWAYS TRIGGER zz_uk1_move;
CREATE TRIGGER zz_uk1_truncate AFTER TRUNCATE ON public.loop_child
  FOR EACH STATEMENT
  EXECUTE PROCEDURE public.loop_child_uk_truncate();
ALTER TABLE public.loop_child ENABLE ALWAYS TRIGGER zz_uk1_truncate;
CREATE TRIGGER zz_uk1_truncate AFTER TRUNCATE ON public.loop_child_p1
  FOR EACH STATEMENT
  EXECUTE PROCEDURE public.loop_child_uk_truncate();
ALTER TABLE public.loop_child_p1 ENABLE ALWAYS TRIGGER zz_uk1_truncate;
ANALYZE public.system_columns;
ANALYZE oracle_pg_app.t;
ANALYZE oracle_pg_app.t2;
ANALYZE oracle_partbridge.t3;
ANALYZE public.wrong_columns;
ANALYZE public.wrong_parent;
ANALYZE public.loop_root;
ANALYZE public.loop_child;
ANALYZE public.loop_child_uk;
ANALYZE public.date_and_text;
