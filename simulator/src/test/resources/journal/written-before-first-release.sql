-- Rows of a journal written before the first release (event shapes of version 0: times in milliseconds, no kind
-- of media). Never edit: it stands for the journals that people have.
INSERT INTO "event_journal" ("persistence_id", "sequence_number", "writer", "write_timestamp", "adapter_manifest", "event_payload", "event_ser_id", "event_ser_manifest") VALUES
('1|scenario/run', 1, 'w', 0, '', STRINGTOUTF8('{"next":2,"events":[{"t":0,"type":"RunStarted","v":0,"data":{"scenario":"Two-region contact centre","seed":42,"profile":"2025-10","start":"2026-03-02T08:00:00Z","durationMs":14400000,"latencySource":"toy","latencyDate":"2026-01"}}]}'), 862001, 'envelope/1'),
('1|call/calls-000001', 1, 'w', 0, '', STRINGTOUTF8('{"next":3,"events":[{"t":1000,"type":"CallStarted","v":1,"data":{"callId":"c-1","communication":"acseu","stream":"calls","participants":2}}]}'), 862001, 'envelope/1'),
('1|call/calls-000001', 2, 'w', 0, '', STRINGTOUTF8('{"next":5,"events":[{"t":241000000,"type":"CallEnded","v":0,"data":{"callId":"c-1","lengthMs":240999}},{"t":241000001,"type":"RetryScheduled","v":1,"data":{"operation":"PutBlob","target":"recseu","attempt":1,"retryAtMicros":242000000}}]}'), 862001, 'envelope/1'),
('1|checkpoint', 1, 'w', 0, '', STRINGTOUTF8('{"timeMicros":241000002,"deliveries":9,"events":4}'), 862001, 'checkpoint/1');
