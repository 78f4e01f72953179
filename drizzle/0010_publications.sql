CREATE TABLE "edition_ends" (
	"document_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	"successor_id" uuid,
	"seat_id" uuid NOT NULL,
	CONSTRAINT "edition_ends_document_id_number_kind_pk" PRIMARY KEY("document_id","number","kind")
);
--> statement-breakpoint
CREATE TABLE "editions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"document_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"version" integer NOT NULL,
	"kind" text NOT NULL,
	"language" text NOT NULL,
	"group_id" uuid NOT NULL,
	"group" jsonb NOT NULL,
	"cluster" jsonb NOT NULL,
	"seat_id" uuid NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "editions_number" UNIQUE("document_id","number")
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"document_id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	CONSTRAINT "publications_key_unique" UNIQUE("key")
);
--> statement-breakpoint
ALTER TABLE "edition_ends" ADD CONSTRAINT "edition_ends_successor_id_publications_document_id_fk" FOREIGN KEY ("successor_id") REFERENCES "public"."publications"("document_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_ends" ADD CONSTRAINT "edition_ends_seat_id_seats_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seats"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_ends" ADD CONSTRAINT "edition_ends_edition" FOREIGN KEY ("document_id","number") REFERENCES "public"."editions"("document_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_document_id_publications_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."publications"("document_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_seat_id_seats_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seats"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "edition_ends_successor_id_index" ON "edition_ends" USING btree ("successor_id");--> statement-breakpoint
CREATE INDEX "editions_published_at_index" ON "editions" USING btree ("published_at");--> statement-breakpoint
-- An address is never given to another document, and an edition never changes and never goes, whoever asks.
CREATE FUNCTION refuse_publication_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'what is published never changes' USING ERRCODE = 'restrict_violation';
END
$$;--> statement-breakpoint
CREATE TRIGGER publications_stay BEFORE UPDATE OR DELETE ON "publications" FOR EACH ROW EXECUTE FUNCTION refuse_publication_change();--> statement-breakpoint
CREATE TRIGGER publications_stay_all BEFORE TRUNCATE ON "publications" FOR EACH STATEMENT EXECUTE FUNCTION refuse_publication_change();--> statement-breakpoint
CREATE TRIGGER editions_stay BEFORE UPDATE OR DELETE ON "editions" FOR EACH ROW EXECUTE FUNCTION refuse_publication_change();--> statement-breakpoint
CREATE TRIGGER editions_stay_all BEFORE TRUNCATE ON "editions" FOR EACH STATEMENT EXECUTE FUNCTION refuse_publication_change();--> statement-breakpoint
CREATE TRIGGER edition_ends_stay BEFORE UPDATE OR DELETE ON "edition_ends" FOR EACH ROW EXECUTE FUNCTION refuse_publication_change();--> statement-breakpoint
CREATE TRIGGER edition_ends_stay_all BEFORE TRUNCATE ON "edition_ends" FOR EACH STATEMENT EXECUTE FUNCTION refuse_publication_change();--> statement-breakpoint
-- What was published before there were addresses gets one, which is nobody else's by the document's id.
INSERT INTO "publications" ("document_id", "key")
SELECT d."id", trim(both '-' from left(regexp_replace(lower(translate(d."title", 'ÁÀÄÂÉÈËÊÍÌÏÎÓÒÖÔÚÙÜÛÑÇáàäâéèëêíìïîóòöôúùüûñç', 'AAAAEEEEIIIIOOOOUUUUNCaaaaeeeeiiiioooouuuunc')), '[^a-z0-9]+', '-', 'g'), 72) || '-' || left(d."id"::text, 8))
FROM "documents" d WHERE EXISTS (SELECT FROM "document_moves" m WHERE m."document_id" = d."id" AND m."to" = 'published');--> statement-breakpoint
INSERT INTO "editions" ("document_id", "number", "version", "kind", "language", "group_id", "group", "cluster", "seat_id", "published_at")
SELECT d."id", 1, m."version", d."kind", d."language", g."id",
	jsonb_build_object('id', g."id", 'code', g."code", 'name', g."name"),
	jsonb_build_object('id', c."id", 'code', c."code", 'name', c."name"), m."seat_id", m."at"
FROM "publications" p
JOIN "documents" d ON d."id" = p."document_id"
JOIN "groups" g ON g."id" = d."group_id"
JOIN "clusters" c ON c."id" = g."cluster_id"
JOIN LATERAL (SELECT * FROM "document_moves" WHERE "document_id" = d."id" AND "to" = 'published' ORDER BY "id" LIMIT 1) m ON true;--> statement-breakpoint
INSERT INTO "edition_ends" ("document_id", "number", "kind", "at", "reason", "seat_id")
SELECT d."id", 1, 'withdrawn', m."at", coalesce(m."reason", ''), m."seat_id"
FROM "editions" e
JOIN "documents" d ON d."id" = e."document_id" AND d."state" = 'withdrawn'
JOIN LATERAL (SELECT * FROM "document_moves" WHERE "document_id" = d."id" AND "to" = 'withdrawn' ORDER BY "id" DESC LIMIT 1) m ON true;
