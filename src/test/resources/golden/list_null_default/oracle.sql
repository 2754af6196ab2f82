CREATE TABLE orders (id NUMBER(8) NOT NULL, region VARCHAR2(5), CONSTRAINT orders_region_ck CHECK (region <> 'XX'))
PARTITION BY LIST (region) (
  PARTITION o_eu VALUES ('DE', 'FR', 'O''K'),
  PARTITION o_none VALUES (NULL),
  PARTITION o_rest VALUES (DEFAULT));
INSERT INTO orders (id, region) VALUES (1, 'DE');
INSERT INTO orders (id, region) VALUES (2, 'O''K');
INSERT INTO orders (id, region) VALUES (3, NULL);
INSERT INTO orders (id, region) VALUES (4, '');
INSERT INTO orders (id, region) VALUES (5, 'de');
INSERT INTO orders (id, region) VALUES (6, 'US');
