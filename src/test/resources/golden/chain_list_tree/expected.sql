CREATE TABLE public.plants (
  plant_id integer    NOT NULL,
  area     varchar(5) NOT NULL
) PARTITION BY LIST (area);
CREATE TABLE public.machines (
  machine_id integer    NOT NULL,
  plant_id   integer    NOT NULL,
  area       varchar(5) NOT NULL   -- added: partition key of public.plants
) PARTITION BY LIST (area);
CREATE TABLE public.staff (
  staff_id integer    NOT NULL,
  plant_id integer    NOT NULL,
  area     varchar(5) NOT NULL   -- added: partition key of public.plants
) PARTITION BY LIST (area);
CREATE TABLE public.readings (
  reading_id bigint     NOT NULL,
  machine_id integer    NOT NULL,
  value      numeric,
  area       varchar(5) NOT NULL   -- added: partition key of public.machines
) PARTITION BY LIST (area);
CREATE TABLE public.plants_north PARTITION OF public.plants
  FOR VALUES IN ('N', 'NE');
CREATE TABLE public.plants_south PARTITION OF public.plants
  FOR VALUES IN ('S');
CREATE TABLE public.machines_machines_north PARTITION OF public.machines
  FOR VALUES IN ('N', 'NE');
CREATE TABLE public.machines_machines_south PARTITION OF public.machines
  FOR VALUES IN ('S');
-- landing: always empty; sends on rows that come without the partition key
CREATE TABLE public.machines_landing PARTITION OF public.machines
  (CONSTRAINT machines_landing_empty CHECK (false)) DEFAULT;
CREATE TABLE public.staff_north PARTITION OF public.staff
  FOR VALUES IN ('N', 'NE');
CREATE TABLE public.staff_south PARTITION OF public.staff
  FOR VALUES IN ('S');
-- landing: always empty; sends on rows that come without the partition key
CREATE TABLE public.staff_landing PARTITION OF public.staff
  (CONSTRAINT staff_landing_empty CHECK (false)) DEFAULT;
CREATE TABLE public.readings_machines_north PARTITION OF public.readings
  FOR VALUES IN ('N', 'NE');
CREATE TABLE public.readings_machines_south PARTITION OF public.readings
  FOR VALUES IN ('S');
-- landing: always empty; sends on rows that come without the partition key
CREATE TABLE public.readings_landing PARTITION OF public.readings
  (CONSTRAINT readings_landing_empty CHECK (false)) DEFAULT;
ALTER TABLE public.plants ADD CONSTRAINT plants_pk PRIMARY KEY (plant_id, area);
ALTER TABLE public.machines ADD CONSTRAINT machines_pk PRIMARY KEY (machine_id, area);
ALTER TABLE public.staff ADD CONSTRAINT staff_pk PRIMARY KEY (staff_id, area);
ALTER TABLE public.readings ADD CONSTRAINT readings_pk PRIMARY KEY (reading_id, area);
-- added: PostgreSQL has no index under a foreign key of itself
CREATE INDEX machines_plant_fk_i ON public.machines (plant_id, area);
-- added: PostgreSQL has no index under a foreign key of itself
CREATE INDEX staff_plant_fk_i ON public.staff (plant_id, area);
-- added: PostgreSQL has no index under a foreign key of itself
CREATE INDEX readings_machine_fk_i ON public.readings (machine_id, area);
ALTER TABLE public.machines ADD CONSTRAINT machines_plant_fk FOREIGN KEY (plant_id, area)
  REFERENCES public.plants (plant_id, area) ON UPDATE CASCADE;
ALTER TABLE public.staff ADD CONSTRAINT staff_plant_fk FOREIGN KEY (plant_id, area)
  REFERENCES public.plants (plant_id, area) ON UPDATE CASCADE;
ALTER TABLE public.readings ADD CONSTRAINT readings_machine_fk FOREIGN KEY (machine_id, area)
  REFERENCES public.machines (machine_id, area) ON UPDATE CASCADE ON DELETE CASCADE;
CREATE FUNCTION public.machines_parent_key(p_plant_id integer) RETURNS varchar(5)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  k varchar(5);
  k1 varchar(5);
  n int := 0;
BEGIN
  IF p_plant_id IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', SCHEMA = 'public', TABLE = 'machines', COLUMN = 'plant_id',
      MESSAGE = 'null value in column "plant_id" of relation "machines" violates not-null constraint',
      HINT = 'plant_id is needed to fetch the partition key area from "public.plants".';
  END IF;
  FOR k1 IN SELECT s.area FROM public.plants s WHERE s.plant_id = p_plant_id FOR KEY SHARE LOOP
    n := n + 1;
    k := k1;
  END LOOP;
  IF n = 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'public', TABLE = 'machines', CONSTRAINT = 'machines_plant_fk',
      MESSAGE = 'insert or update on table "machines" violates foreign key constraint "machines_plant_fk"',
      DETAIL = format('Key (plant_id)=(%s) is not present in table "plants", so the partition key area of the row is unknown.', p_plant_id),
      HINT = 'Insert the parent row first (Oracle: ORA-02291 / ORA-14400).';
  ELSIF n > 1 THEN
    RAISE EXCEPTION USING ERRCODE = 'cardinality_violation', SCHEMA = 'public', TABLE = 'machines', CONSTRAINT = 'machines_plant_fk',
      MESSAGE = format('plant_id=%s is present in %s partitions of "plants": give area in the INSERT', p_plant_id, n);
  END IF;
  RETURN k;
END $$;
REVOKE EXECUTE ON FUNCTION public.machines_parent_key(p_plant_id integer) FROM PUBLIC;
CREATE FUNCTION public.machines_refpart_landing() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.area IS NOT NULL THEN       -- key given, but no partition takes it
    RAISE EXCEPTION USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = 'machines', COLUMN = 'area',
      MESSAGE = 'no partition of relation "machines" found for row',
      DETAIL = format('Partition key of the failing row contains (area) = (%s).', NEW.area),
      HINT = 'Create the partition in "plants" and in all its children (Oracle: ORA-14400).';
  END IF;
  NEW.area := public.machines_parent_key(NEW.plant_id);
  INSERT INTO public.machines (machine_id, plant_id, area) OVERRIDING SYSTEM VALUE
  VALUES (NEW.machine_id, NEW.plant_id, NEW.area);
  RETURN NULL;
END $$;
CREATE FUNCTION public.machines_refpart_reparent() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  NEW.area := public.machines_parent_key(NEW.plant_id);
  RETURN NEW;
END $$;
CREATE FUNCTION public.staff_parent_key(p_plant_id integer) RETURNS varchar(5)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  k varchar(5);
  k1 varchar(5);
  n int := 0;
BEGIN
  IF p_plant_id IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', SCHEMA = 'public', TABLE = 'staff', COLUMN = 'plant_id',
      MESSAGE = 'null value in column "plant_id" of relation "staff" violates not-null constraint',
      HINT = 'plant_id is needed to fetch the partition key area from "public.plants".';
  END IF;
  FOR k1 IN SELECT s.area FROM public.plants s WHERE s.plant_id = p_plant_id FOR KEY SHARE LOOP
    n := n + 1;
    k := k1;
  END LOOP;
  IF n = 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'public', TABLE = 'staff', CONSTRAINT = 'staff_plant_fk',
      MESSAGE = 'insert or update on table "staff" violates foreign key constraint "staff_plant_fk"',
      DETAIL = format('Key (plant_id)=(%s) is not present in table "plants", so the partition key area of the row is unknown.', p_plant_id),
      HINT = 'Insert the parent row first (Oracle: ORA-02291 / ORA-14400).';
  ELSIF n > 1 THEN
    RAISE EXCEPTION USING ERRCODE = 'cardinality_violation', SCHEMA = 'public', TABLE = 'staff', CONSTRAINT = 'staff_plant_fk',
      MESSAGE = format('plant_id=%s is present in %s partitions of "plants": give area in the INSERT', p_plant_id, n);
  END IF;
  RETURN k;
END $$;
REVOKE EXECUTE ON FUNCTION public.staff_parent_key(p_plant_id integer) FROM PUBLIC;
CREATE FUNCTION public.staff_refpart_landing() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.area IS NOT NULL THEN       -- key given, but no partition takes it
    RAISE EXCEPTION USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = 'staff', COLUMN = 'area',
      MESSAGE = 'no partition of relation "staff" found for row',
      DETAIL = format('Partition key of the failing row contains (area) = (%s).', NEW.area),
      HINT = 'Create the partition in "plants" and in all its children (Oracle: ORA-14400).';
  END IF;
  NEW.area := public.staff_parent_key(NEW.plant_id);
  INSERT INTO public.staff (staff_id, plant_id, area) OVERRIDING SYSTEM VALUE
  VALUES (NEW.staff_id, NEW.plant_id, NEW.area);
  RETURN NULL;
END $$;
CREATE FUNCTION public.staff_refpart_reparent() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  NEW.area := public.staff_parent_key(NEW.plant_id);
  RETURN NEW;
END $$;
CREATE FUNCTION public.readings_parent_key(p_machine_id integer) RETURNS varchar(5)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  k varchar(5);
  k1 varchar(5);
  n int := 0;
BEGIN
  IF p_machine_id IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', SCHEMA = 'public', TABLE = 'readings', COLUMN = 'machine_id',
      MESSAGE = 'null value in column "machine_id" of relation "readings" violates not-null constraint',
      HINT = 'machine_id is needed to fetch the partition key area from "public.machines".';
  END IF;
  FOR k1 IN SELECT s.area FROM public.machines s WHERE s.machine_id = p_machine_id FOR KEY SHARE LOOP
    n := n + 1;
    k := k1;
  END LOOP;
  IF n = 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'public', TABLE = 'readings', CONSTRAINT = 'readings_machine_fk',
      MESSAGE = 'insert or update on table "readings" violates foreign key constraint "readings_machine_fk"',
      DETAIL = format('Key (machine_id)=(%s) is not present in table "machines", so the partition key area of the row is unknown.', p_machine_id),
      HINT = 'Insert the parent row first (Oracle: ORA-02291 / ORA-14400).';
  ELSIF n > 1 THEN
    RAISE EXCEPTION USING ERRCODE = 'cardinality_violation', SCHEMA = 'public', TABLE = 'readings', CONSTRAINT = 'readings_machine_fk',
      MESSAGE = format('machine_id=%s is present in %s partitions of "machines": give area in the INSERT', p_machine_id, n);
  END IF;
  RETURN k;
END $$;
REVOKE EXECUTE ON FUNCTION public.readings_parent_key(p_machine_id integer) FROM PUBLIC;
CREATE FUNCTION public.readings_refpart_landing() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.area IS NOT NULL THEN       -- key given, but no partition takes it
    RAISE EXCEPTION USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = 'readings', COLUMN = 'area',
      MESSAGE = 'no partition of relation "readings" found for row',
      DETAIL = format('Partition key of the failing row contains (area) = (%s).', NEW.area),
      HINT = 'Create the partition in "plants" and in all its children (Oracle: ORA-14400).';
  END IF;
  NEW.area := public.readings_parent_key(NEW.machine_id);
  INSERT INTO public.readings (reading_id, machine_id, value, area) OVERRIDING SYSTEM VALUE
  VALUES (NEW.reading_id, NEW.machine_id, NEW.value, NEW.area);
  RETURN NULL;
END $$;
CREATE FUNCTION public.readings_refpart_reparent() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  NEW.area := public.readings_parent_key(NEW.machine_id);
  RETURN NEW;
END $$;
CREATE PROCEDURE public.plants_add_partition(p_name text, VARIADIC p_values varchar(5)[])
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- adds a partition to public.plants, public.machines, public.staff, public.readings, or to none:
--   psql -d DATABASE -c "CALL public.plants_add_partition('p_new', 'value', 'another value')"
DECLARE
  bound text;
  part text;
BEGIN
  IF coalesce(octet_length(p_name), 0) NOT BETWEEN 1 AND 23 THEN
    RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', SCHEMA = 'public', TABLE = 'plants',
      MESSAGE = format('"%s" is no name for a partition', p_name),
      HINT = 'It is put behind each table''s name: 1 to 23 bytes, such as p2026_01.';
  END IF;
  LOCK TABLE public.plants, public.machines, public.staff, public.readings IN SHARE ROW EXCLUSIVE MODE;
  bound := format('IN (%s)', (SELECT string_agg(quote_nullable(v), ', ' ORDER BY n)
    FROM unnest(p_values) WITH ORDINALITY AS a (v, n)));
  part := 'plants_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF public.plants FOR VALUES %s', 'public', part, bound);
  part := 'machines_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF public.machines FOR VALUES %s', 'public', part, bound);
  part := 'staff_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF public.staff FOR VALUES %s', 'public', part, bound);
  part := 'readings_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF public.readings FOR VALUES %s', 'public', part, bound);
END $$;
REVOKE EXECUTE ON PROCEDURE public.plants_add_partition(p_name text, VARIADIC p_values varchar(5)[]) FROM PUBLIC;
CREATE PROCEDURE public.plants_remove_partition(p_partition text, p_drop boolean)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- takes the counterparts of a partition of public.plants off public.plants, public.machines, public.staff, public.readings;
-- they stay as tables of their own (false) or are dropped with their rows (true):
--   psql -d DATABASE -c "CALL public.plants_remove_partition('partition', p_drop => false)"
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
  LOCK TABLE public.plants, public.machines, public.staff, public.readings IN ACCESS EXCLUSIVE MODE;
  SELECT pg_get_expr(c.relpartbound, c.oid) INTO bound FROM pg_inherits i
    JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'public.plants'::regclass AND c.relname = p_partition;
  IF bound IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'undefined_table', SCHEMA = 'public', TABLE = 'plants',
      MESSAGE = format('"%s" is no partition of "plants"', p_partition),
      HINT = 'Give the name of a partition of the first level, without its schema.';
  ELSIF bound = 'DEFAULT' THEN
    RAISE EXCEPTION USING ERRCODE = 'object_in_use', SCHEMA = 'public', TABLE = 'plants',
      MESSAGE = format('the DEFAULT partition "%s" of "plants" stays', p_partition),
      HINT = 'Rows of the children that come without the partition key arrive in its counterparts; delete its rows instead.';
  END IF;
  BEGIN
  -- children first
  FOREACH tab IN ARRAY ARRAY['public.readings', 'public.staff', 'public.machines', 'public.plants'] LOOP
    SELECT format('%I.%I', n.nspname, c.relname) INTO leaf FROM pg_inherits i
      JOIN pg_class c ON c.oid = i.inhrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE i.inhparent = tab::regclass AND pg_get_expr(c.relpartbound, c.oid) = bound;
    leaves := leaves || coalesce(leaf, '');
    CONTINUE WHEN leaf IS NULL;
    EXECUTE format('ALTER TABLE %s DETACH PARTITION %s', tab, leaf);
    FOR r IN SELECT conname FROM pg_constraint WHERE conrelid = leaf::regclass AND contype = 'f'
        AND confrelid IN ('public.plants'::regclass, 'public.machines'::regclass, 'public.staff'::regclass, 'public.readings'::regclass) LOOP
      EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', leaf, r.conname);
    END LOOP;
    FOR r IN SELECT t.tgname, t.tgrelid::regclass AS relation FROM pg_trigger t
        WHERE t.tgfoid IN (to_regproc('public.machines_refpart_landing'), to_regproc('public.machines_refpart_reparent'), to_regproc('public.staff_refpart_landing'), to_regproc('public.staff_refpart_reparent'), to_regproc('public.readings_refpart_landing'), to_regproc('public.readings_refpart_reparent'))
        AND (t.tgrelid = leaf::regclass OR t.tgrelid IN (SELECT relid FROM pg_partition_tree(leaf::regclass)))
        ORDER BY t.tgrelid <> leaf::regclass, 2, 1 LOOP
      EXECUTE format('DROP TRIGGER IF EXISTS %I ON %s', r.tgname, r.relation);
    END LOOP;
  END LOOP;
  EXCEPTION WHEN foreign_key_violation THEN
    GET STACKED DIAGNOSTICS said = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, key = CONSTRAINT_NAME;
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'public', TABLE = 'plants', CONSTRAINT = key,
      MESSAGE = format('partition "%s" of "plants" stays: %s', p_partition, said),
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
  IF leaves[1] <> '' AND leaves[3] <> '' THEN
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT readings_machine_fk FOREIGN KEY (machine_id, area) REFERENCES %s (machine_id, area) ON DELETE CASCADE', leaves[1], leaves[3]);
  END IF;
  IF leaves[2] <> '' AND leaves[4] <> '' THEN
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT staff_plant_fk FOREIGN KEY (plant_id, area) REFERENCES %s (plant_id, area)', leaves[2], leaves[4]);
  END IF;
  IF leaves[3] <> '' AND leaves[4] <> '' THEN
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT machines_plant_fk FOREIGN KEY (plant_id, area) REFERENCES %s (plant_id, area)', leaves[3], leaves[4]);
  END IF;
END $$;
REVOKE EXECUTE ON PROCEDURE public.plants_remove_partition(p_partition text, p_drop boolean) FROM PUBLIC;
CREATE PROCEDURE public.machines_drop_landing()
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- for when all who insert into public.machines give area; without it a row is refused then:
--   psql -d DATABASE -c "CALL public.machines_drop_landing()"
DECLARE
  n bigint;
BEGIN
  LOCK TABLE public.plants, public.machines, public.readings IN ACCESS EXCLUSIVE MODE;
  IF to_regclass('public.machines_landing') IS NOT NULL THEN
    SELECT count(*) INTO n FROM ONLY public.machines_landing;
    IF n > 0 THEN
      RAISE EXCEPTION USING ERRCODE = 'object_in_use', SCHEMA = 'public', TABLE = 'machines_landing',
        MESSAGE = format('the landing partition "machines_landing" of "machines" is not empty: %s row(s)', n),
        HINT = 'Delete them from "machines_landing", insert them into "machines" with their parent''s area and call again.';
    END IF;
    ALTER TABLE public.machines DETACH PARTITION public.machines_landing;
    DROP TABLE public.machines_landing;
  END IF;
  DROP FUNCTION IF EXISTS public.machines_refpart_landing();
END $$;
REVOKE EXECUTE ON PROCEDURE public.machines_drop_landing() FROM PUBLIC;
CREATE PROCEDURE public.staff_drop_landing()
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- for when all who insert into public.staff give area; without it a row is refused then:
--   psql -d DATABASE -c "CALL public.staff_drop_landing()"
DECLARE
  n bigint;
BEGIN
  LOCK TABLE public.plants, public.staff IN ACCESS EXCLUSIVE MODE;
  IF to_regclass('public.staff_landing') IS NOT NULL THEN
    SELECT count(*) INTO n FROM ONLY public.staff_landing;
    IF n > 0 THEN
      RAISE EXCEPTION USING ERRCODE = 'object_in_use', SCHEMA = 'public', TABLE = 'staff_landing',
        MESSAGE = format('the landing partition "staff_landing" of "staff" is not empty: %s row(s)', n),
        HINT = 'Delete them from "staff_landing", insert them into "staff" with their parent''s area and call again.';
    END IF;
    ALTER TABLE public.staff DETACH PARTITION public.staff_landing;
    DROP TABLE public.staff_landing;
  END IF;
  DROP FUNCTION IF EXISTS public.staff_refpart_landing();
END $$;
REVOKE EXECUTE ON PROCEDURE public.staff_drop_landing() FROM PUBLIC;
CREATE PROCEDURE public.readings_drop_landing()
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- for when all who insert into public.readings give area; without it a row is refused then:
--   psql -d DATABASE -c "CALL public.readings_drop_landing()"
DECLARE
  n bigint;
BEGIN
  LOCK TABLE public.machines, public.readings IN ACCESS EXCLUSIVE MODE;
  IF to_regclass('public.readings_landing') IS NOT NULL THEN
    SELECT count(*) INTO n FROM ONLY public.readings_landing;
    IF n > 0 THEN
      RAISE EXCEPTION USING ERRCODE = 'object_in_use', SCHEMA = 'public', TABLE = 'readings_landing',
        MESSAGE = format('the landing partition "readings_landing" of "readings" is not empty: %s row(s)', n),
        HINT = 'Delete them from "readings_landing", insert them into "readings" with their parent''s area and call again.';
    END IF;
    ALTER TABLE public.readings DETACH PARTITION public.readings_landing;
    DROP TABLE public.readings_landing;
  END IF;
  DROP FUNCTION IF EXISTS public.readings_refpart_landing();
END $$;
REVOKE EXECUTE ON PROCEDURE public.readings_drop_landing() FROM PUBLIC;
CREATE TRIGGER "00_refpart_landing" BEFORE INSERT ON public.machines_landing
  FOR EACH ROW
  EXECUTE PROCEDURE public.machines_refpart_landing();
ALTER TABLE public.machines_landing ENABLE ALWAYS TRIGGER "00_refpart_landing";
CREATE TRIGGER "00_refpart_reparent" BEFORE UPDATE OF plant_id, area ON public.machines
  FOR EACH ROW WHEN ((OLD.plant_id IS DISTINCT FROM NEW.plant_id AND OLD.area IS NOT DISTINCT FROM NEW.area) OR NEW.area IS NULL)
  EXECUTE PROCEDURE public.machines_refpart_reparent();
ALTER TABLE public.machines ENABLE ALWAYS TRIGGER "00_refpart_reparent";
CREATE TRIGGER "00_refpart_landing" BEFORE INSERT ON public.staff_landing
  FOR EACH ROW
  EXECUTE PROCEDURE public.staff_refpart_landing();
ALTER TABLE public.staff_landing ENABLE ALWAYS TRIGGER "00_refpart_landing";
CREATE TRIGGER "00_refpart_reparent" BEFORE UPDATE OF plant_id, area ON public.staff
  FOR EACH ROW WHEN ((OLD.plant_id IS DISTINCT FROM NEW.plant_id AND OLD.area IS NOT DISTINCT FROM NEW.area) OR NEW.area IS NULL)
  EXECUTE PROCEDURE public.staff_refpart_reparent();
ALTER TABLE public.staff ENABLE ALWAYS TRIGGER "00_refpart_reparent";
CREATE TRIGGER "00_refpart_landing" BEFORE INSERT ON public.readings_landing
  FOR EACH ROW
  EXECUTE PROCEDURE public.readings_refpart_landing();
ALTER TABLE public.readings_landing ENABLE ALWAYS TRIGGER "00_refpart_landing";
CREATE TRIGGER "00_refpart_reparent" BEFORE UPDATE OF machine_id, area ON public.readings
  FOR EACH ROW WHEN ((OLD.machine_id IS DISTINCT FROM NEW.machine_id AND OLD.area IS NOT DISTINCT FROM NEW.area) OR NEW.area IS NULL)
  EXECUTE PROCEDURE public.readings_refpart_reparent();
ALTER TABLE public.readings ENABLE ALWAYS TRIGGER "00_refpart_reparent";
ANALYZE public.plants;
ANALYZE public.machines;
ANALYZE public.staff;
ANALYZE public.readings;
