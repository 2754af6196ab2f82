CREATE SEQUENCE public.sales_seq INCREMENT BY 1 MINVALUE 1 MAXVALUE 999999999999 START WITH 10001 CACHE 20;
CREATE TABLE public.customers (
  cust_id bigint       NOT NULL,
  name    varchar(100) NOT NULL
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
CREATE TRIGGER "00_inherit_route" BEFORE INSERT ON public.person
  FOR EACH ROW
  EXECUTE PROCEDURE public.person_route();
ALTER TABLE public.person ENABLE ALWAYS TRIGGER "00_inherit_route";
CREATE TRIGGER "00_inherit_route" BEFORE INSERT ON public.person_list
  FOR EACH ROW
  EXECUTE PROCEDURE public.person_list_route();
ALTER TABLE public.person_list ENABLE ALWAYS TRIGGER "00_inherit_route";
ALTER TABLE public.customers ADD CONSTRAINT customers_pk PRIMARY KEY (cust_id);
ALTER TABLE public.person_p1 ADD CONSTRAINT person_p1_pkey PRIMARY KEY (id);
ALTER TABLE public.person_p2 ADD CONSTRAINT person_p2_pkey PRIMARY KEY (id);
ALTER TABLE public.person_p3 ADD CONSTRAINT person_p3_pkey PRIMARY KEY (id);
ALTER TABLE public.person_list_m ADD CONSTRAINT person_list_m_pkey PRIMARY KEY (id);
ALTER TABLE public.person_list_f ADD CONSTRAINT person_list_f_pkey PRIMARY KEY (id);
ALTER TABLE public.person_list_o ADD CONSTRAINT person_list_o_pkey PRIMARY KEY (id);
CREATE INDEX person_name_ix_p1 ON public.person_p1 (name);
CREATE INDEX person_name_ix_p2 ON public.person_p2 (name);
CREATE INDEX person_name_ix_p3 ON public.person_p3 (name);
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
ANALYZE public.person;
ANALYZE public.person_p1;
ANALYZE public.person_p2;
ANALYZE public.person_p3;
ANALYZE public.person_list;
ANALYZE public.person_list_m;
ANALYZE public.person_list_f;
ANALYZE public.person_list_o;
