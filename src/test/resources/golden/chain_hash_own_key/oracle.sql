CREATE TABLE accounts (acc_id NUMBER(10) NOT NULL, owner VARCHAR2(40), CONSTRAINT accounts_pk PRIMARY KEY (acc_id))
PARTITION BY HASH (acc_id) (PARTITION a1, PARTITION a2, PARTITION a3);
CREATE TABLE bookings (book_id NUMBER(12) NOT NULL, acc_id NUMBER(10) NOT NULL, amount NUMBER(12,2),
  CONSTRAINT bookings_pk PRIMARY KEY (book_id), CONSTRAINT bookings_acc_fk FOREIGN KEY (acc_id) REFERENCES accounts (acc_id))
PARTITION BY REFERENCE (bookings_acc_fk);
INSERT INTO accounts (acc_id, owner) VALUES (1, 'Ann');
INSERT INTO accounts (acc_id, owner) VALUES (2, 'Bob');
INSERT INTO accounts (acc_id, owner) VALUES (3, 'Cem');
INSERT INTO bookings (book_id, acc_id, amount) VALUES (11, 1, 5);
INSERT INTO bookings (book_id, acc_id, amount) VALUES (12, 2, 6.5);
INSERT INTO bookings (book_id, acc_id, amount) VALUES (13, 3, 7);
INSERT INTO bookings (book_id, acc_id, amount) VALUES (14, 1, NULL);
