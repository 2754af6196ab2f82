CREATE TABLE country (id NUMBER(5) NOT NULL, code CHAR(3) NOT NULL)
PARTITION BY RANGE (code)
(PARTITION p_d VALUES LESS THAN ('E'), PARTITION p_g VALUES LESS THAN ('GB'), PARTITION p_z VALUES LESS THAN ('ZZZ'));
INSERT INTO country (id, code) VALUES (1, 'D');
INSERT INTO country (id, code) VALUES (2, 'E');
INSERT INTO country (id, code) VALUES (3, 'F  ');
INSERT INTO country (id, code) VALUES (4, 'GB');
INSERT INTO country (id, code) VALUES (5, 'GAB');
INSERT INTO country (id, code) VALUES (6, 'ZZ');
