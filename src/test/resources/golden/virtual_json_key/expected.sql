CREATE TABLE public.docs (
  id   integer      NOT NULL,
  body varchar(200) NOT NULL,
  city varchar(20)  GENERATED ALWAYS AS (nullif(json_value(body::jsonb, '$.city'), '')) STORED,
  CONSTRAINT docs_json CHECK (body IS JSON)
) PARTITION BY LIST ((nullif(json_value(body::jsonb, '$.city'), '')));
CREATE TABLE public.docs_d_bonn PARTITION OF public.docs
  FOR VALUES IN ('Bonn');
CREATE TABLE public.docs_d_rest PARTITION OF public.docs
  DEFAULT;
ANALYZE public.docs;
