-- The search engine in our own database knows what is on sale and nothing else, but for what waits in the outbox. (Empty its table when another engine takes over.)
with sold as (
  select p.id, p.vendor_id from ecommerce_products p join ecommerce_vendors w on w.id = p.vendor_id
  where p.status = 'PUBLISHED' and w.status = 'APPROVED' and exists (select from ecommerce_variants v where v.product_id = p.id and v.archived_at is null))
select coalesce(s.id, d.product_id) as id, s.id is null as surplus from sold s full join ecommerce_search_documents d on d.product_id = s.id
where (s.id is null or d.product_id is null) and exists (select from ecommerce_search_documents)
  and not exists (select from search_outbox o where o.subject_id in (s.id, d.product_id, s.vendor_id, d.vendor_id));

-- A sync that is done has looked at everything there was when it began.
select id, done, total from ecommerce_search_syncs where status = 'DONE' and scope <> 'CHANGED' and done < total
  and not exists (select from ecommerce_products p where p.updated_at > ecommerce_search_syncs.created_at);
