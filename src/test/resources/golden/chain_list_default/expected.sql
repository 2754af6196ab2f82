CREATE TABLE public.shops (
  shop_id integer    NOT NULL,
  land    varchar(2) NOT NULL
) PARTITION BY LIST (land);
CREATE TABLE public.tills (
  till_id integer    NOT NULL,
  shop_id integer    NOT NULL,
  land    varchar(2) NOT NULL   -- added: partition key of public.shops
) PARTITION BY LIST (land);
CREATE TABLE public.shops_dach PARTITION OF public.shops
  FOR VALUES IN ('DE', 'AT', 'CH');
CREATE TABLE public.shops_fr PARTITION OF public.shops
  FOR VALUES IN ('FR');
CREATE TABLE public.shops_rest PARTITION OF public.shops
  DEFAULT;
CREATE TABLE public.tills_dach PARTITION OF public.tills
  FOR VALUES IN ('DE', 'AT', 'CH');
CREATE TABLE public.tills_fr PARTITION OF public.tills
  FOR VALUES IN ('FR');
CREATE TABLE public.tills_rest PARTITION OF public.tills
  DEFAULT;
ALTER TABLE public.shops ADD CONSTRAINT shops_pk PRIMARY KEY (shop_id, land);
ALTER TABLE public.tills ADD CONSTRAINT tills_pk PRIMARY KEY (till_id, land);
-- added: PostgreSQL has no index under a foreign key of itself
CREATE INDEX tills_shop_fk_i ON public.tills (shop_id, land);
ALTER TABLE public.tills ADD CONSTRAINT tills_shop_fk FOREIGN KEY (shop_id, land)
  REFERENCES public.shops (shop_id, land) ON UPDATE CASCADE;
CREATE FUNCTION public.tills_parent_key(p_shop_id integer) RETURNS varchar(2)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  k varchar(2);
  k1 varchar(2);
  n int := 0;
BEGIN
  IF p_shop_id IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', SCHEMA = 'public', TABLE = 'tills', COLUMN = 'shop_id',
      MESSAGE = 'null value in column "shop_id" of relation "tills" violates not-null constraint',
      HINT = 'shop_id is needed to fetch the partition key land from "public.shops".';
  END IF;
  FOR k1 IN SELECT s.land FROM public.shops s WHERE s.shop_id = p_shop_id FOR KEY SHARE LOOP
    n := n + 1;
    k := k1;
  END LOOP;
  IF n = 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'public', TABLE = 'tills', CONSTRAINT = 'tills_shop_fk',
      MESSAGE = 'insert or update on table "tills" violates foreign key constraint "tills_shop_fk"',
      DETAIL = format('Key (shop_id)=(%s) is not present in table "shops", so the partition key land of the row is unknown.', p_shop_id),
      HINT = 'Insert the parent row first (Oracle: ORA-02291 / ORA-14400).';
  ELSIF n > 1 THEN
    RAISE EXCEPTION USING ERRCODE = 'cardinality_violation', SCHEMA = 'public', TABLE = 'tills', CONSTRAINT = 'tills_shop_fk',
      MESSAGE = format('shop_id=%s is present in %s partitions of "shops": give land in the INSERT', p_shop_id, n);
  END IF;
  RETURN k;
END $$;
REVOKE EXECUTE ON FUNCTION public.tills_parent_key(p_shop_id integer) FROM PUBLIC;
CREATE FUNCTION public.tills_refpart_landing() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  NEW.land := public.tills_parent_key(NEW.shop_id);
  INSERT INTO public.tills (till_id, shop_id, land) OVERRIDING SYSTEM VALUE
  VALUES (NEW.till_id, NEW.shop_id, NEW.land);
  RETURN NULL;
END $$;
CREATE FUNCTION public.tills_refpart_reparent() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  NEW.land := public.tills_parent_key(NEW.shop_id);
  RETURN NEW;
END $$;
CREATE TRIGGER "00_refpart_landing" BEFORE INSERT ON public.tills_rest
  FOR EACH ROW WHEN (NEW.land IS NULL)
  EXECUTE PROCEDURE public.tills_refpart_landing();
ALTER TABLE public.tills_rest ENABLE ALWAYS TRIGGER "00_refpart_landing";
CREATE TRIGGER "00_refpart_reparent" BEFORE UPDATE OF shop_id ON public.tills
  FOR EACH ROW WHEN (OLD.shop_id IS DISTINCT FROM NEW.shop_id AND OLD.land IS NOT DISTINCT FROM NEW.land)
  EXECUTE PROCEDURE public.tills_refpart_reparent();
ALTER TABLE public.tills ENABLE ALWAYS TRIGGER "00_refpart_reparent";
ANALYZE public.shops;
ANALYZE public.tills;
