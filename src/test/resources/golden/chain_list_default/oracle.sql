CREATE TABLE shops (shop_id NUMBER(6) NOT NULL, land VARCHAR2(2) NOT NULL, CONSTRAINT shops_pk PRIMARY KEY (shop_id))
PARTITION BY LIST (land) (PARTITION dach VALUES ('DE', 'AT', 'CH'), PARTITION fr VALUES ('FR'), PARTITION rest VALUES (DEFAULT));
CREATE TABLE tills (till_id NUMBER(8) NOT NULL, shop_id NUMBER(6) NOT NULL, CONSTRAINT tills_pk PRIMARY KEY (till_id),
  CONSTRAINT tills_shop_fk FOREIGN KEY (shop_id) REFERENCES shops (shop_id))
PARTITION BY REFERENCE (tills_shop_fk);
INSERT INTO shops (shop_id, land) VALUES (1, 'DE');
INSERT INTO shops (shop_id, land) VALUES (2, 'FR');
INSERT INTO shops (shop_id, land) VALUES (3, 'PT');
INSERT INTO tills (till_id, shop_id) VALUES (11, 1);
INSERT INTO tills (till_id, shop_id) VALUES (12, 2);
INSERT INTO tills (till_id, shop_id) VALUES (13, 3);
