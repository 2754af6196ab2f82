CREATE TABLE base.firms (firm_id NUMBER(6) NOT NULL, founded NUMBER(4) NOT NULL, CONSTRAINT firms_pk PRIMARY KEY (firm_id))
PARTITION BY RANGE (founded) (PARTITION f1900 VALUES LESS THAN (2000), PARTITION f2000 VALUES LESS THAN (2100));
CREATE TABLE base.funds (fund_id NUMBER(6) NOT NULL, kind VARCHAR2(1) NOT NULL, CONSTRAINT funds_pk PRIMARY KEY (fund_id))
PARTITION BY LIST (kind) (PARTITION ka VALUES ('A'), PARTITION kb VALUES ('B'));
CREATE TABLE app.sites (site_id NUMBER(8) NOT NULL, firm_id NUMBER(6) NOT NULL, CONSTRAINT sites_pk PRIMARY KEY (site_id),
  CONSTRAINT sites_firm_fk FOREIGN KEY (firm_id) REFERENCES base.firms (firm_id))
PARTITION BY REFERENCE (sites_firm_fk);
CREATE TABLE app.shares (share_id NUMBER(8) NOT NULL, fund_id NUMBER(6) NOT NULL, CONSTRAINT shares_pk PRIMARY KEY (share_id),
  CONSTRAINT shares_fund_fk FOREIGN KEY (fund_id) REFERENCES base.funds (fund_id))
PARTITION BY REFERENCE (shares_fund_fk);
INSERT INTO base.firms (firm_id, founded) VALUES (1, 1999);
INSERT INTO base.firms (firm_id, founded) VALUES (2, 2000);
INSERT INTO base.funds (fund_id, kind) VALUES (5, 'B');
INSERT INTO app.sites (site_id, firm_id) VALUES (11, 1);
INSERT INTO app.sites (site_id, firm_id) VALUES (12, 2);
INSERT INTO app.shares (share_id, fund_id) VALUES (13, 5);
