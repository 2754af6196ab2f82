CREATE TABLE orders (order_id NUMBER(10) NOT NULL, ordered DATE NOT NULL, land VARCHAR2(2) NOT NULL, CONSTRAINT orders_pk PRIMARY KEY (order_id))
PARTITION BY RANGE (ordered) SUBPARTITION BY LIST (land)
(PARTITION o1 VALUES LESS THAN (DATE '2024-01-01') (SUBPARTITION o1_de VALUES ('DE'), SUBPARTITION o1_rest VALUES (DEFAULT)),
 PARTITION o2 VALUES LESS THAN (DATE '2025-01-01') (SUBPARTITION o2_de VALUES ('DE'), SUBPARTITION o2_fr VALUES ('FR')));
CREATE TABLE items (item_id NUMBER(12) NOT NULL, order_id NUMBER(10) NOT NULL, qty NUMBER(4), CONSTRAINT items_pk PRIMARY KEY (item_id),
  CONSTRAINT items_order_fk FOREIGN KEY (order_id) REFERENCES orders)
PARTITION BY REFERENCE (items_order_fk);
INSERT INTO orders (order_id, ordered, land) VALUES (1, DATE '2023-03-01', 'DE');
INSERT INTO orders (order_id, ordered, land) VALUES (2, DATE '2023-03-01', 'PT');
INSERT INTO orders (order_id, ordered, land) VALUES (3, DATE '2024-03-01', 'FR');
INSERT INTO orders (order_id, ordered, land) VALUES (4, DATE '2024-03-01', 'DE');
INSERT INTO items (item_id, order_id, qty) VALUES (11, 1, 1);
INSERT INTO items (item_id, order_id, qty) VALUES (12, 2, 2);
INSERT INTO items (item_id, order_id, qty) VALUES (13, 3, 3);
INSERT INTO items (item_id, order_id, qty) VALUES (14, 4, 4);
