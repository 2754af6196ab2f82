CREATE TABLE public.blocks (
  id   bigint      NOT NULL,
  note varchar(20)
) PARTITION BY RANGE (id);
CREATE TABLE public.blocks_b0 PARTITION OF public.blocks
  FOR VALUES FROM (MINVALUE) TO (1000);
CREATE TABLE public.blocks_b1 PARTITION OF public.blocks
  FOR VALUES FROM (1000) TO (2500);
-- made ahead: Oracle makes it itself
CREATE TABLE public.blocks_p2500 PARTITION OF public.blocks
  FOR VALUES FROM (2500) TO (3500);
-- made ahead: Oracle makes it itself
CREATE TABLE public.blocks_p3500 PARTITION OF public.blocks
  FOR VALUES FROM (3500) TO (4500);
-- made ahead: Oracle makes it itself
CREATE TABLE public.blocks_p4500 PARTITION OF public.blocks
  FOR VALUES FROM (4500) TO (5500);
-- made ahead: Oracle makes it itself
CREATE TABLE public.blocks_p5500 PARTITION OF public.blocks
  FOR VALUES FROM (5500) TO (6500);
-- made ahead: Oracle makes it itself
CREATE TABLE public.blocks_p6500 PARTITION OF public.blocks
  FOR VALUES FROM (6500) TO (7500);
-- made ahead: Oracle makes it itself
CREATE TABLE public.blocks_p7500 PARTITION OF public.blocks
  FOR VALUES FROM (7500) TO (8500);
-- made ahead: Oracle makes it itself
CREATE TABLE public.blocks_p8500 PARTITION OF public.blocks
  FOR VALUES FROM (8500) TO (9500);
-- made ahead: Oracle makes it itself
CREATE TABLE public.blocks_p9500 PARTITION OF public.blocks
  FOR VALUES FROM (9500) TO (10500);
-- made ahead: Oracle makes it itself
CREATE TABLE public.blocks_p10500 PARTITION OF public.blocks
  FOR VALUES FROM (10500) TO (11500);
-- made ahead: Oracle makes it itself
CREATE TABLE public.blocks_p11500 PARTITION OF public.blocks
  FOR VALUES FROM (11500) TO (12500);
-- made ahead: Oracle makes it itself
CREATE TABLE public.blocks_p12500 PARTITION OF public.blocks
  FOR VALUES FROM (12500) TO (13500);
-- made ahead: Oracle makes it itself
CREATE TABLE public.blocks_p13500 PARTITION OF public.blocks
  FOR VALUES FROM (13500) TO (14500);
ANALYZE public.blocks;
