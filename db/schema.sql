-- Made by db/dump-schema.ts from db/migrations; do not edit.
PRAGMA user_version = 490;

CREATE TABLE clinic (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  cnpj TEXT,
  cpf TEXT,
  cnes TEXT,
  phone TEXT,
  street TEXT,
  city TEXT,
  state TEXT NOT NULL,
  postal_code TEXT,
  time_zone TEXT NOT NULL,
  idle_lock_minutes INTEGER NOT NULL DEFAULT 5 CHECK (idle_lock_minutes BETWEEN 1 AND 60),
  practice INTEGER NOT NULL CHECK (practice IN (0, 1)),
  created_at TEXT NOT NULL
, patient_notice_minutes INTEGER NOT NULL DEFAULT 60
  CHECK (patient_notice_minutes BETWEEN 0 AND 20160), patient_horizon_days INTEGER NOT NULL DEFAULT 90
  CHECK (patient_horizon_days BETWEEN 1 AND 730), technical_lead_id TEXT REFERENCES practitioner (id), nurses_read_notes INTEGER NOT NULL DEFAULT 0 CHECK (nurses_read_notes IN (0, 1)), logo TEXT REFERENCES clinic_logo (digest), paper_sheet TEXT CHECK (paper_sheet IN ('a4', 'a5', 'a5-pair'))) STRICT;

CREATE TABLE audit_event (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  event TEXT NOT NULL,
  operation TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('ok', 'denied', 'failed')),
  code TEXT,
  account_id TEXT,
  station TEXT NOT NULL,
  workstation TEXT NOT NULL,
  patient_ids TEXT NOT NULL,
  subject_id TEXT,
  count INTEGER NOT NULL CHECK (count > 0),
  ref TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
, row_format INTEGER NOT NULL DEFAULT 1 CHECK (row_format IN (1, 2)), seal TEXT CHECK ((seal IS NOT NULL) = (row_format = 2))) STRICT;

CREATE INDEX audit_event_account ON audit_event (account_id, seq);

CREATE INDEX audit_event_at ON audit_event (at);

CREATE TABLE audit_patient (
  patient_id TEXT NOT NULL,
  seq INTEGER NOT NULL REFERENCES audit_event (seq),
  PRIMARY KEY (patient_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_checkpoint (
  seq INTEGER PRIMARY KEY,
  hash TEXT NOT NULL
) STRICT;

CREATE TRIGGER audit_event_gap BEFORE INSERT ON audit_event
  WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM audit_event)
  BEGIN SELECT raise(ABORT, 'audit-gap'); END;

CREATE TRIGGER audit_event_frozen BEFORE UPDATE ON audit_event BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TRIGGER audit_event_kept BEFORE DELETE ON audit_event BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TRIGGER audit_patient_frozen BEFORE UPDATE ON audit_patient BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TRIGGER audit_patient_kept BEFORE DELETE ON audit_patient BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TRIGGER audit_checkpoint_frozen BEFORE UPDATE ON audit_checkpoint BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TRIGGER audit_checkpoint_kept BEFORE DELETE ON audit_checkpoint BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TABLE backup (
  id TEXT PRIMARY KEY,
  taken_at TEXT NOT NULL,
  folder TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  audit_seq INTEGER NOT NULL,
  audit_hash TEXT NOT NULL
, removed_at TEXT) STRICT;

CREATE TABLE patient (
  id TEXT PRIMARY KEY,
  status TEXT NOT NULL CHECK (status IN ('active', 'provisional', 'merged')),
  merged_into TEXT REFERENCES patient (id),
  name TEXT NOT NULL,
  social_name TEXT,
  birth_date TEXT NOT NULL,
  sex_at_birth TEXT NOT NULL CHECK (sex_at_birth IN ('female', 'male', 'intersex', 'unknown')),
  mother_name TEXT,
  cpf TEXT CHECK (length(cpf) = 11),
  cpf_missing_reason TEXT CHECK (cpf_missing_reason IN ('foreigner', 'newborn', 'indigenous', 'homeless', 'not-told')),
  phone TEXT,
  email TEXT,
  street TEXT,
  city TEXT,
  insurer TEXT,
  insurance_card TEXT,
  guardian_name TEXT,
  guardian_cpf TEXT,
  guardian_phone TEXT,
  guardian_relationship TEXT CHECK (guardian_relationship IN ('mother', 'father', 'guardian', 'other')),
  created_at TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1, whatsapp_consent_at TEXT, street_number TEXT, complement TEXT, district TEXT, state TEXT CHECK (length(state) = 2), postal_code TEXT CHECK (length(postal_code) = 8), missed_visits INTEGER NOT NULL DEFAULT 0, last_missed TEXT, first_visit TEXT, last_visit TEXT, multiple_birth TEXT CHECK (multiple_birth IN ('yes', 'no')), phone_remark TEXT, phone_odd INTEGER NOT NULL DEFAULT 0 CHECK (phone_odd IN (0, 1)), insurer_id TEXT REFERENCES insurer (id), insurer_plan_id TEXT REFERENCES insurer_plan (id), insurance_card_valid_to TEXT, guardian_id TEXT REFERENCES patient (id), guardian_phone_remark TEXT, passport TEXT, cns TEXT, birthplace TEXT, race TEXT CHECK (race IN ('white', 'black', 'yellow', 'brown', 'indigenous')), remark TEXT,
  CHECK ((status = 'merged') = (merged_into IS NOT NULL))
) STRICT;

CREATE UNIQUE INDEX patient_cpf ON patient (cpf) WHERE status = 'active' AND cpf IS NOT NULL;

CREATE INDEX patient_birth_date ON patient (birth_date);

CREATE VIRTUAL TABLE patient_search USING fts5 (
  names, numbers, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3', detail = 'column'
);

CREATE TABLE practitioner (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  treatment TEXT NOT NULL,
  council TEXT NOT NULL,
  council_number TEXT NOT NULL,
  council_state TEXT NOT NULL,
  rqe TEXT,
  specialty TEXT NOT NULL,
  room TEXT,
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  created_at TEXT NOT NULL, return_days INTEGER NOT NULL DEFAULT 30 CHECK (return_days BETWEEN 0 AND 365), overbook_limit INTEGER NOT NULL DEFAULT 4 CHECK (overbook_limit BETWEEN 0 AND 50), room_id TEXT REFERENCES room (id), paper_phone TEXT, paper_email TEXT,
  UNIQUE (council, council_number, council_state)
) STRICT;

CREATE TABLE account (
  id TEXT PRIMARY KEY,
  display_name TEXT NOT NULL,
  user_name TEXT UNIQUE,
  email TEXT UNIQUE,
  cpf TEXT UNIQUE CHECK (length(cpf) = 11),
  phone TEXT,
  password_hash TEXT NOT NULL,
  password_cost INTEGER NOT NULL,
  must_change INTEGER NOT NULL CHECK (must_change IN (0, 1)),
  practitioner_id TEXT UNIQUE REFERENCES practitioner (id),
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  last_sign_in_at TEXT,
  photo_version INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
, wanted_cpf TEXT CHECK (length(wanted_cpf) = 11), wanted_email TEXT) STRICT;

CREATE TRIGGER account_kept BEFORE DELETE ON account BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TABLE account_patient (
  account_id TEXT NOT NULL REFERENCES account (id),
  patient_id TEXT NOT NULL REFERENCES patient (id),
  relationship TEXT NOT NULL CHECK (relationship IN ('self', 'mother', 'father', 'guardian', 'other')),
  linked_at TEXT NOT NULL,
  linked_by TEXT REFERENCES account (id), guardianship TEXT
  CHECK (guardianship IN ('birth-certificate', 'both-ids', 'court-order', 'curatorship')),
  PRIMARY KEY (account_id, patient_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX account_patient_patient ON account_patient (patient_id);

CREATE TABLE account_claim (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES account (id),
  provisional_id TEXT NOT NULL UNIQUE REFERENCES patient (id),
  created_at TEXT NOT NULL,
  closed_at TEXT,
  closed_by TEXT REFERENCES account (id),
  patient_id TEXT REFERENCES patient (id)
, guardianship TEXT
  CHECK (guardianship IN ('birth-certificate', 'both-ids', 'court-order', 'curatorship')), refusal TEXT
  CHECK (refusal IN ('another-person', 'no-proof', 'adult', 'has-account', 'holder-refused', 'other')), refusal_note TEXT, told_at TEXT) STRICT;

CREATE TABLE account_claim_candidate (
  claim_id TEXT NOT NULL REFERENCES account_claim (id),
  patient_id TEXT NOT NULL REFERENCES patient (id),
  PRIMARY KEY (claim_id, patient_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE account_photo (
  account_id TEXT PRIMARY KEY REFERENCES account (id),
  jpeg BLOB NOT NULL,
  changed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE one_time_code (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES account (id),
  code_hash TEXT NOT NULL,
  issued_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  issued_by TEXT REFERENCES account (id),
  used_at TEXT,
  revoked_at TEXT
) STRICT;

CREATE INDEX one_time_code_account ON one_time_code (account_id);

CREATE TABLE sign_in_attempt (
  key TEXT PRIMARY KEY,
  failures INTEGER NOT NULL,
  blocked_until TEXT NOT NULL,
  last_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE terms_document (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('terms', 'privacy')),
  language TEXT NOT NULL,
  version TEXT NOT NULL,
  published_on TEXT NOT NULL,
  title TEXT NOT NULL,
  sections TEXT NOT NULL,
  hash TEXT NOT NULL, audience TEXT NOT NULL DEFAULT 'patients'
  CHECK (audience IN ('patients', 'staff')),
  UNIQUE (kind, language, version)
) STRICT;

CREATE TRIGGER terms_document_frozen BEFORE UPDATE ON terms_document BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TRIGGER terms_document_kept BEFORE DELETE ON terms_document BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TABLE terms_acceptance (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES account (id),
  for_patient_id TEXT REFERENCES patient (id),
  document_id TEXT NOT NULL REFERENCES terms_document (id),
  version TEXT NOT NULL,
  hash TEXT NOT NULL,
  accepted_at TEXT NOT NULL,
  station TEXT NOT NULL
) STRICT;

CREATE INDEX terms_acceptance_account ON terms_acceptance (account_id);

CREATE TRIGGER terms_acceptance_frozen BEFORE UPDATE ON terms_acceptance BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TRIGGER terms_acceptance_kept BEFORE DELETE ON terms_acceptance BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TABLE working_hours (
  id INTEGER PRIMARY KEY,
  practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 1439),
  end_minute INTEGER NOT NULL CHECK (end_minute BETWEEN 1 AND 1440),
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  CHECK (start_minute < end_minute)
) STRICT;

CREATE INDEX working_hours_practitioner ON working_hours (practitioner_id, weekday);

CREATE TABLE appointment (
  id TEXT PRIMARY KEY,
  patient_id TEXT NOT NULL REFERENCES patient (id),
  practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
  visit_type_id TEXT NOT NULL REFERENCES visit_type (id),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 1439),
  end_minute INTEGER NOT NULL CHECK (end_minute BETWEEN 1 AND 1440),
  status TEXT NOT NULL CHECK (status IN ('booked', 'confirmed', 'arrived', 'in-progress', 'fulfilled', 'noshow', 'cancelled')),
  room TEXT,
  cancel_reason TEXT,
  cancel_detail TEXT,
  arrived_at TEXT,
  started_at TEXT,
  finished_at TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT REFERENCES account (id),
  version INTEGER NOT NULL DEFAULT 1, overbooked INTEGER NOT NULL DEFAULT 0 CHECK (overbooked IN (0, 1)), overbook_reason TEXT CHECK (overbooked = 0 OR overbook_reason IS NOT NULL), room_id TEXT REFERENCES room (id), buffer_before INTEGER NOT NULL DEFAULT 0 CHECK (buffer_before BETWEEN 0 AND 120), buffer_after INTEGER NOT NULL DEFAULT 0 CHECK (buffer_after BETWEEN 0 AND 120), insurer TEXT, series_id TEXT REFERENCES appointment_series (id), series_index INTEGER CHECK ((series_id IS NULL) = (series_index IS NULL)), priority TEXT CHECK (priority IN
  ('disability', 'autism', 'pregnant', 'nursing', 'infant', 'obesity', 'reduced-mobility', 'blood-donor')), recorded_late INTEGER NOT NULL DEFAULT 0 CHECK (recorded_late IN (0, 1)), visit_type_name TEXT NOT NULL DEFAULT '', remark TEXT,
  CHECK (start_minute < end_minute)
) STRICT;

CREATE INDEX appointment_day ON appointment (date, practitioner_id, start_minute);

CREATE TRIGGER appointment_kept BEFORE DELETE ON appointment BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TABLE appointment_event (
  id INTEGER PRIMARY KEY,
  appointment_id TEXT NOT NULL REFERENCES appointment (id),
  at TEXT NOT NULL,
  event TEXT NOT NULL,
  from_status TEXT,
  to_status TEXT NOT NULL,
  practitioner_id TEXT NOT NULL,
  date TEXT NOT NULL,
  start_minute INTEGER NOT NULL,
  reason TEXT,
  account_id TEXT REFERENCES account (id),
  station TEXT NOT NULL
) STRICT;

CREATE INDEX appointment_event_appointment ON appointment_event (appointment_id);

CREATE TRIGGER appointment_event_frozen BEFORE UPDATE ON appointment_event BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TRIGGER appointment_event_kept BEFORE DELETE ON appointment_event BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TABLE addendum (
  id TEXT PRIMARY KEY,
  note_id TEXT NOT NULL REFERENCES note (id),
  kind TEXT NOT NULL CHECK (kind IN ('addendum', 'correction')),
  reason TEXT,
  text TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES account (id),
  practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
  signed_at TEXT NOT NULL,
  seal TEXT NOT NULL
, seal_format INTEGER NOT NULL DEFAULT 1 CHECK (seal_format > 0), shown TEXT CHECK (seal_format = 1 OR json_valid(shown)), parts TEXT CHECK (parts IS NULL OR json_valid(parts))) STRICT;

CREATE INDEX addendum_note ON addendum (note_id, signed_at);

CREATE TRIGGER addendum_frozen BEFORE UPDATE ON addendum BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TRIGGER addendum_kept BEFORE DELETE ON addendum BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TABLE access_reason (
  id TEXT PRIMARY KEY,
  patient_id TEXT NOT NULL REFERENCES patient (id),
  account_id TEXT NOT NULL REFERENCES account (id),
  reason TEXT NOT NULL,
  given_at TEXT NOT NULL
) STRICT;

CREATE INDEX access_reason_patient ON access_reason (patient_id, account_id, given_at);

CREATE TRIGGER access_reason_frozen BEFORE UPDATE ON access_reason BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TRIGGER access_reason_kept BEFORE DELETE ON access_reason BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TABLE closing (
  id TEXT PRIMARY KEY,
  practitioner_id TEXT REFERENCES practitioner (id),
  from_date TEXT NOT NULL,
  to_date TEXT NOT NULL,
  start_minute INTEGER CHECK (start_minute BETWEEN 0 AND 1439),
  end_minute INTEGER CHECK (end_minute BETWEEN 1 AND 1440),
  reason TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT REFERENCES account (id),
  removed_at TEXT,
  CHECK (from_date <= to_date),
  CHECK ((start_minute IS NULL) = (end_minute IS NULL)),
  CHECK (start_minute IS NULL OR start_minute < end_minute)
) STRICT;

CREATE INDEX closing_dates ON closing (to_date, from_date);

CREATE TRIGGER closing_kept BEFORE DELETE ON closing BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TRIGGER appointment_overlap_insert BEFORE INSERT ON appointment
  WHEN NEW.status IN ('booked', 'confirmed', 'arrived', 'in-progress', 'fulfilled') AND NEW.overbooked = 0
  BEGIN SELECT raise(ABORT, 'slot-taken') WHERE EXISTS (
    SELECT 1 FROM appointment AS other
    WHERE other.practitioner_id = NEW.practitioner_id AND other.date = NEW.date AND other.status IN ('booked', 'confirmed', 'arrived', 'in-progress', 'fulfilled')
      AND other.overbooked = 0
      AND other.start_minute < NEW.end_minute AND other.end_minute > NEW.start_minute
  ); END;

CREATE TRIGGER appointment_overlap_update
  BEFORE UPDATE OF practitioner_id, date, start_minute, end_minute, status, overbooked ON appointment
  WHEN NEW.status IN ('booked', 'confirmed', 'arrived', 'in-progress', 'fulfilled') AND NEW.overbooked = 0
  BEGIN SELECT raise(ABORT, 'slot-taken') WHERE EXISTS (
    SELECT 1 FROM appointment AS other
    WHERE other.practitioner_id = NEW.practitioner_id AND other.date = NEW.date AND other.status IN ('booked', 'confirmed', 'arrived', 'in-progress', 'fulfilled')
      AND other.overbooked = 0
      AND other.start_minute < NEW.end_minute AND other.end_minute > NEW.start_minute AND other.id <> NEW.id
  ); END;

CREATE TABLE room (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE visit_type_room (
  visit_type_id TEXT NOT NULL REFERENCES visit_type (id),
  room_id TEXT NOT NULL REFERENCES room (id),
  PRIMARY KEY (visit_type_id, room_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE appointment_series (
  id TEXT PRIMARY KEY,
  rule TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT REFERENCES account (id)
) STRICT;

CREATE TRIGGER appointment_series_kept BEFORE DELETE ON appointment_series BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TRIGGER appointment_insurer AFTER UPDATE OF insurer ON patient WHEN NEW.insurer IS NOT OLD.insurer
  BEGIN UPDATE appointment SET insurer = NEW.insurer
    WHERE patient_id = NEW.id AND status IN ('booked', 'confirmed'); END;

CREATE INDEX appointment_taken ON appointment
  (practitioner_id, date, start_minute, end_minute, buffer_before, buffer_after, room_id, insurer, status)
  WHERE status IN ('booked', 'confirmed', 'arrived', 'in-progress', 'fulfilled');

CREATE INDEX appointment_room ON appointment
  (room_id, date, start_minute, end_minute, buffer_before, buffer_after, status)
  WHERE room_id IS NOT NULL AND status IN ('booked', 'confirmed', 'arrived', 'in-progress', 'fulfilled');

CREATE UNIQUE INDEX appointment_in_series ON appointment (series_id, series_index) WHERE series_id IS NOT NULL;

CREATE TRIGGER appointment_room_insert BEFORE INSERT ON appointment
  WHEN NEW.status IN ('booked', 'confirmed', 'arrived', 'in-progress', 'fulfilled') AND NEW.overbooked = 0 AND NEW.room_id IS NOT NULL
  BEGIN SELECT raise(ABORT, 'room-taken') WHERE EXISTS (
    SELECT 1 FROM appointment AS other
    WHERE other.room_id = NEW.room_id AND other.date = NEW.date AND other.status IN ('booked', 'confirmed', 'arrived', 'in-progress', 'fulfilled')
      AND other.overbooked = 0
      AND other.start_minute < NEW.end_minute AND other.end_minute > NEW.start_minute
  ); END;

CREATE TRIGGER appointment_room_update
  BEFORE UPDATE OF room_id, date, start_minute, end_minute, status, overbooked ON appointment
  WHEN NEW.status IN ('booked', 'confirmed', 'arrived', 'in-progress', 'fulfilled') AND NEW.overbooked = 0 AND NEW.room_id IS NOT NULL
  BEGIN SELECT raise(ABORT, 'room-taken') WHERE EXISTS (
    SELECT 1 FROM appointment AS other
    WHERE other.room_id = NEW.room_id AND other.date = NEW.date AND other.status IN ('booked', 'confirmed', 'arrived', 'in-progress', 'fulfilled')
      AND other.overbooked = 0
      AND other.start_minute < NEW.end_minute AND other.end_minute > NEW.start_minute AND other.id <> NEW.id
  ); END;

CREATE TABLE extra_opening (
  id TEXT PRIMARY KEY,
  practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 1439),
  end_minute INTEGER NOT NULL CHECK (end_minute BETWEEN 1 AND 1440),
  reason TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT REFERENCES account (id),
  removed_at TEXT,
  CHECK (start_minute < end_minute)
) STRICT;

CREATE INDEX extra_opening_date ON extra_opening (date) WHERE removed_at IS NULL;

CREATE TRIGGER extra_opening_kept BEFORE DELETE ON extra_opening BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TABLE recurring_block (
  id TEXT PRIMARY KEY,
  practitioner_id TEXT REFERENCES practitioner (id),
  start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 1439),
  end_minute INTEGER NOT NULL CHECK (end_minute BETWEEN 1 AND 1440),
  first_date TEXT NOT NULL CHECK (first_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  rule TEXT NOT NULL,
  reason TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT REFERENCES account (id),
  removed_at TEXT,
  CHECK (start_minute < end_minute)
) STRICT;

CREATE TRIGGER recurring_block_kept BEFORE DELETE ON recurring_block BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TABLE insurer_limit (
  id TEXT PRIMARY KEY,
  practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
  insurer TEXT NOT NULL,
  insurer_key TEXT NOT NULL,
  weekday INTEGER CHECK (weekday BETWEEN 1 AND 7),
  start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 1439),
  end_minute INTEGER NOT NULL CHECK (end_minute BETWEEN 1 AND 1440),
  most INTEGER NOT NULL CHECK (most >= 0),
  created_at TEXT NOT NULL,
  created_by TEXT REFERENCES account (id),
  removed_at TEXT,
  CHECK (start_minute < end_minute)
) STRICT;

CREATE TRIGGER insurer_limit_kept BEFORE DELETE ON insurer_limit BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TABLE waiting_list (
  id TEXT PRIMARY KEY,
  patient_id TEXT NOT NULL REFERENCES patient (id),
  practitioner_id TEXT REFERENCES practitioner (id),
  specialty TEXT,
  visit_type TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 480),
  weekdays INTEGER NOT NULL CHECK (weekdays BETWEEN 1 AND 127),
  from_minute INTEGER NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
  to_minute INTEGER NOT NULL CHECK (to_minute BETWEEN 1 AND 1440),
  urgency TEXT NOT NULL CHECK (urgency IN ('normal', 'urgent')),
  note TEXT,
  appointment_id TEXT REFERENCES appointment (id),
  created_at TEXT NOT NULL,
  created_by TEXT REFERENCES account (id),
  closed_at TEXT,
  outcome TEXT CHECK (outcome IN ('booked', 'withdrawn', 'unreachable', 'other')),
  booked_id TEXT REFERENCES appointment (id), kind_id TEXT REFERENCES visit_kind (id),
  CHECK ((practitioner_id IS NULL) <> (specialty IS NULL)),
  CHECK (from_minute < to_minute),
  CHECK ((closed_at IS NULL) = (outcome IS NULL)),
  CHECK ((booked_id IS NOT NULL) = (outcome IS 'booked'))
) STRICT;

CREATE INDEX waiting_list_open ON waiting_list (created_at) WHERE closed_at IS NULL;

CREATE INDEX waiting_list_patient ON waiting_list (patient_id);

CREATE TRIGGER waiting_list_kept BEFORE DELETE ON waiting_list BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TABLE message_prepared (
  id INTEGER PRIMARY KEY,
  patient_id TEXT NOT NULL REFERENCES patient (id),
  appointment_id TEXT REFERENCES appointment (id),
  kind TEXT NOT NULL CHECK (kind IN ('confirmation', 'gap', 'absence', 'other')),
  prepared_at TEXT NOT NULL,
  prepared_by TEXT REFERENCES account (id)
, for_date TEXT, for_minute INTEGER) STRICT;

CREATE INDEX message_prepared_appointment ON message_prepared (appointment_id);

CREATE INDEX message_prepared_patient ON message_prepared (patient_id);

CREATE TRIGGER message_prepared_frozen BEFORE UPDATE ON message_prepared BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TRIGGER message_prepared_kept BEFORE DELETE ON message_prepared BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE INDEX patient_phone ON patient (phone) WHERE phone IS NOT NULL;

CREATE INDEX patient_guardian_cpf ON patient (guardian_cpf) WHERE guardian_cpf IS NOT NULL;

CREATE INDEX patient_merged_into ON patient (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE patient_key (
  key TEXT NOT NULL,
  birth_date TEXT NOT NULL,
  patient_id TEXT NOT NULL REFERENCES patient (id),
  PRIMARY KEY (key, birth_date, patient_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE duplicate_pair (
  first_id TEXT NOT NULL REFERENCES patient (id),
  second_id TEXT NOT NULL REFERENCES patient (id),
  score INTEGER NOT NULL,
  dismissed_at TEXT,
  dismissed_by TEXT REFERENCES account (id),
  PRIMARY KEY (first_id, second_id),
  CHECK (first_id < second_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX duplicate_pair_second ON duplicate_pair (second_id);

CREATE INDEX duplicate_pair_open ON duplicate_pair (score) WHERE dismissed_at IS NULL;

CREATE INDEX patient_key_patient ON patient_key (patient_id);

CREATE TABLE patient_merge (
  id TEXT PRIMARY KEY,
  survivor_id TEXT NOT NULL REFERENCES patient (id),
  duplicate_id TEXT NOT NULL REFERENCES patient (id),
  merged_at TEXT NOT NULL,
  merged_by TEXT NOT NULL REFERENCES account (id),
  before TEXT NOT NULL,
  state_after TEXT NOT NULL,
  undone_at TEXT,
  undone_by TEXT REFERENCES account (id)
) STRICT;

CREATE INDEX patient_merge_survivor ON patient_merge (survivor_id, merged_at);

CREATE TRIGGER patient_merge_kept BEFORE DELETE ON patient_merge BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TRIGGER patient_merge_frozen
  BEFORE UPDATE OF id, survivor_id, duplicate_id, merged_at, merged_by, before, state_after ON patient_merge
  BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE INDEX appointment_patient ON appointment (patient_id, status, date);

CREATE TRIGGER appointment_history_insert AFTER INSERT ON appointment WHEN NEW.status IN ('noshow', 'fulfilled')
  BEGIN UPDATE patient SET
  missed_visits = (SELECT count(*) FROM appointment WHERE appointment.patient_id = patient.id AND appointment.status = 'noshow'),
  last_missed = (SELECT max(date) FROM appointment WHERE appointment.patient_id = patient.id AND appointment.status = 'noshow'),
  first_visit = (SELECT min(date) FROM appointment WHERE appointment.patient_id = patient.id AND appointment.status = 'fulfilled'),
  last_visit = (SELECT max(date) FROM appointment WHERE appointment.patient_id = patient.id AND appointment.status = 'fulfilled') WHERE id = NEW.patient_id; END;

CREATE TRIGGER appointment_history_update AFTER UPDATE OF status, date, patient_id ON appointment
  WHEN (NEW.status IN ('noshow', 'fulfilled') OR OLD.status IN ('noshow', 'fulfilled'))
    AND (NEW.status IS NOT OLD.status OR NEW.date IS NOT OLD.date OR NEW.patient_id IS NOT OLD.patient_id)
  BEGIN UPDATE patient SET
  missed_visits = (SELECT count(*) FROM appointment WHERE appointment.patient_id = patient.id AND appointment.status = 'noshow'),
  last_missed = (SELECT max(date) FROM appointment WHERE appointment.patient_id = patient.id AND appointment.status = 'noshow'),
  first_visit = (SELECT min(date) FROM appointment WHERE appointment.patient_id = patient.id AND appointment.status = 'fulfilled'),
  last_visit = (SELECT max(date) FROM appointment WHERE appointment.patient_id = patient.id AND appointment.status = 'fulfilled') WHERE id IN (NEW.patient_id, OLD.patient_id); END;

CREATE INDEX appointment_missed ON appointment (patient_id, date) WHERE status = 'noshow';

CREATE TABLE "installation_key" (
  name TEXT PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 60 AND name NOT GLOB '*[^a-z0-9.-]*'),
  bytes BLOB NOT NULL CHECK (length(bytes) = 32)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER installation_key_frozen BEFORE UPDATE ON installation_key BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TRIGGER installation_key_kept BEFORE DELETE ON installation_key BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TABLE db_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  clinic TEXT NOT NULL CHECK (length(clinic) = 32),
  epoch INTEGER NOT NULL CHECK (epoch > 0),
  commits INTEGER NOT NULL,
  anchored_seq INTEGER NOT NULL,
  accepted_seq INTEGER NOT NULL
) STRICT;

CREATE TRIGGER db_state_forward BEFORE UPDATE ON db_state
  WHEN NEW.commits < OLD.commits OR NEW.epoch < OLD.epoch OR NEW.clinic <> OLD.clinic
  BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TRIGGER db_state_kept BEFORE DELETE ON db_state BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TABLE patient_change (
  id INTEGER PRIMARY KEY,
  patient_id TEXT NOT NULL REFERENCES patient (id),
  version INTEGER NOT NULL,
  at TEXT NOT NULL,
  cause TEXT NOT NULL CHECK (cause IN ('update', 'merge', 'unmerge')),
  account_id TEXT REFERENCES account (id),
  station TEXT NOT NULL,
  fields TEXT NOT NULL CHECK (json_valid(fields)),
  UNIQUE (patient_id, version)
) STRICT;

CREATE TRIGGER patient_change_frozen BEFORE UPDATE ON patient_change
  BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TRIGGER patient_change_kept BEFORE DELETE ON patient_change
  BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE INDEX audit_event_event ON audit_event (event, seq);

CREATE TABLE backup_folder (
  id TEXT PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  added_at TEXT NOT NULL,
  failing_since TEXT,
  failing_code TEXT, awaits INTEGER NOT NULL DEFAULT 0 CHECK (awaits IN (0, 1)),
  CHECK ((failing_since IS NULL) = (failing_code IS NULL))
) STRICT;

CREATE INDEX account_created ON account (created_at);

CREATE INDEX account_claim_open ON account_claim (created_at) WHERE closed_at IS NULL;

CREATE INDEX account_claim_account ON account_claim (account_id);

CREATE TABLE account_change (
  id INTEGER PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES account (id),
  at TEXT NOT NULL,
  by_account_id TEXT REFERENCES account (id),
  station TEXT NOT NULL,
  fields TEXT NOT NULL CHECK (json_valid(fields))
) STRICT;

CREATE INDEX account_change_account ON account_change (account_id, at);

CREATE TRIGGER account_change_frozen BEFORE UPDATE ON account_change
  BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TRIGGER account_change_kept BEFORE DELETE ON account_change
  BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE INDEX audit_event_ref ON audit_event (ref) WHERE length(ref) = 36;

CREATE TABLE "access_notice" (
  id TEXT PRIMARY KEY,
  reader_id TEXT NOT NULL REFERENCES account (id),
  kind TEXT NOT NULL CHECK (kind IN ('code-issued', 'access-given', 'access-taken', 'password-reset', 'sheet-replaced', 'tries-failed', 'restored')),
  about_id TEXT REFERENCES account (id) CHECK ((about_id IS NULL) = (kind = 'restored')),
  at TEXT NOT NULL,
  by_id TEXT REFERENCES account (id),
  proof TEXT CHECK (proof IN ('administrator', 'sheet', 'person')),
  second_id TEXT REFERENCES account (id),
  station TEXT NOT NULL,
  workstation TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count > 0),
  seen_at TEXT,
  taken_at TEXT CHECK ((taken_at IS NOT NULL) = (kind = 'restored'))
) STRICT;

CREATE INDEX access_notice_unseen ON access_notice (reader_id, at) WHERE seen_at IS NULL;

CREATE TRIGGER access_notice_kept BEFORE DELETE ON access_notice
BEGIN SELECT RAISE(ABORT, 'notices are kept'); END;

CREATE TABLE found_backup (
  id TEXT PRIMARY KEY,
  taken_at TEXT NOT NULL,
  folder TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  found_at TEXT NOT NULL
) STRICT;

CREATE INDEX patient_phone_odd ON patient (phone_odd) WHERE phone_odd = 1;

CREATE TABLE patient_telecom (
  patient_id TEXT NOT NULL REFERENCES patient (id),
  position INTEGER NOT NULL CHECK (position > 0),
  number TEXT NOT NULL,
  remark TEXT,
  PRIMARY KEY (patient_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX patient_telecom_number ON patient_telecom (number);

CREATE TABLE visit_kind (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  follow_up INTEGER NOT NULL CHECK (follow_up IN (0, 1)),
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  position INTEGER NOT NULL
, hue TEXT CHECK (hue IN ('blue', 'magenta', 'orange', 'green', 'brown', 'graphite'))) STRICT;

CREATE TABLE "visit_type" (
  id TEXT PRIMARY KEY,
  practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
  kind_id TEXT NOT NULL REFERENCES visit_kind (id),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 480),
  bookable_by_patient INTEGER NOT NULL CHECK (bookable_by_patient IN (0, 1)),
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  position INTEGER NOT NULL,
  buffer_before INTEGER NOT NULL DEFAULT 0 CHECK (buffer_before BETWEEN 0 AND 120),
  buffer_after INTEGER NOT NULL DEFAULT 0 CHECK (buffer_after BETWEEN 0 AND 120),
  room_need TEXT NOT NULL DEFAULT 'none'
    CHECK (room_need IN ('none', 'preferred', 'needed', 'on-arrival'))
, min_age INTEGER CHECK (min_age BETWEEN 0 AND 120), max_age INTEGER CHECK (max_age BETWEEN 0 AND 120), for_sex TEXT CHECK (for_sex IN ('female', 'male'))) STRICT;

CREATE INDEX visit_type_practitioner ON visit_type (practitioner_id, position);

CREATE INDEX visit_type_kind ON visit_type (kind_id);

CREATE TABLE insurer (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  card_format TEXT,
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  merged_into TEXT REFERENCES insurer (id),
  CHECK (active = 0 OR merged_into IS NULL)
) STRICT;

CREATE TABLE insurer_plan (
  id TEXT PRIMARY KEY,
  insurer_id TEXT NOT NULL REFERENCES insurer (id),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  UNIQUE (insurer_id, name_key)
) STRICT;

CREATE INDEX patient_insurer ON patient (insurer_id) WHERE insurer_id IS NOT NULL;

CREATE TABLE visit_untold (
  appointment_id TEXT PRIMARY KEY REFERENCES appointment (id),
  date TEXT,
  start_minute INTEGER,
  practitioner_id TEXT REFERENCES practitioner (id),
  since TEXT NOT NULL,
  told_at TEXT,
  CHECK ((date IS NULL) = (start_minute IS NULL) AND (date IS NULL) = (practitioner_id IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX visit_untold_since ON visit_untold (since) WHERE told_at IS NULL;

CREATE TRIGGER room_renamed AFTER UPDATE OF name ON room
  BEGIN UPDATE practitioner SET room = NEW.name WHERE room_id = NEW.id; END;

CREATE INDEX patient_guardian ON patient (guardian_id) WHERE guardian_id IS NOT NULL;

CREATE INDEX patient_merge_duplicate ON patient_merge (duplicate_id);

CREATE INDEX appointment_recorded_late ON appointment (practitioner_id) WHERE recorded_late = 1;

CREATE TABLE "note_draft" (
    encounter_id TEXT NOT NULL REFERENCES encounter (id),
    account_id TEXT NOT NULL REFERENCES account (id),
    content TEXT NOT NULL,
    caret TEXT,
    saved_at TEXT NOT NULL,
    version INTEGER NOT NULL,
    format INTEGER NOT NULL DEFAULT 1 CHECK (format > 0),
    PRIMARY KEY (encounter_id, account_id)
  ) STRICT, WITHOUT ROWID;

CREATE TABLE "note" (
    id TEXT PRIMARY KEY,
    encounter_id TEXT NOT NULL REFERENCES encounter (id),
    patient_id TEXT NOT NULL REFERENCES patient (id),
    account_id TEXT NOT NULL REFERENCES account (id),
    practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
    complaint TEXT NOT NULL,
    examination TEXT NOT NULL,
    assessment TEXT NOT NULL,
    plan TEXT NOT NULL,
    signed_at TEXT NOT NULL,
    seal TEXT NOT NULL,
    seal_format INTEGER NOT NULL DEFAULT 1 CHECK (seal_format > 0),
    shown TEXT CHECK (seal_format = 1 OR json_valid(shown)),
    -- What was sealed, once and in its order (JSON, SealedPart[]); of notes of before it is worked out from the columns.
    parts TEXT CHECK (parts IS NULL OR json_valid(parts)),
    -- Who sees it beside its author: every doctor of the patient, who breaks the glass, or nobody.
    secrecy TEXT NOT NULL DEFAULT 'open' CHECK (secrecy IN ('open', 'secret', 'author-only')),
    -- Not for a guardian's copy (CEM art. 74).
    guardian_hidden INTEGER NOT NULL DEFAULT 0 CHECK (guardian_hidden IN (0, 1))
  , template_version_id TEXT REFERENCES note_template_version (id)) STRICT;

CREATE INDEX note_patient ON note (patient_id, signed_at);

CREATE INDEX note_encounter ON note (encounter_id);

CREATE TRIGGER note_frozen BEFORE UPDATE ON note BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TRIGGER note_kept BEFORE DELETE ON note BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TABLE "observation" (
    id TEXT PRIMARY KEY,
    note_id TEXT NOT NULL REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED,
    code TEXT NOT NULL,
    value REAL,
    unit TEXT NOT NULL,
    -- As typed: the decimal ("82.50"), what stands before it, or words where there was no number.
    typed TEXT,
    comparator TEXT CHECK (comparator IN ('<', '>')),
    words TEXT,
    measured_at TEXT,
    measured_by TEXT REFERENCES account (id),
    source TEXT CHECK (source IN ('office', 'triage', 'home', 'device')),
    position TEXT, place INTEGER CHECK (place IS NULL OR place >= 0),
    CHECK ((value IS NULL) = (words IS NOT NULL))
  ) STRICT, WITHOUT ROWID;

CREATE INDEX observation_note ON observation (note_id, code);

CREATE TRIGGER observation_closed BEFORE INSERT ON observation
  WHEN EXISTS (SELECT 1 FROM note WHERE note.id = NEW.note_id)
  BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TRIGGER observation_frozen BEFORE UPDATE ON observation BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TRIGGER observation_kept BEFORE DELETE ON observation BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TABLE statement_version (
  id TEXT PRIMARY KEY,
  -- The id of its first version; in whose chart it stands is a row of chart_entry.
  statement_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40 AND kind NOT GLOB '*[^a-z-]*'),
  patient_id TEXT NOT NULL REFERENCES patient (id),
  account_id TEXT NOT NULL REFERENCES account (id),
  practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
  encounter_id TEXT REFERENCES encounter (id),
  content TEXT NOT NULL CHECK (json_valid(content)),
  reason TEXT,
  entered_at TEXT NOT NULL,
  seal TEXT NOT NULL,
  seal_format INTEGER NOT NULL CHECK (seal_format > 1),
  shown TEXT NOT NULL CHECK (json_valid(shown)),
  secrecy TEXT NOT NULL DEFAULT 'open' CHECK (secrecy IN ('open', 'secret', 'author-only'))
) STRICT;

CREATE INDEX statement_version_statement ON statement_version (statement_id, entered_at);

CREATE INDEX statement_version_encounter ON statement_version (encounter_id) WHERE encounter_id IS NOT NULL;

CREATE TRIGGER statement_version_frozen BEFORE UPDATE ON statement_version BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TRIGGER statement_version_kept BEFORE DELETE ON statement_version BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TABLE statement_replaced (
  replaced_id TEXT NOT NULL REFERENCES statement_version (id),
  version_id TEXT NOT NULL REFERENCES statement_version (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (replaced_id, version_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX statement_replaced_version ON statement_replaced (version_id);

CREATE TRIGGER statement_replaced_closed BEFORE INSERT ON statement_replaced
  WHEN EXISTS (SELECT 1 FROM statement_version WHERE statement_version.id = NEW.version_id)
  BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TRIGGER statement_replaced_frozen BEFORE UPDATE ON statement_replaced BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TRIGGER statement_replaced_kept BEFORE DELETE ON statement_replaced BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TABLE note_template (
  id TEXT PRIMARY KEY,
  -- Which of those that came with the program.
  built_in TEXT UNIQUE,
  -- As its latest version says.
  name TEXT NOT NULL,
  retired INTEGER NOT NULL CHECK (retired IN (0, 1))
) STRICT;

CREATE TABLE note_template_version (
  id TEXT PRIMARY KEY,
  template_id TEXT NOT NULL REFERENCES note_template (id),
  number INTEGER NOT NULL CHECK (number > 0),
  name TEXT NOT NULL,
  -- In their order: key, title, kind, help, choices.
  sections TEXT NOT NULL CHECK (json_valid(sections)),
  account_id TEXT REFERENCES account (id),
  made_at TEXT,
  UNIQUE (template_id, number),
  CHECK ((account_id IS NULL) = (made_at IS NULL))
) STRICT;

CREATE TRIGGER note_template_version_frozen BEFORE UPDATE ON note_template_version
  BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TRIGGER note_template_version_kept BEFORE DELETE ON note_template_version
  BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE INDEX note_practitioner ON note (practitioner_id, signed_at) WHERE template_version_id IS NOT NULL;

CREATE TABLE icd10_table (
  version TEXT PRIMARY KEY CHECK (length(version) BETWEEN 1 AND 80),
  imported_at TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES account (id),
  -- The one that is searched has none.
  retired_at TEXT
) STRICT;

CREATE UNIQUE INDEX icd10_table_current ON icd10_table ((retired_at IS NULL)) WHERE retired_at IS NULL;

CREATE TABLE icd10_code (
  version TEXT NOT NULL REFERENCES icd10_table (version),
  -- Without its dot; categories too, though what has subdivisions is not chosen.
  code TEXT NOT NULL CHECK (code GLOB '[A-Z][0-9][0-9]' OR code GLOB '[A-Z][0-9][0-9][0-9A-Z]'),
  words TEXT NOT NULL CHECK (words <> ''),
  mark TEXT CHECK (mark IN ('dagger', 'asterisk')),
  sex TEXT CHECK (sex IN ('female', 'male')),
  PRIMARY KEY (version, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE diagnosis_favourite (
  account_id TEXT NOT NULL REFERENCES account (id),
  code TEXT NOT NULL,
  since TEXT NOT NULL,
  PRIMARY KEY (account_id, code)
) STRICT, WITHOUT ROWID;

CREATE INDEX statement_version_author ON statement_version (account_id, entered_at) WHERE kind = 'problem';

CREATE INDEX note_author ON note (account_id, signed_at);

CREATE TRIGGER appointment_insurer_again AFTER UPDATE OF status ON appointment
  WHEN NEW.status IN ('booked', 'confirmed') AND OLD.status NOT IN ('booked', 'confirmed')
  BEGIN UPDATE appointment SET insurer = (SELECT insurer FROM patient WHERE id = NEW.patient_id)
    WHERE id = NEW.id; END;

CREATE TABLE note_diagnosis (
  id TEXT PRIMARY KEY,
  note_id TEXT NOT NULL REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL CHECK (place >= 0),
  -- Without its dot; NULL where it is in own words.
  code TEXT,
  words TEXT NOT NULL CHECK (words <> ''),
  -- Which version of the table code and words are from, where that is known.
  table_version TEXT CHECK (table_version IS NULL OR code IS NOT NULL),
  role TEXT NOT NULL CHECK (role IN ('principal', 'secondary')),
  UNIQUE (note_id, place)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX note_diagnosis_principal ON note_diagnosis (note_id) WHERE role = 'principal';

CREATE TRIGGER note_diagnosis_closed BEFORE INSERT ON note_diagnosis
  WHEN EXISTS (SELECT 1 FROM note WHERE note.id = NEW.note_id)
  BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TRIGGER note_diagnosis_frozen BEFORE UPDATE ON note_diagnosis BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TRIGGER note_diagnosis_kept BEFORE DELETE ON note_diagnosis BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TABLE glass_break (
  id TEXT PRIMARY KEY,
  entry_id TEXT NOT NULL REFERENCES chart_entry (entry_id),
  account_id TEXT NOT NULL REFERENCES account (id),
  reason TEXT NOT NULL,
  broken_at TEXT NOT NULL
) STRICT;

CREATE INDEX glass_break_entry ON glass_break (entry_id);

CREATE INDEX glass_break_account ON glass_break (account_id, broken_at);

CREATE TRIGGER glass_break_frozen BEFORE UPDATE ON glass_break BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TRIGGER glass_break_kept BEFORE DELETE ON glass_break BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TABLE glass_break_seen (
  break_id TEXT NOT NULL REFERENCES glass_break (id),
  account_id TEXT NOT NULL REFERENCES account (id),
  seen_at TEXT NOT NULL,
  PRIMARY KEY (break_id, account_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE wrong_chart (
  id TEXT PRIMARY KEY,
  note_id TEXT NOT NULL UNIQUE REFERENCES note (id),
  -- What was signed in its place, in the right chart.
  new_note_id TEXT NOT NULL UNIQUE REFERENCES note (id),
  -- In whose chart it stood.
  patient_id TEXT NOT NULL REFERENCES patient (id),
  account_id TEXT NOT NULL REFERENCES account (id),
  practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
  reason TEXT NOT NULL,
  signed_at TEXT NOT NULL,
  seal TEXT NOT NULL,
  seal_format INTEGER NOT NULL CHECK (seal_format > 1),
  -- What is told of the note where it stood (JSON, StubShown).
  shown TEXT NOT NULL CHECK (json_valid(shown)),
  -- What was sealed (JSON, SealedPart[]).
  parts TEXT NOT NULL CHECK (json_valid(parts))
) STRICT;

CREATE TRIGGER wrong_chart_frozen BEFORE UPDATE ON wrong_chart BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TRIGGER wrong_chart_kept BEFORE DELETE ON wrong_chart BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TABLE moved_version (
  version_id TEXT PRIMARY KEY REFERENCES statement_version (id),
  wrong_chart_id TEXT NOT NULL REFERENCES wrong_chart (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE INDEX moved_version_mark ON moved_version (wrong_chart_id);

CREATE TRIGGER moved_version_closed BEFORE INSERT ON moved_version
  WHEN EXISTS (SELECT 1 FROM wrong_chart WHERE wrong_chart.id = NEW.wrong_chart_id)
  BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TRIGGER moved_version_frozen BEFORE UPDATE ON moved_version BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TRIGGER moved_version_kept BEFORE DELETE ON moved_version BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TABLE snippet (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES account (id),
  shared INTEGER NOT NULL CHECK (shared IN (0, 1)),
  shortcut TEXT NOT NULL,
  text TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;

CREATE INDEX snippet_account ON snippet (account_id);

CREATE TABLE reminder (
  id TEXT PRIMARY KEY,
  patient_id TEXT NOT NULL REFERENCES patient (id),
  -- The consultation it was written in.
  encounter_id TEXT REFERENCES encounter (id),
  author_id TEXT NOT NULL REFERENCES account (id),
  -- Whose it is to do.
  account_id TEXT NOT NULL REFERENCES account (id),
  team INTEGER NOT NULL CHECK (team IN (0, 1)),
  text TEXT NOT NULL,
  due_on TEXT NOT NULL,
  written_at TEXT NOT NULL,
  done_at TEXT,
  done_by TEXT REFERENCES account (id),
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((done_at IS NULL) = (done_by IS NULL))
) STRICT;

CREATE INDEX reminder_patient ON reminder (patient_id);

CREATE INDEX reminder_encounter ON reminder (encounter_id) WHERE encounter_id IS NOT NULL;

CREATE INDEX reminder_open ON reminder (account_id, due_on) WHERE done_at IS NULL;

CREATE INDEX reminder_team ON reminder (due_on) WHERE done_at IS NULL AND team = 1;

CREATE INDEX reminder_done ON reminder (done_by, done_at) WHERE done_at IS NOT NULL;

CREATE TRIGGER reminder_same BEFORE UPDATE ON reminder
  WHEN NEW.id <> OLD.id OR NEW.text <> OLD.text OR NEW.author_id <> OLD.author_id
    OR NEW.written_at <> OLD.written_at OR NEW.team <> OLD.team
  BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TRIGGER reminder_kept BEFORE DELETE ON reminder BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TABLE reminder_event (
  reminder_id TEXT NOT NULL REFERENCES reminder (id),
  -- Of the reminder, as it was made by this: what came after what.
  version INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('finished', 'reopened', 'moved', 'handed')),
  account_id TEXT NOT NULL REFERENCES account (id),
  at TEXT NOT NULL,
  -- Of one that was moved: the day it stood on before.
  due_before TEXT,
  -- Of one that was handed on: to whom.
  to_account_id TEXT REFERENCES account (id),
  PRIMARY KEY (reminder_id, version),
  CHECK ((kind = 'moved') = (due_before IS NOT NULL) AND (kind = 'handed') = (to_account_id IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER reminder_event_frozen BEFORE UPDATE ON reminder_event
  BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TRIGGER reminder_event_kept BEFORE DELETE ON reminder_event
  BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TABLE rectification (
  note_id TEXT NOT NULL REFERENCES note (id),
  -- The first, the second of this note; the last one counts.
  number INTEGER NOT NULL CHECK (number > 0),
  addendum_id TEXT NOT NULL REFERENCES addendum (id),
  PRIMARY KEY (note_id, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER rectification_frozen BEFORE UPDATE ON rectification BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TRIGGER rectification_kept BEFORE DELETE ON rectification BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TABLE rectified_value (
  note_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  -- Of the order of the list.
  line INTEGER NOT NULL CHECK (line >= 0),
  code TEXT NOT NULL,
  value REAL,
  unit TEXT NOT NULL,
  typed TEXT,
  comparator TEXT CHECK (comparator IN ('<', '>')),
  words TEXT,
  measured_at TEXT,
  measured_by TEXT REFERENCES account (id),
  source TEXT CHECK (source IN ('office', 'triage', 'home', 'device')),
  position TEXT,
  place INTEGER CHECK (place >= 0),
  PRIMARY KEY (note_id, number, line),
  FOREIGN KEY (note_id, number) REFERENCES rectification (note_id, number) DEFERRABLE INITIALLY DEFERRED,
  CHECK ((value IS NULL) = (words IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER rectified_value_closed BEFORE INSERT ON rectified_value
  WHEN EXISTS (SELECT 1 FROM rectification WHERE note_id = NEW.note_id AND number = NEW.number)
  BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TRIGGER rectified_value_frozen BEFORE UPDATE ON rectified_value BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TRIGGER rectified_value_kept BEFORE DELETE ON rectified_value BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TABLE rectified_diagnosis (
  note_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  line INTEGER NOT NULL CHECK (line >= 0),
  code TEXT,
  words TEXT NOT NULL CHECK (words <> ''),
  table_version TEXT CHECK (table_version IS NULL OR code IS NOT NULL),
  role TEXT NOT NULL CHECK (role IN ('principal', 'secondary')),
  PRIMARY KEY (note_id, number, line),
  FOREIGN KEY (note_id, number) REFERENCES rectification (note_id, number) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TRIGGER rectified_diagnosis_closed BEFORE INSERT ON rectified_diagnosis
  WHEN EXISTS (SELECT 1 FROM rectification WHERE note_id = NEW.note_id AND number = NEW.number)
  BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TRIGGER rectified_diagnosis_frozen BEFORE UPDATE ON rectified_diagnosis BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TRIGGER rectified_diagnosis_kept BEFORE DELETE ON rectified_diagnosis BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TABLE kept_draft (
  id TEXT PRIMARY KEY,
  encounter_id TEXT NOT NULL REFERENCES encounter (id),
  -- Whom it was sealed for.
  patient_id TEXT NOT NULL REFERENCES patient (id),
  -- Whose words they are.
  author_id TEXT NOT NULL REFERENCES account (id),
  -- Who put them there.
  account_id TEXT NOT NULL REFERENCES account (id),
  practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
  reason TEXT NOT NULL,
  -- When its author wrote the last word.
  saved_at TEXT NOT NULL,
  kept_at TEXT NOT NULL,
  secrecy TEXT NOT NULL CHECK (secrecy IN ('open', 'secret', 'author-only')),
  seal TEXT NOT NULL,
  seal_format INTEGER NOT NULL CHECK (seal_format > 3),
  -- Who and whose, as it was shown (JSON, KeptShown).
  shown TEXT NOT NULL CHECK (json_valid(shown)),
  -- What was sealed (JSON, SealedPart[]).
  parts TEXT NOT NULL CHECK (json_valid(parts))
) STRICT;

CREATE INDEX kept_draft_encounter ON kept_draft (encounter_id);

CREATE TRIGGER kept_draft_frozen BEFORE UPDATE ON kept_draft BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TRIGGER kept_draft_kept BEFORE DELETE ON kept_draft BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TABLE "account_role" (
  account_id TEXT NOT NULL REFERENCES account (id),
  role TEXT NOT NULL CHECK (role IN ('patient', 'reception', 'doctor', 'nurse', 'admin')),
  PRIMARY KEY (account_id, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE "encounter" (
  id TEXT PRIMARY KEY,
  appointment_id TEXT REFERENCES appointment (id),
  patient_id TEXT NOT NULL REFERENCES patient (id),
  practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
  status TEXT NOT NULL CHECK (status IN ('in-progress', 'finished', 'discarded')),
  started_at TEXT NOT NULL,
  finished_at TEXT,
  -- Without a visit of its own: why there was contact, and the clinic's day of it.
  contact TEXT CHECK (contact IN ('phone', 'result', 'renewal', 'triage', 'other')),
  date TEXT,
  discard_reason TEXT,
  CHECK ((appointment_id IS NULL) = (contact IS NOT NULL) AND (contact IS NULL) = (date IS NULL)),
  CHECK ((status = 'discarded') = (discard_reason IS NOT NULL))
) STRICT;

CREATE INDEX encounter_patient ON encounter (patient_id, started_at);

CREATE INDEX encounter_state ON encounter (practitioner_id, status);

CREATE INDEX encounter_appointment ON encounter (appointment_id) WHERE appointment_id IS NOT NULL;

CREATE TABLE medicine_favourite (
  account_id TEXT NOT NULL REFERENCES account (id),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  since TEXT NOT NULL,
  PRIMARY KEY (account_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE document_rule (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40 AND kind NOT GLOB '*[^a-z-]*'),
  council TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  may_issue INTEGER NOT NULL CHECK (may_issue IN (0, 1)),
  -- How many copies of the paper the law asks for.
  vias INTEGER NOT NULL CHECK (vias > 0),
  validity_days INTEGER CHECK (validity_days > 0),
  -- JSON: what the paper has to say beside what every paper says.
  fields TEXT NOT NULL CHECK (json_valid(fields)),
  limits TEXT,
  in_force_from TEXT NOT NULL,
  source TEXT NOT NULL,
  -- Until an administrator has held it against its source, it is only what research found.
  checked_on TEXT,
  checked_by TEXT REFERENCES account (id), bounds TEXT CHECK (bounds IS NULL OR json_valid(bounds)),
  UNIQUE (kind, council, number),
  CHECK ((checked_on IS NULL) = (checked_by IS NULL))
) STRICT;

CREATE TRIGGER document_rule_kept BEFORE DELETE ON document_rule
  BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TABLE document (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number > 0),
  -- What whoever holds the paper reads to the clinic.
  code TEXT NOT NULL UNIQUE CHECK (length(code) = 8),
  kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40 AND kind NOT GLOB '*[^a-z-]*'),
  patient_id TEXT NOT NULL REFERENCES patient (id),
  account_id TEXT NOT NULL REFERENCES account (id),
  -- Null of what the reception issued.
  practitioner_id TEXT REFERENCES practitioner (id),
  encounter_id TEXT REFERENCES encounter (id),
  appointment_id TEXT REFERENCES appointment (id),
  rule_id TEXT NOT NULL REFERENCES document_rule (id),
  -- The paper whose place it takes.
  replaces_id TEXT UNIQUE REFERENCES document (id),
  secrecy TEXT NOT NULL CHECK (secrecy IN ('open', 'secret', 'author-only')),
  -- JSON, by its kind.
  content TEXT NOT NULL CHECK (json_valid(content)),
  -- Clinic, author, patient and date as they stand on the paper (JSON, DocumentShown).
  shown TEXT NOT NULL CHECK (json_valid(shown)),
  issued_at TEXT NOT NULL,
  seal TEXT NOT NULL,
  seal_format INTEGER NOT NULL CHECK (seal_format > 1)
) STRICT;

CREATE INDEX document_encounter ON document (encounter_id) WHERE encounter_id IS NOT NULL;

CREATE INDEX document_appointment ON document (appointment_id) WHERE appointment_id IS NOT NULL;

CREATE TRIGGER document_frozen BEFORE UPDATE ON document BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TRIGGER document_kept BEFORE DELETE ON document BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TABLE document_void (
  id TEXT PRIMARY KEY,
  document_id TEXT NOT NULL UNIQUE REFERENCES document (id),
  patient_id TEXT NOT NULL REFERENCES patient (id),
  account_id TEXT NOT NULL REFERENCES account (id),
  practitioner_id TEXT REFERENCES practitioner (id),
  reason TEXT NOT NULL,
  -- 1: it was about somebody else, and says nothing in this chart any more.
  wrong_chart INTEGER NOT NULL CHECK (wrong_chart IN (0, 1)),
  voided_at TEXT NOT NULL,
  shown TEXT NOT NULL CHECK (json_valid(shown)),
  seal TEXT NOT NULL,
  seal_format INTEGER NOT NULL CHECK (seal_format > 1)
) STRICT;

CREATE TRIGGER document_void_frozen BEFORE UPDATE ON document_void BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TRIGGER document_void_kept BEFORE DELETE ON document_void BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TABLE "chart_entry" (
  entry_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('note', 'statement', 'moved', 'stub', 'kept-draft', 'document')),
  patient_id TEXT NOT NULL REFERENCES patient (id),
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX chart_entry_patient ON chart_entry (patient_id, kind, at);

CREATE TRIGGER chart_entry_same BEFORE UPDATE ON chart_entry
  WHEN NEW.entry_id <> OLD.entry_id OR NEW.at <> OLD.at OR (NEW.kind <> OLD.kind AND NOT (
    OLD.kind = 'note' AND NEW.kind = 'moved'
    AND EXISTS (SELECT 1 FROM wrong_chart WHERE wrong_chart.note_id = OLD.entry_id)
  ))
  BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TRIGGER chart_entry_kept BEFORE DELETE ON chart_entry BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TABLE triage_draft (
  appointment_id TEXT NOT NULL REFERENCES appointment (id),
  account_id TEXT NOT NULL REFERENCES account (id),
  content TEXT NOT NULL,
  saved_at TEXT NOT NULL, closed_at TEXT, close_reason TEXT CHECK ((close_reason IS NULL) = (closed_at IS NULL)),
  PRIMARY KEY (appointment_id, account_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER document_rule_same BEFORE UPDATE ON document_rule
  WHEN NEW.id <> OLD.id OR NEW.kind <> OLD.kind OR NEW.council <> OLD.council OR NEW.number <> OLD.number
    OR NEW.may_issue <> OLD.may_issue OR NEW.vias <> OLD.vias OR NEW.validity_days IS NOT OLD.validity_days
    OR NEW.fields <> OLD.fields OR NEW.limits IS NOT OLD.limits OR NEW.bounds IS NOT OLD.bounds
    OR NEW.in_force_from <> OLD.in_force_from OR NEW.source <> OLD.source OR NEW.checked_on IS NULL
  BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TABLE document_reprint (
  id TEXT PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES document (id),
  account_id TEXT NOT NULL REFERENCES account (id),
  reason TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE INDEX document_reprint_document ON document_reprint (document_id);

CREATE TRIGGER document_reprint_frozen BEFORE UPDATE ON document_reprint
  BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TRIGGER document_reprint_kept BEFORE DELETE ON document_reprint
  BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TABLE medicine_need (
  account_id TEXT NOT NULL REFERENCES account (id),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 400),
  need TEXT NOT NULL CHECK (length(need) BETWEEN 1 AND 40),
  since TEXT NOT NULL,
  PRIMARY KEY (account_id, name)
) STRICT, WITHOUT ROWID;

CREATE INDEX medicine_need_name ON medicine_need (name, since);

CREATE TABLE medicine_hint (
  substance TEXT PRIMARY KEY,
  needs TEXT NOT NULL CHECK (json_valid(needs)),
  list TEXT NOT NULL,
  source TEXT NOT NULL,
  checked_on TEXT,
  checked_by TEXT REFERENCES account (id),
  CHECK ((checked_on IS NULL) = (checked_by IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE special_way (
  number INTEGER PRIMARY KEY,
  way TEXT NOT NULL CHECK (way IN ('copy', 'plain')),
  -- When, and who at the health surveillance said that plain paper may be used here.
  confirmed_on TEXT,
  confirmed_by TEXT,
  account_id TEXT NOT NULL REFERENCES account (id),
  at TEXT NOT NULL,
  CHECK ((confirmed_on IS NULL) = (confirmed_by IS NULL)),
  CHECK (way = 'copy' OR confirmed_on IS NOT NULL)
) STRICT;

CREATE TRIGGER special_way_frozen BEFORE UPDATE ON special_way
  BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TRIGGER special_way_kept BEFORE DELETE ON special_way
  BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TABLE document_preset (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES account (id),
  shared INTEGER NOT NULL CHECK (shared IN (0, 1)),
  -- The kind of paper that may begin with it.
  kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40 AND kind NOT GLOB '*[^a-z-]*'),
  name TEXT NOT NULL,
  -- Of a request of exams one a line, its remark behind "|".
  text TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;

CREATE INDEX document_preset_account ON document_preset (account_id);

CREATE TABLE attachment_content (
  -- SHA-256 of the contents, hexadecimal: one file that was added twice is kept once.
  digest TEXT PRIMARY KEY CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*'),
  bytes INTEGER NOT NULL CHECK (bytes = length(contents)),
  contents BLOB NOT NULL
) STRICT;

CREATE TRIGGER attachment_content_frozen BEFORE UPDATE ON attachment_content BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TRIGGER attachment_content_kept BEFORE DELETE ON attachment_content BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TRIGGER attachment_content_there BEFORE INSERT ON statement_version
  WHEN NEW.kind = 'attachment' AND NOT EXISTS (
    SELECT 1 FROM attachment_content WHERE digest = json_extract(NEW.content, '$.content.digest')
  )
  BEGIN SELECT raise(ABORT, 'no contents'); END;

CREATE TABLE laboratory_value (
  version_id TEXT NOT NULL REFERENCES statement_version (id) DEFERRABLE INITIALLY DEFERRED,
  -- Of the order of the list.
  place INTEGER NOT NULL CHECK (place >= 0),
  -- LOINC; null where nobody has said which.
  code TEXT,
  -- As the laboratory calls it.
  name TEXT NOT NULL CHECK (name <> ''),
  value REAL,
  -- UCUM where it is known, otherwise as it was written.
  unit TEXT NOT NULL,
  -- The decimal as it was typed.
  typed TEXT,
  comparator TEXT CHECK (comparator IN ('<', '>')),
  words TEXT,
  -- What the laboratory gives as usual.
  reference TEXT,
  -- The clinic's day on which it was taken, or as much of it as is known.
  collected_on TEXT,
  PRIMARY KEY (version_id, place),
  CHECK ((value IS NULL) = (words IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX laboratory_value_code ON laboratory_value (code, version_id) WHERE code IS NOT NULL;

CREATE TRIGGER laboratory_value_closed BEFORE INSERT ON laboratory_value
  WHEN EXISTS (SELECT 1 FROM statement_version WHERE statement_version.id = NEW.version_id)
  BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TRIGGER laboratory_value_frozen BEFORE UPDATE ON laboratory_value BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TRIGGER laboratory_value_kept BEFORE DELETE ON laboratory_value BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TABLE record_copy (
  id TEXT PRIMARY KEY,
  -- Whose chart it was then.
  patient_id TEXT NOT NULL REFERENCES patient (id),
  account_id TEXT NOT NULL REFERENCES account (id),
  recipient TEXT NOT NULL CHECK (recipient IN ('patient', 'guardian')),
  -- The clinic's day on which it was asked for.
  asked_on TEXT NOT NULL,
  -- Whoever came for it in the place of the recipient; null: the recipient.
  handed_to TEXT,
  made_as TEXT NOT NULL CHECK (made_as IN ('paper', 'file')),
  made_at TEXT NOT NULL
, request_id TEXT REFERENCES copy_request (id)) STRICT;

CREATE INDEX record_copy_patient ON record_copy (patient_id, made_at);

CREATE TRIGGER record_copy_frozen BEFORE UPDATE ON record_copy BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TRIGGER record_copy_kept BEFORE DELETE ON record_copy BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE INDEX patient_passport ON patient (passport) WHERE passport IS NOT NULL;

CREATE INDEX patient_cns ON patient (cns) WHERE cns IS NOT NULL;

CREATE TABLE copy_request (
  id TEXT PRIMARY KEY,
  -- Whose chart it was then.
  patient_id TEXT NOT NULL REFERENCES patient (id),
  account_id TEXT NOT NULL REFERENCES account (id),
  recipient TEXT NOT NULL CHECK (recipient IN ('patient', 'guardian')),
  -- Who answers for the patient and asked; null: the patient.
  asker TEXT CHECK ((asker IS NULL) = (recipient = 'patient')),
  document TEXT NOT NULL,
  -- The professional who is to make the copy.
  practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
  -- Days of the clinic, both within; null: without that end.
  from_date TEXT,
  to_date TEXT CHECK (from_date <= to_date),
  asked_on TEXT NOT NULL,
  asked_at TEXT NOT NULL
) STRICT;

CREATE INDEX copy_request_patient ON copy_request (patient_id, asked_at);

CREATE TRIGGER copy_request_frozen BEFORE UPDATE ON copy_request BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TRIGGER copy_request_kept BEFORE DELETE ON copy_request BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TABLE copy_request_end (
  request_id TEXT PRIMARY KEY REFERENCES copy_request (id),
  account_id TEXT NOT NULL REFERENCES account (id),
  kind TEXT NOT NULL CHECK (kind IN ('handed', 'withdrawn')),
  -- Who took it in the place of whoever asked; null: whoever asked.
  taker TEXT,
  document TEXT CHECK ((document IS NOT NULL) = (kind = 'handed')),
  reason TEXT CHECK ((reason IS NOT NULL) = (kind = 'withdrawn')),
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER copy_request_end_frozen BEFORE UPDATE ON copy_request_end BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TRIGGER copy_request_end_kept BEFORE DELETE ON copy_request_end BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE INDEX record_copy_request ON record_copy (request_id) WHERE request_id IS NOT NULL;

CREATE TABLE medicine_list (
  id TEXT PRIMARY KEY,
  source TEXT NOT NULL CHECK (source <> ''),
  issued_on TEXT NOT NULL,
  names INTEGER NOT NULL,
  imported_at TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES account (id),
  -- The one that is searched has none.
  retired_at TEXT
) STRICT;

CREATE UNIQUE INDEX medicine_list_current ON medicine_list ((retired_at IS NULL)) WHERE retired_at IS NULL;

CREATE TABLE medicine_list_name (
  list_id TEXT NOT NULL REFERENCES medicine_list (id),
  place INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  PRIMARY KEY (list_id, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE qualification (
  practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
  place INTEGER NOT NULL,
  specialty TEXT NOT NULL CHECK (specialty <> ''),
  rqe TEXT NOT NULL CHECK (rqe <> ''),
  on_papers INTEGER NOT NULL CHECK (on_papers IN (0, 1)),
  PRIMARY KEY (practitioner_id, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE clinic_logo (
  -- SHA-256 of its bytes, in hex.
  digest TEXT PRIMARY KEY CHECK (length(digest) = 64),
  jpeg BLOB NOT NULL CHECK (length(jpeg) > 0),
  added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER clinic_logo_frozen BEFORE UPDATE ON clinic_logo BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TRIGGER clinic_logo_kept BEFORE DELETE ON clinic_logo BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE INDEX patient_line ON patient
  (id, name, social_name, birth_date, phone, guardian_phone, insurer, missed_visits, last_missed, first_visit, remark);

CREATE TABLE message_words (
  -- To the patient himself, or to whoever answers for a child.
  recipient TEXT PRIMARY KEY CHECK (recipient IN ('patient', 'guardian')),
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 600)
) STRICT, WITHOUT ROWID;

CREATE TABLE patient_search_row (
  docid INTEGER PRIMARY KEY,
  patient_id TEXT NOT NULL UNIQUE REFERENCES patient (id)
) STRICT;
