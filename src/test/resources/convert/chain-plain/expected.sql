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
  CONSTRAINT sales_no_rows CHECK (false) NO INHERIT,
  CONSTRAINT sales_status_ck CHECK (status IN ('NEW', 'PAID'))
);
CREATE TABLE public.items (
  item_id bigint       NOT NULL,
  sale_id bigint       NOT NULL,
  product varchar(60)  NOT NULL,
  qty     numeric(8,3) DEFAULT 1 NOT NULL,
  CONSTRAINT items_qty_ck CHECK (qty <> 0)
);
CREATE TABLE public.item_details (
  detail_id  bigint       NOT NULL,
  item_id    bigint       NOT NULL,
  note       varchar(400),
  changed_at timestamp(6) DEFAULT localtimestamp
);
CREATE TABLE public.person (
  id        bigint       NOT NULL,
  name      varchar(50),
  gender    varchar(1),
  create_dt timestamp(0) DEFAULT date_trunc('second', localtimestamp),
  CONSTRAINT person_no_rows CHECK (false) NO INHERIT
);
CREATE TABLE public.person_list (
  id        bigint       NOT NULL,
  name      varchar(50),
  gender    varchar(1),
  create_dt timestamp(0) DEFAULT date_trunc('second', localtimestamp),
  CONSTRAINT person_list_no_rows CHECK (false) NO INHERIT
);
COMMENT ON TABLE public.sales IS 'One row per sale; the sale''s month is its partition';
CREATE TABLE public.sales_p2024_01 (
  CONSTRAINT sales_p2024_01_part CHECK (sale_date < timestamp '2024-02-01 00:00:00')
) INHERITS (public.sales);
CREATE TABLE public.sales_p2024_02 (
  CONSTRAINT sales_p2024_02_part CHECK (sale_date >= timestamp '2024-02-01 00:00:00' AND sale_date < timestamp '2024-03-01 00:00:00')
) INHERITS (public.sales);
CREATE TABLE public.sales_p2024_03 (
  CONSTRAINT sales_p2024_03_part CHECK (sale_date >= timestamp '2024-03-01 00:00:00' AND sale_date < timestamp '2024-04-01 00:00:00')
) INHERITS (public.sales);
CREATE TABLE public.person_p1 (
  CONSTRAINT person_p1_part CHECK (create_dt IS NOT NULL AND create_dt < timestamp '2017-01-01 00:00:00')
) INHERITS (public.person);
CREATE TABLE public.person_p2 (
  CONSTRAINT person_p2_part CHECK (create_dt IS NOT NULL AND create_dt >= timestamp '2017-01-01 00:00:00' AND create_dt < timestamp '2018-01-01 00:00:00')
) INHERITS (public.person);
CREATE TABLE public.person_p3 (
  CONSTRAINT person_p3_part CHECK (create_dt >= timestamp '2018-01-01 00:00:00' OR create_dt IS NULL)
) INHERITS (public.person);
CREATE TABLE public.person_list_m (
  CONSTRAINT person_list_m_part CHECK (gender IS NOT NULL AND gender = 'M')
) INHERITS (public.person_list);
CREATE TABLE public.person_list_f (
  CONSTRAINT person_list_f_part CHECK (gender IS NOT NULL AND gender = 'F')
) INHERITS (public.person_list);
CREATE TABLE public.person_list_o (
  CONSTRAINT person_list_o_part CHECK (gender IS NULL OR gender NOT IN ('M', 'F'))
) INHERITS (public.person_list);
CREATE FUNCTION public.sales_route() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.sale_date < timestamp '2024-02-01 00:00:00' THEN
    INSERT INTO public.sales_p2024_01 (sale_id, sale_date, cust_id, status)
    VALUES (NEW.sale_id, NEW.sale_date, NEW.cust_id, NEW.status);
    RETURN NULL;
  ELSIF NEW.sale_date < timestamp '2024-03-01 00:00:00' THEN
    INSERT INTO public.sales_p2024_02 (sale_id, sale_date, cust_id, status)
    VALUES (NEW.sale_id, NEW.sale_date, NEW.cust_id, NEW.status);
    RETURN NULL;
  ELSIF NEW.sale_date < timestamp '2024-04-01 00:00:00' THEN
    INSERT INTO public.sales_p2024_03 (sale_id, sale_date, cust_id, status)
    VALUES (NEW.sale_id, NEW.sale_date, NEW.cust_id, NEW.status);
    RETURN NULL;
  ELSE
    NULL;
  END IF;
  RAISE EXCEPTION USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = 'sales',
    MESSAGE = 'no partition of relation "sales" found for row',
    DETAIL = pg_catalog.format('Partition key of the failing row contains (sale_date) = (%s).', coalesce(NEW.sale_date::text, 'null')),
    HINT = 'Create a child for it and route its rows there (Oracle: ORA-14400).';
END $$;
CREATE FUNCTION public.person_route() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.create_dt < timestamp '2017-01-01 00:00:00' THEN
    INSERT INTO public.person_p1 (id, name, gender, create_dt)
    VALUES (NEW.id, NEW.name, NEW.gender, NEW.create_dt);
  ELSIF NEW.create_dt < timestamp '2018-01-01 00:00:00' THEN
    INSERT INTO public.person_p2 (id, name, gender, create_dt)
    VALUES (NEW.id, NEW.name, NEW.gender, NEW.create_dt);
  ELSE
    INSERT INTO public.person_p3 (id, name, gender, create_dt)
    VALUES (NEW.id, NEW.name, NEW.gender, NEW.create_dt);
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION public.person_list_route() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.gender::text = 'M' THEN
    INSERT INTO public.person_list_m (id, name, gender, create_dt)
    VALUES (NEW.id, NEW.name, NEW.gender, NEW.create_dt);
  ELSIF NEW.gender::text = 'F' THEN
    INSERT INTO public.person_list_f (id, name, gender, create_dt)
    VALUES (NEW.id, NEW.name, NEW.gender, NEW.create_dt);
  ELSE
    INSERT INTO public.person_list_o (id, name, gender, create_dt)
    VALUES (NEW.id, NEW.name, NEW.gender, NEW.create_dt);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "00_inherit_route" BEFORE INSERT ON public.sales
  FOR EACH ROW
  EXECUTE PROCEDURE public.sales_route();
ALTER TABLE public.sales ENABLE ALWAYS TRIGGER "00_inherit_route";
CREATE TRIGGER "00_inherit_route" BEFORE INSERT ON public.person
  FOR EACH ROW
  EXECUTE PROCEDURE public.person_route();
ALTER TABLE public.person ENABLE ALWAYS TRIGGER "00_inherit_route";
CREATE TRIGGER "00_inherit_route" BEFORE INSERT ON public.person_list
  FOR EACH ROW
  EXECUTE PROCEDURE public.person_list_route();
ALTER TABLE public.person_list ENABLE ALWAYS TRIGGER "00_inherit_route";
ALTER TABLE public.customers ADD CONSTRAINT customers_pk PRIMARY KEY (cust_id);
ALTER TABLE public.sales_p2024_01 ADD CONSTRAINT sales_p2024_01_pkey PRIMARY KEY (sale_id);
ALTER TABLE public.sales_p2024_02 ADD CONSTRAINT sales_p2024_02_pkey PRIMARY KEY (sale_id);
ALTER TABLE public.sales_p2024_03 ADD CONSTRAINT sales_p2024_03_pkey PRIMARY KEY (sale_id);
ALTER TABLE public.items ADD CONSTRAINT items_pk PRIMARY KEY (item_id);
ALTER TABLE public.item_details ADD CONSTRAINT item_details_pk PRIMARY KEY (detail_id);
ALTER TABLE public.person_p1 ADD CONSTRAINT person_p1_pkey PRIMARY KEY (id);
ALTER TABLE public.person_p2 ADD CONSTRAINT person_p2_pkey PRIMARY KEY (id);
ALTER TABLE public.person_p3 ADD CONSTRAINT person_p3_pkey PRIMARY KEY (id);
ALTER TABLE public.person_list_m ADD CONSTRAINT person_list_m_pkey PRIMARY KEY (id);
ALTER TABLE public.person_list_f ADD CONSTRAINT person_list_f_pkey PRIMARY KEY (id);
ALTER TABLE public.person_list_o ADD CONSTRAINT person_list_o_pkey PRIMARY KEY (id);
CREATE INDEX sales_cust_ix_p2024_01 ON public.sales_p2024_01 (cust_id);
CREATE INDEX sales_cust_ix_p2024_02 ON public.sales_p2024_02 (cust_id);
CREATE INDEX sales_cust_ix_p2024_03 ON public.sales_p2024_03 (cust_id);
CREATE INDEX items_sale_ix ON public.items (sale_id);
CREATE INDEX person_name_ix_p1 ON public.person_p1 (name);
CREATE INDEX person_name_ix_p2 ON public.person_p2 (name);
CREATE INDEX person_name_ix_p3 ON public.person_p3 (name);
ALTER TABLE public.sales_p2024_01 ADD CONSTRAINT sales_customers_fk FOREIGN KEY (cust_id)
  REFERENCES public.customers (cust_id);
ALTER TABLE public.sales_p2024_02 ADD CONSTRAINT sales_customers_fk FOREIGN KEY (cust_id)
  REFERENCES public.customers (cust_id);
ALTER TABLE public.sales_p2024_03 ADD CONSTRAINT sales_customers_fk FOREIGN KEY (cust_id)
  REFERENCES public.customers (cust_id);
ALTER TABLE public.item_details ADD CONSTRAINT details_items_fk FOREIGN KEY (item_id)
  REFERENCES public.items (item_id) ON DELETE CASCADE;
CREATE FUNCTION public.sales_move() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  n bigint;
BEGIN
  EXECUTE pg_catalog.format('DELETE FROM ONLY %s WHERE ctid = $1', TG_RELID::pg_catalog.regclass) USING OLD.ctid;
  GET DIAGNOSTICS n = ROW_COUNT;
  IF n <> 1 THEN
    RAISE EXCEPTION USING ERRCODE = 'serialization_failure',
      MESSAGE = pg_catalog.format('row of %s was not there any more when it was to move to another partition', TG_RELID::pg_catalog.regclass),
      HINT = 'Another trigger changed or kept it.';
  END IF;
  INSERT INTO public.sales (sale_id, sale_date, cust_id, status)
  VALUES (NEW.sale_id, NEW.sale_date, NEW.cust_id, NEW.status);
  RETURN NULL;
END $$;
CREATE FUNCTION public.person_move() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  n bigint;
BEGIN
  EXECUTE pg_catalog.format('DELETE FROM ONLY %s WHERE ctid = $1', TG_RELID::pg_catalog.regclass) USING OLD.ctid;
  GET DIAGNOSTICS n = ROW_COUNT;
  IF n <> 1 THEN
    RAISE EXCEPTION USING ERRCODE = 'serialization_failure',
      MESSAGE = pg_catalog.format('row of %s was not there any more when it was to move to another partition', TG_RELID::pg_catalog.regclass),
      HINT = 'Another trigger changed or kept it.';
  END IF;
  INSERT INTO public.person (id, name, gender, create_dt)
  VALUES (NEW.id, NEW.name, NEW.gender, NEW.create_dt);
  RETURN NULL;
END $$;
CREATE FUNCTION public.person_list_move() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  n bigint;
BEGIN
  EXECUTE pg_catalog.format('DELETE FROM ONLY %s WHERE ctid = $1', TG_RELID::pg_catalog.regclass) USING OLD.ctid;
  GET DIAGNOSTICS n = ROW_COUNT;
  IF n <> 1 THEN
    RAISE EXCEPTION USING ERRCODE = 'serialization_failure',
      MESSAGE = pg_catalog.format('row of %s was not there any more when it was to move to another partition', TG_RELID::pg_catalog.regclass),
      HINT = 'Another trigger changed or kept it.';
  END IF;
  INSERT INTO public.person_list (id, name, gender, create_dt)
  VALUES (NEW.id, NEW.name, NEW.gender, NEW.create_dt);
  RETURN NULL;
END $$;
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF sale_date ON public.sales_p2024_01
  FOR EACH ROW WHEN (NOT (NEW.sale_date < timestamp '2024-02-01 00:00:00'))
  EXECUTE PROCEDURE public.sales_move();
ALTER TABLE public.sales_p2024_01 ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF sale_date ON public.sales_p2024_02
  FOR EACH ROW WHEN (NOT (NEW.sale_date >= timestamp '2024-02-01 00:00:00' AND NEW.sale_date < timestamp '2024-03-01 00:00:00'))
  EXECUTE PROCEDURE public.sales_move();
ALTER TABLE public.sales_p2024_02 ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF sale_date ON public.sales_p2024_03
  FOR EACH ROW WHEN (NOT (NEW.sale_date >= timestamp '2024-03-01 00:00:00' AND NEW.sale_date < timestamp '2024-04-01 00:00:00'))
  EXECUTE PROCEDURE public.sales_move();
ALTER TABLE public.sales_p2024_03 ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF create_dt ON public.person_p1
  FOR EACH ROW WHEN (NOT (NEW.create_dt IS NOT NULL AND NEW.create_dt < timestamp '2017-01-01 00:00:00'))
  EXECUTE PROCEDURE public.person_move();
ALTER TABLE public.person_p1 ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF create_dt ON public.person_p2
  FOR EACH ROW WHEN (NOT (NEW.create_dt IS NOT NULL AND NEW.create_dt >= timestamp '2017-01-01 00:00:00' AND NEW.create_dt < timestamp '2018-01-01 00:00:00'))
  EXECUTE PROCEDURE public.person_move();
ALTER TABLE public.person_p2 ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF create_dt ON public.person_p3
  FOR EACH ROW WHEN (NOT (NEW.create_dt >= timestamp '2018-01-01 00:00:00' OR NEW.create_dt IS NULL))
  EXECUTE PROCEDURE public.person_move();
ALTER TABLE public.person_p3 ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF gender ON public.person_list_m
  FOR EACH ROW WHEN (NOT (NEW.gender IS NOT NULL AND NEW.gender = 'M'))
  EXECUTE PROCEDURE public.person_list_move();
ALTER TABLE public.person_list_m ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF gender ON public.person_list_f
  FOR EACH ROW WHEN (NOT (NEW.gender IS NOT NULL AND NEW.gender = 'F'))
  EXECUTE PROCEDURE public.person_list_move();
ALTER TABLE public.person_list_f ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF gender ON public.person_list_o
  FOR EACH ROW WHEN (NOT (NEW.gender IS NULL OR NEW.gender NOT IN ('M', 'F')))
  EXECUTE PROCEDURE public.person_list_move();
ALTER TABLE public.person_list_o ENABLE ALWAYS TRIGGER "00_inherit_move";
ANALYZE public.customers;
ANALYZE public.sales;
ANALYZE public.sales_p2024_01;
ANALYZE public.sales_p2024_02;
ANALYZE public.sales_p2024_03;
ANALYZE public.items;
ANALYZE public.item_details;
ANALYZE public.person;
ANALYZE public.person_p1;
ANALYZE public.person_p2;
ANALYZE public.person_p3;
ANALYZE public.person_list;
ANALYZE public.person_list_m;
ANALYZE public.person_list_f;
ANALYZE public.person_list_o;
