SELECT dbms_metadata.get_ddl('TABLE', :name, :owner) AS ddl
  FROM dual
