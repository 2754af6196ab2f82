CREATE TABLE public.shops (
  shop_id integer    NOT NULL,
  land    varchar(2) NOT NULL
) PARTITION BY LIST (land);
CREATE TABLE public.tills (
  till_id integer    NOT NULL,
  shop_id integer    NOT NULL,
  land    varchar(2) NOT NULL   -- added: partition key of public.shops
) PARTITION BY LIST (land);
CREATE TABLE public.shops_dach PARTITION OF public.shops
  FOR VALUES IN ('DE', 'AT', 'CH');
CREATE TABLE public.shops_fr PARTITION OF public.shops
  FOR VALUES IN ('FR');
CREATE TABLE public.shops_rest PARTITION OF public.shops
  DEFAULT;
CREATE TABLE public.tills_dach PARTITION OF public.tills
  FOR VALUES IN ('DE', 'AT', 'CH');
CREATE TABLE public.tills_fr PARTITION OF public.tills
  FOR VALUES IN ('FR');
CREATE TABLE public.tills_rest PARTITION OF public.tills
  DEFAULT;
ALTER TABLE public.shops ADD CONSTRAINT shops_pk PRIMARY KEY (shop_id, land);
ALTER TABLE public.tills ADD CONSTRAINT tills_pk PRIMARY KEY (till_id, land);
-- added: PostgreSQL has no index under a foreign key of itself
CREATE INDEX tills_shop_fk_i ON public.tills (shop_id, land);
ALTER TABLE public.tills ADD CONSTRAINT tills_shop_fk FOREIGN KEY (shop_id, land)
  REFERENCES public.shops (shop_id, land) ON UPDATE CASCADE;
CREATE FUNCTION public.tills_parent_key(p_shop_id integer) RETURNS varchar(2)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  k varchar(2);
  k1 varchar(2);
  n int := 0;
BEGIN
  IF p_shop_id IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', SCHEMA = 'public', TABLE = 'tills', COLUMN = 'shop_id',
      MESSAGE = 'null value in column "shop_id" of relation "tills" violates not-null constraint',
      HINT = 'shop_id is needed to fetch the partition key land from "public.shops".';
  END IF;
  FOR k1 IN SELECT s.land FROM public.shops s WHERE s.shop_id = p_shop_id FOR KEY SHARE LOOP
    n := n + 1;
    k := k1;
  END LOOP;
  IF n = 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'public', TABLE = 'tills', CONSTRAINT = 'tills_shop_fk',
      MESSAGE = 'insert or update on table "tills" violates foreign key constraint "tills_shop_fk"',
      DETAIL = format('Key (shop_id)=(%s) is not present in table "shops", so the partition key land of the row is unknown.', p_shop_id),
      HINT = 'Insert the parent row first (Oracle: ORA-02291 / ORA-14400).';
  ELSIF n > 1 THEN
    RAISE EXCEPTION USING ERRCODE = 'cardinality_violation', SCHEMA = 'public', TABLE = 'tills', CONSTRAINT = 'tills_shop_fk',
      MESSAGE = format('shop_id=%s is present in %s partitions of "shops": give land in the INSERT', p_shop_id, n);
  END IF;
  RETURN k;
END $$;
REVOKE EXECUTE ON FUNCTION public.tills_parent_key(p_shop_id integer) FROM PUBLIC;
CREATE FUNCTION public.tills_refpart_landing() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  NEW.land := public.tills_parent_key(NEW.shop_id);
  INSERT INTO public.tills (till_id, shop_id, land) OVERRIDING SYSTEM VALUE
  VALUES (NEW.till_id, NEW.shop_id, NEW.land);
  RETURN NULL;
END $$;
CREATE FUNCTION public.tills_refpart_reparent() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  NEW.land := public.tills_parent_key(NEW.shop_id);
  RETURN NEW;
END $$;
CREATE PROCEDURE public.shops_add_partition(p_name text, VARIADIC p_values varchar(2)[])
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- adds a partition to public.shops, public.tills, or to none:
--   psql -d DATABASE -c "CALL public.shops_add_partition('p_new', 'value', 'another value')"
DECLARE
  bound text;
  part text;
BEGIN
  IF coalesce(octet_length(p_name), 0) NOT BETWEEN 1 AND 23 THEN
    RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', SCHEMA = 'public', TABLE = 'shops',
      MESSAGE = format('"%s" is no name for a partition', p_name),
      HINT = 'It is put behind each table''s name: 1 to 23 bytes, such as p2026_01.';
  END IF;
  LOCK TABLE public.shops, public.tills IN SHARE ROW EXCLUSIVE MODE;
  bound := format('IN (%s)', (SELECT string_agg(quote_nullable(v), ', ' ORDER BY n)
    FROM unnest(p_values) WITH ORDINALITY AS a (v, n)));
  part := 'shops_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF public.shops FOR VALUES %s', 'public', part, bound);
  part := 'tills_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF public.tills FOR VALUES %s', 'public', part, bound);
END $$;
REVOKE EXECUTE ON PROCEDURE public.shops_add_partition(p_name text, VARIADIC p_values varchar(2)[]) FROM PUBLIC;
CREATE PROCEDURE public.shops_remove_partition(p_partition text, p_drop boolean)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- takes the counterparts of a partition of public.shops off public.shops, public.tills;
-- they stay as tables of their own (false) or are dropped with their rows (true):
--   psql -d DATABASE -c "CALL public.shops_remove_partition('partition', p_drop => false)"
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
  LOCK TABLE public.shops, public.tills IN ACCESS EXCLUSIVE MODE;
  SELECT pg_get_expr(c.relpartbound, c.oid) INTO bound FROM pg_inherits i
    JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'public.shops'::regclass AND c.relname = p_partition;
  IF bound IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'undefined_table', SCHEMA = 'public', TABLE = 'shops',
      MESSAGE = format('"%s" is no partition of "shops"', p_partition),
      HINT = 'Give the name of a partition of the first level, without its schema.';
  ELSIF bound = 'DEFAULT' THEN
    RAISE EXCEPTION USING ERRCODE = 'object_in_use', SCHEMA = 'public', TABLE = 'shops',
      MESSAGE = format('the DEFAULT partition "%s" of "shops" stays', p_partition),
      HINT = 'Rows of the children that come without the partition key arrive in its counterparts; delete its rows instead.';
  END IF;
  BEGIN
  -- children first
  FOREACH tab IN ARRAY ARRAY['public.tills', 'public.shops'] LOOP
    SELECT format('%I.%I', n.nspname, c.relname) INTO leaf FROM pg_inherits i
      JOIN pg_class c ON c.oid = i.inhrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE i.inhparent = tab::regclass AND pg_get_expr(c.relpartbound, c.oid) = bound;
    leaves := leaves || coalesce(leaf, '');
    CONTINUE WHEN leaf IS NULL;
    EXECUTE format('ALTER TABLE %s DETACH PARTITION %s', tab, leaf);
    FOR r IN SELECT conname FROM pg_constraint WHERE conrelid = leaf::regclass AND contype = 'f'
        AND confrelid IN ('public.shops'::regclass, 'public.tills'::regclass) LOOP
      EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', leaf, r.conname);
    END LOOP;
    FOR r IN SELECT t.tgname, t.tgrelid::regclass AS relation FROM pg_trigger t
        WHERE t.tgfoid IN (to_regproc('public.tills_refpart_landing'), to_regproc('public.tills_refpart_reparent'))
        AND (t.tgrelid = leaf::regclass OR t.tgrelid IN (SELECT relid FROM pg_partition_tree(leaf::regclass)))
        ORDER BY t.tgrelid <> leaf::regclass, 2, 1 LOOP
      EXECUTE format('DROP TRIGGER IF EXISTS %I ON %s', r.tgname, r.relation);
    END LOOP;
  END LOOP;
  EXCEPTION WHEN foreign_key_violation THEN
    GET STACKED DIAGNOSTICS said = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, key = CONSTRAINT_NAME;
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'public', TABLE = 'shops', CONSTRAINT = key,
      MESSAGE = format('partition "%s" of "shops" stays: %s', p_partition, said),
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
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT tills_shop_fk FOREIGN KEY (shop_id, land) REFERENCES %s (shop_id, land)', leaves[1], leaves[2]);
  END IF;
END $$;
REVOKE EXECUTE ON PROCEDURE public.shops_remove_partition(p_partition text, p_drop boolean) FROM PUBLIC;
CREATE PROCEDURE public.tills_drop_landing()
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- for when all who insert into public.tills give land; without it a row is refused then:
--   psql -d DATABASE -c "CALL public.tills_drop_landing()"
BEGIN
  LOCK TABLE public.tills_rest IN ACCESS EXCLUSIVE MODE;
  DROP TRIGGER IF EXISTS "00_refpart_landing" ON public.tills_rest;
  DROP FUNCTION IF EXISTS public.tills_refpart_landing();
END $$;
REVOKE EXECUTE ON PROCEDURE public.tills_drop_landing() FROM PUBLIC;
CREATE TRIGGER "00_refpart_landing" BEFORE INSERT ON public.tills_rest
  FOR EACH ROW WHEN (NEW.land IS NULL)
  EXECUTE PROCEDURE public.tills_refpart_landing();
ALTER TABLE public.tills_rest ENABLE ALWAYS TRIGGER "00_refpart_landing";
CREATE TRIGGER "00_refpart_reparent" BEFORE UPDATE OF shop_id, land ON public.tills
  FOR EACH ROW WHEN ((OLD.shop_id IS DISTINCT FROM NEW.shop_id AND OLD.land IS NOT DISTINCT FROM NEW.land) OR NEW.land IS NULL)
  EXECUTE PROCEDURE public.tills_refpart_reparent();
ALTER TABLE public.tills ENABLE ALWAYS TRIGGER "00_refpart_reparent";
ANALYZE public.shops;
ANALYZE public.tills;
