SELECT dbms_metadata.get_ddl(:type, :name, :owner) AS ddl
  FROM dual
