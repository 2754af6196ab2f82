CREATE TABLE public.sales (
  sale_id bigint       NOT NULL,
  day     timestamp(0) NOT NULL
) PARTITION BY RANGE (day);
CREATE TABLE public.items (
  item_id bigint       NOT NULL,
  sale_id bigint       NOT NULL,
  day     timestamp(0) NOT NULL   -- added: partition key of public.sales
) PARTITION BY RANGE (day);
CREATE TABLE public.sales_s1 PARTITION OF public.sales
  FOR VALUES FROM (MINVALUE) TO ('2024-01-01 00:00:00');
CREATE TABLE public.sales_s2 PARTITION OF public.sales
  FOR VALUES FROM ('2024-01-01 00:00:00') TO ('2025-01-01 00:00:00');
CREATE TABLE public.items_s1 PARTITION OF public.items
  FOR VALUES FROM (MINVALUE) TO ('2024-01-01 00:00:00');
CREATE TABLE public.items_s2 PARTITION OF public.items
  FOR VALUES FROM ('2024-01-01 00:00:00') TO ('2025-01-01 00:00:00');
ALTER TABLE public.sales ADD CONSTRAINT sales_pk PRIMARY KEY (sale_id, day);
ALTER TABLE public.items ADD CONSTRAINT items_pk PRIMARY KEY (item_id, day);
-- added: PostgreSQL has no index under a foreign key of itself
CREATE INDEX items_fk_i ON public.items (sale_id, day);
ALTER TABLE public.items ADD CONSTRAINT items_fk FOREIGN KEY (sale_id, day)
  REFERENCES public.sales (sale_id, day) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;
CREATE PROCEDURE public.sales_add_partition(p_name text, p_from timestamp(0), p_to timestamp(0))
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- adds a partition to public.sales, public.items, or to none:
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
  LOCK TABLE public.sales, public.items IN SHARE ROW EXCLUSIVE MODE;
  bound := format('FROM (%s) TO (%s)', coalesce(quote_literal(p_from), 'MINVALUE'), coalesce(quote_literal(p_to), 'MAXVALUE'));
  part := 'sales_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF public.sales FOR VALUES %s', 'public', part, bound);
  part := 'items_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF public.items FOR VALUES %s', 'public', part, bound);
END $$;
REVOKE EXECUTE ON PROCEDURE public.sales_add_partition(p_name text, p_from timestamp(0), p_to timestamp(0)) FROM PUBLIC;
CREATE PROCEDURE public.sales_remove_partition(p_partition text, p_drop boolean)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- takes the counterparts of a partition of public.sales off public.sales, public.items;
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
  LOCK TABLE public.sales, public.items IN ACCESS EXCLUSIVE MODE;
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
  FOREACH tab IN ARRAY ARRAY['public.items', 'public.sales'] LOOP
    SELECT format('%I.%I', n.nspname, c.relname) INTO leaf FROM pg_inherits i
      JOIN pg_class c ON c.oid = i.inhrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE i.inhparent = tab::regclass AND pg_get_expr(c.relpartbound, c.oid) = bound;
    leaves := leaves || coalesce(leaf, '');
    CONTINUE WHEN leaf IS NULL;
    EXECUTE format('ALTER TABLE %s DETACH PARTITION %s', tab, leaf);
    FOR r IN SELECT conname FROM pg_constraint WHERE conrelid = leaf::regclass AND contype = 'f'
        AND confrelid IN ('public.sales'::regclass, 'public.items'::regclass) LOOP
      EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', leaf, r.conname);
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
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT items_fk FOREIGN KEY (sale_id, day) REFERENCES %s (sale_id, day)', leaves[1], leaves[2]);
  END IF;
END $$;
REVOKE EXECUTE ON PROCEDURE public.sales_remove_partition(p_partition text, p_drop boolean) FROM PUBLIC;
ANALYZE public.sales;
ANALYZE public.items;
