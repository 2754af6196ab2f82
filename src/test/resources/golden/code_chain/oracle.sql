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
CREATE OR REPLACE FUNCTION add_item(p_order NUMBER) RETURN NUMBER IS
  v_id items.item_id%TYPE;
BEGIN
  INSERT INTO items (item_id, order_id) VALUES (p_order * 10, p_order)
    RETURNING item_id INTO v_id;
  IF SQL%ROWCOUNT = 0 THEN
    RAISE NO_DATA_FOUND;
  END IF;
  RETURN v_id;
END;
/
CREATE OR REPLACE PACKAGE item_tools AS
  CURSOR german IS
    SELECT order_id FROM orders SUBPARTITION (o1_de);
  PROCEDURE copy_items;
END;
/
CREATE OR REPLACE PACKAGE BODY item_tools AS
  PROCEDURE copy_items IS
  BEGIN
    -- INSERT INTO items VALUES (0, 0, 0);
    INSERT INTO app.items VALUES (1, 2, 3);
    EXECUTE IMMEDIATE 'INSERT INTO ite' ||
      'ms (item_id, order_id) VALUES (:1, :2)' USING 3, 4;
    DELETE FROM orders PARTITION FOR (DATE '2024-05-05', 'DE');
    MERGE INTO "ITEMS" i USING orders o ON (i.order_id = o.order_id)
      WHEN NOT MATCHED THEN INSERT (item_id, order_id) VALUES (o.order_id, o.order_id);
    INSERT INTO other_table VALUES (1);
  END;
END item_tools;
/
CREATE OR REPLACE PROCEDURE nothing_of_them IS
BEGIN
  INSERT INTO other_table (id) VALUES (1);
END;
/
CREATE OR REPLACE TRIGGER orders_first AFTER INSERT ON orders FOR EACH ROW
BEGIN
  INSERT INTO items (item_id, order_id, qty) VALUES (:NEW.order_id, :NEW.order_id, 1);
END;
/
CREATE OR REPLACE TYPE BODY counter AS
  MEMBER PROCEDURE clear IS
  BEGIN
    DELETE FROM items PARTITION (o1_de);
  END;
END;
/
CREATE OR REPLACE VIEW orders_2023 AS SELECT order_id
  FROM orders PARTITION (o1);
