== CHAIN 13 18
ALTER TABLE sales ALTER COLUMN status SET DEFAULT 'OLD'

ALTER TABLE sales ALTER COLUMN status DROP DEFAULT

ALTER TABLE items ALTER COLUMN qty SET DEFAULT 1.0001

ALTER TABLE items ALTER COLUMN qty SET DEFAULT NULL

ALTER TABLE item_details ALTER COLUMN changed_at SET DEFAULT clock_timestamp()

ALTER TABLE customers ALTER COLUMN name SET DEFAULT 'nobody'

-- the same default, written differently: no difference
ALTER TABLE sales ALTER COLUMN status SET DEFAULT ('N' || 'EW')::character varying

ALTER TABLE customers ALTER COLUMN name DROP NOT NULL

ALTER TABLE sales ALTER COLUMN cust_id SET NOT NULL

ALTER TABLE customers ALTER COLUMN name TYPE varchar(99)

ALTER TABLE item_details ALTER COLUMN changed_at TYPE timestamp(3)

ALTER TABLE customers ADD COLUMN more int

ALTER TABLE sales DROP COLUMN status

ALTER TABLE customers RENAME COLUMN name TO title

ALTER TABLE customers ALTER COLUMN name TYPE varchar(100) COLLATE "C"

COMMENT ON TABLE sales IS 'other'

COMMENT ON TABLE sales IS NULL

COMMENT ON COLUMN sales.status IS 'new'

ALTER TABLE sales DETACH PARTITION sales_p2024_02

ALTER TABLE sales DETACH PARTITION sales_p2024_03; ALTER TABLE sales ATTACH PARTITION sales_p2024_03 FOR VALUES FROM ('2024-03-01') TO ('2024-04-02')

CREATE TABLE sales_p9 PARTITION OF sales FOR VALUES FROM ('2030-01-01') TO ('2031-01-01')

CREATE TABLE sales_p9 PARTITION OF sales FOR VALUES FROM ('2030-01-01') TO ('2031-01-01') PARTITION BY RANGE (sale_id)

ALTER TABLE items DROP CONSTRAINT items_sales_fk

ALTER TABLE items DROP CONSTRAINT items_sales_fk; ALTER TABLE items ADD CONSTRAINT items_sales_fk FOREIGN KEY (sale_id, sale_date) REFERENCES sales (sale_id, sale_date) ON DELETE CASCADE DEFERRABLE

ALTER TABLE sales DROP CONSTRAINT sales_customers_fk; ALTER TABLE sales ADD CONSTRAINT sales_customers_fk FOREIGN KEY (cust_id) REFERENCES customers (cust_id) ON UPDATE SET NULL

ALTER TABLE sales DROP CONSTRAINT sales_customers_fk; ALTER TABLE sales ADD CONSTRAINT sales_customers_fk FOREIGN KEY (cust_id) REFERENCES customers (cust_id) MATCH FULL

ALTER TABLE item_details DROP CONSTRAINT item_details_pk

ALTER TABLE item_details DROP CONSTRAINT item_details_pk; ALTER TABLE item_details ADD CONSTRAINT item_details_pk PRIMARY KEY (sale_date, detail_id)

ALTER TABLE item_details DROP CONSTRAINT item_details_pk; ALTER TABLE item_details ADD CONSTRAINT item_details_pk UNIQUE (detail_id, sale_date)

ALTER TABLE item_details DROP CONSTRAINT item_details_pk; ALTER TABLE item_details ADD CONSTRAINT item_details_pk PRIMARY KEY (detail_id, sale_date) DEFERRABLE

ALTER TABLE customers ADD CONSTRAINT customers_uk UNIQUE (name)

ALTER TABLE sales DROP CONSTRAINT sales_status_ck

ALTER TABLE sales DROP CONSTRAINT sales_status_ck; ALTER TABLE sales ADD CONSTRAINT sales_status_ck CHECK (status IN ('NEW', 'PAID', 'X'))

ALTER TABLE sales DROP CONSTRAINT sales_status_ck; ALTER TABLE sales ADD CONSTRAINT sales_status_ck CHECK (status COLLATE "C" IN ('NEW', 'PAID'))

-- the same condition, written differently: no difference
ALTER TABLE sales DROP CONSTRAINT sales_status_ck; ALTER TABLE sales ADD CONSTRAINT sales_status_ck CHECK (status::text = ANY (ARRAY['NEW'::text, 'PAID'::text]))

ALTER TABLE customers ADD CONSTRAINT c CHECK (cust_id > 0) NOT VALID

ALTER TABLE items_landing DROP CONSTRAINT items_landing_empty

ALTER TABLE sales_p2024_01 ADD CONSTRAINT c CHECK (sale_id > 0)

DROP INDEX sales_cust_ix

DROP INDEX sales_cust_ix; CREATE INDEX sales_cust_ix ON sales (cust_id DESC)

DROP INDEX sales_cust_ix; CREATE INDEX sales_cust_ix ON sales (cust_id, sale_id)

DROP INDEX sales_cust_ix; CREATE INDEX sales_cust_ix ON sales (cust_id) WHERE cust_id > 0

DROP INDEX sales_cust_ix; CREATE INDEX sales_cust_ix ON sales USING hash (cust_id)

DROP INDEX sales_cust_ix; CREATE INDEX sales_cust_ix ON ONLY sales (cust_id)

CREATE INDEX another ON sales_p2024_01 ((upper(status)))

CREATE UNIQUE INDEX another ON customers (name)

ALTER TABLE items DISABLE TRIGGER "00_refpart_reparent"

ALTER TABLE items ENABLE TRIGGER "00_refpart_reparent"

ALTER TABLE items_p2024_01 DISABLE TRIGGER "00_refpart_reparent"

ALTER TABLE items_landing ENABLE REPLICA TRIGGER "00_refpart_landing"

DROP TRIGGER "00_refpart_landing" ON items_landing

DROP TRIGGER "00_refpart_reparent" ON items; CREATE TRIGGER "00_refpart_reparent" BEFORE UPDATE ON items FOR EACH ROW WHEN (OLD.sale_id IS DISTINCT FROM NEW.sale_id) EXECUTE PROCEDURE items_refpart_landing(); ALTER TABLE items ENABLE ALWAYS TRIGGER "00_refpart_reparent"

CREATE TRIGGER t BEFORE TRUNCATE ON customers FOR EACH STATEMENT EXECUTE PROCEDURE items_refpart_reparent()

CREATE OR REPLACE FUNCTION items_refpart_reparent() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$

ALTER FUNCTION items_parent_key(bigint) SECURITY INVOKER

ALTER FUNCTION items_parent_key(bigint) RESET search_path

ALTER FUNCTION items_parent_key(bigint) STABLE

GRANT EXECUTE ON FUNCTION items_parent_key(bigint) TO PUBLIC

DROP FUNCTION items_parent_key(bigint)

DROP SEQUENCE sales_seq

ALTER SEQUENCE sales_seq INCREMENT BY 2

ALTER SEQUENCE sales_seq CYCLE CACHE 1 MAXVALUE 88888888

ALTER SEQUENCE sales_seq AS bigint RESTART WITH 77777

ALTER TABLE person_p1 SET UNLOGGED

ALTER TABLE customers ENABLE ROW LEVEL SECURITY

CREATE RULE r AS ON DELETE TO customers DO INSTEAD NOTHING

ALTER TABLE sales_p2024_01 ALTER COLUMN status SET DEFAULT 'LEAF'

ALTER TABLE sales_p2024_01 ALTER COLUMN status DROP DEFAULT

ALTER TABLE sales_p2024_01 ALTER COLUMN status SET NOT NULL

DROP TABLE person

DROP TABLE person_list CASCADE; CREATE TABLE person_list (id bigint NOT NULL, name varchar(50), gender varchar(1), create_dt timestamp(0))

-- other objects are no concern of the plan
CREATE TABLE other (x int); CREATE SEQUENCE other_s; CREATE INDEX ON other (x); CREATE FUNCTION other_f() RETURNS int LANGUAGE sql AS 'SELECT 1'

== CHAIN 12 18
ALTER TABLE item_details ADD CONSTRAINT fk2 FOREIGN KEY (item_id, sale_date) REFERENCES items (item_id, sale_date)

== CHAIN 18 18
ALTER TABLE items_p2024_01 DISABLE TRIGGER ALL

ALTER TABLE customers ALTER COLUMN name DROP NOT NULL; ALTER TABLE customers ADD CONSTRAINT nn NOT NULL name NOT VALID

ALTER TABLE sales ALTER CONSTRAINT sales_customers_fk NOT ENFORCED

== INHERITANCE 9 18
ALTER TABLE person_p1 NO INHERIT person

ALTER TABLE person_p1 DROP CONSTRAINT person_p1_part; ALTER TABLE person_p1 ADD CONSTRAINT person_p1_part CHECK (create_dt IS NOT NULL AND create_dt < timestamp '2017-01-02')

ALTER TABLE person_p1 DROP CONSTRAINT person_p1_part

ALTER TABLE person DROP CONSTRAINT person_no_rows

ALTER TABLE person DROP CONSTRAINT person_no_rows; ALTER TABLE person ADD CONSTRAINT person_no_rows CHECK (id IS NULL) NO INHERIT

DROP INDEX person_name_ix_p2

ALTER TABLE person_p2 DROP CONSTRAINT person_p2_pkey

ALTER TABLE person_p2 ADD COLUMN extra int

CREATE TABLE person_p4 () INHERITS (person)

DROP TRIGGER "00_inherit_route" ON person

== VARIATIONS 12 18
ALTER TABLE line ALTER COLUMN id SET INCREMENT BY 6

ALTER TABLE line ALTER COLUMN id DROP IDENTITY

ALTER TABLE line ALTER COLUMN id SET GENERATED ALWAYS

ALTER TABLE line DROP COLUMN total; ALTER TABLE line ADD COLUMN total numeric GENERATED ALWAYS AS (qty + price) STORED

ALTER TABLE names DETACH PARTITION names_a_m; ALTER TABLE names ATTACH PARTITION names_a_m FOR VALUES FROM (MINVALUE) TO ('M')

ALTER TABLE audit_row DETACH PARTITION audit_row_a; ALTER TABLE audit_row ATTACH PARTITION audit_row_a FOR VALUES IN ('A')
