== CHAIN 13 18
ALTER TABLE sales ALTER COLUMN status SET DEFAULT 'OLD'
--> column:public.sales#status: default: 'OLD'::character varying instead of 'NEW'

ALTER TABLE sales ALTER COLUMN status DROP DEFAULT
--> column:public.sales#status: default: none instead of 'NEW'

ALTER TABLE items ALTER COLUMN qty SET DEFAULT 1.0001
--> column:public.items#qty: default: 1.0001 instead of 1

ALTER TABLE items ALTER COLUMN qty SET DEFAULT NULL
--> column:public.items#qty: default: NULL::numeric instead of 1

ALTER TABLE item_details ALTER COLUMN changed_at SET DEFAULT clock_timestamp()
--> column:public.item_details#changed_at: default: clock_timestamp() instead of localtimestamp

ALTER TABLE customers ALTER COLUMN name SET DEFAULT 'nobody'
--> column:public.customers#name: default: 'nobody'::character varying instead of none

-- the same default, written differently: no difference
ALTER TABLE sales ALTER COLUMN status SET DEFAULT ('N' || 'EW')::character varying

ALTER TABLE customers ALTER COLUMN name DROP NOT NULL
--> column:public.customers#name: NOT NULL: not set instead of set

ALTER TABLE sales ALTER COLUMN cust_id SET NOT NULL
--> column:public.sales#cust_id: NOT NULL: set instead of not set

ALTER TABLE customers ALTER COLUMN name TYPE varchar(99)
--> column:public.customers#name: type: character varying(99) instead of varchar(100)

ALTER TABLE item_details ALTER COLUMN changed_at TYPE timestamp(3)
--> column:public.item_details#changed_at: type: timestamp(3) without time zone instead of timestamp(6)

ALTER TABLE customers ADD COLUMN more int
--> column:public.customers#more: not in the plan (integer)

ALTER TABLE sales DROP COLUMN status
--> column:public.sales#status: missing (planned: varchar(10))
--> constraint:public.sales#sales_status_ck: missing (planned: CHECK)

ALTER TABLE customers RENAME COLUMN name TO title
--> column:public.customers#name: missing (planned: varchar(100))
--> column:public.customers#title: not in the plan (character varying(100))

ALTER TABLE customers ALTER COLUMN name TYPE varchar(100) COLLATE "C"
--> column:public.customers#name: collation: C instead of none

COMMENT ON TABLE sales IS 'other'
--> table:public.sales: comment: other instead of One row per sale; the sale's month is its partition

COMMENT ON TABLE sales IS NULL
--> table:public.sales: comment: none instead of One row per sale; the sale's month is its partition

COMMENT ON COLUMN sales.status IS 'new'
--> column:public.sales#status: comment: new instead of none

ALTER TABLE sales DETACH PARTITION sales_p2024_02
--> partition:public.sales/sales_p2024_02: missing (planned: FOR VALUES FROM ('2024-02-01 00:00:00') TO ('2024-03-01 00:00:00'))
--> index:public.sales_p2024_02#sales_p2024_02_cust_id_idx: not in the plan (INDEX (cust_id))

ALTER TABLE sales DETACH PARTITION sales_p2024_03; ALTER TABLE sales ATTACH PARTITION sales_p2024_03 FOR VALUES FROM ('2024-03-01') TO ('2024-04-02')
--> partition:public.sales/sales_p2024_03: bound: FOR VALUES FROM ('2024-03-01 00:00:00') TO ('2024-04-02 00:00:00') instead of FOR VALUES FROM ('2024-03-01 00:00:00') TO ('2024-04-01 00:00:00')

CREATE TABLE sales_p9 PARTITION OF sales FOR VALUES FROM ('2030-01-01') TO ('2031-01-01')
--> partition:public.sales/sales_p9: not in the plan (FOR VALUES FROM ('2030-01-01 00:00:00') TO ('2031-01-01 00:00:00'))

CREATE TABLE sales_p9 PARTITION OF sales FOR VALUES FROM ('2030-01-01') TO ('2031-01-01') PARTITION BY RANGE (sale_id)
--> partition:public.sales/sales_p9: not in the plan (FOR VALUES FROM ('2030-01-01 00:00:00') TO ('2031-01-01 00:00:00'))

ALTER TABLE items DROP CONSTRAINT items_sales_fk
--> constraint:public.items#items_sales_fk: missing (planned: FOREIGN KEY)

ALTER TABLE sales DROP CONSTRAINT sales_customers_fk; ALTER TABLE sales ADD CONSTRAINT sales_customers_fk FOREIGN KEY (cust_id) REFERENCES customers (cust_id) ON UPDATE SET NULL
--> constraint:public.sales#sales_customers_fk: has ON UPDATE SET NULL

ALTER TABLE sales DROP CONSTRAINT sales_customers_fk; ALTER TABLE sales ADD CONSTRAINT sales_customers_fk FOREIGN KEY (cust_id) REFERENCES customers (cust_id) MATCH FULL
--> constraint:public.sales#sales_customers_fk: has MATCH FULL

ALTER TABLE item_details DROP CONSTRAINT item_details_pk
--> constraint:public.item_details#item_details_pk: missing (planned: PRIMARY KEY)

ALTER TABLE item_details DROP CONSTRAINT item_details_pk; ALTER TABLE item_details ADD CONSTRAINT item_details_pk PRIMARY KEY (sale_date, detail_id)
--> constraint:public.item_details#item_details_pk: columns: [sale_date, detail_id] instead of [detail_id, sale_date]

ALTER TABLE item_details DROP CONSTRAINT item_details_pk; ALTER TABLE item_details ADD CONSTRAINT item_details_pk UNIQUE (detail_id, sale_date)
--> constraint:public.item_details#item_details_pk: kind: UNIQUE instead of PRIMARY KEY

ALTER TABLE item_details DROP CONSTRAINT item_details_pk; ALTER TABLE item_details ADD CONSTRAINT item_details_pk PRIMARY KEY (detail_id, sale_date) DEFERRABLE
--> constraint:public.item_details#item_details_pk: deferrable: DEFERRABLE instead of NOT DEFERRABLE

ALTER TABLE customers ADD CONSTRAINT customers_uk UNIQUE (name)
--> constraint:public.customers#customers_uk: not in the plan (UNIQUE)

ALTER TABLE sales DROP CONSTRAINT sales_status_ck
--> constraint:public.sales#sales_status_ck: missing (planned: CHECK)

ALTER TABLE sales DROP CONSTRAINT sales_status_ck; ALTER TABLE sales ADD CONSTRAINT sales_status_ck CHECK (status IN ('NEW', 'PAID', 'X'))
--> constraint:public.sales#sales_status_ck: condition: ((status)::text = ANY ((ARRAY['NEW'::character varying, 'PAID'::character varying, 'X'::character varying])::text[])) instead of status IN ('NEW', 'PAID')

ALTER TABLE sales DROP CONSTRAINT sales_status_ck; ALTER TABLE sales ADD CONSTRAINT sales_status_ck CHECK (status COLLATE "C" IN ('NEW', 'PAID'))
--> constraint:public.sales#sales_status_ck: condition: (((status)::text COLLATE "C") = ANY ((ARRAY['NEW'::character varying, 'PAID'::character varying])::text[])) instead of status IN ('NEW', 'PAID')

-- the same condition, written differently: no difference
ALTER TABLE sales DROP CONSTRAINT sales_status_ck; ALTER TABLE sales ADD CONSTRAINT sales_status_ck CHECK (status::text = ANY (ARRAY['NEW'::text, 'PAID'::text]))

ALTER TABLE customers ADD CONSTRAINT c CHECK (cust_id > 0) NOT VALID
--> constraint:public.customers#c: not in the plan (CHECK)

ALTER TABLE items_landing DROP CONSTRAINT items_landing_empty
--> constraint:public.items_landing#items_landing_empty: missing (planned: CHECK)

ALTER TABLE sales_p2024_01 ADD CONSTRAINT c CHECK (sale_id > 0)
--> constraint:public.sales_p2024_01#c: not in the plan (CHECK)

DROP INDEX sales_cust_ix
--> index:public.sales#sales_cust_ix: missing (planned: INDEX (cust_id))

DROP INDEX sales_cust_ix; CREATE INDEX sales_cust_ix ON sales (cust_id DESC)
--> index:public.sales#sales_cust_ix: definition: INDEX (cust_id DESC) instead of INDEX (cust_id)

DROP INDEX sales_cust_ix; CREATE INDEX sales_cust_ix ON sales (cust_id, sale_id)
--> index:public.sales#sales_cust_ix: definition: INDEX (cust_id, sale_id) instead of INDEX (cust_id)

DROP INDEX sales_cust_ix; CREATE INDEX sales_cust_ix ON sales (cust_id) WHERE cust_id > 0
--> index:public.sales#sales_cust_ix: has WHERE (cust_id > 0)

DROP INDEX sales_cust_ix; CREATE INDEX sales_cust_ix ON sales USING hash (cust_id)
--> index:public.sales#sales_cust_ix: uses hash

DROP INDEX sales_cust_ix; CREATE INDEX sales_cust_ix ON ONLY sales (cust_id)
--> index:public.sales#sales_cust_ix: is not valid

CREATE INDEX another ON sales_p2024_01 ((upper(status)))
--> index:public.sales_p2024_01#another: not in the plan (INDEX (upper((status)::text)))

CREATE UNIQUE INDEX another ON customers (name)
--> index:public.customers#another: not in the plan (UNIQUE INDEX (name))

ALTER TABLE items DISABLE TRIGGER "00_refpart_reparent"
--> trigger:public.items#00_refpart_reparent: ENABLE ALWAYS: false instead of true
--> trigger:public.items#00_refpart_reparent: is disabled

ALTER TABLE items ENABLE TRIGGER "00_refpart_reparent"
--> trigger:public.items#00_refpart_reparent: ENABLE ALWAYS: false instead of true

ALTER TABLE items_p2024_01 DISABLE TRIGGER "00_refpart_reparent"
--> trigger:public.items_p2024_01#00_refpart_reparent: is disabled in this partition

ALTER TABLE items_landing ENABLE REPLICA TRIGGER "00_refpart_landing"
--> trigger:public.items_landing#00_refpart_landing: ENABLE ALWAYS: false instead of true
--> trigger:public.items_landing#00_refpart_landing: fires for replication alone

DROP TRIGGER "00_refpart_landing" ON items_landing
--> trigger:public.items_landing#00_refpart_landing: missing (planned: BEFORE INSERT)

DROP TRIGGER "00_refpart_reparent" ON items; CREATE TRIGGER "00_refpart_reparent" BEFORE UPDATE ON items FOR EACH ROW WHEN (OLD.sale_id IS DISTINCT FROM NEW.sale_id) EXECUTE PROCEDURE items_refpart_landing(); ALTER TABLE items ENABLE ALWAYS TRIGGER "00_refpart_reparent"
--> trigger:public.items#00_refpart_reparent: timing: BEFORE UPDATE instead of BEFORE UPDATE OF sale_id, sale_date
--> trigger:public.items#00_refpart_reparent: function: public.items_refpart_landing instead of public.items_refpart_reparent
--> trigger:public.items#00_refpart_reparent: condition: (old.sale_id IS DISTINCT FROM new.sale_id) instead of (OLD.sale_id IS DISTINCT FROM NEW.sale_id AND OLD.sale_date IS NOT DISTINCT FROM NEW.sale_date) OR NEW.sale_date IS NULL

CREATE TRIGGER t AFTER UPDATE OR DELETE ON customers FOR EACH STATEMENT EXECUTE PROCEDURE items_refpart_reparent()
--> trigger:public.customers#t: not in the plan (AFTER DELETE OR UPDATE FOR EACH STATEMENT)

CREATE TRIGGER t BEFORE TRUNCATE ON customers FOR EACH STATEMENT EXECUTE PROCEDURE items_refpart_reparent()
--> trigger:public.customers#t: not in the plan (BEFORE TRUNCATE)

CREATE OR REPLACE FUNCTION items_refpart_reparent() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$
--> function:public.items_refpart_reparent: body: another one instead of the planned one

ALTER FUNCTION items_parent_key(bigint) SECURITY INVOKER
--> function:public.items_parent_key: attributes: [SET search_path = pg_catalog, pg_temp] instead of [SECURITY DEFINER, SET search_path = pg_catalog, pg_temp]

ALTER FUNCTION items_parent_key(bigint) RESET search_path
--> function:public.items_parent_key: attributes: [SECURITY DEFINER] instead of [SECURITY DEFINER, SET search_path = pg_catalog, pg_temp]

ALTER FUNCTION items_parent_key(bigint) STABLE
--> function:public.items_parent_key: attributes: [SECURITY DEFINER, SET search_path = pg_catalog, pg_temp, STABLE] instead of [SECURITY DEFINER, SET search_path = pg_catalog, pg_temp]

GRANT EXECUTE ON FUNCTION items_parent_key(bigint) TO PUBLIC
--> function:public.items_parent_key: EXECUTE for its owner only: false instead of true

DROP FUNCTION items_parent_key(bigint)
--> function:public.items_parent_key: missing (planned: (p_sale_id bigint))

DROP SEQUENCE sales_seq
--> sequence:public.sales_seq: missing

ALTER SEQUENCE sales_seq INCREMENT BY 2
--> sequence:public.sales_seq: options: START 10001 INCREMENT 2 MINVALUE 1 MAXVALUE 999999999999 CACHE 20 instead of START 10001 INCREMENT 1 MINVALUE 1 MAXVALUE 999999999999 CACHE 20

ALTER SEQUENCE sales_seq CYCLE CACHE 1 MAXVALUE 88888888
--> sequence:public.sales_seq: options: START 10001 INCREMENT 1 MINVALUE 1 MAXVALUE 88888888 CACHE 1 CYCLE instead of START 10001 INCREMENT 1 MINVALUE 1 MAXVALUE 999999999999 CACHE 20

ALTER SEQUENCE sales_seq AS bigint RESTART WITH 77777

ALTER TABLE person_p1 SET UNLOGGED
--> table:public.person_p1: is UNLOGGED

ALTER TABLE customers ENABLE ROW LEVEL SECURITY
--> table:public.customers: has row level security

CREATE RULE r AS ON DELETE TO customers DO INSTEAD NOTHING
--> table:public.customers: has the rule r

ALTER TABLE sales_p2024_01 ALTER COLUMN status SET DEFAULT 'LEAF'
--> column:public.sales_p2024_01#status: has another default than its table: 'LEAF'::character varying

ALTER TABLE sales_p2024_01 ALTER COLUMN status DROP DEFAULT
--> column:public.sales_p2024_01#status: has another default than its table: none

ALTER TABLE sales_p2024_01 ALTER COLUMN status SET NOT NULL
--> column:public.sales_p2024_01#status: is NOT NULL in this partition alone

DROP TABLE person
--> table:public.person: missing
--> index:public.person#person_name_ix: missing (planned: INDEX (name))

== CHAIN 15 18
DROP TABLE person_list CASCADE; CREATE TABLE person_list (id bigint NOT NULL, name varchar(50), gender varchar(1), create_dt timestamp(0))
--> column:public.person_list#create_dt: default: none instead of date_trunc('second', localtimestamp)
--> constraint:public.person_list#person_list_pk: missing (planned: UNIQUE)
--> table:public.person_list: layout: not partitioned instead of partitioned

== CHAIN 13 14
-- before 15 the key is each leaf's own
DROP TABLE person_list CASCADE; CREATE TABLE person_list (id bigint NOT NULL, name varchar(50), gender varchar(1), create_dt timestamp(0))
--> column:public.person_list#create_dt: default: none instead of date_trunc('second', localtimestamp)
--> table:public.person_list: layout: not partitioned instead of partitioned

== CHAIN 13 18
-- other objects are no concern of the plan
CREATE TABLE other (x int); CREATE SEQUENCE other_s; CREATE INDEX ON other (x); CREATE FUNCTION other_f() RETURNS int LANGUAGE sql AS 'SELECT 1'

== CHAIN 12 18
ALTER TABLE item_details ADD CONSTRAINT fk2 FOREIGN KEY (item_id, sale_date) REFERENCES items (item_id, sale_date)
--> constraint:public.item_details#fk2: not in the plan (FOREIGN KEY)

== CHAIN 15 18
ALTER TABLE items DROP CONSTRAINT items_sales_fk; ALTER TABLE items ADD CONSTRAINT items_sales_fk FOREIGN KEY (sale_id, sale_date) REFERENCES sales (sale_id, sale_date) ON DELETE CASCADE DEFERRABLE
--> constraint:public.items#items_sales_fk: ON DELETE: CASCADE instead of NO ACTION
--> constraint:public.items#items_sales_fk: ON UPDATE CASCADE: false instead of true
--> constraint:public.items#items_sales_fk: deferrable: DEFERRABLE instead of NOT DEFERRABLE

== CHAIN 12 14
ALTER TABLE items DROP CONSTRAINT items_sales_fk; ALTER TABLE items ADD CONSTRAINT items_sales_fk FOREIGN KEY (sale_id, sale_date) REFERENCES sales (sale_id, sale_date) ON DELETE CASCADE DEFERRABLE
--> constraint:public.items#items_sales_fk: ON DELETE: CASCADE instead of NO ACTION
--> constraint:public.items#items_sales_fk: deferrable: DEFERRABLE instead of DEFERRABLE INITIALLY DEFERRED

ALTER TABLE item_details DROP CONSTRAINT details_items_fk; ALTER TABLE item_details ADD CONSTRAINT details_items_fk FOREIGN KEY (item_id, sale_date) REFERENCES items (item_id, sale_date) ON UPDATE CASCADE ON DELETE CASCADE
--> constraint:public.item_details#details_items_fk: ON UPDATE CASCADE: true instead of false
--> constraint:public.item_details#details_items_fk: deferrable: NOT DEFERRABLE instead of DEFERRABLE INITIALLY DEFERRED

== CHAIN 13 14
DROP TRIGGER zzz_refpart_keymove ON sales
--> trigger:public.sales#zzz_refpart_keymove: missing (planned: BEFORE UPDATE)

ALTER TABLE items ENABLE TRIGGER zzz_refpart_keymove
--> trigger:public.items#zzz_refpart_keymove: ENABLE ALWAYS: false instead of true

== CHAIN 12 12
DROP TRIGGER zzz_refpart_keymove ON sales_p2024_01
--> trigger:public.sales_p2024_01#zzz_refpart_keymove: missing (planned: BEFORE UPDATE)

== CHAIN 18 18
ALTER TABLE items_p2024_01 DISABLE TRIGGER ALL
--> constraint:public.items_p2024_01#details_items_fk_1: is not watched: its triggers are disabled
--> constraint:public.items_p2024_01#items_sales_fk: is not watched: its triggers are disabled
--> trigger:public.items_p2024_01#00_refpart_reparent: is disabled in this partition

ALTER TABLE customers ALTER COLUMN name DROP NOT NULL; ALTER TABLE customers ADD CONSTRAINT nn NOT NULL name NOT VALID
--> column:public.customers#name: NOT NULL: not set instead of set

ALTER TABLE sales ALTER CONSTRAINT sales_customers_fk NOT ENFORCED
--> constraint:public.sales#sales_customers_fk: validated: false instead of true
--> constraint:public.sales#sales_customers_fk: is NOT ENFORCED
--> constraint:public.sales_p2024_01#sales_customers_fk: is NOT ENFORCED
--> constraint:public.sales_p2024_02#sales_customers_fk: is NOT ENFORCED
--> constraint:public.sales_p2024_03#sales_customers_fk: is NOT ENFORCED

== INHERITANCE 9 18
ALTER TABLE person_p1 NO INHERIT person
--> partition:public.person/person_p1: missing

ALTER TABLE person_p1 DROP CONSTRAINT person_p1_part; ALTER TABLE person_p1 ADD CONSTRAINT person_p1_part CHECK (create_dt IS NOT NULL AND create_dt < timestamp '2017-01-02')
--> constraint:public.person_p1#person_p1_part: condition: ((create_dt IS NOT NULL) AND (create_dt < '2017-01-02 00:00:00'::timestamp without time zone)) instead of create_dt IS NOT NULL AND create_dt < timestamp '2017-01-01 00:00:00'

ALTER TABLE person_p1 DROP CONSTRAINT person_p1_part
--> constraint:public.person_p1#person_p1_part: missing (planned: CHECK)

ALTER TABLE person DROP CONSTRAINT person_no_rows
--> constraint:public.person#person_no_rows: missing (planned: CHECK)

ALTER TABLE person DROP CONSTRAINT person_no_rows; ALTER TABLE person ADD CONSTRAINT person_no_rows CHECK (id IS NULL) NO INHERIT
--> constraint:public.person#person_no_rows: condition: (id IS NULL) instead of false

DROP INDEX person_name_ix_p2
--> index:public.person_p2#person_name_ix_p2: missing (planned: INDEX (name))

ALTER TABLE person_p2 DROP CONSTRAINT person_p2_pkey
--> constraint:public.person_p2#person_p2_pkey: missing (planned: PRIMARY KEY)

ALTER TABLE person_p2 ADD COLUMN extra int
--> column:public.person_p2#extra: is a column of this partition alone

CREATE TABLE person_p4 () INHERITS (person)
--> partition:public.person/person_p4: not in the plan

DROP TRIGGER "00_inherit_route" ON person
--> trigger:public.person#00_inherit_route: missing (planned: BEFORE INSERT)

== VARIATIONS 12 18
ALTER TABLE line ALTER COLUMN id SET INCREMENT BY 6
--> column:public.line#id: generation: GENERATED ALWAYS AS IDENTITY (START WITH 100 INCREMENT BY 6 MINVALUE 1 MAXVALUE 9223372036854775807 CACHE 1) instead of GENERATED ALWAYS AS IDENTITY (START WITH 100 INCREMENT BY 5)

ALTER TABLE line ALTER COLUMN id DROP IDENTITY
--> column:public.line#id: generation: none instead of GENERATED ALWAYS AS IDENTITY (START WITH 100 INCREMENT BY 5)

ALTER TABLE line ALTER COLUMN id SET GENERATED BY DEFAULT
--> column:public.line#id: generation: GENERATED BY DEFAULT AS IDENTITY (START WITH 100 INCREMENT BY 5 MINVALUE 1 MAXVALUE 9223372036854775807 CACHE 1) instead of GENERATED ALWAYS AS IDENTITY (START WITH 100 INCREMENT BY 5)

ALTER TABLE line DROP COLUMN total; ALTER TABLE line ADD COLUMN total numeric GENERATED ALWAYS AS (qty + price) STORED
--> column:public.line#total: generation: GENERATED ALWAYS AS (((qty)::numeric + price)) STORED instead of GENERATED ALWAYS AS (qty * price) STORED
--> table:public.line: order of columns: [id, Region, order, year, qty, price, year_2, total] instead of [id, Region, order, year, qty, price, total, year_2]

ALTER TABLE names DETACH PARTITION names_a_m; ALTER TABLE names ATTACH PARTITION names_a_m FOR VALUES FROM (MINVALUE) TO ('M')
--> partition:public.names/names_a_m: bound: FOR VALUES FROM (MINVALUE) TO ('M') instead of FOR VALUES FROM (MINVALUE) TO ('N')

ALTER TABLE audit_row DETACH PARTITION audit_row_a; ALTER TABLE audit_row ATTACH PARTITION audit_row_a FOR VALUES IN ('A')
--> partition:public.audit_row/audit_row_a: bound: FOR VALUES IN ('A') instead of FOR VALUES IN ('A', NULL)
