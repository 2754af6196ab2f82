CREATE TABLE contracts (contract_id NUMBER(10) NOT NULL, branch NUMBER(4) NOT NULL, nr VARCHAR2(10) NOT NULL, signed DATE NOT NULL,
  CONSTRAINT contracts_pk PRIMARY KEY (contract_id), CONSTRAINT contracts_uk UNIQUE (branch, nr))
PARTITION BY RANGE (signed) (PARTITION s1 VALUES LESS THAN (DATE '2024-01-01'), PARTITION s2 VALUES LESS THAN (MAXVALUE));
CREATE TABLE terms (term_id NUMBER(10) NOT NULL, branch NUMBER(4) NOT NULL, nr VARCHAR2(10) NOT NULL, CONSTRAINT terms_pk PRIMARY KEY (term_id),
  CONSTRAINT terms_contract_fk FOREIGN KEY (branch, nr) REFERENCES contracts (branch, nr))
PARTITION BY REFERENCE (terms_contract_fk) (PARTITION t1, PARTITION t2);
CREATE TABLE clauses (clause_id NUMBER(10) NOT NULL, signed DATE, term_id NUMBER(10) NOT NULL, CONSTRAINT clauses_pk PRIMARY KEY (clause_id),
  CONSTRAINT clauses_term_fk FOREIGN KEY (term_id) REFERENCES terms (term_id))
PARTITION BY REFERENCE (clauses_term_fk);
INSERT INTO contracts (contract_id, branch, nr, signed) VALUES (1, 7, 'A', DATE '2023-06-01');
INSERT INTO contracts (contract_id, branch, nr, signed) VALUES (2, 7, 'B', DATE '2024-06-01');
INSERT INTO terms (term_id, branch, nr) VALUES (11, 7, 'A');
INSERT INTO terms (term_id, branch, nr) VALUES (12, 7, 'B');
INSERT INTO clauses (clause_id, signed, term_id) VALUES (111, NULL, 11);
INSERT INTO clauses (clause_id, signed, term_id) VALUES (112, DATE '2020-01-01', 12);
