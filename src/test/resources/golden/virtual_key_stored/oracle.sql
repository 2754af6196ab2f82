CREATE TABLE emps (id NUMBER(8) NOT NULL, name VARCHAR2(20) NOT NULL, wage NUMBER(8,2) NOT NULL, bonus NUMBER(8,2) NOT NULL,
  total NUMBER GENERATED ALWAYS AS (wage + bonus) VIRTUAL, CONSTRAINT emps_pk PRIMARY KEY (id))
PARTITION BY RANGE (total) (PARTITION e_low VALUES LESS THAN (1000), PARTITION e_high VALUES LESS THAN (MAXVALUE));
INSERT INTO emps (id, name, wage, bonus) VALUES (1, 'a', 999, 0.99);
INSERT INTO emps (id, name, wage, bonus) VALUES (2, 'b', 999, 1);
INSERT INTO emps (id, name, wage, bonus) VALUES (3, 'c', 0, 0);
INSERT INTO emps (id, name, wage, bonus) VALUES (4, 'd', 5000, 10);
