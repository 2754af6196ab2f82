CREATE TABLE public.person (
  id        bigint       NOT NULL,
  name      varchar(50),
  create_dt timestamp(0),
  CONSTRAINT person_no_rows CHECK (false) NO INHERIT
);
CREATE TABLE public.person_p1 (
  CONSTRAINT person_p1_part CHECK (create_dt IS NOT NULL AND create_dt < timestamp '2017-01-01 00:00:00')
) INHERITS (public.person);
CREATE TABLE public.person_p2 (
  CONSTRAINT person_p2_part CHECK (create_dt IS NOT NULL AND create_dt >= timestamp '2017-01-01 00:00:00' AND create_dt < timestamp '2018-01-01 00:00:00')
) INHERITS (public.person);
CREATE TABLE public.person_p3 (
  CONSTRAINT person_p3_part CHECK (create_dt >= timestamp '2018-01-01 00:00:00' OR create_dt IS NULL)
) INHERITS (public.person);
CREATE FUNCTION public.person_route() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.create_dt < timestamp '2017-01-01 00:00:00' THEN
    INSERT INTO public.person_p1 (id, name, create_dt)
    VALUES (NEW.id, NEW.name, NEW.create_dt);
  ELSIF NEW.create_dt < timestamp '2018-01-01 00:00:00' THEN
    INSERT INTO public.person_p2 (id, name, create_dt)
    VALUES (NEW.id, NEW.name, NEW.create_dt);
  ELSE
    INSERT INTO public.person_p3 (id, name, create_dt)
    VALUES (NEW.id, NEW.name, NEW.create_dt);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "00_inherit_route" BEFORE INSERT ON public.person
  FOR EACH ROW
  EXECUTE PROCEDURE public.person_route();
ALTER TABLE public.person ENABLE ALWAYS TRIGGER "00_inherit_route";
ALTER TABLE public.person_p1 ADD CONSTRAINT person_p1_pkey PRIMARY KEY (id);
ALTER TABLE public.person_p2 ADD CONSTRAINT person_p2_pkey PRIMARY KEY (id);
ALTER TABLE public.person_p3 ADD CONSTRAINT person_p3_pkey PRIMARY KEY (id);
CREATE INDEX person_name_ix_p1 ON public.person_p1 (name DESC, (upper(name)));
CREATE INDEX person_name_ix_p2 ON public.person_p2 (name DESC, (upper(name)));
CREATE INDEX person_name_ix_p3 ON public.person_p3 (name DESC, (upper(name)));
CREATE FUNCTION public.person_move() RETURNS trigger
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
  INSERT INTO public.person (id, name, create_dt)
  VALUES (NEW.id, NEW.name, NEW.create_dt);
  RETURN NULL;
END $$;
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF create_dt ON public.person_p1
  FOR EACH ROW WHEN (NOT (NEW.create_dt IS NOT NULL AND NEW.create_dt < timestamp '2017-01-01 00:00:00'))
  EXECUTE PROCEDURE public.person_move();
ALTER TABLE public.person_p1 ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF create_dt ON public.person_p2
  FOR EACH ROW WHEN (NOT (NEW.create_dt IS NOT NULL AND NEW.create_dt >= timestamp '2017-01-01 00:00:00' AND NEW.create_dt < timestamp '2018-01-01 00:00:00'))
  EXECUTE PROCEDURE public.person_move();
ALTER TABLE public.person_p2 ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF create_dt ON public.person_p3
  FOR EACH ROW WHEN (NOT (NEW.create_dt >= timestamp '2018-01-01 00:00:00' OR NEW.create_dt IS NULL))
  EXECUTE PROCEDURE public.person_move();
ALTER TABLE public.person_p3 ENABLE ALWAYS TRIGGER "00_inherit_move";
ANALYZE public.person;
ANALYZE public.person_p1;
ANALYZE public.person_p2;
ANALYZE public.person_p3;
