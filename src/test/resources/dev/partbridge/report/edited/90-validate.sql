-- Partbridge 0.1.0: shop to PostgreSQL 18
-- 90-validate.sql: the proof; only reads
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

SELECT 1;

SELECT 2;
