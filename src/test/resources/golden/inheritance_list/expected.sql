CREATE TABLE public.person_list (
  id     bigint     NOT NULL,
  gender varchar(1),
  grade  smallint   DEFAULT 1 NOT NULL,
  CONSTRAINT person_list_no_rows CHECK (false) NO INHERIT
);
CREATE TABLE public.person_list_m (
  CONSTRAINT person_list_m_part CHECK (gender IS NOT NULL AND gender = 'M')
) INHERITS (public.person_list);
CREATE TABLE public.person_list_f (
  CONSTRAINT person_list_f_part CHECK (gender IS NOT NULL AND gender IN ('F', 'f'))
) INHERITS (public.person_list);
CREATE TABLE public.person_list_o (
  CONSTRAINT person_list_o_part CHECK (gender IS NULL OR gender NOT IN ('M', 'F', 'f'))
) INHERITS (public.person_list);
CREATE FUNCTION public.person_list_route() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.gender::text = 'M' THEN
    INSERT INTO public.person_list_m (id, gender, grade)
    VALUES (NEW.id, NEW.gender, NEW.grade);
  ELSIF NEW.gender::text IN ('F', 'f') THEN
    INSERT INTO public.person_list_f (id, gender, grade)
    VALUES (NEW.id, NEW.gender, NEW.grade);
  ELSE
    INSERT INTO public.person_list_o (id, gender, grade)
    VALUES (NEW.id, NEW.gender, NEW.grade);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "00_inherit_route" BEFORE INSERT ON public.person_list
  FOR EACH ROW
  EXECUTE PROCEDURE public.person_list_route();
ALTER TABLE public.person_list ENABLE ALWAYS TRIGGER "00_inherit_route";
ALTER TABLE public.person_list_m ADD CONSTRAINT person_list_m_pkey PRIMARY KEY (id);
ALTER TABLE public.person_list_f ADD CONSTRAINT person_list_f_pkey PRIMARY KEY (id);
ALTER TABLE public.person_list_o ADD CONSTRAINT person_list_o_pkey PRIMARY KEY (id);
CREATE FUNCTION public.person_list_move() RETURNS trigger
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
  INSERT INTO public.person_list (id, gender, grade)
  VALUES (NEW.id, NEW.gender, NEW.grade);
  RETURN NULL;
END $$;
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF gender ON public.person_list_m
  FOR EACH ROW WHEN (NOT (NEW.gender IS NOT NULL AND NEW.gender = 'M'))
  EXECUTE PROCEDURE public.person_list_move();
ALTER TABLE public.person_list_m ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF gender ON public.person_list_f
  FOR EACH ROW WHEN (NOT (NEW.gender IS NOT NULL AND NEW.gender IN ('F', 'f')))
  EXECUTE PROCEDURE public.person_list_move();
ALTER TABLE public.person_list_f ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF gender ON public.person_list_o
  FOR EACH ROW WHEN (NOT (NEW.gender IS NULL OR NEW.gender NOT IN ('M', 'F', 'f')))
  EXECUTE PROCEDURE public.person_list_move();
ALTER TABLE public.person_list_o ENABLE ALWAYS TRIGGER "00_inherit_move";
ANALYZE public.person_list;
ANALYZE public.person_list_m;
ANALYZE public.person_list_f;
ANALYZE public.person_list_o;
