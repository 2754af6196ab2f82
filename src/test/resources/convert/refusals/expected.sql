CREATE TABLE public.nullable_root (
  id integer      NOT NULL,
  d  timestamp(0)
) PARTITION BY RANGE (d);
CREATE TABLE public.root (
  id integer NOT NULL,
  k  integer NOT NULL
) PARTITION BY RANGE (k);
CREATE TABLE public.two_columns (
  a integer,
  b integer,
  CONSTRAINT two_columns_no_rows CHECK (false) NO INHERIT
);
CREATE TABLE public.states (
  a integer,
  b integer
);
CREATE TABLE public.nullable_root_a PARTITION OF public.nullable_root
  FOR VALUES FROM (MINVALUE) TO ('2020-01-01 00:00:00');
CREATE TABLE public.nullable_root_b PARTITION OF public.nullable_root
  DEFAULT;
CREATE TABLE public.root_a PARTITION OF public.root
  FOR VALUES FROM (MINVALUE) TO (10);
CREATE TABLE public.root_b PARTITION OF public.root
  FOR VALUES FROM (10) TO (20);
CREATE TABLE public.two_columns_p (
  CONSTRAINT two_columns_p_part CHECK (a IS NOT NULL AND (a < 1 OR a = 1 AND b IS NOT NULL AND b < 1))
) INHERITS (public.two_columns);
CREATE FUNCTION public.two_columns_route() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.a < 1 OR NEW.a = 1 AND NEW.b < 1 THEN
    INSERT INTO public.two_columns_p (a, b)
    VALUES (NEW.a, NEW.b);
    RETURN NULL;
  ELSE
    NULL;
  END IF;
  RAISE EXCEPTION USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = 'two_columns',
    MESSAGE = 'no partition of relation "two_columns" found for row',
    DETAIL = pg_catalog.format('Partition key of the failing row contains (a, b) = (%s, %s).', coalesce(NEW.a::text, 'null'), coalesce(NEW.b::text, 'null')),
    HINT = 'Create a child for it and route its rows there (Oracle: ORA-14400).';
END $$;
CREATE TRIGGER "00_inherit_route" BEFORE INSERT ON public.two_columns
  FOR EACH ROW
  EXECUTE PROCEDURE public.two_columns_route();
ALTER TABLE public.two_columns ENABLE ALWAYS TRIGGER "00_inherit_route";
ALTER TABLE public.nullable_root ADD CONSTRAINT nullable_root_pk UNIQUE NULLS NOT DISTINCT (id, d);
ALTER TABLE public.root ADD CONSTRAINT root_pk PRIMARY KEY (id, k);
ALTER TABLE public.states ADD CONSTRAINT states_b_key UNIQUE (b) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE public.states ADD CONSTRAINT a_ck CHECK (a > 0) NOT VALID;
CREATE FUNCTION public.two_columns_move() RETURNS trigger
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
  INSERT INTO public.two_columns (a, b)
  VALUES (NEW.a, NEW.b);
  RETURN NULL;
END $$;
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF a, b ON public.two_columns_p
  FOR EACH ROW WHEN (NOT (NEW.a IS NOT NULL AND (NEW.a < 1 OR NEW.a = 1 AND NEW.b IS NOT NULL AND NEW.b < 1)))
  EXECUTE PROCEDURE public.two_columns_move();
ALTER TABLE public.two_columns_p ENABLE ALWAYS TRIGGER "00_inherit_move";
ANALYZE public.nullable_root;
ANALYZE public.root;
ANALYZE public.two_columns;
ANALYZE public.two_columns_p;
ANALYZE public.states;
