CREATE TABLE public.orders (
  order_id bigint       NOT NULL,
  ordered  timestamp(0) NOT NULL,
  land     varchar(2)   NOT NULL
) PARTITION BY RANGE (ordered);
CREATE TABLE public.items (
  item_id  bigint       NOT NULL,
  order_id bigint       NOT NULL,
  qty      smallint,
  ordered  timestamp(0) NOT NULL,   -- added: partition key of public.orders
  land     varchar(2)   NOT NULL   -- added: partition key of public.orders
) PARTITION BY RANGE (ordered);
CREATE TABLE public.orders_o1 PARTITION OF public.orders
  FOR VALUES FROM (MINVALUE) TO ('2024-01-01 00:00:00') PARTITION BY LIST (land);
CREATE TABLE public.orders_o1_de PARTITION OF public.orders_o1
  FOR VALUES IN ('DE');
CREATE TABLE public.orders_o1_rest PARTITION OF public.orders_o1
  DEFAULT;
CREATE TABLE public.orders_o2 PARTITION OF public.orders
  FOR VALUES FROM ('2024-01-01 00:00:00') TO ('2025-01-01 00:00:00') PARTITION BY LIST (land);
CREATE TABLE public.orders_o2_de PARTITION OF public.orders_o2
  FOR VALUES IN ('DE');
CREATE TABLE public.orders_o2_fr PARTITION OF public.orders_o2
  FOR VALUES IN ('FR');
CREATE TABLE public.items_o1 PARTITION OF public.items
  FOR VALUES FROM (MINVALUE) TO ('2024-01-01 00:00:00') PARTITION BY LIST (land);
CREATE TABLE public.items_o1_de PARTITION OF public.items_o1
  FOR VALUES IN ('DE');
CREATE TABLE public.items_o1_rest PARTITION OF public.items_o1
  DEFAULT;
CREATE TABLE public.items_o2 PARTITION OF public.items
  FOR VALUES FROM ('2024-01-01 00:00:00') TO ('2025-01-01 00:00:00') PARTITION BY LIST (land);
CREATE TABLE public.items_o2_de PARTITION OF public.items_o2
  FOR VALUES IN ('DE');
CREATE TABLE public.items_o2_fr PARTITION OF public.items_o2
  FOR VALUES IN ('FR');
-- landing: always empty; sends on rows that come without the partition key
CREATE TABLE public.items_landing PARTITION OF public.items
  (CONSTRAINT items_landing_empty CHECK (false)) DEFAULT;
ALTER TABLE public.orders ADD CONSTRAINT orders_pk PRIMARY KEY (order_id, ordered, land);
ALTER TABLE public.items ADD CONSTRAINT items_pk PRIMARY KEY (item_id, ordered, land);
-- added: PostgreSQL has no index under a foreign key of itself
CREATE INDEX items_order_fk_i ON public.items (order_id, ordered, land);
ALTER TABLE public.items ADD CONSTRAINT items_order_fk FOREIGN KEY (order_id, ordered, land)
  REFERENCES public.orders (order_id, ordered, land) ON UPDATE CASCADE;
CREATE FUNCTION public.items_parent_key(p_order_id bigint, OUT k_ordered timestamp(0), OUT k_land varchar(2)) RETURNS record
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  k1 record;
  n int := 0;
BEGIN
  IF p_order_id IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', SCHEMA = 'public', TABLE = 'items', COLUMN = 'order_id',
      MESSAGE = 'null value in column "order_id" of relation "items" violates not-null constraint',
      HINT = 'order_id is needed to fetch the partition key ordered, land from "public.orders".';
  END IF;
  FOR k1 IN SELECT s.ordered, s.land FROM public.orders s WHERE s.order_id = p_order_id FOR KEY SHARE LOOP
    n := n + 1;
    k_ordered := k1.ordered;
    k_land := k1.land;
  END LOOP;
  IF n = 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'public', TABLE = 'items', CONSTRAINT = 'items_order_fk',
      MESSAGE = 'insert or update on table "items" violates foreign key constraint "items_order_fk"',
      DETAIL = format('Key (order_id)=(%s) is not present in table "orders", so the partition key ordered, land of the row is unknown.', p_order_id),
      HINT = 'Insert the parent row first (Oracle: ORA-02291 / ORA-14400).';
  ELSIF n > 1 THEN
    RAISE EXCEPTION USING ERRCODE = 'cardinality_violation', SCHEMA = 'public', TABLE = 'items', CONSTRAINT = 'items_order_fk',
      MESSAGE = format('order_id=%s is present in %s partitions of "orders": give ordered, land in the INSERT', p_order_id, n);
  END IF;
END $$;
REVOKE EXECUTE ON FUNCTION public.items_parent_key(p_order_id bigint, OUT k_ordered timestamp(0), OUT k_land varchar(2)) FROM PUBLIC;
CREATE FUNCTION public.items_refpart_landing() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.ordered IS NOT NULL AND NEW.land IS NOT NULL THEN       -- key given, but no partition takes it
    RAISE EXCEPTION USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = 'items', COLUMN = 'ordered',
      MESSAGE = 'no partition of relation "items" found for row',
      DETAIL = format('Partition key of the failing row contains (ordered, land) = (%s, %s).', NEW.ordered, NEW.land),
      HINT = 'Create the partition in "orders" and in all its children (Oracle: ORA-14400).';
  END IF;
  SELECT k.* INTO NEW.ordered, NEW.land FROM public.items_parent_key(NEW.order_id) k;
  INSERT INTO public.items (item_id, order_id, qty, ordered, land) OVERRIDING SYSTEM VALUE
  VALUES (NEW.item_id, NEW.order_id, NEW.qty, NEW.ordered, NEW.land);
  RETURN NULL;
END $$;
CREATE FUNCTION public.items_refpart_reparent() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  SELECT k.* INTO NEW.ordered, NEW.land FROM public.items_parent_key(NEW.order_id) k;
  RETURN NEW;
END $$;
CREATE TRIGGER "00_refpart_landing" BEFORE INSERT ON public.items_landing
  FOR EACH ROW
  EXECUTE PROCEDURE public.items_refpart_landing();
ALTER TABLE public.items_landing ENABLE ALWAYS TRIGGER "00_refpart_landing";
CREATE TRIGGER "00_refpart_reparent" BEFORE UPDATE OF order_id ON public.items
  FOR EACH ROW WHEN (OLD.order_id IS DISTINCT FROM NEW.order_id AND OLD.ordered IS NOT DISTINCT FROM NEW.ordered AND OLD.land IS NOT DISTINCT FROM NEW.land)
  EXECUTE PROCEDURE public.items_refpart_reparent();
ALTER TABLE public.items ENABLE ALWAYS TRIGGER "00_refpart_reparent";
ANALYZE public.orders;
ANALYZE public.items;
