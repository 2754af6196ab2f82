-- what a server and the session's role allow; PostgreSQL 9.6 to 18
SELECT d.datname, current_user, pg_encoding_to_char(d.encoding), pg_is_in_recovery(),
       current_setting('transaction_read_only')::boolean,
       has_database_privilege(d.oid, 'CREATE'), has_database_privilege(d.oid, 'TEMPORARY')
FROM pg_catalog.pg_database d WHERE d.datname = current_database()
