BEGIN
  dbms_metadata.set_transform_param(dbms_metadata.session_transform, 'DEFAULT');
END;
