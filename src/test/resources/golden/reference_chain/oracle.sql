CREATE TABLE customers (cust_id NUMBER(10) CONSTRAINT customers_pk PRIMARY KEY, name VARCHAR2(40) NOT NULL, joined DATE NOT NULL)
PARTITION BY RANGE (joined) (PARTITION y2023 VALUES LESS THAN (DATE '2024-01-01'), PARTITION y2024 VALUES LESS THAN (DATE '2025-01-01'));
CREATE TABLE orders (order_id NUMBER(10) CONSTRAINT orders_pk PRIMARY KEY, cust_id NUMBER(10) NOT NULL,
  CONSTRAINT orders_cust_fk FOREIGN KEY (cust_id) REFERENCES customers ON DELETE CASCADE)
PARTITION BY REFERENCE (orders_cust_fk);
CREATE TABLE lines (line_id NUMBER(10) CONSTRAINT lines_pk PRIMARY KEY, order_id NUMBER(10) NOT NULL, qty NUMBER(5) DEFAULT 1,
  CONSTRAINT lines_order_fk FOREIGN KEY (order_id) REFERENCES orders)
PARTITION BY REFERENCE (lines_order_fk) (PARTITION l2023, PARTITION l2024);
INSERT INTO customers (cust_id, name, joined) VALUES (1, 'Ann', DATE '2023-05-05');
INSERT INTO customers (cust_id, name, joined) VALUES (2, 'Bob', DATE '2024-05-05');
INSERT INTO orders (order_id, cust_id) VALUES (10, 1);
INSERT INTO orders (order_id, cust_id) VALUES (11, 2);
INSERT INTO orders (order_id, cust_id) VALUES (12, 1);
INSERT INTO lines (line_id, order_id, qty) VALUES (100, 10, 1);
INSERT INTO lines (line_id, order_id, qty) VALUES (101, 11, 2);
INSERT INTO lines (line_id, order_id, qty) VALUES (102, 12, NULL);
