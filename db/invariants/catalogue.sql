-- A variant has one choice for each option of its product, of those the product offers; then its title is made of them.
select v.id, v.options from ecommerce_variants v
where cardinality(v.options) <> (select count(*) from ecommerce_product_options o where o.product_id = v.product_id)
  or exists (select from ecommerce_product_options o where o.product_id = v.product_id and not coalesce(v.options[o.position] = any(o.choices), false))
  or (v.options <> '{}' and v.title <> array_to_string(v.options, ' / '));

-- A product keeps a variant that is not archived.
select product_id from ecommerce_variants group by product_id having bool_and(archived_at is not null);

-- The options of a product are numbered without a gap, and no choice is there twice.
select product_id from ecommerce_product_options group by product_id having max(position) <> count(*);
select product_id, position from ecommerce_product_options where cardinality(choices) <> (select count(distinct choice) from unnest(choices) choice);

-- Every category leads to the top in at most 8 steps.
with recursive tree as (
  select id, 1 as depth from ecommerce_categories where parent_id is null
  union all select c.id, tree.depth + 1 from ecommerce_categories c join tree on c.parent_id = tree.id where tree.depth < 8)
select c.id from ecommerce_categories c left join tree on tree.id = c.id where tree.id is null;

-- Payments knows every category, so that commission rules may name it.
select c.id from ecommerce_categories c left join commission_categories k on k.id = c.id and k.area = 'ECOMMERCE' where k.id is null;

-- A picture of a variant is of its own product, and pictures are numbered without a gap.
select i.id from ecommerce_images i join ecommerce_variants v on v.id = i.variant_id where v.product_id <> i.product_id;
select product_id, variant_id from ecommerce_images group by product_id, variant_id having max(position) <> count(*) - 1;

-- A GTIN has its check digit.
select id, gtin from ecommerce_variants
where gtin is not null and (select sum(substr(gtin, place, 1)::int * case when place % 2 = 1 then 3 else 1 end) from generate_series(1, 14) place) % 10 <> 0;

-- An import's account agrees with its problems, and what has ended keeps no file.
select i.id from ecommerce_product_imports i
where i.refused <> (select count(*) from ecommerce_import_problems p where p.import_id = i.id and p.refused)
  or (i.finished_at is not null and exists (select from ecommerce_import_chunks c where c.import_id = i.id))
  or (i.status = 'DONE' and i.at_byte <> i.bytes);
