CREATE TABLE public.shops (
  id   integer    NOT NULL,
  land varchar(5) NOT NULL,
  kind varchar(5)
) PARTITION BY LIST (land);
-- all with land = 'DE'
CREATE TABLE public.shops_l1 PARTITION OF public.shops
  FOR VALUES IN ('DE') PARTITION BY LIST (kind);
CREATE TABLE public.shops_s_food PARTITION OF public.shops_l1
  FOR VALUES IN ('FOOD');
CREATE TABLE public.shops_s_de PARTITION OF public.shops_l1
  FOR VALUES IN ('TOYS', NULL);
CREATE TABLE public.shops_s_rest PARTITION OF public.shops_l1
  DEFAULT;
-- all with land = 'FR'
CREATE TABLE public.shops_l2 PARTITION OF public.shops
  FOR VALUES IN ('FR') PARTITION BY LIST (kind);
CREATE TABLE public.shops_s_food_2 PARTITION OF public.shops_l2
  FOR VALUES IN ('FOOD');
CREATE TABLE public.shops_s_rest_2 PARTITION OF public.shops_l2
  DEFAULT;
CREATE TABLE public.shops_s_rest_3 PARTITION OF public.shops
  DEFAULT;
ANALYZE public.shops;
