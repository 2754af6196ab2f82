SET DEFINE OFF

   COMMENT ON TABLE "SALES"  IS 'One row per sale; the sale''s month is its partition';
   COMMENT ON COLUMN "SALES"."SALE_DATE" IS 'Moment of the sale, to the second (partition key)';
   COMMENT ON COLUMN "SALES"."AMOUNT" IS 'Total in €, negative for a credit note';
   COMMENT ON COLUMN "SALES"."STATUS" IS 'NEW -> PAID -> SHIPPED; or CANCELLED; or "RETURNED"';
   COMMENT ON COLUMN "SALES"."NOTE" IS 'Free text: may hold line ends & any language';

comment on table items is 'Positions of a sale; partitioned with it';
comment on column items.qty is 'Pieces, kg or m; < 0 when given back';
comment on column items.price is 'Price per unit (Stückpreis), empty: "price on request"';
comment on table item_details is 'History of an item, the clerk''s own words';
comment on column item_details.changed_at is 'Zeitpunkt der Änderung, microseconds';

COMMENT ON TABLE PERSON IS 'People by year of creation';
COMMENT ON COLUMN PERSON.CREATE_DT IS 'Empty for rows of the old system; they live in P3';
COMMENT ON TABLE PERSON_LIST IS 'People by gender; C:\old\people.dbf';
COMMENT ON COLUMN PERSON_LIST.GENDER IS 'M, F; others in partition O';

COMMENT ON TABLE COUNTRIES IS 'Länder · Χώρες · 国';
COMMENT ON COLUMN COUNTRIES.LOCAL_NAME IS 'Name as its people write it';
COMMENT ON TABLE CUSTOMERS IS 'Customers; see COUNTRIES';
COMMENT ON COLUMN CUSTOMERS.MEMO IS '';
