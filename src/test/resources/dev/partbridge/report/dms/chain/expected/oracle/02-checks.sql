-- Partbridge 0.0: source, on Oracle's side
-- oracle/02-checks.sql: queries; they only read

-- The SCN that task cdc starts from: note it when the writes have stopped and no transaction is open
SELECT COUNT(*) AS open_transactions FROM v$transaction;
SELECT current_scn FROM v$database;

-- values that DMS's default of 10 decimals and 38 digits would not keep: SHOP.ORDERS.RATE
SELECT COUNT(*) AS not_kept FROM "SHOP"."ORDERS" WHERE "RATE" <> ROUND("RATE", 10) OR ABS("RATE") >= 1E28;

-- empty values, which become NULL, and the longest: SHOP.ORDER_LINES.MANUAL
SELECT COUNT(CASE WHEN DBMS_LOB.GETLENGTH("MANUAL") = 0 THEN 1 END) AS empty, MAX(DBMS_LOB.GETLENGTH("MANUAL")) AS longest FROM "SHOP"."ORDER_LINES";
