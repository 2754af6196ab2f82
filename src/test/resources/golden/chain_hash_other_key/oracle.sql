CREATE TABLE clients (client_id NUMBER(10) NOT NULL, town VARCHAR2(20) NOT NULL, CONSTRAINT clients_pk PRIMARY KEY (client_id))
PARTITION BY HASH (town) PARTITIONS 4;
CREATE TABLE visits (visit_id NUMBER(10) NOT NULL, client_id NUMBER(10) NOT NULL, note VARCHAR2(30),
  CONSTRAINT visits_pk PRIMARY KEY (visit_id), CONSTRAINT visits_client_fk FOREIGN KEY (client_id) REFERENCES clients)
PARTITION BY REFERENCE (visits_client_fk);
INSERT INTO clients (client_id, town) VALUES (1, 'Ulm');
INSERT INTO clients (client_id, town) VALUES (2, 'Kiel');
INSERT INTO clients (client_id, town) VALUES (3, 'Ulm');
INSERT INTO visits (visit_id, client_id, note) VALUES (21, 1, 'a');
INSERT INTO visits (visit_id, client_id, note) VALUES (22, 2, 'b');
INSERT INTO visits (visit_id, client_id, note) VALUES (23, 3, NULL);
INSERT INTO visits (visit_id, client_id, note) VALUES (24, 2, 'd');
