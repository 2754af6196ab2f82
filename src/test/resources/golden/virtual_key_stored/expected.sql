CREATE TABLE public.emps (
  id    integer      NOT NULL,
  name  varchar(20)  NOT NULL,
  wage  numeric(8,2) NOT NULL,
  bonus numeric(8,2) NOT NULL,
  total numeric      NOT NULL,   -- virtual in Oracle: kept by triggers
  CONSTRAINT emps_total_computed CHECK (total IS NOT DISTINCT FROM (wage + bonus))
) PARTITION BY RANGE (total);
CREATE TABLE public.emps_e_low PARTITION OF public.emps
  FOR VALUES FROM (MINVALUE) TO (1000);
CREATE TABLE public.emps_e_high PARTITION OF public.emps
  FOR VALUES FROM (1000) TO (MAXVALUE);
-- landing: always empty; sends on rows that come without the partition key
CREATE TABLE public.emps_landing PARTITION OF public.emps
  (CONSTRAINT emps_landing_empty CHECK (false)) DEFAULT;
ALTER TABLE public.emps ADD CONSTRAINT emps_pk PRIMARY KEY (id, total);
CREATE FUNCTION public.emps_virtual_key_landing() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  key_1 numeric := NEW.wage + NEW.bonus;
BEGIN
  IF NOT (NEW.total IS NULL AND key_1 IS NOT NULL) THEN
    RAISE EXCEPTION USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = 'emps',
      MESSAGE = 'no partition of relation "emps" found for row',
      DETAIL = format('Partition key of the failing row contains (total) = (%s).', coalesce(coalesce(NEW.total, key_1)::text, 'null')),
      HINT = 'Create a partition for it (Oracle: ORA-14400).';
  END IF;
  NEW.total := coalesce(NEW.total, key_1);
  INSERT INTO public.emps (id, name, wage, bonus, total) OVERRIDING SYSTEM VALUE
  VALUES (NEW.id, NEW.name, NEW.wage, NEW.bonus, NEW.total);
  RETURN NULL;
END $$;
CREATE FUNCTION public.emps_virtual_key_update() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NEW.total IS NOT DISTINCT FROM OLD.total THEN
    NEW.total := NEW.wage + NEW.bonus;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "02_virtual_key" BEFORE INSERT ON public.emps_landing
  FOR EACH ROW
  EXECUTE PROCEDURE public.emps_virtual_key_landing();
ALTER TABLE public.emps_landing ENABLE ALWAYS TRIGGER "02_virtual_key";
CREATE TRIGGER "02_virtual_key_update" BEFORE UPDATE ON public.emps
  FOR EACH ROW
  EXECUTE PROCEDURE public.emps_virtual_key_update();
ALTER TABLE public.emps ENABLE ALWAYS TRIGGER "02_virtual_key_update";
ANALYZE public.emps;
