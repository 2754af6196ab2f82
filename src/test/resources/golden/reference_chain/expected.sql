CREATE TABLE public.customers (
  cust_id bigint       NOT NULL,
  name    varchar(40)  NOT NULL,
  joined  timestamp(0) NOT NULL
) PARTITION BY RANGE (joined);
CREATE TABLE public.orders (
  order_id bigint       NOT NULL,
  cust_id  bigint       NOT NULL,
  joined   timestamp(0) NOT NULL   -- added: partition key of public.customers
) PARTITION BY RANGE (joined);
CREATE TABLE public.lines (
  line_id  bigint       NOT NULL,
  order_id bigint       NOT NULL,
  qty      integer      DEFAULT 1,
  joined   timestamp(0) NOT NULL   -- added: partition key of public.orders
) PARTITION BY RANGE (joined);
CREATE TABLE public.customers_y2023 PARTITION OF public.customers
  FOR VALUES FROM (MINVALUE) TO ('2024-01-01 00:00:00');
CREATE TABLE public.customers_y2024 PARTITION OF public.customers
  FOR VALUES FROM ('2024-01-01 00:00:00') TO ('2025-01-01 00:00:00');
CREATE TABLE public.orders_y2023 PARTITION OF public.orders
  FOR VALUES FROM (MINVALUE) TO ('2024-01-01 00:00:00');
CREATE TABLE public.orders_y2024 PARTITION OF public.orders
  FOR VALUES FROM ('2024-01-01 00:00:00') TO ('2025-01-01 00:00:00');
-- landing: always empty; sends on rows that come without the partition key
CREATE TABLE public.orders_landing PARTITION OF public.orders
  (CONSTRAINT orders_landing_empty CHECK (false)) DEFAULT;
CREATE TABLE public.lines_l2023 PARTITION OF public.lines
  FOR VALUES FROM (MINVALUE) TO ('2024-01-01 00:00:00');
CREATE TABLE public.lines_l2024 PARTITION OF public.lines
  FOR VALUES FROM ('2024-01-01 00:00:00') TO ('2025-01-01 00:00:00');
-- landing: always empty; sends on rows that come without the partition key
CREATE TABLE public.lines_landing PARTITION OF public.lines
  (CONSTRAINT lines_landing_empty CHECK (false)) DEFAULT;
ALTER TABLE public.customers ADD CONSTRAINT customers_pk PRIMARY KEY (cust_id, joined);
ALTER TABLE public.orders ADD CONSTRAINT orders_pk PRIMARY KEY (order_id, joined);
ALTER TABLE public.lines ADD CONSTRAINT lines_pk PRIMARY KEY (line_id, joined);
-- added: PostgreSQL has no index under a foreign key of itself
CREATE INDEX orders_cust_fk_i ON public.orders (cust_id, joined);
-- added: PostgreSQL has no index under a foreign key of itself
CREATE INDEX lines_order_fk_i ON public.lines (order_id, joined);
ALTER TABLE public.orders ADD CONSTRAINT orders_cust_fk FOREIGN KEY (cust_id, joined)
  REFERENCES public.customers (cust_id, joined) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE public.lines ADD CONSTRAINT lines_order_fk FOREIGN KEY (order_id, joined)
  REFERENCES public.orders (order_id, joined) ON UPDATE CASCADE;
CREATE FUNCTION public.orders_parent_key(p_cust_id bigint) RETURNS timestamp(0)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  k timestamp(0);
  k1 timestamp(0);
  n int := 0;
BEGIN
  IF p_cust_id IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', SCHEMA = 'public', TABLE = 'orders', COLUMN = 'cust_id',
      MESSAGE = 'null value in column "cust_id" of relation "orders" violates not-null constraint',
      HINT = 'cust_id is needed to fetch the partition key joined from "public.customers".';
  END IF;
  FOR k1 IN SELECT s.joined FROM public.customers s WHERE s.cust_id = p_cust_id FOR KEY SHARE LOOP
    n := n + 1;
    k := k1;
  END LOOP;
  IF n = 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'public', TABLE = 'orders', CONSTRAINT = 'orders_cust_fk',
      MESSAGE = 'insert or update on table "orders" violates foreign key constraint "orders_cust_fk"',
      DETAIL = format('Key (cust_id)=(%s) is not present in table "customers", so the partition key joined of the row is unknown.', p_cust_id),
      HINT = 'Insert the parent row first (Oracle: ORA-02291 / ORA-14400).';
  ELSIF n > 1 THEN
    RAISE EXCEPTION USING ERRCODE = 'cardinality_violation', SCHEMA = 'public', TABLE = 'orders', CONSTRAINT = 'orders_cust_fk',
      MESSAGE = format('cust_id=%s is present in %s partitions of "customers": give joined in the INSERT', p_cust_id, n);
  END IF;
  RETURN k;
END $$;
REVOKE EXECUTE ON FUNCTION public.orders_parent_key(p_cust_id bigint) FROM PUBLIC;
CREATE FUNCTION public.orders_refpart_landing() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.joined IS NOT NULL THEN       -- key given, but no partition takes it
    RAISE EXCEPTION USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = 'orders', COLUMN = 'joined',
      MESSAGE = 'no partition of relation "orders" found for row',
      DETAIL = format('Partition key of the failing row contains (joined) = (%s).', NEW.joined),
      HINT = 'Create the partition in "customers" and in all its children (Oracle: ORA-14400).';
  END IF;
  NEW.joined := public.orders_parent_key(NEW.cust_id);
  INSERT INTO public.orders (order_id, cust_id, joined) OVERRIDING SYSTEM VALUE
  VALUES (NEW.order_id, NEW.cust_id, NEW.joined);
  RETURN NULL;
END $$;
CREATE FUNCTION public.orders_refpart_reparent() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  NEW.joined := public.orders_parent_key(NEW.cust_id);
  RETURN NEW;
END $$;
CREATE FUNCTION public.lines_parent_key(p_order_id bigint) RETURNS timestamp(0)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  k timestamp(0);
  k1 timestamp(0);
  n int := 0;
BEGIN
  IF p_order_id IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', SCHEMA = 'public', TABLE = 'lines', COLUMN = 'order_id',
      MESSAGE = 'null value in column "order_id" of relation "lines" violates not-null constraint',
      HINT = 'order_id is needed to fetch the partition key joined from "public.orders".';
  END IF;
  FOR k1 IN SELECT s.joined FROM public.orders s WHERE s.order_id = p_order_id FOR KEY SHARE LOOP
    n := n + 1;
    k := k1;
  END LOOP;
  IF n = 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'public', TABLE = 'lines', CONSTRAINT = 'lines_order_fk',
      MESSAGE = 'insert or update on table "lines" violates foreign key constraint "lines_order_fk"',
      DETAIL = format('Key (order_id)=(%s) is not present in table "orders", so the partition key joined of the row is unknown.', p_order_id),
      HINT = 'Insert the parent row first (Oracle: ORA-02291 / ORA-14400).';
  ELSIF n > 1 THEN
    RAISE EXCEPTION USING ERRCODE = 'cardinality_violation', SCHEMA = 'public', TABLE = 'lines', CONSTRAINT = 'lines_order_fk',
      MESSAGE = format('order_id=%s is present in %s partitions of "orders": give joined in the INSERT', p_order_id, n);
  END IF;
  RETURN k;
END $$;
REVOKE EXECUTE ON FUNCTION public.lines_parent_key(p_order_id bigint) FROM PUBLIC;
CREATE FUNCTION public.lines_refpart_landing() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.joined IS NOT NULL THEN       -- key given, but no partition takes it
    RAISE EXCEPTION USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = 'lines', COLUMN = 'joined',
      MESSAGE = 'no partition of relation "lines" found for row',
      DETAIL = format('Partition key of the failing row contains (joined) = (%s).', NEW.joined),
      HINT = 'Create the partition in "customers" and in all its children (Oracle: ORA-14400).';
  END IF;
  NEW.joined := public.lines_parent_key(NEW.order_id);
  INSERT INTO public.lines (line_id, order_id, qty, joined) OVERRIDING SYSTEM VALUE
  VALUES (NEW.line_id, NEW.order_id, NEW.qty, NEW.joined);
  RETURN NULL;
END $$;
CREATE FUNCTION public.lines_refpart_reparent() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  NEW.joined := public.lines_parent_key(NEW.order_id);
  RETURN NEW;
END $$;
CREATE PROCEDURE public.customers_add_partition(p_name text, p_from timestamp(0), p_to timestamp(0))
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- adds a partition to public.customers, public.orders, public.lines, or to none:
--   psql -d DATABASE -c "CALL public.customers_add_partition('p_new', 'from', 'to')"   NULL for MINVALUE and MAXVALUE
DECLARE
  bound text;
  part text;
BEGIN
  IF coalesce(octet_length(p_name), 0) NOT BETWEEN 1 AND 23 THEN
    RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', SCHEMA = 'public', TABLE = 'customers',
      MESSAGE = format('"%s" is no name for a partition', p_name),
      HINT = 'It is put behind each table''s name: 1 to 23 bytes, such as p2026_01.';
  END IF;
  LOCK TABLE public.customers, public.orders, public.lines IN SHARE ROW EXCLUSIVE MODE;
  bound := format('FROM (%s) TO (%s)', coalesce(quote_literal(p_from), 'MINVALUE'), coalesce(quote_literal(p_to), 'MAXVALUE'));
  part := 'customers_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF public.customers FOR VALUES %s', 'public', part, bound);
  part := 'orders_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF public.orders FOR VALUES %s', 'public', part, bound);
  part := 'lines_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF public.lines FOR VALUES %s', 'public', part, bound);
END $$;
REVOKE EXECUTE ON PROCEDURE public.customers_add_partition(p_name text, p_from timestamp(0), p_to timestamp(0)) FROM PUBLIC;
CREATE PROCEDURE public.customers_remove_partition(p_partition text, p_drop boolean)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- takes the counterparts of a partition of public.customers off public.customers, public.orders, public.lines;
-- they stay as tables of their own (false) or are dropped with their rows (true):
--   psql -d DATABASE -c "CALL public.customers_remove_partition('partition', p_drop => false)"
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
  LOCK TABLE public.customers, public.orders, public.lines IN ACCESS EXCLUSIVE MODE;
  SELECT pg_get_expr(c.relpartbound, c.oid) INTO bound FROM pg_inherits i
    JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'public.customers'::regclass AND c.relname = p_partition;
  IF bound IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'undefined_table', SCHEMA = 'public', TABLE = 'customers',
      MESSAGE = format('"%s" is no partition of "customers"', p_partition),
      HINT = 'Give the name of a partition of the first level, without its schema.';
  ELSIF bound = 'DEFAULT' THEN
    RAISE EXCEPTION USING ERRCODE = 'object_in_use', SCHEMA = 'public', TABLE = 'customers',
      MESSAGE = format('the DEFAULT partition "%s" of "customers" stays', p_partition),
      HINT = 'Rows of the children that come without the partition key arrive in its counterparts; delete its rows instead.';
  END IF;
  BEGIN
  -- children first
  FOREACH tab IN ARRAY ARRAY['public.lines', 'public.orders', 'public.customers'] LOOP
    SELECT format('%I.%I', n.nspname, c.relname) INTO leaf FROM pg_inherits i
      JOIN pg_class c ON c.oid = i.inhrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE i.inhparent = tab::regclass AND pg_get_expr(c.relpartbound, c.oid) = bound;
    leaves := leaves || coalesce(leaf, '');
    CONTINUE WHEN leaf IS NULL;
    EXECUTE format('ALTER TABLE %s DETACH PARTITION %s', tab, leaf);
    FOR r IN SELECT conname FROM pg_constraint WHERE conrelid = leaf::regclass AND contype = 'f'
        AND confrelid IN ('public.customers'::regclass, 'public.orders'::regclass, 'public.lines'::regclass) LOOP
      EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', leaf, r.conname);
    END LOOP;
    FOR r IN SELECT t.tgname, t.tgrelid::regclass AS relation FROM pg_trigger t
        WHERE t.tgfoid IN (to_regproc('public.orders_refpart_landing'), to_regproc('public.orders_refpart_reparent'), to_regproc('public.lines_refpart_landing'), to_regproc('public.lines_refpart_reparent'))
        AND (t.tgrelid = leaf::regclass OR t.tgrelid IN (SELECT relid FROM pg_partition_tree(leaf::regclass)))
        ORDER BY t.tgrelid <> leaf::regclass, 2, 1 LOOP
      EXECUTE format('DROP TRIGGER IF EXISTS %I ON %s', r.tgname, r.relation);
    END LOOP;
  END LOOP;
  EXCEPTION WHEN foreign_key_violation THEN
    GET STACKED DIAGNOSTICS said = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, key = CONSTRAINT_NAME;
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'public', TABLE = 'customers', CONSTRAINT = key,
      MESSAGE = format('partition "%s" of "customers" stays: %s', p_partition, said),
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
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT lines_order_fk FOREIGN KEY (order_id, joined) REFERENCES %s (order_id, joined)', leaves[1], leaves[2]);
  END IF;
  IF leaves[2] <> '' AND leaves[3] <> '' THEN
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT orders_cust_fk FOREIGN KEY (cust_id, joined) REFERENCES %s (cust_id, joined) ON DELETE CASCADE', leaves[2], leaves[3]);
  END IF;
END $$;
REVOKE EXECUTE ON PROCEDURE public.customers_remove_partition(p_partition text, p_drop boolean) FROM PUBLIC;
CREATE PROCEDURE public.orders_drop_landing()
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- for when all who insert into public.orders give joined; without it a row is refused then:
--   psql -d DATABASE -c "CALL public.orders_drop_landing()"
DECLARE
  n bigint;
BEGIN
  LOCK TABLE public.customers, public.orders, public.lines IN ACCESS EXCLUSIVE MODE;
  IF to_regclass('public.orders_landing') IS NOT NULL THEN
    SELECT count(*) INTO n FROM ONLY public.orders_landing;
    IF n > 0 THEN
      RAISE EXCEPTION USING ERRCODE = 'object_in_use', SCHEMA = 'public', TABLE = 'orders_landing',
        MESSAGE = format('the landing partition "orders_landing" of "orders" is not empty: %s row(s)', n),
        HINT = 'Delete them from "orders_landing", insert them into "orders" with their parent''s joined and call again.';
    END IF;
    ALTER TABLE public.orders DETACH PARTITION public.orders_landing;
    DROP TABLE public.orders_landing;
  END IF;
  DROP FUNCTION IF EXISTS public.orders_refpart_landing();
END $$;
REVOKE EXECUTE ON PROCEDURE public.orders_drop_landing() FROM PUBLIC;
CREATE PROCEDURE public.lines_drop_landing()
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- for when all who insert into public.lines give joined; without it a row is refused then:
--   psql -d DATABASE -c "CALL public.lines_drop_landing()"
DECLARE
  n bigint;
BEGIN
  LOCK TABLE public.orders, public.lines IN ACCESS EXCLUSIVE MODE;
  IF to_regclass('public.lines_landing') IS NOT NULL THEN
    SELECT count(*) INTO n FROM ONLY public.lines_landing;
    IF n > 0 THEN
      RAISE EXCEPTION USING ERRCODE = 'object_in_use', SCHEMA = 'public', TABLE = 'lines_landing',
        MESSAGE = format('the landing partition "lines_landing" of "lines" is not empty: %s row(s)', n),
        HINT = 'Delete them from "lines_landing", insert them into "lines" with their parent''s joined and call again.';
    END IF;
    ALTER TABLE public.lines DETACH PARTITION public.lines_landing;
    DROP TABLE public.lines_landing;
  END IF;
  DROP FUNCTION IF EXISTS public.lines_refpart_landing();
END $$;
REVOKE EXECUTE ON PROCEDURE public.lines_drop_landing() FROM PUBLIC;
CREATE TRIGGER "00_refpart_landing" BEFORE INSERT ON public.orders_landing
  FOR EACH ROW
  EXECUTE PROCEDURE public.orders_refpart_landing();
ALTER TABLE public.orders_landing ENABLE ALWAYS TRIGGER "00_refpart_landing";
CREATE TRIGGER "00_refpart_reparent" BEFORE UPDATE OF cust_id, joined ON public.orders
  FOR EACH ROW WHEN ((OLD.cust_id IS DISTINCT FROM NEW.cust_id AND OLD.joined IS NOT DISTINCT FROM NEW.joined) OR NEW.joined IS NULL)
  EXECUTE PROCEDURE public.orders_refpart_reparent();
ALTER TABLE public.orders ENABLE ALWAYS TRIGGER "00_refpart_reparent";
CREATE TRIGGER "00_refpart_landing" BEFORE INSERT ON public.lines_landing
  FOR EACH ROW
  EXECUTE PROCEDURE public.lines_refpart_landing();
ALTER TABLE public.lines_landing ENABLE ALWAYS TRIGGER "00_refpart_landing";
CREATE TRIGGER "00_refpart_reparent" BEFORE UPDATE OF order_id, joined ON public.lines
  FOR EACH ROW WHEN ((OLD.order_id IS DISTINCT FROM NEW.order_id AND OLD.joined IS NOT DISTINCT FROM NEW.joined) OR NEW.joined IS NULL)
  EXECUTE PROCEDURE public.lines_refpart_reparent();
ALTER TABLE public.lines ENABLE ALWAYS TRIGGER "00_refpart_reparent";
ANALYZE public.customers;
ANALYZE public.orders;
ANALYZE public.lines;
