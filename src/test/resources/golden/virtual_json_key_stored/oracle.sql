CREATE TABLE docs (id NUMBER(8) NOT NULL, body VARCHAR2(200) NOT NULL CONSTRAINT docs_json CHECK (body IS JSON),
  city VARCHAR2(20) GENERATED ALWAYS AS (JSON_VALUE(body, '$.city' RETURNING VARCHAR2(20))))
PARTITION BY LIST (city) (PARTITION d_bonn VALUES ('Bonn'), PARTITION d_rest VALUES (DEFAULT));
INSERT INTO docs (id, body) VALUES (1, '{"city":"Bonn"}');
INSERT INTO docs (id, body) VALUES (2, '{"city":"Kiel"}');
INSERT INTO docs (id, body) VALUES (3, '{"town":"Bonn"}');
INSERT INTO docs (id, body) VALUES (4, '{"city":""}');
