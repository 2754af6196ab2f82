BEGIN
  dbms_metadata.set_transform_param(dbms_metadata.session_transform, 'DEFAULT');
  dbms_metadata.set_transform_param(dbms_metadata.session_transform, 'SQLTERMINATOR', TRUE);
  dbms_metadata.set_transform_param(dbms_metadata.session_transform, 'PRETTY', TRUE);
  dbms_metadata.set_transform_param(dbms_metadata.session_transform, 'STORAGE', FALSE);
  dbms_metadata.set_transform_param(dbms_metadata.session_transform, 'SEGMENT_ATTRIBUTES', FALSE);
  dbms_metadata.set_transform_param(dbms_metadata.session_transform, 'SIZE_BYTE_KEYWORD', TRUE);
  dbms_metadata.set_transform_param(dbms_metadata.session_transform, 'CONSTRAINTS_AS_ALTER', FALSE);
  dbms_metadata.set_transform_param(dbms_metadata.session_transform, 'REF_CONSTRAINTS', TRUE);
END;
