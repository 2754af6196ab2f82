-- Partbridge 0.1.0: shop to PostgreSQL 18
-- 05-keys.sql: keys
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

-- left out by hand: constraint:shop.orders#orders_pk
