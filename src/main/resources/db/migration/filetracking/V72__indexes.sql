-- Read newest first over both tones at once.
drop index filetracking.scan_to_look_at;
create index scan_to_look_at on filetracking.scan (id) where tone in ('UNKNOWN', 'WRONG');

-- For whoever asks what came from or went to a place, and for deleting what nothing refers to.
create index move_by_origin on filetracking.move (origin, id) where origin is not null;
create index move_by_target on filetracking.move (target, id) where target is not null;
create index scan_by_first on filetracking.scan (repeat_of) where repeat_of is not null;
create index station_by_location on filetracking.station (location) where location is not null;
create index station_by_box on filetracking.station (box) where box is not null;
create index station_by_folder on filetracking.station (folder) where folder is not null;
