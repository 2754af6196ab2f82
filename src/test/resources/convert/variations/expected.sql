CREATE TABLE public."Order" (
  "Region" varchar(10) COLLATE "C" NOT NULL,
  no       integer                 NOT NULL,
  year     smallint                NOT NULL,
  "%rate"  numeric(5,2)
) PARTITION BY RANGE (year, "Region");
CREATE TABLE public.line (
  id       bigint                  GENERATED ALWAYS AS IDENTITY (START WITH 100 INCREMENT BY 5) NOT NULL,
  "Region" varchar(10) COLLATE "C" NOT NULL,
  "order"  integer                 NOT NULL,
  year     smallint,
  qty      integer                 NOT NULL,
  price    numeric(10,2)           NOT NULL,
  total    numeric                 GENERATED ALWAYS AS (qty * price) STORED,
  year_2   smallint                NOT NULL   -- added: partition key of public.Order
) PARTITION BY RANGE (year_2, "Region");
CREATE TABLE public.account (
  id bigint NOT NULL
) PARTITION BY RANGE (id);
CREATE TABLE public.booking (
  id         bigint NOT NULL,
  account_id bigint NOT NULL
) PARTITION BY RANGE (account_id);
CREATE TABLE public.shop (
  id   bigint  NOT NULL,
  land char(2) NOT NULL
) PARTITION BY LIST (land);
CREATE TABLE public.shop_uk (
  id   bigint  NOT NULL,
  land char(2) NOT NULL
);
CREATE TABLE public.stock (
  id      bigint  NOT NULL,
  shop_id bigint  NOT NULL,
  land    char(2) NOT NULL   -- added: partition key of public.shop
) PARTITION BY LIST (land);
CREATE TABLE public.audit_row (
  shop_id bigint,
  kind    varchar(1),
  at      timestamp(6),
  who     varchar(30)  DEFAULT current_user,
  odd     varchar(30),
  CONSTRAINT audit_ok CHECK (upper(kind) IN ('A', 'B') AND (at IS NOT NULL OR kind LIKE 'A%')),
  CONSTRAINT audit_odd CHECK (kind ~ 'x')
) PARTITION BY LIST (kind);
CREATE TABLE public.names (
  name varchar(20) COLLATE "C"
) PARTITION BY RANGE (name);
CREATE TABLE public.beside_old (
  old_id integer
);
COMMENT ON TABLE public.shop_uk IS 'Holds (id) of public.shop unique across its partitions; kept by triggers';
CREATE TABLE public."Order_a" PARTITION OF public."Order"
  FOR VALUES FROM (MINVALUE, MINVALUE) TO (2020, 'M');
CREATE TABLE public."Order_b" PARTITION OF public."Order"
  FOR VALUES FROM (2020, 'M') TO (2020, MAXVALUE);
CREATE TABLE public."Order_c" PARTITION OF public."Order"
  FOR VALUES FROM (2020, MAXVALUE) TO (MAXVALUE, MAXVALUE);
CREATE TABLE public.line_l1 PARTITION OF public.line
  FOR VALUES FROM (MINVALUE, MINVALUE) TO (2020, 'M');
CREATE TABLE public.line_l2 PARTITION OF public.line
  FOR VALUES FROM (2020, 'M') TO (2020, MAXVALUE);
CREATE TABLE public.line_l3 PARTITION OF public.line
  FOR VALUES FROM (2020, MAXVALUE) TO (MAXVALUE, MAXVALUE);
-- landing: always empty; sends on rows that come without the partition key
CREATE TABLE public.line_landing PARTITION OF public.line
  (CONSTRAINT line_landing_empty CHECK (false)) DEFAULT;
CREATE TABLE public.account_low PARTITION OF public.account
  FOR VALUES FROM (MINVALUE) TO (100);
CREATE TABLE public.account_high PARTITION OF public.account
  FOR VALUES FROM (100) TO (MAXVALUE);
CREATE TABLE public.booking_low PARTITION OF public.booking
  FOR VALUES FROM (MINVALUE) TO (100);
CREATE TABLE public.booking_high PARTITION OF public.booking
  FOR VALUES FROM (100) TO (MAXVALUE);
CREATE TABLE public.shop_de PARTITION OF public.shop
  FOR VALUES IN ('DE', 'AT');
CREATE TABLE public.shop_rest PARTITION OF public.shop
  DEFAULT;
CREATE TABLE public.stock_de PARTITION OF public.stock
  FOR VALUES IN ('DE', 'AT');
CREATE TABLE public.stock_rest PARTITION OF public.stock
  DEFAULT;
CREATE TABLE public.audit_row_a PARTITION OF public.audit_row
  FOR VALUES IN ('A', NULL);
CREATE TABLE public.audit_row_b PARTITION OF public.audit_row
  FOR VALUES IN ('B');
CREATE TABLE public.names_a_m PARTITION OF public.names
  FOR VALUES FROM (MINVALUE) TO ('N');
CREATE TABLE public.names_n_z PARTITION OF public.names
  FOR VALUES FROM ('N') TO ('[');
ALTER TABLE public."Order" ADD CONSTRAINT order_pk PRIMARY KEY ("Region", no, year);
ALTER TABLE public."Order" ADD CONSTRAINT order_no_uk UNIQUE (no, "Region", year);
ALTER TABLE public.shop ADD CONSTRAINT shop_pk PRIMARY KEY (id, land);
ALTER TABLE public.line ADD CONSTRAINT line_pk PRIMARY KEY (id, year_2, "Region");
ALTER TABLE public.account ADD CONSTRAINT account_pk PRIMARY KEY (id);
ALTER TABLE public.booking ADD CONSTRAINT booking_pk PRIMARY KEY (id, account_id);
INSERT INTO public.shop_uk (id, land)
SELECT id, land FROM public.shop;
ALTER TABLE public.shop_uk ADD CONSTRAINT shop_uk_pkey PRIMARY KEY (id);
ALTER TABLE public.stock ADD CONSTRAINT stock_pk PRIMARY KEY (id, land);
-- added: PostgreSQL has no index under a foreign key of itself
CREATE INDEX line_order_fk_i ON public.line ("Region", "order", year_2);
CREATE INDEX a_very_long_name_of_an_index_that_goes_on_and_on_beyond__079920 ON public.shop (land);
CREATE INDEX stock_ix ON public.stock (shop_id, id);
ALTER TABLE public.line ADD CONSTRAINT line_order_fk FOREIGN KEY ("Region", "order", year_2)
  REFERENCES public."Order" ("Region", no, year) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE public.booking ADD CONSTRAINT booking_fk FOREIGN KEY (account_id)
  REFERENCES public.account (id);
ALTER TABLE public.stock ADD CONSTRAINT stock_fk FOREIGN KEY (shop_id, land)
  REFERENCES public.shop (id, land) ON UPDATE CASCADE;
ALTER TABLE public.audit_row ADD CONSTRAINT audit_shop_fk FOREIGN KEY (shop_id)
  REFERENCES public.shop_uk (id) ON DELETE SET NULL;
CREATE FUNCTION public.line_parent_key("p_Region" varchar(10), p_order integer) RETURNS smallint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  k smallint;
  k1 smallint;
  n int := 0;
BEGIN
  IF "p_Region" IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', SCHEMA = 'public', TABLE = 'line', COLUMN = 'Region',
      MESSAGE = 'null value in column "Region" of relation "line" violates not-null constraint',
      HINT = 'Region is needed to fetch the partition key year_2 from "public.Order".';
  END IF;
  IF p_order IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', SCHEMA = 'public', TABLE = 'line', COLUMN = 'order',
      MESSAGE = 'null value in column "order" of relation "line" violates not-null constraint',
      HINT = 'order is needed to fetch the partition key year_2 from "public.Order".';
  END IF;
  FOR k1 IN SELECT s.year FROM public."Order" s WHERE s."Region" = "p_Region" AND s.no = p_order FOR KEY SHARE LOOP
    n := n + 1;
    k := k1;
  END LOOP;
  IF n = 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'public', TABLE = 'line', CONSTRAINT = 'line_order_fk',
      MESSAGE = 'insert or update on table "line" violates foreign key constraint "line_order_fk"',
      DETAIL = format('Key (Region, order)=(%s, %s) is not present in table "Order", so the partition key year_2 of the row is unknown.', "p_Region", p_order),
      HINT = 'Insert the parent row first (Oracle: ORA-02291 / ORA-14400).';
  ELSIF n > 1 THEN
    RAISE EXCEPTION USING ERRCODE = 'cardinality_violation', SCHEMA = 'public', TABLE = 'line', CONSTRAINT = 'line_order_fk',
      MESSAGE = format('Region=%s, order=%s is present in %s partitions of "Order": give year_2 in the INSERT', "p_Region", p_order, n);
  END IF;
  RETURN k;
END $$;
REVOKE EXECUTE ON FUNCTION public.line_parent_key("p_Region" varchar(10), p_order integer) FROM PUBLIC;
CREATE FUNCTION public.line_refpart_landing() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.year_2 IS NOT NULL THEN       -- key given, but no partition takes it
    RAISE EXCEPTION USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = 'line', COLUMN = 'year_2',
      MESSAGE = 'no partition of relation "line" found for row',
      DETAIL = format('Partition key of the failing row contains (year_2, Region) = (%s, %s).', NEW.year_2, NEW."Region"),
      HINT = 'Create the partition in "Order" and in all its children (Oracle: ORA-14400).';
  END IF;
  NEW.year_2 := public.line_parent_key(NEW."Region", NEW."order");
  INSERT INTO public.line (id, "Region", "order", year, qty, price, year_2) OVERRIDING SYSTEM VALUE
  VALUES (NEW.id, NEW."Region", NEW."order", NEW.year, NEW.qty, NEW.price, NEW.year_2);
  RETURN NULL;
END $$;
CREATE FUNCTION public.line_refpart_reparent() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  NEW.year_2 := public.line_parent_key(NEW."Region", NEW."order");
  RETURN NEW;
END $$;
CREATE FUNCTION public.shop_uk_keep() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    DELETE FROM public.shop_uk u WHERE u.id = OLD.id AND u.land = OLD.land;
  ELSE
    INSERT INTO public.shop_uk (id, land) VALUES (NEW.id, NEW.land)
      ON CONFLICT (id) DO NOTHING;
    -- a row that moved is there already, with its new partition key
    IF NOT FOUND AND NOT EXISTS (SELECT FROM public.shop_uk u WHERE u.id = NEW.id AND u.land = NEW.land) THEN
      RAISE EXCEPTION USING ERRCODE = 'unique_violation', SCHEMA = 'public', TABLE = 'shop_uk', CONSTRAINT = 'shop_uk_pkey',
        MESSAGE = 'duplicate key value violates unique constraint "shop_uk_pkey"',
        DETAIL = format('Key (id)=(%s) is already in another partition of "shop".', NEW.id);
    END IF;
  END IF;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION public.shop_uk_keep() FROM PUBLIC;
CREATE FUNCTION public.shop_uk_move() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE public.shop_uk u SET id = NEW.id, land = NEW.land WHERE u.id = OLD.id AND u.land = OLD.land;
  RETURN NEW;
END $$;
REVOKE EXECUTE ON FUNCTION public.shop_uk_move() FROM PUBLIC;
CREATE FUNCTION public.shop_uk_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM public.shop_uk u WHERE NOT EXISTS (SELECT FROM public.shop t WHERE u.id = t.id AND u.land = t.land);
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION public.shop_uk_truncate() FROM PUBLIC;
CREATE FUNCTION public.stock_parent_key(p_shop_id bigint) RETURNS char(2)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  k char(2);
  k1 char(2);
  n int := 0;
BEGIN
  IF p_shop_id IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', SCHEMA = 'public', TABLE = 'stock', COLUMN = 'shop_id',
      MESSAGE = 'null value in column "shop_id" of relation "stock" violates not-null constraint',
      HINT = 'shop_id is needed to fetch the partition key land from "public.shop".';
  END IF;
  FOR k1 IN SELECT s.land FROM public.shop_uk s WHERE s.id = p_shop_id FOR SHARE LOOP
    n := n + 1;
    k := k1;
  END LOOP;
  IF n = 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'public', TABLE = 'stock', CONSTRAINT = 'stock_fk',
      MESSAGE = 'insert or update on table "stock" violates foreign key constraint "stock_fk"',
      DETAIL = format('Key (shop_id)=(%s) is not present in table "shop", so the partition key land of the row is unknown.', p_shop_id),
      HINT = 'Insert the parent row first (Oracle: ORA-02291 / ORA-14400).';
  ELSIF n > 1 THEN
    RAISE EXCEPTION USING ERRCODE = 'cardinality_violation', SCHEMA = 'public', TABLE = 'stock', CONSTRAINT = 'stock_fk',
      MESSAGE = format('shop_id=%s is present in %s partitions of "shop": give land in the INSERT', p_shop_id, n);
  END IF;
  RETURN k;
END $$;
REVOKE EXECUTE ON FUNCTION public.stock_parent_key(p_shop_id bigint) FROM PUBLIC;
CREATE FUNCTION public.stock_refpart_landing() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  NEW.land := public.stock_parent_key(NEW.shop_id);
  INSERT INTO public.stock (id, shop_id, land) OVERRIDING SYSTEM VALUE
  VALUES (NEW.id, NEW.shop_id, NEW.land);
  RETURN NULL;
END $$;
CREATE FUNCTION public.stock_refpart_reparent() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  NEW.land := public.stock_parent_key(NEW.shop_id);
  RETURN NEW;
END $$;
CREATE PROCEDURE public."Order_add_partition"(p_name text, p_from_1 smallint, p_from_2 varchar(10), p_to_1 smallint, p_to_2 varchar(10))
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- adds a partition to public."Order", public.line, or to none:
--   psql -d DATABASE -c "CALL public."Order_add_partition"('p_new', 'from', 'to')"   NULL for MINVALUE and MAXVALUE
DECLARE
  bound text;
  part text;
BEGIN
  IF coalesce(octet_length(p_name), 0) NOT BETWEEN 1 AND 23 THEN
    RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', SCHEMA = 'public', TABLE = 'Order',
      MESSAGE = format('"%s" is no name for a partition', p_name),
      HINT = 'It is put behind each table''s name: 1 to 23 bytes, such as p2026_01.';
  END IF;
  LOCK TABLE public."Order", public.line IN SHARE ROW EXCLUSIVE MODE;
  bound := format('FROM (%s) TO (%s)', coalesce(quote_literal(p_from_1), 'MINVALUE') || ', ' || coalesce(quote_literal(p_from_2), 'MINVALUE'), coalesce(quote_literal(p_to_1), 'MAXVALUE') || ', ' || coalesce(quote_literal(p_to_2), 'MAXVALUE'));
  part := 'Order_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF public."Order" FOR VALUES %s', 'public', part, bound);
  part := 'line_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF public.line FOR VALUES %s', 'public', part, bound);
END $$;
REVOKE EXECUTE ON PROCEDURE public."Order_add_partition"(p_name text, p_from_1 smallint, p_from_2 varchar(10), p_to_1 smallint, p_to_2 varchar(10)) FROM PUBLIC;
CREATE PROCEDURE public."Order_remove_partition"(p_partition text, p_drop boolean)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- takes the counterparts of a partition of public."Order" off public."Order", public.line;
-- they stay as tables of their own (false) or are dropped with their rows (true):
--   psql -d DATABASE -c "CALL public."Order_remove_partition"('partition', p_drop => false)"
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
  LOCK TABLE public."Order", public.line IN ACCESS EXCLUSIVE MODE;
  SELECT pg_get_expr(c.relpartbound, c.oid) INTO bound FROM pg_inherits i
    JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'public."Order"'::regclass AND c.relname = p_partition;
  IF bound IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'undefined_table', SCHEMA = 'public', TABLE = 'Order',
      MESSAGE = format('"%s" is no partition of "Order"', p_partition),
      HINT = 'Give the name of a partition of the first level, without its schema.';
  ELSIF bound = 'DEFAULT' THEN
    RAISE EXCEPTION USING ERRCODE = 'object_in_use', SCHEMA = 'public', TABLE = 'Order',
      MESSAGE = format('the DEFAULT partition "%s" of "Order" stays', p_partition),
      HINT = 'Rows of the children that come without the partition key arrive in its counterparts; delete its rows instead.';
  END IF;
  BEGIN
  -- children first
  FOREACH tab IN ARRAY ARRAY['public.line', 'public."Order"'] LOOP
    SELECT format('%I.%I', n.nspname, c.relname) INTO leaf FROM pg_inherits i
      JOIN pg_class c ON c.oid = i.inhrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE i.inhparent = tab::regclass AND pg_get_expr(c.relpartbound, c.oid) = bound;
    leaves := leaves || coalesce(leaf, '');
    CONTINUE WHEN leaf IS NULL;
    EXECUTE format('ALTER TABLE %s DETACH PARTITION %s', tab, leaf);
    FOR r IN SELECT conname FROM pg_constraint WHERE conrelid = leaf::regclass AND contype = 'f'
        AND confrelid IN ('public."Order"'::regclass, 'public.line'::regclass) LOOP
      EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', leaf, r.conname);
    END LOOP;
    FOR r IN SELECT t.tgname, t.tgrelid::regclass AS relation FROM pg_trigger t
        WHERE t.tgfoid IN (to_regproc('public.line_refpart_landing'), to_regproc('public.line_refpart_reparent'))
        AND (t.tgrelid = leaf::regclass OR t.tgrelid IN (SELECT relid FROM pg_partition_tree(leaf::regclass)))
        ORDER BY t.tgrelid <> leaf::regclass, 2, 1 LOOP
      EXECUTE format('DROP TRIGGER IF EXISTS %I ON %s', r.tgname, r.relation);
    END LOOP;
  END LOOP;
  EXCEPTION WHEN foreign_key_violation THEN
    GET STACKED DIAGNOSTICS said = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, key = CONSTRAINT_NAME;
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'public', TABLE = 'Order', CONSTRAINT = key,
      MESSAGE = format('partition "%s" of "Order" stays: %s', p_partition, said),
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
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT line_order_fk FOREIGN KEY ("Region", "order", year_2) REFERENCES %s ("Region", no, year) ON DELETE CASCADE', leaves[1], leaves[2]);
  END IF;
END $$;
REVOKE EXECUTE ON PROCEDURE public."Order_remove_partition"(p_partition text, p_drop boolean) FROM PUBLIC;
CREATE PROCEDURE public.account_add_partition(p_name text, p_from bigint, p_to bigint)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- adds a partition to public.account, public.booking, or to none:
--   psql -d DATABASE -c "CALL public.account_add_partition('p_new', 'from', 'to')"   NULL for MINVALUE and MAXVALUE
DECLARE
  bound text;
  part text;
BEGIN
  IF coalesce(octet_length(p_name), 0) NOT BETWEEN 1 AND 23 THEN
    RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', SCHEMA = 'public', TABLE = 'account',
      MESSAGE = format('"%s" is no name for a partition', p_name),
      HINT = 'It is put behind each table''s name: 1 to 23 bytes, such as p2026_01.';
  END IF;
  LOCK TABLE public.account, public.booking IN SHARE ROW EXCLUSIVE MODE;
  bound := format('FROM (%s) TO (%s)', coalesce(quote_literal(p_from), 'MINVALUE'), coalesce(quote_literal(p_to), 'MAXVALUE'));
  part := 'account_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF public.account FOR VALUES %s', 'public', part, bound);
  part := 'booking_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF public.booking FOR VALUES %s', 'public', part, bound);
END $$;
REVOKE EXECUTE ON PROCEDURE public.account_add_partition(p_name text, p_from bigint, p_to bigint) FROM PUBLIC;
CREATE PROCEDURE public.account_remove_partition(p_partition text, p_drop boolean)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- takes the counterparts of a partition of public.account off public.account, public.booking;
-- they stay as tables of their own (false) or are dropped with their rows (true):
--   psql -d DATABASE -c "CALL public.account_remove_partition('partition', p_drop => false)"
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
  LOCK TABLE public.account, public.booking IN ACCESS EXCLUSIVE MODE;
  SELECT pg_get_expr(c.relpartbound, c.oid) INTO bound FROM pg_inherits i
    JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'public.account'::regclass AND c.relname = p_partition;
  IF bound IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'undefined_table', SCHEMA = 'public', TABLE = 'account',
      MESSAGE = format('"%s" is no partition of "account"', p_partition),
      HINT = 'Give the name of a partition of the first level, without its schema.';
  ELSIF bound = 'DEFAULT' THEN
    RAISE EXCEPTION USING ERRCODE = 'object_in_use', SCHEMA = 'public', TABLE = 'account',
      MESSAGE = format('the DEFAULT partition "%s" of "account" stays', p_partition),
      HINT = 'Rows of the children that come without the partition key arrive in its counterparts; delete its rows instead.';
  END IF;
  BEGIN
  -- children first
  FOREACH tab IN ARRAY ARRAY['public.booking', 'public.account'] LOOP
    SELECT format('%I.%I', n.nspname, c.relname) INTO leaf FROM pg_inherits i
      JOIN pg_class c ON c.oid = i.inhrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE i.inhparent = tab::regclass AND pg_get_expr(c.relpartbound, c.oid) = bound;
    leaves := leaves || coalesce(leaf, '');
    CONTINUE WHEN leaf IS NULL;
    EXECUTE format('ALTER TABLE %s DETACH PARTITION %s', tab, leaf);
    FOR r IN SELECT conname FROM pg_constraint WHERE conrelid = leaf::regclass AND contype = 'f'
        AND confrelid IN ('public.account'::regclass, 'public.booking'::regclass) LOOP
      EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', leaf, r.conname);
    END LOOP;
  END LOOP;
  EXCEPTION WHEN foreign_key_violation THEN
    GET STACKED DIAGNOSTICS said = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, key = CONSTRAINT_NAME;
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'public', TABLE = 'account', CONSTRAINT = key,
      MESSAGE = format('partition "%s" of "account" stays: %s', p_partition, said),
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
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT booking_fk FOREIGN KEY (account_id) REFERENCES %s (id)', leaves[1], leaves[2]);
  END IF;
END $$;
REVOKE EXECUTE ON PROCEDURE public.account_remove_partition(p_partition text, p_drop boolean) FROM PUBLIC;
CREATE PROCEDURE public.shop_add_partition(p_name text, VARIADIC p_values char(2)[])
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- adds a partition to public.shop, public.stock, or to none:
--   psql -d DATABASE -c "CALL public.shop_add_partition('p_new', 'value', 'another value')"
DECLARE
  bound text;
  part text;
BEGIN
  IF coalesce(octet_length(p_name), 0) NOT BETWEEN 1 AND 23 THEN
    RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', SCHEMA = 'public', TABLE = 'shop',
      MESSAGE = format('"%s" is no name for a partition', p_name),
      HINT = 'It is put behind each table''s name: 1 to 23 bytes, such as p2026_01.';
  END IF;
  LOCK TABLE public.shop, public.stock IN SHARE ROW EXCLUSIVE MODE;
  bound := format('IN (%s)', (SELECT string_agg(quote_nullable(v), ', ' ORDER BY n)
    FROM unnest(p_values) WITH ORDINALITY AS a (v, n)));
  part := 'shop_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF public.shop FOR VALUES %s', 'public', part, bound);
  EXECUTE format('CREATE TRIGGER zz_uk1_truncate AFTER TRUNCATE ON %I.%I FOR EACH STATEMENT EXECUTE PROCEDURE public.shop_uk_truncate()', 'public', part);
  EXECUTE format('ALTER TABLE %I.%I ENABLE ALWAYS TRIGGER zz_uk1_truncate', 'public', part);
  part := 'stock_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF public.stock FOR VALUES %s', 'public', part, bound);
END $$;
REVOKE EXECUTE ON PROCEDURE public.shop_add_partition(p_name text, VARIADIC p_values char(2)[]) FROM PUBLIC;
CREATE PROCEDURE public.shop_remove_partition(p_partition text, p_drop boolean)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- takes the counterparts of a partition of public.shop off public.shop, public.stock;
-- they stay as tables of their own (false) or are dropped with their rows (true):
--   psql -d DATABASE -c "CALL public.shop_remove_partition('partition', p_drop => false)"
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
  LOCK TABLE public.shop, public.stock IN ACCESS EXCLUSIVE MODE;
  SELECT pg_get_expr(c.relpartbound, c.oid) INTO bound FROM pg_inherits i
    JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'public.shop'::regclass AND c.relname = p_partition;
  IF bound IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'undefined_table', SCHEMA = 'public', TABLE = 'shop',
      MESSAGE = format('"%s" is no partition of "shop"', p_partition),
      HINT = 'Give the name of a partition of the first level, without its schema.';
  ELSIF bound = 'DEFAULT' THEN
    RAISE EXCEPTION USING ERRCODE = 'object_in_use', SCHEMA = 'public', TABLE = 'shop',
      MESSAGE = format('the DEFAULT partition "%s" of "shop" stays', p_partition),
      HINT = 'Rows of the children that come without the partition key arrive in its counterparts; delete its rows instead.';
  END IF;
  BEGIN
  -- children first
  FOREACH tab IN ARRAY ARRAY['public.stock', 'public.shop'] LOOP
    SELECT format('%I.%I', n.nspname, c.relname) INTO leaf FROM pg_inherits i
      JOIN pg_class c ON c.oid = i.inhrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE i.inhparent = tab::regclass AND pg_get_expr(c.relpartbound, c.oid) = bound;
    leaves := leaves || coalesce(leaf, '');
    CONTINUE WHEN leaf IS NULL;
    IF tab = 'public.shop' THEN
      EXECUTE format('DELETE FROM public.shop_uk u USING %s l WHERE u.id = l.id', leaf);
    END IF;
    EXECUTE format('ALTER TABLE %s DETACH PARTITION %s', tab, leaf);
    FOR r IN SELECT conname FROM pg_constraint WHERE conrelid = leaf::regclass AND contype = 'f'
        AND confrelid IN ('public.shop'::regclass, 'public.stock'::regclass) LOOP
      EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', leaf, r.conname);
    END LOOP;
    FOR r IN SELECT t.tgname, t.tgrelid::regclass AS relation FROM pg_trigger t
        WHERE t.tgfoid IN (to_regproc('public.shop_uk_keep'), to_regproc('public.shop_uk_move'), to_regproc('public.shop_uk_truncate'), to_regproc('public.stock_refpart_landing'), to_regproc('public.stock_refpart_reparent'))
        AND (t.tgrelid = leaf::regclass OR t.tgrelid IN (SELECT relid FROM pg_partition_tree(leaf::regclass)))
        ORDER BY t.tgrelid <> leaf::regclass, 2, 1 LOOP
      EXECUTE format('DROP TRIGGER IF EXISTS %I ON %s', r.tgname, r.relation);
    END LOOP;
  END LOOP;
  EXCEPTION WHEN foreign_key_violation THEN
    GET STACKED DIAGNOSTICS said = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, key = CONSTRAINT_NAME;
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'public', TABLE = 'shop', CONSTRAINT = key,
      MESSAGE = format('partition "%s" of "shop" stays: %s', p_partition, said),
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
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT stock_fk FOREIGN KEY (shop_id, land) REFERENCES %s (id, land)', leaves[1], leaves[2]);
  END IF;
END $$;
REVOKE EXECUTE ON PROCEDURE public.shop_remove_partition(p_partition text, p_drop boolean) FROM PUBLIC;
CREATE PROCEDURE public.line_drop_landing()
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- for when all who insert into public.line give year_2; without it a row is refused then:
--   psql -d DATABASE -c "CALL public.line_drop_landing()"
DECLARE
  n bigint;
BEGIN
  LOCK TABLE public."Order", public.line IN ACCESS EXCLUSIVE MODE;
  IF to_regclass('public.line_landing') IS NOT NULL THEN
    SELECT count(*) INTO n FROM ONLY public.line_landing;
    IF n > 0 THEN
      RAISE EXCEPTION USING ERRCODE = 'object_in_use', SCHEMA = 'public', TABLE = 'line_landing',
        MESSAGE = format('the landing partition "line_landing" of "line" is not empty: %s row(s)', n),
        HINT = 'Delete them from "line_landing", insert them into "line" with their parent''s year_2 and call again.';
    END IF;
    ALTER TABLE public.line DETACH PARTITION public.line_landing;
    DROP TABLE public.line_landing;
  END IF;
  DROP FUNCTION IF EXISTS public.line_refpart_landing();
END $$;
REVOKE EXECUTE ON PROCEDURE public.line_drop_landing() FROM PUBLIC;
CREATE PROCEDURE public.stock_drop_landing()
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- for when all who insert into public.stock give land; without it a row is refused then:
--   psql -d DATABASE -c "CALL public.stock_drop_landing()"
BEGIN
  LOCK TABLE public.stock_rest IN ACCESS EXCLUSIVE MODE;
  DROP TRIGGER IF EXISTS "00_refpart_landing" ON public.stock_rest;
  DROP FUNCTION IF EXISTS public.stock_refpart_landing();
END $$;
REVOKE EXECUTE ON PROCEDURE public.stock_drop_landing() FROM PUBLIC;
CREATE TRIGGER "00_refpart_landing" BEFORE INSERT ON public.line_landing
  FOR EACH ROW
  EXECUTE PROCEDURE public.line_refpart_landing();
ALTER TABLE public.line_landing ENABLE ALWAYS TRIGGER "00_refpart_landing";
CREATE TRIGGER "00_refpart_reparent" BEFORE UPDATE OF "Region", "order", year_2 ON public.line
  FOR EACH ROW WHEN (((OLD."Region" IS DISTINCT FROM NEW."Region" OR OLD."order" IS DISTINCT FROM NEW."order") AND OLD.year_2 IS NOT DISTINCT FROM NEW.year_2) OR NEW.year_2 IS NULL)
  EXECUTE PROCEDURE public.line_refpart_reparent();
ALTER TABLE public.line ENABLE ALWAYS TRIGGER "00_refpart_reparent";
CREATE TRIGGER zz_uk1_keep AFTER INSERT OR DELETE ON public.shop
  FOR EACH ROW
  EXECUTE PROCEDURE public.shop_uk_keep();
ALTER TABLE public.shop ENABLE ALWAYS TRIGGER zz_uk1_keep;
CREATE TRIGGER zz_uk1_move BEFORE UPDATE ON public.shop
  FOR EACH ROW WHEN (OLD.id IS DISTINCT FROM NEW.id OR OLD.land IS DISTINCT FROM NEW.land)
  EXECUTE PROCEDURE public.shop_uk_move();
ALTER TABLE public.shop ENABLE ALWAYS TRIGGER zz_uk1_move;
CREATE TRIGGER zz_uk1_truncate AFTER TRUNCATE ON public.shop
  FOR EACH STATEMENT
  EXECUTE PROCEDURE public.shop_uk_truncate();
ALTER TABLE public.shop ENABLE ALWAYS TRIGGER zz_uk1_truncate;
CREATE TRIGGER zz_uk1_truncate AFTER TRUNCATE ON public.shop_de
  FOR EACH STATEMENT
  EXECUTE PROCEDURE public.shop_uk_truncate();
ALTER TABLE public.shop_de ENABLE ALWAYS TRIGGER zz_uk1_truncate;
CREATE TRIGGER zz_uk1_truncate AFTER TRUNCATE ON public.shop_rest
  FOR EACH STATEMENT
  EXECUTE PROCEDURE public.shop_uk_truncate();
ALTER TABLE public.shop_rest ENABLE ALWAYS TRIGGER zz_uk1_truncate;
CREATE TRIGGER "00_refpart_landing" BEFORE INSERT ON public.stock_rest
  FOR EACH ROW WHEN (NEW.land IS NULL)
  EXECUTE PROCEDURE public.stock_refpart_landing();
ALTER TABLE public.stock_rest ENABLE ALWAYS TRIGGER "00_refpart_landing";
CREATE TRIGGER "00_refpart_reparent" BEFORE UPDATE OF shop_id, land ON public.stock
  FOR EACH ROW WHEN ((OLD.shop_id IS DISTINCT FROM NEW.shop_id AND OLD.land IS NOT DISTINCT FROM NEW.land) OR NEW.land IS NULL)
  EXECUTE PROCEDURE public.stock_refpart_reparent();
ALTER TABLE public.stock ENABLE ALWAYS TRIGGER "00_refpart_reparent";
SELECT setval(pg_get_serial_sequence('public.line', 'id'), max(id)::bigint) FROM public.line
  WHERE id <= 9223372036854775807 HAVING max(id) >= 100;
ANALYZE public."Order";
ANALYZE public.line;
ANALYZE public.account;
ANALYZE public.booking;
ANALYZE public.shop;
ANALYZE public.shop_uk;
ANALYZE public.stock;
ANALYZE public.audit_row;
ANALYZE public.names;
ANALYZE public.beside_old;
