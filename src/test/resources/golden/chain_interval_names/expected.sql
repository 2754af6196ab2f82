CREATE TABLE public.meters (
  meter_id  bigint       NOT NULL,
  installed timestamp(0) NOT NULL
) PARTITION BY RANGE (installed);
CREATE TABLE public.counts (
  count_id  bigint       NOT NULL,
  meter_id  bigint       NOT NULL,
  installed timestamp(0) NOT NULL   -- added: partition key of public.meters
) PARTITION BY RANGE (installed);
CREATE TABLE public.meters_m_old PARTITION OF public.meters
  FOR VALUES FROM (MINVALUE) TO ('2024-01-01 00:00:00');
CREATE TABLE public.meters_sys_p41 PARTITION OF public.meters
  FOR VALUES FROM ('2024-01-01 00:00:00') TO ('2024-02-01 00:00:00');
CREATE TABLE public.meters_sys_p42 PARTITION OF public.meters
  FOR VALUES FROM ('2024-02-01 00:00:00') TO ('2024-03-01 00:00:00');
CREATE TABLE public.meters_sys_p43 PARTITION OF public.meters
  FOR VALUES FROM ('2024-03-01 00:00:00') TO ('2024-05-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.meters_p2024_05 PARTITION OF public.meters
  FOR VALUES FROM ('2024-05-01 00:00:00') TO ('2024-06-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.meters_p2024_06 PARTITION OF public.meters
  FOR VALUES FROM ('2024-06-01 00:00:00') TO ('2024-07-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.meters_p2024_07 PARTITION OF public.meters
  FOR VALUES FROM ('2024-07-01 00:00:00') TO ('2024-08-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.meters_p2024_08 PARTITION OF public.meters
  FOR VALUES FROM ('2024-08-01 00:00:00') TO ('2024-09-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.meters_p2024_09 PARTITION OF public.meters
  FOR VALUES FROM ('2024-09-01 00:00:00') TO ('2024-10-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.meters_p2024_10 PARTITION OF public.meters
  FOR VALUES FROM ('2024-10-01 00:00:00') TO ('2024-11-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.meters_p2024_11 PARTITION OF public.meters
  FOR VALUES FROM ('2024-11-01 00:00:00') TO ('2024-12-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.meters_p2024_12 PARTITION OF public.meters
  FOR VALUES FROM ('2024-12-01 00:00:00') TO ('2025-01-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.meters_p2025_01 PARTITION OF public.meters
  FOR VALUES FROM ('2025-01-01 00:00:00') TO ('2025-02-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.meters_p2025_02 PARTITION OF public.meters
  FOR VALUES FROM ('2025-02-01 00:00:00') TO ('2025-03-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.meters_p2025_03 PARTITION OF public.meters
  FOR VALUES FROM ('2025-03-01 00:00:00') TO ('2025-04-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.meters_p2025_04 PARTITION OF public.meters
  FOR VALUES FROM ('2025-04-01 00:00:00') TO ('2025-05-01 00:00:00');
CREATE TABLE public.counts_k_old PARTITION OF public.counts
  FOR VALUES FROM (MINVALUE) TO ('2024-01-01 00:00:00');
CREATE TABLE public.counts_sys_p41 PARTITION OF public.counts
  FOR VALUES FROM ('2024-01-01 00:00:00') TO ('2024-02-01 00:00:00');
CREATE TABLE public.counts_sys_p42 PARTITION OF public.counts
  FOR VALUES FROM ('2024-02-01 00:00:00') TO ('2024-03-01 00:00:00');
CREATE TABLE public.counts_sys_p43 PARTITION OF public.counts
  FOR VALUES FROM ('2024-03-01 00:00:00') TO ('2024-05-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.counts_p2024_05 PARTITION OF public.counts
  FOR VALUES FROM ('2024-05-01 00:00:00') TO ('2024-06-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.counts_p2024_06 PARTITION OF public.counts
  FOR VALUES FROM ('2024-06-01 00:00:00') TO ('2024-07-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.counts_p2024_07 PARTITION OF public.counts
  FOR VALUES FROM ('2024-07-01 00:00:00') TO ('2024-08-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.counts_p2024_08 PARTITION OF public.counts
  FOR VALUES FROM ('2024-08-01 00:00:00') TO ('2024-09-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.counts_p2024_09 PARTITION OF public.counts
  FOR VALUES FROM ('2024-09-01 00:00:00') TO ('2024-10-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.counts_p2024_10 PARTITION OF public.counts
  FOR VALUES FROM ('2024-10-01 00:00:00') TO ('2024-11-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.counts_p2024_11 PARTITION OF public.counts
  FOR VALUES FROM ('2024-11-01 00:00:00') TO ('2024-12-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.counts_p2024_12 PARTITION OF public.counts
  FOR VALUES FROM ('2024-12-01 00:00:00') TO ('2025-01-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.counts_p2025_01 PARTITION OF public.counts
  FOR VALUES FROM ('2025-01-01 00:00:00') TO ('2025-02-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.counts_p2025_02 PARTITION OF public.counts
  FOR VALUES FROM ('2025-02-01 00:00:00') TO ('2025-03-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.counts_p2025_03 PARTITION OF public.counts
  FOR VALUES FROM ('2025-03-01 00:00:00') TO ('2025-04-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.counts_p2025_04 PARTITION OF public.counts
  FOR VALUES FROM ('2025-04-01 00:00:00') TO ('2025-05-01 00:00:00');
-- landing: always empty; sends on rows that come without the partition key
CREATE TABLE public.counts_landing PARTITION OF public.counts
  (CONSTRAINT counts_landing_empty CHECK (false)) DEFAULT;
ALTER TABLE public.meters ADD CONSTRAINT meters_pk PRIMARY KEY (meter_id, installed);
ALTER TABLE public.counts ADD CONSTRAINT counts_pk PRIMARY KEY (count_id, installed);
-- added: PostgreSQL has no index under a foreign key of itself
CREATE INDEX counts_meter_fk_i ON public.counts (meter_id, installed);
ALTER TABLE public.counts ADD CONSTRAINT counts_meter_fk FOREIGN KEY (meter_id, installed)
  REFERENCES public.meters (meter_id, installed) ON UPDATE CASCADE;
CREATE FUNCTION public.counts_parent_key(p_meter_id bigint) RETURNS timestamp(0)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  k timestamp(0);
  k1 timestamp(0);
  n int := 0;
BEGIN
  IF p_meter_id IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', SCHEMA = 'public', TABLE = 'counts', COLUMN = 'meter_id',
      MESSAGE = 'null value in column "meter_id" of relation "counts" violates not-null constraint',
      HINT = 'meter_id is needed to fetch the partition key installed from "public.meters".';
  END IF;
  FOR k1 IN SELECT s.installed FROM public.meters s WHERE s.meter_id = p_meter_id FOR KEY SHARE LOOP
    n := n + 1;
    k := k1;
  END LOOP;
  IF n = 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'public', TABLE = 'counts', CONSTRAINT = 'counts_meter_fk',
      MESSAGE = 'insert or update on table "counts" violates foreign key constraint "counts_meter_fk"',
      DETAIL = format('Key (meter_id)=(%s) is not present in table "meters", so the partition key installed of the row is unknown.', p_meter_id),
      HINT = 'Insert the parent row first (Oracle: ORA-02291 / ORA-14400).';
  ELSIF n > 1 THEN
    RAISE EXCEPTION USING ERRCODE = 'cardinality_violation', SCHEMA = 'public', TABLE = 'counts', CONSTRAINT = 'counts_meter_fk',
      MESSAGE = format('meter_id=%s is present in %s partitions of "meters": give installed in the INSERT', p_meter_id, n);
  END IF;
  RETURN k;
END $$;
REVOKE EXECUTE ON FUNCTION public.counts_parent_key(p_meter_id bigint) FROM PUBLIC;
CREATE FUNCTION public.counts_refpart_landing() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.installed IS NOT NULL THEN       -- key given, but no partition takes it
    RAISE EXCEPTION USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = 'counts', COLUMN = 'installed',
      MESSAGE = 'no partition of relation "counts" found for row',
      DETAIL = format('Partition key of the failing row contains (installed) = (%s).', NEW.installed),
      HINT = 'Create the partition in "meters" and in all its children (Oracle: ORA-14400).';
  END IF;
  NEW.installed := public.counts_parent_key(NEW.meter_id);
  INSERT INTO public.counts (count_id, meter_id, installed) OVERRIDING SYSTEM VALUE
  VALUES (NEW.count_id, NEW.meter_id, NEW.installed);
  RETURN NULL;
END $$;
CREATE FUNCTION public.counts_refpart_reparent() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  NEW.installed := public.counts_parent_key(NEW.meter_id);
  RETURN NEW;
END $$;
CREATE TRIGGER "00_refpart_landing" BEFORE INSERT ON public.counts_landing
  FOR EACH ROW
  EXECUTE PROCEDURE public.counts_refpart_landing();
ALTER TABLE public.counts_landing ENABLE ALWAYS TRIGGER "00_refpart_landing";
CREATE TRIGGER "00_refpart_reparent" BEFORE UPDATE OF meter_id ON public.counts
  FOR EACH ROW WHEN (OLD.meter_id IS DISTINCT FROM NEW.meter_id AND OLD.installed IS NOT DISTINCT FROM NEW.installed)
  EXECUTE PROCEDURE public.counts_refpart_reparent();
ALTER TABLE public.counts ENABLE ALWAYS TRIGGER "00_refpart_reparent";
ANALYZE public.meters;
ANALYZE public.counts;
