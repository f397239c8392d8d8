-- Every organization has an owner.
select o.id from account_organizations o
where not exists (select from account_memberships m where m.organization_id = o.id and m.role = 'OWNER');
