CREATE TABLE public.orders (
  order_id bigint       NOT NULL,
  ordered  timestamp(0) NOT NULL,
  land     varchar(2)   NOT NULL
) PARTITION BY RANGE (ordered);
CREATE TABLE public.items (
  item_id  bigint       NOT NULL,
  order_id bigint       NOT NULL,
  qty      smallint,
  ordered  timestamp(0) NOT NULL,   -- added: partition key of public.orders
  land     varchar(2)   NOT NULL   -- added: partition key of public.orders
) PARTITION BY RANGE (ordered);
CREATE TABLE public.orders_o1 PARTITION OF public.orders
  FOR VALUES FROM (MINVALUE) TO ('2024-01-01 00:00:00') PARTITION BY LIST (land);
CREATE TABLE public.orders_o1_de PARTITION OF public.orders_o1
  FOR VALUES IN ('DE');
CREATE TABLE public.orders_o1_rest PARTITION OF public.orders_o1
  DEFAULT;
CREATE TABLE public.orders_o2 PARTITION OF public.orders
  FOR VALUES FROM ('2024-01-01 00:00:00') TO ('2025-01-01 00:00:00') PARTITION BY LIST (land);
CREATE TABLE public.orders_o2_de PARTITION OF public.orders_o2
  FOR VALUES IN ('DE');
CREATE TABLE public.orders_o2_fr PARTITION OF public.orders_o2
  FOR VALUES IN ('FR');
CREATE TABLE public.items_o1 PARTITION OF public.items
  FOR VALUES FROM (MINVALUE) TO ('2024-01-01 00:00:00') PARTITION BY LIST (land);
CREATE TABLE public.items_o1_de PARTITION OF public.items_o1
  FOR VALUES IN ('DE');
CREATE TABLE public.items_o1_rest PARTITION OF public.items_o1
  DEFAULT;
CREATE TABLE public.items_o2 PARTITION OF public.items
  FOR VALUES FROM ('2024-01-01 00:00:00') TO ('2025-01-01 00:00:00') PARTITION BY LIST (land);
CREATE TABLE public.items_o2_de PARTITION OF public.items_o2
  FOR VALUES IN ('DE');
CREATE TABLE public.items_o2_fr PARTITION OF public.items_o2
  FOR VALUES IN ('FR');
-- landing: always empty; sends on rows that come without the partition key
CREATE TABLE public.items_landing PARTITION OF public.items
  (CONSTRAINT items_landing_empty CHECK (false)) DEFAULT;
ALTER TABLE public.orders ADD CONSTRAINT orders_pk PRIMARY KEY (order_id, ordered, land);
ALTER TABLE public.items ADD CONSTRAINT items_pk PRIMARY KEY (item_id, ordered, land);
-- added: PostgreSQL has no index under a foreign key of itself
CREATE INDEX items_order_fk_i ON public.items (order_id, ordered, land);
ALTER TABLE public.items ADD CONSTRAINT items_order_fk FOREIGN KEY (order_id, ordered, land)
  REFERENCES public.orders (order_id, ordered, land) ON UPDATE CASCADE;
CREATE FUNCTION public.items_parent_key(p_order_id bigint, OUT k_ordered timestamp(0), OUT k_land varchar(2)) RETURNS record
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  k1 record;
  n int := 0;
BEGIN
  IF p_order_id IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', SCHEMA = 'public', TABLE = 'items', COLUMN = 'order_id',
      MESSAGE = 'null value in column "order_id" of relation "items" violates not-null constraint',
      HINT = 'order_id is needed to fetch the partition key ordered, land from "public.orders".';
  END IF;
  FOR k1 IN SELECT s.ordered, s.land FROM public.orders s WHERE s.order_id = p_order_id FOR KEY SHARE LOOP
    n := n + 1;
    k_ordered := k1.ordered;
    k_land := k1.land;
  END LOOP;
  IF n = 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'public', TABLE = 'items', CONSTRAINT = 'items_order_fk',
      MESSAGE = 'insert or update on table "items" violates foreign key constraint "items_order_fk"',
      DETAIL = format('Key (order_id)=(%s) is not present in table "orders", so the partition key ordered, land of the row is unknown.', p_order_id),
      HINT = 'Insert the parent row first (Oracle: ORA-02291 / ORA-14400).';
  ELSIF n > 1 THEN
    RAISE EXCEPTION USING ERRCODE = 'cardinality_violation', SCHEMA = 'public', TABLE = 'items', CONSTRAINT = 'items_order_fk',
      MESSAGE = format('order_id=%s is present in %s partitions of "orders": give ordered, land in the INSERT', p_order_id, n);
  END IF;
END $$;
REVOKE EXECUTE ON FUNCTION public.items_parent_key(p_order_id bigint, OUT k_ordered timestamp(0), OUT k_land varchar(2)) FROM PUBLIC;
CREATE FUNCTION public.items_refpart_landing() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.ordered IS NOT NULL AND NEW.land IS NOT NULL THEN       -- key given, but no partition takes it
    RAISE EXCEPTION USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = 'items', COLUMN = 'ordered',
      MESSAGE = 'no partition of relation "items" found for row',
      DETAIL = format('Partition key of the failing row contains (ordered, land) = (%s, %s).', NEW.ordered, NEW.land),
      HINT = 'Create the partition in "orders" and in all its children (Oracle: ORA-14400).';
  END IF;
  SELECT k.* INTO NEW.ordered, NEW.land FROM public.items_parent_key(NEW.order_id) k;
  INSERT INTO public.items (item_id, order_id, qty, ordered, land) OVERRIDING SYSTEM VALUE
  VALUES (NEW.item_id, NEW.order_id, NEW.qty, NEW.ordered, NEW.land);
  RETURN NULL;
END $$;
CREATE FUNCTION public.items_refpart_reparent() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  SELECT k.* INTO NEW.ordered, NEW.land FROM public.items_parent_key(NEW.order_id) k;
  RETURN NEW;
END $$;
CREATE PROCEDURE public.orders_add_partition(p_name text, p_from timestamp(0), p_to timestamp(0))
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- adds a partition to public.orders, public.items, or to none:
--   psql -d DATABASE -c "CALL public.orders_add_partition('p_new', 'from', 'to')"   NULL for MINVALUE and MAXVALUE
DECLARE
  bound text;
  part text;
BEGIN
  IF coalesce(octet_length(p_name), 0) NOT BETWEEN 1 AND 23 THEN
    RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', SCHEMA = 'public', TABLE = 'orders',
      MESSAGE = format('"%s" is no name for a partition', p_name),
      HINT = 'It is put behind each table''s name: 1 to 23 bytes, such as p2026_01.';
  END IF;
  LOCK TABLE public.orders, public.items IN SHARE ROW EXCLUSIVE MODE;
  bound := format('FROM (%s) TO (%s)', coalesce(quote_literal(p_from), 'MINVALUE'), coalesce(quote_literal(p_to), 'MAXVALUE'));
  part := 'orders_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF public.orders FOR VALUES %s PARTITION BY LIST (land)', 'public', part, bound);
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF %I.%I FOR VALUES IN (''DE'')', 'public', part || '_de', 'public', part);
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF %I.%I FOR VALUES IN (''FR'')', 'public', part || '_fr', 'public', part);
  part := 'items_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF public.items FOR VALUES %s PARTITION BY LIST (land)', 'public', part, bound);
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF %I.%I FOR VALUES IN (''DE'')', 'public', part || '_de', 'public', part);
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF %I.%I FOR VALUES IN (''FR'')', 'public', part || '_fr', 'public', part);
END $$;
REVOKE EXECUTE ON PROCEDURE public.orders_add_partition(p_name text, p_from timestamp(0), p_to timestamp(0)) FROM PUBLIC;
CREATE PROCEDURE public.orders_remove_partition(p_partition text, p_drop boolean)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- takes the counterparts of a partition of public.orders off public.orders, public.items;
-- they stay as tables of their own (false) or are dropped with their rows (true):
--   psql -d DATABASE -c "CALL public.orders_remove_partition('partition', p_drop => false)"
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
  LOCK TABLE public.orders, public.items IN ACCESS EXCLUSIVE MODE;
  SELECT pg_get_expr(c.relpartbound, c.oid) INTO bound FROM pg_inherits i
    JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'public.orders'::regclass AND c.relname = p_partition;
  IF bound IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'undefined_table', SCHEMA = 'public', TABLE = 'orders',
      MESSAGE = format('"%s" is no partition of "orders"', p_partition),
      HINT = 'Give the name of a partition of the first level, without its schema.';
  ELSIF bound = 'DEFAULT' THEN
    RAISE EXCEPTION USING ERRCODE = 'object_in_use', SCHEMA = 'public', TABLE = 'orders',
      MESSAGE = format('the DEFAULT partition "%s" of "orders" stays', p_partition),
      HINT = 'Rows of the children that come without the partition key arrive in its counterparts; delete its rows instead.';
  END IF;
  BEGIN
  -- children first
  FOREACH tab IN ARRAY ARRAY['public.items', 'public.orders'] LOOP
    SELECT format('%I.%I', n.nspname, c.relname) INTO leaf FROM pg_inherits i
      JOIN pg_class c ON c.oid = i.inhrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE i.inhparent = tab::regclass AND pg_get_expr(c.relpartbound, c.oid) = bound;
    leaves := leaves || coalesce(leaf, '');
    CONTINUE WHEN leaf IS NULL;
    EXECUTE format('ALTER TABLE %s DETACH PARTITION %s', tab, leaf);
    FOR r IN SELECT conname FROM pg_constraint WHERE conrelid = leaf::regclass AND contype = 'f'
        AND confrelid IN ('public.orders'::regclass, 'public.items'::regclass) LOOP
      EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', leaf, r.conname);
    END LOOP;
    FOR r IN SELECT t.tgname, t.tgrelid::regclass AS relation FROM pg_trigger t
        WHERE t.tgfoid IN (to_regproc('public.items_refpart_landing'), to_regproc('public.items_refpart_reparent'))
        AND (t.tgrelid = leaf::regclass OR t.tgrelid IN (SELECT relid FROM pg_partition_tree(leaf::regclass)))
        ORDER BY t.tgrelid <> leaf::regclass, 2, 1 LOOP
      EXECUTE format('DROP TRIGGER IF EXISTS %I ON %s', r.tgname, r.relation);
    END LOOP;
  END LOOP;
  EXCEPTION WHEN foreign_key_violation THEN
    GET STACKED DIAGNOSTICS said = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, key = CONSTRAINT_NAME;
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'public', TABLE = 'orders', CONSTRAINT = key,
      MESSAGE = format('partition "%s" of "orders" stays: %s', p_partition, said),
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
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT items_order_fk FOREIGN KEY (order_id, ordered, land) REFERENCES %s (order_id, ordered, land)', leaves[1], leaves[2]);
  END IF;
END $$;
REVOKE EXECUTE ON PROCEDURE public.orders_remove_partition(p_partition text, p_drop boolean) FROM PUBLIC;
CREATE PROCEDURE public.items_drop_landing()
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- for when all who insert into public.items give ordered, land; without it a row is refused then:
--   psql -d DATABASE -c "CALL public.items_drop_landing()"
DECLARE
  n bigint;
BEGIN
  LOCK TABLE public.orders, public.items IN ACCESS EXCLUSIVE MODE;
  IF to_regclass('public.items_landing') IS NOT NULL THEN
    SELECT count(*) INTO n FROM ONLY public.items_landing;
    IF n > 0 THEN
      RAISE EXCEPTION USING ERRCODE = 'object_in_use', SCHEMA = 'public', TABLE = 'items_landing',
        MESSAGE = format('the landing partition "items_landing" of "items" is not empty: %s row(s)', n),
        HINT = 'Delete them from "items_landing", insert them into "items" with their parent''s ordered, land and call again.';
    END IF;
    ALTER TABLE public.items DETACH PARTITION public.items_landing;
    DROP TABLE public.items_landing;
  END IF;
  DROP FUNCTION IF EXISTS public.items_refpart_landing();
END $$;
REVOKE EXECUTE ON PROCEDURE public.items_drop_landing() FROM PUBLIC;
CREATE TRIGGER "00_refpart_landing" BEFORE INSERT ON public.items_landing
  FOR EACH ROW
  EXECUTE PROCEDURE public.items_refpart_landing();
ALTER TABLE public.items_landing ENABLE ALWAYS TRIGGER "00_refpart_landing";
CREATE TRIGGER "00_refpart_reparent" BEFORE UPDATE OF order_id, ordered, land ON public.items
  FOR EACH ROW WHEN ((OLD.order_id IS DISTINCT FROM NEW.order_id AND OLD.ordered IS NOT DISTINCT FROM NEW.ordered AND OLD.land IS NOT DISTINCT FROM NEW.land) OR NEW.ordered IS NULL OR NEW.land IS NULL)
  EXECUTE PROCEDURE public.items_refpart_reparent();
ALTER TABLE public.items ENABLE ALWAYS TRIGGER "00_refpart_reparent";
ANALYZE public.orders;
ANALYZE public.items;
