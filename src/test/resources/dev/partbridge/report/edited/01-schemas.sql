-- Partbridge 0.1.0: shop to PostgreSQL 18
-- 01-schemas.sql: schemas
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

-- schema:shop
CREATE SCHEMA shop;
