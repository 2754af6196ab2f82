create table person_list (id number(10) not null, gender varchar2(1), grade number(2) default 1 not null, constraint person_list_pk primary key (id))
partition by list (gender) (partition m values ('M'), partition f values ('F', 'f'), partition o values (default));
insert into person_list (id, gender, grade) values (1, 'M', 1);
insert into person_list (id, gender, grade) values (2, 'f', 2);
insert into person_list (id, gender, grade) values (3, 'x', 3);
insert into person_list (id, gender, grade) values (4, null, 4);
