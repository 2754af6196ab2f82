CREATE SEQUENCE public.sales_seq INCREMENT BY 1 MINVALUE 1 MAXVALUE 999999999999 START WITH 10001 CACHE 20;
CREATE TABLE public.customers (
  cust_id bigint       NOT NULL,
  name    varchar(100) NOT NULL
);
CREATE TABLE public.sales (
  sale_id   bigint       NOT NULL,
  sale_date timestamp(0) NOT NULL,
  cust_id   bigint,
  status    varchar(10)  DEFAULT 'NEW',
  CONSTRAINT sales_status_ck CHECK (status IN ('NEW', 'PAID'))
) PARTITION BY RANGE (sale_date);
CREATE TABLE public.items (
  item_id   bigint       NOT NULL,
  sale_id   bigint       NOT NULL,
  product   varchar(60)  NOT NULL,
  qty       numeric(8,3) DEFAULT 1 NOT NULL,
  sale_date timestamp(0) NOT NULL,   -- added: partition key of public.sales
  CONSTRAINT items_qty_ck CHECK (qty <> 0)
) PARTITION BY RANGE (sale_date);
CREATE TABLE public.item_details (
  detail_id  bigint       NOT NULL,
  item_id    bigint       NOT NULL,
  note       varchar(400),
  changed_at timestamp(6) DEFAULT localtimestamp,
  sale_date  timestamp(0) NOT NULL   -- added: partition key of public.items
) PARTITION BY RANGE (sale_date);
CREATE TABLE public.person (
  id        bigint       NOT NULL,
  name      varchar(50),
  gender    varchar(1),
  create_dt timestamp(0) DEFAULT date_trunc('second', localtimestamp)
) PARTITION BY RANGE (create_dt);
CREATE TABLE public.person_list (
  id        bigint       NOT NULL,
  name      varchar(50),
  gender    varchar(1),
  create_dt timestamp(0) DEFAULT date_trunc('second', localtimestamp)
) PARTITION BY LIST (gender);
COMMENT ON TABLE public.sales IS 'One row per sale; the sale''s month is its partition';
CREATE TABLE public.sales_p2024_01 PARTITION OF public.sales
  FOR VALUES FROM (MINVALUE) TO ('2024-02-01 00:00:00');
CREATE TABLE public.sales_p2024_02 PARTITION OF public.sales
  FOR VALUES FROM ('2024-02-01 00:00:00') TO ('2024-03-01 00:00:00');
CREATE TABLE public.sales_p2024_03 PARTITION OF public.sales
  FOR VALUES FROM ('2024-03-01 00:00:00') TO ('2024-04-01 00:00:00');
CREATE TABLE public.items_p2024_01 PARTITION OF public.items
  FOR VALUES FROM (MINVALUE) TO ('2024-02-01 00:00:00');
CREATE TABLE public.items_p2024_02 PARTITION OF public.items
  FOR VALUES FROM ('2024-02-01 00:00:00') TO ('2024-03-01 00:00:00');
CREATE TABLE public.items_p2024_03 PARTITION OF public.items
  FOR VALUES FROM ('2024-03-01 00:00:00') TO ('2024-04-01 00:00:00');
-- landing: always empty; sends on rows that come without the partition key
CREATE TABLE public.items_landing PARTITION OF public.items
  (CONSTRAINT items_landing_empty CHECK (false)) DEFAULT;
CREATE TABLE public.item_details_p2024_01 PARTITION OF public.item_details
  FOR VALUES FROM (MINVALUE) TO ('2024-02-01 00:00:00');
CREATE TABLE public.item_details_p2024_02 PARTITION OF public.item_details
  FOR VALUES FROM ('2024-02-01 00:00:00') TO ('2024-03-01 00:00:00');
CREATE TABLE public.item_details_p2024_03 PARTITION OF public.item_details
  FOR VALUES FROM ('2024-03-01 00:00:00') TO ('2024-04-01 00:00:00');
-- landing: always empty; sends on rows that come without the partition key
CREATE TABLE public.item_details_landing PARTITION OF public.item_details
  (CONSTRAINT item_details_landing_empty CHECK (false)) DEFAULT;
CREATE TABLE public.person_p1 PARTITION OF public.person
  FOR VALUES FROM (MINVALUE) TO ('2017-01-01 00:00:00');
CREATE TABLE public.person_p2 PARTITION OF public.person
  FOR VALUES FROM ('2017-01-01 00:00:00') TO ('2018-01-01 00:00:00');
CREATE TABLE public.person_p3 PARTITION OF public.person
  DEFAULT;
CREATE TABLE public.person_list_m PARTITION OF public.person_list
  FOR VALUES IN ('M');
CREATE TABLE public.person_list_f PARTITION OF public.person_list
  FOR VALUES IN ('F');
CREATE TABLE public.person_list_o PARTITION OF public.person_list
  DEFAULT;
ALTER TABLE public.sales ADD CONSTRAINT sales_pk PRIMARY KEY (sale_id, sale_date);
ALTER TABLE public.items ADD CONSTRAINT items_pk PRIMARY KEY (item_id, sale_date);
ALTER TABLE public.customers ADD CONSTRAINT customers_pk PRIMARY KEY (cust_id);
ALTER TABLE public.item_details ADD CONSTRAINT item_details_pk PRIMARY KEY (detail_id, sale_date);
ALTER TABLE public.person_p1 ADD CONSTRAINT person_p1_pkey PRIMARY KEY (id);
ALTER TABLE public.person_p2 ADD CONSTRAINT person_p2_pkey PRIMARY KEY (id);
ALTER TABLE public.person_p3 ADD CONSTRAINT person_p3_pkey PRIMARY KEY (id);
ALTER TABLE public.person_list_m ADD CONSTRAINT person_list_m_pkey PRIMARY KEY (id);
ALTER TABLE public.person_list_f ADD CONSTRAINT person_list_f_pkey PRIMARY KEY (id);
ALTER TABLE public.person_list_o ADD CONSTRAINT person_list_o_pkey PRIMARY KEY (id);
CREATE INDEX sales_cust_ix ON public.sales (cust_id);
CREATE INDEX items_sale_ix ON public.items (sale_id);
-- added: PostgreSQL has no index under a foreign key of itself
CREATE INDEX details_items_fk_i ON public.item_details (item_id, sale_date);
CREATE INDEX person_name_ix ON public.person (name);
ALTER TABLE public.sales ADD CONSTRAINT sales_customers_fk FOREIGN KEY (cust_id)
  REFERENCES public.customers (cust_id);
ALTER TABLE public.items ADD CONSTRAINT items_sales_fk FOREIGN KEY (sale_id, sale_date)
  REFERENCES public.sales (sale_id, sale_date) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE public.item_details ADD CONSTRAINT details_items_fk FOREIGN KEY (item_id, sale_date)
  REFERENCES public.items (item_id, sale_date) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
CREATE FUNCTION public.sales_refpart_keymove() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  moving text := current_setting('partbridge.key_move', true);
BEGIN
  PERFORM set_config('partbridge.key_move', 'public.sales', true);
  UPDATE public.items c SET sale_id = NEW.sale_id, sale_date = NEW.sale_date
    WHERE c.sale_id = OLD.sale_id AND c.sale_date = OLD.sale_date;
  PERFORM set_config('partbridge.key_move', coalesce(moving, ''), true);
  RETURN NEW;
END $$;
REVOKE EXECUTE ON FUNCTION public.sales_refpart_keymove() FROM PUBLIC;
CREATE FUNCTION public.items_parent_key(p_sale_id bigint) RETURNS timestamp(0)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  k timestamp(0);
  k1 timestamp(0);
  n int := 0;
BEGIN
  IF p_sale_id IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', SCHEMA = 'public', TABLE = 'items', COLUMN = 'sale_id',
      MESSAGE = 'null value in column "sale_id" of relation "items" violates not-null constraint',
      HINT = 'sale_id is needed to fetch the partition key sale_date from "public.sales".';
  END IF;
  FOR k1 IN SELECT s.sale_date FROM public.sales s WHERE s.sale_id = p_sale_id FOR KEY SHARE LOOP
    n := n + 1;
    k := k1;
  END LOOP;
  IF n = 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'public', TABLE = 'items', CONSTRAINT = 'items_sales_fk',
      MESSAGE = 'insert or update on table "items" violates foreign key constraint "items_sales_fk"',
      DETAIL = format('Key (sale_id)=(%s) is not present in table "sales", so the partition key sale_date of the row is unknown.', p_sale_id),
      HINT = 'Insert the parent row first (Oracle: ORA-02291 / ORA-14400).';
  ELSIF n > 1 THEN
    RAISE EXCEPTION USING ERRCODE = 'cardinality_violation', SCHEMA = 'public', TABLE = 'items', CONSTRAINT = 'items_sales_fk',
      MESSAGE = format('sale_id=%s is present in %s partitions of "sales": give sale_date in the INSERT', p_sale_id, n);
  END IF;
  RETURN k;
END $$;
REVOKE EXECUTE ON FUNCTION public.items_parent_key(p_sale_id bigint) FROM PUBLIC;
CREATE FUNCTION public.items_refpart_landing() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.sale_date IS NOT NULL THEN       -- key given, but no partition takes it
    RAISE EXCEPTION USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = 'items', COLUMN = 'sale_date',
      MESSAGE = 'no partition of relation "items" found for row',
      DETAIL = format('Partition key of the failing row contains (sale_date) = (%s).', NEW.sale_date),
      HINT = 'Create the partition in "sales" and in all its children (Oracle: ORA-14400).';
  END IF;
  NEW.sale_date := public.items_parent_key(NEW.sale_id);
  INSERT INTO public.items (item_id, sale_id, product, qty, sale_date) OVERRIDING SYSTEM VALUE
  VALUES (NEW.item_id, NEW.sale_id, NEW.product, NEW.qty, NEW.sale_date);
  RETURN NULL;
END $$;
CREATE FUNCTION public.items_refpart_reparent() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('partbridge.key_move', true) = 'public.sales' THEN       -- with its parent, which is not there yet
    RETURN NEW;
  END IF;
  NEW.sale_date := public.items_parent_key(NEW.sale_id);
  RETURN NEW;
END $$;
CREATE FUNCTION public.items_refpart_keymove() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  moving text := current_setting('partbridge.key_move', true);
BEGIN
  PERFORM set_config('partbridge.key_move', 'public.items', true);
  UPDATE public.item_details c SET item_id = NEW.item_id, sale_date = NEW.sale_date
    WHERE c.item_id = OLD.item_id AND c.sale_date = OLD.sale_date;
  PERFORM set_config('partbridge.key_move', coalesce(moving, ''), true);
  RETURN NEW;
END $$;
REVOKE EXECUTE ON FUNCTION public.items_refpart_keymove() FROM PUBLIC;
CREATE FUNCTION public.item_details_parent_key(p_item_id bigint) RETURNS timestamp(0)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  k timestamp(0);
  k1 timestamp(0);
  n int := 0;
BEGIN
  IF p_item_id IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', SCHEMA = 'public', TABLE = 'item_details', COLUMN = 'item_id',
      MESSAGE = 'null value in column "item_id" of relation "item_details" violates not-null constraint',
      HINT = 'item_id is needed to fetch the partition key sale_date from "public.items".';
  END IF;
  FOR k1 IN SELECT s.sale_date FROM public.items s WHERE s.item_id = p_item_id FOR KEY SHARE LOOP
    n := n + 1;
    k := k1;
  END LOOP;
  IF n = 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'public', TABLE = 'item_details', CONSTRAINT = 'details_items_fk',
      MESSAGE = 'insert or update on table "item_details" violates foreign key constraint "details_items_fk"',
      DETAIL = format('Key (item_id)=(%s) is not present in table "items", so the partition key sale_date of the row is unknown.', p_item_id),
      HINT = 'Insert the parent row first (Oracle: ORA-02291 / ORA-14400).';
  ELSIF n > 1 THEN
    RAISE EXCEPTION USING ERRCODE = 'cardinality_violation', SCHEMA = 'public', TABLE = 'item_details', CONSTRAINT = 'details_items_fk',
      MESSAGE = format('item_id=%s is present in %s partitions of "items": give sale_date in the INSERT', p_item_id, n);
  END IF;
  RETURN k;
END $$;
REVOKE EXECUTE ON FUNCTION public.item_details_parent_key(p_item_id bigint) FROM PUBLIC;
CREATE FUNCTION public.item_details_refpart_landing() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.sale_date IS NOT NULL THEN       -- key given, but no partition takes it
    RAISE EXCEPTION USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = 'item_details', COLUMN = 'sale_date',
      MESSAGE = 'no partition of relation "item_details" found for row',
      DETAIL = format('Partition key of the failing row contains (sale_date) = (%s).', NEW.sale_date),
      HINT = 'Create the partition in "sales" and in all its children (Oracle: ORA-14400).';
  END IF;
  NEW.sale_date := public.item_details_parent_key(NEW.item_id);
  INSERT INTO public.item_details (detail_id, item_id, note, changed_at, sale_date) OVERRIDING SYSTEM VALUE
  VALUES (NEW.detail_id, NEW.item_id, NEW.note, NEW.changed_at, NEW.sale_date);
  RETURN NULL;
END $$;
CREATE FUNCTION public.item_details_refpart_reparent() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('partbridge.key_move', true) = 'public.items' THEN       -- with its parent, which is not there yet
    RETURN NEW;
  END IF;
  NEW.sale_date := public.item_details_parent_key(NEW.item_id);
  RETURN NEW;
END $$;
CREATE PROCEDURE public.sales_add_partition(p_name text, p_from timestamp(0), p_to timestamp(0))
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- adds a partition to public.sales, public.items, public.item_details, or to none:
--   psql -d DATABASE -c "CALL public.sales_add_partition('p_new', 'from', 'to')"   NULL for MINVALUE and MAXVALUE
DECLARE
  bound text;
  part text;
BEGIN
  IF coalesce(octet_length(p_name), 0) NOT BETWEEN 1 AND 23 THEN
    RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', SCHEMA = 'public', TABLE = 'sales',
      MESSAGE = format('"%s" is no name for a partition', p_name),
      HINT = 'It is put behind each table''s name: 1 to 23 bytes, such as p2026_01.';
  END IF;
  LOCK TABLE public.sales, public.items, public.item_details IN SHARE ROW EXCLUSIVE MODE;
  bound := format('FROM (%s) TO (%s)', coalesce(quote_literal(p_from), 'MINVALUE'), coalesce(quote_literal(p_to), 'MAXVALUE'));
  part := 'sales_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF public.sales FOR VALUES %s', 'public', part, bound);
  EXECUTE format('CREATE TRIGGER zzz_refpart_keymove BEFORE UPDATE ON %I.%I FOR EACH ROW WHEN (OLD.sale_id IS DISTINCT FROM NEW.sale_id OR OLD.sale_date IS DISTINCT FROM NEW.sale_date) EXECUTE PROCEDURE public.sales_refpart_keymove()', 'public', part);
  EXECUTE format('ALTER TABLE %I.%I ENABLE ALWAYS TRIGGER zzz_refpart_keymove', 'public', part);
  part := 'items_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF public.items FOR VALUES %s', 'public', part, bound);
  EXECUTE format('CREATE TRIGGER "00_refpart_reparent" BEFORE UPDATE OF sale_id, sale_date ON %I.%I FOR EACH ROW WHEN ((OLD.sale_id IS DISTINCT FROM NEW.sale_id AND OLD.sale_date IS NOT DISTINCT FROM NEW.sale_date) OR NEW.sale_date IS NULL) EXECUTE PROCEDURE public.items_refpart_reparent()', 'public', part);
  EXECUTE format('ALTER TABLE %I.%I ENABLE ALWAYS TRIGGER "00_refpart_reparent"', 'public', part);
  EXECUTE format('CREATE TRIGGER zzz_refpart_keymove BEFORE UPDATE ON %I.%I FOR EACH ROW WHEN (OLD.item_id IS DISTINCT FROM NEW.item_id OR OLD.sale_date IS DISTINCT FROM NEW.sale_date) EXECUTE PROCEDURE public.items_refpart_keymove()', 'public', part);
  EXECUTE format('ALTER TABLE %I.%I ENABLE ALWAYS TRIGGER zzz_refpart_keymove', 'public', part);
  part := 'item_details_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF public.item_details FOR VALUES %s', 'public', part, bound);
  EXECUTE format('CREATE TRIGGER "00_refpart_reparent" BEFORE UPDATE OF item_id, sale_date ON %I.%I FOR EACH ROW WHEN ((OLD.item_id IS DISTINCT FROM NEW.item_id AND OLD.sale_date IS NOT DISTINCT FROM NEW.sale_date) OR NEW.sale_date IS NULL) EXECUTE PROCEDURE public.item_details_refpart_reparent()', 'public', part);
  EXECUTE format('ALTER TABLE %I.%I ENABLE ALWAYS TRIGGER "00_refpart_reparent"', 'public', part);
END $$;
REVOKE EXECUTE ON PROCEDURE public.sales_add_partition(p_name text, p_from timestamp(0), p_to timestamp(0)) FROM PUBLIC;
CREATE PROCEDURE public.sales_remove_partition(p_partition text, p_drop boolean)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- takes the counterparts of a partition of public.sales off public.sales, public.items, public.item_details;
-- they stay as tables of their own (false) or are dropped with their rows (true):
--   psql -d DATABASE -c "CALL public.sales_remove_partition('partition', p_drop => false)"
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
  LOCK TABLE public.sales, public.items, public.item_details IN ACCESS EXCLUSIVE MODE;
  SELECT pg_get_expr(c.relpartbound, c.oid) INTO bound FROM pg_inherits i
    JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'public.sales'::regclass AND c.relname = p_partition;
  IF bound IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'undefined_table', SCHEMA = 'public', TABLE = 'sales',
      MESSAGE = format('"%s" is no partition of "sales"', p_partition),
      HINT = 'Give the name of a partition of the first level, without its schema.';
  ELSIF bound = 'DEFAULT' THEN
    RAISE EXCEPTION USING ERRCODE = 'object_in_use', SCHEMA = 'public', TABLE = 'sales',
      MESSAGE = format('the DEFAULT partition "%s" of "sales" stays', p_partition),
      HINT = 'Rows of the children that come without the partition key arrive in its counterparts; delete its rows instead.';
  END IF;
  BEGIN
  -- children first
  FOREACH tab IN ARRAY ARRAY['public.item_details', 'public.items', 'public.sales'] LOOP
    SELECT format('%I.%I', n.nspname, c.relname) INTO leaf FROM pg_inherits i
      JOIN pg_class c ON c.oid = i.inhrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE i.inhparent = tab::regclass AND pg_get_expr(c.relpartbound, c.oid) = bound;
    leaves := leaves || coalesce(leaf, '');
    CONTINUE WHEN leaf IS NULL;
    EXECUTE format('ALTER TABLE %s DETACH PARTITION %s', tab, leaf);
    FOR r IN SELECT conname FROM pg_constraint WHERE conrelid = leaf::regclass AND contype = 'f'
        AND confrelid IN ('public.sales'::regclass, 'public.items'::regclass, 'public.item_details'::regclass) LOOP
      EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', leaf, r.conname);
    END LOOP;
    FOR r IN SELECT t.tgname, t.tgrelid::regclass AS relation FROM pg_trigger t
        WHERE t.tgfoid IN (to_regproc('public.sales_refpart_keymove'), to_regproc('public.items_refpart_landing'), to_regproc('public.items_refpart_reparent'), to_regproc('public.items_refpart_keymove'), to_regproc('public.item_details_refpart_landing'), to_regproc('public.item_details_refpart_reparent'))
        AND (t.tgrelid = leaf::regclass OR t.tgrelid IN (SELECT relid FROM pg_partition_tree(leaf::regclass)))
        ORDER BY t.tgrelid <> leaf::regclass, 2, 1 LOOP
      EXECUTE format('DROP TRIGGER IF EXISTS %I ON %s', r.tgname, r.relation);
    END LOOP;
  END LOOP;
  EXCEPTION WHEN foreign_key_violation THEN
    GET STACKED DIAGNOSTICS said = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, key = CONSTRAINT_NAME;
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'public', TABLE = 'sales', CONSTRAINT = key,
      MESSAGE = format('partition "%s" of "sales" stays: %s', p_partition, said),
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
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT details_items_fk FOREIGN KEY (item_id, sale_date) REFERENCES %s (item_id, sale_date) ON DELETE CASCADE', leaves[1], leaves[2]);
  END IF;
  IF leaves[2] <> '' AND leaves[3] <> '' THEN
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT items_sales_fk FOREIGN KEY (sale_id, sale_date) REFERENCES %s (sale_id, sale_date)', leaves[2], leaves[3]);
  END IF;
END $$;
REVOKE EXECUTE ON PROCEDURE public.sales_remove_partition(p_partition text, p_drop boolean) FROM PUBLIC;
CREATE PROCEDURE public.items_drop_landing()
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- for when all who insert into public.items give sale_date; without it a row is refused then:
--   psql -d DATABASE -c "CALL public.items_drop_landing()"
DECLARE
  n bigint;
BEGIN
  LOCK TABLE public.sales, public.items, public.item_details IN ACCESS EXCLUSIVE MODE;
  IF to_regclass('public.items_landing') IS NOT NULL THEN
    SELECT count(*) INTO n FROM ONLY public.items_landing;
    IF n > 0 THEN
      RAISE EXCEPTION USING ERRCODE = 'object_in_use', SCHEMA = 'public', TABLE = 'items_landing',
        MESSAGE = format('the landing partition "items_landing" of "items" is not empty: %s row(s)', n),
        HINT = 'Delete them from "items_landing", insert them into "items" with their parent''s sale_date and call again.';
    END IF;
    ALTER TABLE public.items DETACH PARTITION public.items_landing;
    DROP TABLE public.items_landing;
  END IF;
  DROP FUNCTION IF EXISTS public.items_refpart_landing();
END $$;
REVOKE EXECUTE ON PROCEDURE public.items_drop_landing() FROM PUBLIC;
CREATE PROCEDURE public.item_details_drop_landing()
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- for when all who insert into public.item_details give sale_date; without it a row is refused then:
--   psql -d DATABASE -c "CALL public.item_details_drop_landing()"
DECLARE
  n bigint;
BEGIN
  LOCK TABLE public.items, public.item_details IN ACCESS EXCLUSIVE MODE;
  IF to_regclass('public.item_details_landing') IS NOT NULL THEN
    SELECT count(*) INTO n FROM ONLY public.item_details_landing;
    IF n > 0 THEN
      RAISE EXCEPTION USING ERRCODE = 'object_in_use', SCHEMA = 'public', TABLE = 'item_details_landing',
        MESSAGE = format('the landing partition "item_details_landing" of "item_details" is not empty: %s row(s)', n),
        HINT = 'Delete them from "item_details_landing", insert them into "item_details" with their parent''s sale_date and call again.';
    END IF;
    ALTER TABLE public.item_details DETACH PARTITION public.item_details_landing;
    DROP TABLE public.item_details_landing;
  END IF;
  DROP FUNCTION IF EXISTS public.item_details_refpart_landing();
END $$;
REVOKE EXECUTE ON PROCEDURE public.item_details_drop_landing() FROM PUBLIC;
CREATE TRIGGER zzz_refpart_keymove BEFORE UPDATE ON public.sales_p2024_01
  FOR EACH ROW WHEN (OLD.sale_id IS DISTINCT FROM NEW.sale_id OR OLD.sale_date IS DISTINCT FROM NEW.sale_date)
  EXECUTE PROCEDURE public.sales_refpart_keymove();
ALTER TABLE public.sales_p2024_01 ENABLE ALWAYS TRIGGER zzz_refpart_keymove;
CREATE TRIGGER zzz_refpart_keymove BEFORE UPDATE ON public.sales_p2024_02
  FOR EACH ROW WHEN (OLD.sale_id IS DISTINCT FROM NEW.sale_id OR OLD.sale_date IS DISTINCT FROM NEW.sale_date)
  EXECUTE PROCEDURE public.sales_refpart_keymove();
ALTER TABLE public.sales_p2024_02 ENABLE ALWAYS TRIGGER zzz_refpart_keymove;
CREATE TRIGGER zzz_refpart_keymove BEFORE UPDATE ON public.sales_p2024_03
  FOR EACH ROW WHEN (OLD.sale_id IS DISTINCT FROM NEW.sale_id OR OLD.sale_date IS DISTINCT FROM NEW.sale_date)
  EXECUTE PROCEDURE public.sales_refpart_keymove();
ALTER TABLE public.sales_p2024_03 ENABLE ALWAYS TRIGGER zzz_refpart_keymove;
CREATE TRIGGER "00_refpart_landing" BEFORE INSERT ON public.items_landing
  FOR EACH ROW
  EXECUTE PROCEDURE public.items_refpart_landing();
ALTER TABLE public.items_landing ENABLE ALWAYS TRIGGER "00_refpart_landing";
CREATE TRIGGER "00_refpart_reparent" BEFORE UPDATE OF sale_id, sale_date ON public.items_p2024_01
  FOR EACH ROW WHEN ((OLD.sale_id IS DISTINCT FROM NEW.sale_id AND OLD.sale_date IS NOT DISTINCT FROM NEW.sale_date) OR NEW.sale_date IS NULL)
  EXECUTE PROCEDURE public.items_refpart_reparent();
ALTER TABLE public.items_p2024_01 ENABLE ALWAYS TRIGGER "00_refpart_reparent";
CREATE TRIGGER "00_refpart_reparent" BEFORE UPDATE OF sale_id, sale_date ON public.items_p2024_02
  FOR EACH ROW WHEN ((OLD.sale_id IS DISTINCT FROM NEW.sale_id AND OLD.sale_date IS NOT DISTINCT FROM NEW.sale_date) OR NEW.sale_date IS NULL)
  EXECUTE PROCEDURE public.items_refpart_reparent();
ALTER TABLE public.items_p2024_02 ENABLE ALWAYS TRIGGER "00_refpart_reparent";
CREATE TRIGGER "00_refpart_reparent" BEFORE UPDATE OF sale_id, sale_date ON public.items_p2024_03
  FOR EACH ROW WHEN ((OLD.sale_id IS DISTINCT FROM NEW.sale_id AND OLD.sale_date IS NOT DISTINCT FROM NEW.sale_date) OR NEW.sale_date IS NULL)
  EXECUTE PROCEDURE public.items_refpart_reparent();
ALTER TABLE public.items_p2024_03 ENABLE ALWAYS TRIGGER "00_refpart_reparent";
CREATE TRIGGER zzz_refpart_keymove BEFORE UPDATE ON public.items_p2024_01
  FOR EACH ROW WHEN (OLD.item_id IS DISTINCT FROM NEW.item_id OR OLD.sale_date IS DISTINCT FROM NEW.sale_date)
  EXECUTE PROCEDURE public.items_refpart_keymove();
ALTER TABLE public.items_p2024_01 ENABLE ALWAYS TRIGGER zzz_refpart_keymove;
CREATE TRIGGER zzz_refpart_keymove BEFORE UPDATE ON public.items_p2024_02
  FOR EACH ROW WHEN (OLD.item_id IS DISTINCT FROM NEW.item_id OR OLD.sale_date IS DISTINCT FROM NEW.sale_date)
  EXECUTE PROCEDURE public.items_refpart_keymove();
ALTER TABLE public.items_p2024_02 ENABLE ALWAYS TRIGGER zzz_refpart_keymove;
CREATE TRIGGER zzz_refpart_keymove BEFORE UPDATE ON public.items_p2024_03
  FOR EACH ROW WHEN (OLD.item_id IS DISTINCT FROM NEW.item_id OR OLD.sale_date IS DISTINCT FROM NEW.sale_date)
  EXECUTE PROCEDURE public.items_refpart_keymove();
ALTER TABLE public.items_p2024_03 ENABLE ALWAYS TRIGGER zzz_refpart_keymove;
CREATE TRIGGER "00_refpart_landing" BEFORE INSERT ON public.item_details_landing
  FOR EACH ROW
  EXECUTE PROCEDURE public.item_details_refpart_landing();
ALTER TABLE public.item_details_landing ENABLE ALWAYS TRIGGER "00_refpart_landing";
CREATE TRIGGER "00_refpart_reparent" BEFORE UPDATE OF item_id, sale_date ON public.item_details_p2024_01
  FOR EACH ROW WHEN ((OLD.item_id IS DISTINCT FROM NEW.item_id AND OLD.sale_date IS NOT DISTINCT FROM NEW.sale_date) OR NEW.sale_date IS NULL)
  EXECUTE PROCEDURE public.item_details_refpart_reparent();
ALTER TABLE public.item_details_p2024_01 ENABLE ALWAYS TRIGGER "00_refpart_reparent";
CREATE TRIGGER "00_refpart_reparent" BEFORE UPDATE OF item_id, sale_date ON public.item_details_p2024_02
  FOR EACH ROW WHEN ((OLD.item_id IS DISTINCT FROM NEW.item_id AND OLD.sale_date IS NOT DISTINCT FROM NEW.sale_date) OR NEW.sale_date IS NULL)
  EXECUTE PROCEDURE public.item_details_refpart_reparent();
ALTER TABLE public.item_details_p2024_02 ENABLE ALWAYS TRIGGER "00_refpart_reparent";
CREATE TRIGGER "00_refpart_reparent" BEFORE UPDATE OF item_id, sale_date ON public.item_details_p2024_03
  FOR EACH ROW WHEN ((OLD.item_id IS DISTINCT FROM NEW.item_id AND OLD.sale_date IS NOT DISTINCT FROM NEW.sale_date) OR NEW.sale_date IS NULL)
  EXECUTE PROCEDURE public.item_details_refpart_reparent();
ALTER TABLE public.item_details_p2024_03 ENABLE ALWAYS TRIGGER "00_refpart_reparent";
ANALYZE public.customers;
ANALYZE public.sales;
ANALYZE public.items;
ANALYZE public.item_details;
ANALYZE public.person;
ANALYZE public.person_list;
