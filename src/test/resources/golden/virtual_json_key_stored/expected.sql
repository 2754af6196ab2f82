CREATE TABLE public.docs (
  id   integer      NOT NULL,
  body varchar(200) NOT NULL,
  city varchar(20),   -- virtual in Oracle: kept by triggers
  CONSTRAINT docs_json CHECK (body IS JSON),
  CONSTRAINT docs_city_computed CHECK (city IS NOT DISTINCT FROM (nullif(json_value(body::jsonb, '$.city'), '')))
) PARTITION BY LIST (city);
CREATE TABLE public.docs_d_bonn PARTITION OF public.docs
  FOR VALUES IN ('Bonn');
CREATE TABLE public.docs_d_rest PARTITION OF public.docs
  DEFAULT;
CREATE FUNCTION public.docs_virtual_key() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  key_1 varchar(20) := nullif(json_value(NEW.body::jsonb, '$.city'), '');
BEGIN
  IF NOT (NEW.city IS NULL AND key_1 IS NOT NULL) THEN
    RETURN NEW;       -- it belongs here
  END IF;
  NEW.city := coalesce(NEW.city, key_1);
  INSERT INTO public.docs (id, body, city) OVERRIDING SYSTEM VALUE
  VALUES (NEW.id, NEW.body, NEW.city);
  RETURN NULL;
END $$;
CREATE FUNCTION public.docs_virtual_key_update() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NEW.city IS NOT DISTINCT FROM OLD.city THEN
    NEW.city := nullif(json_value(NEW.body::jsonb, '$.city'), '');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "02_virtual_key" BEFORE INSERT ON public.docs_d_rest
  FOR EACH ROW WHEN (NEW.city IS NULL)
  EXECUTE PROCEDURE public.docs_virtual_key();
ALTER TABLE public.docs_d_rest ENABLE ALWAYS TRIGGER "02_virtual_key";
CREATE TRIGGER "02_virtual_key_update" BEFORE UPDATE ON public.docs
  FOR EACH ROW
  EXECUTE PROCEDURE public.docs_virtual_key_update();
ALTER TABLE public.docs ENABLE ALWAYS TRIGGER "02_virtual_key_update";
ANALYZE public.docs;
