CREATE TABLE logs (log_id NUMBER(12) NOT NULL, logged DATE NOT NULL, host VARCHAR2(20) NOT NULL, CONSTRAINT logs_pk PRIMARY KEY (log_id))
PARTITION BY RANGE (logged) SUBPARTITION BY HASH (host)
(PARTITION l1 VALUES LESS THAN (DATE '2024-01-01') (SUBPARTITION l1_a, SUBPARTITION l1_b),
 PARTITION l2 VALUES LESS THAN (MAXVALUE) (SUBPARTITION l2_a, SUBPARTITION l2_b));
CREATE TABLE log_lines (line_id NUMBER(12) NOT NULL, log_id NUMBER(12) NOT NULL, CONSTRAINT log_lines_pk PRIMARY KEY (line_id),
  CONSTRAINT log_lines_log_fk FOREIGN KEY (log_id) REFERENCES logs)
PARTITION BY REFERENCE (log_lines_log_fk);
INSERT INTO logs (log_id, logged, host) VALUES (1, DATE '2023-03-01', 'x');
INSERT INTO logs (log_id, logged, host) VALUES (2, DATE '2024-03-01', 'y');
INSERT INTO logs (log_id, logged, host) VALUES (3, DATE '2024-03-02', 'y');
INSERT INTO log_lines (line_id, log_id) VALUES (11, 1);
INSERT INTO log_lines (line_id, log_id) VALUES (12, 2);
INSERT INTO log_lines (line_id, log_id) VALUES (13, 3);
