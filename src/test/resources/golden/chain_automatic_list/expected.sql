CREATE TABLE public.tenants (
  tenant_id integer    NOT NULL,
  region    varchar(4) NOT NULL
) PARTITION BY LIST (region);
CREATE TABLE public.users (
  user_id   integer    NOT NULL,
  tenant_id integer    NOT NULL,
  region    varchar(4) NOT NULL   -- added: partition key of public.tenants
) PARTITION BY LIST (region);
CREATE TABLE public.tenants_eu PARTITION OF public.tenants
  FOR VALUES IN ('EU');
-- new values, for which Oracle makes partitions itself
CREATE TABLE public.tenants_default PARTITION OF public.tenants
  DEFAULT;
CREATE TABLE public.users_eu PARTITION OF public.users
  FOR VALUES IN ('EU');
-- new values, for which Oracle makes partitions itself
CREATE TABLE public.users_default PARTITION OF public.users
  DEFAULT;
ALTER TABLE public.tenants ADD CONSTRAINT tenants_pk PRIMARY KEY (tenant_id, region);
ALTER TABLE public.users ADD CONSTRAINT users_pk PRIMARY KEY (user_id, region);
-- added: PostgreSQL has no index under a foreign key of itself
CREATE INDEX users_tenant_fk_i ON public.users (tenant_id, region);
ALTER TABLE public.users ADD CONSTRAINT users_tenant_fk FOREIGN KEY (tenant_id, region)
  REFERENCES public.tenants (tenant_id, region) ON UPDATE CASCADE;
CREATE FUNCTION public.users_parent_key(p_tenant_id integer) RETURNS varchar(4)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  k varchar(4);
  k1 varchar(4);
  n int := 0;
BEGIN
  IF p_tenant_id IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', SCHEMA = 'public', TABLE = 'users', COLUMN = 'tenant_id',
      MESSAGE = 'null value in column "tenant_id" of relation "users" violates not-null constraint',
      HINT = 'tenant_id is needed to fetch the partition key region from "public.tenants".';
  END IF;
  FOR k1 IN SELECT s.region FROM public.tenants s WHERE s.tenant_id = p_tenant_id FOR KEY SHARE LOOP
    n := n + 1;
    k := k1;
  END LOOP;
  IF n = 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'public', TABLE = 'users', CONSTRAINT = 'users_tenant_fk',
      MESSAGE = 'insert or update on table "users" violates foreign key constraint "users_tenant_fk"',
      DETAIL = format('Key (tenant_id)=(%s) is not present in table "tenants", so the partition key region of the row is unknown.', p_tenant_id),
      HINT = 'Insert the parent row first (Oracle: ORA-02291 / ORA-14400).';
  ELSIF n > 1 THEN
    RAISE EXCEPTION USING ERRCODE = 'cardinality_violation', SCHEMA = 'public', TABLE = 'users', CONSTRAINT = 'users_tenant_fk',
      MESSAGE = format('tenant_id=%s is present in %s partitions of "tenants": give region in the INSERT', p_tenant_id, n);
  END IF;
  RETURN k;
END $$;
REVOKE EXECUTE ON FUNCTION public.users_parent_key(p_tenant_id integer) FROM PUBLIC;
CREATE FUNCTION public.users_refpart_landing() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  NEW.region := public.users_parent_key(NEW.tenant_id);
  INSERT INTO public.users (user_id, tenant_id, region) OVERRIDING SYSTEM VALUE
  VALUES (NEW.user_id, NEW.tenant_id, NEW.region);
  RETURN NULL;
END $$;
CREATE FUNCTION public.users_refpart_reparent() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  NEW.region := public.users_parent_key(NEW.tenant_id);
  RETURN NEW;
END $$;
CREATE TRIGGER "00_refpart_landing" BEFORE INSERT ON public.users_default
  FOR EACH ROW WHEN (NEW.region IS NULL)
  EXECUTE PROCEDURE public.users_refpart_landing();
ALTER TABLE public.users_default ENABLE ALWAYS TRIGGER "00_refpart_landing";
CREATE TRIGGER "00_refpart_reparent" BEFORE UPDATE OF tenant_id ON public.users
  FOR EACH ROW WHEN (OLD.tenant_id IS DISTINCT FROM NEW.tenant_id AND OLD.region IS NOT DISTINCT FROM NEW.region)
  EXECUTE PROCEDURE public.users_refpart_reparent();
ALTER TABLE public.users ENABLE ALWAYS TRIGGER "00_refpart_reparent";
ANALYZE public.tenants;
ANALYZE public.users;
