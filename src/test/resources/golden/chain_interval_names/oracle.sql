CREATE TABLE meters (meter_id NUMBER(12) NOT NULL, installed DATE NOT NULL, CONSTRAINT meters_pk PRIMARY KEY (meter_id))
PARTITION BY RANGE (installed) INTERVAL (NUMTOYMINTERVAL(1, 'MONTH'))
(PARTITION m_old VALUES LESS THAN (DATE '2024-01-01'), PARTITION sys_p41 VALUES LESS THAN (DATE '2024-02-01'),
 PARTITION sys_p42 VALUES LESS THAN (DATE '2024-03-01'), PARTITION sys_p43 VALUES LESS THAN (DATE '2024-05-01'));
CREATE TABLE counts (count_id NUMBER(12) NOT NULL, meter_id NUMBER(12) NOT NULL, CONSTRAINT counts_pk PRIMARY KEY (count_id),
  CONSTRAINT counts_meter_fk FOREIGN KEY (meter_id) REFERENCES meters)
PARTITION BY REFERENCE (counts_meter_fk) (PARTITION k_old, PARTITION sys_p42, PARTITION sys_p43);
INSERT INTO meters (meter_id, installed) VALUES (1, DATE '2023-06-01');
INSERT INTO meters (meter_id, installed) VALUES (2, DATE '2024-01-15');
INSERT INTO meters (meter_id, installed) VALUES (3, DATE '2024-02-15');
INSERT INTO meters (meter_id, installed) VALUES (4, DATE '2024-04-01');
INSERT INTO counts (count_id, meter_id) VALUES (11, 1);
INSERT INTO counts (count_id, meter_id) VALUES (13, 3);
INSERT INTO counts (count_id, meter_id) VALUES (14, 4);
