CREATE TABLE plants (plant_id NUMBER(6) NOT NULL, area VARCHAR2(5) NOT NULL, CONSTRAINT plants_pk PRIMARY KEY (plant_id))
PARTITION BY LIST (area) (PARTITION north VALUES ('N', 'NE'), PARTITION south VALUES ('S'));
CREATE TABLE machines (machine_id NUMBER(8) NOT NULL, plant_id NUMBER(6) NOT NULL, CONSTRAINT machines_pk PRIMARY KEY (machine_id),
  CONSTRAINT machines_plant_fk FOREIGN KEY (plant_id) REFERENCES plants)
PARTITION BY REFERENCE (machines_plant_fk) (PARTITION machines_north, PARTITION machines_south);
CREATE TABLE staff (staff_id NUMBER(8) NOT NULL, plant_id NUMBER(6) NOT NULL, CONSTRAINT staff_pk PRIMARY KEY (staff_id),
  CONSTRAINT staff_plant_fk FOREIGN KEY (plant_id) REFERENCES plants)
PARTITION BY REFERENCE (staff_plant_fk);
CREATE TABLE readings (reading_id NUMBER(12) NOT NULL, machine_id NUMBER(8) NOT NULL, value NUMBER, CONSTRAINT readings_pk PRIMARY KEY (reading_id),
  CONSTRAINT readings_machine_fk FOREIGN KEY (machine_id) REFERENCES machines ON DELETE CASCADE)
PARTITION BY REFERENCE (readings_machine_fk);
INSERT INTO plants (plant_id, area) VALUES (1, 'N');
INSERT INTO plants (plant_id, area) VALUES (2, 'S');
INSERT INTO plants (plant_id, area) VALUES (3, 'NE');
INSERT INTO machines (machine_id, plant_id) VALUES (10, 1);
INSERT INTO machines (machine_id, plant_id) VALUES (20, 2);
INSERT INTO machines (machine_id, plant_id) VALUES (30, 3);
INSERT INTO staff (staff_id, plant_id) VALUES (7, 2);
INSERT INTO staff (staff_id, plant_id) VALUES (8, 3);
INSERT INTO readings (reading_id, machine_id, value) VALUES (100, 10, 1.5);
INSERT INTO readings (reading_id, machine_id, value) VALUES (101, 20, NULL);
INSERT INTO readings (reading_id, machine_id, value) VALUES (102, 30, -3);
