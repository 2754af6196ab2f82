CREATE TABLE public.visits (
  id   integer      NOT NULL,
  day  timestamp(0),
  land varchar(5),
  CONSTRAINT visits_no_rows CHECK (false) NO INHERIT
);
CREATE TABLE public.visits_v1 (
  CONSTRAINT visits_v1_part CHECK (day IS NOT NULL AND day < timestamp '2024-01-01 00:00:00'),
  CONSTRAINT visits_v1_no_rows CHECK (false) NO INHERIT
) INHERITS (public.visits);
CREATE TABLE public.visits_v1_eu (
  CONSTRAINT visits_v1_eu_part CHECK (land IS NOT NULL AND land IN ('DE', 'FR'))
) INHERITS (public.visits_v1);
CREATE TABLE public.visits_v1_rest (
  CONSTRAINT visits_v1_rest_part CHECK (land IS NULL OR land NOT IN ('DE', 'FR'))
) INHERITS (public.visits_v1);
CREATE TABLE public.visits_v2 (
  CONSTRAINT visits_v2_part CHECK (day >= timestamp '2024-01-01 00:00:00' OR day IS NULL),
  CONSTRAINT visits_v2_no_rows CHECK (false) NO INHERIT
) INHERITS (public.visits);
CREATE TABLE public.visits_v2_eu (
  CONSTRAINT visits_v2_eu_part CHECK (land IS NOT NULL AND land IN ('DE', 'FR'))
) INHERITS (public.visits_v2);
CREATE TABLE public.visits_v2_rest (
  CONSTRAINT visits_v2_rest_part CHECK (land IS NULL OR land NOT IN ('DE', 'FR'))
) INHERITS (public.visits_v2);
CREATE FUNCTION public.visits_route() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.day < timestamp '2024-01-01 00:00:00' THEN
    IF NEW.land::text IN ('DE', 'FR') THEN
      INSERT INTO public.visits_v1_eu (id, day, land)
      VALUES (NEW.id, NEW.day, NEW.land);
    ELSE
      INSERT INTO public.visits_v1_rest (id, day, land)
      VALUES (NEW.id, NEW.day, NEW.land);
    END IF;
  ELSE
    IF NEW.land::text IN ('DE', 'FR') THEN
      INSERT INTO public.visits_v2_eu (id, day, land)
      VALUES (NEW.id, NEW.day, NEW.land);
    ELSE
      INSERT INTO public.visits_v2_rest (id, day, land)
      VALUES (NEW.id, NEW.day, NEW.land);
    END IF;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "00_inherit_route" BEFORE INSERT ON public.visits
  FOR EACH ROW
  EXECUTE PROCEDURE public.visits_route();
ALTER TABLE public.visits ENABLE ALWAYS TRIGGER "00_inherit_route";
ALTER TABLE public.visits_v1_eu ADD CONSTRAINT visits_v1_eu_pkey PRIMARY KEY (id);
ALTER TABLE public.visits_v1_rest ADD CONSTRAINT visits_v1_rest_pkey PRIMARY KEY (id);
ALTER TABLE public.visits_v2_eu ADD CONSTRAINT visits_v2_eu_pkey PRIMARY KEY (id);
ALTER TABLE public.visits_v2_rest ADD CONSTRAINT visits_v2_rest_pkey PRIMARY KEY (id);
CREATE FUNCTION public.visits_move() RETURNS trigger
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
  INSERT INTO public.visits (id, day, land)
  VALUES (NEW.id, NEW.day, NEW.land);
  RETURN NULL;
END $$;
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF day, land ON public.visits_v1_eu
  FOR EACH ROW WHEN (NOT ((NEW.day IS NOT NULL AND NEW.day < timestamp '2024-01-01 00:00:00') AND (NEW.land IS NOT NULL AND NEW.land IN ('DE', 'FR'))))
  EXECUTE PROCEDURE public.visits_move();
ALTER TABLE public.visits_v1_eu ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF day, land ON public.visits_v1_rest
  FOR EACH ROW WHEN (NOT ((NEW.day IS NOT NULL AND NEW.day < timestamp '2024-01-01 00:00:00') AND (NEW.land IS NULL OR NEW.land NOT IN ('DE', 'FR'))))
  EXECUTE PROCEDURE public.visits_move();
ALTER TABLE public.visits_v1_rest ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF day, land ON public.visits_v2_eu
  FOR EACH ROW WHEN (NOT ((NEW.day >= timestamp '2024-01-01 00:00:00' OR NEW.day IS NULL) AND (NEW.land IS NOT NULL AND NEW.land IN ('DE', 'FR'))))
  EXECUTE PROCEDURE public.visits_move();
ALTER TABLE public.visits_v2_eu ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF day, land ON public.visits_v2_rest
  FOR EACH ROW WHEN (NOT ((NEW.day >= timestamp '2024-01-01 00:00:00' OR NEW.day IS NULL) AND (NEW.land IS NULL OR NEW.land NOT IN ('DE', 'FR'))))
  EXECUTE PROCEDURE public.visits_move();
ALTER TABLE public.visits_v2_rest ENABLE ALWAYS TRIGGER "00_inherit_move";
ANALYZE public.visits;
ANALYZE public.visits_v1;
ANALYZE public.visits_v1_eu;
ANALYZE public.visits_v1_rest;
ANALYZE public.visits_v2;
ANALYZE public.visits_v2_eu;
ANALYZE public.visits_v2_rest;
