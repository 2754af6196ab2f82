CREATE TABLE person (id NUMBER(10) NOT NULL, name VARCHAR2(50), create_dt DATE, CONSTRAINT person_pk PRIMARY KEY (id))
PARTITION BY RANGE (create_dt)
(PARTITION p1 VALUES LESS THAN (DATE '2017-01-01'), PARTITION p2 VALUES LESS THAN (DATE '2018-01-01'), PARTITION p3 VALUES LESS THAN (MAXVALUE));
CREATE INDEX person_name_ix ON person (name DESC, UPPER(name)) LOCAL;
INSERT INTO person (id, name, create_dt) VALUES (1, 'a', DATE '2016-12-31');
INSERT INTO person (id, name, create_dt) VALUES (2, 'b', DATE '2017-01-01');
INSERT INTO person (id, name, create_dt) VALUES (3, NULL, DATE '2018-01-01');
INSERT INTO person (id, name, create_dt) VALUES (4, 'd', NULL);
