CREATE TABLE public.tenants (
  tenant_id integer    NOT NULL,
  region    varchar(4) NOT NULL
) PARTITION BY LIST (region);
CREATE TABLE public.users (
  user_id   integer    NOT NULL,
  tenant_id integer    NOT NULL,
  region    varchar(4) NOT NULL   -- added: partition key of public.tenants
) PARTITION BY LIST (region);
CREATE TABLE public.tenants_eu PARTITION OF public.tenants
  FOR VALUES IN ('EU');
-- new values, for which Oracle makes partitions itself
CREATE TABLE public.tenants_default PARTITION OF public.tenants
  DEFAULT;
CREATE TABLE public.users_eu PARTITION OF public.users
  FOR VALUES IN ('EU');
-- new values, for which Oracle makes partitions itself
CREATE TABLE public.users_default PARTITION OF public.users
  DEFAULT;
ALTER TABLE public.tenants ADD CONSTRAINT tenants_pk PRIMARY KEY (tenant_id, region);
ALTER TABLE public.users ADD CONSTRAINT users_pk PRIMARY KEY (user_id, region);
-- added: PostgreSQL has no index under a foreign key of itself
CREATE INDEX users_tenant_fk_i ON public.users (tenant_id, region);
ALTER TABLE public.users ADD CONSTRAINT users_tenant_fk FOREIGN KEY (tenant_id, region)
  REFERENCES public.tenants (tenant_id, region) ON UPDATE CASCADE;
CREATE FUNCTION public.users_parent_key(p_tenant_id integer) RETURNS varchar(4)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  k varchar(4);
  k1 varchar(4);
  n int := 0;
BEGIN
  IF p_tenant_id IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', SCHEMA = 'public', TABLE = 'users', COLUMN = 'tenant_id',
      MESSAGE = 'null value in column "tenant_id" of relation "users" violates not-null constraint',
      HINT = 'tenant_id is needed to fetch the partition key region from "public.tenants".';
  END IF;
  FOR k1 IN SELECT s.region FROM public.tenants s WHERE s.tenant_id = p_tenant_id FOR KEY SHARE LOOP
    n := n + 1;
    k := k1;
  END LOOP;
  IF n = 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'public', TABLE = 'users', CONSTRAINT = 'users_tenant_fk',
      MESSAGE = 'insert or update on table "users" violates foreign key constraint "users_tenant_fk"',
      DETAIL = format('Key (tenant_id)=(%s) is not present in table "tenants", so the partition key region of the row is unknown.', p_tenant_id),
      HINT = 'Insert the parent row first (Oracle: ORA-02291 / ORA-14400).';
  ELSIF n > 1 THEN
    RAISE EXCEPTION USING ERRCODE = 'cardinality_violation', SCHEMA = 'public', TABLE = 'users', CONSTRAINT = 'users_tenant_fk',
      MESSAGE = format('tenant_id=%s is present in %s partitions of "tenants": give region in the INSERT', p_tenant_id, n);
  END IF;
  RETURN k;
END $$;
REVOKE EXECUTE ON FUNCTION public.users_parent_key(p_tenant_id integer) FROM PUBLIC;
CREATE FUNCTION public.users_refpart_landing() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  NEW.region := public.users_parent_key(NEW.tenant_id);
  INSERT INTO public.users (user_id, tenant_id, region) OVERRIDING SYSTEM VALUE
  VALUES (NEW.user_id, NEW.tenant_id, NEW.region);
  RETURN NULL;
END $$;
CREATE FUNCTION public.users_refpart_reparent() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  NEW.region := public.users_parent_key(NEW.tenant_id);
  RETURN NEW;
END $$;
CREATE PROCEDURE public.tenants_add_partition(p_name text, VARIADIC p_values varchar(4)[])
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- adds a partition to public.tenants, public.users, or to none:
--   psql -d DATABASE -c "CALL public.tenants_add_partition('p_new', 'value', 'another value')"
DECLARE
  bound text;
  part text;
BEGIN
  IF coalesce(octet_length(p_name), 0) NOT BETWEEN 1 AND 23 THEN
    RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', SCHEMA = 'public', TABLE = 'tenants',
      MESSAGE = format('"%s" is no name for a partition', p_name),
      HINT = 'It is put behind each table''s name: 1 to 23 bytes, such as p2026_01.';
  END IF;
  LOCK TABLE public.tenants, public.users IN SHARE ROW EXCLUSIVE MODE;
  bound := format('IN (%s)', (SELECT string_agg(quote_nullable(v), ', ' ORDER BY n)
    FROM unnest(p_values) WITH ORDINALITY AS a (v, n)));
  part := 'tenants_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF public.tenants FOR VALUES %s', 'public', part, bound);
  part := 'users_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF public.users FOR VALUES %s', 'public', part, bound);
END $$;
REVOKE EXECUTE ON PROCEDURE public.tenants_add_partition(p_name text, VARIADIC p_values varchar(4)[]) FROM PUBLIC;
CREATE PROCEDURE public.tenants_remove_partition(p_partition text, p_drop boolean)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- takes the counterparts of a partition of public.tenants off public.tenants, public.users;
-- they stay as tables of their own (false) or are dropped with their rows (true):
--   psql -d DATABASE -c "CALL public.tenants_remove_partition('partition', p_drop => false)"
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
  LOCK TABLE public.tenants, public.users IN ACCESS EXCLUSIVE MODE;
  SELECT pg_get_expr(c.relpartbound, c.oid) INTO bound FROM pg_inherits i
    JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'public.tenants'::regclass AND c.relname = p_partition;
  IF bound IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'undefined_table', SCHEMA = 'public', TABLE = 'tenants',
      MESSAGE = format('"%s" is no partition of "tenants"', p_partition),
      HINT = 'Give the name of a partition of the first level, without its schema.';
  ELSIF bound = 'DEFAULT' THEN
    RAISE EXCEPTION USING ERRCODE = 'object_in_use', SCHEMA = 'public', TABLE = 'tenants',
      MESSAGE = format('the DEFAULT partition "%s" of "tenants" stays', p_partition),
      HINT = 'Rows of the children that come without the partition key arrive in its counterparts; delete its rows instead.';
  END IF;
  BEGIN
  -- children first
  FOREACH tab IN ARRAY ARRAY['public.users', 'public.tenants'] LOOP
    SELECT format('%I.%I', n.nspname, c.relname) INTO leaf FROM pg_inherits i
      JOIN pg_class c ON c.oid = i.inhrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE i.inhparent = tab::regclass AND pg_get_expr(c.relpartbound, c.oid) = bound;
    leaves := leaves || coalesce(leaf, '');
    CONTINUE WHEN leaf IS NULL;
    EXECUTE format('ALTER TABLE %s DETACH PARTITION %s', tab, leaf);
    FOR r IN SELECT conname FROM pg_constraint WHERE conrelid = leaf::regclass AND contype = 'f'
        AND confrelid IN ('public.tenants'::regclass, 'public.users'::regclass) LOOP
      EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', leaf, r.conname);
    END LOOP;
    FOR r IN SELECT t.tgname, t.tgrelid::regclass AS relation FROM pg_trigger t
        WHERE t.tgfoid IN (to_regproc('public.users_refpart_landing'), to_regproc('public.users_refpart_reparent'))
        AND (t.tgrelid = leaf::regclass OR t.tgrelid IN (SELECT relid FROM pg_partition_tree(leaf::regclass)))
        ORDER BY t.tgrelid <> leaf::regclass, 2, 1 LOOP
      EXECUTE format('DROP TRIGGER IF EXISTS %I ON %s', r.tgname, r.relation);
    END LOOP;
  END LOOP;
  EXCEPTION WHEN foreign_key_violation THEN
    GET STACKED DIAGNOSTICS said = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, key = CONSTRAINT_NAME;
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'public', TABLE = 'tenants', CONSTRAINT = key,
      MESSAGE = format('partition "%s" of "tenants" stays: %s', p_partition, said),
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
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT users_tenant_fk FOREIGN KEY (tenant_id, region) REFERENCES %s (tenant_id, region)', leaves[1], leaves[2]);
  END IF;
END $$;
REVOKE EXECUTE ON PROCEDURE public.tenants_remove_partition(p_partition text, p_drop boolean) FROM PUBLIC;
CREATE PROCEDURE public.users_drop_landing()
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- for when all who insert into public.users give region; without it a row is refused then:
--   psql -d DATABASE -c "CALL public.users_drop_landing()"
BEGIN
  LOCK TABLE public.users_default IN ACCESS EXCLUSIVE MODE;
  DROP TRIGGER IF EXISTS "00_refpart_landing" ON public.users_default;
  DROP FUNCTION IF EXISTS public.users_refpart_landing();
END $$;
REVOKE EXECUTE ON PROCEDURE public.users_drop_landing() FROM PUBLIC;
CREATE TRIGGER "00_refpart_landing" BEFORE INSERT ON public.users_default
  FOR EACH ROW WHEN (NEW.region IS NULL)
  EXECUTE PROCEDURE public.users_refpart_landing();
ALTER TABLE public.users_default ENABLE ALWAYS TRIGGER "00_refpart_landing";
CREATE TRIGGER "00_refpart_reparent" BEFORE UPDATE OF tenant_id, region ON public.users
  FOR EACH ROW WHEN ((OLD.tenant_id IS DISTINCT FROM NEW.tenant_id AND OLD.region IS NOT DISTINCT FROM NEW.region) OR NEW.region IS NULL)
  EXECUTE PROCEDURE public.users_refpart_reparent();
ALTER TABLE public.users ENABLE ALWAYS TRIGGER "00_refpart_reparent";
ANALYZE public.tenants;
ANALYZE public.users;
