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
CREATE TABLE public.item_details_p2024_01 PARTITION OF public.item_details
  FOR VALUES FROM (MINVALUE) TO ('2024-02-01 00:00:00');
CREATE TABLE public.item_details_p2024_02 PARTITION OF public.item_details
  FOR VALUES FROM ('2024-02-01 00:00:00') TO ('2024-03-01 00:00:00');
CREATE TABLE public.item_details_p2024_03 PARTITION OF public.item_details
  FOR VALUES FROM ('2024-03-01 00:00:00') TO ('2024-04-01 00:00:00');
CREATE TABLE public.person_p1 PARTITION OF public.person
  FOR VALUES FROM (MINVALUE) TO ('2017-01-01 00:00:00');
CREATE TABLE public.person_p2 PARTITION OF public.person
  FOR VALUES FROM ('2017-01-01 00:00:00') TO ('2018-01-01 00:00:00');
CREATE TABLE public.person_p3 PARTITION OF public.person
  FOR VALUES FROM ('2018-01-01 00:00:00') TO (MAXVALUE);
CREATE TABLE public.person_list_m PARTITION OF public.person_list
  FOR VALUES IN ('M');
CREATE TABLE public.person_list_f PARTITION OF public.person_list
  FOR VALUES IN ('F');
CREATE TABLE public.person_list_o PARTITION OF public.person_list
  DEFAULT;
ALTER TABLE public.sales ADD CONSTRAINT sales_pk PRIMARY KEY (sale_id, sale_date);
ALTER TABLE public.items ADD CONSTRAINT items_pk PRIMARY KEY (item_id, sale_date);
ALTER TABLE public.customers ADD CONSTRAINT customers_pk PRIMARY KEY (cust_id);
ALTER TABLE public.item_details_p2024_01 ADD CONSTRAINT item_details_p2024_01_pkey PRIMARY KEY (detail_id);
ALTER TABLE public.item_details_p2024_02 ADD CONSTRAINT item_details_p2024_02_pkey PRIMARY KEY (detail_id);
ALTER TABLE public.item_details_p2024_03 ADD CONSTRAINT item_details_p2024_03_pkey PRIMARY KEY (detail_id);
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
  REFERENCES public.sales (sale_id, sale_date) ON UPDATE CASCADE;
ALTER TABLE public.item_details ADD CONSTRAINT details_items_fk FOREIGN KEY (item_id, sale_date)
  REFERENCES public.items (item_id, sale_date) ON UPDATE CASCADE ON DELETE CASCADE;
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
  part := 'items_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF public.items FOR VALUES %s', 'public', part, bound);
  part := 'item_details_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF public.item_details FOR VALUES %s', 'public', part, bound);
  EXECUTE format('ALTER TABLE %I.%I ADD PRIMARY KEY (detail_id)', 'public', part);
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
ANALYZE public.customers;
ANALYZE public.sales;
ANALYZE public.items;
ANALYZE public.item_details;
ANALYZE public.person;
ANALYZE public.person_list;
