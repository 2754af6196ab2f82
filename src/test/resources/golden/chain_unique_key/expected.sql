CREATE TABLE public.contracts (
  contract_id bigint       NOT NULL,
  branch      smallint     NOT NULL,
  nr          varchar(10)  NOT NULL,
  signed      timestamp(0) NOT NULL
) PARTITION BY RANGE (signed);
CREATE TABLE public.terms (
  term_id bigint       NOT NULL,
  branch  smallint     NOT NULL,
  nr      varchar(10)  NOT NULL,
  signed  timestamp(0) NOT NULL   -- added: partition key of public.contracts
) PARTITION BY RANGE (signed);
CREATE TABLE public.clauses (
  clause_id bigint       NOT NULL,
  signed    timestamp(0),
  term_id   bigint       NOT NULL,
  signed_2  timestamp(0) NOT NULL   -- added: partition key of public.terms
) PARTITION BY RANGE (signed_2);
CREATE TABLE public.contracts_s1 PARTITION OF public.contracts
  FOR VALUES FROM (MINVALUE) TO ('2024-01-01 00:00:00');
CREATE TABLE public.contracts_s2 PARTITION OF public.contracts
  FOR VALUES FROM ('2024-01-01 00:00:00') TO (MAXVALUE);
CREATE TABLE public.terms_t1 PARTITION OF public.terms
  FOR VALUES FROM (MINVALUE) TO ('2024-01-01 00:00:00');
CREATE TABLE public.terms_t2 PARTITION OF public.terms
  FOR VALUES FROM ('2024-01-01 00:00:00') TO (MAXVALUE);
-- landing: always empty; sends on rows that come without the partition key
CREATE TABLE public.terms_landing PARTITION OF public.terms
  (CONSTRAINT terms_landing_empty CHECK (false)) DEFAULT;
CREATE TABLE public.clauses_t1 PARTITION OF public.clauses
  FOR VALUES FROM (MINVALUE) TO ('2024-01-01 00:00:00');
CREATE TABLE public.clauses_t2 PARTITION OF public.clauses
  FOR VALUES FROM ('2024-01-01 00:00:00') TO (MAXVALUE);
-- landing: always empty; sends on rows that come without the partition key
CREATE TABLE public.clauses_landing PARTITION OF public.clauses
  (CONSTRAINT clauses_landing_empty CHECK (false)) DEFAULT;
ALTER TABLE public.contracts ADD CONSTRAINT contracts_pk PRIMARY KEY (contract_id, signed);
ALTER TABLE public.contracts ADD CONSTRAINT contracts_uk UNIQUE (branch, nr, signed);
ALTER TABLE public.terms ADD CONSTRAINT terms_pk PRIMARY KEY (term_id, signed);
ALTER TABLE public.clauses ADD CONSTRAINT clauses_pk PRIMARY KEY (clause_id, signed_2);
-- added: PostgreSQL has no index under a foreign key of itself
CREATE INDEX terms_contract_fk_i ON public.terms (branch, nr, signed);
-- added: PostgreSQL has no index under a foreign key of itself
CREATE INDEX clauses_term_fk_i ON public.clauses (term_id, signed_2);
ALTER TABLE public.terms ADD CONSTRAINT terms_contract_fk FOREIGN KEY (branch, nr, signed)
  REFERENCES public.contracts (branch, nr, signed) ON UPDATE CASCADE;
ALTER TABLE public.clauses ADD CONSTRAINT clauses_term_fk FOREIGN KEY (term_id, signed_2)
  REFERENCES public.terms (term_id, signed) ON UPDATE CASCADE;
CREATE FUNCTION public.terms_parent_key(p_branch smallint, p_nr varchar(10)) RETURNS timestamp(0)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  k timestamp(0);
  k1 timestamp(0);
  n int := 0;
BEGIN
  IF p_branch IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', SCHEMA = 'public', TABLE = 'terms', COLUMN = 'branch',
      MESSAGE = 'null value in column "branch" of relation "terms" violates not-null constraint',
      HINT = 'branch is needed to fetch the partition key signed from "public.contracts".';
  END IF;
  IF p_nr IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', SCHEMA = 'public', TABLE = 'terms', COLUMN = 'nr',
      MESSAGE = 'null value in column "nr" of relation "terms" violates not-null constraint',
      HINT = 'nr is needed to fetch the partition key signed from "public.contracts".';
  END IF;
  FOR k1 IN SELECT s.signed FROM public.contracts s WHERE s.branch = p_branch AND s.nr = p_nr FOR KEY SHARE LOOP
    n := n + 1;
    k := k1;
  END LOOP;
  IF n = 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'public', TABLE = 'terms', CONSTRAINT = 'terms_contract_fk',
      MESSAGE = 'insert or update on table "terms" violates foreign key constraint "terms_contract_fk"',
      DETAIL = format('Key (branch, nr)=(%s, %s) is not present in table "contracts", so the partition key signed of the row is unknown.', p_branch, p_nr),
      HINT = 'Insert the parent row first (Oracle: ORA-02291 / ORA-14400).';
  ELSIF n > 1 THEN
    RAISE EXCEPTION USING ERRCODE = 'cardinality_violation', SCHEMA = 'public', TABLE = 'terms', CONSTRAINT = 'terms_contract_fk',
      MESSAGE = format('branch=%s, nr=%s is present in %s partitions of "contracts": give signed in the INSERT', p_branch, p_nr, n);
  END IF;
  RETURN k;
END $$;
REVOKE EXECUTE ON FUNCTION public.terms_parent_key(p_branch smallint, p_nr varchar(10)) FROM PUBLIC;
CREATE FUNCTION public.terms_refpart_landing() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.signed IS NOT NULL THEN       -- key given, but no partition takes it
    RAISE EXCEPTION USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = 'terms', COLUMN = 'signed',
      MESSAGE = 'no partition of relation "terms" found for row',
      DETAIL = format('Partition key of the failing row contains (signed) = (%s).', NEW.signed),
      HINT = 'Create the partition in "contracts" and in all its children (Oracle: ORA-14400).';
  END IF;
  NEW.signed := public.terms_parent_key(NEW.branch, NEW.nr);
  INSERT INTO public.terms (term_id, branch, nr, signed) OVERRIDING SYSTEM VALUE
  VALUES (NEW.term_id, NEW.branch, NEW.nr, NEW.signed);
  RETURN NULL;
END $$;
CREATE FUNCTION public.terms_refpart_reparent() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  NEW.signed := public.terms_parent_key(NEW.branch, NEW.nr);
  RETURN NEW;
END $$;
CREATE FUNCTION public.clauses_parent_key(p_term_id bigint) RETURNS timestamp(0)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  k timestamp(0);
  k1 timestamp(0);
  n int := 0;
BEGIN
  IF p_term_id IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', SCHEMA = 'public', TABLE = 'clauses', COLUMN = 'term_id',
      MESSAGE = 'null value in column "term_id" of relation "clauses" violates not-null constraint',
      HINT = 'term_id is needed to fetch the partition key signed_2 from "public.terms".';
  END IF;
  FOR k1 IN SELECT s.signed FROM public.terms s WHERE s.term_id = p_term_id FOR KEY SHARE LOOP
    n := n + 1;
    k := k1;
  END LOOP;
  IF n = 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'public', TABLE = 'clauses', CONSTRAINT = 'clauses_term_fk',
      MESSAGE = 'insert or update on table "clauses" violates foreign key constraint "clauses_term_fk"',
      DETAIL = format('Key (term_id)=(%s) is not present in table "terms", so the partition key signed_2 of the row is unknown.', p_term_id),
      HINT = 'Insert the parent row first (Oracle: ORA-02291 / ORA-14400).';
  ELSIF n > 1 THEN
    RAISE EXCEPTION USING ERRCODE = 'cardinality_violation', SCHEMA = 'public', TABLE = 'clauses', CONSTRAINT = 'clauses_term_fk',
      MESSAGE = format('term_id=%s is present in %s partitions of "terms": give signed_2 in the INSERT', p_term_id, n);
  END IF;
  RETURN k;
END $$;
REVOKE EXECUTE ON FUNCTION public.clauses_parent_key(p_term_id bigint) FROM PUBLIC;
CREATE FUNCTION public.clauses_refpart_landing() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.signed_2 IS NOT NULL THEN       -- key given, but no partition takes it
    RAISE EXCEPTION USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = 'clauses', COLUMN = 'signed_2',
      MESSAGE = 'no partition of relation "clauses" found for row',
      DETAIL = format('Partition key of the failing row contains (signed_2) = (%s).', NEW.signed_2),
      HINT = 'Create the partition in "contracts" and in all its children (Oracle: ORA-14400).';
  END IF;
  NEW.signed_2 := public.clauses_parent_key(NEW.term_id);
  INSERT INTO public.clauses (clause_id, signed, term_id, signed_2) OVERRIDING SYSTEM VALUE
  VALUES (NEW.clause_id, NEW.signed, NEW.term_id, NEW.signed_2);
  RETURN NULL;
END $$;
CREATE FUNCTION public.clauses_refpart_reparent() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  NEW.signed_2 := public.clauses_parent_key(NEW.term_id);
  RETURN NEW;
END $$;
CREATE PROCEDURE public.contracts_add_partition(p_name text, p_from timestamp(0), p_to timestamp(0))
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- adds a partition to public.contracts, public.terms, public.clauses, or to none:
--   psql -d DATABASE -c "CALL public.contracts_add_partition('p_new', 'from', 'to')"   NULL for MINVALUE and MAXVALUE
DECLARE
  bound text;
  part text;
BEGIN
  IF coalesce(octet_length(p_name), 0) NOT BETWEEN 1 AND 23 THEN
    RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', SCHEMA = 'public', TABLE = 'contracts',
      MESSAGE = format('"%s" is no name for a partition', p_name),
      HINT = 'It is put behind each table''s name: 1 to 23 bytes, such as p2026_01.';
  END IF;
  LOCK TABLE public.contracts, public.terms, public.clauses IN SHARE ROW EXCLUSIVE MODE;
  bound := format('FROM (%s) TO (%s)', coalesce(quote_literal(p_from), 'MINVALUE'), coalesce(quote_literal(p_to), 'MAXVALUE'));
  part := 'contracts_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF public.contracts FOR VALUES %s', 'public', part, bound);
  part := 'terms_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF public.terms FOR VALUES %s', 'public', part, bound);
  part := 'clauses_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF public.clauses FOR VALUES %s', 'public', part, bound);
END $$;
REVOKE EXECUTE ON PROCEDURE public.contracts_add_partition(p_name text, p_from timestamp(0), p_to timestamp(0)) FROM PUBLIC;
CREATE PROCEDURE public.contracts_remove_partition(p_partition text, p_drop boolean)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- takes the counterparts of a partition of public.contracts off public.contracts, public.terms, public.clauses;
-- they stay as tables of their own (false) or are dropped with their rows (true):
--   psql -d DATABASE -c "CALL public.contracts_remove_partition('partition', p_drop => false)"
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
  LOCK TABLE public.contracts, public.terms, public.clauses IN ACCESS EXCLUSIVE MODE;
  SELECT pg_get_expr(c.relpartbound, c.oid) INTO bound FROM pg_inherits i
    JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'public.contracts'::regclass AND c.relname = p_partition;
  IF bound IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'undefined_table', SCHEMA = 'public', TABLE = 'contracts',
      MESSAGE = format('"%s" is no partition of "contracts"', p_partition),
      HINT = 'Give the name of a partition of the first level, without its schema.';
  ELSIF bound = 'DEFAULT' THEN
    RAISE EXCEPTION USING ERRCODE = 'object_in_use', SCHEMA = 'public', TABLE = 'contracts',
      MESSAGE = format('the DEFAULT partition "%s" of "contracts" stays', p_partition),
      HINT = 'Rows of the children that come without the partition key arrive in its counterparts; delete its rows instead.';
  END IF;
  BEGIN
  -- children first
  FOREACH tab IN ARRAY ARRAY['public.clauses', 'public.terms', 'public.contracts'] LOOP
    SELECT format('%I.%I', n.nspname, c.relname) INTO leaf FROM pg_inherits i
      JOIN pg_class c ON c.oid = i.inhrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE i.inhparent = tab::regclass AND pg_get_expr(c.relpartbound, c.oid) = bound;
    leaves := leaves || coalesce(leaf, '');
    CONTINUE WHEN leaf IS NULL;
    EXECUTE format('ALTER TABLE %s DETACH PARTITION %s', tab, leaf);
    FOR r IN SELECT conname FROM pg_constraint WHERE conrelid = leaf::regclass AND contype = 'f'
        AND confrelid IN ('public.contracts'::regclass, 'public.terms'::regclass, 'public.clauses'::regclass) LOOP
      EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', leaf, r.conname);
    END LOOP;
    FOR r IN SELECT t.tgname, t.tgrelid::regclass AS relation FROM pg_trigger t
        WHERE t.tgfoid IN (to_regproc('public.terms_refpart_landing'), to_regproc('public.terms_refpart_reparent'), to_regproc('public.clauses_refpart_landing'), to_regproc('public.clauses_refpart_reparent'))
        AND (t.tgrelid = leaf::regclass OR t.tgrelid IN (SELECT relid FROM pg_partition_tree(leaf::regclass)))
        ORDER BY t.tgrelid <> leaf::regclass, 2, 1 LOOP
      EXECUTE format('DROP TRIGGER IF EXISTS %I ON %s', r.tgname, r.relation);
    END LOOP;
  END LOOP;
  EXCEPTION WHEN foreign_key_violation THEN
    GET STACKED DIAGNOSTICS said = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, key = CONSTRAINT_NAME;
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'public', TABLE = 'contracts', CONSTRAINT = key,
      MESSAGE = format('partition "%s" of "contracts" stays: %s', p_partition, said),
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
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT clauses_term_fk FOREIGN KEY (term_id, signed_2) REFERENCES %s (term_id, signed)', leaves[1], leaves[2]);
  END IF;
  IF leaves[2] <> '' AND leaves[3] <> '' THEN
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT terms_contract_fk FOREIGN KEY (branch, nr, signed) REFERENCES %s (branch, nr, signed)', leaves[2], leaves[3]);
  END IF;
END $$;
REVOKE EXECUTE ON PROCEDURE public.contracts_remove_partition(p_partition text, p_drop boolean) FROM PUBLIC;
CREATE PROCEDURE public.terms_drop_landing()
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- for when all who insert into public.terms give signed; without it a row is refused then:
--   psql -d DATABASE -c "CALL public.terms_drop_landing()"
DECLARE
  n bigint;
BEGIN
  LOCK TABLE public.contracts, public.terms, public.clauses IN ACCESS EXCLUSIVE MODE;
  IF to_regclass('public.terms_landing') IS NOT NULL THEN
    SELECT count(*) INTO n FROM ONLY public.terms_landing;
    IF n > 0 THEN
      RAISE EXCEPTION USING ERRCODE = 'object_in_use', SCHEMA = 'public', TABLE = 'terms_landing',
        MESSAGE = format('the landing partition "terms_landing" of "terms" is not empty: %s row(s)', n),
        HINT = 'Delete them from "terms_landing", insert them into "terms" with their parent''s signed and call again.';
    END IF;
    ALTER TABLE public.terms DETACH PARTITION public.terms_landing;
    DROP TABLE public.terms_landing;
  END IF;
  DROP FUNCTION IF EXISTS public.terms_refpart_landing();
END $$;
REVOKE EXECUTE ON PROCEDURE public.terms_drop_landing() FROM PUBLIC;
CREATE PROCEDURE public.clauses_drop_landing()
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- for when all who insert into public.clauses give signed_2; without it a row is refused then:
--   psql -d DATABASE -c "CALL public.clauses_drop_landing()"
DECLARE
  n bigint;
BEGIN
  LOCK TABLE public.terms, public.clauses IN ACCESS EXCLUSIVE MODE;
  IF to_regclass('public.clauses_landing') IS NOT NULL THEN
    SELECT count(*) INTO n FROM ONLY public.clauses_landing;
    IF n > 0 THEN
      RAISE EXCEPTION USING ERRCODE = 'object_in_use', SCHEMA = 'public', TABLE = 'clauses_landing',
        MESSAGE = format('the landing partition "clauses_landing" of "clauses" is not empty: %s row(s)', n),
        HINT = 'Delete them from "clauses_landing", insert them into "clauses" with their parent''s signed_2 and call again.';
    END IF;
    ALTER TABLE public.clauses DETACH PARTITION public.clauses_landing;
    DROP TABLE public.clauses_landing;
  END IF;
  DROP FUNCTION IF EXISTS public.clauses_refpart_landing();
END $$;
REVOKE EXECUTE ON PROCEDURE public.clauses_drop_landing() FROM PUBLIC;
CREATE TRIGGER "00_refpart_landing" BEFORE INSERT ON public.terms_landing
  FOR EACH ROW
  EXECUTE PROCEDURE public.terms_refpart_landing();
ALTER TABLE public.terms_landing ENABLE ALWAYS TRIGGER "00_refpart_landing";
CREATE TRIGGER "00_refpart_reparent" BEFORE UPDATE OF branch, nr, signed ON public.terms
  FOR EACH ROW WHEN (((OLD.branch IS DISTINCT FROM NEW.branch OR OLD.nr IS DISTINCT FROM NEW.nr) AND OLD.signed IS NOT DISTINCT FROM NEW.signed) OR NEW.signed IS NULL)
  EXECUTE PROCEDURE public.terms_refpart_reparent();
ALTER TABLE public.terms ENABLE ALWAYS TRIGGER "00_refpart_reparent";
CREATE TRIGGER "00_refpart_landing" BEFORE INSERT ON public.clauses_landing
  FOR EACH ROW
  EXECUTE PROCEDURE public.clauses_refpart_landing();
ALTER TABLE public.clauses_landing ENABLE ALWAYS TRIGGER "00_refpart_landing";
CREATE TRIGGER "00_refpart_reparent" BEFORE UPDATE OF term_id, signed_2 ON public.clauses
  FOR EACH ROW WHEN ((OLD.term_id IS DISTINCT FROM NEW.term_id AND OLD.signed_2 IS NOT DISTINCT FROM NEW.signed_2) OR NEW.signed_2 IS NULL)
  EXECUTE PROCEDURE public.clauses_refpart_reparent();
ALTER TABLE public.clauses ENABLE ALWAYS TRIGGER "00_refpart_reparent";
ANALYZE public.contracts;
ANALYZE public.terms;
ANALYZE public.clauses;
