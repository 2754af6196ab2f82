-- Partbridge 0.1.0: shop to PostgreSQL 18
-- rollback/07-tables.sql: takes back tables
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

-- table:shop.orders
DROP TABLE IF EXISTS shop.orders;

-- table:shop.a?DROP
DROP TABLE shop."a
DROP";
