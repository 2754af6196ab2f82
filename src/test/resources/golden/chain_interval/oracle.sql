CREATE TABLE calls (call_id NUMBER(12) NOT NULL, called DATE NOT NULL, CONSTRAINT calls_pk PRIMARY KEY (call_id))
PARTITION BY RANGE (called) INTERVAL (NUMTOYMINTERVAL(1, 'MONTH'))
(PARTITION c_old VALUES LESS THAN (DATE '2024-01-01'));
CREATE TABLE hops (hop_id NUMBER(12) NOT NULL, call_id NUMBER(12) NOT NULL, CONSTRAINT hops_pk PRIMARY KEY (hop_id),
  CONSTRAINT hops_call_fk FOREIGN KEY (call_id) REFERENCES calls)
PARTITION BY REFERENCE (hops_call_fk);
INSERT INTO calls (call_id, called) VALUES (1, DATE '2023-06-01');
INSERT INTO calls (call_id, called) VALUES (2, DATE '2024-02-29');
INSERT INTO calls (call_id, called) VALUES (3, DATE '2024-05-01');
INSERT INTO hops (hop_id, call_id) VALUES (11, 1);
INSERT INTO hops (hop_id, call_id) VALUES (12, 3);
INSERT INTO hops (hop_id, call_id) VALUES (13, 2);
