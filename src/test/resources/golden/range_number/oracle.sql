CREATE TABLE readings (id NUMBER(6) NOT NULL, val NUMBER(8,3) NOT NULL)
PARTITION BY RANGE (val) (
  PARTITION neg VALUES LESS THAN (0),
  PARTITION tiny VALUES LESS THAN (.5),
  PARTITION small VALUES LESS THAN (1e2),
  PARTITION big VALUES LESS THAN (99999.999));
INSERT INTO readings (id, val) VALUES (1, -0.001);
INSERT INTO readings (id, val) VALUES (2, 0);
INSERT INTO readings (id, val) VALUES (3, 0.499);
INSERT INTO readings (id, val) VALUES (4, 0.5);
INSERT INTO readings (id, val) VALUES (5, 99.999);
INSERT INTO readings (id, val) VALUES (6, 100);
INSERT INTO readings (id, val) VALUES (7, -99999.999);
