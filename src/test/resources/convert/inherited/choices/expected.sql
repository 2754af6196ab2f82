CREATE SEQUENCE public.monthly_id_seq INCREMENT BY 2 START WITH 10 CACHE 1;
CREATE TABLE public.by_two (
  id   integer     NOT NULL,
  y    smallint,
  m    smallint,
  note varchar(40) DEFAULT 'none',
  CONSTRAINT by_two_no_rows CHECK (false) NO INHERIT
);
CREATE TABLE public.by_two_closed (
  y smallint     NOT NULL,
  m numeric(6,1),
  CONSTRAINT by_two_closed_no_rows CHECK (false) NO INHERIT
);
CREATE TABLE public.monthly (
  id bigint       DEFAULT nextval('public.monthly_id_seq') NOT NULL,
  d  timestamp(0) NOT NULL,
  CONSTRAINT monthly_no_rows CHECK (false) NO INHERIT
);
CREATE TABLE public.regions (
  id     integer,
  region varchar(3),
  CONSTRAINT regions_no_rows CHECK (false) NO INHERIT
);
CREATE TABLE public.pairs (
  a smallint,
  b varchar(2),
  CONSTRAINT pairs_no_rows CHECK (false) NO INHERIT
);
CREATE TABLE public.words (
  w char(3),
  CONSTRAINT words_no_rows CHECK (false) NO INHERIT
);
CREATE TABLE public.sales_regions (
  sale_id integer      NOT NULL,
  d       timestamp(0),
  region  varchar(3),
  CONSTRAINT sales_regions_no_rows CHECK (false) NO INHERIT
);
CREATE TABLE public.list_range (
  k varchar(1) NOT NULL,
  n integer,
  CONSTRAINT list_range_no_rows CHECK (false) NO INHERIT
);
CREATE TABLE public.range_hash (
  id integer        NOT NULL,
  d  timestamptz(6) NOT NULL,
  CONSTRAINT range_hash_no_rows CHECK (false) NO INHERIT
);
CREATE TABLE public.of_hash (
  id      integer NOT NULL,
  hash_id integer NOT NULL,
  CONSTRAINT of_hash_no_rows CHECK (false) NO INHERIT
);
CREATE TABLE public.by_virtual (
  id   integer                 NOT NULL,
  name varchar(20),
  key  varchar(20) COLLATE "C" GENERATED ALWAYS AS (upper(name)) STORED,
  CONSTRAINT by_virtual_no_rows CHECK (false) NO INHERIT
);
CREATE TABLE public."Odd 'Names'" (
  "Key of %s"                                                       bytea       NOT NULL,
  "a long name with spaces, of which 'quotes' are part, up to 63 B" varchar(10),
  CONSTRAINT "Odd 'Names'_no_rows" CHECK (false) NO INHERIT
);
CREATE TABLE public.by_two_y2019 (
  CONSTRAINT by_two_y2019_part CHECK (y IS NOT NULL AND m IS NOT NULL AND (y < 2020 OR y = 2020 AND m < 1))
) INHERITS (public.by_two);
CREATE TABLE public.by_two_h1 (
  CONSTRAINT by_two_h1_part CHECK (y IS NOT NULL AND m IS NOT NULL AND (y > 2020 OR y = 2020 AND m >= 1) AND (y < 2020 OR y = 2020 AND m < 7))
) INHERITS (public.by_two);
CREATE TABLE public.by_two_h2 (
  CONSTRAINT by_two_h2_part CHECK (y IS NOT NULL AND m IS NOT NULL AND (y > 2020 OR y = 2020 AND m >= 7) AND y <= 2020)
) INHERITS (public.by_two);
CREATE TABLE public.by_two_later (
  CONSTRAINT by_two_later_part CHECK (y IS NOT NULL AND m IS NOT NULL AND y > 2020)
) INHERITS (public.by_two);
CREATE TABLE public.by_two_closed_a (
  CONSTRAINT by_two_closed_a_part CHECK (m IS NOT NULL AND (y < 2020 OR y = 2020 AND m < 1.5::numeric))
) INHERITS (public.by_two_closed);
CREATE TABLE public.by_two_closed_b (
  CONSTRAINT by_two_closed_b_part CHECK (m IS NOT NULL AND (y > 2020 OR y = 2020 AND m >= 1.5::numeric) AND (y < 2021 OR y = 2021 AND m < 1::numeric))
) INHERITS (public.by_two_closed);
CREATE TABLE public.monthly_p0 (
  CONSTRAINT monthly_p0_part CHECK (d < timestamp '2024-01-01 00:00:00')
) INHERITS (public.monthly);
CREATE TABLE public.regions_north (
  CONSTRAINT regions_north_part CHECK (region IS NOT NULL AND region IN ('N', 'NW'))
) INHERITS (public.regions);
CREATE TABLE public."regions_South" (
  CONSTRAINT "regions_South_part" CHECK (region IS NULL OR region = 'S')
) INHERITS (public.regions);
CREATE TABLE public.regions_rest (
  CONSTRAINT regions_rest_part CHECK (region IS NOT NULL AND region NOT IN ('N', 'NW', 'S'))
) INHERITS (public.regions);
CREATE TABLE public.pairs_p1 (
  CONSTRAINT pairs_p1_part CHECK (a IS NOT NULL AND a = 1 AND b IS NOT NULL AND b IN ('x', 'y') OR a IS NOT NULL AND a = 2 AND b IS NULL)
) INHERITS (public.pairs);
CREATE TABLE public.pairs_p2 (
  CONSTRAINT pairs_p2_part CHECK (a IS NOT NULL AND a = 2 AND b IS NOT NULL AND b = 'x' OR a IS NULL AND b IS NULL)
) INHERITS (public.pairs);
CREATE TABLE public.pairs_pr (
  CONSTRAINT pairs_pr_part CHECK ((a IS NULL OR a <> 1 OR b IS NULL OR b NOT IN ('x', 'y')) AND (a IS NULL OR a <> 2 OR (b IS NOT NULL AND b <> 'x')) AND (a IS NOT NULL OR b IS NOT NULL))
) INHERITS (public.pairs);
CREATE TABLE public.words_one (
  CONSTRAINT words_one_part CHECK (w IS NOT NULL AND w = 'a')
) INHERITS (public.words);
CREATE TABLE public.sales_regions_p2023 (
  CONSTRAINT sales_regions_p2023_part CHECK (d IS NOT NULL AND d < timestamp '2024-01-01 00:00:00'),
  CONSTRAINT sales_regions_p2023_no_rows CHECK (false) NO INHERIT
) INHERITS (public.sales_regions);
CREATE TABLE public.sales_regions_p2023_n (
  CONSTRAINT sales_regions_p2023_n_part CHECK (region IS NOT NULL AND region = 'N')
) INHERITS (public.sales_regions_p2023);
CREATE TABLE public.sales_regions_p2023_o (
  CONSTRAINT sales_regions_p2023_o_part CHECK (region IS NULL OR region <> 'N')
) INHERITS (public.sales_regions_p2023);
CREATE TABLE public.sales_regions_p2024 (
  CONSTRAINT sales_regions_p2024_part CHECK (d IS NOT NULL AND d >= timestamp '2024-01-01 00:00:00' AND d < timestamp '2025-01-01 00:00:00'),
  CONSTRAINT sales_regions_p2024_no_rows CHECK (false) NO INHERIT
) INHERITS (public.sales_regions);
CREATE TABLE public.sales_regions_p2024_n (
  CONSTRAINT sales_regions_p2024_n_part CHECK (region IS NOT NULL AND region = 'N')
) INHERITS (public.sales_regions_p2024);
CREATE TABLE public.sales_regions_p2024_o (
  CONSTRAINT sales_regions_p2024_o_part CHECK (region IS NULL OR region <> 'N')
) INHERITS (public.sales_regions_p2024);
CREATE TABLE public.sales_regions_pmax (
  CONSTRAINT sales_regions_pmax_part CHECK (d IS NOT NULL AND d >= timestamp '2025-01-01 00:00:00'),
  CONSTRAINT sales_regions_pmax_no_rows CHECK (false) NO INHERIT
) INHERITS (public.sales_regions);
CREATE TABLE public.sales_regions_pmax_n (
  CONSTRAINT sales_regions_pmax_n_part CHECK (region IS NOT NULL AND region = 'N')
) INHERITS (public.sales_regions_pmax);
CREATE TABLE public.sales_regions_pmax_o (
  CONSTRAINT sales_regions_pmax_o_part CHECK (region IS NULL OR region <> 'N')
) INHERITS (public.sales_regions_pmax);
CREATE TABLE public.list_range_a (
  CONSTRAINT list_range_a_part CHECK (k = 'A'),
  CONSTRAINT list_range_a_no_rows CHECK (false) NO INHERIT
) INHERITS (public.list_range);
CREATE TABLE public.list_range_a_low (
  CONSTRAINT list_range_a_low_part CHECK (n IS NOT NULL AND n < 10)
) INHERITS (public.list_range_a);
CREATE TABLE public.list_range_a_high (
  CONSTRAINT list_range_a_high_part CHECK (n IS NOT NULL AND n >= 10)
) INHERITS (public.list_range_a);
CREATE TABLE public.list_range_b (
  CONSTRAINT list_range_b_part CHECK (k = 'B'),
  CONSTRAINT list_range_b_no_rows CHECK (false) NO INHERIT
) INHERITS (public.list_range);
CREATE TABLE public.list_range_b_all (
  CONSTRAINT list_range_b_all_part CHECK (n IS NOT NULL AND n < 100)
) INHERITS (public.list_range_b);
CREATE TABLE public.range_hash_p1 (
  CONSTRAINT range_hash_p1_part CHECK (d < timestamptz '2024-01-01 00:00:00+00')
) INHERITS (public.range_hash);
CREATE TABLE public.range_hash_p2 (
  CONSTRAINT range_hash_p2_part CHECK (d >= timestamptz '2024-01-01 00:00:00+00' AND d < timestamptz '2025-01-01 00:00:00+00')
) INHERITS (public.range_hash);
CREATE TABLE public.of_hash_p1 (
  CONSTRAINT of_hash_p1_part CHECK (id < 100)
) INHERITS (public.of_hash);
CREATE TABLE public.of_hash_p2 (
  CONSTRAINT of_hash_p2_part CHECK (id >= 100)
) INHERITS (public.of_hash);
CREATE TABLE public.by_virtual_a_m (
  CONSTRAINT by_virtual_a_m_part CHECK (key IS NOT NULL AND key < 'N')
) INHERITS (public.by_virtual);
CREATE TABLE public.by_virtual_n_z (
  CONSTRAINT by_virtual_n_z_part CHECK (key IS NOT NULL AND key >= 'N')
) INHERITS (public.by_virtual);
CREATE TABLE public."Odd 'Names'_p'1" (
  CONSTRAINT "Odd 'Names'_p'1_part" CHECK ("Key of %s" < E'\\x80'::bytea)
) INHERITS (public."Odd 'Names'");
CREATE TABLE public."Odd 'Names'_$$" (
  CONSTRAINT "Odd 'Names'_$$_part" CHECK ("Key of %s" >= E'\\x80'::bytea)
) INHERITS (public."Odd 'Names'");
CREATE FUNCTION public.by_two_route() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.y IS NULL OR NEW.m IS NULL THEN
    NULL;
  ELSE
    IF NEW.y < 2020 OR NEW.y = 2020 AND NEW.m < 1 THEN
      INSERT INTO public.by_two_y2019 (id, y, m, note)
      VALUES (NEW.id, NEW.y, NEW.m, NEW.note);
      RETURN NULL;
    ELSIF NEW.y < 2020 OR NEW.y = 2020 AND NEW.m < 7 THEN
      INSERT INTO public.by_two_h1 (id, y, m, note)
      VALUES (NEW.id, NEW.y, NEW.m, NEW.note);
      RETURN NULL;
    ELSIF NEW.y <= 2020 THEN
      INSERT INTO public.by_two_h2 (id, y, m, note)
      VALUES (NEW.id, NEW.y, NEW.m, NEW.note);
      RETURN NULL;
    ELSE
      INSERT INTO public.by_two_later (id, y, m, note)
      VALUES (NEW.id, NEW.y, NEW.m, NEW.note);
      RETURN NULL;
    END IF;
  END IF;
  RAISE EXCEPTION USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = 'by_two',
    MESSAGE = 'no partition of relation "by_two" found for row',
    DETAIL = pg_catalog.format('Partition key of the failing row contains (y, m) = (%s, %s).', coalesce(NEW.y::text, 'null'), coalesce(NEW.m::text, 'null')),
    HINT = 'Create a child for it and route its rows there (Oracle: ORA-14400).';
END $$;
CREATE FUNCTION public.by_two_closed_route() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.m IS NULL THEN
    NULL;
  ELSE
    IF NEW.y < 2020 OR NEW.y = 2020 AND NEW.m < 1.5::numeric THEN
      INSERT INTO public.by_two_closed_a (y, m)
      VALUES (NEW.y, NEW.m);
      RETURN NULL;
    ELSIF NEW.y < 2021 OR NEW.y = 2021 AND NEW.m < 1::numeric THEN
      INSERT INTO public.by_two_closed_b (y, m)
      VALUES (NEW.y, NEW.m);
      RETURN NULL;
    ELSE
      NULL;
    END IF;
  END IF;
  RAISE EXCEPTION USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = 'by_two_closed',
    MESSAGE = 'no partition of relation "by_two_closed" found for row',
    DETAIL = pg_catalog.format('Partition key of the failing row contains (y, m) = (%s, %s).', coalesce(NEW.y::text, 'null'), coalesce(NEW.m::text, 'null')),
    HINT = 'Create a child for it and route its rows there (Oracle: ORA-14400).';
END $$;
CREATE FUNCTION public.monthly_route() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.d < timestamp '2024-01-01 00:00:00' THEN
    INSERT INTO public.monthly_p0 (id, d)
    VALUES (NEW.id, NEW.d);
    RETURN NULL;
  ELSE
    NULL;
  END IF;
  RAISE EXCEPTION USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = 'monthly',
    MESSAGE = 'no partition of relation "monthly" found for row',
    DETAIL = pg_catalog.format('Partition key of the failing row contains (d) = (%s).', coalesce(NEW.d::text, 'null')),
    HINT = 'Create a child for it and route its rows there (Oracle: ORA-14400).';
END $$;
CREATE FUNCTION public.regions_route() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.region::text IN ('N', 'NW') THEN
    INSERT INTO public.regions_north (id, region)
    VALUES (NEW.id, NEW.region);
  ELSIF NEW.region::text IS NULL OR NEW.region::text = 'S' THEN
    INSERT INTO public."regions_South" (id, region)
    VALUES (NEW.id, NEW.region);
  ELSE
    INSERT INTO public.regions_rest (id, region)
    VALUES (NEW.id, NEW.region);
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION public.pairs_route() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.a = 1 AND NEW.b::text IN ('x', 'y') OR NEW.a = 2 AND NEW.b::text IS NULL THEN
    INSERT INTO public.pairs_p1 (a, b)
    VALUES (NEW.a, NEW.b);
  ELSIF NEW.a = 2 AND NEW.b::text = 'x' OR NEW.a IS NULL AND NEW.b::text IS NULL THEN
    INSERT INTO public.pairs_p2 (a, b)
    VALUES (NEW.a, NEW.b);
  ELSE
    INSERT INTO public.pairs_pr (a, b)
    VALUES (NEW.a, NEW.b);
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION public.words_route() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.w = 'a' THEN
    INSERT INTO public.words_one (w)
    VALUES (NEW.w);
    RETURN NULL;
  ELSE
    NULL;
  END IF;
  RAISE EXCEPTION USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = 'words',
    MESSAGE = 'no partition of relation "words" found for row',
    DETAIL = pg_catalog.format('Partition key of the failing row contains (w) = (%s).', coalesce(NEW.w::text, 'null')),
    HINT = 'Create a child for it and route its rows there (Oracle: ORA-14400).';
END $$;
CREATE FUNCTION public.sales_regions_route() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.d IS NULL THEN
    NULL;
  ELSE
    IF NEW.d < timestamp '2024-01-01 00:00:00' THEN
      IF NEW.region::text = 'N' THEN
        INSERT INTO public.sales_regions_p2023_n (sale_id, d, region)
        VALUES (NEW.sale_id, NEW.d, NEW.region);
        RETURN NULL;
      ELSE
        INSERT INTO public.sales_regions_p2023_o (sale_id, d, region)
        VALUES (NEW.sale_id, NEW.d, NEW.region);
        RETURN NULL;
      END IF;
    ELSIF NEW.d < timestamp '2025-01-01 00:00:00' THEN
      IF NEW.region::text = 'N' THEN
        INSERT INTO public.sales_regions_p2024_n (sale_id, d, region)
        VALUES (NEW.sale_id, NEW.d, NEW.region);
        RETURN NULL;
      ELSE
        INSERT INTO public.sales_regions_p2024_o (sale_id, d, region)
        VALUES (NEW.sale_id, NEW.d, NEW.region);
        RETURN NULL;
      END IF;
    ELSE
      IF NEW.region::text = 'N' THEN
        INSERT INTO public.sales_regions_pmax_n (sale_id, d, region)
        VALUES (NEW.sale_id, NEW.d, NEW.region);
        RETURN NULL;
      ELSE
        INSERT INTO public.sales_regions_pmax_o (sale_id, d, region)
        VALUES (NEW.sale_id, NEW.d, NEW.region);
        RETURN NULL;
      END IF;
    END IF;
  END IF;
  RAISE EXCEPTION USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = 'sales_regions',
    MESSAGE = 'no partition of relation "sales_regions" found for row',
    DETAIL = pg_catalog.format('Partition key of the failing row contains (d, region) = (%s, %s).', coalesce(NEW.d::text, 'null'), coalesce(NEW.region::text, 'null')),
    HINT = 'Create a child for it and route its rows there (Oracle: ORA-14400).';
END $$;
CREATE FUNCTION public.list_range_route() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.k::text = 'A' THEN
    IF NEW.n IS NULL THEN
      NULL;
    ELSE
      IF NEW.n < 10 THEN
        INSERT INTO public.list_range_a_low (k, n)
        VALUES (NEW.k, NEW.n);
        RETURN NULL;
      ELSE
        INSERT INTO public.list_range_a_high (k, n)
        VALUES (NEW.k, NEW.n);
        RETURN NULL;
      END IF;
    END IF;
  ELSIF NEW.k::text = 'B' THEN
    IF NEW.n IS NULL THEN
      NULL;
    ELSE
      IF NEW.n < 100 THEN
        INSERT INTO public.list_range_b_all (k, n)
        VALUES (NEW.k, NEW.n);
        RETURN NULL;
      ELSE
        NULL;
      END IF;
    END IF;
  ELSE
    NULL;
  END IF;
  RAISE EXCEPTION USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = 'list_range',
    MESSAGE = 'no partition of relation "list_range" found for row',
    DETAIL = pg_catalog.format('Partition key of the failing row contains (k, n) = (%s, %s).', coalesce(NEW.k::text, 'null'), coalesce(NEW.n::text, 'null')),
    HINT = 'Create a child for it and route its rows there (Oracle: ORA-14400).';
END $$;
CREATE FUNCTION public.range_hash_route() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.d < timestamptz '2024-01-01 00:00:00+00' THEN
    INSERT INTO public.range_hash_p1 (id, d)
    VALUES (NEW.id, NEW.d);
    RETURN NULL;
  ELSIF NEW.d < timestamptz '2025-01-01 00:00:00+00' THEN
    INSERT INTO public.range_hash_p2 (id, d)
    VALUES (NEW.id, NEW.d);
    RETURN NULL;
  ELSE
    NULL;
  END IF;
  RAISE EXCEPTION USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = 'range_hash',
    MESSAGE = 'no partition of relation "range_hash" found for row',
    DETAIL = pg_catalog.format('Partition key of the failing row contains (d) = (%s).', coalesce(NEW.d::text, 'null')),
    HINT = 'Create a child for it and route its rows there (Oracle: ORA-14400).';
END $$;
CREATE FUNCTION public.of_hash_route() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.id < 100 THEN
    INSERT INTO public.of_hash_p1 (id, hash_id)
    VALUES (NEW.id, NEW.hash_id);
  ELSE
    INSERT INTO public.of_hash_p2 (id, hash_id)
    VALUES (NEW.id, NEW.hash_id);
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION public.by_virtual_route() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF (upper(NEW.name) COLLATE "C") IS NULL THEN
    NULL;
  ELSE
    IF (upper(NEW.name) COLLATE "C") < 'N' THEN
      INSERT INTO public.by_virtual_a_m (id, name)
      VALUES (NEW.id, NEW.name);
      RETURN NULL;
    ELSE
      INSERT INTO public.by_virtual_n_z (id, name)
      VALUES (NEW.id, NEW.name);
      RETURN NULL;
    END IF;
  END IF;
  RAISE EXCEPTION USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = 'by_virtual',
    MESSAGE = 'no partition of relation "by_virtual" found for row',
    DETAIL = pg_catalog.format('Partition key of the failing row contains (key) = (%s).', coalesce((upper(NEW.name) COLLATE "C")::text, 'null')),
    HINT = 'Create a child for it and route its rows there (Oracle: ORA-14400).';
END $$;
CREATE FUNCTION public."Odd 'Names'_route"() RETURNS trigger
LANGUAGE plpgsql AS $b1$
BEGIN
  IF NEW."Key of %s" < E'\\x80'::bytea THEN
    INSERT INTO public."Odd 'Names'_p'1" ("Key of %s", "a long name with spaces, of which 'quotes' are part, up to 63 B")
    VALUES (NEW."Key of %s", NEW."a long name with spaces, of which 'quotes' are part, up to 63 B");
  ELSE
    INSERT INTO public."Odd 'Names'_$$" ("Key of %s", "a long name with spaces, of which 'quotes' are part, up to 63 B")
    VALUES (NEW."Key of %s", NEW."a long name with spaces, of which 'quotes' are part, up to 63 B");
  END IF;
  RETURN NULL;
END $b1$;
CREATE TRIGGER "00_inherit_route" BEFORE INSERT ON public.by_two
  FOR EACH ROW
  EXECUTE PROCEDURE public.by_two_route();
ALTER TABLE public.by_two ENABLE ALWAYS TRIGGER "00_inherit_route";
CREATE TRIGGER "00_inherit_route" BEFORE INSERT ON public.by_two_closed
  FOR EACH ROW
  EXECUTE PROCEDURE public.by_two_closed_route();
ALTER TABLE public.by_two_closed ENABLE ALWAYS TRIGGER "00_inherit_route";
CREATE TRIGGER "00_inherit_route" BEFORE INSERT ON public.monthly
  FOR EACH ROW
  EXECUTE PROCEDURE public.monthly_route();
ALTER TABLE public.monthly ENABLE ALWAYS TRIGGER "00_inherit_route";
CREATE TRIGGER "00_inherit_route" BEFORE INSERT ON public.regions
  FOR EACH ROW
  EXECUTE PROCEDURE public.regions_route();
ALTER TABLE public.regions ENABLE ALWAYS TRIGGER "00_inherit_route";
CREATE TRIGGER "00_inherit_route" BEFORE INSERT ON public.pairs
  FOR EACH ROW
  EXECUTE PROCEDURE public.pairs_route();
ALTER TABLE public.pairs ENABLE ALWAYS TRIGGER "00_inherit_route";
CREATE TRIGGER "00_inherit_route" BEFORE INSERT ON public.words
  FOR EACH ROW
  EXECUTE PROCEDURE public.words_route();
ALTER TABLE public.words ENABLE ALWAYS TRIGGER "00_inherit_route";
CREATE TRIGGER "00_inherit_route" BEFORE INSERT ON public.sales_regions
  FOR EACH ROW
  EXECUTE PROCEDURE public.sales_regions_route();
ALTER TABLE public.sales_regions ENABLE ALWAYS TRIGGER "00_inherit_route";
CREATE TRIGGER "00_inherit_route" BEFORE INSERT ON public.list_range
  FOR EACH ROW
  EXECUTE PROCEDURE public.list_range_route();
ALTER TABLE public.list_range ENABLE ALWAYS TRIGGER "00_inherit_route";
CREATE TRIGGER "00_inherit_route" BEFORE INSERT ON public.range_hash
  FOR EACH ROW
  EXECUTE PROCEDURE public.range_hash_route();
ALTER TABLE public.range_hash ENABLE ALWAYS TRIGGER "00_inherit_route";
CREATE TRIGGER "00_inherit_route" BEFORE INSERT ON public.of_hash
  FOR EACH ROW
  EXECUTE PROCEDURE public.of_hash_route();
ALTER TABLE public.of_hash ENABLE ALWAYS TRIGGER "00_inherit_route";
CREATE TRIGGER "00_inherit_route" BEFORE INSERT ON public.by_virtual
  FOR EACH ROW
  EXECUTE PROCEDURE public.by_virtual_route();
ALTER TABLE public.by_virtual ENABLE ALWAYS TRIGGER "00_inherit_route";
CREATE TRIGGER "00_inherit_route" BEFORE INSERT ON public."Odd 'Names'"
  FOR EACH ROW
  EXECUTE PROCEDURE public."Odd 'Names'_route"();
ALTER TABLE public."Odd 'Names'" ENABLE ALWAYS TRIGGER "00_inherit_route";
ALTER TABLE public.by_two_y2019 ADD CONSTRAINT by_two_y2019_pkey PRIMARY KEY (id);
ALTER TABLE public.by_two_h1 ADD CONSTRAINT by_two_h1_pkey PRIMARY KEY (id);
ALTER TABLE public.by_two_h2 ADD CONSTRAINT by_two_h2_pkey PRIMARY KEY (id);
ALTER TABLE public.by_two_later ADD CONSTRAINT by_two_later_pkey PRIMARY KEY (id);
ALTER TABLE public.monthly_p0 ADD CONSTRAINT monthly_p0_pkey PRIMARY KEY (id);
ALTER TABLE public.regions_north ADD CONSTRAINT regions_north_id_key UNIQUE (id);
ALTER TABLE public."regions_South" ADD CONSTRAINT "regions_South_id_key" UNIQUE (id);
ALTER TABLE public.regions_rest ADD CONSTRAINT regions_rest_id_key UNIQUE (id);
ALTER TABLE public.sales_regions_p2023_n ADD CONSTRAINT sales_regions_p2023_n_pkey PRIMARY KEY (sale_id);
ALTER TABLE public.sales_regions_p2023_o ADD CONSTRAINT sales_regions_p2023_o_pkey PRIMARY KEY (sale_id);
ALTER TABLE public.sales_regions_p2024_n ADD CONSTRAINT sales_regions_p2024_n_pkey PRIMARY KEY (sale_id);
ALTER TABLE public.sales_regions_p2024_o ADD CONSTRAINT sales_regions_p2024_o_pkey PRIMARY KEY (sale_id);
ALTER TABLE public.sales_regions_pmax_n ADD CONSTRAINT sales_regions_pmax_n_pkey PRIMARY KEY (sale_id);
ALTER TABLE public.sales_regions_pmax_o ADD CONSTRAINT sales_regions_pmax_o_pkey PRIMARY KEY (sale_id);
ALTER TABLE public.range_hash_p1 ADD CONSTRAINT range_hash_p1_pkey PRIMARY KEY (id, d);
ALTER TABLE public.range_hash_p2 ADD CONSTRAINT range_hash_p2_pkey PRIMARY KEY (id, d);
CREATE INDEX regions_ix_north ON public.regions_north (region, id);
CREATE INDEX "regions_ix_South" ON public."regions_South" (region, id);
CREATE INDEX regions_ix_rest ON public.regions_rest (region, id);
CREATE INDEX sales_regions_ix_p2023_n ON public.sales_regions_p2023_n (d);
CREATE INDEX sales_regions_ix_p2023_o ON public.sales_regions_p2023_o (d);
CREATE INDEX sales_regions_ix_p2024_n ON public.sales_regions_p2024_n (d);
CREATE INDEX sales_regions_ix_p2024_o ON public.sales_regions_p2024_o (d);
CREATE INDEX sales_regions_ix_pmax_n ON public.sales_regions_pmax_n (d);
CREATE INDEX sales_regions_ix_pmax_o ON public.sales_regions_pmax_o (d);
CREATE FUNCTION public.by_two_move() RETURNS trigger
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
  INSERT INTO public.by_two (id, y, m, note)
  VALUES (NEW.id, NEW.y, NEW.m, NEW.note);
  RETURN NULL;
END $$;
CREATE FUNCTION public.by_two_closed_move() RETURNS trigger
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
  INSERT INTO public.by_two_closed (y, m)
  VALUES (NEW.y, NEW.m);
  RETURN NULL;
END $$;
CREATE FUNCTION public.monthly_move() RETURNS trigger
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
  INSERT INTO public.monthly (id, d)
  VALUES (NEW.id, NEW.d);
  RETURN NULL;
END $$;
CREATE FUNCTION public.regions_move() RETURNS trigger
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
  INSERT INTO public.regions (id, region)
  VALUES (NEW.id, NEW.region);
  RETURN NULL;
END $$;
CREATE FUNCTION public.pairs_move() RETURNS trigger
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
  INSERT INTO public.pairs (a, b)
  VALUES (NEW.a, NEW.b);
  RETURN NULL;
END $$;
CREATE FUNCTION public.words_move() RETURNS trigger
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
  INSERT INTO public.words (w)
  VALUES (NEW.w);
  RETURN NULL;
END $$;
CREATE FUNCTION public.sales_regions_move() RETURNS trigger
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
  INSERT INTO public.sales_regions (sale_id, d, region)
  VALUES (NEW.sale_id, NEW.d, NEW.region);
  RETURN NULL;
END $$;
CREATE FUNCTION public.list_range_move() RETURNS trigger
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
  INSERT INTO public.list_range (k, n)
  VALUES (NEW.k, NEW.n);
  RETURN NULL;
END $$;
CREATE FUNCTION public.range_hash_move() RETURNS trigger
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
  INSERT INTO public.range_hash (id, d)
  VALUES (NEW.id, NEW.d);
  RETURN NULL;
END $$;
CREATE FUNCTION public.of_hash_move() RETURNS trigger
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
  INSERT INTO public.of_hash (id, hash_id)
  VALUES (NEW.id, NEW.hash_id);
  RETURN NULL;
END $$;
CREATE FUNCTION public.by_virtual_move() RETURNS trigger
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
  INSERT INTO public.by_virtual (id, name)
  VALUES (NEW.id, NEW.name);
  RETURN NULL;
END $$;
CREATE FUNCTION public."Odd 'Names'_move"() RETURNS trigger
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
  INSERT INTO public."Odd 'Names'" ("Key of %s", "a long name with spaces, of which 'quotes' are part, up to 63 B")
  VALUES (NEW."Key of %s", NEW."a long name with spaces, of which 'quotes' are part, up to 63 B");
  RETURN NULL;
END $$;
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF y, m ON public.by_two_y2019
  FOR EACH ROW WHEN (NOT (NEW.y IS NOT NULL AND NEW.m IS NOT NULL AND (NEW.y < 2020 OR NEW.y = 2020 AND NEW.m < 1)))
  EXECUTE PROCEDURE public.by_two_move();
ALTER TABLE public.by_two_y2019 ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF y, m ON public.by_two_h1
  FOR EACH ROW WHEN (NOT (NEW.y IS NOT NULL AND NEW.m IS NOT NULL AND (NEW.y > 2020 OR NEW.y = 2020 AND NEW.m >= 1) AND (NEW.y < 2020 OR NEW.y = 2020 AND NEW.m < 7)))
  EXECUTE PROCEDURE public.by_two_move();
ALTER TABLE public.by_two_h1 ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF y, m ON public.by_two_h2
  FOR EACH ROW WHEN (NOT (NEW.y IS NOT NULL AND NEW.m IS NOT NULL AND (NEW.y > 2020 OR NEW.y = 2020 AND NEW.m >= 7) AND NEW.y <= 2020))
  EXECUTE PROCEDURE public.by_two_move();
ALTER TABLE public.by_two_h2 ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF y, m ON public.by_two_later
  FOR EACH ROW WHEN (NOT (NEW.y IS NOT NULL AND NEW.m IS NOT NULL AND NEW.y > 2020))
  EXECUTE PROCEDURE public.by_two_move();
ALTER TABLE public.by_two_later ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF y, m ON public.by_two_closed_a
  FOR EACH ROW WHEN (NOT (NEW.m IS NOT NULL AND (NEW.y < 2020 OR NEW.y = 2020 AND NEW.m < 1.5::numeric)))
  EXECUTE PROCEDURE public.by_two_closed_move();
ALTER TABLE public.by_two_closed_a ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF y, m ON public.by_two_closed_b
  FOR EACH ROW WHEN (NOT (NEW.m IS NOT NULL AND (NEW.y > 2020 OR NEW.y = 2020 AND NEW.m >= 1.5::numeric) AND (NEW.y < 2021 OR NEW.y = 2021 AND NEW.m < 1::numeric)))
  EXECUTE PROCEDURE public.by_two_closed_move();
ALTER TABLE public.by_two_closed_b ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF d ON public.monthly_p0
  FOR EACH ROW WHEN (NOT (NEW.d < timestamp '2024-01-01 00:00:00'))
  EXECUTE PROCEDURE public.monthly_move();
ALTER TABLE public.monthly_p0 ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF region ON public.regions_north
  FOR EACH ROW WHEN (NOT (NEW.region IS NOT NULL AND NEW.region IN ('N', 'NW')))
  EXECUTE PROCEDURE public.regions_move();
ALTER TABLE public.regions_north ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF region ON public."regions_South"
  FOR EACH ROW WHEN (NOT (NEW.region IS NULL OR NEW.region = 'S'))
  EXECUTE PROCEDURE public.regions_move();
ALTER TABLE public."regions_South" ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF region ON public.regions_rest
  FOR EACH ROW WHEN (NOT (NEW.region IS NOT NULL AND NEW.region NOT IN ('N', 'NW', 'S')))
  EXECUTE PROCEDURE public.regions_move();
ALTER TABLE public.regions_rest ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF a, b ON public.pairs_p1
  FOR EACH ROW WHEN (NOT (NEW.a IS NOT NULL AND NEW.a = 1 AND NEW.b IS NOT NULL AND NEW.b IN ('x', 'y') OR NEW.a IS NOT NULL AND NEW.a = 2 AND NEW.b IS NULL))
  EXECUTE PROCEDURE public.pairs_move();
ALTER TABLE public.pairs_p1 ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF a, b ON public.pairs_p2
  FOR EACH ROW WHEN (NOT (NEW.a IS NOT NULL AND NEW.a = 2 AND NEW.b IS NOT NULL AND NEW.b = 'x' OR NEW.a IS NULL AND NEW.b IS NULL))
  EXECUTE PROCEDURE public.pairs_move();
ALTER TABLE public.pairs_p2 ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF a, b ON public.pairs_pr
  FOR EACH ROW WHEN (NOT ((NEW.a IS NULL OR NEW.a <> 1 OR NEW.b IS NULL OR NEW.b NOT IN ('x', 'y')) AND (NEW.a IS NULL OR NEW.a <> 2 OR (NEW.b IS NOT NULL AND NEW.b <> 'x')) AND (NEW.a IS NOT NULL OR NEW.b IS NOT NULL)))
  EXECUTE PROCEDURE public.pairs_move();
ALTER TABLE public.pairs_pr ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF w ON public.words_one
  FOR EACH ROW WHEN (NOT (NEW.w IS NOT NULL AND NEW.w = 'a'))
  EXECUTE PROCEDURE public.words_move();
ALTER TABLE public.words_one ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF d, region ON public.sales_regions_p2023_n
  FOR EACH ROW WHEN (NOT ((NEW.d IS NOT NULL AND NEW.d < timestamp '2024-01-01 00:00:00') AND (NEW.region IS NOT NULL AND NEW.region = 'N')))
  EXECUTE PROCEDURE public.sales_regions_move();
ALTER TABLE public.sales_regions_p2023_n ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF d, region ON public.sales_regions_p2023_o
  FOR EACH ROW WHEN (NOT ((NEW.d IS NOT NULL AND NEW.d < timestamp '2024-01-01 00:00:00') AND (NEW.region IS NULL OR NEW.region <> 'N')))
  EXECUTE PROCEDURE public.sales_regions_move();
ALTER TABLE public.sales_regions_p2023_o ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF d, region ON public.sales_regions_p2024_n
  FOR EACH ROW WHEN (NOT ((NEW.d IS NOT NULL AND NEW.d >= timestamp '2024-01-01 00:00:00' AND NEW.d < timestamp '2025-01-01 00:00:00') AND (NEW.region IS NOT NULL AND NEW.region = 'N')))
  EXECUTE PROCEDURE public.sales_regions_move();
ALTER TABLE public.sales_regions_p2024_n ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF d, region ON public.sales_regions_p2024_o
  FOR EACH ROW WHEN (NOT ((NEW.d IS NOT NULL AND NEW.d >= timestamp '2024-01-01 00:00:00' AND NEW.d < timestamp '2025-01-01 00:00:00') AND (NEW.region IS NULL OR NEW.region <> 'N')))
  EXECUTE PROCEDURE public.sales_regions_move();
ALTER TABLE public.sales_regions_p2024_o ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF d, region ON public.sales_regions_pmax_n
  FOR EACH ROW WHEN (NOT ((NEW.d IS NOT NULL AND NEW.d >= timestamp '2025-01-01 00:00:00') AND (NEW.region IS NOT NULL AND NEW.region = 'N')))
  EXECUTE PROCEDURE public.sales_regions_move();
ALTER TABLE public.sales_regions_pmax_n ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF d, region ON public.sales_regions_pmax_o
  FOR EACH ROW WHEN (NOT ((NEW.d IS NOT NULL AND NEW.d >= timestamp '2025-01-01 00:00:00') AND (NEW.region IS NULL OR NEW.region <> 'N')))
  EXECUTE PROCEDURE public.sales_regions_move();
ALTER TABLE public.sales_regions_pmax_o ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF k, n ON public.list_range_a_low
  FOR EACH ROW WHEN (NOT ((NEW.k = 'A') AND (NEW.n IS NOT NULL AND NEW.n < 10)))
  EXECUTE PROCEDURE public.list_range_move();
ALTER TABLE public.list_range_a_low ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF k, n ON public.list_range_a_high
  FOR EACH ROW WHEN (NOT ((NEW.k = 'A') AND (NEW.n IS NOT NULL AND NEW.n >= 10)))
  EXECUTE PROCEDURE public.list_range_move();
ALTER TABLE public.list_range_a_high ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF k, n ON public.list_range_b_all
  FOR EACH ROW WHEN (NOT ((NEW.k = 'B') AND (NEW.n IS NOT NULL AND NEW.n < 100)))
  EXECUTE PROCEDURE public.list_range_move();
ALTER TABLE public.list_range_b_all ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF d ON public.range_hash_p1
  FOR EACH ROW WHEN (NOT (NEW.d < timestamptz '2024-01-01 00:00:00+00'))
  EXECUTE PROCEDURE public.range_hash_move();
ALTER TABLE public.range_hash_p1 ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF d ON public.range_hash_p2
  FOR EACH ROW WHEN (NOT (NEW.d >= timestamptz '2024-01-01 00:00:00+00' AND NEW.d < timestamptz '2025-01-01 00:00:00+00'))
  EXECUTE PROCEDURE public.range_hash_move();
ALTER TABLE public.range_hash_p2 ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF id ON public.of_hash_p1
  FOR EACH ROW WHEN (NOT (NEW.id < 100))
  EXECUTE PROCEDURE public.of_hash_move();
ALTER TABLE public.of_hash_p1 ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF id ON public.of_hash_p2
  FOR EACH ROW WHEN (NOT (NEW.id >= 100))
  EXECUTE PROCEDURE public.of_hash_move();
ALTER TABLE public.of_hash_p2 ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE ON public.by_virtual_a_m
  FOR EACH ROW WHEN (NOT ((upper(NEW.name) COLLATE "C") IS NOT NULL AND (upper(NEW.name) COLLATE "C") < 'N'))
  EXECUTE PROCEDURE public.by_virtual_move();
ALTER TABLE public.by_virtual_a_m ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE ON public.by_virtual_n_z
  FOR EACH ROW WHEN (NOT ((upper(NEW.name) COLLATE "C") IS NOT NULL AND (upper(NEW.name) COLLATE "C") >= 'N'))
  EXECUTE PROCEDURE public.by_virtual_move();
ALTER TABLE public.by_virtual_n_z ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF "Key of %s" ON public."Odd 'Names'_p'1"
  FOR EACH ROW WHEN (NOT (NEW."Key of %s" < E'\\x80'::bytea))
  EXECUTE PROCEDURE public."Odd 'Names'_move"();
ALTER TABLE public."Odd 'Names'_p'1" ENABLE ALWAYS TRIGGER "00_inherit_move";
CREATE TRIGGER "00_inherit_move" BEFORE UPDATE OF "Key of %s" ON public."Odd 'Names'_$$"
  FOR EACH ROW WHEN (NOT (NEW."Key of %s" >= E'\\x80'::bytea))
  EXECUTE PROCEDURE public."Odd 'Names'_move"();
ALTER TABLE public."Odd 'Names'_$$" ENABLE ALWAYS TRIGGER "00_inherit_move";
SELECT setval('public.monthly_id_seq', max(id)::bigint) FROM public.monthly
  WHERE id <= 9223372036854775807 HAVING max(id) >= (SELECT last_value FROM public.monthly_id_seq);
ANALYZE public.by_two;
ANALYZE public.by_two_y2019;
ANALYZE public.by_two_h1;
ANALYZE public.by_two_h2;
ANALYZE public.by_two_later;
ANALYZE public.by_two_closed;
ANALYZE public.by_two_closed_a;
ANALYZE public.by_two_closed_b;
ANALYZE public.monthly;
ANALYZE public.monthly_p0;
ANALYZE public.regions;
ANALYZE public.regions_north;
ANALYZE public."regions_South";
ANALYZE public.regions_rest;
ANALYZE public.pairs;
ANALYZE public.pairs_p1;
ANALYZE public.pairs_p2;
ANALYZE public.pairs_pr;
ANALYZE public.words;
ANALYZE public.words_one;
ANALYZE public.sales_regions;
ANALYZE public.sales_regions_p2023;
ANALYZE public.sales_regions_p2023_n;
ANALYZE public.sales_regions_p2023_o;
ANALYZE public.sales_regions_p2024;
ANALYZE public.sales_regions_p2024_n;
ANALYZE public.sales_regions_p2024_o;
ANALYZE public.sales_regions_pmax;
ANALYZE public.sales_regions_pmax_n;
ANALYZE public.sales_regions_pmax_o;
ANALYZE public.list_range;
ANALYZE public.list_range_a;
ANALYZE public.list_range_a_low;
ANALYZE public.list_range_a_high;
ANALYZE public.list_range_b;
ANALYZE public.list_range_b_all;
ANALYZE public.range_hash;
ANALYZE public.range_hash_p1;
ANALYZE public.range_hash_p2;
ANALYZE public.of_hash;
ANALYZE public.of_hash_p1;
ANALYZE public.of_hash_p2;
ANALYZE public.by_virtual;
ANALYZE public.by_virtual_a_m;
ANALYZE public.by_virtual_n_z;
ANALYZE public."Odd 'Names'";
ANALYZE public."Odd 'Names'_p'1";
ANALYZE public."Odd 'Names'_$$";
