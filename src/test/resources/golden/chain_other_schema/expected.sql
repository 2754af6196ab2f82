CREATE SCHEMA IF NOT EXISTS app;
CREATE SCHEMA IF NOT EXISTS base;
CREATE TABLE base.firms (
  firm_id integer  NOT NULL,
  founded smallint NOT NULL
) PARTITION BY RANGE (founded);
CREATE TABLE base.funds (
  fund_id integer    NOT NULL,
  kind    varchar(1) NOT NULL
) PARTITION BY LIST (kind);
CREATE TABLE app.sites (
  site_id integer  NOT NULL,
  firm_id integer  NOT NULL,
  founded smallint NOT NULL   -- added: partition key of base.firms
) PARTITION BY RANGE (founded);
CREATE TABLE app.shares (
  share_id integer    NOT NULL,
  fund_id  integer    NOT NULL,
  kind     varchar(1) NOT NULL   -- added: partition key of base.funds
) PARTITION BY LIST (kind);
CREATE TABLE base.firms_f1900 PARTITION OF base.firms
  FOR VALUES FROM (MINVALUE) TO (2000);
CREATE TABLE base.firms_f2000 PARTITION OF base.firms
  FOR VALUES FROM (2000) TO (2100);
CREATE TABLE base.funds_ka PARTITION OF base.funds
  FOR VALUES IN ('A');
CREATE TABLE base.funds_kb PARTITION OF base.funds
  FOR VALUES IN ('B');
CREATE TABLE app.sites_f1900 PARTITION OF app.sites
  FOR VALUES FROM (MINVALUE) TO (2000);
CREATE TABLE app.sites_f2000 PARTITION OF app.sites
  FOR VALUES FROM (2000) TO (2100);
-- landing: always empty; sends on rows that come without the partition key
CREATE TABLE app.sites_landing PARTITION OF app.sites
  (CONSTRAINT sites_landing_empty CHECK (false)) DEFAULT;
CREATE TABLE app.shares_ka PARTITION OF app.shares
  FOR VALUES IN ('A');
CREATE TABLE app.shares_kb PARTITION OF app.shares
  FOR VALUES IN ('B');
-- landing: always empty; sends on rows that come without the partition key
CREATE TABLE app.shares_landing PARTITION OF app.shares
  (CONSTRAINT shares_landing_empty CHECK (false)) DEFAULT;
ALTER TABLE base.firms ADD CONSTRAINT firms_pk PRIMARY KEY (firm_id, founded);
ALTER TABLE base.funds ADD CONSTRAINT funds_pk PRIMARY KEY (fund_id, kind);
ALTER TABLE app.sites ADD CONSTRAINT sites_pk PRIMARY KEY (site_id, founded);
ALTER TABLE app.shares ADD CONSTRAINT shares_pk PRIMARY KEY (share_id, kind);
-- added: PostgreSQL has no index under a foreign key of itself
CREATE INDEX sites_firm_fk_i ON app.sites (firm_id, founded);
-- added: PostgreSQL has no index under a foreign key of itself
CREATE INDEX shares_fund_fk_i ON app.shares (fund_id, kind);
ALTER TABLE app.sites ADD CONSTRAINT sites_firm_fk FOREIGN KEY (firm_id, founded)
  REFERENCES base.firms (firm_id, founded) ON UPDATE CASCADE;
ALTER TABLE app.shares ADD CONSTRAINT shares_fund_fk FOREIGN KEY (fund_id, kind)
  REFERENCES base.funds (fund_id, kind) ON UPDATE CASCADE;
CREATE FUNCTION app.sites_parent_key(p_firm_id integer) RETURNS smallint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  k smallint;
  k1 smallint;
  n int := 0;
BEGIN
  IF p_firm_id IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', SCHEMA = 'app', TABLE = 'sites', COLUMN = 'firm_id',
      MESSAGE = 'null value in column "firm_id" of relation "sites" violates not-null constraint',
      HINT = 'firm_id is needed to fetch the partition key founded from "base.firms".';
  END IF;
  FOR k1 IN SELECT s.founded FROM base.firms s WHERE s.firm_id = p_firm_id FOR KEY SHARE LOOP
    n := n + 1;
    k := k1;
  END LOOP;
  IF n = 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'app', TABLE = 'sites', CONSTRAINT = 'sites_firm_fk',
      MESSAGE = 'insert or update on table "sites" violates foreign key constraint "sites_firm_fk"',
      DETAIL = format('Key (firm_id)=(%s) is not present in table "firms", so the partition key founded of the row is unknown.', p_firm_id),
      HINT = 'Insert the parent row first (Oracle: ORA-02291 / ORA-14400).';
  ELSIF n > 1 THEN
    RAISE EXCEPTION USING ERRCODE = 'cardinality_violation', SCHEMA = 'app', TABLE = 'sites', CONSTRAINT = 'sites_firm_fk',
      MESSAGE = format('firm_id=%s is present in %s partitions of "firms": give founded in the INSERT', p_firm_id, n);
  END IF;
  RETURN k;
END $$;
REVOKE EXECUTE ON FUNCTION app.sites_parent_key(p_firm_id integer) FROM PUBLIC;
CREATE FUNCTION app.sites_refpart_landing() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.founded IS NOT NULL THEN       -- key given, but no partition takes it
    RAISE EXCEPTION USING ERRCODE = 'check_violation', SCHEMA = 'app', TABLE = 'sites', COLUMN = 'founded',
      MESSAGE = 'no partition of relation "sites" found for row',
      DETAIL = format('Partition key of the failing row contains (founded) = (%s).', NEW.founded),
      HINT = 'Create the partition in "firms" and in all its children (Oracle: ORA-14400).';
  END IF;
  NEW.founded := app.sites_parent_key(NEW.firm_id);
  INSERT INTO app.sites (site_id, firm_id, founded) OVERRIDING SYSTEM VALUE
  VALUES (NEW.site_id, NEW.firm_id, NEW.founded);
  RETURN NULL;
END $$;
CREATE FUNCTION app.sites_refpart_reparent() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  NEW.founded := app.sites_parent_key(NEW.firm_id);
  RETURN NEW;
END $$;
CREATE FUNCTION app.shares_parent_key(p_fund_id integer) RETURNS varchar(1)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  k varchar(1);
  k1 varchar(1);
  n int := 0;
BEGIN
  IF p_fund_id IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', SCHEMA = 'app', TABLE = 'shares', COLUMN = 'fund_id',
      MESSAGE = 'null value in column "fund_id" of relation "shares" violates not-null constraint',
      HINT = 'fund_id is needed to fetch the partition key kind from "base.funds".';
  END IF;
  FOR k1 IN SELECT s.kind FROM base.funds s WHERE s.fund_id = p_fund_id FOR KEY SHARE LOOP
    n := n + 1;
    k := k1;
  END LOOP;
  IF n = 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'app', TABLE = 'shares', CONSTRAINT = 'shares_fund_fk',
      MESSAGE = 'insert or update on table "shares" violates foreign key constraint "shares_fund_fk"',
      DETAIL = format('Key (fund_id)=(%s) is not present in table "funds", so the partition key kind of the row is unknown.', p_fund_id),
      HINT = 'Insert the parent row first (Oracle: ORA-02291 / ORA-14400).';
  ELSIF n > 1 THEN
    RAISE EXCEPTION USING ERRCODE = 'cardinality_violation', SCHEMA = 'app', TABLE = 'shares', CONSTRAINT = 'shares_fund_fk',
      MESSAGE = format('fund_id=%s is present in %s partitions of "funds": give kind in the INSERT', p_fund_id, n);
  END IF;
  RETURN k;
END $$;
REVOKE EXECUTE ON FUNCTION app.shares_parent_key(p_fund_id integer) FROM PUBLIC;
CREATE FUNCTION app.shares_refpart_landing() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind IS NOT NULL THEN       -- key given, but no partition takes it
    RAISE EXCEPTION USING ERRCODE = 'check_violation', SCHEMA = 'app', TABLE = 'shares', COLUMN = 'kind',
      MESSAGE = 'no partition of relation "shares" found for row',
      DETAIL = format('Partition key of the failing row contains (kind) = (%s).', NEW.kind),
      HINT = 'Create the partition in "funds" and in all its children (Oracle: ORA-14400).';
  END IF;
  NEW.kind := app.shares_parent_key(NEW.fund_id);
  INSERT INTO app.shares (share_id, fund_id, kind) OVERRIDING SYSTEM VALUE
  VALUES (NEW.share_id, NEW.fund_id, NEW.kind);
  RETURN NULL;
END $$;
CREATE FUNCTION app.shares_refpart_reparent() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  NEW.kind := app.shares_parent_key(NEW.fund_id);
  RETURN NEW;
END $$;
CREATE PROCEDURE base.firms_add_partition(p_name text, p_from smallint, p_to smallint)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- adds a partition to base.firms, app.sites, or to none:
--   psql -d DATABASE -c "CALL base.firms_add_partition('p_new', 'from', 'to')"   NULL for MINVALUE and MAXVALUE
DECLARE
  bound text;
  part text;
BEGIN
  IF coalesce(octet_length(p_name), 0) NOT BETWEEN 1 AND 23 THEN
    RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', SCHEMA = 'base', TABLE = 'firms',
      MESSAGE = format('"%s" is no name for a partition', p_name),
      HINT = 'It is put behind each table''s name: 1 to 23 bytes, such as p2026_01.';
  END IF;
  LOCK TABLE base.firms, app.sites IN SHARE ROW EXCLUSIVE MODE;
  bound := format('FROM (%s) TO (%s)', coalesce(quote_literal(p_from), 'MINVALUE'), coalesce(quote_literal(p_to), 'MAXVALUE'));
  part := 'firms_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF base.firms FOR VALUES %s', 'base', part, bound);
  part := 'sites_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF app.sites FOR VALUES %s', 'app', part, bound);
END $$;
REVOKE EXECUTE ON PROCEDURE base.firms_add_partition(p_name text, p_from smallint, p_to smallint) FROM PUBLIC;
CREATE PROCEDURE base.firms_remove_partition(p_partition text, p_drop boolean)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- takes the counterparts of a partition of base.firms off base.firms, app.sites;
-- they stay as tables of their own (false) or are dropped with their rows (true):
--   psql -d DATABASE -c "CALL base.firms_remove_partition('partition', p_drop => false)"
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
  LOCK TABLE base.firms, app.sites IN ACCESS EXCLUSIVE MODE;
  SELECT pg_get_expr(c.relpartbound, c.oid) INTO bound FROM pg_inherits i
    JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'base.firms'::regclass AND c.relname = p_partition;
  IF bound IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'undefined_table', SCHEMA = 'base', TABLE = 'firms',
      MESSAGE = format('"%s" is no partition of "firms"', p_partition),
      HINT = 'Give the name of a partition of the first level, without its schema.';
  ELSIF bound = 'DEFAULT' THEN
    RAISE EXCEPTION USING ERRCODE = 'object_in_use', SCHEMA = 'base', TABLE = 'firms',
      MESSAGE = format('the DEFAULT partition "%s" of "firms" stays', p_partition),
      HINT = 'Rows of the children that come without the partition key arrive in its counterparts; delete its rows instead.';
  END IF;
  BEGIN
  -- children first
  FOREACH tab IN ARRAY ARRAY['app.sites', 'base.firms'] LOOP
    SELECT format('%I.%I', n.nspname, c.relname) INTO leaf FROM pg_inherits i
      JOIN pg_class c ON c.oid = i.inhrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE i.inhparent = tab::regclass AND pg_get_expr(c.relpartbound, c.oid) = bound;
    leaves := leaves || coalesce(leaf, '');
    CONTINUE WHEN leaf IS NULL;
    EXECUTE format('ALTER TABLE %s DETACH PARTITION %s', tab, leaf);
    FOR r IN SELECT conname FROM pg_constraint WHERE conrelid = leaf::regclass AND contype = 'f'
        AND confrelid IN ('base.firms'::regclass, 'app.sites'::regclass) LOOP
      EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', leaf, r.conname);
    END LOOP;
    FOR r IN SELECT t.tgname, t.tgrelid::regclass AS relation FROM pg_trigger t
        WHERE t.tgfoid IN (to_regproc('app.sites_refpart_landing'), to_regproc('app.sites_refpart_reparent'))
        AND (t.tgrelid = leaf::regclass OR t.tgrelid IN (SELECT relid FROM pg_partition_tree(leaf::regclass)))
        ORDER BY t.tgrelid <> leaf::regclass, 2, 1 LOOP
      EXECUTE format('DROP TRIGGER IF EXISTS %I ON %s', r.tgname, r.relation);
    END LOOP;
  END LOOP;
  EXCEPTION WHEN foreign_key_violation THEN
    GET STACKED DIAGNOSTICS said = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, key = CONSTRAINT_NAME;
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'base', TABLE = 'firms', CONSTRAINT = key,
      MESSAGE = format('partition "%s" of "firms" stays: %s', p_partition, said),
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
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT sites_firm_fk FOREIGN KEY (firm_id, founded) REFERENCES %s (firm_id, founded)', leaves[1], leaves[2]);
  END IF;
END $$;
REVOKE EXECUTE ON PROCEDURE base.firms_remove_partition(p_partition text, p_drop boolean) FROM PUBLIC;
CREATE PROCEDURE base.funds_add_partition(p_name text, VARIADIC p_values varchar(1)[])
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- adds a partition to base.funds, app.shares, or to none:
--   psql -d DATABASE -c "CALL base.funds_add_partition('p_new', 'value', 'another value')"
DECLARE
  bound text;
  part text;
BEGIN
  IF coalesce(octet_length(p_name), 0) NOT BETWEEN 1 AND 23 THEN
    RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', SCHEMA = 'base', TABLE = 'funds',
      MESSAGE = format('"%s" is no name for a partition', p_name),
      HINT = 'It is put behind each table''s name: 1 to 23 bytes, such as p2026_01.';
  END IF;
  LOCK TABLE base.funds, app.shares IN SHARE ROW EXCLUSIVE MODE;
  bound := format('IN (%s)', (SELECT string_agg(quote_nullable(v), ', ' ORDER BY n)
    FROM unnest(p_values) WITH ORDINALITY AS a (v, n)));
  part := 'funds_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF base.funds FOR VALUES %s', 'base', part, bound);
  part := 'shares_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF app.shares FOR VALUES %s', 'app', part, bound);
END $$;
REVOKE EXECUTE ON PROCEDURE base.funds_add_partition(p_name text, VARIADIC p_values varchar(1)[]) FROM PUBLIC;
CREATE PROCEDURE base.funds_remove_partition(p_partition text, p_drop boolean)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- takes the counterparts of a partition of base.funds off base.funds, app.shares;
-- they stay as tables of their own (false) or are dropped with their rows (true):
--   psql -d DATABASE -c "CALL base.funds_remove_partition('partition', p_drop => false)"
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
  LOCK TABLE base.funds, app.shares IN ACCESS EXCLUSIVE MODE;
  SELECT pg_get_expr(c.relpartbound, c.oid) INTO bound FROM pg_inherits i
    JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'base.funds'::regclass AND c.relname = p_partition;
  IF bound IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'undefined_table', SCHEMA = 'base', TABLE = 'funds',
      MESSAGE = format('"%s" is no partition of "funds"', p_partition),
      HINT = 'Give the name of a partition of the first level, without its schema.';
  ELSIF bound = 'DEFAULT' THEN
    RAISE EXCEPTION USING ERRCODE = 'object_in_use', SCHEMA = 'base', TABLE = 'funds',
      MESSAGE = format('the DEFAULT partition "%s" of "funds" stays', p_partition),
      HINT = 'Rows of the children that come without the partition key arrive in its counterparts; delete its rows instead.';
  END IF;
  BEGIN
  -- children first
  FOREACH tab IN ARRAY ARRAY['app.shares', 'base.funds'] LOOP
    SELECT format('%I.%I', n.nspname, c.relname) INTO leaf FROM pg_inherits i
      JOIN pg_class c ON c.oid = i.inhrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE i.inhparent = tab::regclass AND pg_get_expr(c.relpartbound, c.oid) = bound;
    leaves := leaves || coalesce(leaf, '');
    CONTINUE WHEN leaf IS NULL;
    EXECUTE format('ALTER TABLE %s DETACH PARTITION %s', tab, leaf);
    FOR r IN SELECT conname FROM pg_constraint WHERE conrelid = leaf::regclass AND contype = 'f'
        AND confrelid IN ('base.funds'::regclass, 'app.shares'::regclass) LOOP
      EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', leaf, r.conname);
    END LOOP;
    FOR r IN SELECT t.tgname, t.tgrelid::regclass AS relation FROM pg_trigger t
        WHERE t.tgfoid IN (to_regproc('app.shares_refpart_landing'), to_regproc('app.shares_refpart_reparent'))
        AND (t.tgrelid = leaf::regclass OR t.tgrelid IN (SELECT relid FROM pg_partition_tree(leaf::regclass)))
        ORDER BY t.tgrelid <> leaf::regclass, 2, 1 LOOP
      EXECUTE format('DROP TRIGGER IF EXISTS %I ON %s', r.tgname, r.relation);
    END LOOP;
  END LOOP;
  EXCEPTION WHEN foreign_key_violation THEN
    GET STACKED DIAGNOSTICS said = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, key = CONSTRAINT_NAME;
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'base', TABLE = 'funds', CONSTRAINT = key,
      MESSAGE = format('partition "%s" of "funds" stays: %s', p_partition, said),
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
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT shares_fund_fk FOREIGN KEY (fund_id, kind) REFERENCES %s (fund_id, kind)', leaves[1], leaves[2]);
  END IF;
END $$;
REVOKE EXECUTE ON PROCEDURE base.funds_remove_partition(p_partition text, p_drop boolean) FROM PUBLIC;
CREATE PROCEDURE app.sites_drop_landing()
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- for when all who insert into app.sites give founded; without it a row is refused then:
--   psql -d DATABASE -c "CALL app.sites_drop_landing()"
DECLARE
  n bigint;
BEGIN
  LOCK TABLE base.firms, app.sites IN ACCESS EXCLUSIVE MODE;
  IF to_regclass('app.sites_landing') IS NOT NULL THEN
    SELECT count(*) INTO n FROM ONLY app.sites_landing;
    IF n > 0 THEN
      RAISE EXCEPTION USING ERRCODE = 'object_in_use', SCHEMA = 'app', TABLE = 'sites_landing',
        MESSAGE = format('the landing partition "sites_landing" of "sites" is not empty: %s row(s)', n),
        HINT = 'Delete them from "sites_landing", insert them into "sites" with their parent''s founded and call again.';
    END IF;
    ALTER TABLE app.sites DETACH PARTITION app.sites_landing;
    DROP TABLE app.sites_landing;
  END IF;
  DROP FUNCTION IF EXISTS app.sites_refpart_landing();
END $$;
REVOKE EXECUTE ON PROCEDURE app.sites_drop_landing() FROM PUBLIC;
CREATE PROCEDURE app.shares_drop_landing()
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- for when all who insert into app.shares give kind; without it a row is refused then:
--   psql -d DATABASE -c "CALL app.shares_drop_landing()"
DECLARE
  n bigint;
BEGIN
  LOCK TABLE base.funds, app.shares IN ACCESS EXCLUSIVE MODE;
  IF to_regclass('app.shares_landing') IS NOT NULL THEN
    SELECT count(*) INTO n FROM ONLY app.shares_landing;
    IF n > 0 THEN
      RAISE EXCEPTION USING ERRCODE = 'object_in_use', SCHEMA = 'app', TABLE = 'shares_landing',
        MESSAGE = format('the landing partition "shares_landing" of "shares" is not empty: %s row(s)', n),
        HINT = 'Delete them from "shares_landing", insert them into "shares" with their parent''s kind and call again.';
    END IF;
    ALTER TABLE app.shares DETACH PARTITION app.shares_landing;
    DROP TABLE app.shares_landing;
  END IF;
  DROP FUNCTION IF EXISTS app.shares_refpart_landing();
END $$;
REVOKE EXECUTE ON PROCEDURE app.shares_drop_landing() FROM PUBLIC;
CREATE TRIGGER "00_refpart_landing" BEFORE INSERT ON app.sites_landing
  FOR EACH ROW
  EXECUTE PROCEDURE app.sites_refpart_landing();
ALTER TABLE app.sites_landing ENABLE ALWAYS TRIGGER "00_refpart_landing";
CREATE TRIGGER "00_refpart_reparent" BEFORE UPDATE OF firm_id, founded ON app.sites
  FOR EACH ROW WHEN ((OLD.firm_id IS DISTINCT FROM NEW.firm_id AND OLD.founded IS NOT DISTINCT FROM NEW.founded) OR NEW.founded IS NULL)
  EXECUTE PROCEDURE app.sites_refpart_reparent();
ALTER TABLE app.sites ENABLE ALWAYS TRIGGER "00_refpart_reparent";
CREATE TRIGGER "00_refpart_landing" BEFORE INSERT ON app.shares_landing
  FOR EACH ROW
  EXECUTE PROCEDURE app.shares_refpart_landing();
ALTER TABLE app.shares_landing ENABLE ALWAYS TRIGGER "00_refpart_landing";
CREATE TRIGGER "00_refpart_reparent" BEFORE UPDATE OF fund_id, kind ON app.shares
  FOR EACH ROW WHEN ((OLD.fund_id IS DISTINCT FROM NEW.fund_id AND OLD.kind IS NOT DISTINCT FROM NEW.kind) OR NEW.kind IS NULL)
  EXECUTE PROCEDURE app.shares_refpart_reparent();
ALTER TABLE app.shares ENABLE ALWAYS TRIGGER "00_refpart_reparent";
ANALYZE base.firms;
ANALYZE base.funds;
ANALYZE app.sites;
ANALYZE app.shares;
