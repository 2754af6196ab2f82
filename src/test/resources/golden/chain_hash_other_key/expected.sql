CREATE TABLE public.clients (
  client_id bigint      NOT NULL,
  town      varchar(20) NOT NULL
) PARTITION BY HASH (town);
CREATE TABLE public.visits (
  visit_id  bigint      NOT NULL,
  client_id bigint      NOT NULL,
  note      varchar(30),
  town      varchar(20) NOT NULL   -- added: partition key of public.clients
) PARTITION BY HASH (town);
CREATE TABLE public.clients_p1 PARTITION OF public.clients
  FOR VALUES WITH (MODULUS 4, REMAINDER 0);
CREATE TABLE public.clients_p2 PARTITION OF public.clients
  FOR VALUES WITH (MODULUS 4, REMAINDER 1);
CREATE TABLE public.clients_p3 PARTITION OF public.clients
  FOR VALUES WITH (MODULUS 4, REMAINDER 2);
CREATE TABLE public.clients_p4 PARTITION OF public.clients
  FOR VALUES WITH (MODULUS 4, REMAINDER 3);
CREATE TABLE public.visits_p1 PARTITION OF public.visits
  FOR VALUES WITH (MODULUS 4, REMAINDER 0);
CREATE TABLE public.visits_p2 PARTITION OF public.visits
  FOR VALUES WITH (MODULUS 4, REMAINDER 1);
CREATE TABLE public.visits_p3 PARTITION OF public.visits
  FOR VALUES WITH (MODULUS 4, REMAINDER 2);
CREATE TABLE public.visits_p4 PARTITION OF public.visits
  FOR VALUES WITH (MODULUS 4, REMAINDER 3);
ALTER TABLE public.clients ADD CONSTRAINT clients_pk PRIMARY KEY (client_id, town);
ALTER TABLE public.visits ADD CONSTRAINT visits_pk PRIMARY KEY (visit_id, town);
-- added: PostgreSQL has no index under a foreign key of itself
CREATE INDEX visits_client_fk_i ON public.visits (client_id, town);
ALTER TABLE public.visits ADD CONSTRAINT visits_client_fk FOREIGN KEY (client_id, town)
  REFERENCES public.clients (client_id, town) ON UPDATE CASCADE;
CREATE FUNCTION public.visits_parent_key(p_client_id bigint) RETURNS varchar(20)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  k varchar(20);
  k1 varchar(20);
  n int := 0;
BEGIN
  IF p_client_id IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', SCHEMA = 'public', TABLE = 'visits', COLUMN = 'client_id',
      MESSAGE = 'null value in column "client_id" of relation "visits" violates not-null constraint',
      HINT = 'client_id is needed to fetch the partition key town from "public.clients".';
  END IF;
  FOR k1 IN SELECT s.town FROM public.clients s WHERE s.client_id = p_client_id FOR KEY SHARE LOOP
    n := n + 1;
    k := k1;
  END LOOP;
  IF n = 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'public', TABLE = 'visits', CONSTRAINT = 'visits_client_fk',
      MESSAGE = 'insert or update on table "visits" violates foreign key constraint "visits_client_fk"',
      DETAIL = format('Key (client_id)=(%s) is not present in table "clients", so the partition key town of the row is unknown.', p_client_id),
      HINT = 'Insert the parent row first (Oracle: ORA-02291 / ORA-14400).';
  ELSIF n > 1 THEN
    RAISE EXCEPTION USING ERRCODE = 'cardinality_violation', SCHEMA = 'public', TABLE = 'visits', CONSTRAINT = 'visits_client_fk',
      MESSAGE = format('client_id=%s is present in %s partitions of "clients": give town in the INSERT', p_client_id, n);
  END IF;
  RETURN k;
END $$;
REVOKE EXECUTE ON FUNCTION public.visits_parent_key(p_client_id bigint) FROM PUBLIC;
CREATE FUNCTION public.visits_refpart_landing() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  NEW.town := public.visits_parent_key(NEW.client_id);
  INSERT INTO public.visits (visit_id, client_id, note, town) OVERRIDING SYSTEM VALUE
  VALUES (NEW.visit_id, NEW.client_id, NEW.note, NEW.town);
  RETURN NULL;
END $$;
CREATE FUNCTION public.visits_refpart_reparent() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  NEW.town := public.visits_parent_key(NEW.client_id);
  RETURN NEW;
END $$;
CREATE PROCEDURE public.visits_drop_landing()
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- for when all who insert into public.visits give town; without it a row is refused then:
--   psql -d DATABASE -c "CALL public.visits_drop_landing()"
BEGIN
  LOCK TABLE public.visits_p1 IN ACCESS EXCLUSIVE MODE;
  DROP TRIGGER IF EXISTS "00_refpart_landing" ON public.visits_p1;
  DROP FUNCTION IF EXISTS public.visits_refpart_landing();
END $$;
REVOKE EXECUTE ON PROCEDURE public.visits_drop_landing() FROM PUBLIC;
CREATE TRIGGER "00_refpart_landing" BEFORE INSERT ON public.visits_p1
  FOR EACH ROW WHEN (NEW.town IS NULL)
  EXECUTE PROCEDURE public.visits_refpart_landing();
ALTER TABLE public.visits_p1 ENABLE ALWAYS TRIGGER "00_refpart_landing";
CREATE TRIGGER "00_refpart_reparent" BEFORE UPDATE OF client_id, town ON public.visits
  FOR EACH ROW WHEN ((OLD.client_id IS DISTINCT FROM NEW.client_id AND OLD.town IS NOT DISTINCT FROM NEW.town) OR NEW.town IS NULL)
  EXECUTE PROCEDURE public.visits_refpart_reparent();
ALTER TABLE public.visits ENABLE ALWAYS TRIGGER "00_refpart_reparent";
ANALYZE public.clients;
ANALYZE public.visits;
