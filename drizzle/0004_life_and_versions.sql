CREATE TABLE "document_moves" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"from" text NOT NULL,
	"to" text NOT NULL,
	"reason" text,
	"closes_at" timestamp with time zone,
	"version" integer NOT NULL,
	"seat_id" uuid NOT NULL,
	"timed" boolean NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "planned_moves" (
	"document_id" uuid PRIMARY KEY NOT NULL,
	"to" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone,
	"seat_id" uuid NOT NULL,
	"job_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "document_versions" (
	"document_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"name" text,
	"note" text,
	"restored" integer,
	"title" text NOT NULL,
	"state" text NOT NULL,
	"epoch" integer NOT NULL,
	"seq" bigint NOT NULL,
	"content" text NOT NULL,
	"sha256" text NOT NULL,
	"words" integer NOT NULL,
	"blocks" jsonb NOT NULL,
	"gone" jsonb NOT NULL,
	"authors" jsonb NOT NULL,
	"runs" jsonb NOT NULL,
	"person_id" uuid,
	"seat_id" uuid,
	"organisation_id" uuid,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "document_versions_document_id_number_pk" PRIMARY KEY("document_id","number")
);
--> statement-breakpoint
CREATE TABLE "version_watch" (
	"document_id" uuid PRIMARY KEY NOT NULL,
	"settled_seq" bigint NOT NULL,
	"written_since" timestamp with time zone,
	"asked_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "state_since" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "closes_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "held_from" text;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "published_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "document_clients" ADD COLUMN "credits" jsonb;--> statement-breakpoint
ALTER TABLE "document_moves" ADD CONSTRAINT "document_moves_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_moves" ADD CONSTRAINT "document_moves_seat_id_seats_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seats"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planned_moves" ADD CONSTRAINT "planned_moves_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planned_moves" ADD CONSTRAINT "planned_moves_seat_id_seats_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seats"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_watch" ADD CONSTRAINT "version_watch_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "document_moves_document_id_id_index" ON "document_moves" USING btree ("document_id","id");--> statement-breakpoint
-- A version never changes and never goes, whoever asks: what somebody has cited or signed is that text.
CREATE FUNCTION refuse_version_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'a version never changes' USING ERRCODE = 'restrict_violation';
END
$$;--> statement-breakpoint
CREATE TRIGGER document_versions_stay BEFORE UPDATE OR DELETE ON "document_versions" FOR EACH ROW EXECUTE FUNCTION refuse_version_change();--> statement-breakpoint
CREATE TRIGGER document_versions_stay_all BEFORE TRUNCATE ON "document_versions" FOR EACH STATEMENT EXECUTE FUNCTION refuse_version_change();
