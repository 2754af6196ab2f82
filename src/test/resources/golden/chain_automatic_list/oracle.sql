CREATE TABLE tenants (tenant_id NUMBER(6) NOT NULL, region VARCHAR2(4) NOT NULL, CONSTRAINT tenants_pk PRIMARY KEY (tenant_id))
PARTITION BY LIST (region) AUTOMATIC (PARTITION eu VALUES ('EU'));
CREATE TABLE users (user_id NUMBER(8) NOT NULL, tenant_id NUMBER(6) NOT NULL, CONSTRAINT users_pk PRIMARY KEY (user_id),
  CONSTRAINT users_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenants)
PARTITION BY REFERENCE (users_tenant_fk);
INSERT INTO tenants (tenant_id, region) VALUES (1, 'EU');
INSERT INTO tenants (tenant_id, region) VALUES (2, 'US');
INSERT INTO users (user_id, tenant_id) VALUES (11, 1);
INSERT INTO users (user_id, tenant_id) VALUES (12, 2);
