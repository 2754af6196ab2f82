-- Partbridge 0.0: sample, on Oracle's side
-- oracle/02-checks.sql: queries; they only read

-- The source names no owner: put it in the place of ORACLE_SCHEMA.
ALTER SESSION SET CURRENT_SCHEMA = ORACLE_SCHEMA;

-- The SCN that task cdc starts from: note it when the writes have stopped and no transaction is open
SELECT COUNT(*) AS open_transactions FROM v$transaction;
SELECT current_scn FROM v$database;
