CREATE TABLE staff (id NUMBER(8) NOT NULL, land VARCHAR2(5), sex CHAR(1))
PARTITION BY LIST (land) SUBPARTITION BY LIST (sex) AUTOMATIC
SUBPARTITION TEMPLATE (SUBPARTITION f VALUES ('F'), SUBPARTITION m VALUES ('M', 'N'), SUBPARTITION x VALUES (NULL))
(PARTITION de VALUES ('DE'), PARTITION none VALUES (NULL, 'XX'), PARTITION rest VALUES (DEFAULT));
INSERT INTO staff (id, land, sex) VALUES (1, 'DE', 'F');
INSERT INTO staff (id, land, sex) VALUES (2, NULL, 'N');
INSERT INTO staff (id, land, sex) VALUES (3, 'XX', NULL);
INSERT INTO staff (id, land, sex) VALUES (4, 'FR', 'M');
INSERT INTO staff (id, land, sex) VALUES (5, '', '');
INSERT INTO staff (id, land, sex) VALUES (6, 'DE', 'Q');
INSERT INTO staff (id, land, sex) VALUES (7, 'XX', 'Q');
