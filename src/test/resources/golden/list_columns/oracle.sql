CREATE TABLE shops (id NUMBER(8) NOT NULL, land VARCHAR2(5) NOT NULL, kind VARCHAR2(5))
PARTITION BY LIST (land, kind) (
  PARTITION s_food VALUES (('DE', 'FOOD'), ('FR', 'FOOD')),
  PARTITION s_de VALUES (('DE', 'TOYS'), ('DE', NULL)),
  PARTITION s_rest VALUES (DEFAULT));
INSERT INTO shops (id, land, kind) VALUES (1, 'DE', 'FOOD');
INSERT INTO shops (id, land, kind) VALUES (2, 'FR', 'FOOD');
INSERT INTO shops (id, land, kind) VALUES (3, 'DE', 'TOYS');
INSERT INTO shops (id, land, kind) VALUES (4, 'DE', NULL);
INSERT INTO shops (id, land, kind) VALUES (5, 'DE', 'X');
INSERT INTO shops (id, land, kind) VALUES (6, 'FR', 'TOYS');
INSERT INTO shops (id, land, kind) VALUES (7, 'IT', NULL);
