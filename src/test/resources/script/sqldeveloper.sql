--------------------------------------------------------
--  File created - Sunday-March-31-2024   
--------------------------------------------------------
--------------------------------------------------------
--  DDL for Sequence SALES_SEQ
--------------------------------------------------------

   CREATE SEQUENCE  "APP"."SALES_SEQ"  MINVALUE 1 MAXVALUE 9999999999999999999999999999 INCREMENT BY 1 START WITH 41 CACHE 20 NOORDER  NOCYCLE  NOKEEP  NOSCALE  GLOBAL ;
--------------------------------------------------------
--  DDL for Table SALES
--------------------------------------------------------

  CREATE TABLE "APP"."SALES" 
   (	"ID" NUMBER, 
	"SOLD" DATE, 
	"AT" TIMESTAMP (6), 
	"SHOP" VARCHAR2(20 BYTE), 
	"PRICE" NUMBER(8,2) DEFAULT 0, 
	"BILL" BLOB, 
	"REMARK" CLOB
   ) SEGMENT CREATION IMMEDIATE 
  PCTFREE 10 PCTUSED 40 INITRANS 1 MAXTRANS 255 
 NOCOMPRESS LOGGING
  STORAGE(INITIAL 65536 NEXT 1048576 MINEXTENTS 1 MAXEXTENTS 2147483645
  PCTINCREASE 0 FREELISTS 1 FREELIST GROUPS 1
  BUFFER_POOL DEFAULT FLASH_CACHE DEFAULT CELL_FLASH_CACHE DEFAULT)
  TABLESPACE "USERS" 
 LOB ("BILL") STORE AS BASICFILE (
  TABLESPACE "USERS" ENABLE STORAGE IN ROW CHUNK 8192 RETENTION 
  NOCACHE LOGGING 
  STORAGE(INITIAL 65536 NEXT 1048576 MINEXTENTS 1 MAXEXTENTS 2147483645
  PCTINCREASE 0 FREELISTS 1 FREELIST GROUPS 1
  BUFFER_POOL DEFAULT FLASH_CACHE DEFAULT CELL_FLASH_CACHE DEFAULT)) 
  PARTITION BY RANGE ("SOLD") 
 (PARTITION "OLD"  VALUES LESS THAN (TO_DATE(' 2020-01-01 00:00:00', 'SYYYY-MM-DD HH24:MI:SS', 'NLS_CALENDAR=GREGORIAN')) SEGMENT CREATION IMMEDIATE 
  PCTFREE 10 PCTUSED 40 INITRANS 1 MAXTRANS 255 
 NOCOMPRESS LOGGING 
  TABLESPACE "USERS" , 
 PARTITION "NEW"  VALUES LESS THAN (MAXVALUE) SEGMENT CREATION IMMEDIATE 
  PCTFREE 10 PCTUSED 40 INITRANS 1 MAXTRANS 255 
 NOCOMPRESS LOGGING 
  TABLESPACE "USERS" ) ;

   COMMENT ON COLUMN "APP"."SALES"."SHOP" IS 'Don''t use; "old"';
--------------------------------------------------------
--  DDL for Table SHOPS
--------------------------------------------------------

  CREATE TABLE "APP"."SHOPS" 
   (	"NAME" VARCHAR2(20 BYTE), 
	"OPENED" DATE
   ) ;
--------------------------------------------------------
--  DDL for View RECENT
--------------------------------------------------------

  CREATE OR REPLACE FORCE EDITIONABLE VIEW "APP"."RECENT" ("ID") AS 
  select id from sales
where sold > sysdate - 7
;
REM INSERTING into APP.SALES
SET DEFINE OFF;
Insert into APP.SALES (ID,SOLD,AT,SHOP,PRICE,REMARK) values (1,to_date('01-JAN-19','DD-MON-RR'),to_timestamp('01-JAN-19 12.00.00.000000000 AM','DD-MON-RR HH.MI.SSXFF AM'),'Tom & Co',12.5,null);
Insert into APP.SALES (ID,SOLD,AT,SHOP,PRICE,REMARK) values ('2',to_date('24-NOV-23','DD-MON-RR'),to_timestamp('24-NOV-23 03.04.05.123456000 PM','DD-MON-RR HH.MI.SSXFF AM'),'a
second line;
/
and more','.5',TO_CLOB('one ')
|| TO_CLOB(q'[two's]'));
REM INSERTING into APP.SHOPS
SET DEFINE OFF;
Insert into APP.SHOPS (NAME,OPENED) values ('Tom & Co',to_date('2001-02-03 04:05:06','YYYY-MM-DD HH24:MI:SS'));
--------------------------------------------------------
--  DDL for Index SALES_PK
--------------------------------------------------------

  CREATE UNIQUE INDEX "APP"."SALES_PK" ON "APP"."SALES" ("ID", "SOLD") 
  PCTFREE 10 INITRANS 2 MAXTRANS 255 COMPUTE STATISTICS 
  STORAGE(INITIAL 65536 NEXT 1048576 MINEXTENTS 1 MAXEXTENTS 2147483645
  PCTINCREASE 0 FREELISTS 1 FREELIST GROUPS 1
  BUFFER_POOL DEFAULT FLASH_CACHE DEFAULT CELL_FLASH_CACHE DEFAULT)
  TABLESPACE "USERS"  LOCAL
 (PARTITION "OLD" 
  PCTFREE 10 INITRANS 2 MAXTRANS 255 LOGGING 
  TABLESPACE "USERS" , 
 PARTITION "NEW" 
  PCTFREE 10 INITRANS 2 MAXTRANS 255 LOGGING 
  TABLESPACE "USERS" ) ;
--------------------------------------------------------
--  DDL for Trigger SALES_BI
--------------------------------------------------------

  CREATE OR REPLACE EDITIONABLE TRIGGER "APP"."SALES_BI" 
before insert on sales for each row
begin
  :new.id := sales_seq.nextval;
end;

/
ALTER TRIGGER "APP"."SALES_BI" ENABLE;
--------------------------------------------------------
--  DDL for Procedure PURGE_SALES
--------------------------------------------------------
set define off;

  CREATE OR REPLACE EDITIONABLE PROCEDURE "APP"."PURGE_SALES" as
begin
  execute immediate 'alter table sales truncate partition old';
end;

/
--------------------------------------------------------
--  Constraints for Table SALES
--------------------------------------------------------

  ALTER TABLE "APP"."SALES" MODIFY ("ID" NOT NULL ENABLE);
  ALTER TABLE "APP"."SALES" MODIFY ("SOLD" CONSTRAINT "SALES_SOLD_NN" NOT NULL ENABLE);
  ALTER TABLE "APP"."SALES" ADD CONSTRAINT "SALES_PK" PRIMARY KEY ("ID", "SOLD")
  USING INDEX PCTFREE 10 INITRANS 2 MAXTRANS 255 COMPUTE STATISTICS 
  STORAGE(INITIAL 65536 NEXT 1048576 MINEXTENTS 1 MAXEXTENTS 2147483645
  PCTINCREASE 0 FREELISTS 1 FREELIST GROUPS 1
  BUFFER_POOL DEFAULT FLASH_CACHE DEFAULT CELL_FLASH_CACHE DEFAULT)
  TABLESPACE "USERS"  LOCAL
 (PARTITION "OLD" 
  PCTFREE 10 INITRANS 2 MAXTRANS 255 LOGGING 
  TABLESPACE "USERS" , 
 PARTITION "NEW" 
  PCTFREE 10 INITRANS 2 MAXTRANS 255 LOGGING 
  TABLESPACE "USERS" )  ENABLE;
--------------------------------------------------------
--  Constraints for Table SHOPS
--------------------------------------------------------

  ALTER TABLE "APP"."SHOPS" ADD CONSTRAINT "SHOPS_PK" PRIMARY KEY ("NAME") USING INDEX  ENABLE;
--------------------------------------------------------
--  Ref Constraints for Table SALES
--------------------------------------------------------

  ALTER TABLE "APP"."SALES" ADD CONSTRAINT "SALES_SHOP_FK" FOREIGN KEY ("SHOP")
	  REFERENCES "APP"."SHOPS" ("NAME") ENABLE;
