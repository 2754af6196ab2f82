CREATE TABLE tickets (id NUMBER(8) NOT NULL, team VARCHAR2(10) NOT NULL)
PARTITION BY LIST (team) AUTOMATIC (PARTITION t_core VALUES ('CORE'), PARTITION t_ui VALUES ('UI', 'UX'));
INSERT INTO tickets (id, team) VALUES (1, 'CORE');
INSERT INTO tickets (id, team) VALUES (2, 'UX');
INSERT INTO tickets (id, team) VALUES (3, 'UI');
