CREATE TABLE blocks (id NUMBER(12) NOT NULL, note VARCHAR2(20))
PARTITION BY RANGE (id) INTERVAL (1000) (PARTITION b0 VALUES LESS THAN (1000), PARTITION b1 VALUES LESS THAN (2500));
INSERT INTO blocks (id, note) VALUES (0, 'first');
INSERT INTO blocks (id, note) VALUES (999, 'last of b0');
INSERT INTO blocks (id, note) VALUES (1000, NULL);
INSERT INTO blocks (id, note) VALUES (2499, 'last of b1');
INSERT INTO blocks (id, note) VALUES (-5, 'below');
