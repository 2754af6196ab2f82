CREATE TABLE inbox (id NUMBER(8) NOT NULL, body VARCHAR2(100), CONSTRAINT inbox_pk PRIMARY KEY (id))
PARTITION BY SYSTEM (PARTITION s_today, PARTITION s_later);
INSERT INTO inbox PARTITION (s_today) (id, body) VALUES (1, 'a');
INSERT INTO inbox PARTITION (s_later) (id, body) VALUES (2, 'b');
