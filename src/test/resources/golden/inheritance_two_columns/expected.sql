CREATE TABLE public.budget (
  id     integer                 NOT NULL,
  year   smallint                NOT NULL,
  region varchar(10) COLLATE "C",
  CONSTRAINT budget_no_rows CHECK (false) NO INHERIT
);
CREATE TABLE public.budget_b1 (
  CONSTRAINT budget_b1_part CHECK ((year < 2020 OR year = 2020 AND region IS NOT NULL AND region < 'M'))
) INHERITS (public.budget);
CREATE TABLE public.budget_b2 (
  CONSTRAINT budget_b2_part CHECK ((year > 2020 OR year = 2020 AND (region >= 'M' OR region IS NULL)) AND year <= 2020)
) INHERITS (public.budget);
CREATE TABLE public.budget_b3 (
  CONSTRAINT budget_b3_part CHECK (year > 2020)
) INHERITS (public.budget);
CREATE FUNCTION public.budget_route() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.year < 2020 OR NEW.year = 2020 AND NEW.region::text < 'M' THEN
    INSERT INTO public.budget_b1 (id, year, region)
    VALUES (NEW.id, NEW.year, NEW.region);
  ELSIF NEW.year <= 2020 THEN
    INSERT INTO public.budget_b2 (id, year, region)
    VALUES (NEW.id, NEW.year, NEW.region);
  ELSE
    INSERT INTO public.budget_b3 (id, year, region)
    VALUES (NEW.id, NEW.year, NEW.region);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "00_inherit_route" BEFORE INSERT ON public.budget
  FOR EACH ROW
  EXECUTE PROCEDURE public.budget_route();
ALTER TABLE public.budget ENABLE ALWAYS TRIGGER "00_inherit_route";
CREATE FUNCTION public.budget_move() RETURNS trigger
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
  INSERT INTO public.budget (id, year, region)
  VALUES (NEW.id, NEW.year, NEW.region);
  RETURN NULL;
END $$;
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF year, region ON public.budget_b1
  FOR EACH ROW WHEN (NOT ((NEW.year < 2020 OR NEW.year = 2020 AND NEW.region IS NOT NULL AND NEW.region < 'M')))
  EXECUTE PROCEDURE public.budget_move();
ALTER TABLE public.budget_b1 ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF year, region ON public.budget_b2
  FOR EACH ROW WHEN (NOT ((NEW.year > 2020 OR NEW.year = 2020 AND (NEW.region >= 'M' OR NEW.region IS NULL)) AND NEW.year <= 2020))
  EXECUTE PROCEDURE public.budget_move();
ALTER TABLE public.budget_b2 ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF year, region ON public.budget_b3
  FOR EACH ROW WHEN (NOT (NEW.year > 2020))
  EXECUTE PROCEDURE public.budget_move();
ALTER TABLE public.budget_b3 ENABLE ALWAYS TRIGGER "00_inherit_move";
ANALYZE public.budget;
ANALYZE public.budget_b1;
ANALYZE public.budget_b2;
ANALYZE public.budget_b3;
