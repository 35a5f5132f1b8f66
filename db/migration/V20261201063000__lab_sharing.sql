-- When its owner let everybody with the address see it; null: it is the owner's own.
alter table lab_run add column shared_at timestamptz;

-- Runs had been open to whoever had the address. One that somebody else reproduced was evidently shown around and stays so,
-- unless it holds rows of its owner's own, whom nobody had told who sees them.
update lab_run original
set shared_at = now()
from work owned
where owned.work_id = original.lab_run_id
  and original.csv is null
  and exists (
    select from lab_run repeat join work other on other.work_id = repeat.lab_run_id
    where repeat.repeats_id = original.lab_run_id and other.person_id <> owned.person_id);
